package org.parkgauge.analysis.weights;

/** How the size of a change of weights is measured. */
public enum Norm {
    /** The sum of the absolute changes; half of it is the weight that is moved. Found by a linear programme. */
    L1,
    /** The square root of the sum of squared changes. Found by an active-set method (Lawson and Hanson 1974). */
    L2
}
