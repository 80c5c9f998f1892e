package org.parkgauge.analysis.sensitivity;

import java.util.function.ToDoubleFunction;

/**
 * What is examined: a function of a point of the unit cube, with one or more outputs. Whoever asks maps each coordinate to
 * what it stands for, such as {@code low + u * (high - low)} for a range, or {@code alternatives.get((int) (u * k))} for k
 * alternatives; coordinates lie in [0, 1). It is called by several threads at once if several are asked for, and must give the
 * same outputs for the same point.
 */
@FunctionalInterface
public interface Model {

    /**
     * Evaluates a point.
     *
     * @param point the coordinates, each in [0, 1); not to be changed
     * @param outputs receives the outputs; one that is left NaN, or infinite, counts as failed
     */
    void evaluate(double[] point, double[] outputs);

    /**
     * A model of one output.
     *
     * @param function from the coordinates to the output
     * @return the model
     */
    static Model of(ToDoubleFunction<double[]> function) {
        return (point, outputs) -> outputs[0] = function.applyAsDouble(point);
    }
}
