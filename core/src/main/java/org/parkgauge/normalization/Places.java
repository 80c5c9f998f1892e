package org.parkgauge.normalization;

import java.util.Arrays;
import org.parkgauge.data.Column;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;

/** Ranks of values, old and new, among frozen reference values. */
final class Places {

    private Places() {}

    /** The values that are present in ascending order of merit, each once for dense ranks. */
    static Vector sorted(Column reference, boolean lower, Ties ties) {
        double[] merits = new double[reference.size() - reference.missing()];
        int n = 0;
        for (int i = 0; i < reference.size(); i++) {
            if (!reference.isMissing(i)) {
                merits[n++] = merit(reference.get(i), lower);
            }
        }
        Arrays.sort(merits);
        return Vector.of(ties == Ties.DENSE ? Arrays.stream(merits).distinct().toArray() : merits);
    }

    /** The sign turned where lower is better; zeros have no sign. */
    private static double merit(double value, boolean lower) {
        return (lower ? -value : value) + 0.0;
    }

    /** The rank of a value: 1 for the worst reference value, ties as the rule says; NaN for NaN. */
    static double rank(Vector sorted, boolean lower, Ties ties, double value) {
        if (Double.isNaN(value)) {
            return value;
        }
        double merit = merit(value, lower);
        int below = countBelow(sorted, merit, false);
        if (ties != Ties.AVERAGE) {
            return below + 1;
        }
        int notAbove = countBelow(sorted, merit, true);
        return below + (notAbove - below + 1) / 2.0;
    }

    /** How many reference values lie below a value, or below and at it. */
    private static int countBelow(Vector sorted, double merit, boolean at) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            double there = sorted.get(middle);
            if (there < merit || (at && there == merit)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
