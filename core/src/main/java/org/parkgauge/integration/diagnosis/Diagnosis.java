package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.Obstacles;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.json.RecordJson;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/**
 * What the integration index says beside the score: short boards, obstacles, coupling, quadrants, competitors, groups, and
 * points to discuss. Nothing is scored anew. Immutable and serializable; {@link #toText} puts the set in words, {@link
 * #write(Path)} everything in JSON.
 *
 * <pre>{@code
 * FittedIndex fitted = IntegrationIndex.icii().withProfile("common").fit(parks);
 * Diagnosis diagnosis = Diagnosis.of(fitted, parks, fitted.score(parks));
 * System.out.println(diagnosis.park("青禾高新区").toText(Language.ZH));
 * }</pre>
 *
 * <p>The index must have the four core dimensions INF, PUB, JHB and AGG below its root, each on a scale of 0 to 100, and
 * aggregations that can be divided among their children. ECO is used where it stands.
 */
public final class Diagnosis implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Subject subject;
    private final Map<String, ParkDiagnosis> parks;
    private final DiagnosisSettings settings;
    private final @Nullable Rivalry rivalry;
    private final Obstacles obstacles;
    private final List<GroupReport> groups;
    private final List<Issue> issues;

    Diagnosis(
            Scores scores,
            Map<String, ParkDiagnosis> parks,
            DiagnosisSettings settings,
            Optional<Rivalry> rivalry,
            Obstacles obstacles,
            List<GroupReport> groups,
            List<Issue> issues) {
        this.subject = Subject.of(scores);
        this.parks = Collections.unmodifiableMap(new LinkedHashMap<>(parks));
        this.settings = settings;
        this.rivalry = rivalry.orElse(null);
        this.obstacles = obstacles;
        this.groups = List.copyOf(groups);
        this.issues = List.copyOf(issues);
    }

    /**
     * Diagnoses parks with the usual settings for their data and nothing beside their indicators.
     *
     * @param fitted the index
     * @param data the data that were scored
     * @param scores the scores
     * @return the diagnosis
     * @throws InvalidInputException if index, data and scores do not belong together, or the index is not one that can be
     *     diagnosed
     */
    public static Diagnosis of(FittedIndex fitted, Dataset data, Scores scores) {
        return of(fitted, data, scores, DiagnosisSettings.usualFor(data), Evidence.NONE);
    }

    /**
     * Diagnoses parks.
     *
     * @param fitted the index
     * @param data the data that were scored
     * @param scores the scores
     * @param settings how the diagnosis is made
     * @param evidence what is known beside the indicators
     * @return the diagnosis
     * @throws InvalidInputException if index, data and scores do not belong together, the index is not one that can be
     *     diagnosed, or the data lack the attribute by which parks are compared
     */
    public static Diagnosis of(
            FittedIndex fitted, Dataset data, Scores scores, DiagnosisSettings settings, Evidence evidence) {
        if (scores.index() != fitted && !scores.provenance().equals(fitted.provenance())) {
            throw new InvalidInputException("得分不是由这个已拟合的指数给出的。", "The scores were not made by this fitted index.")
                    .maybe("用 fitted.score(data) 重新打分。", "score the data by fitted.score(data).");
        }
        if (!scores.data().equals(data)) {
            throw new InvalidInputException("得分不是由这些数据得到的。", "The scores were not made from these data.")
                    .maybe("给出打分时的数据。", "give the data that were scored.");
        }
        return new Diagnosing(scores, settings, evidence).run();
    }

    /**
     * Whether an index has what a diagnosis needs: the four core dimensions below its root. Its scale and its aggregations
     * are looked at by {@link #of(FittedIndex, Dataset, Scores)}.
     *
     * @param spec the index
     * @return true if INF, PUB, JHB and AGG are children of the root
     */
    public static boolean isPossible(IndexSpec spec) {
        return Diagnosing.lacking(spec).isEmpty();
    }

    /**
     * What was diagnosed.
     *
     * @return index, data and library, to repeat the scores
     */
    public Provenance provenance() {
        return subject.provenance();
    }

    /**
     * The fingerprint of the scored data.
     *
     * @return the fingerprint
     */
    public String scoredData() {
        return subject.scoredData();
    }

    /**
     * One park.
     *
     * @param unit its name
     * @return what is said of it
     * @throws InvalidInputException if there is no such park
     */
    public ParkDiagnosis park(String unit) {
        ParkDiagnosis park = parks.get(unit);
        if (park == null) {
            throw new InvalidInputException("没有名为“" + unit + "”的园区。", "There is no park named \"" + unit + "\".")
                    .maybe("是其中之一：" + parks.keySet() + "。", "it is one of these: " + parks.keySet() + ".");
        }
        return park;
    }

    /**
     * All parks.
     *
     * @return what is said of each, in data order
     */
    public List<ParkDiagnosis> parks() {
        return List.copyOf(parks.values());
    }

    /**
     * All parks by score.
     *
     * @return what is said of each, best first, equal ones in data order, those without a score last
     */
    public List<ParkDiagnosis> ranking() {
        return subject.ranking().stream().map(this::park).toList();
    }

    /**
     * The parks of each tier.
     *
     * @return code of the tier to parks, all tiers from the best down; parks without a score stand in none
     */
    public Map<String, List<String>> tiers() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (Tier tier : subject.tiers()) {
            table.put(
                    tier.code(),
                    units(park -> park.tier()
                            .map(one -> one.code().equals(tier.code()))
                            .orElse(false)));
        }
        return Collections.unmodifiableMap(table);
    }

    private List<String> units(Predicate<ParkDiagnosis> wanted) {
        return parks.values().stream().filter(wanted).map(ParkDiagnosis::unit).toList();
    }

    /**
     * How the diagnosis was made.
     *
     * @return the settings
     */
    public DiagnosisSettings settings() {
        return settings;
    }

    /**
     * In how many parks each indicator is among the largest obstacles.
     *
     * @return indicator code to number of parks, most frequent first; {@link DiagnosisSettings#count()} obstacles of a
     *     park count, ties alike
     */
    public Map<String, Integer> obstacleFrequency() {
        return obstacles.frequency(settings.count());
    }

    /**
     * The obstacles of all parks that have a score, in full.
     *
     * @return the obstacles
     */
    public Obstacles obstacles() {
        return obstacles;
    }

    /**
     * How alike the parks are.
     *
     * @return the similarity matrix with the closest competitors; empty without structures
     */
    public Optional<Rivalry> rivalry() {
        return Optional.ofNullable(rivalry);
    }

    /**
     * The parks of each quadrant.
     *
     * @return quadrant to parks, in data order, all four quadrants; parks without one stand in none
     */
    public Map<Quadrant, List<String>> quadrants() {
        Map<Quadrant, List<String>> table = new EnumMap<>(Quadrant.class);
        for (Quadrant quadrant : Quadrant.values()) {
            table.put(
                    quadrant,
                    units(park -> park.typology()
                            .map(one -> one.quadrant() == quadrant)
                            .orElse(false)));
        }
        return Collections.unmodifiableMap(table);
    }

    /**
     * Means by block and by type, with the inequality within and between.
     *
     * @return a report for each of the two attributes that the data have
     */
    public List<GroupReport> groups() {
        return groups;
    }

    /**
     * Which indicators each park lacks.
     *
     * @return park to the codes of its missing or merely filled indicators; parks that lack none are not in it
     */
    public Map<String, List<String>> missing() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        parks.forEach((unit, park) -> {
            if (!park.missing().isEmpty()) {
                all.put(unit, park.missing().stream().map(IndicatorState::code).toList());
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /**
     * What a reader should know: of the scores, the couplings, the obstacles, the groups, the structures.
     *
     * @return the issues, each once
     */
    public List<Issue> issues() {
        List<Issue> all = new ArrayList<>();
        for (Issue issue : issues) {
            if (!all.contains(issue)) {
                all.add(issue);
            }
        }
        return all;
    }

    /**
     * What concerns the set, on one page of plain text: who leads, what most parks lack, who goes with whom.
     *
     * @param language the language
     * @return the lines, with a final line break
     */
    public String toText(Language language) {
        return new SetPage(this, subject, language).text();
    }

    /**
     * Writes everything as a JSON document ({@code "kind": "diagnosis"}), for programs and reports. Both languages stand
     * in it; what is missing is null. There is no reader: the scores and the evidence make the diagnosis again.
     *
     * @param path the file, which is replaced
     * @throws InvalidInputException if the folder does not exist
     */
    public void write(Path path) {
        RecordJson.write(DiagnosisDocument.KIND, DiagnosisDocument.of(this, subject), path);
    }

    /**
     * Writes everything as a JSON document.
     *
     * @param out receives the text
     */
    public void write(Appendable out) {
        RecordJson.write(DiagnosisDocument.KIND, DiagnosisDocument.of(this, subject), out);
    }
}
