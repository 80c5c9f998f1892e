package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parkgauge.statistics.Matrix;

class SolversTest {

    @Test
    void aLinearProgrammeIsSolvedAtACorner() {
        double[] solution = LinearProgram.minimize(-3, -5)
                .atMost(4, 1, 0)
                .atMost(12, 0, 2)
                .atMost(18, 3, 2)
                .atLeast(0.5, 1, 0)
                .solve();
        assertClose(solution, new double[] {2, 6}, 1e-9, "Dantzig's example");
        assertClose(LinearProgram.minimize(1, 2).equalTo(3, 1, 1).solve(), new double[] {3, 0}, 1e-9, "equality");
        assertThatThrownBy(() ->
                        LinearProgram.minimize(1).atMost(1, 1).atLeast(2, 1).solve())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("contradict");
        assertThatThrownBy(() -> LinearProgram.minimize(-1).atLeast(2, 1).solve())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no minimum");
    }

    @Test
    void eigenvaluesDescendAndVectorsAreSigned() {
        SymmetricEigen eigen = SymmetricEigen.of(Matrix.of(2, 2, 2, 1, 1, 2));
        assertClose(eigen.values().toArray(), new double[] {3, 1}, 1e-14, "values");
        double root = Math.sqrt(0.5);
        assertClose(eigen.vectors().column(0), new double[] {root, root}, 1e-14, "first");
        assertThat(Math.abs(eigen.vectors().get(0, 1))).isCloseTo(root, within(1e-14));
    }

    @Test
    void ofManySolutionsTheShortestIsTaken() {
        assertClose(
                LeastSquares.minimumNorm(Matrix.of(2, 2, 1, 1, 1, 1), new double[] {2, 2}),
                new double[] {1, 1},
                1e-14,
                "singular");
        assertClose(
                LeastSquares.minimumNorm(Matrix.of(1, 2, 3, 4), new double[] {25}), new double[] {3, 4}, 1e-13, "wide");
        assertClose(
                LeastSquares.minimumNorm(Matrix.of(3, 1, 1, 1, 1), new double[] {1, 2, 6}),
                new double[] {3},
                1e-14,
                "tall");
        assertThat(LeastSquares.rank(Matrix.of(2, 2, 1, 1, 1, 1))).isEqualTo(1);
        assertThat(LeastSquares.rank(Matrix.of(2, 2, 1, 1, 1, 2))).isEqualTo(2);
        assertThat(LeastSquares.rank(Matrix.of(2, 2, 0, 0, 0, 0))).isZero();
    }

    /** The conditions of Karush, Kuhn and Tucker. */
    @Test
    void nonNegativeSolutionsAreOptimal() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            int n = 1 + random.nextInt(5);
            int rows = n + random.nextInt(4);
            Matrix a = Matrix.generate(rows, n, place -> random.nextGaussian());
            double[] b = random.doubles(rows, -1, 1).toArray();
            double[] x = LeastSquares.nonNegative(a, b);
            for (int j = 0; j < n; j++) {
                double gradient = 0;
                for (int i = 0; i < rows; i++) {
                    double residual = b[i];
                    for (int k = 0; k < n; k++) {
                        residual -= a.get(i, k) * x[k];
                    }
                    gradient += a.get(i, j) * residual;
                }
                assertThat(x[j]).isGreaterThanOrEqualTo(0);
                assertThat(gradient).isLessThan(1e-9);
                assertThat(gradient * x[j]).isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void varimaxFindsASimpleStructure() {
        double angle = 0.3;
        double[] simple = {0.9, 0, 0.8, 0, 0, 0.7, 0, 0.6};
        Matrix mixed = Matrix.generate(4, 2, place -> {
            double x = simple[place / 2 * 2];
            double y = simple[place / 2 * 2 + 1];
            return place % 2 == 0
                    ? Math.cos(angle) * x - Math.sin(angle) * y
                    : Math.sin(angle) * x + Math.cos(angle) * y;
        });
        assertClose(Varimax.rotate(mixed).toArray(), simple, 1e-12, "structure");
        assertClose(Varimax.rotate(Matrix.of(2, 1, -1, -0.5)).toArray(), new double[] {1, 0.5}, 1e-15, "one factor");
        assertClose(Varimax.rotate(Matrix.of(2, 2, 0, 0, 1, 0)).row(0), new double[] {0, 0}, 0, "an empty row");
    }

    /** Rosenbrock's valley. */
    @Test
    void leastSquaresDescend() {
        LevenbergMarquardt.Problem valley = new LevenbergMarquardt.Problem() {
            @Override
            public double[] residuals(double[] p) {
                return new double[] {10 * (p[1] - p[0] * p[0]), 1 - p[0]};
            }

            @Override
            public Matrix jacobian(double[] p) {
                return Matrix.of(2, 2, -20 * p[0], 10, -1, 0);
            }
        };
        double[] start = {-1.2, 1};
        assertClose(LevenbergMarquardt.minimize(valley, start), new double[] {1, 1}, 1e-9, "minimum");
        assertThat(start).containsExactly(-1.2, 1);
    }
}
