package org.parkgauge.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.statistics.Ties;

/** Makes the written form of scores, unit by unit as it is printed. */
final class ResultWriter {

    private static final List<String> GROUPS = List.of("type", "block");

    private final Values values;
    private final Scores scores;
    private final IndexSpec spec;
    private final Dataset data;
    private final String root;
    private final Map<String, double[]> byNode = new LinkedHashMap<>();
    private final Map<String, double[]> ranks = new LinkedHashMap<>();
    private final Map<String, double[]> ranksWithin = new LinkedHashMap<>();
    private final boolean isExplained;

    ResultWriter(Values values, Scores scores) {
        this.values = values;
        this.scores = scores;
        spec = scores.index().spec();
        data = scores.data();
        root = spec.root().code();
        for (String code : scores.nodes()) {
            byNode.put(code, scores.scores(code));
            ranks.put(code, scores.ranks(code, Ties.COMPETITION));
        }
        for (String group : GROUPS) {
            if (data.hasAttribute(group)) {
                ranksWithin.put(group, scores.ranksWithin(root, group));
            }
        }
        double reference = scores.isArithmetic() ? 0 : scores.index().best().score();
        isExplained = Double.isFinite(reference);
    }

    Map<String, @Nullable Object> write() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(Format.FORMAT_VERSION, Format.VERSION);
        object.put(Format.KIND, Format.RESULT);
        object.put("index", index());
        object.put(FittedNames.PROVENANCE, provenance());
        object.put(SpecNames.WEIGHTS, scores.index().effectiveWeights());
        List<Object> nodes = new ArrayList<>();
        nodes(spec.root(), null, nodes);
        object.put(FittedNames.NODES, nodes);
        List<Object> issues = FittedWriter.issues(values, scores.issues());
        List<String> ranking = scores.ranking();
        Iterable<Map<String, @Nullable Object>> units =
                () -> ranking.stream().map(this::unit).iterator();
        object.put("units", units);
        object.put(FittedNames.ISSUES, issues);
        return object;
    }

    private Map<String, @Nullable Object> index() {
        Map<String, @Nullable Object> index = new LinkedHashMap<>();
        index.put(SpecNames.CODE, spec.code());
        index.put(SpecNames.VERSION, spec.version());
        index.put(SpecNames.LABEL, Codec.text(spec.label()));
        index.put(SpecNames.PROFILE, spec.profile().isEmpty() ? null : spec.profile());
        return index;
    }

    private Map<String, @Nullable Object> provenance() {
        Map<String, @Nullable Object> provenance = new LinkedHashMap<>();
        ((Map<?, ?>) FittedWriter.provenance(values, scores.provenance()))
                .forEach((name, value) -> provenance.put((String) name, value));
        provenance.put("scoredData", data.fingerprint());
        return provenance;
    }

    private void nodes(Component component, @Nullable String parent, List<Object> nodes) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put(SpecNames.CODE, component.code());
        node.put(SpecNames.LABEL, Codec.text(component.label()));
        node.put(Format.KIND, component instanceof Indicator ? "indicator" : "dimension");
        node.put("parent", parent);
        nodes.add(node);
        if (component instanceof Dimension dimension) {
            dimension.children().forEach(child -> nodes(child, component.code(), nodes));
        }
    }

    private Map<String, @Nullable Object> unit(String unit) {
        int place = data.place(unit);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", unit);
        Map<String, String> attributes = new LinkedHashMap<>();
        data.attributes()
                .forEach(name -> attributes.put(name, data.attribute(name).get(place)));
        object.put("attributes", attributes);
        object.put("rank", at(ranks, root, place));
        object.put("score", at(byNode, root, place));
        if (!spec.tiers().isEmpty()) {
            object.put("tier", tier(unit));
        }
        if (!spec.prerequisites().isEmpty()) {
            object.put(SpecNames.PREREQUISITES, prerequisites(unit));
        }
        Range bounds = scores.bounds(unit);
        if (bounds.low() != bounds.high()) {
            object.put("bounds", List.of(finite(bounds.low()), finite(bounds.high())));
        }
        if (!ranksWithin.isEmpty()) {
            object.put("rankWithin", column(ranksWithin, place));
        }
        object.put("scores", column(byNode, place));
        object.put("ranks", column(ranks, place));
        object.put("raw", raw(unit));
        object.put("imputed", imputed(unit));
        object.put("explanation", explanation(unit));
        return object;
    }

    private @Nullable Object tier(String unit) {
        Optional<Tiers.Tier> tier = scores.tier(unit);
        if (tier.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.CODE, tier.get().code());
        object.put(SpecNames.LABEL, Codec.text(tier.get().label()));
        object.put("lowered", scores.isTierLowered(unit));
        return object;
    }

    private Map<String, String> prerequisites(String unit) {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Prerequisite prerequisite : spec.prerequisites()) {
            statuses.put(prerequisite.code(), Values.name(scores.prerequisite(unit, prerequisite)));
        }
        return statuses;
    }

    private Map<String, Double> raw(String unit) {
        Map<String, Double> raw = new LinkedHashMap<>();
        spec.indicators().forEach(indicator -> raw.put(indicator.code(), scores.raw(unit, indicator.code())));
        return raw;
    }

    private List<String> imputed(String unit) {
        return spec.indicators().stream()
                .map(Indicator::code)
                .filter(code -> scores.isImputed(unit, code))
                .toList();
    }

    private @Nullable Object explanation(String unit) {
        if (!isExplained || Double.isNaN(scores.score(unit))) {
            return null;
        }
        Explanation explanation = scores.explain(unit);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reference", scores.isArithmetic() ? "zero" : "best");
        object.put("score", finite(explanation.score()));
        object.put("referenceScore", finite(explanation.reference()));
        object.put("gap", finite(explanation.part()));
        object.put("parts", parts(explanation));
        return object;
    }

    private static List<Object> parts(Explanation explanation) {
        List<Object> parts = new ArrayList<>();
        for (Explanation one : explanation.parts()) {
            Map<String, @Nullable Object> part = new LinkedHashMap<>();
            part.put(SpecNames.CODE, one.code());
            if (one.kind() == Explanation.Kind.COVERAGE || one.kind() == Explanation.Kind.NOT_DECOMPOSABLE) {
                part.put(Format.KIND, Values.name(one.kind()));
            }
            part.put("part", finite(one.part()));
            if (!one.parts().isEmpty()) {
                part.put("parts", parts(one));
            }
            parts.add(part);
        }
        return parts;
    }

    private static Map<String, Double> column(Map<String, double[]> rows, int place) {
        Map<String, Double> column = new LinkedHashMap<>();
        rows.forEach((name, row) -> column.put(name, finite(row[place])));
        return column;
    }

    private static double at(Map<String, double[]> rows, String name, int place) {
        double[] row = rows.get(name);
        return row == null ? Double.NaN : finite(row[place]);
    }

    /** The number, NaN (printed as null) where it is infinite. */
    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
