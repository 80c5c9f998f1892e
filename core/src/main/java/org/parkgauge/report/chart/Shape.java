package org.parkgauge.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a drawing is made of, in pixels from its upper left corner. */
sealed interface Shape {

    /** A point. */
    record Point(double x, double y) {}

    /**
     * How something is painted.
     *
     * @param fill the colour inside, null for none
     * @param line the colour of the line, null for none
     * @param width the width of the line
     * @param opacity of both, 0 to 1
     * @param dashes lengths of strokes and gaps, separated by blanks; empty for an unbroken line
     */
    record Paint(@Nullable String fill, @Nullable String line, double width, double opacity, String dashes) {

        static Paint fill(String colour) {
            return new Paint(colour, null, 1, 1, "");
        }

        static Paint line(String colour, double width) {
            return new Paint(null, colour, width, 1, "");
        }

        Paint outlined(String colour, double lineWidth) {
            return new Paint(fill, colour, lineWidth, opacity, dashes);
        }

        Paint filled(String colour) {
            return new Paint(colour, line, width, opacity, dashes);
        }

        Paint opacity(double wanted) {
            return new Paint(fill, line, width, wanted, dashes);
        }

        Paint dashed(String pattern) {
            return new Paint(fill, line, width, opacity, pattern);
        }
    }

    /** A rectangle. */
    record Box(double x, double y, double width, double height, double radius, Paint paint) implements Shape {}

    /** Rectangles of one size and colour by their upper left corners. */
    record Tiles(double width, double height, List<Point> corners, String fill) implements Shape {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Paint paint) implements Shape {}

    /** A filled circle. */
    record Dot(double x, double y, double radius, Paint paint) implements Shape {}

    /** A closed line through points. */
    record Outline(List<Point> points, Paint paint) implements Shape {}

    /** Where the text begins, or its middle, or its end. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * How a text looks.
     *
     * @param size the height of the letters' box
     * @param colour its colour
     * @param bold whether it is bold
     * @param anchor what stands at the given point
     * @param turned whether it runs upwards
     */
    record Style(double size, String colour, boolean bold, Anchor anchor, boolean turned) {}

    /**
     * A text on one line.
     *
     * @param x where it is anchored
     * @param y its base line
     * @param text what is shown
     * @param tip the whole text where only a part is shown, else empty
     */
    record Label(double x, double y, String text, String tip, Style style) implements Shape {}
}
