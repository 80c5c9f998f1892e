package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.internal.RandomStream;

/** Draws of the weights of all nodes, in blocks that depend on the seed and their own number alone. */
final class Draws {

    /** How many draws a block has. */
    static final int BLOCK = 256;

    private final WeightTree tree;
    private final List<WeightSampler> samplers = new ArrayList<>();

    Draws(WeightTree tree) {
        this.tree = tree;
        for (Part.Mean mean : tree.means()) {
            samplers.add(new WeightSampler(mean.code, mean.weights));
        }
    }

    boolean areIndependent() {
        return samplers.stream().allMatch(WeightSampler::isIndependent);
    }

    /** Whether there is room for draws at every node. */
    boolean haveVolume() {
        return samplers.stream().allMatch(WeightSampler::hasVolume);
    }

    /** The draws of one block, one after the other. */
    final class Block {

        private final List<WeightSampler.Source> sources = new ArrayList<>();
        private final double[][] w = tree.emptyWeights();

        Block(long seed, long number) {
            for (int i = 0; i < samplers.size(); i++) {
                RandomStream stream = new RandomStream(seed, number * samplers.size() + i);
                sources.add(samplers.get(i).new Source(stream));
            }
        }

        /** The next weights; overwritten by those after. */
        double[][] next() {
            for (int i = 0; i < w.length; i++) {
                sources.get(i).next(w[i]);
            }
            return w;
        }
    }
}
