package org.parkgauge.analysis.weights;

/**
 * Steps towards weights that are good for one unit against others: the vertex of each node's set that is best for the gap as
 * if it were linear in the weights (Frank and Wolfe 1956). A search, not a proof: what it finds counts once it is scored.
 */
final class Steps {

    private final WeightTree tree;

    Steps(WeightTree tree) {
        this.tree = tree;
    }

    /**
     * The vertex at which a weighted sum of root scores is least, as if they were linear around some weights.
     *
     * @param factors what each unit with a score counts for in the sum
     * @param at the weights
     */
    double[][] vertex(double[] factors, double[][] at) {
        double[][] cost = tree.emptyWeights();
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] != 0) {
                slope(tree.root(), tree.units()[i], factors[i], at, cost);
            }
        }
        double[][] vertex = tree.emptyWeights();
        for (Part.Mean mean : tree.means()) {
            mean.weights.minimize(cost[mean.id], vertex[mean.id]);
        }
        return vertex;
    }

    /** Adds to the cost how the score of a unit changes with each weight at and below a part, times a factor. */
    void slope(Part part, int unit, double factor, double[][] at, double[][] cost) {
        if (!(part instanceof Part.Mean mean) || !mean.isScored(unit) || factor == 0) {
            return;
        }
        double[] w = at[mean.id];
        double score = tree.score(mean, unit, at);
        double middle = mean.geometric ? Math.log(score) : score;
        double outer = mean.geometric ? factor * score : factor;
        double share = 0;
        double[] values = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            values[j] = tree.score(mean.children[j], unit, at);
            share += Double.isNaN(values[j]) ? 0 : w[j];
        }
        for (int j = 0; j < w.length; j++) {
            if (!Double.isNaN(values[j])) {
                double term = mean.term(values[j]);
                cost[mean.id][j] += outer * (mean.complete[unit] ? term : (term - middle) / share);
                double inner = !mean.geometric ? 1 : values[j] < mean.floor ? 0 : 1 / values[j];
                slope(mean.children[j], unit, outer * w[j] / share * inner, at, cost);
            }
        }
    }
}
