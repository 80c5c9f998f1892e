package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/** The inputs of the reference figures, and their comparison. */
final class References {

    static final int SIZE = 12;

    private static final String FOLDER = "measure/access/";

    private References() {}

    static Figures read(String file) {
        return Figures.read(FOLDER + file);
    }

    static TravelCosts rCosts() {
        Figures table = read("r_cost_matrix.csv");
        double[] all = new double[SIZE * SIZE];
        for (int j = 0; j < SIZE; j++) {
            double[] column = table.numbers(table.header().get(j + 1));
            for (int i = 0; i < SIZE; i++) {
                all[i * SIZE + j] = column[i];
            }
        }
        return TravelCosts.of(Matrix.of(SIZE, SIZE, all));
    }

    static double[] land(String column) {
        return read("r_land_use.csv").numbers(column);
    }

    static double[] rZones(String column) {
        return read("r_zones.csv").numbers(column);
    }

    static TravelCosts pythonCosts() {
        return TravelCosts.of(Matrix.of(SIZE, SIZE, read("python_od_cost.csv").numbers("cost")));
    }

    static double[] python(String column) {
        return read("python_zones.csv").numbers(column);
    }

    /** Equal to a relative tolerance, number by number. */
    static void assertSame(Vector actual, double[] expected, double tolerance) {
        assertSame(actual.toArray(), expected, tolerance);
    }

    static void assertSame(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            boolean same = Double.isNaN(expected[i])
                    ? Double.isNaN(actual[i])
                    : Math.abs(actual[i] - expected[i]) <= tolerance * Math.abs(expected[i]);
            assertThat(same)
                    .as("number %d: %s, expected %s", i, actual[i], expected[i])
                    .isTrue();
        }
    }
}
