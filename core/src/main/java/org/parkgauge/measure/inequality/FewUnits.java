package org.parkgauge.measure.inequality;

import java.util.List;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** The warning that a test on few units finds hardly anything. */
final class FewUnits {

    private static final int ENOUGH = 20;

    private FewUnits() {}

    static List<Issue> warn(int n) {
        if (n >= ENOUGH) {
            return List.of();
        }
        return List.of(Issue.of(
                Issue.Kind.FEW_UNITS,
                "",
                Text.of(
                        "只有" + n + "个单元（少于" + ENOUGH + "），检验几乎没有把握度：结果只描述这些单元，不显著不等于没有关系",
                        "only " + n + " units (fewer than " + ENOUGH
                                + "): the test has next to no power; the result describes these units, and a lack of"
                                + " significance is no evidence of absence")));
    }
}
