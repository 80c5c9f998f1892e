package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.analysis.GroupComparison;
import org.parkgauge.analysis.GroupInequality;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.inequality.Dagum;
import org.parkgauge.measure.inequality.TheilPart;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The groups that an attribute names, compared: means of the index and of its dimensions, and the inequality of the index
 * score divided into what lies between the groups and what lies within. Every park counts once.
 *
 * @param attribute the attribute, such as {@code block}
 * @param groups group to its parks, in order of appearance
 * @param names what people call the groups
 * @param means code of the root or of a dimension below it, to group, to mean score (NaN where no park has one)
 * @param theil Theil's T of the index score, between and within; undefined where a score is negative or none is positive
 * @param dagum Dagum's Gini coefficient of the same; undefined likewise
 * @param issues parks without a group, groups of one
 */
public record GroupReport(
        String attribute,
        Map<String, List<String>> groups,
        Map<String, Text> names,
        Map<String, Map<String, Double>> means,
        GroupInequality<TheilPart> theil,
        GroupInequality<Dagum> dagum,
        List<Issue> issues)
        implements Serializable {

    /** Copies the collections. */
    public GroupReport {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
        issues = List.copyOf(issues);
    }

    static GroupReport of(String attribute, Scores scores, Names names) {
        GroupComparison comparison = GroupComparison.by(attribute, scores);
        String root = scores.nodes().get(0);
        Map<String, Map<String, Double>> means = new LinkedHashMap<>();
        means.put(root, comparison.means(root));
        scores.index()
                .spec()
                .root()
                .children()
                .forEach(child -> means.put(child.code(), comparison.means(child.code())));
        Map<String, Text> called = new LinkedHashMap<>();
        comparison.groups().keySet().forEach(group -> called.put(group, names.group(attribute, group)));
        return new GroupReport(
                attribute,
                comparison.groups(),
                called,
                means,
                comparison.theil(root),
                comparison.dagum(root),
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
     * @return 0 to 1; undefined where T is, and where all parks have the same score
     */
    public Measured shareBetween() {
        if (!theil.index().isDefined()) {
            return theil.index();
        }
        return theil.parts()
                .filter(part -> part.index() > 0)
                .map(part -> Measured.of(part.between() / part.index()))
                .orElse(Measured.undefined("各园区得分相同，没有差异可分解", "all parks score the same"));
    }
}
