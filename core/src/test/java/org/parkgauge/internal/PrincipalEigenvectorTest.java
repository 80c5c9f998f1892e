package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.statistics.Matrix;

class PrincipalEigenvectorTest {

    @Provide
    Arbitrary<Matrix> positive() {
        return Arbitraries.randomValue(random -> {
            int n = 1 + random.nextInt(9);
            return Matrix.generate(n, n, i -> 1 / 9.0 + 9 * random.nextDouble());
        });
    }

    @Law
    void itIsThePositiveEigenvectorOfTheLargestEigenvalue(@ForAll("positive") Matrix matrix) {
        PrincipalEigenvector found = PrincipalEigenvector.of(matrix);
        double sum = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            double product = 0;
            for (int j = 0; j < matrix.columns(); j++) {
                product += matrix.get(i, j) * found.vector().get(j);
            }
            assertThat(found.vector().get(i)).isPositive();
            assertThat(product).isCloseTo(found.value() * found.vector().get(i), within(1e-9));
            sum += found.vector().get(i);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void anExample() {
        PrincipalEigenvector found = PrincipalEigenvector.of(Matrix.of(2, 2, 2, 1, 1, 2));
        assertThat(found.value()).isCloseTo(3, within(1e-12));
        assertThat(found.vector().toArray()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    }
}
