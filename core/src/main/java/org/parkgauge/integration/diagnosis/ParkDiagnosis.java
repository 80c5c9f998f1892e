package org.parkgauge.integration.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.data.Range;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What the index says of one park, in numbers and on one page of words. A park without an index score still has its short
 * boards, and couplings, a quadrant and suggestions as far as its dimensions have scores.
 *
 * @param unit the name of the park in the data
 * @param name its name for people (the attribute {@code name_en} in English where the data have it)
 * @param score the index score, NaN if missing
 * @param bounds the score with everything missing at its worst and at its best
 * @param tier the tier after cap and vetoes; empty without a score or tiers
 * @param lowered whether a weak core dimension or a veto keeps the tier below what the score alone would earn
 * @param weak the core dimensions below the cap of the tiers
 * @param ranks the rank among all parks, then within its type and within its block where the data name them; empty without
 *     a score
 * @param dimensions the children of the root in the order of the tree, supplementary ones among them
 * @param group the name of the group that it is compared with; empty for all parks
 * @param boards its indicators, weak and strong
 * @param obstacles the largest obstacles among the indicators, largest first; shares are of the whole loss
 * @param obstacleDimensions the dimensions as obstacles, largest first
 * @param couplings coupling, coordination, grade, stage and lag
 * @param typology its quadrant; empty where industry or city has no score, or the group is too small for a median
 * @param rival the closest competitor; empty without structures
 * @param rivalName the competitor's name for people
 * @param similarity how similar each other park is; empty without structures
 * @param prerequisites the prerequisites with what the data say of them
 * @param missing the indicators without a value (or with a filled one only), in the order of the tree
 * @param suggestions points to discuss, by heading
 * @param count how many items its page shows
 */
public record ParkDiagnosis(
        String unit,
        Text name,
        double score,
        Range bounds,
        Optional<Tier> tier,
        boolean lowered,
        List<NodeScore> weak,
        List<Rank> ranks,
        List<NodeScore> dimensions,
        String group,
        ShortBoards boards,
        List<Obstacle> obstacles,
        List<Obstacle> obstacleDimensions,
        Couplings couplings,
        Optional<Typology> typology,
        Optional<Rivalry.Rival> rival,
        Text rivalName,
        Map<String, Double> similarity,
        List<Gate> prerequisites,
        List<IndicatorState> missing,
        List<Suggestion> suggestions,
        int count) {

    /** Copies the collections. */
    public ParkDiagnosis {
        weak = List.copyOf(weak);
        ranks = List.copyOf(ranks);
        dimensions = List.copyOf(dimensions);
        obstacles = List.copyOf(obstacles);
        obstacleDimensions = List.copyOf(obstacleDimensions);
        similarity = Collections.unmodifiableMap(new LinkedHashMap<>(similarity));
        prerequisites = List.copyOf(prerequisites);
        missing = List.copyOf(missing);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * The score of a dimension.
     *
     * @param code its code
     * @param label its name
     * @param score its score, NaN if missing
     * @param weight its effective weight, 0 for a supplementary one
     */
    public record NodeScore(String code, Text label, double score, double weight) {}

    /**
     * A rank, 1 for the highest score; equal scores share a rank.
     *
     * @param attribute the attribute that names the group; empty for all parks
     * @param group the group; empty for all parks
     * @param rank the rank
     * @param size how many parks have a rank in it
     */
    public record Rank(String attribute, String group, int rank, int size) {}

    /**
     * A prerequisite.
     *
     * @param code its code
     * @param label its name
     * @param status whether it is met
     */
    public record Gate(String code, Text label, org.parkgauge.index.Prerequisite.Status status) {}

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
        return new ParkDiagnosis(
                unit,
                name,
                score,
                bounds,
                tier,
                lowered,
                weak,
                ranks,
                dimensions,
                group,
                boards,
                obstacles,
                obstacleDimensions,
                couplings,
                typology,
                rival,
                rivalName,
                similarity,
                prerequisites,
                missing,
                points,
                count);
    }
}
