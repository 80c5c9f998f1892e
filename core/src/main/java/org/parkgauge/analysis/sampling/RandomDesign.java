package org.parkgauge.analysis.sampling;

import org.parkgauge.internal.RandomStream;

/**
 * Independent points, uniform on the unit cube. The error of a mean over n points falls as 1 / sqrt(n), whatever the number
 * of coordinates.
 *
 * @param dimensions the number of coordinates
 * @param seed the seed; the same seed gives the same points
 */
public record RandomDesign(int dimensions, long seed) implements Design {

    @Override
    public void point(long number, double[] point) {
        RandomStream stream = new RandomStream(seed, number);
        for (int j = 0; j < dimensions; j++) {
            point[j] = stream.nextDouble();
        }
    }
}
