package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/** The scores and ranks of all units at one node over all draws. */
public final class NodeRobustness implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String node;
    private final List<UnitRobustness> units;
    private final @Nullable Matrix wins;

    private NodeRobustness(String node, List<UnitRobustness> units, @Nullable Matrix wins) {
        this.node = node;
        this.units = List.copyOf(units);
        this.wins = wins;
    }

    static NodeRobustness of(
            String node, List<String> names, double[] nominalScores, int[] nominalRanks, Sums sums, Tally tally) {
        int n = names.size();
        List<UnitRobustness> units = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int unit = i;
            double centre = Double.isNaN(nominalScores[i]) ? 0 : nominalScores[i];
            double draws = sums.present[i];
            double mean = sums.sum[i] / draws;
            double variance = (sums.squares[i] - draws * mean * mean) / (draws - 1);
            units.add(new UnitRobustness(
                    names.get(i),
                    nominalScores[i],
                    nominalRanks[i],
                    centre + mean,
                    draws < 2 ? Double.NaN : Math.sqrt(Math.max(0, variance)),
                    Arrays.copyOfRange(tally.counts, i * n, (i + 1) * n),
                    sums.sample.stream()
                            .mapToDouble(scores -> scores[unit])
                            .filter(score -> !Double.isNaN(score))
                            .toArray()));
        }
        Matrix wins = tally.wins == null ? null : Matrix.generate(n, n, place -> tally.wins(place / n, place % n));
        return new NodeRobustness(node, units, wins);
    }

    /**
     * The node.
     *
     * @return its code
     */
    public String node() {
        return node;
    }

    /**
     * All units.
     *
     * @return the units, in data order
     */
    public List<UnitRobustness> units() {
        return units;
    }

    /**
     * One unit.
     *
     * @param name its name
     * @return what the draws say of it
     * @throws InvalidInputException if there is none of that name
     */
    public UnitRobustness unit(String name) {
        return units.stream()
                .filter(one -> one.unit().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "没有名为“" + name + "”的单元。", "There is no unit named \"" + name + "\".")
                        .maybe("检查名称的拼写。", "check the spelling of the name."));
    }

    /**
     * The rank acceptability matrix: the share of draws in which a unit had a rank (Lahdelma, Hokkanen and Salminen 1998).
     *
     * @return a row for each unit in data order, a column for each rank from 1; a row sums to 1, and is NaN for a unit that
     *     never had a rank
     */
    public Matrix acceptability() {
        int n = units.size();
        return Matrix.generate(n, n, place -> units.get(place / n).acceptability(place % n + 1));
    }

    /**
     * The share of draws in which one unit scored higher than another, of those in which both had a score; a tie counts for
     * neither. Counted for at most 500 units.
     *
     * @return row before column, 0 on the diagonal; empty if there are more units
     */
    public Optional<Matrix> wins() {
        return Optional.ofNullable(wins);
    }

    /**
     * The units in bands that the stated choices keep apart: sorted by median rank, a new band begins where no range reaches
     * across.
     *
     * @param share the share of draws that a range covers, such as 0.9
     * @return the bands, best first; units without any rank are in none
     */
    public List<Band> bands(double share) {
        List<UnitRobustness> sorted =
                new ArrayList<>(units.stream().filter(one -> one.draws() > 0).toList());
        sorted.sort(Comparator.comparingInt(
                        (UnitRobustness one) -> one.rankRange(share).best())
                .thenComparingDouble(UnitRobustness::medianRank));
        List<Band> bands = new ArrayList<>();
        List<UnitRobustness> open = new ArrayList<>();
        int worst = 0;
        for (UnitRobustness one : sorted) {
            RankRange range = one.rankRange(share);
            if (!open.isEmpty() && range.best() > worst) {
                bands.add(band(open, share, worst));
                open.clear();
            }
            open.add(one);
            worst = Math.max(worst, range.worst());
        }
        if (!open.isEmpty()) {
            bands.add(band(open, share, worst));
        }
        return bands;
    }

    private static Band band(List<UnitRobustness> open, double share, int worst) {
        int best = open.get(0).rankRange(share).best();
        List<String> names = open.stream()
                .sorted(Comparator.comparingDouble(UnitRobustness::medianRank)
                        .thenComparingDouble(UnitRobustness::meanRank))
                .map(UnitRobustness::unit)
                .toList();
        return new Band(best, worst, names);
    }
}
