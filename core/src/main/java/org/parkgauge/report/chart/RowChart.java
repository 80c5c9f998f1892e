package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.report.chart.Shape.Paint;

/**
 * A small chart in the row of a table, beside the figures that it shows: bars, lines and dots on a common scale. It takes the
 * colour of the text around it, so that it reads on light and on dark ground. Immutable: every mark gives a new instance.
 */
public final class RowChart {

    /** How wide the charts are. */
    public static final int WIDTH = 160;

    /** How high the charts are. */
    public static final int HEIGHT = 14;

    /** Room at either end, so that a mark there is whole. */
    private static final double MARGIN = 3;

    private final double low;
    private final double high;
    private final List<Shape> shapes;

    private RowChart(double low, double high, List<Shape> shapes) {
        this.low = low;
        this.high = high;
        this.shapes = shapes;
    }

    /**
     * A scale without marks.
     *
     * @param low the value at the left end
     * @param high the value at the right end, not below the left
     * @return the chart
     */
    public static RowChart between(double low, double high) {
        return new RowChart(low, high, List.of());
    }

    /**
     * The value at the left end.
     *
     * @return the value
     */
    public double low() {
        return low;
    }

    /**
     * The value at the right end.
     *
     * @return the value
     */
    public double high() {
        return high;
    }

    /** The place of a value, within the chart even where the value is not on the scale. */
    double at(double value) {
        double share = high > low ? (value - low) / (high - low) : 0;
        return MARGIN + (WIDTH - 2 * MARGIN) * Math.max(0, Math.min(1, share));
    }

    private RowChart with(Shape... more) {
        List<Shape> all = new ArrayList<>(shapes);
        all.addAll(List.of(more));
        return new RowChart(low, high, all);
    }

    /**
     * The same with a bar from one value to another.
     *
     * @param from a value
     * @param to a value
     * @param height the height of the bar in pixels
     * @param colour its colour
     * @param opacity 0 to 1
     * @return a new chart
     */
    public RowChart bar(double from, double to, double height, String colour, double opacity) {
        double left = Math.min(at(from), at(to));
        double length = Math.abs(at(to) - at(from));
        return with(new Shape.Box(
                left,
                (HEIGHT - height) / 2,
                length,
                height,
                1.5,
                Paint.fill(colour).opacity(opacity)));
    }

    /**
     * The same with a line across the chart.
     *
     * @param value where it stands
     * @param height its length in pixels
     * @param opacity 0 to 1
     * @return a new chart
     */
    public RowChart line(double value, double height, double opacity) {
        return with(across(value, height, opacity));
    }

    private Shape across(double value, double height, double opacity) {
        Paint paint = Paint.line(Palette.TEXT, 1).opacity(opacity);
        return new Shape.Line(at(value), (HEIGHT - height) / 2, at(value), (HEIGHT + height) / 2, paint);
    }

    /**
     * The same with a line from one value to another and a stroke at either end, such as the bounds of a score.
     *
     * @param from a value
     * @param to a value
     * @return a new chart
     */
    public RowChart whisker(double from, double to) {
        double middle = HEIGHT / 2.0;
        Paint paint = Paint.line(Palette.TEXT, 1).opacity(0.8);
        return with(new Shape.Line(at(from), middle, at(to), middle, paint), across(from, 6, 0.8), across(to, 6, 0.8));
    }

    /**
     * The same with a dot.
     *
     * @param value where it stands
     * @param radius its radius in pixels
     * @param colour its colour
     * @return a new chart
     */
    public RowChart dot(double value, double radius, String colour) {
        Paint paint = Paint.fill(colour).outlined(Palette.TEXT, 1);
        return with(new Shape.Dot(at(value), HEIGHT / 2.0, radius, paint));
    }

    /**
     * The chart.
     *
     * @return a drawing without a title
     */
    public Drawing drawing() {
        return new Drawing(WIDTH, HEIGHT, "", "", shapes);
    }
}
