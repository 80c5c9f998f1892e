package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Profile;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * How one unit stands: its score and rank at every node, and its strengths and weaknesses among the indicators, by three
 * measures: its rank among the units, what an indicator adds to or takes from its lead over the mean of a group, and what it
 * takes from the score against the norm, which is the best value of every indicator.
 *
 * <p>Ranks say where a unit stands; the parts say what matters for its score, weights included. A strength by rank is not
 * one where the whole bottom group shares the rank: an indicator on which the unit ties with the worst is never called a
 * strength.
 */
public final class Standing {

    private final String unit;
    private final String group;
    private final List<Node> nodes;
    private final List<Item> items;

    /** By what indicators are ranked. */
    public enum Basis {
        /** By the values, in the direction of the indicator: values beyond the goalposts still differ. */
        VALUES,
        /** By the normalized scores. */
        SCORES
    }

    /**
     * A unit at one node.
     *
     * @param code the code of the node
     * @param label its name
     * @param score the score, NaN if missing
     * @param rank the standard competition rank, NaN if missing
     * @param of how many units have a score there
     */
    public record Node(String code, Text label, double score, double rank, int of) {}

    /**
     * A unit at one indicator.
     *
     * @param code the code of the indicator
     * @param label its name
     * @param measure its unit of measure
     * @param dimension the code of its dimension
     * @param value the value
     * @param score the normalized score
     * @param rank the standard competition rank on the basis asked for
     * @param of how many units have a rank
     * @param isAtBottom whether no unit is worse
     * @param groupMean the mean score of the group
     * @param againstGroup its part in the gap between the unit and the mean of the group, in points of the root score; NaN
     *     where the gap cannot be divided, or the indicator stands outside
     * @param againstNorm its part in the gap between the unit and the best, at most 0 but for open scales; NaN likewise
     */
    public record Item(
            String code,
            Text label,
            Text measure,
            String dimension,
            double value,
            double score,
            int rank,
            int of,
            boolean isAtBottom,
            double groupMean,
            double againstGroup,
            double againstNorm) {}

    private Standing(String unit, String group, List<Node> nodes, List<Item> items) {
        this.unit = unit;
        this.group = group;
        this.nodes = List.copyOf(nodes);
        this.items = List.copyOf(items);
    }

    /**
     * A unit among all units, ranked by values.
     *
     * @param scores the scores
     * @param unit the unit
     * @return its standing
     * @throws InvalidInputException if there is no such unit
     */
    public static Standing of(Scores scores, String unit) {
        return of(scores, unit, Basis.VALUES);
    }

    /**
     * A unit among all units.
     *
     * @param scores the scores
     * @param unit the unit
     * @param basis by what indicators are ranked
     * @return its standing
     * @throws InvalidInputException if there is no such unit
     */
    public static Standing of(Scores scores, String unit, Basis basis) {
        return new Maker(scores, unit, basis, "", scores.units()).make();
    }

    /**
     * A unit against the mean of its group; the ranks are still those among all units.
     *
     * @param scores the scores
     * @param unit the unit
     * @param basis by what indicators are ranked
     * @param attribute a text attribute that names the group of a unit
     * @return its standing
     * @throws InvalidInputException if there is no such unit or attribute, or the unit has no group
     */
    public static Standing within(Scores scores, String unit, Basis basis, String attribute) {
        List<String> groups = scores.data().attribute(attribute);
        String own = groups.get(scores.data().place(unit));
        if (own.isBlank()) {
            throw new InvalidInputException(
                            "“" + unit + "”没有属性“" + attribute + "”的值。",
                            "\"" + unit + "\" has no value of the attribute \"" + attribute + "\".")
                    .maybe("补充该属性。", "complete the attribute.");
        }
        List<String> members = scores.units().stream()
                .filter(name -> groups.get(scores.data().place(name)).equals(own))
                .toList();
        return new Maker(scores, unit, basis, own, members).make();
    }

    /** Puts a standing together. */
    private static final class Maker {
        private final Scores scores;
        private final String unit;
        private final Basis basis;
        private final String group;
        private final Profile profile;
        private final Profile mean;
        private final Map<String, Double> toGroup;
        private final Map<String, Double> toNorm;
        private final Map<String, String> parents = new HashMap<>();

        Maker(Scores scores, String unit, Basis basis, String group, List<String> members) {
            this.scores = scores;
            this.unit = unit;
            this.basis = basis;
            this.group = group;
            this.profile = scores.profile(unit);
            this.mean = scores.meanProfile(group.isEmpty() ? "mean" : group, members);
            this.toGroup = parts(profile, mean);
            this.toNorm = parts(profile, scores.index().best());
            for (Component component : scores.index().spec().components()) {
                if (component instanceof Dimension dimension) {
                    dimension.children().forEach(child -> parents.put(child.code(), dimension.code()));
                }
            }
        }

        private static Map<String, Double> parts(Profile profile, Profile reference) {
            Map<String, Double> parts = new HashMap<>();
            if (!Double.isNaN(profile.score()) && Double.isFinite(reference.score())) {
                for (Explanation leaf : profile.against(reference).leaves()) {
                    if (leaf.kind() == Explanation.Kind.INDICATOR) {
                        parts.put(leaf.code(), leaf.part());
                    }
                }
            }
            return parts;
        }

        Standing make() {
            List<Node> nodes = new ArrayList<>();
            List<Item> items = new ArrayList<>();
            int place = scores.data().place(unit);
            for (Component component : scores.index().spec().components()) {
                double[] all = scores.scores(component.code());
                if (component instanceof Indicator indicator) {
                    item(indicator, all[place], items);
                } else {
                    double rank = Ranks.descending(all, Ties.COMPETITION)[place];
                    nodes.add(new Node(component.code(), component.label(), all[place], rank, present(all)));
                }
            }
            return new Standing(unit, group, nodes, items);
        }

        private void item(Indicator indicator, double score, List<Item> items) {
            String code = indicator.code();
            double[] merits = basis == Basis.SCORES ? scores.scores(code) : merits(indicator);
            double[] ranks = Ranks.descending(merits, Ties.COMPETITION);
            int place = scores.data().place(unit);
            if (Double.isNaN(ranks[place])) {
                return;
            }
            double worst = merits[place];
            for (double merit : merits) {
                worst = merit < worst ? merit : worst;
            }
            items.add(new Item(
                    code,
                    indicator.label(),
                    indicator.unit(),
                    parents.getOrDefault(code, ""),
                    scores.raw(unit, code),
                    score,
                    (int) ranks[place],
                    present(merits),
                    merits[place] == worst,
                    mean.score(code),
                    toGroup.getOrDefault(code, Double.NaN),
                    toNorm.getOrDefault(code, Double.NaN)));
        }

        /** The values with their sign turned where less is better, and minus the distance to a best range. */
        private double[] merits(Indicator indicator) {
            double[] merits = new double[scores.units().size()];
            Direction direction = indicator.direction();
            for (int i = 0; i < merits.length; i++) {
                double value = scores.raw(scores.units().get(i), indicator.code());
                if (direction instanceof BestRange range) {
                    merits[i] = 0 - range.distance(value);
                } else {
                    merits[i] = direction instanceof LowerIsBetter ? 0 - value : value;
                }
            }
            return merits;
        }

        private static int present(double[] values) {
            int present = 0;
            for (double value : values) {
                present += Double.isNaN(value) ? 0 : 1;
            }
            return present;
        }
    }

    /**
     * The unit at the root and every dimension, each dimension before its children.
     *
     * @return the nodes
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * The unit at every indicator that it has a value of, in the order of the tree; those of weight 0 as well.
     *
     * @return the items
     */
    public List<Item> items() {
        return items;
    }

    /**
     * The indicators with the best ranks, without those on which nobody is worse.
     *
     * @param n how many at most
     * @return the best rank first, equal ranks in the order of the tree
     */
    public List<Item> strengths(int n) {
        return items.stream()
                .filter(item -> !item.isAtBottom())
                .sorted(Comparator.comparingInt(Item::rank))
                .limit(n)
                .toList();
    }

    /**
     * The indicators with the worst ranks.
     *
     * @param n how many at most
     * @return the worst rank first, equal ranks in the order of the tree; never one on which the unit is alone or shares
     *     the first rank
     */
    public List<Item> weaknesses(int n) {
        return items.stream()
                .filter(item -> item.rank() > 1)
                .sorted(Comparator.comparingInt((Item item) -> -item.rank()))
                .limit(n)
                .toList();
    }

    /**
     * The indicators that lift the unit above the mean of the group.
     *
     * @param n how many at most
     * @return those with positive parts, the largest first
     */
    public List<Item> aboveGroup(int n) {
        return items.stream()
                .filter(item -> item.againstGroup() > 0)
                .sorted(Comparator.comparingDouble((Item item) -> -item.againstGroup()))
                .limit(n)
                .toList();
    }

    /**
     * The indicators that pull the unit below the mean of the group.
     *
     * @param n how many at most
     * @return those with negative parts, the largest first
     */
    public List<Item> belowGroup(int n) {
        return items.stream()
                .filter(item -> item.againstGroup() < 0)
                .sorted(Comparator.comparingDouble(Item::againstGroup))
                .limit(n)
                .toList();
    }

    /**
     * The indicators that take most from the score against the norm.
     *
     * @param n how many at most
     * @return those with negative parts, the largest first
     */
    public List<Item> belowNorm(int n) {
        return items.stream()
                .filter(item -> item.againstNorm() < 0)
                .sorted(Comparator.comparingDouble(Item::againstNorm))
                .limit(n)
                .toList();
    }

    /**
     * Strengths and weaknesses in words: what lifts the unit above the mean of its group, what pulls it below, what it
     * loses against the norm.
     *
     * @param n how many of each at most
     * @param language the language
     * @return up to four lines, without a final line break
     */
    public String summary(int n, Language language) {
        boolean zh = language == Language.ZH;
        Node root = nodes.get(0);
        StringBuilder text = new StringBuilder(unit);
        if (Double.isNaN(root.rank())) {
            return text.append(zh ? "：没有总得分" : ": no score").toString();
        }
        int rank = (int) root.rank();
        text.append(zh ? "：第" + rank + "位（共" + root.of() + "个）" : ": rank " + rank + " of " + root.of());
        String mean = group.isEmpty()
                ? zh ? "平均水平" : "the mean"
                : zh ? "“" + group + "”平均水平" : "the mean of \"" + group + "\"";
        line(text, zh ? "高于" + mean : "above " + mean, aboveGroup(n), Item::againstGroup, language);
        line(text, zh ? "低于" + mean : "below " + mean, belowGroup(n), Item::againstGroup, language);
        line(text, zh ? "距最好水平" : "short of the best", belowNorm(n), Item::againstNorm, language);
        return text.toString();
    }

    private static void line(
            StringBuilder text,
            String head,
            List<Item> items,
            java.util.function.ToDoubleFunction<Item> part,
            Language language) {
        if (items.isEmpty()) {
            return;
        }
        boolean zh = language == Language.ZH;
        List<String> words = items.stream()
                .map(item -> item.label().in(language) + " " + Words.signed(part.applyAsDouble(item)))
                .toList();
        text.append('\n').append(head).append(zh ? "：" : ": ").append(String.join(zh ? "，" : ", ", words));
    }
}
