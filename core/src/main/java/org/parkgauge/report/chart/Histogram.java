package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.Range;
import org.parkgauge.report.chart.Shape.Paint;

/** How the values of a variable are distributed, in a small chart above its column. */
public final class Histogram {

    private static final int BINS = 12;
    private static final int BIN_WIDTH = 5;
    private static final int HEIGHT = 22;

    private Histogram() {}

    /**
     * Bars of the counts in twelve bins of equal width from the lowest to the highest value; a constant variable has one bar
     * in the middle. Missing values do not count.
     *
     * @param column the variable
     * @return a drawing without a title
     */
    public static Drawing of(Column column) {
        List<Integer> counts = counts(column);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        List<Shape> bars = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (counts.get(i) > 0) {
                double height = (double) HEIGHT * counts.get(i) / most;
                bars.add(new Shape.Box(
                        i * BIN_WIDTH, HEIGHT - height, BIN_WIDTH - 1, height, 0, Paint.fill(Palette.BLUE)));
            }
        }
        return new Drawing(BINS * BIN_WIDTH, HEIGHT, "", "", bars);
    }

    /**
     * How many values are in each bin.
     *
     * @param column the variable
     * @return twelve counts
     */
    static List<Integer> counts(Column column) {
        int[] counts = new int[BINS];
        Range range = column.range();
        // Halves, since the length of a range of the largest numbers is beyond all numbers.
        double half = range.high() / 2 - range.low() / 2;
        for (int i = 0; i < column.size(); i++) {
            if (!column.isMissing(i)) {
                double share = half > 0 ? (column.get(i) / 2 - range.low() / 2) / half : 0.5;
                counts[Math.min(BINS - 1, (int) (share * BINS))]++;
            }
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }
}
