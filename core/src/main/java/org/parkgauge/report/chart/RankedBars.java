package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Scores;
import org.parkgauge.report.chart.Canvas.Entry;
import org.parkgauge.report.chart.Shape.Anchor;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.report.chart.Shape.Style;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The ranking as bars: each score divided by dimension. Where every node is an arithmetic mean, the parts are what each
 * dimension adds, from zero; elsewhere they are what each takes from the best score, so that score and losses make up the
 * whole. A root that cannot be divided has plain bars. More than eight parts: the largest seven, the others as one. Immutable.
 */
public final class RankedBars {

    private static final double WIDTH = 760;
    private static final double BAR = 14;
    private static final Style ON_BAR = new Style(9.5, Palette.INK, false, Anchor.MIDDLE, false);

    /** The part that all small parts are put together as. */
    private static final String OTHERS = "";

    private final Scores scores;
    private final UnaryOperator<String> names;
    private final int rows;

    private RankedBars(Scores scores, UnaryOperator<String> names, int rows) {
        this.scores = scores;
        this.names = names;
        this.rows = rows;
    }

    /**
     * The chart of all units.
     *
     * @param scores the scores
     * @return the chart
     */
    public static RankedBars of(Scores scores) {
        return new RankedBars(scores, UnaryOperator.identity(), Integer.MAX_VALUE);
    }

    /**
     * The same with other names for the units.
     *
     * @param shown gives the name that is shown for the name in the data
     * @return a new chart
     */
    public RankedBars names(UnaryOperator<String> shown) {
        return new RankedBars(scores, shown, rows);
    }

    /**
     * The same with the best units only; a note says how many are left out.
     *
     * @param most how many, at least 1
     * @return a new chart
     * @throws InvalidInputException if it is below 1
     */
    public RankedBars rows(int most) {
        if (most < 1) {
            throw new InvalidInputException(
                            "至少显示 1 行，而不是 " + most + " 行。", "At least 1 row is shown, not " + most + ".")
                    .maybe("给一个正整数。", "give a positive number.");
        }
        return new RankedBars(scores, names, most);
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
        private final Scores scores;
        private final Language language;
        private final List<String> units;
        private final List<String> shown;
        private final int all;
        private final boolean adds;
        private final int decimals;
        private final Range scale;
        private final Map<String, Map<String, Double>> parts = new LinkedHashMap<>();
        private final Map<String, String> kinds = new LinkedHashMap<>();
        private final Canvas canvas = new Canvas(WIDTH);

        Work(RankedBars chart, Language language) {
            scores = chart.scores;
            this.language = language;
            List<String> ranking = scores.ranking();
            all = ranking.size();
            units = ranking.subList(0, Math.min(chart.rows, all));
            shown = units.stream().map(chart.names).toList();
            adds = scores.isArithmetic();
            Range range = scores.index().root().range();
            decimals = range.isBounded() && range.high() - range.low() <= 2 ? 3 : 1;
            units.forEach(this::divide);
            choose();
            scale = scale(range);
        }

        private String say(String zh, String en) {
            return Text.of(zh, en).in(language);
        }

        private void divide(String unit) {
            Map<String, Double> own = new LinkedHashMap<>();
            if (Double.isFinite(scores.score(unit))) {
                for (Explanation part : scores.explain(unit).parts()) {
                    own.merge(key(part), part.part(), Double::sum);
                }
            }
            parts.put(unit, own);
        }

        private static String key(Explanation part) {
            return part.kind() == Explanation.Kind.COVERAGE ? "coverage " + part.code() : part.code();
        }

        /** The parts that have a colour of their own, in the order of the tree. */
        private void choose() {
            Map<String, Double> sizes = new LinkedHashMap<>();
            for (Component child : scores.index().spec().root().children()) {
                sizes.put(child.code(), 0.0);
            }
            parts.values().forEach(own -> own.forEach((key, part) -> sizes.merge(key, Math.abs(part), Double::sum)));
            sizes.values().removeIf(size -> size == 0);
            boolean many = sizes.size() > Palette.kinds();
            double[] sorted =
                    sizes.values().stream().mapToDouble(size -> -size).sorted().toArray();
            double least = many ? -sorted[Palette.kinds() - 2] : 0;
            for (Component child : scores.index().spec().root().children()) {
                String code = child.code();
                if (sizes.getOrDefault(code, -1.0) >= least && kinds.size() < Palette.kinds() - (many ? 1 : 0)) {
                    kinds.put(code, child.label().in(language));
                }
            }
            if (many) {
                kinds.put(OTHERS, say("其他", "others"));
            } else {
                sizes.keySet().stream()
                        .filter(key -> !kinds.containsKey(key))
                        .forEach(key -> kinds.put(key, say("缺失项的影响", "effect of missing indicators")));
            }
        }

        private Range scale(Range range) {
            if (range.isBounded() && range.low() < range.high()) {
                if (!adds) {
                    return range;
                }
                List<Double> ticks = Ticks.between(0, Math.max(0, range.high()), 10);
                double most = units.stream()
                        .mapToDouble(scores::score)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
                double high = ticks.stream()
                        .filter(tick -> tick >= most && tick > 0)
                        .findFirst()
                        .orElse(range.high());
                return new Range(Math.min(0, range.low()), high);
            }
            double low = 0;
            double high = 0;
            for (String unit : units) {
                double up = 0;
                double down = 0;
                for (double part : parts.getOrDefault(unit, Map.of()).values()) {
                    up += Math.max(0, part);
                    down += Math.min(0, part);
                }
                double score = Double.isFinite(scores.score(unit)) ? scores.score(unit) : 0;
                low = Math.min(low, Math.min(down, score));
                high = Math.max(high, Math.max(up, score));
            }
            return low < high ? new Range(low, high) : new Range(0, 1);
        }

        Drawing drawing() {
            String name = scores.index().spec().label().in(language);
            boolean divided = !kinds.isEmpty();
            String what = !divided
                    ? say("得分", "Scores")
                    : adds
                            ? say("各维度的贡献", "What each dimension adds")
                            : say("各维度造成的失分", "What each dimension takes from the best");
            String title = name + say("：", ": ") + what;
            String meaning = !divided
                    ? say("每条为一个单元的总得分。", "A bar is the score of a unit.")
                    : adds
                            ? say("各段之和为总得分。", "The parts of a bar sum to the score.")
                            : say(
                                    "浅灰为总得分，彩色各段为失分，合起来到满分。",
                                    "Grey is the score, colours are losses; together they reach the best.");
            canvas.heading(title, meaning);
            legend();
            rows();
            if (all > units.size()) {
                canvas.note(say(
                        "共" + all + "个单元，图中为前" + units.size() + "个。",
                        "The best " + units.size() + " of " + all + " units."));
            }
            return canvas.drawing(title, meaning + " " + summary());
        }

        private String summary() {
            if (units.isEmpty() || !Double.isFinite(scores.score(units.get(0)))) {
                return say("没有得分。", "There are no scores.");
            }
            String score = Decimals.rounded(scores.score(units.get(0)), decimals);
            return say(
                    "最高：" + shown.get(0) + "，" + score + "；共" + all + "个单元。",
                    "Highest: " + shown.get(0) + ", " + score + "; " + all + (all == 1 ? " unit." : " units."));
        }

        private String colour(String kind) {
            int place = new ArrayList<>(kinds.keySet()).indexOf(kind);
            boolean grey = kind.equals(OTHERS) || kind.indexOf(' ') > 0;
            return grey ? Palette.kind(Palette.kinds() - 1) : Palette.kind(place);
        }

        private void legend() {
            List<Entry> entries = new ArrayList<>();
            if (!adds && !kinds.isEmpty()) {
                entries.add(new Entry(Canvas.filled(Palette.REST), say("总得分", "score")));
            }
            kinds.forEach((kind, label) -> entries.add(new Entry(Canvas.filled(colour(kind)), label)));
            canvas.legend(entries);
        }

        private void rows() {
            ChartRows column = new ChartRows(shown, 220);
            double rankRoom = 34;
            double scoreRoom = 10 + Letters.width("100.000".substring(0, 4 + decimals), Canvas.NUMBER.size());
            double nameX = Canvas.MARGIN + rankRoom + 8;
            double left = nameX + column.width() + 12;
            double right = WIDTH - Canvas.MARGIN - scoreRoom;
            double top = canvas.bottom() + 12;
            double height = 0;
            for (int i = 0; i < units.size(); i++) {
                height += column.height(i);
            }
            grid(left, right, top, top + height);
            double y = top;
            for (int i = 0; i < units.size(); i++) {
                double middle = y + column.height(i) / 2;
                String unit = units.get(i);
                String rank = scores.rank(unit).map(String::valueOf).orElse("–");
                canvas.text(Canvas.MARGIN + rankRoom, middle + 4.3, rank, Canvas.NUMBER);
                column.write(canvas, i, nameX, middle);
                bar(unit, left, right, middle);
                String score = Decimals.rounded(scores.score(unit), decimals);
                canvas.text(WIDTH - Canvas.MARGIN, middle + 4.3, score, Canvas.NUMBER);
                y += column.height(i);
            }
            canvas.bottom(y + 2);
        }

        private double at(double value, double left, double right) {
            double share = (value - scale.low()) / (scale.high() - scale.low());
            return left + Math.max(0, Math.min(1, share)) * (right - left);
        }

        private void grid(double left, double right, double top, double bottom) {
            for (double tick : Ticks.between(scale.low(), scale.high(), 5)) {
                double x = at(tick, left, right);
                canvas.line(x, top - 2, x, bottom, Paint.line(Palette.GRID, 1));
                canvas.text(x, top - 6, Decimals.exact(Math.rint(tick * 1e9) / 1e9 + 0.0), Canvas.SMALL_MIDDLE);
            }
        }

        private void bar(String unit, double left, double right, double middle) {
            double score = scores.score(unit);
            if (!Double.isFinite(score)) {
                canvas.text(left + 4, middle + 4, say("无得分", "no score"), Canvas.SMALL);
                return;
            }
            Map<String, Double> own = new LinkedHashMap<>();
            kinds.keySet().forEach(kind -> own.put(kind, 0.0));
            parts.getOrDefault(unit, Map.of())
                    .forEach((key, part) -> own.merge(kinds.containsKey(key) ? key : OTHERS, part, Double::sum));
            if (kinds.isEmpty()) {
                segment(
                        at(Math.max(scale.low(), Math.min(0, scale.high())), left, right),
                        at(score, left, right),
                        middle,
                        Palette.BLUE,
                        "");
            } else if (adds) {
                double up = 0;
                double down = 0;
                for (Map.Entry<String, Double> one : own.entrySet()) {
                    double from = one.getValue() >= 0 ? up : down;
                    double to = from + one.getValue();
                    segment(
                            at(from, left, right),
                            at(to, left, right),
                            middle,
                            colour(one.getKey()),
                            size(one.getValue()));
                    up = Math.max(up, to);
                    down = Math.min(down, to);
                }
            } else {
                losses(own, score, left, right, middle);
            }
        }

        /** From the best downwards, in the order of the legend from the right. */
        private void losses(Map<String, Double> own, double score, double left, double right, double middle) {
            segment(at(scale.low(), left, right), at(score, left, right), middle, Palette.REST, "");
            double from = score
                    - own.values().stream().mapToDouble(Double::doubleValue).sum();
            double reached = from;
            for (Map.Entry<String, Double> one : own.entrySet()) {
                if (one.getValue() < 0) {
                    double to = reached + one.getValue();
                    segment(
                            at(reached, left, right),
                            at(to, left, right),
                            middle,
                            colour(one.getKey()),
                            size(one.getValue()));
                    reached = to;
                }
            }
            double mark = at(score, left, right);
            canvas.line(mark, middle - BAR / 2 - 2, mark, middle + BAR / 2 + 2, Paint.line(Palette.INK, 1.5));
        }

        private String size(double part) {
            return Decimals.rounded(Math.abs(part), decimals);
        }

        /** A part of a bar, with its size in figures where there is room. */
        private void segment(double from, double to, double middle, String colour, String figures) {
            double start = Math.min(from, to);
            double length = Math.abs(to - from);
            if (length < 0.05) {
                return;
            }
            canvas.box(
                    start, middle - BAR / 2, length, BAR, 0, Paint.fill(colour).outlined(Palette.WHITE, 0.8));
            if (!figures.isEmpty() && length > Letters.width(figures, ON_BAR.size()) + 4) {
                Style style = new Style(ON_BAR.size(), Palette.on(colour), false, Anchor.MIDDLE, false);
                canvas.text(start + length / 2, middle + 3.4, figures, style);
            }
        }
    }
}
