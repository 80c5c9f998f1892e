package org.parkgauge.analysis;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * A subsystem whose coupling with others is asked for: a node of the index, or the weighted mean of several. Nodes of
 * weight 0 in the index may be used, since they are scored.
 *
 * @param code its code, stable ASCII
 * @param label its name for people
 * @param nodes node code to weight, each weight positive; divided by their sum
 * @param weight its own weight in the comprehensive level T, positive; divided by the sum over the subsystems
 */
public record Subsystem(String code, Text label, Map<String, Double> nodes, double weight) implements Serializable {

    /** Copies the map, in its order; refuses an empty one and weights that are not positive. */
    public Subsystem {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        if (nodes.isEmpty()) {
            throw new InvalidInputException("子系统“" + code + "”没有节点。", "Subsystem \"" + code + "\" has no nodes.")
                    .maybe("给出指数中至少一个节点的代码。", "give the code of at least one node of the index.");
        }
        nodes.forEach((node, share) -> refuseUnlessPositive(code + "/" + node, share));
        refuseUnlessPositive(code, weight);
    }

    private static void refuseUnlessPositive(String what, double weight) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "“" + what + "”的权重为" + weight + "，须为有限的正数。",
                            "The weight of \"" + what + "\" is " + weight + ", and must be finite and positive.")
                    .maybe("去掉不计入的部分。", "leave out what does not count.");
        }
    }

    /**
     * A subsystem of one node, or the plain mean of several, with weight 1.
     *
     * @param code its code, also its name until another is given
     * @param nodes the codes of its nodes
     * @return the subsystem
     * @throws InvalidInputException if there is no node or one stands twice
     */
    public static Subsystem of(String code, String... nodes) {
        Map<String, Double> equal = new LinkedHashMap<>();
        for (String node : List.of(nodes)) {
            if (equal.put(node, 1.0) != null) {
                throw new InvalidInputException(
                                "子系统“" + code + "”两次列出节点" + node + "。",
                                "Subsystem \"" + code + "\" names the node " + node + " twice.")
                        .maybe("用 nodes(...) 给它双倍的权重。", "give it double weight by nodes(...).");
            }
        }
        return new Subsystem(code, Text.of(code), equal, 1);
    }

    /**
     * The same subsystem with a name.
     *
     * @param zh the name in Chinese
     * @param en the name in English
     * @return a copy
     */
    public Subsystem label(String zh, String en) {
        return new Subsystem(code, Text.of(zh, en), nodes, weight);
    }

    /**
     * The same subsystem as the weighted mean of nodes.
     *
     * @param weights node code to weight
     * @return a copy
     * @throws InvalidInputException if there is no node or a weight is not positive
     */
    public Subsystem nodes(Map<String, Double> weights) {
        return new Subsystem(code, label, weights, weight);
    }

    /**
     * The same subsystem with another weight in T.
     *
     * @param given the weight beside the other subsystems, positive
     * @return a copy
     * @throws InvalidInputException if the weight is not positive
     */
    public Subsystem weight(double given) {
        return new Subsystem(code, label, nodes, given);
    }
}
