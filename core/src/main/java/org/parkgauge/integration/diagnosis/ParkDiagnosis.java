package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.data.Range;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What the index says of one park, in numbers and on one page of words. A park without an index score still has its short
 * boards, and couplings, a quadrant and suggestions as far as its dimensions have scores. Immutable.
 */
public final class ParkDiagnosis implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ParkFacts facts;

    ParkDiagnosis(ParkFacts facts) {
        this.facts = facts;
    }

    /**
     * The score of a dimension.
     *
     * @param code its code
     * @param label its name
     * @param score its score, NaN if missing
     * @param weight its effective weight, 0 for a supplementary one
     */
    public record NodeScore(String code, Text label, double score, double weight) implements Serializable {}

    /**
     * A rank, 1 for the highest score; equal scores share a rank.
     *
     * @param attribute the attribute that names the group; empty for all parks
     * @param group the group; empty for all parks
     * @param name what people call the group; empty for all parks
     * @param rank the rank
     * @param size how many parks have a rank in it
     */
    public record Rank(String attribute, String group, Text name, int rank, int size) implements Serializable {}

    /**
     * The parks that a park is compared with.
     *
     * @param attribute the attribute that names the group; empty for all parks
     * @param group the group; empty for all parks, and for a park that has none
     * @param name what people call it; empty likewise
     * @param size how many parks are in it, the park itself among them; 0 for a park that has none
     */
    public record PeerGroup(String attribute, String group, Text name, int size) implements Serializable {}

    /**
     * A prerequisite.
     *
     * @param code its code
     * @param label its name
     * @param status whether it is met
     */
    public record Gate(String code, Text label, Prerequisite.Status status) implements Serializable {}

    /**
     * The name of the park in the data.
     *
     * @return the name
     */
    public String unit() {
        return facts.unit();
    }

    /**
     * Its name for people (the attribute {@code name_en} in English where the data have it).
     *
     * @return the name
     */
    public Text name() {
        return facts.name();
    }

    /**
     * The index score.
     *
     * @return the score, NaN if missing
     */
    public double score() {
        return facts.score();
    }

    /**
     * The score with everything missing at its worst and at its best.
     *
     * @return the bounds
     */
    public Range bounds() {
        return facts.bounds();
    }

    /**
     * The tier after cap and vetoes.
     *
     * @return the tier; empty without a score or tiers
     */
    public Optional<Tier> tier() {
        return Optional.ofNullable(facts.tier());
    }

    /**
     * Whether a weak core dimension or a veto keeps the tier below what the score alone would earn.
     *
     * @return true if the tier is lowered
     */
    public boolean lowered() {
        return facts.lowered();
    }

    /**
     * The core dimensions below the cap of the tiers.
     *
     * @return the dimensions, in the order of the tree
     */
    public List<NodeScore> weak() {
        return facts.weak();
    }

    /**
     * The rank among all parks, then within its type and within its block where the data name them.
     *
     * @return the ranks; none without a score
     */
    public List<Rank> ranks() {
        return facts.ranks();
    }

    /**
     * The children of the root, supplementary ones among them.
     *
     * @return the dimensions, in the order of the tree
     */
    public List<NodeScore> dimensions() {
        return facts.dimensions();
    }

    /**
     * The parks that it is compared with.
     *
     * @return the group, itself among them
     */
    public PeerGroup group() {
        return facts.group();
    }

    /**
     * Its indicators, weak and strong.
     *
     * @return all indicators of the index
     */
    public ShortBoards boards() {
        return facts.boards();
    }

    /**
     * The largest obstacles among the indicators; shares are of the whole loss.
     *
     * @return the obstacles, largest first; none without a score
     */
    public List<Obstacle> obstacles() {
        return facts.obstacles();
    }

    /**
     * The dimensions as obstacles.
     *
     * @return the obstacles, largest first; none without a score
     */
    public List<Obstacle> obstacleDimensions() {
        return facts.obstacleDimensions();
    }

    /**
     * Coupling, coordination, grade, stage and lag.
     *
     * @return the couplings; undefined with the reason where a dimension has no score
     */
    public Couplings couplings() {
        return facts.couplings();
    }

    /**
     * Its quadrant.
     *
     * @return the quadrant; empty where {@link #typologyReason()} says why
     */
    public Optional<Typology> typology() {
        return Optional.ofNullable(facts.typology());
    }

    /**
     * Why it has no quadrant.
     *
     * @return the reason, empty where it has one
     */
    public Text typologyReason() {
        return facts.typologyReason();
    }

    /**
     * The closest competitor, by industrial structure.
     *
     * @return the competitor; empty where {@link #rivalReason()} says why
     */
    public Optional<Rivalry.Rival> rival() {
        return Optional.ofNullable(facts.rival());
    }

    /**
     * Why it has no closest competitor.
     *
     * @return the reason, empty where it has one
     */
    public Text rivalReason() {
        return facts.rivalReason();
    }

    /**
     * How similar each other park is.
     *
     * @return park to similarity, 0 to 1; empty without structures
     */
    public Map<String, Double> similarity() {
        return facts.similarity();
    }

    /**
     * The prerequisites with what the data say of them.
     *
     * @return the prerequisites, in the order of the index
     */
    public List<Gate> prerequisites() {
        return facts.prerequisites();
    }

    /**
     * The indicators without a value, or with a filled one only.
     *
     * @return the indicators, in the order of the tree
     */
    public List<IndicatorState> missing() {
        return facts.missing();
    }

    /**
     * Points to discuss.
     *
     * @return the points, by heading
     */
    public List<Suggestion> suggestions() {
        return facts.suggestions();
    }

    /**
     * How many items its page shows in a list.
     *
     * @return the number
     */
    public int count() {
        return facts.count();
    }

    /**
     * One page in plain text.
     *
     * @param language the language
     * @return the lines, with a final line break
     */
    public String toText(Language language) {
        return new ParkPage(this, language).text();
    }

    ParkDiagnosis with(List<Suggestion> points) {
        return new ParkDiagnosis(facts.with(points));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParkDiagnosis that && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return "ParkDiagnosis[" + facts.unit() + ", " + facts.score() + "]";
    }
}
