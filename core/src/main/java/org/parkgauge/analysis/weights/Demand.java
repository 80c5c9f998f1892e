package org.parkgauge.analysis.weights;

import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

/** One linear constraint on the weights of a node, "coefficients times weights is at least bound", and how it reads. */
record Demand(Text text, Vector coefficients, double bound) {

    /** The only child that is concerned, or -1 if there are several. */
    int only() {
        int found = -1;
        for (int j = 0; j < coefficients.size(); j++) {
            if (coefficients.get(j) != 0) {
                if (found >= 0) {
                    return -1;
                }
                found = j;
            }
        }
        return found;
    }
}
