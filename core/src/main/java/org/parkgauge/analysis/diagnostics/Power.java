package org.parkgauge.analysis.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Below which size of the set a statistic says little, and the issues that say so. */
final class Power {

    /** A correlation of ten units must exceed 0.63 to be significant at 5 per cent. */
    static final int UNITS_OF_A_CORRELATION = 10;

    /** Yurdugül (2008): fewer do even where the first component is strong. */
    static final int UNITS_OF_ALPHA = 30;

    /** The rule of thumb for factor analysis (Gorsuch 1983). */
    static final int UNITS_PER_COMPONENT_VARIABLE = 5;

    private Power() {}

    static Issue few(String zh, String en) {
        return Issue.of(Issue.Kind.FEW_UNITS, "", Text.of(zh, en));
    }

    /** Units left out because they lack a value; none if there are none. */
    static List<Issue> leftOut(List<String> units) {
        List<Issue> issues = new ArrayList<>();
        if (!units.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.MISSING_VALUES,
                    "",
                    units,
                    Text.of("有缺失值，不参加该项分析", "lack a value and stay out of this analysis")));
        }
        return issues;
    }
}
