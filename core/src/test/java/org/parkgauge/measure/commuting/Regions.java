package org.parkgauge.measure.commuting;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Matrix;

/** Regions for the tests: that of the reference figures, and random ones. */
final class Regions {

    static final double FAR = Double.POSITIVE_INFINITY;

    private Regions() {}

    static CommutingFlows referenceFlows() {
        return CommutingFlows.of(read("od_commute.csv"));
    }

    static TravelCosts referenceCosts() {
        return TravelCosts.of(read("cost_matrix.csv"), new IntraZonalCost.Given());
    }

    static Matrix read(String file) {
        Figures table = Figures.read("measure/commuting/" + file);
        int zones = table.header().size() - 1;
        double[] values = new double[zones * zones];
        for (int j = 0; j < zones; j++) {
            double[] column = table.numbers(table.header().get(j + 1));
            for (int i = 0; i < zones; i++) {
                values[i * zones + j] = column[i];
            }
        }
        return Matrix.of(zones, zones, values);
    }

    /** Real flows, a third of them none. */
    static Matrix flows(SplittableRandom random, int zones) {
        return Matrix.generate(zones, zones, k -> random.nextInt(3) == 0 ? 0 : 100 * random.nextDouble());
    }

    /** Asymmetric costs from 1 to 60, coarse every other time, so that many tie. */
    static Matrix costs(SplittableRandom random, int zones) {
        boolean coarse = random.nextBoolean();
        return Matrix.generate(zones, zones, k -> {
            double cost = 1 + 59 * random.nextDouble();
            return coarse ? Math.rint(cost / 10) : cost;
        });
    }

    static TravelCosts given(Matrix costs) {
        return TravelCosts.of(costs, new IntraZonalCost.Given());
    }

    /** The same entries, those of one value not stored. */
    static Matrix sparse(Matrix dense, double absent) {
        Entries entries = new Entries();
        for (int i = 0; i < dense.rows(); i++) {
            for (int j = 0; j < dense.columns(); j++) {
                if (dense.get(i, j) != absent) {
                    entries.add(i, j, dense.get(i, j));
                }
            }
        }
        return entries.matrix(dense.rows(), absent);
    }

    static Matrix mapped(Matrix matrix, double times, double plus) {
        double[] values = matrix.toArray();
        Arrays.setAll(values, k -> values[k] * times + plus);
        return Matrix.of(matrix.rows(), matrix.columns(), values);
    }
}
