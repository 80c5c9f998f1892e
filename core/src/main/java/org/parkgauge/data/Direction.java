package org.parkgauge.data;

import java.io.Serializable;
import org.parkgauge.text.InvalidInputException;

/**
 * Which values of an indicator are good. Direction is data: it carries the goalposts, fixed values of the worst and the
 * best, where the index gives them.
 */
public sealed interface Direction extends Serializable {

    /** More is better, no goalposts: what every normalized column is. */
    Direction HIGHER = new HigherIsBetter(Double.NaN, Double.NaN);

    /** Less is better, no goalposts. */
    Direction LOWER = new LowerIsBetter(Double.NaN, Double.NaN);

    /**
     * Whether fixed values of the worst and the best are given.
     *
     * @return true if they are
     */
    boolean hasGoalposts();

    /**
     * The same direction on a logarithmic scale: the natural logarithm of every limit.
     *
     * @return the direction of the logarithm of the values
     * @throws InvalidInputException if a limit is not positive
     */
    Direction log();

    /**
     * More is better.
     *
     * @param worst the value that counts as worst, or NaN
     * @param best the value that counts as best, above the worst, or NaN
     */
    record HigherIsBetter(double worst, double best) implements Direction {

        /** Checks the goalposts. */
        public HigherIsBetter {
            Limits.check(worst, best);
            if (worst >= best) {
                throw new InvalidInputException(
                                "越大越好的指标，最差值" + worst + "必须小于最好值" + best + "。",
                                "Where higher is better, the worst value " + worst + " must be below the best " + best
                                        + ".")
                        .maybe("该指标是越小越好？", "the indicator is one where lower is better?");
            }
        }

        @Override
        public boolean hasGoalposts() {
            return !Double.isNaN(worst);
        }

        @Override
        public Direction log() {
            return new HigherIsBetter(Limits.log(worst), Limits.log(best));
        }
    }

    /**
     * Less is better.
     *
     * @param worst the value that counts as worst, above the best, or NaN
     * @param best the value that counts as best, or NaN
     */
    record LowerIsBetter(double worst, double best) implements Direction {

        /** Checks the goalposts. */
        public LowerIsBetter {
            Limits.check(worst, best);
            if (worst <= best) {
                throw new InvalidInputException(
                                "越小越好的指标，最差值" + worst + "必须大于最好值" + best + "。",
                                "Where lower is better, the worst value " + worst + " must be above the best " + best
                                        + ".")
                        .maybe("该指标是越大越好？", "the indicator is one where higher is better?");
            }
        }

        @Override
        public boolean hasGoalposts() {
            return !Double.isNaN(worst);
        }

        @Override
        public Direction log() {
            return new LowerIsBetter(Limits.log(worst), Limits.log(best));
        }
    }

    /**
     * Best within a range: full marks from {@code low} to {@code high}, none at or beyond the outer limits.
     *
     * @param outerLow a: the value at and below which nothing is scored, or NaN
     * @param low b: the lower end of the best range
     * @param high c: the upper end of the best range; a single best value where it equals {@code low}
     * @param outerHigh d: the value at and above which nothing is scored, or NaN
     */
    record BestRange(double outerLow, double low, double high, double outerHigh) implements Direction {

        /** Checks that a is at most b, b at most c, c at most d. */
        public BestRange {
            Limits.check(low, high);
            Limits.check(outerLow, outerHigh);
            if (Double.isNaN(low) || !(low <= high)) {
                throw new InvalidInputException(
                                "最优区间从" + low + "到" + high + "，次序不对。",
                                "The best range from " + low + " to " + high + " is not in order.")
                        .maybe("依次给出 a ≤ b ≤ c ≤ d。", "give a <= b <= c <= d in this order.");
            }
            if (outerLow > low || outerHigh < high || outerLow == outerHigh) {
                throw new InvalidInputException(
                                "适度指标的界限" + outerLow + "、" + low + "、" + high + "、" + outerHigh + "次序不对。",
                                "The limits " + outerLow + ", " + low + ", " + high + ", " + outerHigh
                                        + " of a best range are not in order.")
                        .maybe("依次给出 a ≤ b ≤ c ≤ d。", "give a <= b <= c <= d in this order.");
            }
        }

        /**
         * A best range without outer limits: what counts is the distance to it.
         *
         * @param low the lower end of the best range
         * @param high the upper end of the best range
         */
        public BestRange(double low, double high) {
            this(Double.NaN, low, high, Double.NaN);
        }

        @Override
        public boolean hasGoalposts() {
            return !Double.isNaN(outerLow);
        }

        @Override
        public Direction log() {
            return new BestRange(Limits.log(outerLow), Limits.log(low), Limits.log(high), Limits.log(outerHigh));
        }

        /**
         * The distance of a value to the best range, on the scale of the values.
         *
         * @param value a value
         * @return 0 within the range, positive outside, NaN for NaN
         */
        public double distance(double value) {
            return value < low ? low - value : value > high ? value - high : Double.isNaN(value) ? value : 0;
        }

        /**
         * The trapezoid membership of a value: 0 at and beyond the outer limits, 1 in the best range, linear between. Where
         * an outer limit coincides with an end of the best range, that end counts as 1.
         *
         * @param value a value
         * @return a number from 0 to 1, NaN for NaN or where there are no outer limits
         */
        public double membership(double value) {
            if (value < low) {
                return value <= outerLow ? 0 : (value - outerLow) / (low - outerLow);
            }
            if (value > high) {
                return value >= outerHigh ? 0 : (outerHigh - value) / (outerHigh - high);
            }
            return hasGoalposts() && !Double.isNaN(value) ? 1 : Double.NaN;
        }

        /**
         * The same best range without the outer limits.
         *
         * @return the bare range
         */
        public BestRange withoutOuterLimits() {
            return new BestRange(low, high);
        }
    }
}
