package org.parkgauge.analysis.weights;

/**
 * The least gap of two units over all admitted weights: of their scores, S(a) − S(b), where the root is an arithmetic mean;
 * of their logarithms, ln S(a) − ln S(b), where it is a geometric one. {@link #isExact} tells whether the last gap is the
 * minimum itself or a bound below it. The weights at which the gap was found stay in {@link #weights}.
 *
 * <p><b>Why it is exact.</b> Weights are not negative and the sets of the nodes are independent, so in a sum Σ w g over the
 * children of a node each g can stand at its own minimum, whatever w is, and what is left is linear in w.
 *
 * <ol>
 *   <li>Arithmetic above arithmetic: the gap of a node is Σ w (gap of the child). The same holds for θ S(a) − λ S(b) with
 *       any θ, λ ≥ 0, since the gap of a leaf is then θ a − λ b.
 *   <li>Geometric above geometric: the same with logarithms.
 *   <li>Geometric above arithmetic: a child's gap of logarithms is the logarithm of the least ratio S(a)/S(b), a linear
 *       fractional programme (Charnes and Cooper 1962) in the products of the weights below, solved by Dinkelbach's method
 *       with (1) inside: the ratio at a minimizer of S(a) − λ S(b) replaces λ until it stands still.
 *   <li>A floor f between them: {@link FlooredRatio}.
 * </ol>
 *
 * <p><b>When it is a bound.</b> Arithmetic above geometric, where the gap is not a function of the ratio alone; a floor above
 * a node that is not arithmetic all the way down; units that lack different children of a node whose weights vary, for which
 * the two weighted means are divided by different sums. In each case the parts are bounded by their least ratio and by
 * their extremes, so a bound never promises what does not hold.
 *
 * <p>Not thread-safe.
 */
final class PairSolver {

    private static final int MOST_STEPS = 60;
    private static final double ROUNDING = 1e-15;

    private final WeightTree tree;
    private final double[][] weights;
    private final double[][] costs;
    private final double[] valueA;
    private final double[] valueB;
    private int a;
    private int b;
    private boolean exact;

    PairSolver(WeightTree tree) {
        this.tree = tree;
        this.weights = tree.insideCopy();
        this.costs = tree.emptyWeights();
        this.valueA = new double[tree.parts()];
        this.valueB = new double[tree.parts()];
    }

    /** The least gap of two units, by their places in the data. */
    double gap(int first, int second) {
        a = first;
        b = second;
        exact = true;
        return tree.isLogarithmic() ? logRatio(tree.root()) : difference(tree.root(), 1, 1);
    }

    /** Whether the last gap is the minimum, not a bound below it. */
    boolean isExact() {
        return exact;
    }

    /** Weights at which the last gap was found: the minimizers if it is exact; overwritten by the next. */
    double[][] weights() {
        return weights;
    }

    /** What has been found for a part by the last difference: the scores of both units at the minimizer. */
    double valueA(Part part) {
        return part instanceof Part.Mean ? valueA[part.place] : part.low[a];
    }

    double valueB(Part part) {
        return part instanceof Part.Mean ? valueB[part.place] : part.low[b];
    }

    /** The least theta S(a) - lambda S(b). */
    double difference(Part part, double theta, double lambda) {
        if (!(part instanceof Part.Mean mean)) {
            return theta * part.low[a] - lambda * part.low[b];
        }
        if (theta == 0 || lambda == 0) {
            return single(mean, theta, lambda);
        }
        if (mean.geometric) {
            return differenceOfGeometric(mean, theta, lambda);
        }
        if (!mean.isAlike(a, b)) {
            return differenceOfUnlike(mean, theta, lambda);
        }
        double[] cost = costs[mean.id];
        double[] w = weights[mean.id];
        boolean whole = mean.complete[a];
        for (int j = 0; j < cost.length; j++) {
            Part child = mean.children[j];
            cost[j] = child.isScored(a) ? difference(child, theta, lambda) : 0;
        }
        double least = whole ? mean.weights.minimize(cost, w) : mean.weights.minimizeQuotient(cost, mean.mask(a), w);
        double sum = 0;
        double sumA = 0;
        double sumB = 0;
        for (int j = 0; j < cost.length; j++) {
            Part child = mean.children[j];
            if (whole || child.isScored(a)) {
                sum += w[j];
                sumA += w[j] * valueA(child);
                sumB += w[j] * valueB(child);
            }
        }
        valueA[mean.place] = whole ? sumA : sumA / sum;
        valueB[mean.place] = whole ? sumB : sumB / sum;
        return least;
    }

    /** One unit alone: exact for every tree. */
    private double single(Part.Mean mean, double theta, double lambda) {
        double value = theta == 0
                ? -lambda * Extremes.settle(mean, b, false, weights)
                : theta * Extremes.settle(mean, a, true, weights);
        evaluate(mean);
        return value;
    }

    private void evaluate(Part.Mean mean) {
        valueA[mean.place] = tree.score(mean, a, weights);
        valueB[mean.place] = tree.score(mean, b, weights);
    }

    private double differenceOfGeometric(Part.Mean mean, double theta, double lambda) {
        double ratio = Math.exp(logRatio(mean));
        evaluate(mean);
        exact = false;
        double byB = theta * ratio - lambda;
        double byA = theta - lambda / ratio;
        double bound = theta * mean.low[a] - lambda * mean.high[b];
        bound = Math.max(bound, byB * (byB >= 0 ? mean.low[b] : mean.high[b]));
        return Math.max(bound, byA * (byA >= 0 ? mean.low[a] : mean.high[a]));
    }

    /**
     * A bound where the units lack different children, so that S(a) is divided by the share s of the weight that a covers
     * and S(b) by another, t. With x in the middle of the scores that a can have, S(a) = x + Σ w (a − x) / s, and since
     * Σ w (a − x) = s (S(a) − x) is small, putting a fixed value for 1/s costs only the product of two small ranges. The
     * same for b, and what is left is linear in w.
     */
    private double differenceOfUnlike(Part.Mean mean, double theta, double lambda) {
        Spread first = new Spread(mean, a, mean.low[a], mean.high[a]);
        Spread second = new Spread(mean, b, mean.low[b], mean.high[b]);
        double[] cost = costs[mean.id];
        for (int j = 0; j < cost.length; j++) {
            Part child = mean.children[j];
            double ofA = child.isScored(a) ? theta * first.inverse : 0;
            double ofB = child.isScored(b) ? lambda * second.inverse : 0;
            double both = ofA > 0 && ofB > 0
                    ? difference(child, ofA, ofB)
                    : (ofA > 0 ? ofA * child.low[a] : 0) - (ofB > 0 ? ofB * child.high[b] : 0);
            cost[j] = both - ofA * first.middle + ofB * second.middle;
        }
        double least = mean.weights.minimize(cost, weights[mean.id]);
        evaluate(mean);
        exact &= first.error <= ROUNDING && second.error <= ROUNDING && isFlat(mean);
        double bound = theta * (first.middle - first.error) - lambda * (second.middle + second.error) + least;
        return Math.max(bound, theta * mean.low[a] - lambda * mean.high[b]);
    }

    private static boolean isFlat(Part.Mean mean) {
        for (Part child : mean.children) {
            if (child instanceof Part.Mean) {
                return false;
            }
        }
        return true;
    }

    /** The range of a unit's score at a node and of the share of the weight that it covers. */
    private static final class Spread {

        final double middle;
        final double inverse;
        final double error;

        Spread(Part.Mean mean, int unit, double low, double high) {
            double most = 1 / mean.leastShare[unit];
            double least = 1 / mean.greatestShare[unit];
            middle = (low + high) / 2;
            inverse = (most + least) / 2;
            error = mean.greatestShare[unit] * (high - low) / 2 * (most - least) / 2;
        }
    }

    /** The least ln S(a) - ln S(b). */
    double logRatio(Part part) {
        if (!(part instanceof Part.Mean mean)) {
            return Math.log(part.low[a]) - Math.log(part.low[b]);
        }
        if (!mean.geometric) {
            return Math.log(ratio(mean));
        }
        boolean alike = mean.isAlike(a, b);
        Spread first = new Spread(mean, a, Math.log(mean.low[a]), Math.log(mean.high[a]));
        Spread second = new Spread(mean, b, Math.log(mean.low[b]), Math.log(mean.high[b]));
        double[] cost = costs[mean.id];
        for (int j = 0; j < cost.length; j++) {
            Part child = mean.children[j];
            boolean both = child.isScored(a) && child.isScored(b);
            double gap = both ? FlooredRatio.logarithm(this, child, mean.floor) : 0;
            cost[j] = alike ? gap : unlike(mean, child, gap, first, second);
        }
        double[] w = weights[mean.id];
        if (alike) {
            boolean whole = mean.complete[a];
            return whole ? mean.weights.minimize(cost, w) : mean.weights.minimizeQuotient(cost, mean.mask(a), w);
        }
        exact = false;
        double least = mean.weights.minimize(cost, w);
        double bound = first.middle - first.error - second.middle - second.error + least;
        return Math.max(bound, Math.log(mean.low[a]) - Math.log(mean.high[b]));
    }

    /** The cost of a child where the units lack different children; as for arithmetic means, in logarithms. */
    private double unlike(Part.Mean mean, Part child, double gap, Spread first, Spread second) {
        boolean hasA = child.isScored(a);
        boolean hasB = child.isScored(b);
        double cost = hasA ? -first.inverse * first.middle : 0;
        cost += hasB ? second.inverse * second.middle : 0;
        if (hasA && hasB) {
            double rest = first.inverse - second.inverse;
            return cost + second.inverse * gap + rest * mean.term(rest >= 0 ? child.low[a] : child.high[a]);
        }
        return cost
                + (hasA ? first.inverse * mean.term(child.low[a]) : 0)
                - (hasB ? second.inverse * mean.term(child.high[b]) : 0);
    }

    /** The least S(a) / S(b) at an arithmetic mean where S(b) can be positive and S(a) is not negative. */
    double ratio(Part.Mean mean) {
        boolean before = exact;
        exact = true;
        Extremes.settle(mean, b, false, weights);
        evaluate(mean);
        double lambda = valueA(mean) / valueB(mean);
        for (int step = 0; step < MOST_STEPS; step++) {
            double least = difference(mean, 1, lambda);
            if (!exact) {
                return boundOfRatio(mean, lambda);
            }
            double next = valueA(mean) / valueB(mean);
            if (!(least < 0) || !(next < lambda)) {
                break;
            }
            lambda = next;
        }
        exact = before;
        return lambda;
    }

    /** A bound below the ratio: the largest lambda found for which the bound of S(a) - lambda S(b) is not negative. */
    private double boundOfRatio(Part.Mean mean, double reached) {
        double low = Math.max(0, mean.low[a] / mean.high[b]);
        double high = reached;
        double atLow = difference(mean, 1, low);
        double atHigh = difference(mean, 1, high);
        for (int step = 0; step < MOST_STEPS && atHigh < 0 && high - low > 1e-14 * high; step++) {
            double part = atLow > 0 ? atLow / (atLow - atHigh) : 0.5;
            double next = low + (high - low) * (step % 3 == 2 ? 0.5 : Math.min(part, 0.999));
            double least = difference(mean, 1, next);
            if (least >= 0) {
                low = next;
                atLow = least;
            } else {
                high = next;
                atHigh = least;
            }
        }
        exact = false;
        return atHigh >= 0 ? high : low;
    }

    /** Marks the gap in hand as a bound. */
    void bounded() {
        exact = false;
    }

    boolean exactSoFar() {
        return exact;
    }

    void exactSoFar(boolean value) {
        exact = value;
    }

    int first() {
        return a;
    }

    int second() {
        return b;
    }

    double[][] copyOfWeights() {
        double[][] copy = new double[weights.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = weights[i].clone();
        }
        return copy;
    }
}
