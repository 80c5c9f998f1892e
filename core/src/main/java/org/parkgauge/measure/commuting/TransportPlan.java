package org.parkgauge.measure.commuting;

/**
 * An optimal allocation of residents to jobs. The mean is unique, the flows need not be.
 *
 * <p>For the tests: the potentials of the zones with residents, then of those with jobs, certify the optimum. Cost +
 * potential of the origin - potential of the destination is 0 where there is flow, and nowhere less; for a maximum, with the negated costs.
 */
final class TransportPlan {

    /** The mean cost. */
    final double mean;

    final int[] origin;
    final int[] destination;
    final double[] flow;
    final double[] potentials;

    TransportPlan(double mean, int[] origin, int[] destination, double[] flow, double[] potentials) {
        this.mean = mean;
        this.origin = origin;
        this.destination = destination;
        this.flow = flow;
        this.potentials = potentials;
    }
}
