package org.parkgauge.analysis.weights;

import java.util.List;
import org.parkgauge.internal.RandomStream;

/**
 * Draws weights of the children of one node uniformly from those that a {@link WeightSet} admits, each draw by a seed of its
 * own. Draws are independent; where the set is so narrow that rejection fails, each is the end of a walk of its own, and
 * uniform in the limit only. Thread-safe.
 */
public final class UniformDraw {

    private final WeightSampler sampler;

    private UniformDraw(WeightSampler sampler) {
        this.sampler = sampler;
    }

    /**
     * Draws for one node.
     *
     * @param set the admitted weights
     * @param node the code of the node, for messages
     * @param codes the codes of its children
     * @param given their given weights, with the sum 1
     * @return the draws
     * @throws org.parkgauge.text.InvalidInputException if the constraints contradict each other, naming them, or name no
     *     child of the node
     */
    public static UniformDraw of(WeightSet set, String node, List<String> codes, double... given) {
        return new UniformDraw(new WeightSampler(node, set.at(node, codes, given.clone())));
    }

    /**
     * One draw.
     *
     * @param seed the seed
     * @param weights receives the weights, in the order of the codes, with the sum 1
     * @throws org.parkgauge.text.InvalidInputException if the admitted weights have no volume, since constraints amount to
     *     equations
     */
    public void draw(long seed, double[] weights) {
        sampler.new Source(new RandomStream(seed, 0)).next(weights);
    }
}
