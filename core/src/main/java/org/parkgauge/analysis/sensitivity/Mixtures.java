package org.parkgauge.analysis.sensitivity;

import java.util.Arrays;
import org.parkgauge.analysis.sampling.Design;
import org.parkgauge.text.InvalidInputException;

/** Two independent points, and either with the coordinates of a factor from the other. */
final class Mixtures {

    private final double[] first;
    private final double[] second;
    private final double[] mixed;

    /** The pair of a number; the design holds the coordinates of both points. */
    Mixtures(Design design, long number) {
        double[] both = new double[design.dimensions()];
        design.point(number, both);
        int dimensions = both.length / 2;
        first = Arrays.copyOf(both, dimensions);
        second = Arrays.copyOfRange(both, dimensions, both.length);
        mixed = new double[dimensions];
    }

    static void refuseNone(Factors factors) {
        if (factors.size() == 0) {
            throw new InvalidInputException("没有要分析的因素。", "There is no factor to examine.")
                    .maybe("给出至少一个不确定的选择。", "name at least one uncertain choice.");
        }
    }

    double[] first() {
        return first;
    }

    double[] second() {
        return second;
    }

    /** The first point with a factor from the second; holds until the next call. */
    double[] firstWith(Factor factor) {
        return mixed(first, second, factor);
    }

    /** The second point with a factor from the first; holds until the next call. */
    double[] secondWith(Factor factor) {
        return mixed(second, first, factor);
    }

    private double[] mixed(double[] own, double[] other, Factor factor) {
        System.arraycopy(own, 0, mixed, 0, own.length);
        factor.copy(other, mixed);
        return mixed;
    }
}
