package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The weak and the strong indicators of one park (短板与优势). Only indicators that count in the index are ranked; the
 * supplementary ones are in the list. Ties stand in the order of the tree.
 *
 * @param indicators all indicators of the index, in the order of the tree, the missing ones among them
 * @param full the score of full marks
 * @param strong the score from which an indicator may be called a strength
 */
public record ShortBoards(List<IndicatorState> indicators, double full, double strong) implements Serializable {

    private static final double ROUNDING = 1e-9;

    /** Copies the list. */
    public ShortBoards {
        indicators = List.copyOf(indicators);
    }

    /**
     * One indicator.
     *
     * @param code its code
     * @return its state; empty where the index has no such indicator
     */
    public Optional<IndicatorState> indicator(String code) {
        for (IndicatorState one : indicators) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * The indicators farthest below full marks.
     *
     * @param n how many at most
     * @return lowest score first; none that has full marks
     */
    public List<IndicatorState> byShortfall(int n) {
        return chosen(n, one -> one.score() < full - ROUNDING, Comparator.comparingDouble(IndicatorState::score));
    }

    /**
     * The indicators whose shortfall costs the index most points: weight, level and aggregation count.
     *
     * @param n how many at most
     * @return largest loss first; none without loss
     */
    public List<IndicatorState> byEffect(int n) {
        return chosen(n, one -> one.loss() > ROUNDING, Comparator.comparingDouble((IndicatorState one) -> -one.loss()));
    }

    /**
     * The indicators farthest below the group, in points.
     *
     * @param n how many at most
     * @return largest gap first; none at or above the median of the group
     */
    public List<IndicatorState> behindPeers(int n) {
        return chosen(
                n,
                one -> one.peers().scoreGap() < -ROUNDING,
                Comparator.comparingDouble(one -> one.peers().scoreGap()));
    }

    /**
     * The strengths: indicators with at least the score {@link #strong()}.
     *
     * @param n how many at most
     * @return highest score first, equal ones by their lead over the group
     */
    public List<IndicatorState> strengths(int n) {
        return chosen(
                n,
                one -> one.score() >= strong,
                Comparator.comparingDouble((IndicatorState one) -> -one.score())
                        .thenComparingDouble(one -> -one.peers().scoreGap()));
    }

    /**
     * The indicators farthest above the group, in points.
     *
     * @param n how many at most
     * @return largest lead first; none at or below the median of the group
     */
    public List<IndicatorState> aheadOfPeers(int n) {
        return chosen(
                n,
                one -> one.peers().scoreGap() > ROUNDING,
                Comparator.comparingDouble(one -> -one.peers().scoreGap()));
    }

    private List<IndicatorState> chosen(int n, Predicate<IndicatorState> wanted, Comparator<IndicatorState> order) {
        return indicators.stream()
                .filter(IndicatorState::counts)
                .filter(wanted)
                .sorted(order)
                .limit(n)
                .toList();
    }
}
