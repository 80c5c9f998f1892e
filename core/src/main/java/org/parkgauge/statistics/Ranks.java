package org.parkgauge.statistics;

import java.util.Arrays;

/** Ranks of numbers. Missing values have no rank (NaN) and do not count. Values tie only where they are equal. */
public final class Ranks {

    private Ranks() {}

    /**
     * Ranks with 1 for the highest value.
     *
     * @param values the values; NaN = missing
     * @param ties what tied values get
     * @return the ranks, NaN where the value is missing
     */
    public static double[] descending(double[] values, Ties ties) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return ascending(negated, ties);
    }

    /**
     * Ranks with 1 for the lowest value.
     *
     * @param values the values; NaN = missing
     * @param ties what tied values get
     * @return the ranks, NaN where the value is missing
     */
    public static double[] ascending(double[] values, Ties ties) {
        double[] sorted = present(values);
        Arrays.sort(sorted);
        double[] rankOfPlace = new double[sorted.length];
        int groups = 0;
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            groups++;
            double rank = switch (ties) {
                case COMPETITION -> start + 1;
                case DENSE -> groups;
                case AVERAGE -> (start + 1 + end) / 2.0;
            };
            Arrays.fill(rankOfPlace, start, end, rank);
        }
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? Double.NaN : rankOfPlace[Arrays.binarySearch(sorted, values[i] + 0.0)];
        }
        return ranks;
    }

    /** The values that are not missing; negative zero becomes zero, since the two are equal in value. */
    private static double[] present(double[] values) {
        double[] result = new double[values.length];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                result[n++] = value + 0.0;
            }
        }
        return Arrays.copyOf(result, n);
    }
}
