package org.parkgauge.weighting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.PrincipalEigenvector;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The analytic hierarchy process: weights from pairwise judgements "a counts r times as much as b" on Saaty's scale (1/9
 * to 9). With A the reciprocal matrix of all judgements and lambda its largest eigenvalue, the weights are the principal
 * right eigenvector (or the row geometric means), CI = (lambda - n)/(n - 1) and CR = CI/RI. Judgements with a consistency
 * ratio above the limit, 0.1 by default, are refused. For n up to 2, CR = 0.
 *
 * <p>The judgements are keyed by child code and the data are not looked at; each pair of children must be judged exactly
 * once. Source: Saaty (1980), The Analytic Hierarchy Process.
 *
 * @param comparisons the judgements
 * @param method how weights are drawn from the matrix
 * @param randomIndex the table that the consistency is judged by
 * @param largestRatio the largest consistency ratio accepted
 */
public record AnalyticHierarchy(
        List<Comparison> comparisons, Method method, RandomIndex randomIndex, double largestRatio)
        implements Weighting {

    private static final double USUAL_RATIO = 0.1;

    /** How weights are drawn from the matrix. */
    public enum Method {
        /** The principal right eigenvector (Saaty). */
        EIGENVECTOR,
        /** The geometric mean of each row (Crawford and Williams 1985). */
        GEOMETRIC_MEAN
    }

    /**
     * One judgement: {@code code} counts {@code times} as much as {@code over}.
     *
     * @param code a child
     * @param over another child
     * @param times 1/9 to 9; below 1 where the other counts more
     */
    public record Comparison(String code, String over, double times) implements Serializable {

        private static final double SCALE = 9 * (1 + 1e-6);

        /** Checks the judgement. */
        public Comparison {
            if (code.equals(over)) {
                throw new InvalidInputException(
                        "“" + code + "”与自身比较没有意义。", "\"" + code + "\" is compared with itself.");
            }
            if (!(times >= 1 / SCALE && times <= SCALE)) {
                throw new InvalidInputException(
                                code + "与" + over + "的判断值为" + times + "，应在 1/9 到 9 之间。",
                                "The judgement of " + code + " over " + over + " is " + times + ", outside 1/9 to 9.")
                        .maybe("两者同等重要写 1。", "write 1 where both count the same.");
            }
        }
    }

    /**
     * Principal eigenvector, Saaty's table of 1980, limit 0.1.
     *
     * @param comparisons the judgements
     */
    public AnalyticHierarchy(List<Comparison> comparisons) {
        this(comparisons, Method.EIGENVECTOR, RandomIndex.SAATY_1980, USUAL_RATIO);
    }

    /** Copies the judgements and checks the limit. */
    public AnalyticHierarchy {
        comparisons = List.copyOf(comparisons);
        if (!(largestRatio >= 0)) {
            throw new InvalidInputException(
                    "一致性比例的上限不能为" + largestRatio + "。",
                    "The largest consistency ratio must not be negative, as " + largestRatio + " is.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        if (children.size() > randomIndex.largest()) {
            throw new InvalidInputException(
                            "节点" + children.node() + "有" + children.size() + "个下级，随机指数表 " + randomIndex + " 只到"
                                    + randomIndex.largest() + "。",
                            children.node() + " has " + children.size() + " children, and the random index table "
                                    + randomIndex + " reaches " + randomIndex.largest() + " only.")
                    .maybe("用 SAATY_1980，或把下级分成几组。", "use SAATY_1980, or group the children.");
        }
        Matrix matrix = matrix(children.node(), children.codes());
        double ratio = consistencyRatio(matrix);
        if (ratio > largestRatio) {
            throw new InvalidInputException(
                            "节点" + children.node() + "的判断不一致：CR = " + Decimals.rounded(ratio, 4) + " > " + largestRatio
                                    + "。",
                            "The judgements at " + children.node() + " are inconsistent: CR = "
                                    + Decimals.rounded(ratio, 4) + " > " + largestRatio + ".")
                    .maybe("请专家复核判断，或有意放宽上限。", "let the experts revise them, or raise the limit on purpose.");
        }
        return weights(matrix);
    }

    private double[] weights(Matrix matrix) {
        if (method == Method.EIGENVECTOR) {
            return PrincipalEigenvector.of(matrix).vector().toArray();
        }
        double[] weights = new double[matrix.rows()];
        for (int i = 0; i < weights.length; i++) {
            double sum = 0;
            for (double entry : matrix.row(i)) {
                sum += Math.log(entry);
            }
            weights[i] = Math.exp(sum / weights.length);
        }
        return weights;
    }

    /**
     * The consistency ratio of a complete reciprocal matrix.
     *
     * @param matrix the comparison matrix
     * @return CR, 0 for up to two elements
     * @throws IllegalArgumentException if the table of random indices does not reach its size
     */
    public double consistencyRatio(Matrix matrix) {
        int n = matrix.rows();
        if (n <= 2) {
            return 0;
        }
        double consistencyIndex = (PrincipalEigenvector.of(matrix).value() - n) / (n - 1);
        return Math.max(0, consistencyIndex) / randomIndex.of(n);
    }

    /**
     * The reciprocal comparison matrix of some children.
     *
     * @param node the code of the node, for messages
     * @param codes the children, in order
     * @return the matrix
     * @throws InvalidInputException if a pair is judged twice or not at all, or a judgement names another child
     */
    public Matrix matrix(String node, List<String> codes) {
        int n = codes.size();
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            entries[i * n + i] = 1;
        }
        for (Comparison comparison : comparisons) {
            int a = place(node, codes, comparison.code());
            int b = place(node, codes, comparison.over());
            if (entries[a * n + b] != 0) {
                throw new InvalidInputException(
                        "节点" + node + "：" + comparison.code() + "与" + comparison.over() + "比较了两次。",
                        "At " + node + ", " + comparison.code() + " and " + comparison.over() + " are compared twice.");
            }
            entries[a * n + b] = comparison.times();
            entries[b * n + a] = 1 / comparison.times();
        }
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < n * n; i++) {
            if (entries[i] == 0 && i / n < i % n) {
                absent.add(codes.get(i / n) + " - " + codes.get(i % n));
            }
        }
        if (!absent.isEmpty()) {
            throw new InvalidInputException(
                            "节点" + node + "缺少比较：" + absent + "。",
                            "At " + node + " these comparisons are missing: " + absent + ".")
                    .maybe("每对下级各比较一次。", "compare each pair of children once.");
        }
        return Matrix.of(n, n, entries);
    }

    private static int place(String node, List<String> codes, String code) {
        int place = codes.indexOf(code);
        if (place < 0) {
            throw new InvalidInputException(
                            "节点" + node + "没有名为“" + code + "”且权重为正的下级。",
                            "A judgement at " + node + " names \"" + code + "\", which is no child of positive weight.")
                    .maybe("是其中之一：" + codes + "。", "it is one of these: " + codes + ".");
        }
        return place;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        double ratio = consistencyRatio(matrix(children.node(), children.codes()));
        if (ratio <= USUAL_RATIO) {
            return List.of();
        }
        String rounded = Decimals.rounded(ratio, 4);
        return List.of(Issue.of(
                Issue.Kind.WEIGHTS,
                children.node(),
                Text.of(
                        "层次分析法一致性比例 CR = " + rounded + " > 0.1，已按设定接受。",
                        "the AHP consistency ratio " + rounded + " exceeds 0.1 and was accepted by option")));
    }
}
