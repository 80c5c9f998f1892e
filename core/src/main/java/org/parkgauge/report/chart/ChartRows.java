package org.parkgauge.report.chart;

import java.util.List;

/** The column of names at the left of a chart, a row a name: long ones take two lines, and longer ones are cut. */
final class ChartRows {

    private static final double SIZE = Canvas.PLAIN.size();
    private static final double ONE_LINE = 22;
    private static final double TWO_LINES = 32;

    private final List<String> names;
    private final double room;

    /** Names that share so much room at most. */
    ChartRows(List<String> names, double most) {
        this.names = names;
        double widest = 40;
        for (String name : names) {
            widest = Math.max(widest, Letters.width(Letters.line(name), SIZE));
        }
        // A name that is a little too long makes two lines of half the width rather than a wide column.
        room = Math.ceil(Math.min(widest, most));
    }

    /** How wide the column is. */
    double width() {
        return room;
    }

    /** How high a row is. */
    double height(int row) {
        return wrapped(row).size() > 1 ? TWO_LINES : ONE_LINE;
    }

    private List<String> wrapped(int row) {
        return Letters.wrap(names.get(row), SIZE, room, 2);
    }

    /** Writes a name beside the middle of its row. */
    void write(Canvas canvas, int row, double x, double middle) {
        canvas.lines(x, middle, wrapped(row), names.get(row), Canvas.PLAIN);
    }
}
