package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.index.Scale;

/**
 * What a better score of one indicator costs: the way from its present value to the end of what is feasible, in pieces on
 * which the score is linear in the value or in its logarithm. Pieces are found by halving, beginning with the goalposts, and
 * neighbours of one line are joined; a curve of another kind becomes many chords and is marked as not exact.
 */
final class LeverCurve {

    private static final double STRAIGHT = 1e-11;
    private static final double LEAST = 0x1p-44;
    private static final int MOST_PIECES = 600;
    private static final int CHORDS = 512;
    private static final double[] PROBES = {0.21, 0.5, 0.83};
    private static final double TIE = 1e-12;

    private final Lever lever;
    private final double unitCost;
    private final List<Piece> pieces = new ArrayList<>();
    private final double[] vertices;
    private final double[] costs;
    private boolean exact = true;

    /** The score runs from {@code low} to {@code high} while the value runs from {@code from} to {@code to}. */
    private record Piece(double from, double to, double low, double high, boolean logarithmic) {

        double value(double score) {
            if (high == low) {
                return from;
            }
            double share = (score - low) / (high - low);
            if (share <= 0 || share >= 1) {
                return share <= 0 ? from : to;
            }
            return logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
        }
    }

    LeverCurve(Lever lever, double unitCost) {
        this.lever = lever;
        this.unitCost = unitCost;
        build();
        vertices = new double[pieces.size() + 1];
        costs = new double[vertices.length];
        vertices[0] = pieces.get(0).low();
        for (int k = 0; k < pieces.size(); k++) {
            vertices[k + 1] = pieces.get(k).high();
            costs[k + 1] = unitCost * Math.abs(pieces.get(k).to() - lever.value());
        }
    }

    private void build() {
        TreeSet<Double> shares = new TreeSet<>(List.of(0.0, 1.0));
        for (double kink : limits(lever.indicator().direction())) {
            double share = (kink - lever.value()) / (lever.end() - lever.value());
            if (share > 0 && share < 1) {
                shares.add(share);
            }
        }
        double before = Double.NaN;
        for (double share : shares) {
            if (!Double.isNaN(before)) {
                divide(before, share);
            }
            before = share;
        }
        if (pieces.size() > MOST_PIECES) {
            exact = false;
            pieces.clear();
            for (int k = 0; k < CHORDS; k++) {
                add(piece((double) k / CHORDS, (k + 1.0) / CHORDS, false));
            }
        }
    }

    private static List<Double> limits(Direction direction) {
        if (direction instanceof HigherIsBetter goal) {
            return List.of(goal.worst(), goal.best());
        }
        if (direction instanceof LowerIsBetter goal) {
            return List.of(goal.worst(), goal.best());
        }
        BestRange range = (BestRange) direction;
        return List.of(range.outerLow(), range.low(), range.high(), range.outerHigh());
    }

    private void divide(double from, double to) {
        if (pieces.size() > MOST_PIECES) {
            return;
        }
        Piece linear = piece(from, to, false);
        if (to - from < LEAST || fits(linear)) {
            add(linear);
            return;
        }
        if (lever.indicator().scale() == Scale.LOG && Math.min(linear.from(), linear.to()) > 0) {
            Piece logarithmic = piece(from, to, true);
            if (fits(logarithmic)) {
                add(logarithmic);
                return;
            }
        }
        double middle = (from + to) / 2;
        divide(from, middle);
        divide(middle, to);
    }

    private Piece piece(double from, double to, boolean logarithmic) {
        double a = lever.at(from);
        double b = lever.at(to);
        double low = lever.score(a);
        // a score that falls on the way, if only by rounding, is of no use
        return new Piece(a, b, low, Math.max(low, lever.score(b)), logarithmic);
    }

    private boolean fits(Piece piece) {
        double tolerance = STRAIGHT * Math.max(1, Math.max(Math.abs(piece.low()), Math.abs(piece.high())));
        for (double probe : PROBES) {
            double x = piece.logarithmic()
                    ? piece.from() * Math.pow(piece.to() / piece.from(), probe)
                    : piece.from() + probe * (piece.to() - piece.from());
            double expected = piece.low() + probe * (piece.high() - piece.low());
            if (!(Math.abs(lever.score(x) - expected) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    /** Adds a piece, joined with the one before where both are of one line. */
    private void add(Piece piece) {
        if (!pieces.isEmpty()) {
            Piece last = pieces.get(pieces.size() - 1);
            Piece both = new Piece(last.from(), piece.to(), last.low(), piece.high(), piece.logarithmic());
            if (last.logarithmic() == piece.logarithmic() && last.high() == piece.low() && fits(both)) {
                pieces.set(pieces.size() - 1, both);
                return;
            }
        }
        pieces.add(piece);
    }

    Lever lever() {
        return lever;
    }

    /** Whether every piece is what the score is, not a chord of a curve. */
    boolean isExact() {
        return exact;
    }

    /** Whether a piece of the cost is convex and not straight. */
    boolean hasArcs() {
        return pieces.stream().anyMatch(piece -> piece.logarithmic() && piece.to() > piece.from());
    }

    /** The corners of the lower convex hull of the cost between two scores, for a curve without arcs. */
    double[] corners(double low, double high) {
        double[] hull = new double[vertices.length + 2];
        int size = 0;
        for (int k = -1; k <= vertices.length; k++) {
            double next = k < 0 ? low : k == vertices.length ? high : vertices[k];
            if (k >= 0 && (next <= hull[size - 1] || next > high)) {
                continue;
            }
            while (size >= 2 && !turnsUp(hull[size - 2], hull[size - 1], next)) {
                size--;
            }
            hull[size++] = next;
        }
        return java.util.Arrays.copyOf(hull, size);
    }

    private boolean turnsUp(double a, double b, double c) {
        return (cost(b) - cost(a)) * (c - b) < (cost(c) - cost(b)) * (b - a);
    }

    double unitCost() {
        return unitCost;
    }

    double lowest() {
        return vertices[0];
    }

    double highest() {
        return vertices[vertices.length - 1];
    }

    /** The least cost of a score between the lowest and the highest. */
    double cost(double score) {
        if (score <= vertices[0]) {
            return 0;
        }
        int k = 0;
        while (k < pieces.size() - 1 && vertices[k + 1] < score) {
            k++;
        }
        return unitCost * Math.abs(pieces.get(k).value(score) - lever.value());
    }

    /** The value nearest to the present one with at least a score. */
    double value(double score) {
        if (score <= vertices[0]) {
            return lever.value();
        }
        return lever.score(lever.end()) < score
                ? lever.end()
                : Lever.first(lever.value(), lever.end(), x -> lever.score(x) >= score);
    }

    /**
     * The scores between two bounds for which cost less price times score is least.
     *
     * @param price what a point of the score is worth
     * @param low the lower bound
     * @param high the upper bound
     * @param result receives the lowest and the highest such score, and the least value
     */
    void respond(double price, double low, double high, double[] result) {
        result[0] = Double.NaN;
        // values are differences of large numbers: they are as good as these
        double margin = TIE * (cost(high) + price * Math.max(Math.abs(low), Math.abs(high)));
        offer(result, low, cost(low) - price * low, margin);
        for (int k = 0; k < vertices.length; k++) {
            if (vertices[k] > low && vertices[k] < high && (k == 0 || vertices[k] > vertices[k - 1])) {
                offer(result, vertices[k], costs[k] - price * vertices[k], margin);
            }
            if (k < pieces.size()) {
                double inside = stationary(pieces.get(k), price);
                if (inside > Math.max(low, vertices[k]) && inside < Math.min(high, vertices[k + 1])) {
                    offer(result, inside, cost(inside) - price * inside, margin);
                }
            }
        }
        if (high > low) {
            offer(result, high, cost(high) - price * high, margin);
        }
    }

    /** Where the marginal cost of a convex logarithmic piece equals the price, NaN for any other piece. */
    private double stationary(Piece piece, double price) {
        if (!piece.logarithmic() || piece.to() < piece.from() || piece.high() == piece.low()) {
            return Double.NaN;
        }
        double slope = (piece.high() - piece.low()) / Math.log(piece.to() / piece.from());
        double x = price * slope / unitCost;
        return x > piece.from() && x < piece.to() ? piece.low() + slope * Math.log(x / piece.from()) : Double.NaN;
    }

    /** Keeps the scores of least value, from low to high. */
    private static void offer(double[] result, double score, double value, double margin) {
        if (Double.isNaN(result[0]) || value < result[2] - margin) {
            result[0] = score;
            result[1] = score;
            result[2] = value;
        } else if (value <= result[2] + margin) {
            result[0] = Math.min(result[0], score);
            result[1] = Math.max(result[1], score);
            result[2] = Math.min(result[2], value);
        }
    }
}
