package org.parkgauge.weighting;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/**
 * FUCOM (full consistency method): each child has a priority, 1 for the most important and 2 for one that counts half as much.
 * Weights whose ratios are those of the priorities, w_j/w_k = p_k/p_j, meet every comparison and its transitivity, so that
 * the deviation from full consistency is 0 and the weights are proportional to 1/p. (Optimizers that peers run for this stop
 * early.)
 *
 * <p>The priorities are keyed by child code and name every child; they need not be whole. The data are not looked at. Source:
 * Pamucar, Stevic and Sremac (2018).
 *
 * @param priorities at least 1 each, lower for the more important
 */
@StepName("fucom")
@StepTitle(zh = "完全一致法（FUCOM）", en = "full consistency method")
public record FullConsistency(Map<String, Double> priorities) implements Weighting {

    /** Copies and checks the priorities. */
    public FullConsistency {
        priorities = Map.copyOf(priorities);
        Judgements.range("priority", "优先度", priorities, 1, Double.POSITIVE_INFINITY, false);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        return Arrays.stream(Judgements.inOrder(children, priorities))
                .map(priority -> 1 / priority)
                .toArray();
    }
}
