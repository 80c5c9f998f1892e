package org.parkgauge.analysis.uncertainty;

import java.util.Arrays;

/** What one draw does otherwise than the recipe: filled anew from each point of the unit cube. Not thread-safe. */
final class Setting {

    /** By choice, the place of its alternative. */
    final int[] options;
    /** By component of the recipe, what its weight is multiplied by. */
    final double[] factors;
    /** By component of the recipe, its given weight, NaN for that of the recipe. */
    final double[] ranges;
    /** By weight distribution, the seed of its weights. */
    final long[] distributions;
    /** By error of measurement, the seed of its errors. */
    final long[] errors;
    /** By shift of goalposts, the seed of its shifts. */
    final long[] shifts;
    /** The unit left out, -1 for none. */
    int unit = -1;

    Setting(int choices, int components, int distributions, int errors, int shifts) {
        options = new int[choices];
        factors = new double[components];
        ranges = new double[components];
        this.distributions = new long[distributions];
        this.errors = new long[errors];
        this.shifts = new long[shifts];
        Arrays.fill(factors, 1);
        Arrays.fill(ranges, Double.NaN);
    }
}
