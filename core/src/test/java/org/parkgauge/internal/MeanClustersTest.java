package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.statistics.Matrix;

class MeanClustersTest {

    private static final Matrix POINTS = Matrix.of(5, 2, 0, 0, 0, 2, 10, 0, 10, 2, 5, 50);

    @Test
    void findsWhatIsPlain() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(MeanClusters.find(POINTS, 3, seed, 10)).containsExactly(0, 0, 1, 1, 2);
        }
        assertThat(MeanClusters.find(POINTS, 1, 1, 1)).containsOnly(0);
    }

    @Test
    void meansAndSums() {
        int[] labels = {0, 0, 1, 1, 2};
        assertThat(MeanClusters.means(POINTS, labels, 3)).isEqualTo(Matrix.of(3, 2, 0, 1, 10, 1, 5, 50));
        assertThat(MeanClusters.within(POINTS, labels, 3)).isCloseTo(4, within(1e-15));
        assertThat(MeanClusters.means(POINTS, labels, 4).row(3)).containsOnly(Double.NaN);
    }

    @Test
    void numbersByAppearance() {
        assertThat(MeanClusters.byAppearance(new int[] {7, 2, 7, 0, 2})).containsExactly(0, 1, 0, 2, 1);
        assertThat(MeanClusters.byAppearance(new int[0])).isEmpty();
    }

    /** SciPy's chi2.sf. */
    @ParameterizedTest
    @CsvSource({
        "10, 3, 0.01856613546304325",
        "72.33495206177793, 10, 1.5669581328394183e-11",
        "0, 4, 1",
        "-1, 4, 1",
        "Infinity, 4, 0",
        "NaN, 4, NaN"
    })
    void chiSquare(double x, double degrees, double expected) {
        double actual = TailProbability.chiSquare(x, degrees);
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, within(1e-10 * expected));
        }
    }
}
