package org.parkgauge.report.chart;

import java.util.List;
import org.parkgauge.text.Decimals;

/**
 * Colours that every kind of colour vision tells apart: the set of Okabe and Ito (2008) for things of different kinds, the
 * scale cividis (Nuñez, Anderton and Renslow 2018) for more and less. Nothing is said by colour alone.
 */
public final class Palette {

    /** What is there, or raises a score. */
    public static final String BLUE = "#0072b2";

    /** What lowers a score. */
    public static final String VERMILION = "#d55e00";

    /** The colour of the text around a chart, whatever the ground. */
    public static final String TEXT = "currentColor";

    /** Texts on white. */
    static final String INK = "#222222";

    /** Texts of less weight on white; a contrast of 5.7 to 1. */
    static final String QUIET = "#666666";

    /** Lines that guide the eye. */
    static final String GRID = "#dddddd";

    /** The ground of every second band. */
    static final String SHADE = "#f1f4f7";

    /** What is left of something. */
    static final String REST = "#e3e6e9";

    static final String WHITE = "#ffffff";

    static final String GREEN = "#009e73";

    static final String ORANGE = "#e69f00";

    /** Kinds side by side: neighbours differ in lightness as well as in hue. */
    private static final List<String> KINDS =
            List.of(BLUE, ORANGE, GREEN, "#cc79a7", "#56b4e9", VERMILION, "#f0e442", "#999999");

    /** Cividis from little to much: light to dark. */
    private static final List<String> SCALE = List.of(
            "#ffea46", "#e4cf5b", "#c4b56c", "#a69d75", "#8a8779", "#707173", "#575c6d", "#39486b", "#00336f",
            "#00204d");

    /** The largest opacity under a text, so that it stays readable on white and on dark ground. */
    private static final double MOST = 0.5;

    private Palette() {}

    /** How many kinds have a colour of their own. */
    static int kinds() {
        return KINDS.size();
    }

    /** The colour of a kind by its number from 0. */
    static String kind(int number) {
        return KINDS.get(number % KINDS.size());
    }

    /** The colour of a share from 0, light, to 1, dark, in steps of a twentieth. */
    static String scale(double share) {
        double place = Math.rint(Math.max(0, Math.min(1, share)) * 20) / 20 * (SCALE.size() - 1);
        int low = (int) Math.min(SCALE.size() - 2, Math.floor(place));
        int from = rgb(SCALE.get(low));
        int to = rgb(SCALE.get(low + 1));
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double one = (from >> shift & 0xff) + (place - low) * ((to >> shift & 0xff) - (from >> shift & 0xff));
            mixed |= (int) Math.rint(one) << shift;
        }
        return "#" + Integer.toHexString(0x1000000 | mixed).substring(1);
    }

    /** Black or white, whichever is read more easily on a colour. */
    static String on(String colour) {
        return luminance(colour) > 0.179 ? "#000000" : WHITE;
    }

    /** The relative luminance of a colour (WCAG 2.1). */
    static double luminance(String colour) {
        int rgb = rgb(colour);
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Red, green and blue of a colour; the colour of the text is that on white. */
    static int rgb(String colour) {
        return Integer.parseInt((colour.equals(TEXT) ? INK : colour).substring(1), 16);
    }

    /**
     * A ground for a number from -1 to 1: vermilion below zero, blue above, the stronger the larger.
     *
     * @param value the number
     * @return a colour of CSS, half transparent at most
     */
    public static String ground(double value) {
        String colour = value < 0 ? "213,94,0" : "0,114,178";
        return "rgba(" + colour + "," + Decimals.rounded(MOST * Math.min(1, Math.abs(value)), 2) + ")";
    }
}
