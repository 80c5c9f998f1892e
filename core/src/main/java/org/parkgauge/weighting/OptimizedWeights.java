package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.LeastSquares;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Weights chosen for what they bring about in an arithmetic index y = sum w_j x_j: that each child is correlated with y the
 * same (or as given), that y tells most of the children, or that each child explains the same share of the variance of y.
 *
 * <p>With R the correlations of the children and s their standard deviations: equal correlation solves R v = t, w_j = v_j/s_j,
 * exactly, and where a weight would be negative takes the nearest solution without negative ones (non-negative least
 * squares on R v = t). Maximum information maximizes the sum of squared correlations with y: v is the first eigenvector
 * of R; children on which it is negative leave one by one, the most negative first. Equal importance takes for the
 * first-order effect of child j the share of the variance of y that a polynomial of x_j of degree 3 explains, and minimizes
 * the squared differences of their shares from the targets by a Levenberg-Marquardt search over ln w from the equal-correlation
 * solution; it ends where a step changes the sum by less than 1e-15 of it.
 *
 * <p>Works on complete reference rows, on the values as the node sees them, and assumes an arithmetic mean whatever the node
 * has. Everything is deterministic. Where a target is missed by more than 1e-6, or a child gets 0, there is an issue. A
 * constant column gets 0; if every column is constant, the node is refused. Source: Becker, Saisana, Paruolo and Vandecasteele
 * (2017); Paruolo, Saisana and Saltelli (2013); COINr (Becker et al. 2022).
 *
 * @param goal what the weights are to bring about
 * @param targets what each child should count, keyed by code and in proportion; empty for the same; not for maximum
 *     information
 * @param fewestUnits the smallest number of complete units, at least 3
 */
@StepName("optimized")
@StepTitle(zh = "按重要性求解的权重", en = "optimized for importance")
public record OptimizedWeights(Goal goal, Map<String, Double> targets, int fewestUnits) implements DataDriven {

    private static final double ROUNDING = 1e-9;
    private static final double NOTABLE = 1e-6;

    /** What the weights are to bring about. */
    public enum Goal {
        /** The same correlation of each child with the index. */
        EQUAL_CORRELATION,
        /** The largest sum of squared correlations with the index. */
        MAXIMUM_INFORMATION,
        /** The same first-order share of the variance of the index. */
        EQUAL_IMPORTANCE
    }

    /** Equal correlation, at least 8 units. */
    public OptimizedWeights() {
        this(Goal.EQUAL_CORRELATION);
    }

    /**
     * The same for each child, at least 8 units.
     *
     * @param goal what the weights are to bring about
     */
    public OptimizedWeights(Goal goal) {
        this(goal, Map.of(), ENOUGH_UNITS);
    }

    /** Copies and checks the targets. */
    public OptimizedWeights {
        targets = Map.copyOf(targets);
        Judgements.range("target", "目标值", targets, 0, Double.MAX_VALUE, true);
        if (goal == Goal.MAXIMUM_INFORMATION && !targets.isEmpty()) {
            throw new InvalidInputException(
                            "最大信息目标不接受各指标的目标值。",
                            "The goal of maximum information takes no targets for single children.")
                    .maybe("改用 EQUAL_CORRELATION，或删去目标值。", "use EQUAL_CORRELATION, or leave them out.");
        }
        if (fewestUnits < 3) {
            throw new InvalidInputException(
                            "优化权重至少需要 3 个单元，不能设为" + fewestUnits + "。",
                            "Optimized weights need at least 3 units, not " + fewestUnits + ".")
                    .maybe("用默认的 8。", "use the default, 8.");
        }
    }

    @Override
    public Text title() {
        return Text.of("优化法", "optimization");
    }

    @Override
    public int minimumUnits() {
        return fewestUnits;
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = Components.table(title(), children);
        Matrix correlations = Correlations.matrix(Correlations.Kind.PEARSON, table.columns());
        double[] wanted = wanted(children, table);
        double[] weights = switch (goal) {
            case EQUAL_CORRELATION -> balanced(correlations, wanted);
            case MAXIMUM_INFORMATION -> informative(correlations);
            case EQUAL_IMPORTANCE ->
                new FirstOrderEffects(table).balance(balanced(correlations, roots(wanted)), wanted);
        };
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= table.deviation(j);
        }
        return Components.spread(children, table, table.weights(weights));
    }

    /** The targets of the children of a table, with sum 1. */
    private double[] wanted(Children children, DataTable table) {
        double[] wanted = new double[table.size()];
        Arrays.fill(wanted, 1);
        if (!targets.isEmpty()) {
            double[] all = Judgements.inOrder(children, targets);
            for (int j = 0; j < wanted.length; j++) {
                wanted[j] = all[children.codes().indexOf(table.code(j))];
            }
        }
        return Weights.proportionalTo(wanted).toArray();
    }

    private static double[] roots(double[] values) {
        return Arrays.stream(values).map(Math::sqrt).toArray();
    }

    /** The v of R v = t, by non-negative least squares where it has negative values. */
    private static double[] balanced(Matrix correlations, double[] wanted) {
        double[] exact = LeastSquares.minimumNorm(correlations, wanted);
        double largest = Arrays.stream(exact).map(Math::abs).max().orElse(0);
        if (Arrays.stream(exact).allMatch(value -> value > ROUNDING * largest)) {
            return exact;
        }
        return LeastSquares.nonNegative(correlations, wanted);
    }

    private static double[] informative(Matrix correlations) {
        List<Integer> kept = new ArrayList<>();
        for (int j = 0; j < correlations.rows(); j++) {
            kept.add(j);
        }
        while (true) {
            int n = kept.size();
            double[] vector = SymmetricEigen.of(
                            Matrix.generate(n, n, place -> correlations.get(kept.get(place / n), kept.get(place % n))))
                    .vectors()
                    .column(0);
            int lowest = 0;
            for (int k = 1; k < n; k++) {
                lowest = vector[k] < vector[lowest] ? k : lowest;
            }
            if (vector[lowest] >= -ROUNDING) {
                double[] all = new double[correlations.rows()];
                for (int k = 0; k < n; k++) {
                    all[kept.get(k)] = Math.max(0, vector[k]);
                }
                return all;
            }
            kept.subList(lowest, lowest + 1).clear();
        }
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>(DataDriven.super.review(children, weights));
        DataTable table = Components.table(title(), children);
        double[] used = new double[table.size()];
        List<String> without = new ArrayList<>();
        for (int j = 0; j < used.length; j++) {
            used[j] = weights.get(children.codes().indexOf(table.code(j)));
            if (used[j] == 0) {
                without.add(table.code(j));
            }
        }
        if (!without.isEmpty()) {
            String codes = String.join(", ", without);
            issues.add(Issue.of(
                    Issue.Kind.WEIGHTS,
                    children.node(),
                    Text.of(codes + "的最优权重为负，已取零。", codes + " would need a negative weight and gets none")));
        }
        if (goal != Goal.MAXIMUM_INFORMATION) {
            double missed = missed(table, used, wanted(children, table));
            if (missed > NOTABLE) {
                String rounded = Decimals.rounded(missed, 4);
                issues.add(Issue.of(
                        Issue.Kind.WEIGHTS,
                        children.node(),
                        Text.of(
                                "优化目标未能完全达到，份额最大偏差 " + rounded,
                                "the optimized shares miss their targets by up to " + rounded)));
            }
        }
        return issues;
    }

    /** The largest difference between what the children have and what they should have, as shares of their sum. */
    private double missed(DataTable table, double[] weights, double[] wanted) {
        double[] obtained;
        if (goal == Goal.EQUAL_IMPORTANCE) {
            for (int j = 0; j < weights.length; j++) {
                weights[j] *= table.deviation(j);
            }
            obtained = new FirstOrderEffects(table).of(weights);
        } else {
            double[] index = Parts.mix(table.columns(), weights);
            obtained = table.columns().stream()
                    .mapToDouble(column -> Correlations.pearson(column, index))
                    .toArray();
        }
        double sum = Arrays.stream(obtained).sum();
        double largest = 0;
        for (int j = 0; j < obtained.length; j++) {
            largest = Math.max(largest, Math.abs(obtained[j] / sum - wanted[j]));
        }
        return largest;
    }
}
