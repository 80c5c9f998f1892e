package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.index.Profile;
import org.parkgauge.text.InvalidInputException;

/**
 * The least cost at which a unit reaches a score, with a bound below which no cost can be. The score of a tree of arithmetic
 * and geometric means is concave in the scores of its indicators, so that the prices at which the parts settle give a
 * tangent plane that every solution must reach; the least cost on its near side is the bound (weak duality). Where the cost
 * of an indicator is not convex in its score, its range is divided at the point found, and both parts are tried (branch and
 * bound); likewise every choice of floored children that are lifted.
 */
final class CheapestSearch {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_NODES = 1000;
    private static final int MOST_FLOORED = 10;

    private final Profile profile;
    private final Map<String, LeverCurve> curves;
    private final double needed;
    private final PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::bound));
    private double best = Double.POSITIVE_INFINITY;
    private Map<String, Double> found = Map.of();
    private double closed = Double.POSITIVE_INFINITY;
    private int nodes;

    /** A part of the possibilities: a tree, a range of scores for every leaf, its bound and where to divide it. */
    private record Part(PricedTree tree, List<double[]> ranges, double bound, int leaf, double at) {}

    CheapestSearch(Profile profile, Map<String, LeverCurve> curves, double needed) {
        this.profile = profile;
        this.curves = curves;
        this.needed = needed;
    }

    /** Runs the search; says whether the score can be reached. */
    boolean run() {
        Set<String> floored = new PricedTree(profile, curves, allDimensions()).floored();
        if (floored.size() > MOST_FLOORED) {
            throw new InvalidInputException(
                            "有" + floored.size() + "个节点低于下限，组合太多。",
                            floored.size() + " parts lie below their floor, too many to try every choice of them.")
                    .maybe("只为部分指标给出成本。", "give costs of fewer indicators.");
        }
        List<String> codes = List.copyOf(floored);
        for (int set = 0; set < 1 << codes.size(); set++) {
            Set<String> lifted = new HashSet<>();
            for (int bit = 0; bit < codes.size(); bit++) {
                if ((set >> bit & 1) == 1) {
                    lifted.add(codes.get(bit));
                }
            }
            PricedTree tree = new PricedTree(profile, curves, lifted);
            List<double[]> ranges = new ArrayList<>();
            for (PricedLeaf leaf : tree.leaves()) {
                ranges.add(new double[] {leaf.curve().lowest(), leaf.curve().highest()});
            }
            solve(tree, ranges);
        }
        while (!open.isEmpty() && nodes < MOST_NODES && best - open.peek().bound() > TOLERANCE * best) {
            Part part = open.poll();
            for (boolean upper : new boolean[] {false, true}) {
                List<double[]> ranges = new ArrayList<>(part.ranges());
                double[] range = ranges.get(part.leaf());
                ranges.set(
                        part.leaf(), upper ? new double[] {part.at(), range[1]} : new double[] {range[0], part.at()});
                solve(part.tree(), ranges);
            }
        }
        return best < Double.POSITIVE_INFINITY;
    }

    private Set<String> allDimensions() {
        return new HashSet<>(profile.index().effectiveWeights().keySet());
    }

    private void solve(PricedTree tree, List<double[]> ranges) {
        nodes++;
        List<PricedLeaf> leaves = tree.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            leaves.get(i).bound(ranges.get(i)[0], ranges.get(i)[1]);
        }
        if (!(tree.root().highest() >= needed)) {
            return;
        }
        double cost = 0;
        double bound = 0;
        if (tree.root().lowest() >= needed) {
            leaves.forEach(PricedLeaf::rest);
        } else {
            double price = tree.settle(needed);
            // what is reached beyond the aim is worth nothing
            bound -= price * Math.max(0, tree.root().settled() - needed);
        }
        int widest = -1;
        double excess = 0;
        for (int i = 0; i < leaves.size(); i++) {
            PricedLeaf leaf = leaves.get(i);
            cost += leaf.cost();
            bound += leaf.bound();
            if (leaf.excess() > excess) {
                excess = leaf.excess();
                widest = i;
            }
        }
        if (cost < best) {
            best = cost;
            found = new HashMap<>();
            for (PricedLeaf leaf : leaves) {
                found.put(leaf.curve().lever().code(), leaf.settled());
            }
        }
        double at = widest < 0 ? Double.NaN : leaves.get(widest).settled();
        if (widest >= 0 && at > ranges.get(widest)[0] && at < ranges.get(widest)[1]) {
            open.add(new Part(tree, ranges, bound, widest, at));
        } else {
            closed = Math.min(closed, bound);
        }
    }

    /** The scores of the indicators at the least cost found, those that stay where they are included. */
    Map<String, Double> found() {
        return found;
    }

    /** No solution costs less. */
    double bound() {
        @Nullable Part next = open.peek();
        double lowest = next == null ? closed : Math.min(closed, next.bound());
        return Math.max(0, Math.min(best, lowest));
    }
}
