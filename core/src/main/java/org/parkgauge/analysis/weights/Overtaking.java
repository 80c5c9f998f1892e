package org.parkgauge.analysis.weights;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By which smallest change of weights, within the admitted ones, a unit draws level with one ahead of it; the least step
 * further puts it ahead. All changes are exact minima.
 *
 * <p>For each node alone, the others as given, where its condition is linear in its weights: an arithmetic node below
 * arithmetic ones, below these geometric ones; a geometric node below geometric ones; floors included. For all nodes at
 * once, in the effective weights of the leaves, where the whole tree is arithmetic or the whole geometric and no child of a
 * unit is missing. Where no change is listed, none of these is possible within the admitted weights; only {@link
 * #isImpossible} says that nothing is.
 *
 * @param unit the unit that is to draw level
 * @param rival the one ahead
 * @param norm how changes are measured
 * @param isAhead whether the unit is level or ahead as it is, so that nothing has to change
 * @param isImpossible whether the rival is ahead at all admitted weights
 * @param alone for each node where it is possible the smallest change, the smallest first
 * @param together the smallest change of all nodes at once, where there is an exact method for it and it is possible
 * @param unsolved the nodes for which there is no exact method
 */
public record Overtaking(
        String unit,
        String rival,
        Norm norm,
        boolean isAhead,
        boolean isImpossible,
        List<WeightChange> alone,
        Optional<WeightChange> together,
        List<String> unsolved) {

    /** Copies and sorts. */
    public Overtaking {
        alone = alone.stream()
                .sorted(Comparator.comparingDouble(WeightChange::distance))
                .toList();
        unsolved = List.copyOf(unsolved);
    }

    /**
     * The smallest change of the weights of a single node.
     *
     * @return the change, empty if there is none
     */
    public Optional<WeightChange> smallest() {
        return alone.stream().findFirst();
    }
}
