package org.parkgauge.internal;

import org.parkgauge.statistics.Matrix;

/**
 * Small non-linear least squares by Levenberg and Marquardt, deterministic: steps are damped until they lower the sum of
 * squares, and it ends when a step no longer changes it by more than rounding, or after 500 steps.
 */
public final class LevenbergMarquardt {

    private static final int MOST_STEPS = 500;
    private static final double LEAST_DAMPING = 1e-12;
    private static final double MOST_DAMPING = 1e12;
    private static final double FACTOR = 4;
    private static final double ROUNDING = 1e-15;

    /** What is to be made small. */
    public interface Problem {

        /**
         * The residuals at a point.
         *
         * @param point the variables
         * @return the residuals
         */
        double[] residuals(double[] point);

        /**
         * Their derivatives.
         *
         * @param point the variables
         * @return residuals x variables
         */
        Matrix jacobian(double[] point);
    }

    private LevenbergMarquardt() {}

    /**
     * Minimizes the sum of squared residuals.
     *
     * @param problem the residuals
     * @param start where to begin
     * @return a point at which the sum is smallest nearby
     */
    public static double[] minimize(Problem problem, double[] start) {
        double[] point = start.clone();
        double[] residuals = problem.residuals(point);
        double best = squares(residuals);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && damping < MOST_DAMPING && best > 0; step++) {
            double[] trial = trial(problem.jacobian(point), residuals, point, damping);
            double[] trialResiduals = problem.residuals(trial);
            double squares = squares(trialResiduals);
            if (squares < best) {
                boolean settled = best - squares <= ROUNDING * best;
                point = trial;
                residuals = trialResiduals;
                best = squares;
                damping = Math.max(LEAST_DAMPING, damping / FACTOR);
                if (settled) {
                    break;
                }
            } else {
                damping *= FACTOR;
            }
        }
        return point;
    }

    private static double squares(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum;
    }

    /** The damped Gauss-Newton step: the least-squares solution of J d = -r, sqrt(damping) d = 0. */
    private static double[] trial(Matrix jacobian, double[] residuals, double[] point, double damping) {
        int rows = jacobian.rows();
        int n = jacobian.columns();
        double[] right = new double[rows + n];
        for (int i = 0; i < rows; i++) {
            right[i] = -residuals[i];
        }
        double root = Math.sqrt(damping);
        Matrix system = Matrix.generate(
                rows + n,
                n,
                place -> place / n < rows
                        ? jacobian.get(place / n, place % n)
                        : place / n - rows == place % n ? root : 0);
        double[] step = LeastSquares.minimumNorm(system, right);
        double[] trial = point.clone();
        for (int j = 0; j < n; j++) {
            trial[j] += step[j];
        }
        return trial;
    }
}
