package org.parkgauge.imputation;

import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Fills missing values with their expectation given the values that the unit has, as if all indicators were jointly
 * normal: with means mu and covariances S, and o and u the observed and the missing indicators of the unit, mu_u + S_uo
 * S_oo^-1 (x_o - mu_o). This is a linear regression on whatever is there. Nothing is drawn at random, so the spread of
 * what is filled is too small; values may lie outside the range of an indicator.
 *
 * <p>Means and covariances (divisor n) are those of maximum likelihood under values missing at random, found by
 * expectation-maximization on standardized values: it ends when no mean or covariance changes by more than the tolerance,
 * and an index for which it does not is refused. So is one with fewer units than two more than indicators, or with
 * indicators that are linear functions of one another. Indicators without any value stay missing, constant ones are filled
 * with the constant, and neither helps to fill the others; a unit without any value stays without.
 *
 * <p>Source: Dempster, Laird and Rubin (1977); Little and Rubin (2002), section 11.2; OECD/JRC (2008), step 3.
 *
 * @param tolerance the largest change of a standardized mean or covariance at the end, positive
 * @param maxIterations the number of iterations after which it is given up, at least 1
 */
@StepName("em")
@StepTitle(zh = "EM 插补", en = "expectation-maximization")
public record ExpectationMaximization(double tolerance, int maxIterations) implements Imputation {

    /** A tolerance of 1e-10 and at most 10,000 iterations. */
    public ExpectationMaximization() {
        this(1e-10, 10_000);
    }

    /** Checks the numbers. */
    public ExpectationMaximization {
        if (!(tolerance > 0) || tolerance > 0.01 || maxIterations < 1) {
            throw new InvalidInputException(
                            "EM 插补的容差须在 0 到 0.01 之间，迭代次数至少 1，得到" + tolerance + "和" + maxIterations + "。",
                            "EM needs a tolerance above 0 and up to 0.01 and at least 1 iteration, not " + tolerance
                                    + " and " + maxIterations + ".")
                    .maybe("用默认的 1e-10 和 10000。", "the defaults, 1e-10 and 10000.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return 3;
    }

    @Override
    public RowFill fit(Dataset reference) {
        return new NormalFit(reference, tolerance, maxIterations).fit();
    }

    /**
     * The learned normal distribution.
     *
     * @param means one for each indicator, NaN where it has no value
     * @param covariances with 0 on the diagonal for indicators that take no part
     */
    public record Fitted(Vector means, Matrix covariances) implements RowFill {

        @Override
        public void fill(double[] row, UnaryOperator<String> attribute) {
            Objects.checkFromToIndex(0, row.length, means.size());
            int missing = 0;
            boolean known = false;
            for (int j = 0; j < row.length; j++) {
                boolean gap = Double.isNaN(row[j]);
                missing += gap ? 1 : 0;
                known |= !gap && covariances.get(j, j) > 0;
            }
            if (missing > 0 && known) {
                new Conditional(covariances, row).fill(row, means);
            } else if (missing > 0) {
                fillConstants(row);
            }
        }

        private void fillConstants(double[] row) {
            for (int j = 0; j < row.length; j++) {
                if (Double.isNaN(row[j]) && covariances.get(j, j) == 0) {
                    row[j] = means.get(j);
                }
            }
        }
    }
}
