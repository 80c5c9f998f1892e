package org.parkgauge.analysis.uncertainty;

/** A number that each draw gives, whose variation is asked about. */
public sealed interface Output {

    /**
     * The name by which results call it.
     *
     * @return the name
     */
    String name();

    /** The mean over all units of the distance between the rank in the draw and the nominal rank. */
    record MeanRankShift() implements Output {
        @Override
        public String name() {
            return "mean-rank-shift";
        }
    }

    /**
     * The rank of a unit by its root score, 1 for the highest.
     *
     * @param unit the name of the unit
     */
    record Rank(String unit) implements Output {
        @Override
        public String name() {
            return "rank:" + unit;
        }
    }

    /**
     * The root score of a unit.
     *
     * @param unit the name of the unit
     */
    record Score(String unit) implements Output {
        @Override
        public String name() {
            return "score:" + unit;
        }
    }
}
