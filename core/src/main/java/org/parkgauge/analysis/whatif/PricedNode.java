package org.parkgauge.analysis.whatif;

/**
 * A part of the index that sells its score: for a price of a point of its score it says which scores are worth their cost,
 * and it can be settled on one of them. Scores rise with the price.
 */
interface PricedNode {

    /** How closely the logarithms of prices are found. */
    double PRECISION = 1e-14;

    /** The scores that are best at a price: between them all are alike, or, where returns to scale rise, the two ends. */
    record Offer(double low, double high) {}

    /** The scores for which cost less price times score is least. */
    Offer offer(double price);

    /** Settles the indicators below so that the score is {@code score}, one within the offer at that price. */
    void settle(double price, double score);

    /** A price and the score on which a part settles at it. */
    record Point(double price, double score) {}

    /** Where the price times the score is {@code worth}: there is one such score, since that product rises with the price. */
    default Point pointWorth(double worth) {
        double price = priceFor(this, worth, true);
        Offer offer = offer(price);
        return new Point(price, Math.max(offer.low(), Math.min(offer.high(), worth / price)));
    }

    /** Settles where the price times the score is {@code worth}. */
    default void settleWorth(double worth) {
        Point point = pointWorth(worth);
        settle(point.price(), point.score());
    }

    /** The score on which it is settled. */
    double settled();

    /** The score with everything below at its upper bound. */
    double highest();

    /** The score with everything below at its lower bound. */
    double lowest();

    /** The least price at which the best score, times the price where {@code times}, reaches an amount. */
    static double priceFor(PricedNode node, double amount, boolean times) {
        double low = Math.log(Double.MIN_NORMAL) / 2;
        double high = Math.log(Double.MAX_VALUE) / 2;
        while (high - low > PRECISION * Math.max(1, Math.abs(high))) {
            double middle = (low + high) / 2;
            double price = Math.exp(middle);
            double reached = node.offer(price).high() * (times ? price : 1);
            if (reached >= amount) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.exp(high);
    }
}
