package org.parkgauge.report;

/** Simple figures of a column of scores, over the values that are there. */
final class Means {

    private Means() {}

    static long count(double[] column) {
        long count = 0;
        for (double value : column) {
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count;
    }

    /** The mean; NaN where there is nothing. */
    static double mean(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum / count(column);
    }

    /** The highest; NaN where there is nothing. */
    static double highest(double[] column) {
        double highest = Double.NaN;
        for (double value : column) {
            highest = Double.isNaN(highest) || value > highest ? value : highest;
        }
        return highest;
    }

    /** The lowest; NaN where there is nothing. */
    static double lowest(double[] column) {
        double lowest = Double.NaN;
        for (double value : column) {
            lowest = Double.isNaN(lowest) || value < lowest ? value : lowest;
        }
        return lowest;
    }

    static double spread(double[] column) {
        return highest(column) - lowest(column);
    }
}
