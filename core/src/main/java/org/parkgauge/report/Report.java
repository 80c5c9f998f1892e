package org.parkgauge.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.comparison.Comparison;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.analysis.weights.Preferences;
import org.parkgauge.analysis.weights.RankRange;
import org.parkgauge.analysis.weights.RankRanges;
import org.parkgauge.analysis.weights.WeightStability;
import org.parkgauge.index.Component;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.measure.commuting.ExcessCommuting;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * A result and whatever was asked of it, ready for people: the one source of rows and texts of every output (HTML, Word,
 * Markdown), which therefore say the same, in Chinese and English. Immutable; each wither gives a new report. Rows and texts
 * are made on first request.
 *
 * <pre>{@code
 * Report report = Report.of(scores)
 *         .titled(Text.of("园区产城融合评价", "Industry-city integration of our parks"))
 *         .dated(LocalDate.of(2026, 3, 1))
 *         .with(robustness)
 *         .with(diagnosis);
 * report.findings().forEach(finding -> System.out.println(finding.text().zh()));
 * }</pre>
 *
 * <p>A report that publishes tiers without ranks ({@link #tiersOnly()}) names units by tier, in the order of the data within
 * a tier, and gives no rank, interval, index score or change of one. Scores of dimensions and indicators stay, since a unit
 * must see what to work on: the report withholds the order, it does not make it secret.
 */
public final class Report {

    private final Scores scores;
    private final Cover cover;
    private final Analyses analyses;
    private @Nullable Ranking ranking;
    private @Nullable Profiles profiles;

    private Report(Scores scores, Cover cover, Analyses analyses) {
        this.scores = scores;
        this.cover = cover;
        this.analyses = analyses;
    }

    /**
     * A report of the scores alone, titled as the index is called.
     *
     * @param scores the scores
     * @return the report
     */
    public static Report of(Scores scores) {
        return new Report(scores, Cover.titled(scores.index().spec().label()), Analyses.NONE);
    }

    /**
     * The same with another title.
     *
     * @param title the title
     * @return a new report
     */
    public Report titled(Text title) {
        return new Report(scores, cover.title(title), analyses);
    }

    /**
     * The same with a date. Without one none is shown: no output asks the clock.
     *
     * @param date the date of the report
     * @return a new report
     */
    public Report dated(LocalDate date) {
        return new Report(scores, cover.date(date), analyses);
    }

    /**
     * The same, prepared for somebody.
     *
     * @param reader for whom
     * @return a new report
     */
    public Report preparedFor(Text reader) {
        return new Report(scores, cover.preparedFor(reader), analyses);
    }

    /**
     * The same with something to say before all else, such as that the data are invented.
     *
     * @param notice the notice
     * @return a new report
     */
    public Report notice(Text notice) {
        return new Report(scores, cover.notice(notice), analyses);
    }

    /**
     * The same, saying which data were used: years, prices, areas, sources.
     *
     * @param data the data in words, a sentence
     * @return a new report
     */
    public Report describing(Text data) {
        return new Report(scores, cover.data(data), analyses);
    }

    /**
     * The same, saying which weights were admitted in the analysis of weights.
     *
     * @param admitted the weights in words, such as "each weight of the root up or down by a quarter"
     * @return a new report
     */
    public Report admitting(Text admitted) {
        return new Report(scores, cover.admitted(admitted), analyses);
    }

    /**
     * The same with tiers in place of ranks.
     *
     * @return a new report
     * @throws InvalidInputException if the index has no tiers
     */
    public Report tiersOnly() {
        if (scores.index().spec().tiers().isEmpty()) {
            throw new InvalidInputException(
                            "指数 " + scores.index().spec().code() + " 没有等级，不能只公布等级。",
                            "Index " + scores.index().spec().code() + " has no tiers to publish in place of ranks.")
                    .maybe("在指数中定义等级（tiers）。", "define tiers in the index.");
        }
        return new Report(scores, cover.withoutRanks(), analyses);
    }

    /**
     * The same with other warnings than those of the scores, such as those of raw tables as well.
     *
     * @param warnings the warnings
     * @return a new report
     */
    public Report warnings(Collection<Issue> warnings) {
        return new Report(scores, cover.warnings(List.copyOf(warnings)), analyses);
    }

    /**
     * The same with a simulation of the ranks over other defensible choices.
     *
     * @param robustness the simulation of the same index and units
     * @return a new report
     * @throws InvalidInputException if it is of other units
     */
    public Report with(Robustness robustness) {
        checkUnits(
                robustness.root().units().stream().map(UnitRobustness::unit).toList(),
                Text.of("稳健性模拟", "The simulation"),
                true);
        return new Report(scores, cover, analyses.with(robustness));
    }

    /**
     * The same with Sobol indices of one more output.
     *
     * @param output which share of its variance is whose
     * @return a new report
     */
    public Report with(SobolIndices.Output output) {
        return new Report(scores, cover, analyses.with(output));
    }

    /**
     * The same with what holds whatever the weights.
     *
     * @param preferences the necessary and possible preferences
     * @return a new report
     * @throws InvalidInputException if they are of other units
     */
    public Report with(Preferences preferences) {
        checkUnits(preferences.units(), Text.of("权重分析", "The analysis of weights"), false);
        return new Report(scores, cover, analyses.with(preferences));
    }

    /**
     * The same with the ranks that units can have over admitted weights.
     *
     * @param ranges the rank ranges
     * @return a new report
     * @throws InvalidInputException if they are of other units
     */
    public Report with(RankRanges ranges) {
        checkUnits(ranges.ranges().stream().map(RankRange::unit).toList(), Text.of("位次范围", "The rank ranges"), false);
        return new Report(scores, cover, analyses.with(ranges));
    }

    /**
     * The same with how far one more weight may move before the ranking changes.
     *
     * @param stability the stability of one weight
     * @return a new report
     */
    public Report with(WeightStability stability) {
        return new Report(scores, cover, analyses.with(stability));
    }

    /**
     * The same with a diagnosis.
     *
     * @param diagnosis the diagnosis of the same scores
     * @return a new report
     * @throws InvalidInputException if it is of another index or of other data
     */
    public Report with(Diagnosis diagnosis) {
        if (!diagnosis.provenance().equals(scores.provenance())
                || !diagnosis.scoredData().equals(scores.data().fingerprint())) {
            throw new InvalidInputException("诊断不是由这些得分作出的。", "The diagnosis was not made of these scores.")
                    .maybe("用同一结果诊断。", "diagnose the same result.");
        }
        return new Report(scores, cover, analyses.with(diagnosis));
    }

    /**
     * The same with what has changed since an earlier result.
     *
     * @param comparison the comparison with the earlier result, this one after
     * @return a new report
     * @throws InvalidInputException if it is of other units
     */
    public Report with(Comparison comparison) {
        Set<String> units = new HashSet<>(comparison.onlyAfter());
        comparison.shifts().forEach(shift -> units.add(shift.unit()));
        checkUnits(units, Text.of("与先前结果的比较", "The comparison"), false);
        return new Report(scores, cover, analyses.with(comparison));
    }

    /**
     * The same with how far people commute, beside what homes and jobs allow: {@link RegionalCommuting} takes it from raw
     * tables.
     *
     * @param commuting the observed commute with its bounds, in minutes
     * @return a new report
     */
    public Report with(ExcessCommuting commuting) {
        return new Report(scores, cover, analyses.with(commuting));
    }

    private void checkUnits(Collection<String> units, Text what, boolean all) {
        Set<String> own = new HashSet<>(scores.units());
        for (String unit : units) {
            if (!own.contains(unit)) {
                throw new InvalidInputException(
                                what.zh() + "中的“" + unit + "”不在结果中。",
                                what.en() + " has \"" + unit + "\", which the result has not.")
                        .maybe("用同一结果分析。", "analyse the same result.");
            }
        }
        if (all && new HashSet<>(units).size() < own.size()) {
            throw new InvalidInputException(
                            what.zh() + "只有 " + units.size() + " 个单元，结果有 " + own.size() + " 个。",
                            what.en() + " has " + units.size() + " units, the result " + own.size() + ".")
                    .maybe("用同一结果分析。", "analyse the same result.");
        }
    }

    /**
     * The scores.
     *
     * @return the scores reported on
     */
    public Scores scores() {
        return scores;
    }

    /**
     * The title.
     *
     * @return the title
     */
    public Text title() {
        return cover.title();
    }

    /**
     * The date.
     *
     * @return the date; empty where none was given
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(cover.date());
    }

    /**
     * For whom it was prepared.
     *
     * @return for whom; empty where nobody was named
     */
    public Text preparedFor() {
        return cover.preparedFor();
    }

    /**
     * What to say before all else.
     *
     * @return the notice; empty if nothing
     */
    public Text notice() {
        return cover.notice();
    }

    /**
     * Which data were used.
     *
     * @return the data in words; empty where nobody said
     */
    public Text describedData() {
        return cover.data();
    }

    /**
     * Which weights were admitted.
     *
     * @return the weights in words; empty where nobody said
     */
    public Text admittedWeights() {
        return cover.admitted();
    }

    /**
     * Whether ranks and index scores are withheld.
     *
     * @return true after {@link #tiersOnly()}
     */
    public boolean isTiersOnly() {
        return cover.tiersOnly();
    }

    /**
     * The simulation.
     *
     * @return the simulation, if one was made
     */
    public Optional<Robustness> robustness() {
        return Optional.ofNullable(analyses.robustness());
    }

    /**
     * Sobol indices.
     *
     * @return the indices of each output; none where none were estimated
     */
    public List<SobolIndices.Output> sensitivity() {
        return analyses.sensitivity();
    }

    /**
     * What holds whatever the weights.
     *
     * @return the preferences, if they were asked for
     */
    public Optional<Preferences> preferences() {
        return Optional.ofNullable(analyses.preferences());
    }

    /**
     * The ranks over admitted weights.
     *
     * @return the rank ranges, if they were asked for
     */
    public Optional<RankRanges> rankRanges() {
        return Optional.ofNullable(analyses.rankRanges());
    }

    /**
     * How far weights may move.
     *
     * @return the stability of each weight that was asked for
     */
    public List<WeightStability> stability() {
        return analyses.stability();
    }

    /**
     * The diagnosis.
     *
     * @return the diagnosis, if one was made
     */
    public Optional<Diagnosis> diagnosis() {
        return Optional.ofNullable(analyses.diagnosis());
    }

    /**
     * What has changed since an earlier result.
     *
     * @return the comparison, if there is an earlier result
     */
    public Optional<Comparison> comparison() {
        return Optional.ofNullable(analyses.comparison());
    }

    /**
     * How far people commute.
     *
     * @return the observed commute with its bounds, in minutes, if it was measured
     */
    public Optional<ExcessCommuting> commuting() {
        return Optional.ofNullable(analyses.commuting());
    }

    /**
     * What was measured: the index, its version and profile, how many units, how many have a score, and the data where they
     * are described.
     *
     * @return a sentence or two
     */
    public Text subject() {
        return Subjects.subject(this);
    }

    /**
     * How the score is made, in short: imputation, treatment, normalization, weighting, aggregation.
     *
     * @return a line a step, step and method
     */
    public List<Text> method() {
        return Subjects.method(scores.index().spec());
    }

    /**
     * What the units are called: parks where the index is one of industry-city integration, else units.
     *
     * @return the word, in English in the plural
     */
    public Text units() {
        return Diagnosis.isPossible(scores.index().spec()) ? Text.of("园区", "parks") : Text.of("单元", "units");
    }

    /**
     * What one of them is called.
     *
     * @return the word, in English in the singular
     */
    public Text unit() {
        return Diagnosis.isPossible(scores.index().spec()) ? Text.of("园区", "park") : Text.of("单元", "unit");
    }

    /**
     * The name of a unit for people: in English that of the attribute {@code name_en}, where the data have it.
     *
     * @param unit its name in the data
     * @return its name
     * @throws InvalidInputException if there is no such unit
     */
    public Text name(String unit) {
        return shown().name(unit);
    }

    /**
     * The units in the order in which they are shown: by rank, equal scores by name, missing scores last; in a report
     * without ranks by tier, then as in the data.
     *
     * @return a row each
     */
    public List<RankingRow> ranking() {
        return shown().rows();
    }

    /**
     * The row of one unit.
     *
     * @param unit its name in the data
     * @return its row
     * @throws InvalidInputException if there is no such unit
     */
    public RankingRow row(String unit) {
        return shown().row(unit);
    }

    private synchronized Ranking shown() {
        Ranking made = ranking;
        if (made == null) {
            made = new Ranking(this);
            ranking = made;
        }
        return made;
    }

    /**
     * Whether the parts of the rows are contributions that add up to the score; else they are losses from the best.
     *
     * @return true where every node of the index is an arithmetic mean
     */
    public boolean isSum() {
        return scores.isArithmetic();
    }

    /**
     * What the intervals of the rows rest on.
     *
     * @return a sentence; empty where there are no intervals
     */
    public Text intervalBasis() {
        return Ranking.basis(this);
    }

    /**
     * The findings that a reader must not miss.
     *
     * @return at most three, the most important first
     */
    public List<Finding> findings() {
        return new Findings(this).three();
    }

    /**
     * What a reader should know.
     *
     * @return those given, else those of the scores; then those of the simulation
     */
    public List<Issue> warnings() {
        List<Issue> given = cover.warnings();
        List<Issue> all = new ArrayList<>(given == null ? scores.issues() : given);
        robustness()
                .ifPresent(found -> found.issues().stream()
                        .filter(issue -> !all.contains(issue))
                        .forEach(all::add));
        return all;
    }

    /**
     * The warnings in words, units by their names for people.
     *
     * @return a line each, in the order of {@link #warnings()}
     */
    public List<Text> warningTexts() {
        return warnings().stream()
                .map(issue -> Text.of(named(issue, Language.ZH), named(issue, Language.EN)))
                .toList();
    }

    private String named(Issue issue, Language language) {
        List<String> names = issue.units().stream()
                .map(unit -> shown().nameOr(unit).in(language))
                .toList();
        return new Issue(issue.kind(), issue.node(), names, issue.message()).in(language);
    }

    /**
     * The page of one unit.
     *
     * @param unit its name in the data
     * @return its profile
     * @throws InvalidInputException if there is no such unit
     */
    public UnitProfile profile(String unit) {
        Profiles made;
        synchronized (this) {
            made = profiles;
            if (made == null) {
                made = new Profiles(this);
                profiles = made;
            }
        }
        return made.of(unit);
    }

    /** The name of a node with its code. */
    Text label(String code) {
        return scores.index().spec().component(code).label();
    }

    /** Whether an indicator or dimension counts in the index. */
    boolean counts(Component component) {
        return scores.index().effectiveWeights().getOrDefault(component.code(), 0.0) > 0;
    }

    /** The indicators of the index. */
    List<Indicator> indicators() {
        return scores.index().spec().indicators();
    }
}
