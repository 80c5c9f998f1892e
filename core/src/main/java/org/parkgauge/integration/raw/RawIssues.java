package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parkgauge.integration.raw.RawRows.Figure;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** What is not wrong in raw tables but worth knowing. */
final class RawIssues {

    private static final double FARTHEST_DEGREE = 180;

    private RawIssues() {}

    /** The numbers that are missing in a table, by column or item. */
    static void missing(TableReader reader, List<Issue> issues) {
        Map<String, Integer> missing = reader.missing();
        if (missing.isEmpty()) {
            return;
        }
        String columns = missing.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        int count = missing.values().stream().mapToInt(Integer::intValue).sum();
        String table = reader.table().code();
        issues.add(Issue.of(
                Issue.Kind.MISSING_VALUES,
                "",
                Text.of(
                        "表 " + table + "（" + reader.size() + "行）缺 " + count + " 个数：" + columns,
                        "table " + table + " (" + reader.size() + (reader.size() == 1 ? " row" : " rows") + ") lacks "
                                + (count == 1 ? "a number: " : count + " numbers: ") + columns)));
    }

    /** Judgements without evidence, fractions in place of per cents, years and prices that differ, coordinates that look like degrees. */
    static void add(RawRows rows, List<Issue> issues) {
        evidence(rows, issues);
        Fractions.check(rows, issues);
        dates(rows, issues);
        degrees(rows, issues);
    }

    private static void evidence(RawRows rows, List<Issue> issues) {
        Map<String, List<String>> parks = new LinkedHashMap<>();
        for (Sheet<Figure> sheet : rows.figures.values()) {
            for (Figure figure : sheet.rows()) {
                Amount amount = figure.amount();
                boolean bare = amount.quantity().needsEvidence()
                        && !amount.isMissing()
                        && amount.origin().evidence().isEmpty();
                if (bare) {
                    parks.computeIfAbsent(figure.item(), item -> new ArrayList<>())
                            .add(figure.park());
                }
            }
        }
        parks.forEach((code, list) -> {
            ItemDefinition item = Definitions.item(code);
            issues.add(new Issue(
                    Issue.Kind.EVIDENCE,
                    String.join(" ", item.indicators()),
                    list,
                    Text.of(
                            "“" + item.label().zh() + "”（" + code + "）的等级没有佐证",
                            "the grade of \"" + item.label().en() + "\" (" + code + ") has no evidence")));
        });
    }

    private static void dates(RawRows rows, List<Issue> issues) {
        Set<String> years = new TreeSet<>();
        Set<String> prices = new TreeSet<>();
        rows.origins().forEach(origin -> {
            years.add(origin.year());
            prices.add(origin.priceBase());
        });
        years.remove("");
        prices.remove("");
        if (years.size() > 1) {
            issues.add(Issue.of(
                    Issue.Kind.DATA,
                    "",
                    Text.of(
                            "数据年份不一：" + String.join("、", years),
                            "the figures are of different years: " + String.join(", ", years))));
        }
        if (prices.size() > 1) {
            issues.add(Issue.of(
                    Issue.Kind.DATA,
                    "",
                    Text.of(
                            "价格基期不一：" + String.join("、", prices),
                            "money is in the prices of different years: " + String.join(", ", prices))));
        }
    }

    private static void degrees(RawRows rows, List<Issue> issues) {
        List<Point> known = rows.zones.rows().stream()
                .map(Zone::place)
                .filter(Point::isKnown)
                .toList();
        boolean small = known.size() > 1
                && known.stream()
                        .allMatch(point ->
                                Math.abs(point.x()) <= FARTHEST_DEGREE && Math.abs(point.y()) <= FARTHEST_DEGREE);
        if (small) {
            issues.add(Issue.of(
                    Issue.Kind.DATA,
                    "",
                    Text.of(
                            "分区坐标都在 ±180 米以内，像是经纬度；请换成投影坐标",
                            "all zones lie within 180 metres of the origin, as if x and y were degrees; give projected"
                                    + " coordinates")));
        }
    }
}
