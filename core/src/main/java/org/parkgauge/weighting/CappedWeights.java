package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Another weighting with a cap on each single weight: what exceeds the cap is given to the other children in proportion to
 * their weights, until none exceeds it. A guard for weightings that follow the data, in which one noisy or mostly-zero child
 * can take nearly everything.
 *
 * <p>A child of weight 0 stays at 0, so the cap must leave room: the cap times the number of children of positive weight is at
 * least 1, else the node is refused. Capped children are an issue. Sees the rows that its part sees.
 *
 * @param weighting the weighting that is capped
 * @param largest the largest weight, above 0 and at most 1; NaN for 2/m, twice the equal share of the m children
 */
@StepName("capped")
@StepTitle(zh = "设上限的权重", en = "capped weights")
public record CappedWeights(Weighting weighting, double largest) implements Weighting {

    private static final double ROUNDING = 1e-12;

    /**
     * Capped at twice the equal share.
     *
     * @param weighting the weighting that is capped
     */
    public CappedWeights(Weighting weighting) {
        this(weighting, Double.NaN);
    }

    /** Checks the cap. */
    public CappedWeights {
        if (largest <= 0 || largest > 1) {
            throw new InvalidInputException(
                            "单个权重的上限应大于 0、不超过 1，得到" + largest + "。",
                            "A cap on weights lies above 0 and is at most 1, so it cannot be " + largest + ".")
                    .maybe(
                            "30% 写作 0.3；不写时为等权的两倍。",
                            "write 30 per cent as 0.3, or leave it out for twice the equal share.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return weighting.traits();
    }

    @Override
    public int minimumUnits() {
        return weighting.minimumUnits();
    }

    @Override
    public double[] weigh(Children children) {
        return cap(children, part(children));
    }

    private double[] part(Children children) {
        return Weights.proportionalTo(weighting.weigh(children)).toArray();
    }

    private double limit(Children children) {
        return Double.isNaN(largest) ? Math.min(1, 2.0 / children.size()) : largest;
    }

    private double[] cap(Children children, double[] weights) {
        double limit = limit(children);
        int positive = 0;
        for (double weight : weights) {
            positive += weight > 0 ? 1 : 0;
        }
        if (limit * positive < 1 - ROUNDING) {
            throw new InvalidInputException(
                            "节点" + children.node() + "有" + positive + "个正权重，单个上限" + limit + "加起来不到 1。",
                            children.node() + " has " + positive + " children of positive weight, and a cap of " + limit
                                    + " on each leaves less than 1.")
                    .maybe("提高上限。", "raise the cap.");
        }
        boolean[] capped = new boolean[weights.length];
        double[] result = weights.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            double free = 1;
            double rest = 0;
            for (int j = 0; j < weights.length; j++) {
                free -= capped[j] ? limit : 0;
                rest += capped[j] ? 0 : weights[j];
            }
            for (int j = 0; j < weights.length; j++) {
                result[j] = capped[j] ? limit : rest > 0 ? weights[j] * Math.max(0, free) / rest : 0;
            }
            for (int j = 0; j < weights.length; j++) {
                if (!capped[j] && result[j] > limit + ROUNDING) {
                    capped[j] = true;
                    changed = true;
                }
            }
        }
        return result;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        double[] part = part(children);
        List<Issue> issues = new ArrayList<>(weighting.review(children, Weights.proportionalTo(part)));
        List<String> capped = new ArrayList<>();
        for (int j = 0; j < part.length; j++) {
            if (part[j] > limit(children) + ROUNDING) {
                capped.add(children.get(j).code() + " " + Decimals.rounded(part[j], 4));
            }
        }
        if (!capped.isEmpty()) {
            String limit = Decimals.rounded(limit(children), 4);
            issues.add(Issue.of(
                    Issue.Kind.WEIGHTS,
                    children.node(),
                    Text.of(
                            "权重超过上限 " + limit + " 而被截断：" + String.join("、", capped),
                            "weights above the cap of " + limit + " were lowered to it: "
                                    + String.join(", ", capped))));
        }
        return issues;
    }
}
