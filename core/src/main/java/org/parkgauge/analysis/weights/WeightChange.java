package org.parkgauge.analysis.weights;

import java.io.Serializable;

/**
 * The smallest change of weights by which one unit draws level with another.
 *
 * @param node the node whose weights change; empty where those of all nodes may
 * @param distance its size: over the weights of the node; over the effective weights of all leaves where all nodes may change
 * @param weights the weights after it, those that do not change included
 */
public record WeightChange(String node, double distance, WeightChoice weights) implements Serializable {}
