package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.analysis.Coupling;
import org.parkgauge.analysis.Obstacles;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.analysis.Subsystem;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Gate;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.PeerGroup;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Puts a diagnosis together: first what concerns the set, then park by park. */
final class Diagnosing {

    private static final List<String> CORE = List.of("INF", "PUB", "JHB", "AGG");
    private static final String ECOLOGY = "ECO";

    private final Scores scores;
    private final Dataset data;
    private final IndexSpec spec;
    private final DiagnosisSettings settings;
    private final Evidence evidence;
    private final Map<String, Double> weights;
    private final List<String> groupLabels;
    private final Boards boards;
    private final City city;
    private final Names names;
    private final List<Issue> issues;

    Diagnosing(Scores scores, DiagnosisSettings settings, Evidence evidence) {
        this.scores = scores;
        this.data = scores.data();
        this.spec = scores.index().spec();
        this.settings = settings;
        this.evidence = evidence;
        refuseOther(spec);
        this.weights = scores.index().effectiveWeights();
        this.groupLabels = groupLabels();
        this.city = City.of(scores);
        this.names = new Names(data, spec.profiles(), evidence.names());
        this.issues = new ArrayList<>(scores.issues());
        this.boards = new Boards(scores, groupLabels, evidence);
    }

    /** The core dimensions that an index lacks. */
    static List<String> lacking(IndexSpec spec) {
        List<String> lacking = new ArrayList<>(CORE);
        spec.root().children().forEach(child -> lacking.remove(child.code()));
        return lacking;
    }

    private static void refuseOther(IndexSpec spec) {
        for (String core : lacking(spec)) {
            throw new InvalidInputException(
                            "指数" + spec.code() + "的根下没有维度" + core + "，无法作产城融合诊断。",
                            "Index " + spec.code() + " has no dimension " + core
                                    + " below its root, so integration cannot be diagnosed.")
                    .maybe(
                            "四个核心维度的代码须为" + CORE + "；其他指数可用 analysis 包。",
                            "call the four core dimensions " + CORE + "; for another index use the package analysis.");
        }
    }

    /** The group of each unit, all in one where parks are compared with all; empty for a unit without a group. */
    private List<String> groupLabels() {
        if (settings.group().isEmpty()) {
            return Collections.nCopies(data.size(), "*");
        }
        return data.attribute(settings.group());
    }

    Diagnosis run() {
        Obstacles obstacles = Obstacles.of(scores);
        issues.addAll(obstacles.issues());
        Optional<Rivalry> rivalry = Rivalry.of(evidence.structures(), names::park);
        noteStructures(rivalry);
        Map<String, Obstacles.Unit> obstaclesOf = new LinkedHashMap<>();
        obstacles.units().forEach(unit -> obstaclesOf.put(unit.unit(), unit));
        Coupling.Result industryCity = coupled(Coupling.between(
                Subsystem.of("industry", "AGG").label("产业", "industry"),
                Subsystem.of("city", "INF", "PUB").nodes(city.nodes()).label("城市", "city")));
        Coupling.Result core =
                coupled(Coupling.between(CORE.stream().map(this::subsystem).toArray(Subsystem[]::new)));
        Optional<Coupling.Result> three = hasEcology()
                ? Optional.of(coupled(Coupling.between(
                        Subsystem.of("production", "AGG").label("生产", "production"),
                        Subsystem.of("living", "PUB", "JHB").label("生活", "living"),
                        Subsystem.of("ecology", ECOLOGY).label("生态", "ecology"))))
                : Optional.empty();
        List<GroupReport> groups = new ArrayList<>();
        for (String attribute : List.of(DiagnosisSettings.BLOCK, DiagnosisSettings.TYPE)) {
            if (GroupReport.isPossible(attribute, scores)) {
                GroupReport report = GroupReport.of(attribute, scores, names);
                groups.add(report);
                issues.addAll(report.issues());
            }
        }
        Ranks ranks = new Ranks(scores, names);
        Map<String, ParkDiagnosis> parks = new LinkedHashMap<>();
        for (String unit : scores.units()) {
            Couplings couplings = new Couplings(
                    industryCity.unit(unit),
                    core.unit(unit),
                    three.map(one -> one.unit(unit)).orElseGet(() -> withoutEcology(unit)));
            Optional<Obstacles.Unit> mine = Optional.ofNullable(obstaclesOf.get(unit));
            ParkDiagnosis park = park(unit, couplings, mine, rivalry, ranks);
            parks.put(unit, park.with(new Advisor(scores, park, type(unit)).suggestions(settings.rules())));
        }
        return new Diagnosis(scores, parks, settings, rivalry, obstacles, groups, issues);
    }

    private static Coupling.Unit withoutEcology(String unit) {
        Measured none = Measured.undefined("指数没有生态维度ECO", "the index has no dimension ECO");
        return new Coupling.Unit(unit, Vector.of(), none, none, none, List.of(), Text.EMPTY);
    }

    private Coupling.Result coupled(Coupling coupling) {
        Coupling.Result result = coupling.form(settings.form()).of(scores);
        issues.addAll(result.issues());
        return result;
    }

    private Subsystem subsystem(String code) {
        Text label = spec.component(code).label();
        return Subsystem.of(code, code).label(label.zh(), label.en().toLowerCase(Locale.ROOT));
    }

    private boolean hasEcology() {
        return spec.root().children().stream().anyMatch(one -> one.code().equals(ECOLOGY));
    }

    private void noteStructures(Optional<Rivalry> rivalry) {
        if (evidence.structures().isEmpty()) {
            issues.add(Issue.of(
                    Issue.Kind.DATA,
                    "",
                    Text.of(
                            "没有产业结构数据（分行业的产值或从业人员），不计算相似度和最接近的竞争园区",
                            "no industrial structures (output or employment by industry), so no similarity and no closest"
                                    + " competitor")));
            return;
        }
        List<String> with = rivalry.map(Rivalry::parks).orElse(List.of());
        note(
                data.units().stream().filter(unit -> !with.contains(unit)).toList(),
                Text.of("没有产业结构数据，不参加相似度比较", "no industrial structure, so not compared"));
        note(
                with.stream().filter(park -> !data.units().contains(park)).toList(),
                Text.of("有产业结构而不在本次评价之列，只作比较对象", "a structure but no indicators; compared as a competitor"));
    }

    private void note(List<String> parks, Text message) {
        if (!parks.isEmpty()) {
            issues.add(new Issue(Issue.Kind.DATA, "", parks, message));
        }
    }

    private String type(String unit) {
        return data.hasAttribute(DiagnosisSettings.TYPE)
                ? data.attribute(DiagnosisSettings.TYPE).get(data.place(unit))
                : "";
    }

    private PeerGroup group(String unit) {
        if (settings.group().isEmpty()) {
            return new PeerGroup("", "", Text.EMPTY, data.size());
        }
        String group = groupLabels.get(data.place(unit));
        return group.isBlank()
                ? new PeerGroup(settings.group(), "", Text.EMPTY, 0)
                : new PeerGroup(
                        settings.group(),
                        group,
                        names.group(settings.group(), group),
                        Collections.frequency(groupLabels, group));
    }

    private Text whyNoRival(String unit, Optional<Rivalry> rivalry) {
        if (rivalry.isEmpty()) {
            return Text.of("没有产业结构数据", "no industrial structures are known");
        }
        if (!rivalry.get().parks().contains(unit)) {
            return Text.of("本园没有产业结构数据", "the park has no industrial structure");
        }
        return Text.of("与其他园区没有共同的产业", "the park shares no industry with another");
    }

    private ParkDiagnosis park(
            String unit,
            Couplings couplings,
            Optional<Obstacles.Unit> obstacles,
            Optional<Rivalry> rivalry,
            Ranks ranks) {
        ShortBoards mine = boards.of(unit, obstacles, settings.limit());
        Optional<Rivalry.Rival> rival = rivalry.flatMap(one -> one.closest(unit));
        List<NodeScore> dimensions = spec.root().children().stream()
                .map(child -> new NodeScore(
                        child.code(),
                        child.label(),
                        scores.score(unit, child.code()),
                        weights.getOrDefault(child.code(), 0.0)))
                .toList();
        double capBelow = spec.tiers().capBelow();
        Optional<Typology> typology = city.typology(unit, settings, groupLabels);
        return new ParkDiagnosis(new ParkFacts(
                unit,
                names.park(unit),
                scores.score(unit),
                scores.bounds(unit),
                scores.tier(unit).orElse(null),
                scores.isTierLowered(unit),
                dimensions.stream()
                        .filter(node -> node.weight() > 0 && node.score() < capBelow)
                        .toList(),
                ranks.of(unit),
                dimensions,
                group(unit),
                mine,
                obstacles.map(one -> one.largest(settings.count())).orElse(List.of()),
                obstacles.map(Diagnosing::dimensions).orElse(List.of()),
                couplings,
                typology.orElse(null),
                typology.isPresent() ? Text.EMPTY : city.whyNone(unit),
                rival.orElse(null),
                rival.isPresent() ? Text.EMPTY : whyNoRival(unit, rivalry),
                rivalry.map(one -> one.row(unit)).orElse(Map.of()),
                spec.prerequisites().stream()
                        .map(one -> new Gate(one.code(), one.label(), scores.prerequisite(unit, one)))
                        .toList(),
                mine.indicators().stream().filter(state -> !state.isKnown()).toList(),
                List.of(),
                settings.count()));
    }

    private static List<Obstacle> dimensions(Obstacles.Unit unit) {
        return unit.dimensions().stream()
                .filter(one -> one.share() > 0)
                .sorted(Comparator.comparingDouble((Obstacle one) -> -one.share()))
                .toList();
    }
}
