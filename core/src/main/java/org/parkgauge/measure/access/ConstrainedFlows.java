package org.parkgauge.measure.access;

import java.io.Serializable;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/**
 * The flows of a doubly constrained gravity model. The factors are fixed up to a constant; here the supply-weighted mean of B
 * is 1, so that the potential equals Hansen's accessibility where competition changes nothing.
 *
 * @param flows zones by rows, facilities by columns; sparse if the costs are
 * @param potential access allowing for competition, 1/A_i = sum_j B_j S_j f(c_ij), by zone
 * @param balancing the factor B_j of each facility: above 1 where its supply is in little demand, 0 without supply
 * @param rounds how many rounds were made
 * @param gap the largest gap of a row sum, as a share of the total
 */
public record ConstrainedFlows(Matrix flows, Vector potential, Vector balancing, int rounds, double gap)
        implements Serializable {

    static ConstrainedFlows of(
            Matrix flows, double[] potential, double[] balancing, double[] supply, int rounds, double gap) {
        double weighted = 0;
        double total = 0;
        for (int j = 0; j < supply.length; j++) {
            balancing[j] = supply[j] > 0 ? balancing[j] : 0;
            weighted += balancing[j] * supply[j];
            total += supply[j];
        }
        double scale = total / weighted;
        for (int j = 0; j < balancing.length; j++) {
            balancing[j] *= scale;
        }
        for (int i = 0; i < potential.length; i++) {
            potential[i] *= scale;
        }
        return new ConstrainedFlows(flows, Vector.of(potential), Vector.of(balancing), rounds, gap);
    }
}
