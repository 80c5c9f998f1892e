package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;

/**
 * Applies several alternatives to a recipe: changes of the whole in the order of the choices, and aggregations and
 * weightings of dimensions on top of them, whatever the order.
 */
final class Applied {

    private Applied() {}

    /**
     * Applies all alternatives. A recipe is checked after each change, and may clash with a step that another is about to
     * change; so one that is refused waits until others have been applied.
     *
     * @throws InvalidInputException the last refusal, if those that are left are refused in any order
     */
    static IndexSpec all(IndexSpec spec, List<Option> options) {
        List<Option> structure = options.stream().filter(Applied::isStructure).toList();
        List<UnaryOperator<IndexSpec>> waiting = new ArrayList<>();
        for (Option option : options) {
            if (!isStructure(option)) {
                waiting.add(option::apply);
            }
        }
        UnaryOperator<IndexSpec> top = one -> SpecChange.structure(one, structure);
        if (structure.isEmpty()) {
            return inTurn(spec, waiting);
        }
        boolean alone = waiting.isEmpty();
        waiting.add(top);
        IndexSpec changed = inTurn(spec, waiting);
        // Once more, for it may have had to go before a change that names steps of dimensions too.
        return alone ? changed : top.apply(changed);
    }

    private static IndexSpec inTurn(IndexSpec spec, List<UnaryOperator<IndexSpec>> changes) {
        IndexSpec changed = spec;
        List<UnaryOperator<IndexSpec>> waiting = changes;
        while (!waiting.isEmpty()) {
            InvalidInputException last = null;
            List<UnaryOperator<IndexSpec>> refused = new ArrayList<>();
            for (UnaryOperator<IndexSpec> change : waiting) {
                try {
                    changed = change.apply(changed);
                } catch (InvalidInputException clash) {
                    last = clash;
                    refused.add(change);
                }
            }
            if (last != null && refused.size() == waiting.size()) {
                throw last;
            }
            waiting = refused;
        }
        return changed;
    }

    /** Whether an alternative gives dimensions an aggregation or a weighting, and nothing else. */
    static boolean isStructure(Option option) {
        return option instanceof Option.Aggregating || option instanceof Option.Weighing;
    }
}
