package org.parkgauge.notebook;

import org.parkgauge.text.Decimals;

/**
 * A scale for small charts in the rows of a table.
 *
 * @param low the value at the left end
 * @param high the value at the right end, not below the left
 */
record Axis(double low, double high) {

    /** How wide the charts are. */
    static final int WIDTH = 160;

    /** How high the charts are. */
    static final int HEIGHT = 14;

    /** Room at either end, so that a mark there is whole. */
    private static final double MARGIN = 3;

    /** The place of a value, within the chart even where the value is not on the scale. */
    double at(double value) {
        double share = high > low ? (value - low) / (high - low) : 0;
        return MARGIN + (WIDTH - 2 * MARGIN) * Math.max(0, Math.min(1, share));
    }

    /** Opens a chart; what it shows stands beside it in figures. */
    static void open(Html html) {
        html.open(
                "svg",
                "width",
                Integer.toString(WIDTH),
                "height",
                Integer.toString(HEIGHT),
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "style",
                "display:block",
                "aria-hidden",
                "true");
    }

    /** A bar from one value to another. */
    void bar(Html html, double from, double to, double height, String colour, double opacity) {
        double left = Math.min(at(from), at(to));
        html.empty(
                "rect",
                "x",
                number(left),
                "y",
                number((HEIGHT - height) / 2),
                "width",
                number(Math.abs(at(to) - at(from))),
                "height",
                number(height),
                "rx",
                "1.5",
                "fill",
                colour,
                "fill-opacity",
                number(opacity));
    }

    /** A line across the chart at a value. */
    void line(Html html, double value, double height, double opacity) {
        String x = number(at(value));
        html.empty(
                "line",
                "x1",
                x,
                "x2",
                x,
                "y1",
                number((HEIGHT - height) / 2),
                "y2",
                number((HEIGHT + height) / 2),
                "stroke",
                Palette.TEXT,
                "stroke-opacity",
                number(opacity));
    }

    /** A line from one value to another, such as the bounds of a score. */
    void whisker(Html html, double from, double to) {
        String middle = number(HEIGHT / 2.0);
        html.empty(
                "line",
                "x1",
                number(at(from)),
                "x2",
                number(at(to)),
                "y1",
                middle,
                "y2",
                middle,
                "stroke",
                Palette.TEXT,
                "stroke-opacity",
                "0.8");
        line(html, from, 6, 0.8);
        line(html, to, 6, 0.8);
    }

    /** A dot at a value. */
    void dot(Html html, double value, double radius, String fill) {
        html.empty(
                "circle",
                "cx",
                number(at(value)),
                "cy",
                number(HEIGHT / 2.0),
                "r",
                number(radius),
                "fill",
                fill,
                "stroke",
                Palette.TEXT);
    }

    /** A number for SVG, to a hundredth of a pixel. */
    static String number(double value) {
        return Decimals.exact(Math.rint(value * 100) / 100);
    }
}
