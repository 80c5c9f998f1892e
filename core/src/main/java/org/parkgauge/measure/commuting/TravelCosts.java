package org.parkgauge.measure.commuting;

import java.io.Serializable;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * What a trip from zone to zone costs, in minutes, kilometres or money: a checked matrix c_ij with the cost within zones
 * settled. Costs may be asymmetric. Positive infinity says that no trip is possible, as does a place that a sparse matrix
 * does not store.
 */
public final class TravelCosts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Matrix costs;

    private TravelCosts(Matrix costs) {
        this.costs = costs;
    }

    /**
     * Checks the costs and settles the diagonal.
     *
     * @param costs one row a zone of residence, one column a zone of work, the same zones in the same order; a sparse
     *     matrix has positive infinity where it stores nothing
     * @param withinZones the rule for trips within a zone
     * @return the costs
     * @throws InvalidInputException if the matrix is empty or not square, a cost is negative or missing, the rule has areas
     *     of another number of zones, or it finds no neighbour
     */
    public static TravelCosts of(Matrix costs, IntraZonalCost withinZones) {
        Checks.refuseShape(costs, Double.POSITIVE_INFINITY, "费用", "costs");
        if (withinZones instanceof IntraZonalCost.CentreToArea disc) {
            Checks.refuseSizes(disc.areas().size(), "面积", "areas", costs.rows(), "费用", "costs");
        } else if (withinZones instanceof IntraZonalCost.AcrossArea disc) {
            Checks.refuseSizes(disc.areas().size(), "面积", "areas", costs.rows(), "费用", "costs");
        }
        boolean given = withinZones instanceof IntraZonalCost.Given;
        Checks.refuseCosts(costs, given);
        return new TravelCosts(given ? costs : settled(costs, withinZones));
    }

    private static Matrix settled(Matrix costs, IntraZonalCost withinZones) {
        int zones = costs.rows();
        if (!costs.isSparse()) {
            double[] all = costs.toArray();
            for (int i = 0; i < zones; i++) {
                all[i * zones + i] = withinZones.within(costs, i);
            }
            return Matrix.of(zones, zones, all);
        }
        Entries entries = new Entries();
        int[] columns = new int[zones];
        double[] values = new double[zones];
        for (int i = 0; i < zones; i++) {
            int stored = costs.readRow(i, columns, values);
            for (int e = 0; e < stored; e++) {
                if (columns[e] != i) {
                    entries.add(i, columns[e], values[e]);
                }
            }
            entries.add(i, i, withinZones.within(costs, i));
        }
        return entries.matrix(zones, Double.POSITIVE_INFINITY);
    }

    /**
     * The number of zones.
     *
     * @return the zones, at least 1
     */
    public int zones() {
        return costs.rows();
    }

    /**
     * The cost of one trip.
     *
     * @param residence the zone where it begins, from 0
     * @param workplace the zone where it ends, from 0
     * @return the cost, at least 0; positive infinity if the trip is not possible
     */
    public double get(int residence, int workplace) {
        return costs.get(residence, workplace);
    }

    /**
     * All costs, those within zones as settled.
     *
     * @return the matrix
     */
    public Matrix matrix() {
        return costs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelCosts that && costs.equals(that.costs);
    }

    @Override
    public int hashCode() {
        return costs.hashCode();
    }

    @Override
    public String toString() {
        return "Costs between " + zones() + " zones";
    }
}
