package org.parkgauge.treatment;

import java.util.Arrays;
import org.parkgauge.data.Column;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/** The values of a reference column that are there, and what all treatments refuse. */
final class Present {

    private Present() {}

    /** The values that are not missing, at least one. */
    static double[] of(Column reference) {
        double[] values = reference.toArray();
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                values[n++] = value;
            }
        }
        if (n == 0) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "没有任何值，无法处理异常值。",
                            "Indicator " + reference.name() + " has no value, so it cannot be treated.")
                    .maybe("从指数中去掉该指标。", "leave the indicator out of the index.");
        }
        return n == values.length ? values : Arrays.copyOf(values, n);
    }

    /** The values that are not missing, from the lowest up: what is made of them does not depend on the order of units. */
    static double[] sorted(Column reference) {
        double[] values = of(reference);
        Arrays.sort(values);
        return values;
    }

    /** A number for people. */
    static String number(double value) {
        double size = Math.abs(value);
        return size != 0 && (size < 1e-3 || size >= 1e9)
                ? Decimals.exact(Double.parseDouble(String.format(java.util.Locale.ROOT, "%.4e", value)))
                : Decimals.rounded(value, size < 1 ? 5 : size < 100 ? 3 : 1);
    }

    /** Refuses a parameter lambda that is neither missing nor moderate. */
    static void checkLambda(String name, double lambda) {
        if (Math.abs(lambda) > 5) {
            throw new InvalidInputException(
                            name + " 的 λ 须在 -5 到 5 之间，得到" + lambda + "。",
                            "The lambda of " + name + " lies between -5 and 5, and " + lambda + " does not.")
                    .maybe("不给出 λ，由最大似然估计。", "leave it out, to have it estimated by maximum likelihood.");
        }
    }

    /** Refuses a transformation by which different values become one. */
    static void refuseCollapsed(Column reference, double low, double high, String name, double lambda) {
        if (!(low < high)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "经 " + name + "（λ=" + Decimals.exact(lambda) + "）变换后所有值相同。",
                            "Under " + name + " with lambda " + Decimals.exact(lambda) + " all values of indicator "
                                    + reference.name() + " become one.")
                    .maybe(
                            "先换用更大的计量单位，或选用其他变换。",
                            "state the indicator in a larger unit of measure, or choose another transformation.");
        }
    }
}
