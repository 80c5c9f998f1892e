package org.parkgauge.weighting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.LinearProgram;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The best-worst method: an expert names the most and the least important child and says how much the best counts over each
 * (a_Bj) and how much each counts over the worst (a_jW), from 1 to 9. The linear model takes the weights that minimize the
 * largest deviation xi = max(|w_B - a_Bj w_j|, |w_j - a_jW w_W|) with sum 1, by a linear programme; consistent judgements
 * give xi = 0. The simplified model takes the mean of 1/a_Bj and of a_jW, each rescaled to sum 1.
 *
 * <p>Judgements are consistent if a_Bj a_jW = a_BW for all j. The input-based ratio is max_j |a_Bj a_jW - a_BW|/(a_BW^2 -
 * a_BW), 0 where a_BW = 1; above the limit they are refused. What is acceptable grows with a_BW and the number of children.
 * Both maps are keyed by child code and name every child; the best over itself and the worst over itself are 1, and both maps
 * say the same of the best over the worst. The data are not looked at. Source: Rezaei (2015, 2016); ratio: Liang, Brunelli
 * and Rezaei (2020); simplified: Amiri et al. (2021).
 *
 * @param best the code of the most important child
 * @param worst the code of the least important child
 * @param bestToOthers how many times the best counts each child, 1 to 9
 * @param othersToWorst how many times each child counts the worst, 1 to 9
 * @param model how weights are drawn
 * @param largestRatio the largest input-based ratio accepted
 */
@StepTitle(zh = "最优最劣法（BWM）", en = "best-worst method")
public record BestWorst(
        String best,
        String worst,
        Map<String, Double> bestToOthers,
        Map<String, Double> othersToWorst,
        Model model,
        double largestRatio)
        implements Weighting {

    private static final double USUAL_RATIO = 0.3;
    private static final double NOTABLE = 0.1;
    private static final double LARGEST = 9;

    /** How weights are drawn. */
    public enum Model {
        /** By the linear programme. */
        LINEAR,
        /** By the mean of both vectors. */
        SIMPLIFIED
    }

    /**
     * The linear model, limit 0.3.
     *
     * @param best the code of the most important child
     * @param worst the code of the least important child
     * @param bestToOthers how many times the best counts each child
     * @param othersToWorst how many times each child counts the worst
     */
    public BestWorst(String best, String worst, Map<String, Double> bestToOthers, Map<String, Double> othersToWorst) {
        this(best, worst, bestToOthers, othersToWorst, Model.LINEAR, USUAL_RATIO);
    }

    /** Copies the judgements and checks them. */
    public BestWorst {
        bestToOthers = Map.copyOf(bestToOthers);
        othersToWorst = Map.copyOf(othersToWorst);
        Judgements.range("comparison of " + best, "与最重要者" + best + "的比较", bestToOthers, 1, LARGEST, false);
        Judgements.range("comparison with " + worst, "与最不重要者" + worst + "的比较", othersToWorst, 1, LARGEST, false);
        refuseUnlessOne(best, bestToOthers.get(best));
        refuseUnlessOne(worst, othersToWorst.get(worst));
        if (!Objects.equals(bestToOthers.get(worst), othersToWorst.get(best))) {
            throw new InvalidInputException(
                            best + "对" + worst + "的判断不一致：" + bestToOthers.get(worst) + "与" + othersToWorst.get(best)
                                    + "。",
                            "The judgement of " + best + " over " + worst + " is " + bestToOthers.get(worst)
                                    + " in one vector and " + othersToWorst.get(best) + " in the other.")
                    .maybe("两个向量中写同一个数。", "write the same number in both.");
        }
        if (!(largestRatio >= 0)) {
            throw new InvalidInputException(
                            "一致性比例的上限不能为" + largestRatio + "。",
                            "The largest consistency ratio must not be negative, as " + largestRatio + " is.")
                    .maybe("用默认的 0.3。", "use the default, 0.3.");
        }
    }

    private static void refuseUnlessOne(String code, @Nullable Double judged) {
        if (judged == null || judged != 1) {
            throw new InvalidInputException(
                            code + "与自身的比较应为 1，得到" + judged + "。",
                            code + " beside itself counts 1, and not " + judged + ".")
                    .maybe("两个向量都要列出每个下级，与自身的比较写 1。", "name every child in both vectors, and write 1 for itself.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        double[] over = Judgements.inOrder(children, bestToOthers);
        double[] under = Judgements.inOrder(children, othersToWorst);
        double ratio = consistencyRatio();
        if (ratio > largestRatio) {
            throw new InvalidInputException(
                            "节点" + children.node() + "的最优最劣判断不一致：" + Decimals.rounded(ratio, 4) + " > " + largestRatio
                                    + "。",
                            "The best-worst judgements at " + children.node() + " are inconsistent: "
                                    + Decimals.rounded(ratio, 4) + " > " + largestRatio + ".")
                    .maybe("请专家复核判断，或有意放宽上限。", "let the expert revise them, or raise the limit on purpose.");
        }
        return model == Model.LINEAR ? linear(children, over, under) : simplified(over, under);
    }

    private static double[] simplified(double[] over, double[] under) {
        double[] first = Weights.proportionalTo(
                        Arrays.stream(over).map(times -> 1 / times).toArray())
                .toArray();
        double[] second = Weights.proportionalTo(under).toArray();
        return IntStream.range(0, over.length)
                .mapToDouble(j -> (first[j] + second[j]) / 2)
                .toArray();
    }

    /** Children in the order of their codes, so that the simplex method takes the same path whatever their order. */
    private double[] linear(Children children, double[] over, double[] under) {
        List<String> codes = children.codes();
        int n = codes.size();
        if (n == 1) {
            return new double[] {1};
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(codes::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[n];
        for (int k = 0; k < n; k++) {
            place[order[k]] = k;
        }
        double[] objective = new double[n + 1];
        objective[n] = 1;
        LinearProgram programme = LinearProgram.minimize(objective);
        double[] sum = new double[n + 1];
        Arrays.fill(sum, 0, n, 1);
        programme.equalTo(1, sum);
        for (int j : order) {
            bound(programme, place[codes.indexOf(best)], place[j], over[j], n);
            bound(programme, place[j], place[codes.indexOf(worst)], under[j], n);
        }
        double[] solution = programme.solve();
        return IntStream.range(0, n)
                .mapToDouble(j -> Math.max(0, solution[place[j]]))
                .toArray();
    }

    /** |w_a - times w_b| is at most xi. */
    private static void bound(LinearProgram programme, int a, int b, double times, int n) {
        if (a == b) {
            return;
        }
        double[] above = new double[n + 1];
        above[a] = 1;
        above[b] = -times;
        above[n] = -1;
        double[] below = new double[n + 1];
        below[a] = -1;
        below[b] = times;
        below[n] = -1;
        programme.atMost(0, above).atMost(0, below);
    }

    /**
     * The input-based consistency ratio.
     *
     * @return 0 for consistent judgements, 1 for the most inconsistent of this scale
     */
    public double consistencyRatio() {
        double whole = bestToOthers.getOrDefault(worst, 1.0);
        if (whole == 1) {
            return 0;
        }
        double largest = 0;
        for (Map.Entry<String, Double> one : bestToOthers.entrySet()) {
            double under = othersToWorst.getOrDefault(one.getKey(), 1.0);
            largest = Math.max(largest, Math.abs(one.getValue() * under - whole));
        }
        return largest / (whole * whole - whole);
    }

    /**
     * The largest deviation of the linear model, its own indicator of consistency.
     *
     * @param children the children
     * @param weights their weights
     * @return xi, 0 for consistent judgements
     */
    public double deviation(Children children, Weights weights) {
        double[] over = Judgements.inOrder(children, bestToOthers);
        double[] under = Judgements.inOrder(children, othersToWorst);
        double first = weights.get(children.codes().indexOf(best));
        double last = weights.get(children.codes().indexOf(worst));
        double largest = 0;
        for (int j = 0; j < over.length; j++) {
            largest = Math.max(largest, Math.abs(first - over[j] * weights.get(j)));
            largest = Math.max(largest, Math.abs(weights.get(j) - under[j] * last));
        }
        return largest;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        double ratio = consistencyRatio();
        if (ratio <= NOTABLE) {
            return List.of();
        }
        String rounded = Decimals.rounded(ratio, 4);
        String xi = Decimals.rounded(deviation(children, weights), 4);
        return List.of(Issue.of(
                Issue.Kind.WEIGHTS,
                children.node(),
                Text.of(
                        "最优最劣法的输入一致性比例为 " + rounded + "（最大偏差 " + xi + "），请对照 Liang 等（2020）的界限表。",
                        "the input-based consistency ratio of the best-worst judgements is " + rounded
                                + " (largest deviation " + xi + "); see the limits of Liang et al. (2020)")));
    }
}
