package org.parkgauge.index;

import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;

/** The values of an indicator before any step: its variable, divided by its denominators. */
final class RawValues {

    private RawValues() {}

    /** The column over a data set, named after the indicator; all missing where an outside variable is absent. */
    static Column column(Indicator indicator, Dataset data) {
        if (indicator.per().isEmpty() && indicator.variable().equals(indicator.code()) && data.has(indicator.code())) {
            return data.column(indicator.code());
        }
        double[] values = new double[data.size()];
        fill(indicator, data, 0, data.size(), values);
        return Column.of(indicator.code(), values);
    }

    /** Copies a run of units to the same places of a target. */
    static void fill(Indicator indicator, Dataset data, int from, int to, double[] target) {
        if (!data.has(indicator.variable())) {
            java.util.Arrays.fill(target, from, to, Double.NaN);
            return;
        }
        data.column(indicator.variable()).copy(from, to, target, from);
        for (Denominator per : indicator.per()) {
            if (!data.has(per.variable())) {
                java.util.Arrays.fill(target, from, to, Double.NaN);
                return;
            }
            Column denominator = data.column(per.variable());
            for (int i = from; i < to; i++) {
                target[i] = divide(target[i], denominator.get(i), per.factor());
            }
        }
    }

    /** Value over denominator times factor; NaN for a zero denominator or a quotient beyond all numbers. */
    static double divide(double value, double denominator, double factor) {
        double quotient = denominator == 0 ? Double.NaN : value / denominator * factor;
        return Double.isInfinite(quotient) ? Double.NaN : quotient;
    }
}
