package org.parkgauge.weighting;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * Weights from one of several named sets, each of which gives a number to every component by its code: the same index can be
 * fitted with the weights of the experts, of the law or of last year by changing one word. A set may hold the codes of the
 * whole index; a node takes those of its children, and only their proportions count.
 *
 * <p>A child that the chosen set does not name is refused. The data are not looked at.
 *
 * @param sets name to weights by code
 * @param chosen the name of the set that counts
 */
@StepName("named-set")
@StepTitle(zh = "指定的一组权重", en = "a named set of weights")
public record NamedSetWeights(Map<String, Map<String, Double>> sets, String chosen) implements Weighting {

    /** Copies the sets and checks their numbers. */
    public NamedSetWeights {
        Map<String, Map<String, Double>> copies = new TreeMap<>();
        sets.forEach((set, weights) -> {
            Judgements.range("weight in set " + set, "权重组“" + set + "”", weights, 0, Double.MAX_VALUE, false);
            copies.put(set, Map.copyOf(weights));
        });
        sets = Map.copyOf(copies);
        if (!sets.containsKey(chosen)) {
            throw new InvalidInputException(
                            "没有名为“" + chosen + "”的权重组。", "There is no set of weights named \"" + chosen + "\".")
                    .maybe("是其中之一：" + copies.keySet() + "。", "it is one of these: " + copies.keySet() + ".");
        }
    }

    /**
     * The same sets with another choice.
     *
     * @param other the name of a set
     * @return the weighting
     */
    public NamedSetWeights choose(String other) {
        return new NamedSetWeights(sets, other);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        Map<String, Double> set = sets.getOrDefault(chosen, Map.of());
        double[] weights = new double[children.size()];
        for (int j = 0; j < weights.length; j++) {
            String code = children.get(j).code();
            Double weight = set.get(code);
            if (weight == null) {
                throw new InvalidInputException(
                                "权重组“" + chosen + "”没有给出节点" + children.node() + "的下级" + code + "的权重。",
                                "The set of weights \"" + chosen + "\" names no weight for " + code + " of "
                                        + children.node() + ".")
                        .maybe(
                                "它给出的是：" + new TreeSet<>(set.keySet()) + "。",
                                "it names these: " + new TreeSet<>(set.keySet()) + ".");
            }
            weights[j] = weight;
        }
        return weights;
    }
}
