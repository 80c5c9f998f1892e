package org.parkgauge.analysis.whatif;

import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Wording that answers share. */
final class Words {

    private static final double HUNDRED = 100;

    private Words() {}

    /** A value with its unit of measure, to four digits or so. */
    static String value(double value, Text measure, Language language) {
        double size = Math.abs(value);
        int decimals = size >= HUNDRED ? 1 : size >= 1 ? 2 : 4;
        String text = Decimals.rounded(value, decimals);
        String unit = measure.in(language);
        return unit.isEmpty() ? text : text + " " + unit;
    }

    /** A number with its sign. */
    static String signed(double value) {
        String text = Decimals.rounded(value, 2);
        return value > 0 ? "+" + text : text;
    }

    /** The indicators of a unit of which nothing can be said. */
    static List<Issue> fixed(String unit, List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        String list = String.join(", ", codes);
        return List.of(new Issue(
                Issue.Kind.MISSING_VALUES,
                "",
                List.of(unit),
                Text.of(
                        "这些指标没有实测值，不能说明如何改变：" + list.replace(", ", "、"),
                        "no value of its own, so nothing is said of a change of " + list)));
    }
}
