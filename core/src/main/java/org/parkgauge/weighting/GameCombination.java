package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.LeastSquares;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The game-theory combination of several weightings: w = sum_k a_k w_k as near as can be to each of them. With S_lk = w_l . w_k
 * the coefficients solve S a = diag(S) and count as |a_k|/sum |a|.
 *
 * <p>Where S is singular (two parts agree), the solution of least length is taken. A negative coefficient, whose size the
 * literature takes in silence, is an issue; the non-negative form solves the same system by least squares under a &gt;= 0, and
 * the Lagrange form, a_k proportional to sum_l S_lk, is never negative. The first form favours the more concentrated
 * part: beside equal weights, the equal part gets no share at all. Source: the combination is common in the Chinese
 * evaluation literature; the improved form minimizes sum |sum_k a_k S_lk - S_ll| under sum a^2 = 1.
 *
 * @param weightings the parts
 * @param form how the coefficients are found
 */
@StepTitle(zh = "博弈论组合赋权", en = "game-theoretic combination")
public record GameCombination(List<Weighting> weightings, Form form) implements Combination {

    /** How the coefficients are found. */
    public enum Form {
        /** The linear system. */
        SYSTEM,
        /** The linear system by least squares, no coefficient negative (Lawson and Hanson 1974). */
        NON_NEGATIVE,
        /** The closed form of the objective with the sum of squared coefficients fixed. */
        LAGRANGE
    }

    /**
     * The linear system.
     *
     * @param weightings the parts
     */
    public GameCombination(List<Weighting> weightings) {
        this(weightings, Form.SYSTEM);
    }

    /** Copies the parts. */
    public GameCombination {
        weightings = Parts.copy(weightings);
    }

    @Override
    public double[] weigh(Children children) {
        List<double[]> parts = Parts.weigh(weightings, children);
        double[] sizes = Arrays.stream(coefficients(parts)).map(Math::abs).toArray();
        return Parts.mix(parts, Weights.proportionalTo(sizes).toArray());
    }

    /** The coefficients before their sizes are taken. */
    private double[] coefficients(List<double[]> parts) {
        int n = parts.size();
        Matrix gram = Matrix.generate(n, n, place -> dot(parts.get(place / n), parts.get(place % n)));
        double[] own = new double[n];
        for (int k = 0; k < n; k++) {
            own[k] = gram.get(k, k);
        }
        double[] coefficients = switch (form) {
            case SYSTEM -> LeastSquares.minimumNorm(gram, own);
            case NON_NEGATIVE -> LeastSquares.nonNegative(gram, own);
            case LAGRANGE ->
                IntStream.range(0, n)
                        .mapToDouble(k -> Arrays.stream(gram.column(k)).sum())
                        .toArray();
        };
        double largest = Arrays.stream(coefficients).map(Math::abs).max().orElse(0);
        for (int k = 0; k < n; k++) {
            coefficients[k] = Math.abs(coefficients[k]) > 1e-12 * largest ? coefficients[k] : 0;
        }
        if (!(largest > 0)) {
            throw new InvalidInputException("博弈论组合的系数全为零。", "The coefficients of the game are all zero.")
                    .maybe("改用 linear-combination。", "use a linear-combination.");
        }
        return coefficients;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>(Combination.super.review(children, weights));
        double[] coefficients = coefficients(Parts.weigh(weightings, children));
        for (int k = 0; k < coefficients.length; k++) {
            if (coefficients[k] < 0) {
                String value = Decimals.rounded(coefficients[k], 4);
                issues.add(Issue.of(
                        Issue.Kind.WEIGHTS,
                        children.node(),
                        Text.of(
                                "博弈论组合中第" + (k + 1) + "种方法的系数为负（" + value + "），已取绝对值；可改用 NON_NEGATIVE。",
                                "the game gives weighting number " + (k + 1) + " the negative coefficient " + value
                                        + ", which counted by its size; NON_NEGATIVE avoids that")));
            }
        }
        return issues;
    }
}
