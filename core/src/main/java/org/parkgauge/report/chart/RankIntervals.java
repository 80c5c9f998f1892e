package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parkgauge.analysis.uncertainty.Band;
import org.parkgauge.analysis.uncertainty.NodeRobustness;
import org.parkgauge.analysis.uncertainty.RankRange;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.report.chart.Canvas.Entry;
import org.parkgauge.report.chart.Shape.Paint;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * How sure the ranks are: for each unit the interval of ranks in 90 % of the draws, the nominal rank and the median; units
 * whose intervals overlap, directly or through others, stand in one band and are read as ties. Immutable.
 */
public final class RankIntervals {

    private static final double WIDTH = 760;
    private static final double SHARE = 0.9;

    private final Robustness robustness;
    private final UnaryOperator<String> names;

    private RankIntervals(Robustness robustness, UnaryOperator<String> names) {
        this.robustness = robustness;
        this.names = names;
    }

    /**
     * The chart of all units at the root.
     *
     * @param robustness what the simulation found
     * @return the chart
     */
    public static RankIntervals of(Robustness robustness) {
        return new RankIntervals(robustness, UnaryOperator.identity());
    }

    /**
     * The same with other names for the units.
     *
     * @param shown gives the name that is shown for the name in the data
     * @return a new chart
     */
    public RankIntervals names(UnaryOperator<String> shown) {
        return new RankIntervals(robustness, shown);
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

    /** A unit and the number of its band; -1 where it has no rank. */
    private record Row(UnitRobustness unit, int band) {}

    /** One drawing of it. */
    private static final class Work {
        private final Robustness robustness;
        private final UnaryOperator<String> names;
        private final Language language;
        private final List<Band> bands;
        private final List<Row> rows = new ArrayList<>();
        private final int last;
        private final Canvas canvas = new Canvas(WIDTH);

        Work(RankIntervals chart, Language language) {
            robustness = chart.robustness;
            names = chart.names;
            this.language = language;
            NodeRobustness root = robustness.root();
            bands = root.bands(SHARE);
            for (int i = 0; i < bands.size(); i++) {
                int band = i;
                bands.get(i).units().stream()
                        .map(root::unit)
                        .sorted(Comparator.comparingDouble(UnitRobustness::nominalRank)
                                .thenComparingDouble(UnitRobustness::medianRank)
                                .thenComparing(UnitRobustness::unit))
                        .forEach(unit -> rows.add(new Row(unit, band)));
            }
            root.units().stream().filter(unit -> unit.draws() == 0).forEach(unit -> rows.add(new Row(unit, -1)));
            last = Math.max(1, root.units().size());
        }

        private String say(String zh, String en) {
            return Text.of(zh, en).in(language);
        }

        Drawing drawing() {
            String title = say("名次区间", "Rank intervals");
            long draws = robustness.succeeded();
            String meaning = say(
                    "在所述各种选择下抽样" + draws + "次，横条含其中90%的名次。区间相连的单元在同一底色中，按并列看待。",
                    "A bar holds the ranks in 90% of " + draws
                            + " draws over the stated choices. Units on one ground have intervals that meet; read them as ties.");
            canvas.heading(title, meaning);
            canvas.legend(List.of(
                    new Entry(
                            (one, x, y) -> one.box(
                                    x,
                                    y + 2,
                                    16,
                                    7,
                                    3.5,
                                    Paint.fill(Palette.BLUE).opacity(0.55)),
                            say("90%的抽样", "90% of the draws")),
                    new Entry(
                            (one, x, y) -> one.line(x + 8, y - 1, x + 8, y + 12, Paint.line(Palette.INK, 1.5)),
                            say("中位名次", "median rank")),
                    new Entry((one, x, y) -> nominal(one, x + 8, y + 5.5), say("名义名次", "nominal rank"))));
            draw();
            return canvas.drawing(title, meaning + " " + summary());
        }

        private String summary() {
            return say(
                    "共" + bands.size() + "档，" + last + "个单元。",
                    bands.size()
                            + (bands.size() == 1 ? " band, " : " bands, ")
                            + last
                            + (last == 1 ? " unit." : " units."));
        }

        private static void nominal(Canvas canvas, double x, double y) {
            canvas.dot(x, y, 4.2, Paint.fill(Palette.VERMILION).outlined(Palette.WHITE, 1.2));
        }

        private void draw() {
            List<String> shown =
                    rows.stream().map(row -> names.apply(row.unit().unit())).toList();
            ChartRows column = new ChartRows(shown, 240);
            double textRoom = Letters.width(last + "–" + last, 12) + 8;
            double left = Canvas.MARGIN + column.width() + 26;
            double right = WIDTH - Canvas.MARGIN - textRoom - 12;
            double top = canvas.bottom() + 12;
            double bottom = ground(column, top);
            grid(left, right, top, bottom);
            double y = top;
            for (int i = 0; i < rows.size(); i++) {
                double middle = y + column.height(i) / 2;
                column.write(canvas, i, Canvas.MARGIN + 6, middle);
                row(rows.get(i).unit(), left, right, middle);
                y += column.height(i);
            }
            canvas.bottom(bottom + 2);
        }

        /** Every second band is shaded, so that bands stand apart. */
        private double ground(ChartRows column, double top) {
            double y = top;
            for (int i = 0; i < rows.size(); i++) {
                int band = rows.get(i).band();
                if (band >= 0 && band % 2 == 0) {
                    canvas.box(
                            Canvas.MARGIN,
                            y,
                            WIDTH - 2 * Canvas.MARGIN,
                            column.height(i),
                            0,
                            Paint.fill(Palette.SHADE));
                }
                if (i > 0 && rows.get(i - 1).band() != band) {
                    canvas.line(Canvas.MARGIN, y, WIDTH - Canvas.MARGIN, y, Paint.line("#b8c2cc", 1));
                }
                y += column.height(i);
            }
            return y;
        }

        private double at(double rank, double left, double right) {
            return last == 1 ? (left + right) / 2 : left + (rank - 1) / (last - 1) * (right - left);
        }

        private void grid(double left, double right, double top, double bottom) {
            List<Double> ticks = new ArrayList<>(List.of(1.0));
            if (last > 1) {
                double step = last <= 20 ? 1 : Ticks.between(0, last, 10).get(1);
                for (double rank = step; rank < last - step / 2; rank += step) {
                    if (rank > 1 + step / 3) {
                        ticks.add(rank);
                    }
                }
                ticks.add((double) last);
            }
            for (double tick : ticks) {
                double x = at(tick, left, right);
                canvas.line(x, top, x, bottom, Paint.line(Palette.GRID, 1));
                canvas.text(x, top - 5, Long.toString(Math.round(tick)), Canvas.SMALL_MIDDLE);
            }
        }

        private void row(UnitRobustness unit, double left, double right, double middle) {
            double end = WIDTH - Canvas.MARGIN - 6;
            if (unit.draws() == 0) {
                canvas.text(end, middle + 4.3, "–", Canvas.NUMBER);
                return;
            }
            RankRange range = unit.rankRange(SHARE);
            double from = at(range.best(), left, right) - 4;
            double to = at(range.worst(), left, right) + 4;
            canvas.box(
                    from, middle - 4, to - from, 8, 4, Paint.fill(Palette.BLUE).opacity(0.55));
            double median = at(unit.medianRank(), left, right);
            canvas.line(median, middle - 7, median, middle + 7, Paint.line(Palette.INK, 1.5));
            if (!Double.isNaN(unit.nominalRank())) {
                nominal(canvas, at(unit.nominalRank(), left, right), middle);
            }
            String text =
                    range.best() == range.worst() ? Integer.toString(range.best()) : range.best() + "–" + range.worst();
            canvas.text(end, middle + 4.3, text, Canvas.NUMBER);
        }
    }
}
