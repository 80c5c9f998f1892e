package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/**
 * Vector normalization: x divided by the Euclidean length of the reference column, and 1 less that where lower is better.
 * From -1 to 1 over the reference set, 0 to 1 for values that are not negative; a constant column is no trouble. Not all
 * values may be zero.
 *
 * <p>pymcdm's {@code vector_normalization}; scikit-criteria's {@code VectorScaler} does not turn costs, and the TOPSIS of
 * the textbooks neither: the aggregation {@code topsis} scales by itself, after {@code identity}. Source: Hwang and Yoon
 * (1981).
 */
@StepName("vector")
@StepTitle(zh = "向量法", en = "unit vector")
public record UnitVector() implements Normalization {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        Scales.range(reference, "vector");
        double[] values = reference.toArray();
        double largest = 0;
        for (double value : values) {
            largest = value > largest ? value : -value > largest ? -value : largest;
        }
        double sum = 0;
        for (double value : values) {
            double share = Double.isNaN(value) || largest == 0 ? 0 : value / largest;
            sum += share * share;
        }
        double length = Scales.divisor(reference, "vector", "向量长度", "Euclidean length", largest * Math.sqrt(sum));
        return new Fitted(length, Scales.isLower(direction));
    }

    /**
     * The learned length.
     *
     * @param length the square root of the sum of squares of the reference values
     * @param lower whether lower values are better
     */
    public record Fitted(double length, boolean lower) implements ColumnMap {

        @Override
        public double apply(double value) {
            double share = value / length;
            return lower ? 1 - share : share;
        }
    }
}
