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
        }
        open(0, false, best, values);
        plan.rows().climb(values);
        return values[0];
    }

    /**
     * Puts the missing indicators at an end of their range, and where the root has a score also those of a dimension that
     * has none, since the score was made without them.
     */
    private void open(int place, boolean unused, boolean best, double[] values) {
        if (plan.nodes().get(place) instanceof FittedIndicator leaf) {
            if (unused || Double.isNaN(values[place])) {
                values[place] = plan.end(leaf, best);
            }
            return;
        }
        boolean below = unused || (Double.isNaN(scores[place][unit]) && !Double.isNaN(scores[0][unit]));
        for (int child : plan.children(place)) {
            open(child, below, best, values);
        }
    }
}
