package org.parkgauge.notebook;

import org.parkgauge.text.Decimals;

/**
 * The colours: blue and vermilion of the set of Okabe and Ito (2008), which stand out on white and on dark ground and are
 * told apart by every kind of colour vision. Everything else has the colour of the text around it.
 */
final class Palette {

    /** What is there, or raises a score. */
    static final String BLUE = "#0072b2";

    /** What lowers a score. */
    static final String VERMILION = "#d55e00";

    /** The colour of the text. */
    static final String TEXT = "currentColor";

    /** The largest opacity under a text, so that it stays readable on white and on dark ground. */
    private static final double MOST = 0.5;

    private Palette() {}

    /** A ground for a number from -1 to 1: vermilion below zero, blue above, the stronger the larger. */
    static String ground(double value) {
        String colour = value < 0 ? "213,94,0" : "0,114,178";
        return "rgba(" + colour + "," + Decimals.rounded(MOST * Math.min(1, Math.abs(value)), 2) + ")";
    }
}
