package org.parkgauge.analysis.weights;

/**
 * The least and greatest score of a single unit. A mean does not fall when a child rises and the sets of weights are
 * independent, so each child may stand at its own extreme, and what remains is linear in the weights of the node (in the
 * logarithms for a geometric mean), or a quotient of linear functions where children are missing. Exact for every tree.
 */
final class Extremes {

    private Extremes() {}

    /**
     * The extreme of a unit at a part; the weights of the part and of all below it are set to where it is reached, but for
     * nodes of which the unit has no score, whose weights stay as they are.
     */
    static double settle(Part part, int unit, boolean least, double[][] w) {
        if (!(part instanceof Part.Mean mean) || !mean.isScored(unit)) {
            return part.low[unit];
        }
        for (Part child : mean.children) {
            settle(child, unit, least, w);
        }
        return ofChildren(mean, unit, least, w[mean.id]);
    }

    /** The extreme of a unit at a mean, from the extremes of its children. */
    static double ofChildren(Part.Mean mean, int unit, boolean least, double[] w) {
        double sign = least ? 1 : -1;
        double[] cost = new double[mean.children.length];
        boolean whole = true;
        for (int j = 0; j < cost.length; j++) {
            Part child = mean.children[j];
            if (child.isScored(unit)) {
                cost[j] = sign * mean.term(least ? child.low[unit] : child.high[unit]);
            } else {
                whole = false;
            }
        }
        double value = sign
                * (whole ? mean.weights.minimize(cost, w) : mean.weights.minimizeQuotient(cost, mean.mask(unit), w));
        return mean.geometric ? Math.exp(value) : value;
    }
}
