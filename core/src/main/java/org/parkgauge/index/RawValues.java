package org.parkgauge.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;

/**
 * The values of an indicator before any step: its variable, divided by its denominators. Missing where an absent variable
 * belongs to a component of weight 0.
 *
 * @param indicator the indicator
 * @param variable the column of its variable, null if absent
 * @param denominators the columns that it is divided by, null if one is absent
 * @param node the place of the indicator in the log
 */
record RawValues(
        Indicator indicator,
        @Nullable Column variable,
        @Nullable List<Column> denominators,
        int node) {

    static RawValues of(Indicator indicator, Dataset data, int node) {
        boolean all = indicator.per().stream().allMatch(per -> data.has(per.variable()));
        return new RawValues(
                indicator,
                data.has(indicator.variable()) ? data.column(indicator.variable()) : null,
                all
                        ? indicator.per().stream()
                                .map(per -> data.column(per.variable()))
                                .toList()
                        : null,
                node);
    }

    /** The values over all units, as a column named after the indicator. */
    static Column column(Indicator indicator, Dataset data) {
        RawValues raw = of(indicator, data, 0);
        Column variable = raw.variable();
        if (variable != null && indicator.per().isEmpty() && variable.name().equals(indicator.code())) {
            return variable;
        }
        double[] values = new double[data.size()];
        raw.fill(0, values.length, values, new IssueLog(1));
        return Column.of(indicator.code(), values);
    }

    /** The value of one unit. */
    static double value(Indicator indicator, Dataset data, int unit) {
        RawValues raw = of(indicator, data, 0);
        if (raw.variable() == null || raw.denominators() == null) {
            return Double.NaN;
        }
        double value = raw.variable().get(unit);
        for (int k = 0; k < raw.denominators().size(); k++) {
            value = divide(
                    value,
                    raw.denominators().get(k).get(unit),
                    indicator.per().get(k).factor());
        }
        return value;
    }

    /** Copies the values of a run of units to the same places of a target. */
    void fill(int from, int to, double[] target, IssueLog log) {
        if (variable == null || denominators == null) {
            Arrays.fill(target, from, to, Double.NaN);
            return;
        }
        variable.copy(from, to, target, from);
        for (int k = 0; k < denominators.size(); k++) {
            Column denominator = denominators.get(k);
            double factor = indicator.per().get(k).factor();
            for (int i = from; i < to; i++) {
                double quotient = divide(target[i], denominator.get(i), factor);
                boolean lost = Double.isNaN(quotient) && !Double.isNaN(target[i]) && !denominator.isMissing(i);
                if (lost || denominator.get(i) == 0) {
                    log.add(IssueLog.Event.ZERO_DENOMINATOR, node, i);
                }
                target[i] = quotient;
            }
        }
    }

    /** Value over denominator times factor; NaN for a zero denominator or a quotient beyond all numbers. */
    static double divide(double value, double denominator, double factor) {
        double quotient = denominator == 0 ? Double.NaN : value / denominator * factor;
        return Double.isInfinite(quotient) ? Double.NaN : quotient;
    }
}
