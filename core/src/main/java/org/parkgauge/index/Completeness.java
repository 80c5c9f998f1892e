package org.parkgauge.index;

import org.parkgauge.data.Range;

/**
 * How complete the scores of one unit are, and between which bounds the missing part leaves them.
 */
final class Completeness {

    private final Plan plan;
    private final double[][] scores;
    private final int unit;

    Completeness(Plan plan, double[][] scores, int unit) {
        this.plan = plan;
        this.scores = scores;
        this.unit = unit;
    }

    /** The share of the effective leaf weight below a node for which there is a normalized value. */
    double coverage(int place) {
        Node node = plan.node(place);
        if (node == null) {
            return Double.isNaN(scores[place][unit]) ? 0 : 1;
        }
        int[] children = plan.children(place);
        double covered = 0;
        for (int j = 0; j < children.length; j++) {
            covered += node.weights()[j] * coverage(children[j]);
        }
        return Math.min(1, covered);
    }

    /** The root score with the missing indicators at their worst and at their best. */
    Range bounds() {
        double low = bound(false);
        double high = bound(true);
        return Double.isNaN(low) || Double.isNaN(high) ? Range.UNKNOWN : new Range(Math.min(low, high), high);
    }

    private double bound(boolean best) {
        double[] values = new double[plan.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = scores[place][unit];
            if (Double.isNaN(values[place]) && plan.nodes().get(place) instanceof FittedIndicator leaf) {
                values[place] = plan.end(leaf, best);
            }
        }
        plan.climb(values);
        return values[0];
    }
}
