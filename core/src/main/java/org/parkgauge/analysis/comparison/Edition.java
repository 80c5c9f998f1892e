package org.parkgauge.analysis.comparison;

import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;

/**
 * One side of a comparison whose causes are asked for: a recipe, the units, and the set that the recipe learns its scale
 * from.
 *
 * @param spec the recipe
 * @param data the units
 * @param reference the set that the index is fitted on
 */
public record Edition(IndexSpec spec, Dataset data, Dataset reference) {

    /**
     * An edition that learns from its own units.
     *
     * @param spec the recipe
     * @param data the units
     * @return the edition
     */
    public static Edition of(IndexSpec spec, Dataset data) {
        return new Edition(spec, data, data);
    }

    /**
     * The same edition with another reference set, such as that of the first year.
     *
     * @param other the set that the index is fitted on
     * @return a new edition
     */
    public Edition fittedOn(Dataset other) {
        return new Edition(spec, data, other);
    }

    double[] scores() {
        return spec.fit(reference).score(data).scores(spec.root().code());
    }
}
