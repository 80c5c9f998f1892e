package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;

/**
 * Percentile rank: low + p (high - low), with p the place among the n reference values. With r the rank from the bottom, p
 * is (r - 1)/(n - 1), (r - 1/2)/n or r/n as chosen. Missing values have no rank and do not count in n; under {@code DENSE}
 * ties n counts different values. A constant column, and so one with a single value, is a matter of policy.
 *
 * <p>A reference unit gets its place in the set; a new unit is compared with the frozen reference values and held within p
 * from 0 to 1. COINr's {@code n_prank} is the default with the scale 0 to 1. Source: Becker et al. (2022) for the default;
 * Hazen (1914) for the middles.
 *
 * @param low the score of p = 0
 * @param high the score of p = 1, above low
 * @param ties which rank tied values get
 * @param formula how a rank becomes a share
 * @param constant what is done about a constant column; the range of the method is low to high
 */
@StepTitle(zh = "百分位名次", en = "percentile rank")
public record PercentileRank(double low, double high, Ties ties, Formula formula, Constant constant)
        implements Normalization {

    /** How the rank r of n, from the bottom, becomes a share. */
    public enum Formula {
        /** (r - 1)/(n - 1): 0 for the worst, 1 for the best. */
        ENDS,
        /** (r - 1/2)/n: strictly between 0 and 1, so that logarithms and normal quantiles exist. */
        MIDDLES,
        /** r/n: the share of units that are not better, 1/n for the worst and 1 for the best. */
        SHARE
    }

    /** From 0 to 100; tied values get the lowest rank of their group; (r - 1)/(n - 1). */
    public PercentileRank() {
        this(0, 100);
    }

    /**
     * Tied values get the lowest rank of their group; (r - 1)/(n - 1); a constant column is refused.
     *
     * @param low the score of p = 0
     * @param high the score of p = 1
     */
    public PercentileRank(double low, double high) {
        this(low, high, Ties.COMPETITION, Formula.ENDS, Constant.ERROR);
    }

    /** Checks the range. */
    public PercentileRank {
        Scales.check("percentile-rank", low, high);
    }

    @Override
    public Set<Trait> traits() {
        boolean worstGetsLow = formula == Formula.ENDS && ties != Ties.AVERAGE;
        if (!worstGetsLow || low > 0) {
            return Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
        }
        return Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE, low == 0 ? Trait.GIVES_ZERO : Trait.GIVES_NEGATIVE);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        if (Scales.isConstant(Scales.range(reference, "percentile-rank"))) {
            return constant.settle(reference, "percentile-rank", low, high);
        }
        boolean lower = Scales.isLower(direction);
        return new Fitted(Places.sorted(reference, lower, ties), lower, ties, formula, low, high);
    }

    /**
     * The frozen reference.
     *
     * @param sorted the reference values in ascending order of merit, each value once for dense ranks; at least two
     * @param lower whether lower values are better, so that the signs have been turned
     * @param ties which rank tied values get
     * @param formula how a rank becomes a share
     * @param low the score of p = 0
     * @param high the score of p = 1
     */
    public record Fitted(Vector sorted, boolean lower, Ties ties, Formula formula, double low, double high)
            implements ColumnMap {

        @Override
        public double apply(double value) {
            double rank = Places.rank(sorted, lower, ties, value);
            double n = sorted.size();
            double share = switch (formula) {
                case ENDS -> (rank - 1) / (n - 1);
                case MIDDLES -> (rank - 0.5) / n;
                case SHARE -> rank / n;
            };
            return low + Math.max(0, Math.min(1, share)) * (high - low);
        }

        @Override
        public Range range() {
            return new Range(low, high);
        }
    }
}
