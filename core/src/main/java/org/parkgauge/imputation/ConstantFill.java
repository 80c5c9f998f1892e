package org.parkgauge.imputation;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Fills a missing value with a number that is known beforehand, such as zero patents where a park has filed none. The
 * numbers are on the scale of the indicators, after denominators. It is the only imputation that does not depend on the
 * reference set, and the one that biases most where the number is not a fact.
 *
 * @param value the number for indicators that name none of their own; NaN to leave these missing
 * @param values numbers by indicator code
 */
@StepName("constant")
@StepTitle(zh = "定值插补", en = "constant")
public record ConstantFill(double value, Map<String, Double> values) implements Imputation {

    /**
     * One number for all.
     *
     * @param value the number
     */
    public ConstantFill(double value) {
        this(value, Map.of());
    }

    /** Checks the numbers and copies the map. */
    public ConstantFill {
        values = Map.copyOf(values);
        if (Double.isInfinite(value)
                || values.values().stream().anyMatch(one -> !Double.isFinite(one))
                || (Double.isNaN(value) && values.isEmpty())) {
            throw new InvalidInputException(
                            "常数插补须给出有限数，得到" + value + "和" + values + "。",
                            "Constant imputation needs finite numbers, not " + value + " and " + values + ".")
                    .maybe("不插补时选 none。", "choose the imputation none to leave gaps.");
        }
    }

    @Override
    public RowFill fit(Dataset reference) {
        for (String code : new TreeSet<>(values.keySet())) {
            if (!reference.has(code)) {
                throw new InvalidInputException(
                                "常数插补提到了指数中没有的指标“" + code + "”。",
                                "Constant imputation names the indicator \"" + code
                                        + "\", which the index does not hold.")
                        .maybe("检查代码的拼写和大小写。", "check spelling and case of the code.");
            }
        }
        return new Fitted(Vector.of(reference.variables().stream()
                .mapToDouble(code -> values.getOrDefault(code, value))
                .toArray()));
    }

    /**
     * The numbers of all indicators.
     *
     * @param values one for each indicator, NaN where gaps stay
     */
    public record Fitted(Vector values) implements RowFill {

        @Override
        public void fill(double[] row, UnaryOperator<String> attribute) {
            Fills.fill(row, values);
        }
    }
}
