package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.sensitivity.Estimate;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Source;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.analysis.weights.Preferences;
import org.parkgauge.analysis.weights.RankRange;
import org.parkgauge.analysis.weights.WeightStability;
import org.parkgauge.report.Report;
import org.parkgauge.text.Text;

/** How sure the order is: the simulation, what it depends on, what holds whatever the weights, how far weights may move. */
final class RobustnessSection implements Section {

    /** More units than this make a matrix of ranks that nobody can read. */
    private static final int MOST_IN_MATRIX = 60;

    private final Report report;
    private final Rows rows;

    RobustnessSection(Report report, Rows rows) {
        this.report = report;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "robustness";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        Fields fields = new Fields();
        boolean ranks = !report.isTiersOnly();
        boolean weighed =
                report.preferences().isPresent() || report.rankRanges().isPresent();
        if (ranks && weighed && !report.admittedWeights().isEmpty()) {
            fields.put("admitted", report.admittedWeights());
        }
        if (ranks) {
            report.robustness().ifPresent(found -> fields.put("simulation", simulation(found)));
            report.preferences().ifPresent(found -> fields.put("preferences", preferences(found)));
            report.rankRanges()
                    .ifPresent(found ->
                            fields.put("ranges", Fields.list(found.ranges(), (RankRange range) -> range(range))));
            if (!report.stability().isEmpty()) {
                fields.put("stability", Fields.list(report.stability(), this::stability));
            }
        }
        report.robustness()
                .ifPresent(found -> fields.each(
                        "sources",
                        found.index().sources(),
                        source -> new Fields()
                                .put("label", source.label())
                                .put("text", source.description())
                                .map()));
        if (!report.sensitivity().isEmpty()) {
            fields.put("sensitivity", Fields.list(report.sensitivity(), this::sensitivity));
        }
        return fields.map().isEmpty() ? Optional.empty() : Optional.of(fields.map());
    }

    private Map<String, @Nullable Object> simulation(Robustness found) {
        List<UnitRobustness> units = new ArrayList<>();
        Map<String, UnitRobustness> byName = new java.util.HashMap<>();
        found.root().units().forEach(unit -> byName.put(unit.unit(), unit));
        for (int i = 0; i < rows.size(); i++) {
            units.add(Objects.requireNonNull(byName.get(rows.unit(i))));
        }
        long draws = found.succeeded();
        Fields fields = new Fields()
                .put("draws", draws)
                .put("seed", found.simulation().seed())
                .each("nominal", units, unit -> Fields.value(unit.nominalRank()))
                .each(
                        "best",
                        units,
                        unit -> known(unit, one -> one.rankRange(0.9).best()))
                .each(
                        "worst",
                        units,
                        unit -> known(unit, one -> one.rankRange(0.9).worst()))
                .each("median", units, unit -> Fields.value(unit.medianRank()))
                .each("mean", units, unit -> Fields.score(unit.meanRank()))
                .each("first", units, unit -> known(unit, one -> Fields.fine(one.topShare(1))))
                .each("three", units, unit -> known(unit, one -> Fields.fine(one.topShare(3))))
                .put("convergence", found.convergence().text(draws));
        if (units.size() <= MOST_IN_MATRIX) {
            fields.each("acceptability", units, unit -> {
                List<@Nullable Object> shares = new ArrayList<>();
                for (int rank = 1; rank <= units.size(); rank++) {
                    shares.add(Fields.fine(unit.acceptability(rank)));
                }
                return shares;
            });
        }
        return fields.map();
    }

    private static @Nullable Object known(UnitRobustness unit, Function<UnitRobustness, @Nullable Object> value) {
        return unit.draws() > 0 ? value.apply(unit) : null;
    }

    private Map<String, @Nullable Object> sensitivity(SobolIndices.Output output) {
        return new Fields()
                .put("output", outputLabel(output.name()))
                .each("factors", output.effects(), effect -> factor(effect.factor()))
                .each("first", output.effects(), effect -> estimate(effect.firstOrder()))
                .each("total", output.effects(), effect -> estimate(effect.total()))
                .map();
    }

    /** The names of outputs are made for programs; those of the usual ones have words. */
    private static Text outputLabel(String name) {
        return name.equals(new org.parkgauge.analysis.uncertainty.Output.MeanRankShift().name())
                ? Text.of("平均名次变动", "mean rank shift")
                : Text.of(name);
    }

    /** A factor is a source of uncertainty, or several that cannot be told apart. */
    private Text factor(String name) {
        List<String> parts = List.of(name.split(" x ", -1));
        List<Text> labels = report.robustness()
                .map(found -> found.index().sources().stream()
                        .filter(source -> parts.contains(source.name()))
                        .map(Source::label)
                        .toList())
                .orElse(List.of());
        return labels.isEmpty()
                ? Text.of(name)
                : Text.of(
                        String.join(" × ", labels.stream().map(Text::zh).toList()),
                        String.join(" × ", labels.stream().map(Text::en).toList()));
    }

    private static List<@Nullable Object> estimate(Estimate estimate) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(Fields.fine(estimate.value()));
        parts.add(Fields.fine(estimate.low()));
        parts.add(Fields.fine(estimate.high()));
        return parts;
    }

    private Map<String, @Nullable Object> preferences(Preferences found) {
        return new Fields()
                .put("certain", Fields.fine(found.certainShare()))
                .put("levels", Fields.list(found.hasse().levels(), level -> Fields.list(level, rows::place)))
                .each(
                        "edges",
                        found.hasse().edges(),
                        edge -> Fields.list(List.of(edge.better(), edge.worse()), rows::place))
                .map();
    }

    private List<@Nullable Object> range(RankRange range) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(rows.place(range.unit()));
        parts.add(range.outerBest());
        parts.add(range.innerBest());
        parts.add(range.innerWorst());
        parts.add(range.outerWorst());
        return parts;
    }

    private Map<String, @Nullable Object> stability(WeightStability stability) {
        var whole = stability.ranking();
        var first = stability.first();
        return new Fields()
                .put(
                        "label",
                        report.scores()
                                .index()
                                .spec()
                                .component(stability.code())
                                .label())
                .put("weight", Fields.fine(whole.weight()))
                .put("low", Fields.fine(whole.low()))
                .put("high", Fields.fine(whole.high()))
                .put("atLow", Fields.text(whole.atLow()))
                .put("atHigh", Fields.text(whole.atHigh()))
                .put("firstLow", Fields.fine(first.low()))
                .put("firstHigh", Fields.fine(first.high()))
                .map();
    }
}
