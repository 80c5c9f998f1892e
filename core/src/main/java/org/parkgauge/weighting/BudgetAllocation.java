package org.parkgauge.weighting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Budget allocation: each expert distributes a budget of points over the children; the weight of a child is the mean of its
 * shares. How far the experts differ is told by {@link #spread} and, where the standard deviation of a share exceeds half its
 * mean, by an issue.
 *
 * <p>The points are keyed by child code and name every child; 0 is allowed. Each expert must spend the whole budget, to one in
 * a million. The data are not looked at. Source: OECD/JRC (2008), step 6; Jesinghaus (1997).
 *
 * @param experts the experts
 * @param budget the points that each has, 100 by default
 */
@StepTitle(zh = "预算分配法", en = "budget allocation")
public record BudgetAllocation(List<Expert> experts, double budget) implements Weighting {

    private static final double USUAL_BUDGET = 100;
    private static final double ROUNDING = 1e-6;
    private static final double NOTABLE = 0.5;

    /**
     * One expert.
     *
     * @param expert a name
     * @param points what each child gets, none negative
     */
    public record Expert(String expert, Map<String, Double> points) implements Serializable {

        /** Copies and checks the points. */
        public Expert {
            points = Map.copyOf(points);
            Judgements.range("points of " + expert, "专家“" + expert + "”的分值", points, 0, Double.MAX_VALUE, false);
        }
    }

    /**
     * How the experts differ over one child.
     *
     * @param code the child
     * @param mean the mean share
     * @param standardDeviation the standard deviation of the shares (n - 1), NaN for a single expert
     * @param lowest the lowest share
     * @param highest the highest share
     */
    public record Spread(String code, double mean, double standardDeviation, double lowest, double highest)
            implements Serializable {}

    /**
     * A budget of 100 points.
     *
     * @param experts the experts
     */
    public BudgetAllocation(List<Expert> experts) {
        this(experts, USUAL_BUDGET);
    }

    /** Copies the experts and checks that each spends the budget. */
    public BudgetAllocation {
        experts = List.copyOf(experts);
        if (!(budget > 0 && budget < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "预算分值应为正的有限数，得到" + budget + "。",
                            "A budget is positive and finite, and " + budget + " is not.")
                    .maybe("常用 100。", "use the usual 100.");
        }
        if (experts.isEmpty()) {
            throw new InvalidInputException("预算分配法没有专家。", "A budget allocation without experts gives no weights.")
                    .maybe("至少给出一位专家。", "name at least one.");
        }
        Set<String> names = new HashSet<>();
        for (Expert one : experts) {
            if (!names.add(one.expert())) {
                throw new InvalidInputException(
                                "专家“" + one.expert() + "”出现两次。", "The expert " + one.expert() + " appears twice.")
                        .maybe("每位专家只列一次，或改用不同的名称。", "name each expert once, or tell them apart.");
            }
            double sum = one.points().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (!(Math.abs(sum - budget) <= ROUNDING * budget)) {
                throw new InvalidInputException(
                                "专家“" + one.expert() + "”共分配" + sum + "分，而预算为" + budget + "分。",
                                "The expert " + one.expert() + " spends " + sum + " points of a budget of " + budget
                                        + ".")
                        .maybe("让各项之和等于预算，或改变预算。", "let the points sum to the budget, or change the budget.");
            }
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        return spread(children.node(), children.codes()).stream()
                .mapToDouble(Spread::mean)
                .toArray();
    }

    /**
     * How the experts differ over each child.
     *
     * @param node the code of the node, for messages
     * @param codes the children
     * @return their spreads, in order
     */
    public List<Spread> spread(String node, List<String> codes) {
        List<Spread> spreads = new ArrayList<>();
        for (Expert one : experts) {
            try {
                Judgements.check(node, codes, new ArrayList<>(one.points().keySet()));
            } catch (InvalidInputException e) {
                throw e.at("专家“" + one.expert() + "”：", "Expert " + one.expert() + ": ");
            }
        }
        for (String code : codes) {
            double[] shares = new double[experts.size()];
            double lowest = 1;
            double highest = 0;
            for (int i = 0; i < shares.length; i++) {
                shares[i] = experts.get(i).points().getOrDefault(code, 0.0) / budget;
                lowest = Math.min(lowest, shares[i]);
                highest = Math.max(highest, shares[i]);
            }
            double deviation = Moments.standardDeviation(shares, Moments.Divisor.SAMPLE);
            spreads.add(new Spread(code, Moments.mean(shares), deviation, lowest, highest));
        }
        return spreads;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>();
        for (Spread one : spread(children.node(), children.codes())) {
            if (one.standardDeviation() > NOTABLE * one.mean()) {
                String range = Decimals.rounded(one.lowest(), 4) + " – " + Decimals.rounded(one.highest(), 4);
                issues.add(Issue.of(
                        Issue.Kind.WEIGHTS,
                        children.node(),
                        Text.of(
                                "专家对" + one.code() + "的权重分歧较大：" + range,
                                "the experts differ much over " + one.code() + ": " + range)));
            }
        }
        return issues;
    }
}
