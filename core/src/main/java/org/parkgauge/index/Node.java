package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.text.InvalidInputException;

/**
 * The scoring rule of one dimension for one unit: coverage first, then the aggregation of the children of positive weight.
 * Coverage is measured in effective leaf weight; at the root a child with a score counts whole, since its own rule has
 * judged its leaves.
 */
final class Node {

    private static final double ROUNDING = 1e-12;

    private final String code;
    private final FittedAggregation aggregation;
    private final List<String> children;
    private final double[] weights;
    private final double minimumCoverage;
    private final boolean handlesMissing;
    private final boolean isRoot;

    Node(IndexSpec spec, FittedDimension fitted) {
        this(
                spec,
                fitted.component(),
                fitted.weights().toArray(),
                spec.aggregationOf(fitted.component()),
                fitted.aggregation());
    }

    Node(IndexSpec spec, Dimension dimension, double[] allWeights, Aggregation method, FittedAggregation aggregation) {
        this.code = dimension.code();
        this.aggregation = aggregation;
        this.children = new ArrayList<>();
        double[] positive = new double[allWeights.length];
        for (int j = 0; j < allWeights.length; j++) {
            if (allWeights[j] > 0) {
                positive[children.size()] = allWeights[j];
                children.add(dimension.children().get(j).code());
            }
        }
        this.weights = java.util.Arrays.copyOf(positive, children.size());
        this.minimumCoverage = spec.minimumCoverageOf(dimension);
        this.isRoot = code.equals(spec.root().code());
        this.handlesMissing = method.traits().contains(Trait.HANDLES_MISSING);
    }

    String code() {
        return code;
    }

    FittedAggregation aggregation() {
        return aggregation;
    }

    /** The weights of the children of positive weight; not to be changed. */
    double[] weights() {
        return weights;
    }

    /** The share of the weight under children that have a score. */
    private double scored(double[] row) {
        double covered = 0;
        double all = 0;
        for (int j = 0; j < row.length; j++) {
            all += weights[j];
            covered += Double.isNaN(row[j]) ? 0 : weights[j];
        }
        return covered / all;
    }

    /**
     * The share of the effective leaf weight that is present under children with a score.
     *
     * @param row the values of the children
     * @param below the same share of each child, 1 for an indicator
     */
    double coverage(double[] row, double[] below) {
        double covered = 0;
        double all = 0;
        for (int j = 0; j < row.length; j++) {
            all += weights[j];
            covered += Double.isNaN(row[j]) ? 0 : weights[j] * below[j];
        }
        return covered / all;
    }

    /** Scores one unit; NaN, with a report, where it has no score. */
    double score(double[] row, double[] below, @Nullable Consumer<IssueLog.Event> report) {
        boolean complete = true;
        for (double value : row) {
            complete &= !Double.isNaN(value);
        }
        if (!complete && !handlesMissing) {
            return none(report, IssueLog.Event.INCOMPLETE);
        }
        double covered = isRoot ? scored(row) : coverage(row, below);
        if (covered < Math.max(minimumCoverage - ROUNDING, Double.MIN_VALUE)) {
            return none(report, IssueLog.Event.TOO_LITTLE_COVERED);
        }
        double score = aggregation.apply(row);
        return Double.isNaN(score) ? none(report, IssueLog.Event.WITHOUT_SCORE) : score;
    }

    private static double none(@Nullable Consumer<IssueLog.Event> report, IssueLog.Event event) {
        if (report != null) {
            report.accept(event);
        }
        return Double.NaN;
    }

    /** Refuses a row whose values the aggregation cannot use. */
    void refuseProblem(double[] row, String unit) {
        Optional<FittedAggregation.Problem> found = aggregation.problem(row);
        if (found.isPresent()) {
            FittedAggregation.Problem problem = found.get();
            String child = children.get(problem.child());
            throw new InvalidInputException(
                            "单元“" + unit + "”：" + code + "的下级" + child
                                    + problem.reason().zh() + "。",
                            "Unit \"" + unit + "\": " + child + ", a child of " + code + ", "
                                    + problem.reason().en() + ".")
                    .maybe("标准化到 1–100，或给几何平均一个下限。", "normalize to 1..100, or give a geometric mean a floor.");
        }
        if (Double.isInfinite(aggregation.apply(row))) {
            throw new InvalidInputException(
                            "单元“" + unit + "”：" + code + "的得分为无穷大，下级的值为" + Arrays.toString(row) + "。",
                            "Unit \"" + unit + "\": the score of " + code
                                    + " is infinite; the values of its children are " + Arrays.toString(row) + ".")
                    .maybe(
                            "自定义的标准化方法除以了零，或数值过大。",
                            "a normalization of your own divides by zero, or a value is too large.");
        }
    }
}
