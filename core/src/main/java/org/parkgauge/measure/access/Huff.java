package org.parkgauge.measure.access;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.measure.access.Checks.Amount;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/**
 * Which facility people choose: probabilities in proportion to attraction and decay, p_ij = S_j f(c_ij) / sum_k S_k f(c_ik).
 * Each row sums to 1; the row of a zone that reaches no attraction is all 0. Source: Huff (1964).
 *
 * @param probabilities zones by rows, facilities by columns; sparse if the costs are
 * @param reach how far each zone gets
 */
public record Huff(Matrix probabilities, List<Reach> reach) implements Serializable {

    /** Keeps a copy of the list. */
    public Huff {
        reach = List.copyOf(reach);
    }

    /**
     * The probabilities.
     *
     * @param costs from zones to facilities
     * @param attraction the attraction S of each facility; raise it to a power beforehand where a model says so
     * @param decay the weight f of a cost
     * @return probabilities and states
     * @throws org.parkgauge.text.InvalidInputException if sizes differ, an attraction is negative or not finite, or the decay
     *     reaches beyond the costs
     */
    public static Huff of(TravelCosts costs, double[] attraction, Decay decay) {
        Checks.amounts(attraction, costs.facilities(), Amount.ATTRACTION);
        PairWeights weights = new PairWeights(costs, decay);
        double[] perZone = FloatingCatchment.reciprocals(weights.atZones(attraction));
        return new Huff(weights.pairs(perZone, attraction), weights.reach());
    }

    /**
     * The customers that each facility can expect, sum_i P_i p_ij.
     *
     * @param demand the people of each zone
     * @return one number a facility
     * @throws org.parkgauge.text.InvalidInputException if the number of zones differs or an amount is negative or not finite
     */
    public Vector customers(double[] demand) {
        Checks.amounts(demand, probabilities.rows(), Amount.DEMAND);
        double[] customers = new double[probabilities.columns()];
        int[] facility = new int[customers.length];
        double[] probability = new double[customers.length];
        for (int i = 0; i < demand.length; i++) {
            int count = probabilities.readRow(i, facility, probability);
            for (int k = 0; k < count; k++) {
                customers[facility[k]] += demand[i] * probability[k];
            }
        }
        return Vector.of(customers);
    }
}
