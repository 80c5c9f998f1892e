package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.internal.testing.Figures;

class SmoothingSplineTest {

    private static double[] column(Figures figures, String name, String wanted) {
        List<String> cases = figures.texts("case");
        double[] all = figures.numbers(name);
        return IntStream.range(0, all.length)
                .filter(i -> cases.get(i).equals(wanted))
                .mapToDouble(i -> all[i])
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sine", "line", "step"})
    void reference(String name) {
        Figures data = Figures.read("analysis/sensitivity/spline_data.csv");
        Figures fits = Figures.read("analysis/sensitivity/spline_fits.csv");
        SmoothingSpline spline = new SmoothingSpline(column(data, "x", name), column(data, "y", name));
        double[] lambdas = column(fits, "lambda", name);
        for (int i = 0; i < lambdas.length; i++) {
            SmoothingSpline.Fit fit = spline.fit(lambdas[i]);
            int n = fit.fitted.length;
            // The B-spline system of the reference is ill-conditioned for large penalties.
            double tolerance = lambdas[i] > 1 ? 1e-6 : 1e-9;
            assertThat(fit.degrees).isCloseTo(column(fits, "degrees", name)[i], within(tolerance));
            assertThat(fit.fitted[0]).isCloseTo(column(fits, "first", name)[i], within(tolerance));
            assertThat(fit.fitted[n / 2]).isCloseTo(column(fits, "middle", name)[i], within(tolerance));
            assertThat(fit.fitted[n - 1]).isCloseTo(column(fits, "last", name)[i], within(tolerance));
            assertThat(spline.explained(fit)).isCloseTo(column(fits, "explained", name)[i], within(tolerance));
            assertThat(spline.score(fit)).isCloseTo(column(fits, "score", name)[i], within(tolerance));
        }
        // The last is the best of the score of cross-validation.
        int last = lambdas.length - 1;
        SmoothingSpline.Fit best = spline.best();
        assertThat(spline.score(best)).isCloseTo(column(fits, "score", name)[last], within(1e-9));
        assertThat(best.degrees).isCloseTo(column(fits, "degrees", name)[last], within(1e-3));
        assertThat(spline.explained(best)).isCloseTo(column(fits, "explained", name)[last], within(1e-4));
    }

    /** Degrees of freedom by the closed form in 40 digits. */
    @ParameterizedTest
    @CsvSource({"sine, 2.008580169731788", "line, 2.004616936386437", "step, 2.015017559894177"})
    void stiffSplinesKeepTheirDigits(String name, double degrees) {
        Figures data = Figures.read("analysis/sensitivity/spline_data.csv");
        SmoothingSpline spline = new SmoothingSpline(column(data, "x", name), column(data, "y", name));
        assertThat(spline.fit(10).degrees).isCloseTo(degrees, within(1e-10));
    }

    @Property(tries = 50)
    void orderAndUnitsDoNotMatter(@ForAll @IntRange(min = 8, max = 60) int n, @ForAll long seed) {
        RandomStream stream = new RandomStream(seed, 1);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = stream.nextInt(20);
            y[i] = Math.sin(x[i]) + stream.nextDouble();
        }
        int[] order = stream.permutation(n);
        double[] otherX = Arrays.stream(order).mapToDouble(i -> 100 - 5 * x[i]).toArray();
        double[] otherY = Arrays.stream(order).mapToDouble(i -> 3 + 2 * y[i]).toArray();
        SmoothingSpline spline = new SmoothingSpline(x, y);
        SmoothingSpline other = new SmoothingSpline(otherX, otherY);
        assertThat(other.explained(other.fit(0.01))).isCloseTo(spline.explained(spline.fit(0.01)), within(1e-9));
        assertThat(other.fit(0.01).degrees).isCloseTo(spline.fit(0.01).degrees, within(1e-9));
        double explained = spline.explained(spline.best());
        assertThat(explained).isBetween(0.0, 1.0 + 1e-12);
        assertThat(spline.best().degrees).isBetween(2 - 1e-6, (double) n);
    }

    @Test
    void tiesAreWeights() {
        // Three points at each of four places, with a line through their means: the line is fitted and the rest stays.
        double[] x = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        double[] y = {-1, 0, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7};
        SmoothingSpline spline = new SmoothingSpline(x, y);
        SmoothingSpline.Fit fit = spline.best();
        assertThat(fit.fitted).containsExactly(new double[] {0, 2, 4, 6}, within(1e-9));
        assertThat(spline.explained(fit)).isCloseTo(60 / 68.0, within(1e-9));
    }

    @Test
    void nearPlacesAreOne() {
        double[] x = {0, 1e-9, 0.5, 0.5 + 1e-8, 1};
        SmoothingSpline.Fit fit = new SmoothingSpline(x, new double[] {0, 2, 3, 5, 9}).fit(0.1);
        assertThat(fit.fitted).hasSize(3);
    }

    @Test
    void twoPlaces() {
        SmoothingSpline spline = new SmoothingSpline(new double[] {1, 1, 2, 2}, new double[] {0, 2, 4, 6});
        SmoothingSpline.Fit fit = spline.best();
        assertThat(fit.fitted).containsExactly(1, 5);
        assertThat(fit.degrees).isEqualTo(2);
        assertThat(spline.explained(fit)).isCloseTo(16 / 20.0, within(1e-12));
    }

    @Test
    void theEndsOfThePenalty() {
        double[] x = {0, 0.1, 0.35, 0.6, 0.8, 1};
        double[] y = {1, 3, 2, 5, 4, 8};
        SmoothingSpline spline = new SmoothingSpline(x, y);
        assertThat(spline.fit(1e-12).fitted).containsExactly(y, within(1e-6));
        assertThat(spline.fit(1e-12).degrees).isCloseTo(6, within(1e-6));
        assertThat(spline.fit(1e9).degrees).isCloseTo(2, within(1e-6));
        double correlation = org.parkgauge.statistics.Correlations.pearson(x, y);
        assertThat(spline.explained(spline.fit(1e9))).isCloseTo(correlation * correlation, within(1e-6));
        assertThat(spline.score(spline.fit(1e-12))).isInfinite();
    }
}
