package org.parkgauge.analysis.whatif;

/**
 * A part that stays as it is.
 *
 * @param score its score
 */
record PricedConstant(double score) implements PricedNode {

    @Override
    public Offer offer(double price) {
        return new Offer(score, score);
    }

    @Override
    public void settle(double price, double wanted) {
        // nothing can be moved
    }

    @Override
    public Point pointWorth(double worth) {
        return new Point(0, score);
    }

    @Override
    public double settled() {
        return score;
    }

    @Override
    public double highest() {
        return score;
    }

    @Override
    public double lowest() {
        return score;
    }
}
