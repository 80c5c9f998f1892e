package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.WeightReport;
import org.parkgauge.report.Report;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/** The framework: every node with its weights, and of an indicator everything that defines it. */
final class NodesSection implements Section {

    private final Report report;
    private final Map<String, Double> weights;
    private final Map<String, WeightReport.Row> contributions = new HashMap<>();

    NodesSection(Report report) {
        this.report = report;
        weights = report.scores().index().effectiveWeights();
        WeightReport.of(report.scores())
                .dimensions()
                .forEach(dimension -> dimension.children().forEach(row -> contributions.put(row.code(), row)));
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        List<@Nullable Object> nodes = new ArrayList<>();
        add(report.scores().index().spec().root(), null, nodes);
        return Optional.of(new Fields().put("list", nodes).map());
    }

    private void add(Component component, @Nullable String parent, List<@Nullable Object> nodes) {
        Fields fields = new Fields()
                .put("code", component.code())
                .put("label", component.label())
                .put("parent", parent)
                .put("weight", Fields.fine(weights.getOrDefault(component.code(), 0.0)));
        WeightReport.Row row = contributions.get(component.code());
        if (row != null) {
            fields.put("own", Fields.fine(row.weight()))
                    .put("correlation", Fields.fine(row.correlation()))
                    .put("rootCorrelation", Fields.fine(row.rootCorrelation()));
        }
        if (component instanceof Indicator indicator) {
            define(indicator, fields);
            nodes.add(fields.map());
        } else if (component instanceof Dimension dimension) {
            nodes.add(fields.put("note", Fields.text(dimension.note())).map());
            dimension.children().forEach(child -> add(child, dimension.code(), nodes));
        }
    }

    private static void define(Indicator indicator, Fields fields) {
        fields.put("leaf", true)
                .put("unit", Fields.text(indicator.unit()))
                .put("definition", Fields.text(indicator.definition()))
                .put("source", Fields.text(indicator.source()))
                .put("note", Fields.text(indicator.note()))
                .put("variable", variable(indicator))
                .put("log", indicator.scale() == org.parkgauge.index.Scale.LOG)
                .put("direction", direction(indicator.direction()));
    }

    private static String variable(Indicator indicator) {
        StringBuilder text = new StringBuilder(indicator.variable());
        indicator.per().forEach(per -> {
            text.append(" / ").append(per.variable());
            if (per.factor() != 1) {
                text.append(" × ").append(shown(per.factor()));
            }
        });
        return text.toString();
    }

    /** Which values are good, with the values that score nothing and those that score most. */
    private static Text direction(Direction direction) {
        if (direction instanceof Direction.HigherIsBetter higher) {
            return higher.hasGoalposts()
                    ? Text.of(
                            "越大越好：" + shown(higher.worst()) + " → " + shown(higher.best()),
                            "higher is better: " + shown(higher.worst()) + " → " + shown(higher.best()))
                    : Text.of("越大越好", "higher is better");
        }
        if (direction instanceof Direction.LowerIsBetter lower) {
            return lower.hasGoalposts()
                    ? Text.of(
                            "越小越好：" + shown(lower.worst()) + " → " + shown(lower.best()),
                            "lower is better: " + shown(lower.worst()) + " → " + shown(lower.best()))
                    : Text.of("越小越好", "lower is better");
        }
        Direction.BestRange range = (Direction.BestRange) direction;
        String best = shown(range.low()) + "–" + shown(range.high());
        boolean limited = range.hasGoalposts();
        String outer = limited ? shown(range.outerLow()) + "–" + shown(range.outerHigh()) : "";
        return Text.of(
                "适度：最好 " + best + (limited ? "，" + outer + " 之外不得分" : ""),
                "best within " + best + (limited ? ", nothing outside " + outer : ""));
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? Decimals.exact(value) : Decimals.rounded(value, 0);
    }
}
