package org.parkgauge.analysis.comparison;

import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;

/**
 * What a change of the set does to the units that stay: the index is fitted again on the changed set. Under fixed goalposts
 * and given weights nothing moves; min-max, z-scores, ranks, learned weights, TOPSIS and the like may move everybody. All
 * units in turn are left out by {@link LeaveOneOut}.
 */
public final class RankStability {

    private RankStability() {}

    /**
     * Leaves one unit out.
     *
     * @param spec the recipe
     * @param data the units
     * @param unit the unit to leave out
     * @return the others, fitted with the unit and without it, ranked among themselves both times; {@code onlyBefore} has
     *     the unit
     * @throws InvalidInputException if there is no such unit, or the index cannot be fitted on the rest
     */
    public static Comparison without(IndexSpec spec, Dataset data, String unit) {
        Dataset rest = Units.without(data, data.place(unit));
        return Comparison.of(data.units(), Units.scores(spec, data), rest.units(), Units.scores(spec, rest));
    }

    /**
     * Adds units.
     *
     * @param spec the recipe
     * @param data the units
     * @param newcomers further units with the same variables
     * @return the old units, fitted without the newcomers and with them, ranked among themselves both times; {@code
     *     onlyAfter} has the newcomers
     * @throws InvalidInputException if a newcomer bears the name of an old unit or lacks a variable, or the index cannot be
     *     fitted
     */
    public static Comparison with(IndexSpec spec, Dataset data, Dataset newcomers) {
        Dataset all = Units.joined(data, newcomers);
        FittedIndex wide = spec.fit(all);
        return Comparison.of(spec.fit(data).score(data), wide.score(all));
    }
}
