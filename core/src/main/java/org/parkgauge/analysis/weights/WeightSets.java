package org.parkgauge.analysis.weights;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parkgauge.text.InvalidInputException;

/**
 * The admitted weights of every node of an index: one set for each node that is named, another for all that are not. Sets
 * of different nodes are independent of one another: any admitted weights of one go with any of the others.
 *
 * <pre>{@code
 * WeightSets.within(0.25);                                         // every weight of every node
 * WeightSets.given().with("ICII", WeightSet.free());               // the dimensions only
 * WeightSets.within(0.1).with("ICII", WeightSet.given());          // indicators only
 * }</pre>
 */
public final class WeightSets implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WeightSet rest;
    private final LinkedHashMap<String, WeightSet> named;

    private WeightSets(WeightSet rest, Map<String, WeightSet> named) {
        this.rest = rest;
        this.named = new LinkedHashMap<>(named);
    }

    /**
     * Every node at its given weights, until others are set.
     *
     * @return the sets
     */
    public static WeightSets given() {
        return all(WeightSet.given());
    }

    /**
     * Every weight of every node within a share of the given one.
     *
     * @param share 0.25 for a quarter more or less; at least 0
     * @return the sets
     * @throws InvalidInputException if the share is negative or not finite
     */
    public static WeightSets within(double share) {
        return all(WeightSet.within(share));
    }

    /**
     * The same set at every node, until others are set; so it should not name children.
     *
     * @param set the set
     * @return the sets
     */
    public static WeightSets all(WeightSet set) {
        return new WeightSets(set, new LinkedHashMap<>());
    }

    /**
     * The same sets with another at one node.
     *
     * @param node the code of a dimension
     * @param set its set
     * @return a copy
     */
    public WeightSets with(String node, WeightSet set) {
        LinkedHashMap<String, WeightSet> more = new LinkedHashMap<>(named);
        more.put(node, set);
        return new WeightSets(rest, more);
    }

    WeightSet at(String node) {
        return named.getOrDefault(node, rest);
    }

    Map<String, WeightSet> named() {
        return named;
    }
}
