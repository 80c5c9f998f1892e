package org.parkgauge.analysis.weights;

/**
 * The least ln max(A, f) − ln max(B, f) over the weights below one child of a geometric mean with floor f, A and B the
 * scores of two units there.
 *
 * <p>Where the floor cannot bind, or always does, that is a ratio or an extreme. Else, for a child that is arithmetic all
 * the way down, let h be the least max(A, f)/max(B, f).
 *
 * <ul>
 *   <li>h &lt; 1 means that max(A, f) &lt; B somewhere, and h is the least max(A/B, f/B). By minimax that is the greatest over
 *       0 ≤ θ ≤ 1 of the least (θ A + (1 − θ) f)/B. Write F(μ) for the least A − μ B, which (3) of {@link PairSolver} knows.
 *       Then with θ = f/(f − F(μ)) the inner minimum is μ f/(f − F(μ)) for each μ from the least ratio A/B on; it rises in μ
 *       while A &lt; f at the minimizer of A − μ B and falls after. So the solution is the least ratio itself if A ≥ f there,
 *       and else a point where A = f on the edge between two minimizers of A − μ B, one with A &lt; f and one with A ≥ f, which
 *       is found by intersecting lines (Eisner and Severance 1976).
 *   <li>Otherwise h = max(1, min(A)/f, least A/B, whichever of the latter two is smaller).
 * </ul>
 *
 * <p>All of this is exact. For other children the gap is bounded: max(·, f) shrinks gaps, so the gap is at least the smaller of 0
 * and the gap without floor, and at least that of the extremes.
 */
final class FlooredRatio {

    private static final int MOST_STEPS = 100;
    private static final double ROUNDING = 1e-13;

    private FlooredRatio() {}

    static double logarithm(PairSolver pair, Part child, double floor) {
        int a = pair.first();
        int b = pair.second();
        double lowA = child.low[a];
        double lowB = child.low[b];
        if (!(child instanceof Part.Mean mean)) {
            return Math.log(floored(lowA, floor)) - Math.log(floored(lowB, floor));
        }
        if (Double.isNaN(floor) || (lowA >= floor && lowB >= floor)) {
            return pair.logRatio(child);
        }
        if (child.high[a] <= floor) {
            pair.difference(child, 0, 1);
            return Math.log(floor) - Math.log(floored(child.high[b], floor));
        }
        if (child.high[b] <= floor) {
            pair.difference(child, 1, 0);
            return Math.log(floored(lowA, floor)) - Math.log(floor);
        }
        if (mean.geometric) {
            pair.bounded();
            return bound(
                    mean, a, b, floor, mean.low[b] > 0 && lowA > 0 ? pair.logRatio(mean) : Double.NEGATIVE_INFINITY);
        }
        return arithmetic(pair, mean, floor);
    }

    private static double floored(double value, double floor) {
        return value < floor ? floor : value;
    }

    private static double bound(Part child, int a, int b, double floor, double free) {
        double apart = Math.log(floored(child.low[a], floor)) - Math.log(floored(child.high[b], floor));
        return Math.max(apart, Math.min(0, free));
    }

    private static double arithmetic(PairSolver pair, Part.Mean child, double floor) {
        int a = pair.first();
        int b = pair.second();
        boolean before = pair.exactSoFar();
        pair.exactSoFar(true);
        double ratio = pair.ratio(child);
        if (!pair.exactSoFar()) {
            return bound(child, a, b, floor, Math.log(Math.max(0, ratio)));
        }
        pair.exactSoFar(before);
        if (pair.valueA(child) >= floor && ratio < 1) {
            return Math.log(ratio);
        }
        double least = pair.valueA(child) >= floor ? ratio : edge(pair, child, floor, ratio);
        if (least < 1) {
            return Math.log(least);
        }
        double alone = child.low[a] / floor;
        if (alone <= ratio) {
            pair.difference(child, 1, 0);
        } else {
            pair.ratio(child);
        }
        return Math.log(Math.max(1, Math.min(ratio, alone)));
    }

    /** The least max(A, f)/B where A is below the floor at the least ratio; the weights are left at its minimizer. */
    private static double edge(PairSolver pair, Part.Mean child, double floor, double ratio) {
        Vertex low = new Vertex(pair, child);
        pair.difference(child, 0, 1);
        Vertex high = new Vertex(pair, child);
        if (high.valueA <= floor) {
            return floor / high.valueB;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double slope = (high.valueA - low.valueA) / (high.valueB - low.valueB);
            if (!(slope > ratio) || Double.isInfinite(slope)) {
                break;
            }
            double line = low.valueA - slope * low.valueB;
            double least = pair.difference(child, 1, slope);
            if (least >= line - ROUNDING * Math.max(high.valueA, slope * high.valueB)) {
                break;
            }
            Vertex found = new Vertex(pair, child);
            if (found.valueA < floor) {
                low = found;
            } else {
                high = found;
            }
        }
        double part = (floor - low.valueA) / (high.valueA - low.valueA);
        mix(child, 1 - part, low.weights, part, high.weights, pair);
        return floor / (low.valueB + part * (high.valueB - low.valueB));
    }

    /** Where a minimizer lies in the plane of the two scores. */
    private static final class Vertex {

        final double valueA;
        final double valueB;
        final double[][] weights;

        Vertex(PairSolver pair, Part.Mean child) {
            valueA = pair.valueA(child);
            valueB = pair.valueB(child);
            weights = pair.copyOfWeights();
        }
    }

    /**
     * Weights at which both scores are the mixture of those at two choices: the products of weights on the way to each leaf
     * are mixed, so that a child's weights are mixed in proportion to the weight that it has in each.
     */
    private static void mix(Part part, double first, double[][] w1, double second, double[][] w2, PairSolver pair) {
        if (!(part instanceof Part.Mean mean)) {
            return;
        }
        double[] one = w1[mean.id];
        double[] two = w2[mean.id];
        double share1 = 0;
        double share2 = 0;
        for (int j = 0; j < one.length; j++) {
            boolean scored = mean.children[j].isScored(pair.first());
            share1 += scored ? one[j] : 0;
            share2 += scored ? two[j] : 0;
        }
        double mass1 = first / share1;
        double mass2 = second / share2;
        double[] into = pair.weights()[mean.id];
        for (int j = 0; j < one.length; j++) {
            into[j] = (mass1 * one[j] + mass2 * two[j]) / (mass1 + mass2);
            double below1 = mass1 * one[j];
            double below2 = mass2 * two[j];
            if (below1 + below2 > 0) {
                mix(mean.children[j], below1, w1, below2, w2, pair);
            }
        }
    }
}
