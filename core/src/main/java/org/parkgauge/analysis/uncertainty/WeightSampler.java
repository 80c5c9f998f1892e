package org.parkgauge.analysis.uncertainty;

/** Draws all weights of one dimension anew. */
@FunctionalInterface
interface WeightSampler {

    /**
     * Draws weights.
     *
     * @param seed the seed of the draw
     * @param streams by child, a number of its own, the same whichever siblings are left out
     * @param weights the weights of the children before, not negative, with any sum; receives those drawn, none negative,
     *     with any sum
     */
    void draw(long seed, long[] streams, double[] weights);
}
