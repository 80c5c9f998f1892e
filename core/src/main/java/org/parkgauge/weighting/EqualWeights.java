package org.parkgauge.weighting;

import java.util.Arrays;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/** The same weight for each child. */
@StepName("equal")
@StepTitle(zh = "等权", en = "equal weights")
public record EqualWeights() implements Weighting {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        double[] weights = new double[children.size()];
        Arrays.fill(weights, 1);
        return weights;
    }
}
