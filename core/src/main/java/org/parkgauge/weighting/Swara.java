package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * SWARA (step-wise weight assessment ratio analysis): the children in order of importance, and for each but the first how much
 * less it counts than the one before, s. With q = 1 for the first, each next gets q = q of the one before / (1 + s); the
 * weights are proportional to q.
 *
 * <p>The order names every child once; the steps are keyed by child code and name every child but the first (a peer that takes
 * one for the first too returns weights that do not sum to 1). The data are not looked at. Source: Kersuliene, Zavadskas and
 * Turskis (2010).
 *
 * @param order the codes, most important first
 * @param steps how much less a child counts than the one before it, 0 or more
 */
@StepTitle(zh = "SWARA 法", en = "SWARA")
public record Swara(List<String> order, Map<String, Double> steps) implements Weighting {

    /** Copies the judgements and checks that both name the same children. */
    public Swara {
        order = List.copyOf(order);
        steps = Map.copyOf(steps);
        if (order.isEmpty() || new HashSet<>(order).size() < order.size()) {
            throw new InvalidInputException(
                            "SWARA 的次序应列出每个下级一次，得到" + order + "。",
                            "The order of SWARA names each child once, and " + order + " does not.")
                    .maybe("按重要性从高到低列出。", "list them from the most to the least important.");
        }
        if (steps.containsKey(order.get(0))) {
            throw new InvalidInputException(
                            "SWARA 中最重要的" + order.get(0) + "之前没有可比较者，不能有比较值。",
                            order.get(0) + " comes first in SWARA and has none before it to be compared with.")
                    .maybe("删去它的比较值。", "leave its step out.");
        }
        Judgements.check("SWARA", order.subList(1, order.size()), new ArrayList<>(steps.keySet()));
        Judgements.range("SWARA step", "SWARA 比较值", steps, 0, Double.POSITIVE_INFINITY, false);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        Judgements.check(children.node(), children.codes(), order);
        double[] weights = new double[children.size()];
        double weight = 1;
        for (String code : order) {
            weight /= 1 + steps.getOrDefault(code, 0.0);
            weights[children.codes().indexOf(code)] = weight;
        }
        return weights;
    }
}
