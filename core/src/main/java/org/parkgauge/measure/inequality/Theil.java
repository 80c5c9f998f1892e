package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;

/**
 * Theil's two measures, with p the share of the weight, m the mean and r = x/m:
 *
 * <pre>
 * T = sum p r ln r          (0 to ln n with equal weights)
 * L = sum p ln(1/r)         (mean log deviation, 0 to infinity)
 * </pre>
 *
 * <p>Both are 0 for equal values only, and divide exactly into parts within and between groups, at any depth ({@link
 * #decompose}). T weighs groups by their share of the total and is most alert to the largest values; L weighs them by
 * their share of the weight and is most alert to the smallest. Zeros: T takes 0 ln 0 = 0; L is undefined (infinite). Both
 * are undefined where all values are zero. Source: Theil (1967); decomposition, Bourguignon (1979), Shorrocks (1980).
 *
 * <p>A trap of names: REAT's {@code theil} is L ({@code 10, 10, 10, 20, 50}: L = 0.2326, T = 0.2502), and with weights it
 * divides once too often; the R package accessibility has T.
 */
public enum Theil {
    /** Theil's T. */
    T {
        @Override
        double term(double share, double ratio) {
            return ratio > 0 ? share * ratio * Math.log(ratio) : 0;
        }

        @Override
        double groupWeight(double weightShare, double valueShare) {
            return valueShare;
        }
    },
    /** Theil's L, the mean log deviation. */
    L {
        @Override
        double term(double share, double ratio) {
            return -share * Math.log(ratio);
        }

        @Override
        double groupWeight(double weightShare, double valueShare) {
            return weightShare;
        }
    };

    /** What those with one ratio to the mean add. */
    abstract double term(double share, double ratio);

    /** What the inequality within a group counts for. */
    abstract double groupWeight(double weightShare, double valueShare);

    /**
     * The inequality of a distribution.
     *
     * @param distribution values, none negative, with their weights
     * @return not negative, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if a value is negative
     */
    public Measured of(Distribution distribution) {
        distribution.refuseNegative("泰尔指数", "Theil index");
        Sorted sorted = distribution.sorted();
        if (!(sorted.mean > 0)) {
            return Undefined.nothingToShare();
        }
        if (this == L && !(sorted.values[0] > 0)) {
            return Measured.undefined(
                    "有零值，平均对数离差（泰尔 L）无穷大；可用泰尔 T",
                    "a value is zero, so the mean log deviation (Theil's L) is infinite; T is defined");
        }
        return Measured.of(index(sorted));
    }

    /** The index of sorted values with a positive mean. */
    double index(Sorted sorted) {
        if (sorted.values[0] == sorted.values[sorted.size() - 1]) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += term(sorted.weights[i] / sorted.totalWeight, sorted.values[i] / sorted.mean);
        }
        return Math.max(0, sum);
    }

    /**
     * The index divided among groups.
     *
     * @param distribution values, none negative, with their weights
     * @param grouping the group of each value, on one level or several
     * @return the tree of groups, whose contributions sum to the index
     * @throws org.parkgauge.text.InvalidInputException if a value is negative, all are zero, one is zero under L, or the
     *     sizes differ
     */
    public TheilPart decompose(Distribution distribution, Grouping grouping) {
        return TheilDecomposer.decompose(this, distribution, grouping);
    }
}
