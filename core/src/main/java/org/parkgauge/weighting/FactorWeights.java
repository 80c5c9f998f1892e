package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.internal.Varimax;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Factor weights as in the OECD/JRC Handbook: principal components of the correlation matrix are retained by a rule and
 * rotated by varimax. With l_jf the rotated loadings and V_f = sum_j l_jf^2 the variance that factor f explains, a squared
 * loading counts l_jf^2/V_f within its factor and the factor V_f/sum V. Child j gets the product for the factor on which it
 * loads most (the Handbook's intermediate composites), or the sum over all factors, which is its communality.
 *
 * <p>Works on complete reference rows, on the values as the node sees them. Each factor is signed so that the loadings of the
 * children that it stands for have a sum that is not negative; a child that still points the other way is refused, dropped or
 * counted by its size (as the Handbook does, without a word), never in silence. A constant column gets 0; if every column is
 * constant, the node is refused. Source: OECD/JRC (2008), step 6; Nicoletti, Scarpetta and Boylaud (2000); Kaiser (1958).
 *
 * @param retained how many components are kept
 * @param threshold the number of the rule; NaN for the usual one
 * @param assignment which factors count for a child
 * @param negatives what is done with negative loadings
 * @param fewestUnits the smallest number of complete units, at least 3; below three units a child an issue is raised in any
 *     case
 */
@StepName("factor")
@StepTitle(zh = "因子分析法", en = "factor analysis")
public record FactorWeights(
        Retained retained, double threshold, Assignment assignment, NegativeLoadings negatives, int fewestUnits)
        implements DataDriven {

    /** How many components are kept; always at least one. */
    public enum Retained {
        /** Those with an eigenvalue above the threshold, 1 by default (Kaiser). */
        EIGENVALUE(1),
        /** Those that explain more than this share of the variance each, 0.1 by default. */
        EACH_SHARE(0.1),
        /** As few as explain this share of the variance together, 0.6 by default. */
        CUMULATIVE_SHARE(0.6),
        /** A fixed number, 1 by default, at most the number of children. */
        NUMBER(1);

        private final double usual;

        Retained(double usual) {
            this.usual = usual;
        }
    }

    /** Which factors count for a child. */
    public enum Assignment {
        /** The one on which it loads most. */
        HIGHEST,
        /** All of them. */
        ALL
    }

    /** Eigenvalues above 1, the factor with the highest loading, negative loadings refused, at least 8 units. */
    public FactorWeights() {
        this(Retained.EIGENVALUE, Double.NaN, Assignment.HIGHEST, NegativeLoadings.REFUSE, ENOUGH_UNITS);
    }

    /** Checks the numbers. */
    public FactorWeights {
        if (fewestUnits < 3) {
            throw new InvalidInputException(
                            "因子法至少需要 3 个单元，不能设为" + fewestUnits + "。",
                            "Factor analysis needs at least 3 units, not " + fewestUnits + ".")
                    .maybe("用默认的 8。", "use the default, 8.");
        }
        double limit = Double.isNaN(threshold) ? retained.usual : threshold;
        boolean share = retained == Retained.EACH_SHARE || retained == Retained.CUMULATIVE_SHARE;
        boolean whole = retained != Retained.NUMBER || (limit >= 1 && limit == Math.rint(limit));
        if (!(limit >= 0 && limit < Double.POSITIVE_INFINITY) || (share && limit > 1) || !whole) {
            throw new InvalidInputException(
                            "因子保留规则 " + retained + " 的界限不能为" + threshold + "。",
                            "The rule " + retained + " for retained factors has no meaning with " + threshold + ".")
                    .maybe("方差份额取 0 到 1，个数取正整数。", "shares lie from 0 to 1, numbers are whole and positive.");
        }
    }

    @Override
    public Text title() {
        return Text.of("因子法", "factor analysis");
    }

    @Override
    public int minimumUnits() {
        return fewestUnits;
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = Components.table(title(), children);
        Matrix loadings = loadings(table);
        double[] weights = new double[table.size()];
        double[] signed = Components.settle(title(), children, table, highest(loadings), negatives);
        for (int j = 0; j < weights.length; j++) {
            weights[j] = signed[j] * signed[j];
            if (assignment == Assignment.ALL && signed[j] > 0) {
                weights[j] = 0;
                for (double loading : loadings.row(j)) {
                    weights[j] += loading * loading;
                }
            }
        }
        return Components.spread(children, table, weights);
    }

    /** The rotated loadings of the retained components. */
    private Matrix loadings(DataTable table) {
        SymmetricEigen eigen = Components.correlations(table);
        int m = table.size();
        int k = count(eigen.values().toArray(), m);
        return Varimax.rotate(Matrix.generate(
                m,
                k,
                place -> eigen.vectors().get(place / k, place % k)
                        * Math.sqrt(Math.max(0, eigen.values().get(place % k)))));
    }

    private int count(double[] eigenvalues, int m) {
        double limit = Double.isNaN(threshold) ? retained.usual : threshold;
        if (retained == Retained.NUMBER) {
            return (int) Math.min(m, limit);
        }
        int count = 0;
        double sum = 0;
        for (double eigenvalue : eigenvalues) {
            boolean keep = switch (retained) {
                case EIGENVALUE -> eigenvalue > limit;
                case EACH_SHARE -> eigenvalue / m > limit;
                default -> sum / m < limit - 1e-12;
            };
            count += keep ? 1 : 0;
            sum += eigenvalue;
        }
        return Math.max(1, count);
    }

    /** The loading of each child on the factor on which it loads most, the factor signed by the sum of these. */
    private static double[] highest(Matrix loadings) {
        int[] factor = new int[loadings.rows()];
        double[] sums = new double[loadings.columns()];
        for (int j = 0; j < factor.length; j++) {
            double[] row = loadings.row(j);
            for (int f = 1; f < row.length; f++) {
                factor[j] = Math.abs(row[f]) > Math.abs(row[factor[j]]) ? f : factor[j];
            }
            sums[factor[j]] += row[factor[j]];
        }
        double[] highest = new double[factor.length];
        for (int j = 0; j < factor.length; j++) {
            double loading = loadings.get(j, factor[j]);
            highest[j] = sums[factor[j]] < 0 ? -loading : loading;
        }
        return highest;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        List<Issue> issues = new ArrayList<>(DataDriven.super.review(children, weights));
        DataTable table = Components.table(title(), children);
        issues.addAll(Components.review(title(), children, table, highest(loadings(table)), negatives));
        return issues;
    }
}
