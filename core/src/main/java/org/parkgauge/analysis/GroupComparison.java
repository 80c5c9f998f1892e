package org.parkgauge.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.inequality.Dagum;
import org.parkgauge.measure.inequality.Distribution;
import org.parkgauge.measure.inequality.Grouping;
import org.parkgauge.measure.inequality.Theil;
import org.parkgauge.measure.inequality.TheilPart;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Groups of units compared: by block, by type, by any text attribute of the data. Gives the mean of each group at any node
 * and divides the inequality of the scores into what lies between groups and what lies within. Every unit counts once.
 * Units without a group stay out, with an issue; units without a score at a node stay out of what is said of that node
 * ({@link #missing}).
 *
 * <p>Shares of a total have no meaning where a score is negative or none is positive: there the inequality is undefined,
 * NaN with the reason. With few units the numbers describe these units only.
 */
public final class GroupComparison {

    private final Scores scores;
    private final String attribute;
    private final Map<String, List<Integer>> groups;

    private GroupComparison(Scores scores, String attribute, Map<String, List<Integer>> groups) {
        this.scores = scores;
        this.attribute = attribute;
        this.groups = groups;
    }

    /**
     * Compares the groups that an attribute names.
     *
     * @param attribute a text attribute of the scored data
     * @param scores the scores
     * @return the comparison
     * @throws InvalidInputException if there is no such attribute, or no unit has a group
     */
    public static GroupComparison by(String attribute, Scores scores) {
        List<String> labels = labels(attribute, scores);
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).isBlank()) {
                groups.computeIfAbsent(labels.get(i), label -> new ArrayList<>())
                        .add(i);
            }
        }
        if (groups.isEmpty()) {
            throw new InvalidInputException(
                            "没有单元有属性“" + attribute + "”的值。",
                            "No unit has a value of the attribute \"" + attribute + "\".")
                    .maybe("补充该属性。", "complete the attribute.");
        }
        return new GroupComparison(scores, attribute, groups);
    }

    private static List<String> labels(String attribute, Scores scores) {
        if (!scores.data().hasAttribute(attribute)) {
            throw new InvalidInputException(
                            "数据没有属性“" + attribute + "”。", "The data have no attribute \"" + attribute + "\".")
                    .maybe(
                            "可选：" + scores.data().attributes() + "。",
                            "choose one of " + scores.data().attributes() + ".");
        }
        return scores.data().attribute(attribute);
    }

    /**
     * The groups, in order of appearance.
     *
     * @return group to the names of its units
     */
    public Map<String, List<String>> groups() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        groups.forEach((label, places) ->
                named.put(label, places.stream().map(scores.units()::get).toList()));
        return java.util.Collections.unmodifiableMap(named);
    }

    /**
     * The mean score of each group at a node, over the units that have one.
     *
     * @param node the code of the node
     * @return group to mean, NaN where no unit has a score
     * @throws InvalidInputException if the index has no such node
     */
    public Map<String, Double> means(String node) {
        double[] all = scores.scores(node);
        Map<String, Double> means = new LinkedHashMap<>();
        groups.forEach((label, places) -> means.put(
                label, Moments.mean(places.stream().mapToDouble(i -> all[i]).toArray())));
        return java.util.Collections.unmodifiableMap(means);
    }

    /**
     * The units of a group that lack a score at a node.
     *
     * @param node the code of the node
     * @return their names, in data order
     * @throws InvalidInputException if the index has no such node
     */
    public List<String> missing(String node) {
        double[] all = scores.scores(node);
        return groups.values().stream()
                .flatMap(List::stream)
                .sorted()
                .filter(i -> Double.isNaN(all[i]))
                .map(scores.units()::get)
                .toList();
    }

    /**
     * Theil's T of the scores at a node, divided by group and, within groups, by further attributes.
     *
     * @param node the code of the node
     * @param further attributes that divide the groups, coarsest first; a unit without one stays out
     * @return T with the tree of groups; undefined if a score is negative or none is positive
     * @throws InvalidInputException if there is no such node or attribute
     */
    public GroupInequality<TheilPart> theil(String node, String... further) {
        List<List<String>> labels = new ArrayList<>();
        labels.add(labels(attribute, scores));
        for (String one : further) {
            labels.add(labels(one, scores));
        }
        return divided(node, labels, (distribution, kept) -> {
            TheilPart whole = Theil.T.decompose(distribution, new Grouping(kept));
            return GroupInequality.of(whole.index(), whole);
        });
    }

    /**
     * Dagum's decomposition of the Gini coefficient of the scores at a node.
     *
     * @param node the code of the node
     * @return the Gini coefficient with its parts within groups, between them and of their overlap, and all pairs of
     *     groups; undefined if a score is negative or none is positive
     * @throws InvalidInputException if there is no such node
     */
    public GroupInequality<Dagum> dagum(String node) {
        return divided(node, List.of(labels(attribute, scores)), (distribution, kept) -> {
            Dagum dagum = Dagum.of(distribution, kept.get(0));
            return GroupInequality.of(dagum.gini(), dagum);
        });
    }

    /** Divides the scores that can be used, given with the labels of their units on each level. */
    private <T extends Serializable> GroupInequality<T> divided(
            String node,
            List<List<String>> levels,
            BiFunction<Distribution, List<List<String>>, GroupInequality<T>> method) {
        double[] all = scores.scores(node);
        double[] values = new double[all.length];
        List<List<String>> kept = new ArrayList<>();
        levels.forEach(level -> kept.add(new ArrayList<>()));
        int n = 0;
        double largest = 0;
        for (int i = 0; i < all.length; i++) {
            int unit = i;
            if (Double.isNaN(all[i])
                    || levels.stream().anyMatch(level -> level.get(unit).isBlank())) {
                continue;
            }
            if (all[i] < 0) {
                return GroupInequality.undefined(
                        "单元“" + scores.units().get(i) + "”在" + node + "的得分为负，没有份额可言",
                        "unit \"" + scores.units().get(i) + "\" has a negative score at " + node
                                + ", which has no share of a total");
            }
            values[n++] = all[i];
            largest = Math.max(largest, all[i]);
            for (int k = 0; k < levels.size(); k++) {
                kept.get(k).add(levels.get(k).get(i));
            }
        }
        if (largest == 0) {
            return GroupInequality.undefined(
                    "节点" + node + "没有正的得分，不平等无从分解",
                    "no unit has a positive score at " + node + ", so there is no inequality to divide");
        }
        return method.apply(Distribution.of(java.util.Arrays.copyOf(values, n)), kept);
    }

    /**
     * What a reader should know.
     *
     * @return the units without a group, and groups of one unit, within which there can be no inequality
     */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        List<String> labels = labels(attribute, scores);
        List<String> without = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).isBlank()) {
                without.add(scores.units().get(i));
            }
        }
        if (!without.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.DATA,
                    "",
                    without,
                    Text.of("没有属性“" + attribute + "”，不参加分组", "no \"" + attribute + "\", so in no group")));
        }
        List<String> single = groups().values().stream()
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0))
                .toList();
        if (!single.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.FEW_UNITS,
                    "",
                    single,
                    Text.of("自成一组，组内没有差异可言", "alone in a group, within which there can be no difference")));
        }
        return issues;
    }
}
