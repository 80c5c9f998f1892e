package org.parkgauge.integration.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.analysis.GroupComparison;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.inequality.Dagum;
import org.parkgauge.measure.inequality.TheilPart;
import org.parkgauge.text.Issue;

/**
 * The groups that an attribute names, compared: means of the index and of its dimensions, and the inequality of the index
 * score divided into what lies between the groups and what lies within. Every park counts once.
 *
 * @param attribute the attribute, such as {@code block}
 * @param groups group to its parks, in order of appearance
 * @param means code of the root or of a dimension below it, to group, to mean score (NaN where no park has one)
 * @param theil Theil's T of the index score, between and within; empty where no park has a positive score
 * @param dagum Dagum's Gini coefficient of the same; empty likewise
 * @param issues parks without a group, groups of one
 */
public record GroupReport(
        String attribute,
        Map<String, List<String>> groups,
        Map<String, Map<String, Double>> means,
        Optional<TheilPart> theil,
        Optional<Dagum> dagum,
        List<Issue> issues) {

    /** Copies the collections. */
    public GroupReport {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
        issues = List.copyOf(issues);
    }

    static GroupReport of(String attribute, Scores scores) {
        GroupComparison comparison = GroupComparison.by(attribute, scores);
        String root = scores.nodes().get(0);
        Map<String, Map<String, Double>> means = new LinkedHashMap<>();
        means.put(root, comparison.means(root));
        scores.index()
                .spec()
                .root()
                .children()
                .forEach(child -> means.put(child.code(), comparison.means(child.code())));
        List<String> labels = scores.data().attribute(attribute);
        double[] all = scores.scores(root);
        boolean divisible = java.util.stream.IntStream.range(0, all.length)
                .anyMatch(i -> all[i] > 0 && !labels.get(i).isBlank());
        return new GroupReport(
                attribute,
                comparison.groups(),
                means,
                divisible ? Optional.of(comparison.theil(root)) : Optional.empty(),
                divisible ? Optional.of(comparison.dagum(root)) : Optional.empty(),
                comparison.issues());
    }

    /** Whether any unit has a value of an attribute. */
    static boolean isPossible(String attribute, Scores scores) {
        return scores.data().hasAttribute(attribute)
                && !scores.data().attribute(attribute).stream().allMatch(String::isBlank);
    }

    /**
     * The share of Theil's T that lies between the groups.
     *
     * @return 0 to 1; NaN where there is no inequality to divide
     */
    public double shareBetween() {
        return theil.filter(part -> part.index() > 0)
                .map(part -> part.between() / part.index())
                .orElse(Double.NaN);
    }
}
