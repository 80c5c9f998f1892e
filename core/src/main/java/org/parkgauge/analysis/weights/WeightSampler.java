package org.parkgauge.analysis.weights;

import java.util.Arrays;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.text.InvalidInputException;

/**
 * Weights drawn uniformly from the admitted ones of a node. Two proposals are tried beforehand, and the one that is
 * accepted more often is used: the lower bounds plus a uniform point of the simplex of what is left of 1 (normalized
 * exponentials), and all weights but the widest uniform between their bounds, the last making up the sum. Both give exactly
 * uniform, independent draws by rejection. Where fewer than 1 in 500 would be accepted, a hit-and-run walk (Smith 1984)
 * takes over, whose draws are uniform in the limit and slightly dependent.
 */
final class WeightSampler {

    private enum Method {
        POINT,
        SIMPLEX,
        BOX,
        WALK
    }

    private static final int TRIALS = 4000;
    private static final double LEAST_ACCEPTED = 0.002;
    private static final int SETTLING = 60;
    private static final double STUCK = 1e-9;

    private final String node;
    private final Polytope set;
    private final int widest;
    private final Method method;
    private final double[] start;

    WeightSampler(String node, Polytope set) {
        this(node, set, false);
    }

    /** The same by a walk in any case, if wanted. */
    WeightSampler(String node, Polytope set, boolean walks) {
        this.node = node;
        this.set = set;
        int wide = 0;
        for (int j = 1; j < set.size(); j++) {
            if (set.upper()[j] - set.lower()[j] > set.upper()[wide] - set.lower()[wide]) {
                wide = j;
            }
        }
        widest = wide;
        method = set.isPoint() ? Method.POINT : walks ? Method.WALK : choose();
        start = method == Method.WALK ? set.middle() : new double[0];
    }

    private Method choose() {
        RandomStream stream = new RandomStream(set.size(), 0);
        double[] w = new double[set.size()];
        int simplex = 0;
        int box = 0;
        for (int i = 0; i < TRIALS; i++) {
            simplex += simplex(stream, w) ? 1 : 0;
            box += box(stream, w) ? 1 : 0;
        }
        if (Math.max(simplex, box) < LEAST_ACCEPTED * TRIALS) {
            return Method.WALK;
        }
        return simplex >= box ? Method.SIMPLEX : Method.BOX;
    }

    /** Whether there is room for draws: not where constraints amount to equations. */
    boolean hasVolume() {
        return method != Method.WALK
                || new Source(new RandomStream(set.size(), 1)).walk(SETTLING * set.size()) >= STUCK;
    }

    /** Whether draws are independent of one another. */
    boolean isIndependent() {
        return method != Method.WALK;
    }

    private boolean simplex(RandomStream stream, double[] w) {
        double sum = 0;
        double left = 1;
        for (int j = 0; j < w.length; j++) {
            boolean open = set.upper()[j] > set.lower()[j];
            w[j] = open ? stream.nextExponential() : 0;
            sum += w[j];
            left -= set.lower()[j];
        }
        for (int j = 0; j < w.length; j++) {
            w[j] = set.lower()[j] + left * w[j] / sum;
        }
        return set.contains(w);
    }

    private boolean box(RandomStream stream, double[] w) {
        double left = 1;
        for (int j = 0; j < w.length; j++) {
            if (j != widest) {
                w[j] = set.lower()[j] + (set.upper()[j] - set.lower()[j]) * stream.nextDouble();
                left -= w[j];
            }
        }
        w[widest] = left;
        return left >= set.lower()[widest] && left <= set.upper()[widest] && set.contains(w);
    }

    /** A source of draws that depends on its stream alone. */
    final class Source {

        private final RandomStream stream;
        private final double[] point;
        private final double[] direction;
        private boolean settled;

        Source(RandomStream stream) {
            this.stream = stream;
            this.point = method == Method.WALK ? start.clone() : new double[0];
            this.direction = new double[set.size()];
        }

        /** Draws weights. */
        void next(double[] w) {
            switch (method) {
                case POINT -> System.arraycopy(set.inside(), 0, w, 0, w.length);
                case SIMPLEX -> {
                    while (!simplex(stream, w)) {
                        // drawn again
                    }
                }
                case BOX -> {
                    while (!box(stream, w)) {
                        // drawn again
                    }
                }
                case WALK -> {
                    if (!settled) {
                        settle();
                    }
                    walk(2 * w.length);
                    System.arraycopy(point, 0, w, 0, w.length);
                }
            }
        }

        private void settle() {
            double moved = walk(SETTLING * point.length);
            if (moved < STUCK) {
                throw new InvalidInputException(
                                "节点" + node + "允许的权重没有体积（约束实际上是等式），无法随机抽取。",
                                "The admitted weights of " + node
                                        + " have no volume, since constraints amount to equations; they cannot be"
                                        + " sampled.")
                        .maybe("把相等的权重写成略宽的界限。", "write equal weights as slightly wider limits.");
            }
            settled = true;
        }

        /** Walks some steps, each along a random line to a uniform point of its chord; returns the way gone. */
        private double walk(int steps) {
            double way = 0;
            for (int i = 0; i < steps; i++) {
                way += step();
            }
            return way;
        }

        private double step() {
            double mean = 0;
            int free = 0;
            Arrays.fill(direction, 0);
            for (int j = 0; j < direction.length; j++) {
                if (set.upper()[j] > set.lower()[j]) {
                    direction[j] = stream.nextGaussian();
                    mean += direction[j];
                    free++;
                }
            }
            double from = Double.NEGATIVE_INFINITY;
            double to = Double.POSITIVE_INFINITY;
            for (int j = 0; j < direction.length; j++) {
                if (set.upper()[j] > set.lower()[j]) {
                    direction[j] -= mean / free;
                    double down = (set.lower()[j] - point[j]) / direction[j];
                    double up = (set.upper()[j] - point[j]) / direction[j];
                    from = Math.max(from, Math.min(down, up));
                    to = Math.min(to, Math.max(down, up));
                }
            }
            for (int i = 0; i < set.rows().length; i++) {
                double slope = Polytope.dot(set.rows()[i], direction);
                double reach = (set.bounds()[i] - Polytope.dot(set.rows()[i], point)) / slope;
                from = slope > 0 ? Math.max(from, reach) : from;
                to = slope < 0 ? Math.min(to, reach) : to;
            }
            if (!(to > from)) {
                return 0;
            }
            double length = from + (to - from) * stream.nextDouble();
            double way = 0;
            for (int j = 0; j < point.length; j++) {
                point[j] += length * direction[j];
                way += Math.abs(length * direction[j]);
            }
            return way;
        }
    }
}
