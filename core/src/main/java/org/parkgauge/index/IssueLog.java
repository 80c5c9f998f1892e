package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Collects what happens to which units at which node while scoring, four bytes an event; issues are made at the end. */
final class IssueLog {

    /** What can happen. */
    enum Event {
        ZERO_DENOMINATOR(
                Issue.Kind.ZERO_DENOMINATOR,
                "分母为零或过小，指标视为缺失",
                "denominator is zero or too small, so the indicator is missing"),
        IMPUTED(Issue.Kind.IMPUTED, "缺失值已插补", "missing value imputed"),
        TREATED(Issue.Kind.TREATED, "极端值经过处理", "value changed by the treatment of outliers"),
        MISSING(Issue.Kind.MISSING_VALUES, "数据缺失", "value missing"),
        UNUSABLE(
                Issue.Kind.MISSING_VALUES,
                "值不可用（该指标的步骤不接受，如对数尺度要求正值），权重为 0，不计得分",
                "value cannot be used by a step of the indicator, such as a log scale, and stays without a score, outside the index"),
        TOO_LITTLE_COVERED(Issue.Kind.COVERAGE_TOO_LOW, "缺失太多，没有得分", "too much is missing for a score"),
        INCOMPLETE(
                Issue.Kind.INCOMPLETE_ROW,
                "该合成方法要求下级齐全，没有得分；可考虑插补",
                "no score, since the method needs every child; imputation may help"),
        WITHOUT_SCORE(Issue.Kind.INCOMPLETE_ROW, "合成方法没有给出得分", "the method gave no score"),
        FLOOR_BINDS(
                Issue.Kind.FLOOR_BINDS,
                "得分低于上级几何平均的下限，按下限计",
                "below the floor of the geometric mean of its parent and counts as the floor");

        private final Issue.Kind kind;
        private final String zh;
        private final String en;

        Event(Issue.Kind kind, String zh, String en) {
            this.kind = kind;
            this.zh = zh;
            this.en = en;
        }
    }

    /** A growing list of unit places. */
    private static final class Places {
        private int[] units = new int[4];
        private int count;

        void add(int unit) {
            if (count > 0 && units[count - 1] == unit) {
                return;
            }
            if (count == units.length) {
                units = Arrays.copyOf(units, count * 2);
            }
            units[count++] = unit;
        }

        List<String> names(List<String> names) {
            return Arrays.stream(units, 0, count)
                    .sorted()
                    .distinct()
                    .mapToObj(names::get)
                    .toList();
        }
    }

    private final List<Map<Event, Places>> events = new ArrayList<>();

    IssueLog(int nodes) {
        for (int node = 0; node < nodes; node++) {
            events.add(new EnumMap<>(Event.class));
        }
    }

    void add(Event event, int node, int unit) {
        Map<Event, Places> here = events.get(node);
        Places places = here.get(event);
        if (places == null) {
            places = new Places();
            here.put(event, places);
        }
        places.add(unit);
    }

    List<Issue> issues(List<FittedComponent> nodes, List<String> names) {
        List<Issue> issues = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            String code = nodes.get(node).component().code();
            events.get(node)
                    .forEach((event, places) ->
                            issues.add(new Issue(event.kind, code, places.names(names), Text.of(event.zh, event.en))));
        }
        return issues;
    }
}
