package org.parkgauge.aggregation.ideal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * TOPSIS: with v_j = w_j x_j / |x_j| (vector scaling over the reference set, or without scaling v_j = w_j x_j), the ideal
 * point takes the best v_j of the reference set and the anti-ideal the worst, direction honoured; with D+ and D- the
 * Euclidean or city-block distances to them, the score is C = D- / (D+ + D-), from 0 to 1.
 *
 * <p>The ideal points are frozen: a reference unit scores as in the literature, a new unit is measured against the same
 * points; where it surpasses the ideal in a child it moves away from both points, which may raise or lower its score.
 * Units with missing children get no score. A column of zeros cannot be scaled, and children that do not vary at all leave no distance; both
 * are refused. Source: Hwang and Yoon (1981).
 *
 * @param scaling whether columns are divided by their Euclidean norm first
 * @param metric the distance
 */
@StepTitle(zh = "TOPSIS 法", en = "TOPSIS")
public record Topsis(Scaling scaling, Metric metric) implements Aggregation {

    /** What is done to the columns before weighting. */
    public enum Scaling {
        /** Each column is divided by its Euclidean norm over the reference set (the classic form). */
        VECTOR,
        /** The columns are on one scale already. */
        NONE
    }

    /** The distance to the ideal points. */
    public enum Metric {
        /** The square root of the summed squares (the classic form). */
        EUCLIDEAN,
        /** The sum of the absolute differences. */
        CITY_BLOCK
    }

    /** Vector scaling and Euclidean distance. */
    public Topsis() {
        this(Scaling.VECTOR, Metric.EUCLIDEAN);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.HONOURS_DIRECTION);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public FittedAggregation fit(Children children, Weights weights) {
        int m = children.size();
        double[] factors = new double[m];
        double[] ideal = new double[m];
        double[] antiIdeal = new double[m];
        boolean varies = false;
        for (int j = 0; j < m; j++) {
            Child child = children.get(j);
            factors[j] = scaling == Scaling.NONE ? weights.get(j) : overNorm(weights.get(j), child);
            Range range = child.current().range();
            boolean lower = child.direction() instanceof Direction.LowerIsBetter;
            ideal[j] = factors[j] * (lower ? range.low() : range.high());
            antiIdeal[j] = factors[j] * (lower ? range.high() : range.low());
            varies |= ideal[j] != antiIdeal[j];
        }
        if (!varies) {
            throw new InvalidInputException(
                            "节点" + children.node() + "的下级在所有单元中都相同，TOPSIS 无法计算。",
                            "The children of " + children.node() + " do not vary, so TOPSIS has no distances.")
                    .maybe("改用均值法。", "use a mean.");
        }
        return new Fitted(Vector.of(factors), Vector.of(ideal), Vector.of(antiIdeal), metric);
    }

    /** A weight over the Euclidean norm of a column; powers of two keep the squares within the range of numbers. */
    private static double overNorm(double weight, Child child) {
        Column column = child.current();
        Range range = column.range();
        int exponent = Math.getExponent(Math.max(Math.abs(range.low()), Math.abs(range.high())));
        double sum = 0;
        for (int i = 0; i < column.size(); i++) {
            double scaled = Math.scalb(column.get(i), -exponent);
            sum += scaled * scaled;
        }
        double factor = Math.scalb(weight / Math.sqrt(sum), -exponent);
        if (!Double.isFinite(factor)) {
            throw new InvalidInputException(
                            child.code() + "在所有单元中都是 0，TOPSIS 的向量标准化无法进行（小于 1e-307 的值按 0 计）。",
                            child.code()
                                    + " is zero for every unit, so TOPSIS cannot scale it (sizes below 1e-307 count as zero).")
                    .maybe("给它零权重。", "give it weight 0.");
        }
        return factor;
    }

    /**
     * The frozen ideal points.
     *
     * @param factors weight over norm of each child
     * @param ideal the best weighted value of each child
     * @param antiIdeal the worst weighted value of each child
     * @param metric the distance
     */
    public record Fitted(Vector factors, Vector ideal, Vector antiIdeal, Metric metric) implements FittedAggregation {

        /** Below it, squares that have lost digits may count. */
        private static final double SMALLEST_SUM = 1e-280;

        @Override
        public double apply(double[] row) {
            double toIdeal = distance(row, ideal);
            double toAntiIdeal = distance(row, antiIdeal);
            return toAntiIdeal / (toIdeal + toAntiIdeal);
        }

        private double distance(double[] row, Vector point) {
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                double difference = row[j] * factors.get(j) - point.get(j);
                sum += metric == Metric.EUCLIDEAN ? difference * difference : Math.abs(difference);
            }
            if (metric == Metric.CITY_BLOCK) {
                return sum;
            }
            boolean exact = Double.isNaN(sum) || (sum > SMALLEST_SUM && sum < Double.POSITIVE_INFINITY);
            return exact ? Math.sqrt(sum) : scaledDistance(row, point);
        }

        /** The same where squares would leave the range of numbers. */
        private double scaledDistance(double[] row, Vector point) {
            double length = 0;
            for (int j = 0; j < row.length; j++) {
                length = Math.hypot(length, row[j] * factors.get(j) - point.get(j));
            }
            return length;
        }

        @Override
        public Range range() {
            return new Range(0, 1);
        }

        @Override
        public Map<String, Double> quantities(double[] row) {
            Map<String, Double> quantities = new LinkedHashMap<>();
            quantities.put("distanceToIdeal", distance(row, ideal));
            quantities.put("distanceToAntiIdeal", distance(row, antiIdeal));
            return quantities;
        }
    }
}
