package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Collects what happens to which units at which node while scoring, four bytes an event; issues are made at the end. */
final class IssueLog {

    /** What can happen. */
    enum Event {
        ZERO_DENOMINATOR(
                Issue.Kind.ZERO_DENOMINATOR, "分母为零，指标视为缺失", "denominator is zero, so the indicator is missing"),
        IMPUTED(Issue.Kind.IMPUTED, "缺失值已插补", "missing value imputed"),
        TREATED(Issue.Kind.TREATED, "极端值经过处理", "value changed by the treatment of outliers"),
        MISSING(Issue.Kind.MISSING_VALUES, "数据缺失", "value missing"),
        TOO_LITTLE_COVERED(Issue.Kind.COVERAGE_TOO_LOW, "缺失太多，没有得分", "too much is missing for a score"),
        INCOMPLETE(
                Issue.Kind.INCOMPLETE_ROW,
                "该合成方法要求下级齐全，没有得分；可考虑插补",
                "no score, since the method needs every child; imputation may help"),
        WITHOUT_SCORE(Issue.Kind.INCOMPLETE_ROW, "合成方法没有给出得分", "the method gave no score"),
        FLOOR_BINDS(
                Issue.Kind.FLOOR_BINDS,
                "有下级得分低于几何平均的下限，按下限计",
                "a child lies below the floor of the geometric mean and counts as the floor");

        private final Issue.Kind kind;
        private final Text message;

        Event(Issue.Kind kind, String zh, String en) {
            this.kind = kind;
            this.message = Text.of(zh, en);
        }
    }

    private final int[][][] units;
    private final int[][] counts;

    IssueLog(int nodes) {
        units = new int[nodes][Event.values().length][];
        counts = new int[nodes][Event.values().length];
    }

    void add(Event event, int node, int unit) {
        int[] places = units[node][event.ordinal()];
        int count = counts[node][event.ordinal()];
        if (count > 0 && places[count - 1] == unit) {
            return;
        }
        if (places == null || count == places.length) {
            places = places == null ? new int[4] : Arrays.copyOf(places, count * 2);
            units[node][event.ordinal()] = places;
        }
        places[count] = unit;
        counts[node][event.ordinal()] = count + 1;
    }

    List<Issue> issues(List<FittedComponent> nodes, List<String> names) {
        List<Issue> issues = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            for (Event event : Event.values()) {
                int @Nullable [] places = units[node][event.ordinal()];
                if (places != null) {
                    String code = nodes.get(node).component().code();
                    issues.add(new Issue(event.kind, code, names(places, counts[node][event.ordinal()], names), event.message));
                }
            }
        }
        return issues;
    }

    private static List<String> names(int[] places, int count, List<String> names) {
        String[] result = new String[count];
        Arrays.sort(places, 0, count);
        for (int i = 0; i < count; i++) {
            result[i] = names.get(places[i]);
        }
        return Arrays.asList(result);
    }
}
