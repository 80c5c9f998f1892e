package org.parkgauge.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.sensitivity.Estimate;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Band;
import org.parkgauge.analysis.uncertainty.Choice;
import org.parkgauge.analysis.uncertainty.Convergence;
import org.parkgauge.analysis.uncertainty.Exclusion;
import org.parkgauge.analysis.uncertainty.Failure;
import org.parkgauge.analysis.uncertainty.NodeRobustness;
import org.parkgauge.analysis.uncertainty.Option;
import org.parkgauge.analysis.uncertainty.RankRange;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Source;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Version;
import org.parkgauge.statistics.Matrix;

/** Makes the written form of a simulation. */
final class RobustnessWriter {

    private static final double[] PERCENTILES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final double SHARE = 0.9;

    private final Values values;
    private final Robustness robustness;

    RobustnessWriter(Values values, Robustness robustness) {
        this.values = values;
        this.robustness = robustness;
    }

    Map<String, @Nullable Object> write(SobolIndices.@Nullable Output shift) {
        IndexSpec spec = robustness.index().spec();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(Format.FORMAT_VERSION, Format.VERSION);
        object.put(Format.KIND, Format.ROBUSTNESS);
        Map<String, @Nullable Object> index = new LinkedHashMap<>();
        index.put(SpecNames.CODE, spec.code());
        index.put(SpecNames.VERSION, spec.version());
        index.put(SpecNames.LABEL, Codec.text(spec.label()));
        index.put(SpecNames.PROFILE, spec.profile().isEmpty() ? null : spec.profile());
        object.put("index", index);
        Map<String, @Nullable Object> provenance = new LinkedHashMap<>();
        provenance.put("specHash", spec.hash());
        provenance.put("data", robustness.index().data().fingerprint());
        provenance.put("library", Version.library());
        object.put(FittedNames.PROVENANCE, provenance);
        object.put("simulation", simulation());
        object.put(
                "sources",
                robustness.index().sources().stream().map(this::source).toList());
        object.put(
                "excluded",
                robustness.index().exclusions().stream().map(this::excluded).toList());
        object.put("failures", robustness.failures().stream().map(this::failure).toList());
        object.put("convergence", convergence());
        if (shift != null) {
            object.put("sensitivity", sensitivity(shift));
        }
        Iterable<Map<String, @Nullable Object>> nodes =
                () -> robustness.nodes().stream().map(this::node).iterator();
        object.put(FittedNames.NODES, nodes);
        object.put(FittedNames.ISSUES, FittedWriter.issues(values, robustness.issues()));
        return object;
    }

    private Map<String, @Nullable Object> simulation() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("draws", robustness.simulation().draws());
        object.put("succeeded", robustness.succeeded());
        object.put("seed", robustness.simulation().seed());
        object.put("sampling", Values.name(robustness.simulation().sampling()));
        return object;
    }

    private Map<String, @Nullable Object> source(Source source) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", source.name());
        object.put(SpecNames.LABEL, Codec.text(source.label()));
        object.put("description", Codec.text(source.description()));
        if (source instanceof Choice choice) {
            object.put("options", choice.options().stream().map(Option::name).toList());
        }
        return object;
    }

    private Map<String, @Nullable Object> excluded(Exclusion exclusion) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("options", new java.util.TreeMap<>(exclusion.options()));
        object.put("reason", Codec.text(exclusion.reason()));
        return object;
    }

    private Map<String, @Nullable Object> failure(Failure failure) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("reason", Codec.text(failure.reason()));
        object.put("count", failure.count());
        object.put("first", failure.first());
        return object;
    }

    private Map<String, @Nullable Object> convergence() {
        Convergence convergence = robustness.convergence();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("standardErrorOfMeanRank", convergence.standardError());
        object.put("standardErrorOfAcceptability", convergence.acceptabilityError());
        object.put("drawsThatAreEnough", convergence.enough());
        List<Object> checkpoints = new ArrayList<>();
        for (Convergence.Checkpoint checkpoint : convergence.checkpoints()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("draws", checkpoint.draws());
            one.put("largestChangeOfMeanRank", finite(checkpoint.change()));
            checkpoints.add(one);
        }
        object.put("checkpoints", checkpoints);
        return object;
    }

    private Map<String, @Nullable Object> sensitivity(SobolIndices.Output output) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("output", output.name());
        object.put("mean", finite(output.mean()));
        object.put("variance", finite(output.variance()));
        List<Object> effects = new ArrayList<>();
        for (SobolIndices.Effect effect : output.effects()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("factor", effect.factor());
            one.put("firstOrder", estimate(effect.firstOrder()));
            one.put("total", estimate(effect.total()));
            effects.add(one);
        }
        object.put("effects", effects);
        return object;
    }

    private Map<String, @Nullable Object> estimate(Estimate estimate) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("value", finite(estimate.value()));
        object.put("low", finite(estimate.low()));
        object.put("high", finite(estimate.high()));
        if (!estimate.isDefined()) {
            object.put("reason", Codec.text(estimate.reason()));
        }
        return object;
    }

    private Map<String, @Nullable Object> node(NodeRobustness node) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.CODE, node.node());
        List<Object> bands = new ArrayList<>();
        for (Band band : node.bands(SHARE)) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("best", band.best());
            one.put("worst", band.worst());
            one.put("units", band.units());
            bands.add(one);
        }
        object.put("bands", bands);
        List<Object> units = new ArrayList<>();
        node.units().forEach(unit -> units.add(unit(unit, node.units().size())));
        object.put("units", units);
        node.wins().ifPresent(wins -> object.put("wins", rows(wins)));
        return object;
    }

    private Map<String, @Nullable Object> unit(UnitRobustness unit, int ranks) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", unit.unit());
        object.put("draws", unit.draws());
        Map<String, @Nullable Object> score = new LinkedHashMap<>();
        score.put("nominal", finite(unit.nominalScore()));
        score.put("mean", finite(unit.meanScore()));
        score.put("deviation", finite(unit.scoreDeviation()));
        Map<String, @Nullable Object> rank = new LinkedHashMap<>();
        rank.put("nominal", finite(unit.nominalRank()));
        rank.put("mean", finite(unit.meanRank()));
        rank.put("deviation", finite(unit.rankDeviation()));
        rank.put("meanShift", finite(unit.meanRankShift()));
        for (double p : PERCENTILES) {
            String name = "p" + Math.round(100 * p);
            score.put(name, unit.draws() == 0 ? null : finite(unit.scoreQuantile(p)));
            rank.put(name, finite(unit.rankQuantile(p)));
        }
        object.put("score", score);
        object.put("rank", rank);
        if (unit.draws() > 0) {
            RankRange range = unit.rankRange(SHARE);
            object.put("rankRange", List.of(range.best(), range.worst()));
        } else {
            object.put("rankRange", null);
        }
        List<@Nullable Object> acceptability = new ArrayList<>();
        for (int place = 1; place <= ranks; place++) {
            acceptability.add(finite(unit.acceptability(place)));
        }
        object.put("acceptability", acceptability);
        return object;
    }

    private static List<List<@Nullable Object>> rows(Matrix matrix) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (double value : matrix.row(i)) {
                row.add(finite(value));
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Object finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
