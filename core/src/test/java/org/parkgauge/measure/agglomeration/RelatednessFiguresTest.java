package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;

/** Agreement with EconGeo and with NumPy; the origin of the figures stands in the README beside them. */
class RelatednessFiguresTest {

    private static final double TOLERANCE = 1e-9;
    private static final Matrix COUNTS = Sample.employment();
    private static final Presence PRESENCE = Presence.specialized(COUNTS);

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static double[] value(String file) {
        return Sample.read(file).numbers("value");
    }

    private static void assertMatrix(Matrix actual, String file, double tolerance) {
        assertClose(actual.toArray(), Sample.matrix(file).toArray(), tolerance, file);
    }

    @Test
    void presence() {
        Matrix flags = Sample.matrix("econgeo_location_quotient_binary");
        assertThat(PRESENCE).isEqualTo(Presence.of(flags));
        assertThat(doubles(PRESENCE.diversity())).isEqualTo(value("econgeo_diversity"));
        assertThat(doubles(PRESENCE.ubiquity())).isEqualTo(value("econgeo_ubiquity"));
        assertMatrix(PRESENCE.coOccurrence(), "econgeo_co_occurrence", 0);
    }

    @ParameterizedTest
    @CsvSource({"ASSOCIATION, association", "COSINE, cosine", "JACCARD, jaccard", "PROBABILITY, prob"})
    void fromCoOccurrences(Relatedness.Index index, String file) {
        assertMatrix(Relatedness.of(index, PRESENCE.coOccurrence()), "econgeo_relatedness_" + file, TOLERANCE);
    }

    @Test
    void zScores() {
        double[] actual = Relatedness.zScores(PRESENCE).toArray();
        double[] expected = Sample.matrix("econgeo_z_score").toArray();
        for (int i = 0; i < 10; i++) {
            // The peer compares an industry with itself, which never co-occurs; here the diagonal is 0.
            assertThat(actual[i * 11]).isZero();
            expected[i * 11] = 0;
        }
        assertClose(actual, expected, TOLERANCE, "z_score");
    }

    @Test
    void density() {
        Matrix cosine = Relatedness.of(Relatedness.Index.COSINE, PRESENCE.coOccurrence());
        Matrix density = Relatedness.density(PRESENCE, cosine);
        assertRounded(density, "econgeo_relatedness_density", 5.1e-3);
        assertSide(density, true, "int");
        assertSide(density, false, "ext");
    }

    private static void assertSide(Matrix density, boolean present, String side) {
        Matrix peer = Sample.matrix("econgeo_relatedness_density_" + side);
        for (int r = 0; r < 12; r++) {
            for (int i = 0; i < 10; i++) {
                assertThat(Double.isNaN(peer.get(r, i))).isEqualTo(PRESENCE.has(r, i) != present);
                if (PRESENCE.has(r, i) == present) {
                    assertThat(100 * density.get(r, i)).isCloseTo(peer.get(r, i), within(.51));
                }
            }
        }
        double[] means = Relatedness.meanDensity(PRESENCE, density, present);
        double[] expected = value("econgeo_relatedness_density_" + side + "_avg");
        for (int r = 0; r < 12; r++) {
            // The peer averages rounded values and rounds again, which may add up to 1.
            int place = r;
            double peers = Math.rint(IntStream.range(0, 10)
                    .filter(i -> PRESENCE.has(place, i) == present)
                    .mapToDouble(i -> Math.rint(100 * density.get(place, i)))
                    .average()
                    .orElseThrow());
            assertThat(peers).as("place %d", r).isEqualTo(expected[r]);
            assertThat(100 * means[r]).as("place %d", r).isCloseTo(expected[r], within(1.0));
        }
    }

    private static void assertRounded(Matrix actual, String file, double tolerance) {
        double[] values = actual.toArray();
        double[] expected = Sample.matrix(file).toArray();
        for (int k = 0; k < expected.length; k++) {
            assertThat(100 * values[k]).as("%s, number %d", file, k).isCloseTo(expected[k], within(tolerance));
        }
    }

    @Test
    void proximityAndItsDensity() {
        Matrix proximity = Relatedness.proximity(PRESENCE);
        assertMatrix(proximity, "python_proximity", TOLERANCE);
        assertMatrix(Relatedness.density(PRESENCE, proximity), "python_density", TOLERANCE);
    }

    @Test
    void reflections() {
        assertClose(
                Complexity.reflections(PRESENCE, 2).places().toArray(), value("econgeo_morc_2"), TOLERANCE, "morc_2");
        // After so many steps the peer stretches what has drawn together to 0..100, which multiplies rounding errors.
        assertClose(stretched(Complexity.reflections(PRESENCE, 20).places()), value("econgeo_morc"), 1e-7, "morc");
        assertClose(stretched(Complexity.reflections(PRESENCE, 19).industries()), value("econgeo_mort"), 1e-7, "mort");
    }

    private static double[] stretched(Vector vector) {
        double[] values = vector.toArray();
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return Arrays.stream(values).map(v -> (v - low) / (high - low) * 100).toArray();
    }

    @Test
    void eigenvectors() {
        Complexity complexity = Complexity.eigenvectors(PRESENCE);
        assertClose(
                complexity.places().toArray(),
                Sample.read("python_complexity_places").numbers("eci"),
                TOLERANCE,
                "places");
        assertClose(
                complexity.industries().toArray(),
                Sample.read("python_complexity_industries").numbers("pci"),
                TOLERANCE,
                "industries");
        assertPeer(complexity.places(), "econgeo_kci");
        assertPeer(complexity.industries(), "econgeo_tci");
    }

    /** The peer rounds to 4 digits before it decomposes, and leaves sign and scale open. */
    private static void assertPeer(Vector actual, String file) {
        double[] peer = value(file);
        double mean = Moments.mean(peer);
        double deviation = Moments.standardDeviation(peer, Moments.Divisor.SAMPLE);
        double sign = Math.signum(Correlations.of(Correlations.Kind.PEARSON, peer, actual.toArray()));
        for (int k = 0; k < peer.length; k++) {
            assertThat(actual.get(k))
                    .as("%s, number %d", file, k)
                    .isCloseTo(sign * (peer[k] - mean) / deviation, within(5e-3));
        }
    }

    @Test
    void incomes() {
        double[] income = Sample.read("land_use").numbers("income");
        assertClose(
                Complexity.incomeOfIndustries(COUNTS, income),
                Sample.read("python_income_industries").numbers("prody"),
                TOLERANCE,
                "prody");
        assertClose(
                Complexity.incomeOfStructures(COUNTS, income),
                Sample.read("python_income_places").numbers("expy"),
                TOLERANCE,
                "expy");
        assertClose(
                Complexity.incomeOfIndustries(COUNTS, income),
                Sample.matrix("econgeo_prody").toArray(),
                1e-2,
                "prody of the peer");
        assertClose(
                Complexity.incomeOfStructures(COUNTS, income),
                Sample.matrix("econgeo_expy").toArray(),
                1e-2,
                "expy of the peer");
    }
}
