package org.parkgauge.measure.coupling;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Obstacle degrees: which share of the shortfall of a score from the best is whose. With x the scores between 0 and 1, w
 * the weights within a dimension (sum 1) and W the weights of the dimensions (sum 1),
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><th>form</th><th>for an index that is</th><th>indicator</th><th>dimension</th></tr>
 * <tr><td>{@link #arithmetic}</td><td>an arithmetic mean throughout</td><td>~ W w (1 - x)</td><td>sum of its
 *     indicators</td></tr>
 * <tr><td>{@link #geometric}</td><td>a geometric mean throughout</td><td>~ W w ln(1/x)</td><td>sum of its
 *     indicators</td></tr>
 * <tr><td>{@link #hybrid}</td><td>arithmetic within, geometric across dimensions</td><td>O_d w (1 - x) / (1 - S)</td>
 *     <td>O_d ~ W ln(1/S), S = sum w x</td></tr>
 * </table>
 *
 * <p>Each set of shares sums to 1 and is exact only for the mean that it is made for: the arithmetic form, usual in the
 * literature, explains a geometric index wrongly. The geometric forms take a floor below which a score counts as the
 * floor; a dimension at the floor is still divided by its own shortfalls. Where everything is at its best there is no
 * obstacle, and both vectors are empty.
 *
 * @param indicators the share of each indicator, in the order of the dimensions; empty if everything is perfect
 * @param dimensions the share of each dimension; empty if everything is perfect
 */
public record ObstacleDegree(Vector indicators, Vector dimensions) implements Serializable {

    /** The result where nothing falls short. */
    public static final ObstacleDegree NONE = new ObstacleDegree(Vector.of(), Vector.of());

    /**
     * A dimension with its indicators.
     *
     * @param weight its weight beside the others, not negative
     * @param scores the scores of its indicators, each 0 to 1
     * @param weights their weights within the dimension, not negative
     */
    public record Dimension(double weight, Vector scores, Vector weights) implements Serializable {

        /** Checks scores and weights. */
        public Dimension {
            Shares.of(weights.toArray(), scores.size());
            for (int i = 0; i < scores.size(); i++) {
                if (!(scores.get(i) >= 0 && scores.get(i) <= 1)) {
                    throw new InvalidInputException(
                                    "第" + i + "个指标（从0数起）的得分为" + scores.get(i) + "，须在 0 与 1 之间。",
                                    "The score of indicator " + i + " (from 0) is " + scores.get(i)
                                            + ", and must lie between 0 and 1.")
                            .maybe(
                                    "百分制得分除以 100；缺失的指标去掉后其余权重自动重算。",
                                    "divide a score of 0 to 100 by 100, and leave missing indicators out: the other weights are rescaled.");
                }
            }
        }

        /**
         * A dimension of indicators of equal weight.
         *
         * @param weight its weight beside the others
         * @param scores the scores of its indicators, each 0 to 1
         * @return the dimension
         */
        public static Dimension of(double weight, double... scores) {
            double[] equal = new double[scores.length];
            java.util.Arrays.fill(equal, 1);
            return new Dimension(weight, Vector.of(scores), Vector.of(equal));
        }

        private double[] shares() {
            return Shares.of(weights.toArray(), scores.size());
        }
    }

    /** The mean at either level. */
    private enum Form {
        ARITHMETIC,
        GEOMETRIC,
        HYBRID
    }

    /**
     * Whether there is no obstacle.
     *
     * @return true if everything is at its best
     */
    public boolean isEmpty() {
        return dimensions.size() == 0;
    }

    /**
     * The form for arithmetic means.
     *
     * @param dimensions the dimensions
     * @return the shares
     * @throws InvalidInputException if a weight is negative or not finite, or all are zero
     */
    public static ObstacleDegree arithmetic(List<Dimension> dimensions) {
        return of(dimensions, Form.ARITHMETIC, 0);
    }

    /**
     * The form for geometric means.
     *
     * @param dimensions the dimensions
     * @param floor the score as which a lower one counts; positive, at most 1
     * @return the shares
     * @throws InvalidInputException if a weight is negative or not finite, all are zero, or the floor is not in (0, 1]
     */
    public static ObstacleDegree geometric(List<Dimension> dimensions, double floor) {
        return of(dimensions, Form.GEOMETRIC, checked(floor));
    }

    /**
     * The form for arithmetic means within dimensions and a geometric mean across.
     *
     * @param dimensions the dimensions
     * @param floor the dimension score as which a lower one counts; positive, at most 1
     * @return the shares
     * @throws InvalidInputException if a weight is negative or not finite, all are zero, or the floor is not in (0, 1]
     */
    public static ObstacleDegree hybrid(List<Dimension> dimensions, double floor) {
        return of(dimensions, Form.HYBRID, checked(floor));
    }

    private static double checked(double floor) {
        if (!(floor > 0 && floor <= 1)) {
            throw new InvalidInputException(
                            "下限须为正且不超过 1，得到" + floor + "。",
                            "The floor is positive and at most 1, and " + floor + " is not.")
                    .maybe("百分制下限 1 即 0.01。", "use 0.01 for a floor of 1 on a scale of 0 to 100.");
        }
        return floor;
    }

    private static ObstacleDegree of(List<Dimension> dimensions, Form form, double floor) {
        double[] weights =
                Shares.of(dimensions.stream().mapToDouble(Dimension::weight).toArray(), dimensions.size());
        double[] ofDimensions = new double[weights.length];
        double[] ofIndicators = new double
                [dimensions.stream().mapToInt(one -> one.scores().size()).sum()];
        double total = 0;
        int from = 0;
        for (int d = 0; d < weights.length; d++) {
            Dimension dimension = dimensions.get(d);
            double[] shares = dimension.shares();
            double loss = 0;
            for (int j = 0; j < shares.length; j++) {
                double x = dimension.scores().get(j);
                double own = shares[j] * (form == Form.GEOMETRIC ? -Math.log(Math.max(x, floor)) : 1 - x);
                ofIndicators[from + j] = weights[d] * own;
                loss += own;
            }
            if (form == Form.HYBRID && loss > 0) {
                double counted = -Math.log(Math.max(1 - loss, floor));
                scale(ofIndicators, from, from + shares.length, counted / loss);
                loss = counted;
            }
            ofDimensions[d] = weights[d] * loss;
            total += ofDimensions[d];
            from += shares.length;
        }
        if (!(total > 0)) {
            return NONE;
        }
        scale(ofIndicators, 0, ofIndicators.length, 1 / total);
        scale(ofDimensions, 0, ofDimensions.length, 1 / total);
        return new ObstacleDegree(Vector.of(ofIndicators), Vector.of(ofDimensions));
    }

    private static void scale(double[] values, int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            values[i] = values[i] * factor + 0.0;
        }
    }
}
