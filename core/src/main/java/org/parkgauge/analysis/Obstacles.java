package org.parkgauge.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Profile;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.coupling.ObstacleFrequency;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Obstacle degrees of the units of an index: which share of the loss from the best is whose. They are the parts of {@link
 * Explanation} against the best profile, divided by their sum, so they are exact for arithmetic trees (the obstacle degree
 * of the literature), geometric ones and any mixture of any depth, the floor of a geometric mean included. A dimension has
 * the sum of its indicators.
 *
 * <p>Each unit's shares sum to 1, over indicators and over the dimensions of each level that covers all indicators. A unit
 * at its best has none. An indicator that a unit lacks has no share and is listed; the rest share the loss that is left,
 * as scoring rescales the weights of the rest. An indicator above the best of its range (a scale without a clamp) is no
 * obstacle: it counts as 0, with an issue. A tree with a node that cannot be divided is refused.
 *
 * @param units the units that have a score, in data order
 * @param issues units without a score, units that lack indicators, indicators above their best
 */
public record Obstacles(List<Unit> units, List<Issue> issues) implements Serializable {

    /** Copies the lists. */
    public Obstacles {
        units = List.copyOf(units);
        issues = List.copyOf(issues);
    }

    /**
     * An obstacle.
     *
     * @param code the code of the indicator or dimension
     * @param label its name
     * @param score its score in the unit
     * @param loss the points that it takes from the root score
     * @param share its share of the loss, 0 to 1
     */
    public record Obstacle(String code, Text label, double score, double loss, double share) implements Serializable {}

    /**
     * The obstacles of one unit.
     *
     * @param unit its name
     * @param score its root score
     * @param indicators the indicators that it has, in the order of the tree; empty if the unit is at its best
     * @param dimensions the dimensions below the root that it has, each before its parts; empty if the unit is at its best
     * @param missing the codes of indicators and dimensions that it lacks although they count
     */
    public record Unit(
            String unit, double score, List<Obstacle> indicators, List<Obstacle> dimensions, List<String> missing)
            implements Serializable {

        /** Copies the lists. */
        public Unit {
            indicators = List.copyOf(indicators);
            dimensions = List.copyOf(dimensions);
            missing = List.copyOf(missing);
        }

        /**
         * The largest obstacles among the indicators.
         *
         * @param n how many at most
         * @return those of positive share, largest first, equal ones in the order of the tree
         */
        public List<Obstacle> largest(int n) {
            return indicators.stream()
                    .filter(one -> one.share() > 0)
                    .sorted(Comparator.comparingDouble((Obstacle one) -> -one.share()))
                    .limit(n)
                    .toList();
        }
    }

    /**
     * The obstacles of all units.
     *
     * @param scores the scores of some units
     * @return the obstacles
     * @throws InvalidInputException if a node cannot be divided, naming it
     */
    public static Obstacles of(Scores scores) {
        Profile best = scores.index().best();
        String root = scores.nodes().get(0);
        List<Unit> units = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        List<String> without = Names.missing(scores, root);
        if (!without.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.MISSING_VALUES, root, without, Text.of("没有得分，不计算障碍度", "no score, so no obstacles")));
        }
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        Map<String, List<String>> above = new LinkedHashMap<>();
        for (String name : scores.units()) {
            if (!without.contains(name)) {
                Profile profile = scores.profile(name);
                UnitObstacles one = new UnitObstacles(profile.against(best), profile, best, scores.nodes());
                units.add(one.unit(name));
                note(lacking, one.missing(), name);
                note(above, one.above(), name);
            }
        }
        add(
                issues,
                Issue.Kind.MISSING_VALUES,
                lacking,
                Text.of("缺失，失分只在其余指标间分摊", "missing, so the loss is shared among the other indicators"));
        add(issues, Issue.Kind.DATA, above, Text.of("超过最优值，不计为障碍", "above the best value, so no obstacle"));
        return new Obstacles(units, issues);
    }

    private static void note(Map<String, List<String>> units, List<String> codes, String unit) {
        codes.forEach(
                code -> units.computeIfAbsent(code, any -> new ArrayList<>()).add(unit));
    }

    private static void add(List<Issue> issues, Issue.Kind kind, Map<String, List<String>> units, Text message) {
        units.forEach((code, names) -> issues.add(new Issue(kind, code, names, message)));
    }

    /**
     * The obstacles of one unit.
     *
     * @param name the name of the unit
     * @return its obstacles
     * @throws InvalidInputException if there is no such unit, or it has no score
     */
    public Unit unit(String name) {
        return units.stream().filter(one -> one.unit().equals(name)).findFirst().orElseThrow(() -> Names.unknown(name));
    }

    /**
     * In how many units each indicator is among the largest obstacles. Equal shares count alike.
     *
     * @param k how many obstacles a unit counts, at least 1
     * @return indicator code to number of units, most frequent first, equal numbers in the order of the tree
     * @throws InvalidInputException if k is below 1
     */
    public Map<String, Integer> frequency(int k) {
        List<String> codes = units.stream()
                .flatMap(one -> one.indicators().stream())
                .map(Obstacle::code)
                .distinct()
                .toList();
        List<Vector> rows = new ArrayList<>();
        for (Unit one : units) {
            double[] row = new double[one.indicators().isEmpty() ? 0 : codes.size()];
            Arrays.fill(row, Double.NaN);
            one.indicators().forEach(obstacle -> row[codes.indexOf(obstacle.code())] = obstacle.share());
            rows.add(Vector.of(row));
        }
        List<Integer> counts = ObstacleFrequency.of(rows, codes.size(), k);
        Map<String, Integer> sorted = new LinkedHashMap<>();
        IntStream.range(0, codes.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer j) -> -counts.get(j)))
                .forEach(j -> sorted.put(codes.get(j), counts.get(j)));
        return Collections.unmodifiableMap(sorted);
    }
}
