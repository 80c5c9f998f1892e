package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.LeastSquares;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * CILOS (criterion impact loss): A_kj is the value of child j at the unit that is best in child k, and p_kj =
 * (A_jj - A_kj)/A_jj what child j loses if child k is made best. With F the matrix p, its diagonal minus the column sums,
 * the weights q solve F q = 0: a child whose value suffers little from the others counts more.
 *
 * <p>Works on complete reference rows. A direction that is still open is honoured by min/x, so costs must be positive and
 * other values not negative; zeros of benefits are allowed. Where several units are best in a child, their values are
 * averaged, so that the order of units does not matter (peers take the first). A constant column loses nothing and would
 * take all the weight; it carries no information, is left out and gets 0. Where q is not unique (some children never lose
 * against the others), the solution of least length is taken, with an issue. If every column is constant, the node is
 * refused. Source: Zavadskas and Podvezko (2016), after Mirkin (1974).
 */
@StepName("cilos")
@StepTitle(zh = "CILOS 法", en = "CILOS")
public record CilosWeights() implements DataDriven {

    @Override
    public Text title() {
        return Text.of("CILOS 法", "CILOS");
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE);
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        return table.weights(weigh(table));
    }

    static double[] weigh(DataTable table) {
        List<Integer> varying = table.varying();
        double[] weights = new double[table.size()];
        int m = varying.size();
        if (m == 0) {
            return weights;
        }
        Matrix losses = losses(table, varying);
        double[] system = Arrays.copyOf(losses.toArray(), (m + 1) * m);
        Arrays.fill(system, m * m, system.length, 1);
        double[] right = new double[m + 1];
        right[m] = 1;
        double[] solution = LeastSquares.minimumNorm(Matrix.of(m + 1, m, system), right);
        for (int j = 0; j < m; j++) {
            weights[varying.get(j)] = Math.max(0, solution[j]);
        }
        return weights;
    }

    /** The matrix F. */
    private static Matrix losses(DataTable table, List<Integer> varying) {
        table.refuseNegative();
        table.refuseNotPositive(
                varying.stream().filter(table::isCost).toList(),
                "先用 min-max 1–100 标准化。",
                "normalize by min-max to 1..100 first.");
        int m = varying.size();
        List<double[]> columns = new ArrayList<>();
        for (int j : varying) {
            columns.add(table.inverted(j));
        }
        double[] losses = new double[m * m];
        for (int k = 0; k < m; k++) {
            double[] values = atBest(columns, columns.get(k));
            for (int j = 0; j < m; j++) {
                double best = Arrays.stream(columns.get(j)).max().orElseThrow();
                losses[k * m + j] = j == k ? 0 : (best - values[j]) / best;
            }
        }
        for (int j = 0; j < m; j++) {
            double sum = 0;
            for (int k = 0; k < m; k++) {
                sum += losses[k * m + j];
            }
            losses[j * m + j] = -sum;
        }
        return Matrix.of(m, m, losses);
    }

    /** The values of all children at the best unit of one, the mean over units that tie. */
    private static double[] atBest(List<double[]> columns, double[] one) {
        double best = Arrays.stream(one).max().orElseThrow();
        double[] values = new double[columns.size()];
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] == best) {
                count++;
                for (int j = 0; j < values.length; j++) {
                    values[j] += columns.get(j)[i];
                }
            }
        }
        for (int j = 0; j < values.length; j++) {
            values[j] /= count;
        }
        return values;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>(DataDriven.super.review(children, weights));
        DataTable table = DataTable.of(title(), children);
        List<Integer> varying = table.varying();
        if (!varying.isEmpty() && LeastSquares.rank(losses(table, varying)) < varying.size() - 1) {
            issues.add(Issue.of(
                    Issue.Kind.WEIGHTS,
                    children.node(),
                    Text.of(
                            "CILOS 的解不唯一，取最小范数解。",
                            "CILOS has many solutions here; the one of least length was taken")));
        }
        return issues;
    }
}
