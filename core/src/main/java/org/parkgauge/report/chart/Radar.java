package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Scores;
import org.parkgauge.report.chart.Canvas.Entry;
import org.parkgauge.report.chart.Shape.Anchor;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.report.chart.Shape.Point;
import org.parkgauge.report.chart.Shape.Style;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * One unit against the mean of a group and the best of all units, dimension by dimension. The axes are the children of the
 * root; where those are fewer than three, the nodes one level lower. The best is taken on each axis by itself, so that no one
 * unit need have it. A missing score is a gap on the axis, drawn as the centre and said so. Immutable.
 */
public final class Radar {

    /** Fewer axes span no area. */
    private static final int FEWEST = 3;

    private static final int MOST = 16;
    private static final double WIDTH = 620;
    private static final double RADIUS = 140;

    private final Scores scores;
    private final String unit;
    private final Text group;
    private final List<String> members;
    private final UnaryOperator<String> names;

    private Radar(Scores scores, String unit, Text group, List<String> members, UnaryOperator<String> names) {
        this.scores = scores;
        this.unit = unit;
        this.group = group;
        this.members = members;
        this.names = names;
    }

    /**
     * Whether an index has axes for a radar: from three to sixteen nodes one or two levels below the root.
     *
     * @param scores scores of the index
     * @return true if {@link #of} makes a chart
     */
    public static boolean isPossible(Scores scores) {
        int axes = axes(scores).size();
        return axes >= FEWEST && axes <= MOST;
    }

    /**
     * A unit against the mean of all units and the best.
     *
     * @param scores the scores
     * @param unit its name
     * @return the chart
     * @throws InvalidInputException if there is no such unit, or the index has no axes for a radar
     */
    public static Radar of(Scores scores, String unit) {
        scores.score(unit);
        if (!isPossible(scores)) {
            int axes = axes(scores).size();
            throw new InvalidInputException(
                            "雷达图要有 3 到 16 根轴，而指数只有或多达 " + axes + " 根。",
                            "A radar has 3 to 16 axes, and the index gives " + axes + ".")
                    .maybe("改用条形图。", "draw bars instead.");
        }
        return new Radar(scores, unit, Text.of("全体均值", "mean of all"), scores.units(), UnaryOperator.identity());
    }

    /**
     * The same against the mean of a group.
     *
     * @param name the name of the group
     * @param of the names of its units, at least one
     * @return a new chart
     * @throws InvalidInputException if there is none, or one is not in the data
     */
    public Radar group(Text name, Collection<String> of) {
        if (of.isEmpty()) {
            throw new InvalidInputException("比较组没有单元。", "The group to compare with has no units.")
                    .maybe("至少给一个单元。", "name at least one.");
        }
        of.forEach(scores::score);
        return new Radar(scores, unit, name, List.copyOf(of), names);
    }

    /**
     * The same with other names for the units.
     *
     * @param shown gives the name that is shown for the name in the data
     * @return a new chart
     */
    public Radar names(UnaryOperator<String> shown) {
        return new Radar(scores, unit, group, members, shown);
    }

    /** The nodes that are the axes: of positive weight, one level below the root or two. */
    private static List<Component> axes(Scores scores) {
        Dimension root = scores.index().spec().root();
        List<Component> first = counted(root);
        if (first.size() >= FEWEST) {
            return first;
        }
        List<Component> second = new ArrayList<>();
        for (Component child : first) {
            if (child instanceof Dimension dimension) {
                second.addAll(counted(dimension));
            } else {
                second.add(child);
            }
        }
        return second;
    }

    private static List<Component> counted(Dimension dimension) {
        return dimension.children().stream()
                .filter(child -> !child.isOutside())
                .<Component>map(child -> child)
                .toList();
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

    /** One drawing of it. */
    private static final class Work {
        private final Radar chart;
        private final Scores scores;
        private final Language language;
        private final List<Component> axes;
        private final Vector own;
        private final Vector mean;
        private final Vector best;
        private final Range scale;
        private final Canvas canvas = new Canvas(WIDTH);
        private double centreX;
        private double centreY;

        Work(Radar chart, Language language) {
            this.chart = chart;
            this.language = language;
            scores = chart.scores;
            axes = axes(scores);
            own = values(List.of(chart.unit), false);
            mean = values(chart.members, false);
            best = values(scores.units(), true);
            scale = scale();
        }

        private String say(String zh, String en) {
            return Text.of(zh, en).in(language);
        }

        /** On each axis the mean, or the best, of the scores present; NaN where there is none. */
        private Vector values(List<String> units, boolean isBest) {
            double[] values = new double[axes.size()];
            for (int k = 0; k < values.length; k++) {
                String code = axes.get(k).code();
                double[] present = units.stream()
                        .mapToDouble(unit -> scores.score(unit, code))
                        .filter(Double::isFinite)
                        .toArray();
                values[k] = isBest
                        ? Arrays.stream(present).max().orElse(Double.NaN)
                        : Arrays.stream(present).average().orElse(Double.NaN);
            }
            return Vector.of(values);
        }

        private Range scale() {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Component axis : axes) {
                for (double score : scores.scores(axis.code())) {
                    if (Double.isFinite(score)) {
                        low = Math.min(low, score);
                        high = Math.max(high, score);
                    }
                }
            }
            Range root = scores.index().root().range();
            if (root.isBounded() && root.low() < root.high() && !(low < root.low() || high > root.high())) {
                return root;
            }
            return low < high ? new Range(low, high) : low > high ? new Range(0, 1) : new Range(low - 1, low + 1);
        }

        Drawing drawing() {
            String name = chart.names.apply(chart.unit);
            String title = say(
                    name + "：与" + chart.group.zh() + "和最优比较",
                    name + " against the " + chart.group.en() + " and the best");
            canvas.heading(title, "");
            canvas.legend(List.of(
                    new Entry(line(ownPaint()), name),
                    new Entry(line(meanPaint()), chart.group.in(language)),
                    new Entry(line(bestPaint()), say("各维度最优", "best on each axis"))));
            centreX = WIDTH / 2;
            centreY = canvas.bottom() + 44 + RADIUS;
            web();
            polygon(best, bestPaint());
            polygon(mean, meanPaint());
            polygon(own, ownPaint());
            for (int k = 0; k < axes.size(); k++) {
                if (!Double.isNaN(own.get(k))) {
                    Point point = at(k, share(own.get(k)));
                    canvas.dot(
                            point.x(), point.y(), 3.2, Paint.fill(Palette.BLUE).outlined(Palette.WHITE, 1));
                }
                label(k);
            }
            canvas.bottom(centreY + RADIUS + 46);
            return canvas.drawing(title, description());
        }

        private static Canvas.Sign line(Paint paint) {
            return (one, x, y) -> one.line(x, y + 5.5, x + 16, y + 5.5, paint);
        }

        private static Paint ownPaint() {
            return Paint.line(Palette.BLUE, 2.5);
        }

        private static Paint meanPaint() {
            return Paint.line(Palette.VERMILION, 1.6).dashed("6 3");
        }

        private static Paint bestPaint() {
            return Paint.line(Palette.GREEN, 1.6).dashed("1.5 2.5");
        }

        private double share(double value) {
            return Double.isNaN(value) ? 0 : (value - scale.low()) / (scale.high() - scale.low());
        }

        private Point at(int axis, double share) {
            double angle = 2 * Math.PI * axis / axes.size() - Math.PI / 2;
            return new Point(centreX + RADIUS * share * Math.cos(angle), centreY + RADIUS * share * Math.sin(angle));
        }

        private void web() {
            for (int ring = 1; ring <= 4; ring++) {
                List<Point> points = new ArrayList<>();
                for (int k = 0; k < axes.size(); k++) {
                    points.add(at(k, ring / 4.0));
                }
                canvas.add(new Shape.Outline(points, Paint.line(Palette.GRID, 1)));
            }
            for (int k = 0; k < axes.size(); k++) {
                Point end = at(k, 1);
                canvas.line(centreX, centreY, end.x(), end.y(), Paint.line(Palette.GRID, 1));
            }
            for (int ring = 0; ring <= 4; ring += 2) {
                double value = scale.low() + (scale.high() - scale.low()) * ring / 4;
                canvas.text(centreX + 5, centreY - RADIUS * ring / 4 + 13, plain(value), Canvas.SMALL);
            }
        }

        private String plain(double value) {
            return Decimals.rounded(value, scale.high() - scale.low() <= 2 ? 2 : 0);
        }

        private String exact(double value) {
            return Decimals.rounded(value, scale.high() - scale.low() <= 2 ? 3 : 1);
        }

        private void polygon(Vector values, Paint paint) {
            List<Point> points = new ArrayList<>();
            for (int k = 0; k < axes.size(); k++) {
                points.add(at(k, share(values.get(k))));
            }
            boolean isOwn = paint.width() > 2;
            if (isOwn) {
                canvas.add(new Shape.Outline(points, Paint.fill(Palette.BLUE).opacity(0.15)));
            }
            canvas.add(new Shape.Outline(points, paint));
        }

        /** The name of an axis and the unit's score on it, beside the end of the axis. */
        private void label(int axis) {
            Point end = at(axis, 1);
            double cosine = (end.x() - centreX) / RADIUS;
            double sine = (end.y() - centreY) / RADIUS;
            Anchor anchor = Math.abs(cosine) < 0.2 ? Anchor.MIDDLE : cosine > 0 ? Anchor.START : Anchor.END;
            double x = end.x() + cosine * 10;
            double room = switch (anchor) {
                case START -> WIDTH - Canvas.MARGIN - x;
                case END -> x - Canvas.MARGIN;
                case MIDDLE -> 300;
            };
            String name = axes.get(axis).label().in(language);
            String score = Double.isNaN(own.get(axis)) ? say("缺失", "missing") : exact(own.get(axis));
            List<String> lines = new ArrayList<>(Letters.wrap(
                    name, 11.5, Math.min(room, anchor == Anchor.MIDDLE ? 300 : 150), anchor == Anchor.MIDDLE ? 1 : 2));
            Style style = new Style(11.5, Palette.INK, false, anchor, false);
            double middle = end.y() + sine * (anchor == Anchor.MIDDLE ? 20 : 12);
            double nameMiddle = middle - 7.5;
            canvas.lines(x, nameMiddle, lines, name, style);
            double below = nameMiddle + 11.5 * 1.2 * (lines.size() - 1) / 2 + 11.5 * 0.36 + 14;
            canvas.text(x, below, score, new Style(11.5, Palette.BLUE, true, anchor, false));
        }

        private String description() {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < axes.size(); k++) {
                String name = axes.get(k).label().in(language);
                text.append(name)
                        .append(say("：", ": "))
                        .append(exact(own.get(k)))
                        .append(say("，均值", ", mean "))
                        .append(exact(mean.get(k)))
                        .append(say("，最优", ", best "))
                        .append(exact(best.get(k)))
                        .append(say("；", "; "));
            }
            return text.toString();
        }
    }
}
