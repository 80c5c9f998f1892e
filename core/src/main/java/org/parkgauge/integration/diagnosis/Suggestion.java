package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.text.Text;

/**
 * A point to discuss, with the numbers that raised it. It is a prompt, not a decision: the rule knows the figures of the
 * index and nothing of the place.
 *
 * @param heading the heading under which it stands
 * @param rule the code of the rule that raised it
 * @param trigger what raised it
 * @param nodes the codes of the indicators, dimensions or prerequisites that it names; empty where it concerns the park as
 *     a whole
 * @param loss the points that the named indicators or dimensions take from the index score; 0 where none of them counts
 * @param point the point, numbers filled in, without the leading "to discuss"
 */
public record Suggestion(Heading heading, String rule, Trigger trigger, List<String> nodes, double loss, Text point)
        implements Serializable {

    /** Copies the list. */
    public Suggestion {
        nodes = List.copyOf(nodes);
    }

    /**
     * The point as it stands by itself.
     *
     * @return the point after 可讨论： or "To discuss: "
     */
    public Text text() {
        return Text.of("可讨论：" + point.zh(), "To discuss: " + point.en());
    }
}
