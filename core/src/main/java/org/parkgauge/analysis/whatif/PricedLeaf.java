package org.parkgauge.analysis.whatif;

/** An indicator that may be moved, within bounds on its score. */
final class PricedLeaf implements PricedNode {

    private static final double TIE = 1e-12;

    private final LeverCurve curve;
    private final double[] found = new double[3];
    private double low;
    private double high;
    private double score;
    private double price;
    /** The corners of the least convex cost at or below the cost; empty where an arc is part of it. */
    private double[] corners = new double[0];

    private double[] slopes = new double[0];

    PricedLeaf(LeverCurve curve) {
        this.curve = curve;
        bound(curve.lowest(), curve.highest());
    }

    LeverCurve curve() {
        return curve;
    }

    void bound(double from, double to) {
        low = from;
        high = to;
        score = from;
        price = 0;
        corners = curve.hasArcs() ? corners : curve.corners(from, to);
        slopes = new double[Math.max(0, corners.length - 1)];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = (curve.cost(corners[k + 1]) - curve.cost(corners[k])) / (corners[k + 1] - corners[k]);
        }
    }

    @Override
    public Offer offer(double forPrice) {
        if (corners.length > 0) {
            int first = 0;
            while (first < slopes.length && slopes[first] < forPrice * (1 - TIE)) {
                first++;
            }
            int last = first;
            while (last < slopes.length && slopes[last] <= forPrice * (1 + TIE)) {
                last++;
            }
            return new Offer(corners[first], corners[last]);
        }
        curve.respond(forPrice, low, high, found);
        return new Offer(found[0], found[1]);
    }

    @Override
    public Point pointWorth(double worth) {
        if (corners.length == 0) {
            return PricedNode.super.pointWorth(worth);
        }
        int k = 0;
        while (k < slopes.length && slopes[k] * corners[k + 1] < worth) {
            k++;
        }
        // beyond the corner the next point is worth less than it costs, or lies within the segment
        boolean inside = k < slopes.length && slopes[k] * corners[k] < worth;
        double at = inside ? worth / slopes[k] : corners[k];
        return new Point(inside ? slopes[k] : worth / at, at);
    }

    @Override
    public void settle(double atPrice, double atScore) {
        price = atPrice;
        score = Math.max(low, Math.min(high, atScore));
    }

    /** Leaves the indicator as it is. */
    void rest() {
        price = 0;
        score = low;
    }

    @Override
    public double settled() {
        return score;
    }

    double cost() {
        return curve.cost(score);
    }

    /** What the score costs beyond the dearest line below all costs that has the slope of the price. */
    double excess() {
        return cost() - bound();
    }

    /** The least cost by the price: a lower bound of what this indicator contributes. */
    double bound() {
        curve.respond(price, low, high, found);
        return found[2] + price * score;
    }

    @Override
    public double highest() {
        return high;
    }

    @Override
    public double lowest() {
        return low;
    }
}
