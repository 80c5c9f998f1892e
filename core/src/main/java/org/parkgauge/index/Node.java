package org.parkgauge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The scoring rule of one dimension for one unit: coverage first, then the aggregation of the children of positive weight.
 */
final class Node {

    private static final double ROUNDING = 1e-12;
    private static final Text TOO_LITTLE = Text.of("缺失太多，没有得分", "too much is missing for a score");
    private static final Text INCOMPLETE =
            Text.of("该合成方法要求下级齐全，没有得分；可考虑插补", "no score, since the method needs every child; imputation may help");
    private static final Text NO_SCORE = Text.of("合成方法没有给出得分", "the method gave no score");

    /** Receives what went wrong with one unit. */
    @FunctionalInterface
    interface Report {
        void add(Issue.Kind kind, String node, Text message);
    }

    private final String code;
    private final FittedAggregation aggregation;
    private final List<String> children;
    private final double[] weights;
    private final double minimumCoverage;
    private final boolean handlesMissing;

    Node(IndexSpec spec, FittedDimension fitted) {
        this(spec, fitted.component(), fitted.weights().toArray(), fitted.aggregation());
    }

    Node(IndexSpec spec, Dimension dimension, double[] allWeights, FittedAggregation aggregation) {
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
        this.handlesMissing = spec.aggregationOf(dimension).traits().contains(Trait.HANDLES_MISSING);
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
    double coverage(double[] row) {
        double covered = 0;
        double all = 0;
        for (int j = 0; j < row.length; j++) {
            all += weights[j];
            covered += Double.isNaN(row[j]) ? 0 : weights[j];
        }
        return covered / all;
    }

    /** Scores one unit; NaN, with a report, where it has no score. */
    double score(double[] row, @Nullable Report report) {
        boolean complete = true;
        for (double value : row) {
            complete &= !Double.isNaN(value);
        }
        if (!complete && !handlesMissing) {
            return none(report, Issue.Kind.INCOMPLETE_ROW, INCOMPLETE);
        }
        if (!complete && coverage(row) < Math.max(minimumCoverage - ROUNDING, Double.MIN_VALUE)) {
            return none(report, Issue.Kind.COVERAGE_TOO_LOW, TOO_LITTLE);
        }
        double score = aggregation.apply(row);
        return Double.isNaN(score) ? none(report, Issue.Kind.INCOMPLETE_ROW, NO_SCORE) : score;
    }

    private double none(@Nullable Report report, Issue.Kind kind, Text message) {
        if (report != null) {
            report.add(kind, code, message);
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
                            "单元“" + unit + "”：" + code + "的下级" + child + problem.reason().zh() + "。",
                            "Unit \"" + unit + "\": " + child + ", a child of " + code + ", "
                                    + problem.reason().en() + ".")
                    .maybe("标准化到 1–100，或给几何平均一个下限。",
                            "normalize to 1..100, or give a geometric mean a floor.");
        }
    }
}
