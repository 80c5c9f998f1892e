package org.parkgauge.analysis.uncertainty;

import java.util.List;
import org.parkgauge.analysis.weights.UniformDraw;
import org.parkgauge.analysis.weights.WeightSet;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The weights of the children of one dimension are uniform on all that a set admits: bounds, orders of importance, other
 * linear constraints. Bounds around "the given weights" are around those of the recipe. Children that a draw leaves out take
 * their weight with them, and the rest is rescaled.
 *
 * @param name its name
 * @param node the code of the dimension
 * @param admitted the weights that are admitted
 */
public record UniformWeights(String name, String node, WeightSet admitted) implements Source {

    /**
     * A source called {@code weights:} and the code of the dimension.
     *
     * @param node the code of the dimension
     * @param admitted the weights that are admitted
     * @return the source
     */
    public static UniformWeights of(String node, WeightSet admitted) {
        return new UniformWeights("weights:" + node, node, admitted);
    }

    /** The sampler for the children of the dimension; a stream is the place of a component in the recipe. */
    WeightSampler sampler(Dimension dimension, Layout layout) {
        List<Component> children = dimension.children().stream()
                .filter(child -> !child.isOutside())
                .toList();
        double[] given = new double[children.size()];
        double sum = children.stream().mapToDouble(Component::givenWeight).sum();
        int[] placeOf = new int[layout.components()];
        for (int j = 0; j < given.length; j++) {
            given[j] = children.get(j).givenWeight() / sum;
            placeOf[layout.component(children.get(j).code())] = j;
        }
        UniformDraw draws = UniformDraw.of(
                admitted, node, children.stream().map(Component::code).toList(), given);
        return (seed, streams, weights) -> {
            double[] all = new double[given.length];
            draws.draw(seed, all);
            for (int j = 0; j < weights.length; j++) {
                if (streams[j] >= placeOf.length) {
                    throw new InvalidInputException(
                            node + "有约束集之外的下级。", node + " has a child that the set of weights does not know.");
                }
                weights[j] = all[placeOf[(int) streams[j]]];
            }
        };
    }

    @Override
    public Text label() {
        return Text.of(node + "的权重", "weights of " + node);
    }

    @Override
    public Text description() {
        return Text.of("在约束之内均匀抽取", "uniform within the stated constraints");
    }
}
