package org.parkgauge.analysis.whatif;

import java.util.List;
import org.parkgauge.statistics.Vector;

/**
 * An arithmetic mean: a point of a child is worth the price times its weight.
 *
 * @param children the children
 * @param weights their weights, with the sum 1
 */
record PricedSum(List<PricedNode> children, Vector weights) implements PricedNode {

    @Override
    public Offer offer(double price) {
        double low = 0;
        double high = 0;
        for (int j = 0; j < children.size(); j++) {
            double weight = weights.get(j);
            Offer offer = children.get(j).offer(price * weight);
            low += weight * offer.low();
            high += weight * offer.high();
        }
        return new Offer(low, high);
    }

    @Override
    public void settle(double price, double score) {
        Offer whole = offer(price);
        double left = Math.max(0, Math.min(score, whole.high()) - whole.low());
        for (int j = 0; j < children.size(); j++) {
            double weight = weights.get(j);
            Offer offer = children.get(j).offer(price * weight);
            double room = weight * (offer.high() - offer.low());
            double taken = Math.min(left, room);
            left -= taken;
            double reached = taken == room ? offer.high() : offer.low() + taken / weight;
            children.get(j).settle(price * weight, reached);
        }
    }

    @Override
    public double settled() {
        double sum = 0;
        for (int j = 0; j < children.size(); j++) {
            sum += weights.get(j) * children.get(j).settled();
        }
        return sum;
    }

    @Override
    public double highest() {
        double sum = 0;
        for (int j = 0; j < children.size(); j++) {
            sum += weights.get(j) * children.get(j).highest();
        }
        return sum;
    }

    @Override
    public double lowest() {
        double sum = 0;
        for (int j = 0; j < children.size(); j++) {
            sum += weights.get(j) * children.get(j).lowest();
        }
        return sum;
    }
}
