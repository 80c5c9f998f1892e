package org.parkgauge.index;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;

/** Checks of raw data against a recipe. */
final class Inputs {

    private Inputs() {}

    /** Refuses data without a variable that counts. Variables of components of weight 0 may be absent. */
    static void check(IndexSpec spec, Dataset data) {
        List<String> absent = new ArrayList<>();
        collect(spec.root(), data, absent);
        if (!absent.isEmpty()) {
            List<String> names = absent.stream().distinct().toList();
            throw new InvalidInputException(
                            "数据缺少指数" + spec.code() + "所需的变量：" + String.join("、", names) + "。",
                            "The data lack variables that index " + spec.code() + " needs: " + String.join(", ", names)
                                    + ".")
                    .maybe(
                            "列名写错了；没有数据的指标也要有列，值留空。",
                            "a header is misspelt; an indicator without data still needs its column, left empty.")
                    .by(Remedy.COLUMNS);
        }
    }

    private static void collect(Component component, Dataset data, List<String> absent) {
        if (component.isOutside()) {
            return;
        }
        if (component instanceof Indicator indicator) {
            if (!data.has(indicator.variable())) {
                absent.add(indicator.variable());
            }
            for (Denominator per : indicator.per()) {
                if (!data.has(per.variable())) {
                    absent.add(per.variable());
                }
            }
        } else {
            ((Dimension) component).children().forEach(child -> collect(child, data, absent));
        }
    }

    /** The refusal of a value that has no logarithm. */
    static InvalidInputException notPositive(Indicator indicator, double value, String unit) {
        return new InvalidInputException(
                        "单元“" + unit + "”的指标" + indicator.code() + "为" + Decimals.exact(value) + "，对数尺度要求正值。",
                        "Unit \"" + unit + "\": indicator " + indicator.code() + " is " + Decimals.exact(value)
                                + ", and a log scale needs positive values.")
                .maybe(
                        "表示缺失时请留空，否则改用线性尺度；零可配合封顶的目标值使用。",
                        "leave it empty if it means missing, else use the linear scale; clamped goalposts allow zeros.");
    }

    /** Checks a bare row. */
    static void check(double[] row, List<String> inputs) {
        if (row.length != inputs.size()) {
            throw new InvalidInputException(
                            "一行应有" + inputs.size() + "个值，得到" + row.length + "个。",
                            "A row needs " + inputs.size() + " values, and this one has " + row.length + ".")
                    .maybe("次序为：" + inputs + "。", "their order is " + inputs + ".");
        }
        for (int j = 0; j < row.length; j++) {
            if (Double.isInfinite(row[j])) {
                throw new InvalidInputException(
                                "变量" + inputs.get(j) + "为无穷大。", "Variable " + inputs.get(j) + " is " + row[j] + ".")
                        .maybe("缺失值写 NaN。", "write NaN for a missing value.");
            }
        }
    }
}
