package org.parkgauge.analysis.weights;

/**
 * A monotone function of one weight between two of its values: what it is at both, and an interval that holds its slope
 * everywhere between. Scores are monotone in each weight, so the two ends bound them.
 */
record Enclosure(double from, double to, double leastSlope, double greatestSlope) {

    static Enclosure constant(double value) {
        return new Enclosure(value, value, 0, 0);
    }

    boolean isConstant() {
        return leastSlope == 0 && greatestSlope == 0;
    }

    Enclosure times(double factor) {
        return factor >= 0
                ? new Enclosure(factor * from, factor * to, factor * leastSlope, factor * greatestSlope)
                : new Enclosure(factor * from, factor * to, factor * greatestSlope, factor * leastSlope);
    }

    Enclosure plus(double value) {
        return new Enclosure(from + value, to + value, leastSlope, greatestSlope);
    }

    /** Its natural logarithm. */
    Enclosure log() {
        return chained(Math.log(from), Math.log(to), 1 / from, 1 / to);
    }

    /** Its exponential. */
    Enclosure exp() {
        double a = Math.exp(from);
        double b = Math.exp(to);
        return chained(a, b, a, b);
    }

    /** At least a floor. */
    Enclosure atLeast(double floor) {
        if (!(from < floor || to < floor)) {
            return this;
        }
        if (from < floor && to < floor) {
            return constant(floor);
        }
        return new Enclosure(
                Math.max(from, floor), Math.max(to, floor), Math.min(0, leastSlope), Math.max(0, greatestSlope));
    }

    /** The chain rule: the outer function's values, and its slopes at both ends, between which they lie. */
    private Enclosure chained(double first, double second, double slopeFrom, double slopeTo) {
        double low = Math.min(slopeFrom, slopeTo);
        double high = Math.max(slopeFrom, slopeTo);
        double least = leastSlope * (leastSlope >= 0 ? low : high);
        double greatest = greatestSlope * (greatestSlope >= 0 ? high : low);
        return new Enclosure(first, second, least, greatest);
    }
}
