package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.internal.Varimax;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Principal components of the correlation matrix: eigenvalues in descending order, which sum to the number of variables,
 * and eigenvectors of length 1. A loading is the eigenvector times the root of the eigenvalue: the correlation of variable
 * and component. Of the two signs of an eigenvector the one with a sum that is not negative is taken.
 *
 * <p>How many components to keep is the caller's choice: {@link #kaiser}, {@link #explaining}, or {@link
 * ParallelAnalysis}, which keeps fewest and is mostly right where the others are not (Zwick and Velicer 1986). With fewer
 * than five units a variable an issue says that nothing should be built on the result. Source: Hotelling (1933), Kaiser
 * (1958, 1960).
 */
public final class PrincipalComponents implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Variables variables;
    private final Rows missing;
    private final int units;
    private final Matrix correlations;
    private final Vector eigenvalues;
    private final Matrix vectors;
    private final List<Issue> issues;

    private PrincipalComponents(
            Variables variables,
            Rows missing,
            int units,
            Matrix correlations,
            SymmetricEigen eigen,
            List<Issue> issues) {
        this.variables = variables;
        this.missing = missing;
        this.units = units;
        this.correlations = correlations;
        this.eigenvalues = eigen.values();
        this.vectors = eigen.vectors();
        this.issues = List.copyOf(issues);
    }

    /**
     * The components of some variables.
     *
     * @param variables two or more
     * @param missing complete rows, or correlations of the units that have both; the latter may give negative eigenvalues
     * @return the components
     * @throws InvalidInputException if there are fewer than two variables, fewer than three units with all of them (or with
     *     both of a pair), or a variable does not vary over these
     */
    public static PrincipalComponents of(Variables variables, Rows missing) {
        if (variables.size() < 2) {
            throw new InvalidInputException(
                            "主成分分析至少需要两个变量，只有" + variables.size() + "个。",
                            "Principal components need two variables at least, and there are " + variables.size() + ".")
                    .maybe("给出一个维度的全部指标。", "give all indicators of a dimension.");
        }
        Variables used = missing == Rows.COMPLETE ? variables.complete() : variables;
        CorrelationTable table = CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, used);
        int units = fewest(table);
        if (units < 3) {
            throw new InvalidInputException(
                            "只有" + units + "个单元的数据齐全，主成分分析至少需要 3 个。",
                            "Only " + units + " units have all values, and principal components need 3 at least.")
                    .maybe("先插补，或减少变量。", "impute first, or take fewer variables.");
        }
        List<Issue> issues = new ArrayList<>();
        if (missing == Rows.COMPLETE) {
            issues.addAll(Power.leftOut(variables.incomplete()));
        }
        Matrix correlations = table.coefficients();
        for (int j = 0; j < used.size(); j++) {
            for (int k = 0; k < used.size(); k++) {
                if (Double.isNaN(correlations.get(j, k))) {
                    boolean second = IndicatorStatistics.of(used).get(k).distinct() < 2;
                    throw Variables.constant(used.names().get(second ? k : j));
                }
            }
        }
        int wanted = Power.UNITS_PER_COMPONENT_VARIABLE * used.size();
        if (units < wanted) {
            issues.add(Power.few(
                    used.size() + "个变量只有" + units + "个单元，不足" + wanted + "个，主成分不可靠",
                    units + " units for " + used.size() + " variables, fewer than " + wanted
                            + ", so the components are not to be relied on"));
        }
        return new PrincipalComponents(used, missing, units, correlations, SymmetricEigen.of(correlations), issues);
    }

    private static int fewest(CorrelationTable table) {
        int fewest = Integer.MAX_VALUE;
        for (double count : table.counts().toArray()) {
            fewest = Math.min(fewest, (int) count);
        }
        return fewest;
    }

    /**
     * The variables.
     *
     * @return their names, the rows of all loadings
     */
    public List<String> names() {
        return variables.names();
    }

    /**
     * How many units the components rest on: those with all values, or, pairwise, the fewest of a pair.
     *
     * @return the number
     */
    public int units() {
        return units;
    }

    /**
     * The correlation matrix that is taken apart.
     *
     * @return the matrix
     */
    public Matrix correlations() {
        return correlations;
    }

    /**
     * The eigenvalues.
     *
     * @return as many as variables, descending
     */
    public Vector eigenvalues() {
        return eigenvalues;
    }

    /**
     * The explained share of the variance of each component.
     *
     * @return eigenvalues over the number of variables
     */
    public Vector shares() {
        double[] shares = eigenvalues.toArray();
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= shares.length;
        }
        return Vector.of(shares);
    }

    /**
     * The share of the variance that the first components explain together.
     *
     * @return running sums of the shares, the last 1
     */
    public Vector cumulativeShares() {
        double[] sums = shares().toArray();
        for (int k = 1; k < sums.length; k++) {
            sums[k] += sums[k - 1];
        }
        return Vector.of(sums);
    }

    /**
     * The eigenvectors.
     *
     * @return variables x components, columns of length 1
     */
    public Matrix vectors() {
        return vectors;
    }

    /**
     * Kaiser's number of components: those with an eigenvalue above a limit.
     *
     * @param limit usually 1
     * @return how many, perhaps none
     */
    public int kaiser(double limit) {
        int count = 0;
        for (double value : eigenvalues.toArray()) {
            count += value > limit ? 1 : 0;
        }
        return count;
    }

    /**
     * The smallest number of components that explain a share of the variance together.
     *
     * @param share above 0, at most 1
     * @return how many, at least one
     * @throws InvalidInputException if the share is not in that range
     */
    public int explaining(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new InvalidInputException(
                            "方差份额须大于 0 且不超过 1，得到" + share + "。",
                            "A share of the variance lies above 0 and at most at 1, and " + share + " does not.")
                    .maybe("60% 写作 0.6。", "write 60 per cent as 0.6.");
        }
        double[] sums = cumulativeShares().toArray();
        int count = 1;
        while (count < sums.length && sums[count - 1] < share - 1e-12) {
            count++;
        }
        return count;
    }

    /**
     * The loadings of the first components.
     *
     * @param count how many components
     * @return variables x components; a negative eigenvalue counts as 0
     * @throws InvalidInputException if the count is not from 1 to the number of variables
     */
    public Matrix loadings(int count) {
        check(count);
        return Matrix.generate(
                variables.size(),
                count,
                place -> vectors.get(place / count, place % count)
                        * Math.sqrt(Math.max(0, eigenvalues.get(place % count))));
    }

    private void check(int count) {
        if (count < 1 || count > variables.size()) {
            throw new InvalidInputException(
                            "主成分个数须为 1 到" + variables.size() + "，得到" + count + "。",
                            "The number of components lies from 1 to " + variables.size() + ", and " + count
                                    + " does not.")
                    .maybe("按 kaiser(1) 或平行分析选择。", "choose it by kaiser(1) or a parallel analysis.");
        }
    }

    /**
     * The loadings of the first components, rotated by varimax so that each variable loads on few of them.
     *
     * @param count how many components
     * @return the rotated components, the one that explains most first
     * @throws InvalidInputException if the count is not from 1 to the number of variables
     */
    public RotatedComponents varimax(int count) {
        return RotatedComponents.of(variables.names(), Varimax.rotate(loadings(count)));
    }

    /**
     * The scores of the units on the first components: the standardized values times the eigenvectors, so that the variance
     * of a component is its eigenvalue.
     *
     * @param count how many components
     * @return the units that lack no value, by rows, see {@link #scoredUnits()}, x components
     * @throws InvalidInputException if the count is not from 1 to the number of variables
     */
    public Matrix scores(int count) {
        check(count);
        List<double[]> columns = variables.complete().arrays();
        int n = scoredUnits().size();
        double[] scores = new double[n * count];
        for (int j = 0; j < columns.size(); j++) {
            double[] all = variables.arrays().get(j);
            double mean = Moments.mean(all);
            double deviation = Moments.standardDeviation(all, Moments.Divisor.SAMPLE);
            for (int i = 0; i < n; i++) {
                double standardized = (columns.get(j)[i] - mean) / deviation;
                for (int k = 0; k < count; k++) {
                    scores[i * count + k] += standardized * vectors.get(j, k);
                }
            }
        }
        return Matrix.of(n, count, scores);
    }

    /**
     * The units that have scores.
     *
     * @return the names of those that lack no value, in order
     */
    public List<String> scoredUnits() {
        return variables.complete().units();
    }

    /**
     * Whether the correlations are such that components or factors make sense.
     *
     * @return the measure of Kaiser, Meyer and Olkin
     */
    public SamplingAdequacy adequacy() {
        return SamplingAdequacy.of(names(), correlations);
    }

    /**
     * Whether the variables correlate at all.
     *
     * @return Bartlett's test; undefined for pairwise correlations with missing values, which have no one number of units
     */
    public SphericityTest sphericity() {
        boolean gaps = missing == Rows.PAIRWISE && !variables.incomplete().isEmpty();
        return gaps ? SphericityTest.pairwise(variables.size()) : SphericityTest.of(correlations, units);
    }

    /**
     * Which components explain more than those of random numbers of the same size would.
     *
     * @param draws how many random sets, at least 20
     * @param quantile how large their eigenvalues are taken: 0.95, or 0.5 for Horn's own rule
     * @param seed the seed
     * @return the parallel analysis
     * @throws InvalidInputException if a number is out of range
     */
    public ParallelAnalysis parallel(int draws, double quantile, long seed) {
        return ParallelAnalysis.of(units, eigenvalues, draws, quantile, seed);
    }

    /**
     * What a reader should know.
     *
     * @return units left out, a sample too small
     */
    public List<Issue> issues() {
        return issues;
    }
}
