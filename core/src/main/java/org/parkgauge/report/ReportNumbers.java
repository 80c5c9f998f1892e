package org.parkgauge.report;

import org.parkgauge.data.Range;
import org.parkgauge.index.Scores;

/** How numbers of a report are shown. */
final class ReportNumbers {

    private static final int SHOWN_HASH = 12;

    private ReportNumbers() {}

    /** Decimals of scores: three on a scale no longer than two points, else one. */
    static int decimals(Scores scores) {
        Range range = scores.index().root().range();
        return range.isBounded() && range.high() - range.low() <= 2 ? 3 : 1;
    }

    /** The beginning of a hash, enough to tell results apart. */
    static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN_HASH, hash.length()));
    }
}
