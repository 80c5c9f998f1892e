package org.parkgauge.analysis.whatif;

import java.util.List;
import org.parkgauge.statistics.Vector;

/**
 * A geometric mean S = exp(sum w ln s): where a unit of ln S is worth q, a child settles where its own price is q w / s. Its
 * price times its score rises with its price, so that there is one such score. A child that is to reach the floor is lifted
 * to it whatever the price.
 *
 * @param children the children
 * @param weights their weights, with the sum 1
 * @param least the score that a child must reach, negative infinity for none
 */
record PricedProduct(List<PricedNode> children, Vector weights, Vector least) implements PricedNode {

    /** Prices closer than this count as one, so that both ends of a range of equally good scores are found. */
    private static final double MARGIN = 1e-12;

    private static final double FAR = Math.log(Double.MAX_VALUE) / 2;

    private Point point(int j, double logPrice) {
        PricedNode child = children.get(j);
        if (child instanceof PricedConstant constant) {
            return new Point(0, Math.max(constant.score(), least.get(j)));
        }
        Point point = child.pointWorth(logPrice * weights.get(j));
        return point.score() < least.get(j)
                ? new Point(PricedNode.priceFor(child, least.get(j), false), least.get(j))
                : point;
    }

    private double score(double logPrice) {
        double sum = 0;
        for (int j = 0; j < children.size(); j++) {
            sum += weights.get(j) * Math.log(point(j, logPrice).score());
        }
        return Math.exp(sum);
    }

    /** The least price of ln S at which the score reaches {@code wanted}. */
    private double logPriceFor(double wanted) {
        return search(logPrice -> score(logPrice) >= wanted);
    }

    private static double search(java.util.function.DoublePredicate enough) {
        double low = -FAR;
        double high = FAR;
        while (high - low > PRECISION * Math.max(1, Math.abs(high))) {
            double middle = (low + high) / 2;
            if (enough.test(Math.exp(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.exp(high);
    }

    @Override
    public Offer offer(double price) {
        return new Offer(at(price * (1 - MARGIN)), at(price * (1 + MARGIN)));
    }

    private double at(double price) {
        return score(search(logPrice -> logPrice >= price * score(logPrice)));
    }

    @Override
    public void settle(double price, double score) {
        settleLog(logPriceFor(score));
    }

    private void settleLog(double logPrice) {
        for (int j = 0; j < children.size(); j++) {
            PricedNode child = children.get(j);
            Point point = point(j, logPrice);
            if (point.score() > least.get(j)) {
                child.settleWorth(logPrice * weights.get(j));
            } else {
                child.settle(point.price(), point.score());
            }
        }
    }

    @Override
    public Point pointWorth(double worth) {
        double score = score(worth);
        return new Point(worth / score, score);
    }

    @Override
    public void settleWorth(double worth) {
        settleLog(worth);
    }

    /** Settles on a score by the price of its logarithm; returns that price. */
    double settle(double score) {
        double logPrice = logPriceFor(score);
        settleLog(logPrice);
        return logPrice;
    }

    @Override
    public double settled() {
        double sum = 0;
        for (int j = 0; j < children.size(); j++) {
            sum += weights.get(j) * Math.log(Math.max(children.get(j).settled(), least.get(j)));
        }
        return Math.exp(sum);
    }

    @Override
    public double highest() {
        double sum = 0;
        for (int j = 0; j < children.size(); j++) {
            sum += weights.get(j) * Math.log(Math.max(children.get(j).highest(), least.get(j)));
        }
        return Math.exp(sum);
    }

    @Override
    public double lowest() {
        double sum = 0;
        for (int j = 0; j < children.size(); j++) {
            sum += weights.get(j) * Math.log(Math.max(children.get(j).lowest(), least.get(j)));
        }
        return Math.exp(sum);
    }
}
