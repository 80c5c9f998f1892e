package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;

/** Applies several alternatives to a recipe. */
final class Applied {

    private Applied() {}

    /**
     * Applies all alternatives. A recipe is checked after each of them, and one may clash with a step that another is about
     * to change; so one that is refused waits until others have been applied.
     *
     * @throws InvalidInputException the last refusal, if those that are left are refused in any order
     */
    static IndexSpec all(IndexSpec spec, List<Option> options) {
        IndexSpec changed = spec;
        List<Option> waiting = new ArrayList<>(options);
        while (!waiting.isEmpty()) {
            InvalidInputException last = null;
            List<Option> refused = new ArrayList<>();
            for (Option option : waiting) {
                try {
                    changed = option.apply(changed);
                } catch (InvalidInputException clash) {
                    last = clash;
                    refused.add(option);
                }
            }
            if (last != null && refused.size() == waiting.size()) {
                throw last;
            }
            waiting = refused;
        }
        return changed;
    }
}
