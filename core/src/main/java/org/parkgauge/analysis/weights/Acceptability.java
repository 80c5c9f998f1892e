package org.parkgauge.analysis.weights;

import java.util.List;
import java.util.Optional;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Stochastic multicriteria acceptability analysis (SMAA; Lahdelma, Hokkanen and Salminen 1998; Lahdelma and Salminen 2001):
 * how often each unit has each rank where the weights are drawn uniformly from the admitted ones. The shares are volumes of
 * sets of weights, estimated by sampling; a rank that does not turn up is not proved impossible ({@link RankRange} does that).
 *
 * @param units the units with a score, in data order
 * @param samples the number of draws
 * @param seed the seed; the same seed gives the same result
 * @param shares rank acceptability indices: row of the unit, column rank − 1; each row sums to 1
 * @param errors their standard errors: √(p (1 − p)/N) for independent draws; from the spread of blocks of draws where sets
 *     are so narrow or constrained that a random walk draws them, NaN then for 256 draws or fewer
 * @param isIndependent whether draws are independent
 * @param central for each unit the mean of the weights at which it is first; empty where it never is
 * @param confidence for each unit the share of draws of the scores' errors for which it is first at its central weights, NaN
 *     where it has none; 1 or 0 where scores have no error
 */
public record Acceptability(
        List<String> units,
        int samples,
        long seed,
        Matrix shares,
        Matrix errors,
        boolean isIndependent,
        List<Optional<WeightChoice>> central,
        Vector confidence) {

    /** Copies the lists. */
    public Acceptability {
        units = List.copyOf(units);
        central = List.copyOf(central);
    }

    /**
     * The rank acceptability index.
     *
     * @param unit the name of a unit
     * @param rank a rank, from 1
     * @return the share of weights at which the unit has the rank, 0 to 1
     * @throws InvalidInputException if there is no such unit or rank
     */
    public double share(String unit, int rank) {
        return shares.get(place(unit), column(rank));
    }

    /**
     * The standard error of the rank acceptability index.
     *
     * @param unit the name of a unit
     * @param rank a rank, from 1
     * @return the error; 0 where the share is 0 or 1, which then is not certain
     * @throws InvalidInputException if there is no such unit or rank
     */
    public double error(String unit, int rank) {
        return errors.get(place(unit), column(rank));
    }

    /**
     * The share of weights at which a unit is among the best.
     *
     * @param unit the name of a unit
     * @param k how many ranks count, at least 1
     * @return 0 to 1
     * @throws InvalidInputException if there is no such unit or rank
     */
    public double among(String unit, int k) {
        double sum = 0;
        for (int rank = 1; rank <= k; rank++) {
            sum += share(unit, rank);
        }
        return Math.min(1, sum);
    }

    /**
     * The mean rank.
     *
     * @param unit the name of a unit
     * @return from 1
     * @throws InvalidInputException if there is no such unit
     */
    public double meanRank(String unit) {
        double sum = 0;
        for (int rank = 1; rank <= units.size(); rank++) {
            sum += rank * share(unit, rank);
        }
        return sum;
    }

    /**
     * The central weights: what somebody who puts a unit first thinks on average.
     *
     * @param unit the name of a unit
     * @return the weights; empty if the unit was never first
     * @throws InvalidInputException if there is no such unit
     */
    public Optional<WeightChoice> centralWeights(String unit) {
        return central.get(place(unit));
    }

    /**
     * The confidence factor: how sure it is, for the errors of the scores, that a unit is first at its central weights. A low
     * one says that even whoever favours the unit should not rely on it.
     *
     * @param unit the name of a unit
     * @return 0 to 1; NaN if the unit was never first
     * @throws InvalidInputException if there is no such unit
     */
    public double confidenceFactor(String unit) {
        return confidence.get(place(unit));
    }

    private int place(String unit) {
        int place = units.indexOf(unit);
        if (place < 0) {
            throw new InvalidInputException("结果中没有单元“" + unit + "”。", "The result has no unit \"" + unit + "\".")
                    .maybe("检查名称的写法。", "check how the name is written.");
        }
        return place;
    }

    private int column(int rank) {
        if (rank < 1 || rank > units.size()) {
            throw new InvalidInputException(
                    "没有第" + rank + "位，共" + units.size() + "个单元。",
                    "There is no rank " + rank + " of " + units.size() + " units.");
        }
        return rank - 1;
    }
}
