package org.parkgauge.weighting;

import java.util.Set;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/** The weights that the definition of the index gives its components, 1 where it gives none. */
@StepName("given")
@StepTitle(zh = "给定权重", en = "given weights")
public record GivenWeights() implements Weighting {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING, Trait.READS_GIVEN_WEIGHTS);
    }

    @Override
    public double[] weigh(Children children) {
        return children.list().stream().mapToDouble(Child::givenWeight).toArray();
    }
}
