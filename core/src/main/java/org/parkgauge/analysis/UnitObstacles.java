package org.parkgauge.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Profile;
import org.parkgauge.text.InvalidInputException;

/** Turns the explanation of one unit against the best into obstacle shares. */
final class UnitObstacles {

    /** Losses below this share of the best score are rounding. */
    private static final double ROUNDING = 1e-12;

    private final Explanation explanation;
    private final double rounding;
    private final List<String> missing = new ArrayList<>();
    private final List<String> above = new ArrayList<>();

    UnitObstacles(Explanation explanation, Profile profile, Profile best, List<String> nodes) {
        this.explanation = explanation;
        this.rounding = ROUNDING * Math.abs(best.score());
        refuseIndivisible(explanation);
        Set<String> counted = profile.index().effectiveWeights().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(java.util.Map.Entry::getKey)
                .collect(HashSet::new, HashSet::add, HashSet::addAll);
        for (String node : nodes) {
            if (counted.contains(node) && Double.isNaN(profile.score(node)) && !Double.isNaN(best.score(node))) {
                missing.add(node);
            }
        }
        findAbove(explanation);
    }

    private static void refuseIndivisible(Explanation part) {
        if (part.kind() == Explanation.Kind.NOT_DECOMPOSABLE) {
            throw new InvalidInputException(
                            "节点" + part.code() + "的聚合方法无法分解，障碍度没有定义。",
                            "The aggregation of " + part.code() + " cannot be divided among its children, so it has no"
                                    + " obstacle degrees.")
                    .maybe("用算术或几何平均聚合该节点，或减少其下级。", "aggregate it by a mean, or give it fewer children.");
        }
        part.parts().forEach(UnitObstacles::refuseIndivisible);
    }

    private void findAbove(Explanation part) {
        if (part.kind() == Explanation.Kind.INDICATOR && part.part() > rounding) {
            above.add(part.code());
        }
        part.parts().forEach(this::findAbove);
    }

    /** What counts and the unit lacks. */
    List<String> missing() {
        return missing;
    }

    /** The indicators that add to the score beyond the best. */
    List<String> above() {
        return above;
    }

    Obstacles.Unit unit(String name) {
        double total = loss(explanation);
        List<Obstacle> indicators = new ArrayList<>();
        List<Obstacle> dimensions = new ArrayList<>();
        if (total > rounding) {
            explanation.parts().forEach(part -> collect(part, total, indicators, dimensions));
        }
        return new Obstacles.Unit(name, explanation.score(), indicators, dimensions, missing);
    }

    private static void collect(Explanation part, double total, List<Obstacle> indicators, List<Obstacle> dimensions) {
        if (part.kind() == Explanation.Kind.COVERAGE) {
            return;
        }
        double loss = loss(part);
        Obstacle obstacle = new Obstacle(part.code(), part.label(), part.score(), loss, loss / total);
        (part.kind() == Explanation.Kind.INDICATOR ? indicators : dimensions).add(obstacle);
        part.parts().forEach(child -> collect(child, total, indicators, dimensions));
    }

    /** What the indicators at and below a part take from the root score. */
    private static double loss(Explanation part) {
        if (part.kind() == Explanation.Kind.INDICATOR) {
            return Math.max(0, -part.part());
        }
        double sum = 0;
        for (Explanation child : part.parts()) {
            sum += loss(child);
        }
        return sum;
    }
}
