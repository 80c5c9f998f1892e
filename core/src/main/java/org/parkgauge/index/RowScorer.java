package org.parkgauge.index;

/** Scores one unit given as a bare row of raw variables, in the order of {@link FittedIndex#inputs()}. */
public interface RowScorer {

    /**
     * The root score of one unit.
     *
     * @param row the raw variables, NaN = missing
     * @return the score; NaN where too little is covered
     * @throws org.parkgauge.text.InvalidInputException if the row has the wrong length or a value that cannot be used
     */
    double score(double[] row);

    /**
     * All scores of one unit, with issues, bounds and explanation.
     *
     * @param row the raw variables, NaN = missing
     * @return the scores of a single unit named "row"
     * @throws org.parkgauge.text.InvalidInputException if the row has the wrong length or a value that cannot be used
     */
    Scores evaluate(double[] row);
}
