package org.parkgauge.weighting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Issue;

/** What the weightings that join several others share: they need what their parts need and say what their parts say. */
interface Combination extends Weighting {

    /**
     * The parts.
     *
     * @return at least one
     */
    List<Weighting> weightings();

    /** All the parts need; missing values are handled only if each part handles them. */
    @Override
    default Set<Trait> traits() {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        weightings().forEach(part -> traits.addAll(part.traits()));
        if (!weightings().stream().allMatch(part -> part.traits().contains(Trait.HANDLES_MISSING))) {
            traits.remove(Trait.HANDLES_MISSING);
        }
        return Set.copyOf(traits);
    }

    @Override
    default int minimumUnits() {
        return weightings().stream().mapToInt(Weighting::minimumUnits).max().orElse(1);
    }

    @Override
    default List<Issue> review(Children children, Weights weights) {
        return Parts.review(weightings(), children);
    }
}
