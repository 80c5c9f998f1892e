package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parkgauge.aggregation.FittedAggregation.Decomposition;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.Profile;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/** The index of one unit as priced nodes, with a choice of the floored children that are to be lifted to their floor. */
final class PricedTree {

    private final Profile profile;
    private final Map<String, LeverCurve> curves;
    private final Set<String> lifted;
    private final List<PricedLeaf> leaves = new ArrayList<>();
    private final Set<String> floored = new LinkedHashSet<>();
    private final PricedNode root;

    /**
     * Lays out the tree.
     *
     * @param profile the unit
     * @param curves the indicators that may be moved, by code
     * @param lifted the codes of the floored children that are to reach their floor; the others stay as they are
     */
    PricedTree(Profile profile, Map<String, LeverCurve> curves, Set<String> lifted) {
        this.profile = profile;
        this.curves = curves;
        this.lifted = lifted;
        this.root = node(profile.index().root());
    }

    PricedNode root() {
        return root;
    }

    /** The indicators that may be moved under this choice. */
    List<PricedLeaf> leaves() {
        return leaves;
    }

    /** The children below the floor of a geometric mean that could be moved, lifted or not. */
    Set<String> floored() {
        return floored;
    }

    /** Settles on a root score; returns what a point of it is worth. */
    double settle(double score) {
        if (root instanceof PricedProduct product) {
            return product.settle(score) / root.settled();
        }
        double price = PricedNode.priceFor(root, score, false);
        root.settle(price, score);
        return price;
    }

    private PricedNode node(FittedComponent component) {
        String code = component.component().code();
        if (!moves(component)) {
            return new PricedConstant(profile.score(code));
        }
        if (!(component instanceof FittedDimension dimension)) {
            PricedLeaf leaf = new PricedLeaf(Objects.requireNonNull(curves.get(code)));
            leaves.add(leaf);
            return leaf;
        }
        Decomposition form = dimension.aggregation().decomposition();
        if (form == Decomposition.SHAPLEY) {
            throw new InvalidInputException(
                            "最省的组合只在算术平均和几何平均的节点上求解，而" + code + "用的是别的合成方法。",
                            "The cheapest combination is found for arithmetic and geometric means, and " + code
                                    + " is aggregated otherwise.")
                    .maybe(
                            "用单项指标的解答，或不为" + code + "以下的指标给出成本。",
                            "ask for single indicators, or give no costs below " + code + ".");
        }
        List<PricedNode> children = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Double> least = new ArrayList<>();
        double present = 0;
        for (int j = 0; j < dimension.children().size(); j++) {
            FittedComponent child = dimension.children().get(j);
            double score = profile.score(child.component().code());
            double weight = dimension.weights().get(j);
            if (weight > 0 && !Double.isNaN(score)) {
                double counted = dimension.aggregation().counted(score);
                children.add(counted == score ? node(child) : floored(child, counted));
                least.add(counted == score ? Double.NEGATIVE_INFINITY : counted);
                weights.add(weight);
                present += weight;
            }
        }
        double[] shares = new double[weights.size()];
        for (int j = 0; j < shares.length; j++) {
            shares[j] = weights.get(j) / present;
        }
        Vector rescaled = Vector.of(shares);
        return form == Decomposition.ARITHMETIC
                ? new PricedSum(children, rescaled)
                : new PricedProduct(
                        children,
                        rescaled,
                        Vector.of(
                                least.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private PricedNode floored(FittedComponent child, double floor) {
        String code = child.component().code();
        if (moves(child)) {
            floored.add(code);
            if (lifted.contains(code)) {
                return node(child);
            }
        }
        return new PricedConstant(floor);
    }

    /** Whether something that counts in a component has a curve. */
    private boolean moves(FittedComponent component) {
        if (!(component instanceof FittedDimension dimension)) {
            return curves.containsKey(component.component().code());
        }
        for (int j = 0; j < dimension.children().size(); j++) {
            FittedComponent child = dimension.children().get(j);
            boolean present = !Double.isNaN(profile.score(child.component().code()));
            if (dimension.weights().get(j) > 0 && present && moves(child)) {
                return true;
            }
        }
        return false;
    }
}
