package org.parkgauge.weighting;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
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
 * once, or at most once where that is allowed. Source: Saaty (1980), The Analytic Hierarchy Process; Harker (1987).
 *
 * @param comparisons the judgements
 * @param method how weights are drawn from the matrix
 * @param randomIndex the table that the consistency is judged by
 * @param largestRatio the largest consistency ratio accepted
 * @param incomplete whether pairs may be left unjudged, as long as comparisons link all children; the eigenvector is then
 *     that of Harker's matrix, which has 0 for such a pair and one more on the diagonal for each of them in a row
 */
@StepName("ahp")
@StepTitle(zh = "层次分析法（AHP）", en = "analytic hierarchy process")
public record AnalyticHierarchy(
        List<Comparison> comparisons, Method method, RandomIndex randomIndex, double largestRatio, boolean incomplete)
        implements Weighting {

    static final double USUAL_RATIO = 0.1;

    /** How weights are drawn from the matrix. */
    public enum Method {
        /** The principal right eigenvector (Saaty). */
        EIGENVECTOR,
        /**
         * The geometric mean of each row (Crawford and Williams 1985); where pairs are not judged, the logarithmic least
         * squares of which it is the complete case.
         */
        GEOMETRIC_MEAN,
        /** The mean of each row after each column is divided by its sum; of complete matrices only. */
        COLUMN_MEAN,
        /** The root mean square of each row after each column is divided by its sum; of complete matrices only. */
        ROOT_MEAN_SQUARE
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
                throw new InvalidInputException("“" + code + "”与自身比较没有意义。", "\"" + code + "\" is compared with itself.")
                        .maybe("删去这条判断。", "leave this judgement out.");
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

    /**
     * Every pair must be judged.
     *
     * @param comparisons the judgements
     * @param method how weights are drawn from the matrix
     * @param randomIndex the table that the consistency is judged by
     * @param largestRatio the largest consistency ratio accepted
     */
    public AnalyticHierarchy(
            List<Comparison> comparisons, Method method, RandomIndex randomIndex, double largestRatio) {
        this(comparisons, method, randomIndex, largestRatio, false);
    }

    /** Copies the judgements and checks the limit. */
    public AnalyticHierarchy {
        comparisons = List.copyOf(comparisons);
        checkIncomplete(incomplete, method);
        if (!(largestRatio >= 0)) {
            throw new InvalidInputException(
                            "一致性比例的上限不能为" + largestRatio + "。",
                            "The largest consistency ratio must not be negative, as " + largestRatio + " is.")
                    .maybe("用常用的 0.1。", "use the usual 0.1.");
        }
    }

    static void checkIncomplete(boolean incomplete, Method method) {
        if (incomplete && (method == Method.COLUMN_MEAN || method == Method.ROOT_MEAN_SQUARE)) {
            throw new InvalidInputException(
                            "方法 " + method + " 不能用于不完整的判断矩阵。",
                            "The method " + method + " needs a complete matrix of judgements.")
                    .maybe("选用 EIGENVECTOR 或 GEOMETRIC_MEAN。", "use EIGENVECTOR or GEOMETRIC_MEAN.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        refuseTooMany(children, randomIndex);
        Matrix matrix = matrix(children.node(), children.codes());
        refuseInconsistent(children.node(), "", consistencyRatio(matrix), largestRatio);
        return ComparisonMatrix.weights(matrix, method);
    }

    /** Refuses a consistency ratio above the limit. */
    static void refuseInconsistent(String node, String judge, double ratio, double limit) {
        if (ratio > limit) {
            String rounded = Decimals.rounded(ratio, 4);
            throw new InvalidInputException(
                            "节点" + node + (judge.isEmpty() ? "" : "专家“" + judge + "”") + "的判断不一致：CR = " + rounded
                                    + " > " + limit + "。",
                            "The judgements " + (judge.isEmpty() ? "" : "of " + judge + " ") + "at " + node
                                    + " are inconsistent: CR = " + rounded + " > " + limit + ".")
                    .maybe("请专家复核判断，或有意放宽上限。", "let the experts revise them, or raise the limit on purpose.");
        }
    }

    /** Refuses more children than the table of random indices reaches. */
    static void refuseTooMany(Children children, RandomIndex randomIndex) {
        if (children.size() > randomIndex.largest()) {
            throw new InvalidInputException(
                            "节点" + children.node() + "有" + children.size() + "个下级，随机指数表 " + randomIndex + " 只到"
                                    + randomIndex.largest() + "。",
                            children.node() + " has " + children.size() + " children, and the random index table "
                                    + randomIndex + " reaches " + randomIndex.largest() + " only.")
                    .maybe("用 SAATY_1980，或把下级分成几组。", "use SAATY_1980, or group the children.");
        }
    }

    /**
     * The consistency ratio of a reciprocal matrix, by its principal eigenvalue whatever the method. For an incomplete matrix
     * (0 for a pair that is not judged) it is that of Harker's matrix, judged by the same table, which makes it lenient.
     *
     * @param matrix the comparison matrix
     * @return CR, 0 for up to two elements
     * @throws IllegalArgumentException if the table of random indices does not reach its size
     */
    public double consistencyRatio(Matrix matrix) {
        return ComparisonMatrix.consistencyRatio(matrix, randomIndex);
    }

    /**
     * The reciprocal comparison matrix of some children.
     *
     * @param node the code of the node, for messages
     * @param codes the children, in order
     * @return the matrix, 0 for a pair that is not judged
     * @throws InvalidInputException if a pair is judged twice or, unless allowed, not at all, if a judgement names another
     *     child, or if no chain of judgements links two children
     */
    public Matrix matrix(String node, List<String> codes) {
        return ComparisonMatrix.of(node, codes, comparisons, incomplete);
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
