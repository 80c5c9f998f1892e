package org.parkgauge.weighting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.AnalyticHierarchy.Method;

/**
 * The analytic hierarchy process of several judges. Either their judgements are joined, entry by entry by the weighted
 * geometric mean, and weights drawn from the common matrix; or each judge's own weights are drawn and joined by a weighted
 * geometric or arithmetic mean.
 *
 * <p>With joined judgements the common matrix must be consistent, and a judge above the limit is an issue; with joined
 * weights each judge must be. The weights are rescaled in the end (ahpsurvey leaves geometric means below the sum 1). The data
 * are not looked at. Source: Aczel and Saaty (1983); Forman and Peniwati (1998).
 *
 * @param judges the judges
 * @param joined what is joined, and how
 * @param method how weights are drawn from a matrix
 * @param randomIndex the table that the consistency is judged by
 * @param largestRatio the largest consistency ratio accepted
 * @param incomplete whether a judge may leave pairs unjudged; a pair is then joined over those who judged it
 */
@StepName("group-ahp")
@StepTitle(zh = "群组层次分析法", en = "group analytic hierarchy process")
public record GroupHierarchy(
        List<Judge> judges,
        Joined joined,
        Method method,
        RandomIndex randomIndex,
        double largestRatio,
        boolean incomplete)
        implements Weighting {

    /** What is joined, and how. */
    public enum Joined {
        /** The judgements, by the geometric mean, the only mean that keeps reciprocity. */
        JUDGEMENTS,
        /** The weights, by the geometric mean. */
        PRIORITIES_GEOMETRIC,
        /** The weights, by the arithmetic mean. */
        PRIORITIES_ARITHMETIC
    }

    /**
     * One judge.
     *
     * @param judge a name
     * @param comparisons the judgements
     * @param influence how much this judge counts beside the others, above 0
     */
    public record Judge(String judge, List<Comparison> comparisons, double influence) implements Serializable {

        /**
         * A judge who counts 1.
         *
         * @param judge a name
         * @param comparisons the judgements
         */
        public Judge(String judge, List<Comparison> comparisons) {
            this(judge, comparisons, 1);
        }

        /** Copies the judgements and checks the influence. */
        public Judge {
            comparisons = List.copyOf(comparisons);
            if (!(influence > 0 && influence < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "专家“" + judge + "”的影响力应为正的有限数，得到" + influence + "。",
                                "The influence of judge " + judge + " must be positive and finite, as " + influence
                                        + " is not.")
                        .maybe("同等看待时写 1。", "write 1 where all judges count the same.");
            }
        }
    }

    /**
     * Joined judgements, principal eigenvector, Saaty's table of 1980, limit 0.1, complete matrices.
     *
     * @param judges the judges
     */
    public GroupHierarchy(List<Judge> judges) {
        this(
                judges,
                Joined.JUDGEMENTS,
                Method.EIGENVECTOR,
                RandomIndex.SAATY_1980,
                AnalyticHierarchy.USUAL_RATIO,
                false);
    }

    /** Copies the judges and checks their names and the limit. */
    public GroupHierarchy {
        judges = List.copyOf(judges);
        AnalyticHierarchy.checkIncomplete(incomplete, method);
        if (judges.isEmpty()) {
            throw new InvalidInputException("群组层次分析法没有专家。", "A group hierarchy without judges gives no weights.")
                    .maybe("至少给出一位专家。", "name at least one.");
        }
        Set<String> names = new HashSet<>();
        for (Judge one : judges) {
            if (!names.add(one.judge())) {
                throw new InvalidInputException(
                                "专家“" + one.judge() + "”出现两次。", "The judge " + one.judge() + " appears twice.")
                        .maybe("每位专家只列一次，或改用不同的名称。", "name each judge once, or tell them apart.");
            }
        }
        if (!(largestRatio >= 0)) {
            throw new InvalidInputException(
                            "一致性比例的上限不能为" + largestRatio + "。",
                            "The largest consistency ratio must not be negative, as " + largestRatio + " is.")
                    .maybe("用常用的 0.1。", "use the usual 0.1.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        AnalyticHierarchy.refuseTooMany(children, randomIndex);
        if (joined == Joined.JUDGEMENTS) {
            Matrix common = joint(children.node(), children.codes());
            AnalyticHierarchy.refuseInconsistent(
                    children.node(), "", ComparisonMatrix.consistencyRatio(common, randomIndex), largestRatio);
            return ComparisonMatrix.weights(common, method);
        }
        double total = judges.stream().mapToDouble(Judge::influence).sum();
        double[] weights = new double[children.size()];
        for (Judge one : judges) {
            Matrix matrix = matrix(one, children.node(), children.codes());
            AnalyticHierarchy.refuseInconsistent(
                    children.node(), one.judge(), ComparisonMatrix.consistencyRatio(matrix, randomIndex), largestRatio);
            double[] own = Weights.proportionalTo(ComparisonMatrix.weights(matrix, method))
                    .toArray();
            for (int j = 0; j < own.length; j++) {
                weights[j] += one.influence() / total * (geometric() ? Math.log(own[j]) : own[j]);
            }
        }
        for (int j = 0; geometric() && j < weights.length; j++) {
            weights[j] = Math.exp(weights[j]);
        }
        return weights;
    }

    private boolean geometric() {
        return joined == Joined.PRIORITIES_GEOMETRIC;
    }

    private Matrix matrix(Judge one, String node, List<String> codes) {
        try {
            return ComparisonMatrix.of(node, codes, one.comparisons(), incomplete);
        } catch (InvalidInputException e) {
            throw e.at("专家“" + one.judge() + "”：", "Judge " + one.judge() + ": ");
        }
    }

    /**
     * The joint matrix of all judges.
     *
     * @param node the code of the node, for messages
     * @param codes the children, in order
     * @return entry by entry the weighted geometric mean over the judges who judged the pair, 0 where none did
     */
    public Matrix joint(String node, List<String> codes) {
        int n = codes.size();
        double[] logs = new double[n * n];
        double[] influence = new double[n * n];
        for (Judge one : judges) {
            double[] entries = matrix(one, node, codes).toArray();
            for (int k = 0; k < entries.length; k++) {
                logs[k] += entries[k] == 0 ? 0 : one.influence() * Math.log(entries[k]);
                influence[k] += entries[k] == 0 ? 0 : one.influence();
            }
        }
        return Matrix.generate(n, n, k -> influence[k] == 0 ? 0 : Math.exp(logs[k] / influence[k]));
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>();
        if (joined == Joined.JUDGEMENTS) {
            report(issues, children.node(), "", joint(children.node(), children.codes()));
        }
        for (Judge one : judges) {
            report(issues, children.node(), one.judge(), matrix(one, children.node(), children.codes()));
        }
        return issues;
    }

    private void report(List<Issue> issues, String node, String judge, Matrix matrix) {
        double ratio = ComparisonMatrix.consistencyRatio(matrix, randomIndex);
        if (ratio > AnalyticHierarchy.USUAL_RATIO) {
            String rounded = Decimals.rounded(ratio, 4);
            issues.add(Issue.of(
                    Issue.Kind.WEIGHTS,
                    node,
                    Text.of(
                            (judge.isEmpty() ? "群组判断矩阵" : "专家“" + judge + "”") + "的一致性比例 CR = " + rounded + " > 0.1",
                            "the AHP consistency ratio " + rounded + " of "
                                    + (judge.isEmpty() ? "the joint judgements" : "judge " + judge) + " exceeds 0.1")));
        }
    }
}
