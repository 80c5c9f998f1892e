package org.parkgauge.analysis.whatif;

/** An indicator that may be moved, within bounds on its score. */
final class PricedLeaf implements PricedNode {

    private final LeverCurve curve;
    private final double[] found = new double[3];
    private double low;
    private double high;
    private double score;
    private double price;

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
    }

    @Override
    public Offer offer(double forPrice) {
        curve.respond(forPrice, low, high, found);
        return new Offer(found[0], found[1]);
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
