package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Tiers;
import org.parkgauge.integration.diagnosis.GroupReport;
import org.parkgauge.report.RankInterval;
import org.parkgauge.report.RankingRow;
import org.parkgauge.report.Report;
import org.parkgauge.report.ScorePart;
import org.parkgauge.text.Text;

/** The ranking: every row, what each child of the root accounts for, groups, change. */
final class RankingSection implements Section {

    private final Report report;
    private final Rows rows;

    RankingSection(Report report, Rows rows) {
        this.report = report;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        List<RankingRow> list = rows.list();
        List<Tiers.Tier> tiers = report.scores().index().spec().tiers().levels();
        List<? extends Component> children =
                report.scores().index().spec().root().children();
        Fields fields = new Fields()
                .each("name", list, RankingRow::name)
                .each("rank", list, row -> row.rank().orElse(null))
                .each("score", list, row -> Fields.score(row.score()))
                .each("tier", list, row -> row.tier().map(tiers::indexOf).orElse(null))
                .each("lowered", list, row -> row.lowered() ? 1 : 0)
                .each(
                        "tiers",
                        tiers,
                        tier -> new Fields()
                                .put("label", tier.label())
                                .put("from", Fields.score(tier.from()))
                                .map())
                .put("sum", report.isSum())
                .put("full", Fields.score(report.scores().index().best().score()))
                .put("basis", Fields.text(report.intervalBasis()))
                .put("columns", Fields.list(new ArrayList<>(children), Component::code))
                .each("dims", list, row -> Fields.list(row.dimensions(), Fields::score));
        if (!report.isTiersOnly()) {
            bounds(fields, list);
            intervals(fields, list);
            parts(fields, list);
            change(fields, list);
        }
        fields.put("groups", groups());
        return Optional.of(fields.map());
    }

    private static void bounds(Fields fields, List<RankingRow> list) {
        boolean any = list.stream()
                .map(RankingRow::bounds)
                .anyMatch(range -> range.isBounded() && range.low() < range.high());
        if (any) {
            fields.each("low", list, row -> end(row.bounds(), row.bounds().low()))
                    .each("high", list, row -> end(row.bounds(), row.bounds().high()));
        }
    }

    private static @Nullable Object end(Range range, double value) {
        return range.isBounded() ? Fields.score(value) : null;
    }

    private static void intervals(Fields fields, List<RankingRow> list) {
        if (list.stream().anyMatch(row -> row.interval().isPresent())) {
            fields.each(
                            "best",
                            list,
                            row -> row.interval().map(RankInterval::best).orElse(null))
                    .each(
                            "worst",
                            list,
                            row -> row.interval().map(RankInterval::worst).orElse(null))
                    .each("band", list, RankingRow::band);
        }
    }

    /** The parts by child: a list of labels, and for each a column of points. */
    private static void parts(Fields fields, List<RankingRow> list) {
        Map<List<String>, Text> labels = new LinkedHashMap<>();
        list.forEach(row -> row.parts().forEach(part -> labels.put(key(part), part.label())));
        if (labels.isEmpty()) {
            return;
        }
        List<@Nullable Object> columns = new ArrayList<>();
        for (List<String> key : labels.keySet()) {
            columns.add(Fields.list(list, row -> points(row, key)));
        }
        fields.put("partLabels", new ArrayList<>(labels.values())).put("parts", columns);
    }

    private static List<String> key(ScorePart part) {
        return List.of(part.code(), part.label().zh(), part.label().en());
    }

    private static @Nullable Object points(RankingRow row, List<String> key) {
        double sum = Double.NaN;
        for (ScorePart part : row.parts()) {
            if (key(part).equals(key)) {
                sum = part.points();
            }
        }
        return Fields.fine(sum);
    }

    private static void change(Fields fields, List<RankingRow> list) {
        if (list.stream().anyMatch(row -> row.change().isPresent())) {
            fields.each(
                            "rankBefore",
                            list,
                            row -> row.change().map(shift -> shift.rankBefore()).orElse(null))
                    .each(
                            "scoreBefore",
                            list,
                            row -> row.change()
                                    .map(shift -> Fields.score(shift.scoreBefore()))
                                    .orElse(null))
                    .each(
                            "rankAfter",
                            list,
                            row -> row.change().map(shift -> shift.rankAfter()).orElse(null));
        }
    }

    private List<@Nullable Object> groups() {
        List<@Nullable Object> groups = new ArrayList<>();
        report.diagnosis().ifPresent(found -> found.groups().forEach(group -> groups.add(group(group))));
        return groups;
    }

    private Map<String, @Nullable Object> group(GroupReport group) {
        List<String> names = new ArrayList<>(group.groups().keySet());
        Map<String, @Nullable Object> means = new LinkedHashMap<>();
        String root = report.scores().index().spec().root().code();
        group.means().forEach((code, byGroup) -> {
            if (!report.isTiersOnly() || !code.equals(root)) {
                means.put(code, Fields.list(names, name -> Fields.score(byGroup.getOrDefault(name, Double.NaN))));
            }
        });
        boolean shown = !report.isTiersOnly() && group.shareBetween().isDefined();
        return new Fields()
                .put("attribute", group.attribute())
                .each("names", names, name -> group.names().getOrDefault(name, Text.of(name)))
                .each(
                        "sizes",
                        names,
                        name -> group.groups().getOrDefault(name, List.of()).size())
                .put("means", means)
                .put("between", shown ? Fields.fine(group.shareBetween().value()) : null)
                .map();
    }
}
