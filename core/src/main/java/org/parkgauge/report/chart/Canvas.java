package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.report.chart.Shape.Anchor;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.report.chart.Shape.Style;

/** A drawing in the making, and what the charts have in common: heading, legend, notes, names that may be long. */
final class Canvas {

    /** Room around everything. */
    static final double MARGIN = 14;

    static final Style PLAIN = new Style(12, Palette.INK, false, Anchor.START, false);
    static final Style NUMBER = new Style(12, Palette.INK, false, Anchor.END, false);
    static final Style SMALL = new Style(10.5, Palette.QUIET, false, Anchor.START, false);
    static final Style SMALL_MIDDLE = new Style(10.5, Palette.QUIET, false, Anchor.MIDDLE, false);
    private static final Style TITLE = new Style(15, Palette.INK, true, Anchor.START, false);

    /** How high a sign of the legend is. */
    private static final double SIGN = 11;

    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    /** How far down everything reaches that has been drawn in order. */
    private double bottom = MARGIN;

    Canvas(double width) {
        this.width = width;
    }

    /** An entry of a legend: how its sign is drawn, from the upper left corner of a box of 16 x 11, and its name. */
    record Entry(Sign sign, String name) {}

    /** Draws a sign. */
    @FunctionalInterface
    interface Sign {
        void draw(Canvas canvas, double x, double y);
    }

    static Sign filled(String colour) {
        return (canvas, x, y) -> canvas.box(x, y, 16, SIGN, 2, Paint.fill(colour));
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void box(double x, double y, double boxWidth, double height, double radius, Paint paint) {
        shapes.add(new Shape.Box(x, y, boxWidth, height, radius, paint));
    }

    void line(double x1, double y1, double x2, double y2, Paint paint) {
        shapes.add(new Shape.Line(x1, y1, x2, y2, paint));
    }

    void dot(double x, double y, double radius, Paint paint) {
        shapes.add(new Shape.Dot(x, y, radius, paint));
    }

    void text(double x, double y, String text, Style style) {
        shapes.add(new Shape.Label(x, y, text, "", style));
    }

    /** A text on one line, cut to the room where need be; what is cut stands in its tip. */
    void fit(double x, double y, String text, Style style, double room) {
        String line = Letters.line(text);
        String shown = Letters.cut(line, style.size(), room);
        shapes.add(new Shape.Label(x, y, shown, shown.equals(line) ? "" : line, style));
    }

    /** A text in lines around a middle height; what is cut stands in the tips. */
    void lines(double x, double middle, List<String> lines, String whole, Style style) {
        double step = style.size() * 1.2;
        double y = middle - step * (lines.size() - 1) / 2 + style.size() * 0.36;
        String tip = lines.get(lines.size() - 1).endsWith("…") ? Letters.line(whole) : "";
        for (String line : lines) {
            shapes.add(new Shape.Label(x, y, line, tip, style));
            y += step;
        }
    }

    /** Title and, below, what is shown, in as many lines as they need. */
    void heading(String title, String subtitle) {
        paragraph(title, TITLE, 3);
        if (!subtitle.isEmpty()) {
            bottom += 1;
            paragraph(subtitle, SMALL, 4);
        }
        bottom += 8;
    }

    /** A note at the end. */
    void note(String note) {
        bottom += 6;
        paragraph(note, SMALL, 6);
    }

    private void paragraph(String text, Style style, int mostLines) {
        for (String line : Letters.wrap(text, style.size(), width - 2 * MARGIN, mostLines)) {
            bottom += style.size() * 1.3;
            text(MARGIN, bottom - style.size() * 0.3, line, style);
        }
    }

    /** Signs and their names, in as many lines as they need. */
    void legend(List<Entry> entries) {
        double x = MARGIN;
        double room = width - 2 * MARGIN;
        double y = bottom;
        for (Entry entry : entries) {
            String name = Letters.cut(Letters.line(entry.name()), SMALL.size(), room - 22);
            double needed = 22 + Letters.width(name, SMALL.size());
            if (x > MARGIN && x + needed > width - MARGIN) {
                x = MARGIN;
                y += 17;
            }
            entry.sign().draw(this, x, y + 1);
            fit(x + 21, y + 10.5, entry.name(), SMALL, room - 21);
            x += needed + 14;
        }
        bottom = y + (entries.isEmpty() ? 0 : 22);
    }

    double bottom() {
        return bottom;
    }

    void bottom(double reached) {
        bottom = reached;
    }

    Drawing drawing(String title, String description) {
        return new Drawing(width, Math.ceil(bottom + MARGIN), Letters.line(title), Letters.line(description), shapes);
    }
}
