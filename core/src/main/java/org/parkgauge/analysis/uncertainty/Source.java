package org.parkgauge.analysis.uncertainty;

import org.parkgauge.text.Text;

/** Something about an index that could have been otherwise: a choice, weights, data, goalposts. */
public sealed interface Source
        permits Choice,
                WeightNoise,
                WeightDistribution,
                UniformWeights,
                WeightRange,
                MeasurementError,
                GoalpostShift,
                UnitLeftOut {

    /**
     * The name by which results call it.
     *
     * @return the name, unique among the sources of an analysis
     */
    String name();

    /**
     * The name for people.
     *
     * @return the label
     */
    Text label();

    /**
     * What varies and by how much, for people.
     *
     * @return a phrase
     */
    Text description();
}
