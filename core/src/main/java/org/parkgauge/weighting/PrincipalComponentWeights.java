package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Weights from the first principal component: with a the unit eigenvector of the largest eigenvalue of the correlation (or
 * covariance) matrix, child j gets a_j^2 (its share of the component's variance, the default) or a_j itself.
 *
 * <p>Works on complete reference rows, on the values as the node sees them: an open cost will load negatively. The sign of a
 * is that with a positive sum; what then still points the other way is refused, dropped or counted by its size, never in
 * silence. A constant column gets 0; if every column is constant, the node is refused. One component describes children that
 * are correlated; its weights say what varies together, not what matters. Source: OECD/JRC (2008), step 6; Pearson (1901).
 *
 * @param matrix what is decomposed
 * @param form what is taken of the loadings
 * @param negatives what is done with negative loadings
 * @param fewestUnits the smallest number of complete units, at least 3; below three units a child an issue is raised in any
 *     case
 */
@StepName("pca")
@StepTitle(zh = "主成分法", en = "principal component")
public record PrincipalComponentWeights(Decomposed matrix, Form form, NegativeLoadings negatives, int fewestUnits)
        implements DataDriven {

    /** What is decomposed. */
    public enum Decomposed {
        /** The correlation matrix: every child varies the same. */
        CORRELATION,
        /** The covariance matrix: a child that varies more counts more. */
        COVARIANCE
    }

    /** What is taken of the loadings. */
    public enum Form {
        /** Their squares. */
        SQUARED,
        /** Themselves. */
        PROPORTIONAL
    }

    /** Squared loadings of the correlation matrix, negative ones refused, at least 8 units. */
    public PrincipalComponentWeights() {
        this(Decomposed.CORRELATION, Form.SQUARED, NegativeLoadings.REFUSE, ENOUGH_UNITS);
    }

    /** Checks the number. */
    public PrincipalComponentWeights {
        if (fewestUnits < 3) {
            throw new InvalidInputException(
                            "主成分法至少需要 3 个单元，不能设为" + fewestUnits + "。",
                            "Principal components need at least 3 units, not " + fewestUnits + ".")
                    .maybe("用默认的 8。", "use the default, 8.");
        }
    }

    @Override
    public Text title() {
        return Text.of("主成分法", "principal components");
    }

    @Override
    public int minimumUnits() {
        return fewestUnits;
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = Components.table(title(), children);
        double[] loadings = Components.settle(title(), children, table, loadings(table), negatives);
        for (int j = 0; j < loadings.length; j++) {
            loadings[j] = form == Form.SQUARED ? loadings[j] * loadings[j] : loadings[j];
        }
        return Components.spread(children, table, loadings);
    }

    private double[] loadings(DataTable table) {
        SymmetricEigen eigen = matrix == Decomposed.CORRELATION
                ? Components.correlations(table)
                : SymmetricEigen.of(Components.covariances(table));
        return eigen.vectors().column(0);
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>(DataDriven.super.review(children, weights));
        DataTable table = Components.table(title(), children);
        issues.addAll(Components.review(title(), children, table, loadings(table), negatives));
        return issues;
    }
}
