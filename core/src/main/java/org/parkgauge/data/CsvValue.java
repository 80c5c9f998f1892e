package org.parkgauge.data;

import org.parkgauge.text.Text;

/**
 * One cell read as a number.
 *
 * @param value the number as written, never scaled; NaN if the cell is missing or has a flaw
 * @param flaw what is wrong with the cell, to follow its text in a sentence; empty if nothing is
 * @param cure what may help; empty if nothing is wrong
 */
public record CsvValue(double value, Text flaw, Text cure) {

    /**
     * A cell without a flaw.
     *
     * @param value the number; NaN = missing
     * @return the cell
     */
    public static CsvValue of(double value) {
        return new CsvValue(value, Text.EMPTY, Text.EMPTY);
    }

    /**
     * Whether the cell is a number or missing.
     *
     * @return false if it has a flaw
     */
    public boolean isSound() {
        return flaw.isEmpty();
    }
}
