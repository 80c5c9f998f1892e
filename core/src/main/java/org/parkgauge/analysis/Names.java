package org.parkgauge.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;

/** Names of units that a result lacks. */
final class Names {

    private Names() {}

    /** The units without a score at a node. */
    static List<String> missing(Scores scores, String node) {
        double[] values = scores.scores(node);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                units.add(scores.units().get(i));
            }
        }
        return units;
    }

    static InvalidInputException unknown(String unit) {
        return new InvalidInputException("结果中没有单元“" + unit + "”。", "The result has no unit \"" + unit + "\".")
                .maybe("检查名称的写法。", "check how the name is written.");
    }
}
