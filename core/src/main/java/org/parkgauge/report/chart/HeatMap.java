package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.report.chart.Canvas.Entry;
import org.parkgauge.report.chart.Shape.Anchor;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.report.chart.Shape.Point;
import org.parkgauge.report.chart.Shape.Style;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The scores of all units at all indicators: the darker, the higher, and in figures. A crossed cell is missing, a cell with a
 * corner is imputed. Up to twenty units stand side by side, so that the names of the indicators can be read; more units stand
 * one below the other. Units are in ranking order, indicators below their dimensions. Immutable.
 */
public final class HeatMap {

    /** So many units stand side by side at most. */
    private static final int SIDE_BY_SIDE = 20;

    private static final double NARROWEST = 560;
    private static final double CELL = 24;
    private static final double HIGH = 17;
    private static final double GAP = 1;
    private static final double HEADING = 20;
    private static final double MOST_NAME = 320;
    private static final double MOST_TURNED = 150;

    private final Scores scores;
    private final List<String> units;
    private final boolean isRanked;
    private final UnaryOperator<String> names;

    private HeatMap(Scores scores, List<String> units, boolean isRanked, UnaryOperator<String> names) {
        this.scores = scores;
        this.units = units;
        this.isRanked = isRanked;
        this.names = names;
    }

    /**
     * The chart of all units.
     *
     * @param scores the scores
     * @return the chart
     */
    public static HeatMap of(Scores scores) {
        return new HeatMap(scores, scores.ranking(), true, UnaryOperator.identity());
    }

    /**
     * The same with other names for the units.
     *
     * @param shown gives the name that is shown for the name in the data
     * @return a new chart
     */
    public HeatMap names(UnaryOperator<String> shown) {
        return new HeatMap(scores, units, isRanked, shown);
    }

    /**
     * The same of some of the units, such as those that fit on a page.
     *
     * @param some their names in the data, in the order in which they are shown
     * @return a new chart
     * @throws InvalidInputException if there are none, or one is not in the data
     */
    public HeatMap units(List<String> some) {
        if (some.isEmpty()) {
            throw new InvalidInputException("热力图没有单元。", "A heat map without units shows nothing.")
                    .maybe("至少给一个单元。", "name at least one.");
        }
        some.forEach(scores::score);
        return new HeatMap(scores, List.copyOf(some), false, names);
    }

    /**
     * Draws it.
     *
     * @param language the language
     * @return the drawing
     */
    public Drawing in(Language language) {
        return new Work(this, language).drawing();
    }

    /** The indicators of one dimension. */
    private record Group(Dimension dimension, List<Indicator> indicators) {}

    /** One drawing of it. */
    private static final class Work {
        private final Scores scores;
        private final Language language;
        private final List<String> units;
        private final List<String> shown;
        private final List<Group> groups = new ArrayList<>();
        private final List<Indicator> indicators = new ArrayList<>();
        private final boolean isRanked;
        private final Range scale;
        private final boolean isSmall;
        private final boolean upright;

        private final Map<String, List<Point>> tiles = new LinkedHashMap<>();
        private final Map<String, List<Shape>> figures = new LinkedHashMap<>();
        private final List<Shape> marks = new ArrayList<>();
        private int missing;
        private int imputed;

        Work(HeatMap chart, Language language) {
            scores = chart.scores;
            this.language = language;
            units = chart.units;
            isRanked = chart.isRanked;
            shown = units.stream().map(chart.names).toList();
            collect(scores.index().spec().root());
            groups.forEach(group -> indicators.addAll(group.indicators()));
            scale = scale();
            isSmall = scale.high() - scale.low() <= 2;
            upright = units.size() > SIDE_BY_SIDE;
        }

        private void collect(Dimension dimension) {
            List<Indicator> own = new ArrayList<>();
            List<Dimension> below = new ArrayList<>();
            for (Component child : dimension.children()) {
                if (child instanceof Indicator indicator) {
                    own.add(indicator);
                } else if (child instanceof Dimension deeper) {
                    below.add(deeper);
                }
            }
            if (!own.isEmpty()) {
                groups.add(new Group(dimension, own));
            }
            below.forEach(this::collect);
        }

        private Range scale() {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Indicator indicator : indicators) {
                for (String unit : units) {
                    double score = scores.score(unit, indicator.code());
                    if (Double.isFinite(score)) {
                        low = Math.min(low, score);
                        high = Math.max(high, score);
                    }
                }
            }
            Range root = scores.index().root().range();
            boolean holds = root.isBounded() && root.low() < root.high() && !(low < root.low() || high > root.high());
            if (holds) {
                return root;
            }
            return low < high ? new Range(low, high) : low > high ? new Range(0, 1) : new Range(low - 1, low + 1);
        }

        private String say(String zh, String en) {
            return Text.of(zh, en).in(language);
        }

        Drawing drawing() {
            return upright ? oneBelowTheOther() : sideBySide();
        }

        /** Indicators as rows, below the headings of their dimensions. */
        private Drawing sideBySide() {
            double widest = 120;
            for (Indicator indicator : indicators) {
                widest = Math.max(widest, Letters.width(name(indicator), 11.5));
            }
            double nameRoom = Math.ceil(Math.min(widest, MOST_NAME));
            double cell = Math.max(CELL, Math.min(60, 400.0 / units.size()));
            double left = Canvas.MARGIN + nameRoom + 8;
            Canvas canvas = new Canvas(Math.max(NARROWEST, left + units.size() * cell + Canvas.MARGIN));
            heading(canvas);
            double turned = turnedRoom(shown, 11.5);
            double y = canvas.bottom() + turned + 4;
            Style turnedStyle = new Style(11.5, Palette.INK, false, Anchor.START, true);
            for (int j = 0; j < units.size(); j++) {
                canvas.fit(left + (j + 0.5) * cell + 4, y - 4, shown.get(j), turnedStyle, MOST_TURNED);
            }
            for (Group group : groups) {
                Style style = new Style(11.5, Palette.INK, true, Anchor.START, false);
                canvas.fit(
                        Canvas.MARGIN,
                        y + HEADING - 6,
                        label(group),
                        style,
                        left + units.size() * cell - Canvas.MARGIN);
                y += HEADING;
                for (Indicator indicator : group.indicators()) {
                    Style name = new Style(11.5, Palette.INK, false, Anchor.END, false);
                    canvas.fit(left - 8, y + HIGH / 2 + 4, name(indicator), name, nameRoom);
                    for (int j = 0; j < units.size(); j++) {
                        cell(units.get(j), indicator.code(), left + j * cell, y, cell);
                    }
                    y += HIGH;
                }
            }
            return finish(canvas, y, cell);
        }

        /** Units as rows, indicators as columns with turned names. */
        private Drawing oneBelowTheOther() {
            ChartRows column = new ChartRows(shown, 200);
            List<String> labels = indicators.stream().map(this::name).toList();
            double left = Canvas.MARGIN + column.width() + 12;
            double width = left + indicators.size() * CELL + (groups.size() - 1) * 6 + Canvas.MARGIN;
            Canvas canvas = new Canvas(Math.max(NARROWEST, width));
            heading(canvas);
            double turned = turnedRoom(labels, 10.5);
            double top = canvas.bottom() + HEADING + turned + 6;
            double x = left;
            Style turnedStyle = new Style(10.5, Palette.INK, false, Anchor.START, true);
            for (Group group : groups) {
                double room = group.indicators().size() * CELL;
                Style style = new Style(10.5, Palette.INK, true, Anchor.START, false);
                canvas.fit(x + 2, canvas.bottom() + 11, label(group), style, room - 4);
                canvas.line(
                        x + 1, canvas.bottom() + 15, x + room - 2, canvas.bottom() + 15, Paint.line(Palette.INK, 1));
                for (Indicator indicator : group.indicators()) {
                    canvas.fit(x + CELL / 2 + 3.5, top - 4, name(indicator), turnedStyle, MOST_TURNED);
                    double y = top;
                    for (int i = 0; i < units.size(); i++) {
                        double height = column.height(i);
                        cell(units.get(i), indicator.code(), x, y + (height - HIGH) / 2, CELL);
                        y += height;
                    }
                    x += CELL;
                }
                x += 6;
            }
            double y = top;
            for (int i = 0; i < units.size(); i++) {
                column.write(canvas, i, Canvas.MARGIN, y + column.height(i) / 2);
                y += column.height(i);
            }
            return finish(canvas, y, CELL);
        }

        private static double turnedRoom(List<String> labels, double size) {
            double longest = 30;
            for (String label : labels) {
                longest = Math.max(longest, Letters.width(Letters.line(label), size));
            }
            return Math.min(longest, MOST_TURNED);
        }

        private String name(Indicator indicator) {
            String label = indicator.label().in(language);
            return indicator.code().equals(label) ? label : indicator.code() + " " + label;
        }

        private String label(Group group) {
            String label = group.dimension().label().in(language);
            return group.dimension().code().equals(label)
                    ? label
                    : group.dimension().code() + " " + label;
        }

        private void heading(Canvas canvas) {
            canvas.heading(title(), meaning());
            List<Entry> entries = new ArrayList<>();
            for (int k = 0; k <= 4; k++) {
                double value = scale.low() + (scale.high() - scale.low()) * k / 4;
                String colour = Palette.scale(k / 4.0);
                entries.add(new Entry(Canvas.filled(colour), Decimals.rounded(value, isSmall ? 2 : 0)));
            }
            entries.add(new Entry((one, x, y) -> crossed(x, y, 16, 11).forEach(one::add), say("缺失", "missing")));
            entries.add(new Entry(
                    (one, x, y) -> {
                        one.box(x, y, 16, 11, 0, Paint.fill(Palette.scale(0.3)));
                        one.add(corner(x, y, 16));
                    },
                    say("插补", "imputed")));
            canvas.legend(entries);
        }

        private String title() {
            return scores.index().spec().label().in(language) + say("：各指标得分", ": scores of the indicators");
        }

        private String meaning() {
            return isRanked
                    ? say("颜色越深得分越高；单元按名次排列。", "The darker, the higher; units in ranking order.")
                    : say("颜色越深得分越高。", "The darker, the higher.");
        }

        private void cell(String unit, String code, double x, double y, double width) {
            double score = scores.score(unit, code);
            if (!Double.isFinite(score)) {
                marks.addAll(crossed(x, y, width - GAP, HIGH - GAP));
                missing++;
                return;
            }
            double share = (score - scale.low()) / (scale.high() - scale.low());
            String colour = Palette.scale(share);
            tiles.computeIfAbsent(colour, one -> new ArrayList<>()).add(new Point(x, y));
            String ink = Palette.on(colour);
            String figure = figure(score);
            Style style = new Style(9.5, ink, false, Anchor.MIDDLE, false);
            figures.computeIfAbsent(ink, one -> new ArrayList<>())
                    .add(new Shape.Label(x + (width - GAP) / 2, y + HIGH / 2 + 2.9, figure, "", style));
            if (scores.isImputed(unit, code)) {
                marks.add(corner(x, y, width - GAP));
                imputed++;
            }
        }

        private String figure(double score) {
            String text = Decimals.rounded(score, isSmall ? 2 : 0);
            if (text.startsWith("0.")) {
                return text.substring(1);
            }
            return text.length() > 4 ? Decimals.rounded(score, 0) : text;
        }

        private static List<Shape> crossed(double x, double y, double width, double height) {
            Paint frame = Paint.fill(Palette.WHITE).outlined("#999999", 0.8);
            Paint stroke = Paint.line("#999999", 0.8);
            return List.of(
                    new Shape.Box(x + 0.4, y + 0.4, width - 0.8, height - 0.8, 0, frame),
                    new Shape.Line(x + 0.4, y + 0.4, x + width - 0.4, y + height - 0.4, stroke),
                    new Shape.Line(x + 0.4, y + height - 0.4, x + width - 0.4, y + 0.4, stroke));
        }

        private static Shape corner(double x, double y, double width) {
            double right = x + width;
            return new Shape.Outline(
                    List.of(new Point(right - 7, y), new Point(right, y), new Point(right, y + 7)),
                    Paint.fill(Palette.VERMILION).outlined(Palette.WHITE, 0.7));
        }

        private Drawing finish(Canvas canvas, double y, double cell) {
            tiles.forEach((colour, corners) ->
                    canvas.add(new Shape.Tiles(cell - GAP, HIGH - GAP, List.copyOf(corners), colour)));
            figures.values().forEach(some -> some.forEach(canvas::add));
            marks.forEach(canvas::add);
            canvas.bottom(y + 2);
            int cells = units.size() * indicators.size();
            String count = say(
                    units.size() + "个单元，" + indicators.size() + "项指标，共" + cells + "格；缺失" + missing + "格，插补" + imputed
                            + "格。",
                    "Units: " + units.size() + "; indicators: " + indicators.size() + "; cells: " + cells
                            + ", of which " + missing + " missing and " + imputed + " imputed.");
            canvas.note(count);
            return canvas.drawing(title(), meaning() + " " + count);
        }
    }
}
