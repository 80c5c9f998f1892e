package org.parkgauge.analysis.weights;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parkgauge.text.InvalidInputException;

/**
 * Which weights of the children of one node are admitted: all w ≥ 0 with the sum 1 that satisfy every constraint. Weights
 * are shares of the node, after division by their sum. A child of weight 0 stands outside its parent and stays there,
 * unless a constraint names it.
 *
 * <pre>{@code
 * WeightSet.within(0.25);                                   // each weight up to a quarter more or less than given
 * WeightSet.free().order("PUB", "INF", "AGG");              // PUB at least as heavy as INF, INF as AGG
 * WeightSet.free().between("PUB", 0.2, 0.4).sumAtLeast(0.5, "PUB", "INF");
 * }</pre>
 *
 * <p>Constraints on one weight make a box; with nothing else every question is answered in closed form. Orders and sums
 * are answered by linear programmes, which take longer. A set is a recipe: whether it is empty shows when it meets the
 * node, by {@link WeightSpace#of}. Immutable and serializable.
 */
public final class WeightSet implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<WeightRule> rules;

    private WeightSet(List<WeightRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * All weights.
     *
     * @return the whole simplex
     */
    public static WeightSet free() {
        return new WeightSet(List.of());
    }

    /**
     * The given weights only.
     *
     * @return a single point
     */
    public static WeightSet given() {
        return within(0);
    }

    /**
     * Weights near the given ones: (1 − share) g ≤ w ≤ (1 + share) g, not below 0 nor above 1.
     *
     * @param share 0.25 for a quarter more or less; at least 0
     * @return the set; never empty
     * @throws InvalidInputException if the share is negative or not finite
     */
    public static WeightSet within(double share) {
        if (!(share >= 0) || Double.isInfinite(share)) {
            throw new InvalidInputException(
                            "权重的允许变动为" + share + "，须为非负有限数。",
                            "A weight cannot vary by " + share
                                    + " of itself; the share must be finite and not negative.")
                    .maybe("上下四分之一写作 0.25。", "write a quarter more or less as 0.25.");
        }
        return new WeightSet(List.of(new WeightRule.Within(share)));
    }

    /**
     * The same set, every weight that is not zero between two limits.
     *
     * @param low the least weight of each child, 0 to 1
     * @param high the greatest, from low to 1
     * @return a smaller set
     * @throws InvalidInputException if the limits are not in order or outside 0 to 1
     */
    public WeightSet each(double low, double high) {
        checkLimits("each", low, high);
        return and(new WeightRule.Each(low, high));
    }

    /**
     * The same set, one weight between two limits.
     *
     * @param code the code of a child
     * @param low its least weight, 0 to 1
     * @param high its greatest, from low to 1
     * @return a smaller set
     * @throws InvalidInputException if the limits are not in order or outside 0 to 1
     */
    public WeightSet between(String code, double low, double high) {
        checkLimits(code, low, high);
        return and(new WeightRule.Limits(code, low, high));
    }

    /**
     * The same set, the weights of some children in order of importance: w₁ ≥ w₂ ≥ …
     *
     * @param codes at least two codes, the most important first
     * @return a smaller set
     * @throws InvalidInputException if there are fewer than two codes or one stands twice
     */
    public WeightSet order(String... codes) {
        if (codes.length < 2 || new HashSet<>(Arrays.asList(codes)).size() < codes.length) {
            throw new InvalidInputException(
                            "权重排序" + Arrays.toString(codes) + "须有至少两个不同的代码。",
                            "An order of weights needs at least two different codes, not " + Arrays.toString(codes)
                                    + ".")
                    .maybe("从最重要的开始列出。", "list them from the most important.");
        }
        return and(new WeightRule.Order(List.of(codes)));
    }

    /**
     * The same set, a weighted sum of weights at least a bound.
     *
     * @param coefficients the code of a child to its coefficient
     * @param bound the bound
     * @return a smaller set
     * @throws InvalidInputException if there is no coefficient other than zero, or a number is not finite
     */
    public WeightSet atLeast(Map<String, Double> coefficients, double bound) {
        return sum(coefficients, false, bound);
    }

    private WeightSet sum(Map<String, Double> coefficients, boolean isMost, double bound) {
        boolean some = false;
        for (double coefficient : coefficients.values()) {
            some |= coefficient != 0;
            checkFinite(coefficient);
        }
        checkFinite(bound);
        if (!some) {
            throw new InvalidInputException("线性约束没有非零系数。", "A linear constraint has no coefficient other than zero.")
                    .maybe("给出至少一个下级的系数。", "give the coefficient of at least one child.");
        }
        Map<String, Double> kept = new TreeMap<>(coefficients);
        kept.values().removeIf(coefficient -> coefficient == 0);
        return and(new WeightRule.Sum(Collections.unmodifiableMap(kept), isMost, bound));
    }

    /**
     * The same set, a weighted sum of weights at most a bound.
     *
     * @param coefficients the code of a child to its coefficient
     * @param bound the bound
     * @return a smaller set
     * @throws InvalidInputException if there is no coefficient other than zero, or a number is not finite
     */
    public WeightSet atMost(Map<String, Double> coefficients, double bound) {
        return sum(coefficients, true, bound);
    }

    /**
     * The same set, the weights of some children together at least a bound.
     *
     * @param bound the bound
     * @param codes the codes of the children
     * @return a smaller set
     * @throws InvalidInputException if there is no code or the bound is not finite
     */
    public WeightSet sumAtLeast(double bound, String... codes) {
        return atLeast(ones(codes), bound);
    }

    /**
     * The same set, the weights of some children together at most a bound.
     *
     * @param bound the bound
     * @param codes the codes of the children
     * @return a smaller set
     * @throws InvalidInputException if there is no code or the bound is not finite
     */
    public WeightSet sumAtMost(double bound, String... codes) {
        return atMost(ones(codes), bound);
    }

    private static Map<String, Double> ones(String... codes) {
        Map<String, Double> ones = new TreeMap<>();
        for (String code : codes) {
            ones.put(code, 1.0);
        }
        return ones;
    }

    private WeightSet and(WeightRule rule) {
        List<WeightRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new WeightSet(more);
    }

    private static void checkLimits(String code, double low, double high) {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new InvalidInputException(
                            "“" + code + "”的权重界限 " + low + " 到 " + high + " 不成立。",
                            "Limits of the weight of \"" + code + "\" cannot be " + low + " to " + high + ".")
                    .maybe("权重是份额，在 0 到 1 之间，下限不大于上限。", "weights are shares from 0 to 1, the lower limit first.");
        }
    }

    private static void checkFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new InvalidInputException(
                    "线性约束中的数" + number + "不是有限数。", "A linear constraint cannot hold the number " + number + ".");
        }
    }

    /**
     * The set at a node.
     *
     * @param node its code
     * @param codes the codes of its children
     * @param given their weights, with the sum 1
     * @throws InvalidInputException if a constraint names no child of the node, or constraints contradict one another
     */
    Polytope at(String node, List<String> codes, double[] given) {
        boolean[] open = new boolean[given.length];
        for (int j = 0; j < given.length; j++) {
            open[j] = given[j] > 0;
        }
        List<Demand> demands = new ArrayList<>();
        for (WeightRule rule : rules) {
            for (String code : rule.names()) {
                int child = codes.indexOf(code);
                if (child < 0) {
                    throw new InvalidInputException(
                                    "权重约束提到“" + code + "”，它不是" + node + "的下级。",
                                    "A constraint on the weights of " + node + " names \"" + code
                                            + "\", which is not a child of it.")
                            .maybe(node + "的下级：" + codes + "。", "the children of " + node + " are " + codes + ".");
                }
                open[child] = true;
            }
            demands.addAll(rule.demands(codes, given));
        }
        double[] upper = new double[given.length];
        for (int j = 0; j < given.length; j++) {
            upper[j] = open[j] ? 1 : 0;
        }
        return Polytope.of(node, codes, given, upper, demands);
    }
}
