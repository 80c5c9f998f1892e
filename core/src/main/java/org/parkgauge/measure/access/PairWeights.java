package org.parkgauge.measure.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.statistics.Matrix;

/**
 * The positive weights of all pairs of a zone and a facility. Evaluating a decay costs more than all else, so weights
 * are kept for the second pass, up to a number of pairs (some 200 MB); those of the remaining zones are computed anew.
 */
final class PairWeights {

    /** Takes the positive weights of one zone; the arrays must not be changed or kept. */
    @FunctionalInterface
    interface Visitor {
        void visit(int zone, int[] facility, double[] weight, int count);
    }

    static final int MOST_KEPT = 1 << 24;

    /** A plain class, since a record should not hold arrays. */
    private static final class Row {
        private final int[] facility;
        private final double[] weight;

        Row(int[] facility, double[] weight) {
            this.facility = facility;
            this.weight = weight;
        }
    }

    private final TravelCosts costs;
    private final Decay decay;
    /** The rows of the first zones. */
    private final List<Row> kept = new ArrayList<>();

    private final List<Reach> reach = new ArrayList<>();

    PairWeights(TravelCosts costs, Decay decay) {
        this(costs, decay, MOST_KEPT);
    }

    PairWeights(TravelCosts costs, Decay decay, int mostKept) {
        costs.requireCompleteTo(decay.reach());
        this.costs = costs;
        this.decay = decay;
        int[] facility = new int[costs.facilities()];
        double[] weight = new double[costs.facilities()];
        long pairs = 0;
        for (int i = 0; i < costs.zones(); i++) {
            int given = costs.read(i, facility, weight);
            int count = weigh(given, facility, weight);
            reach.add(count > 0 ? Reach.REACHED : costs.without(given));
            pairs += count;
            if (pairs <= mostKept) {
                kept.add(new Row(Arrays.copyOf(facility, count), Arrays.copyOf(weight, count)));
            }
        }
    }

    /** Turns costs into weights and leaves out those that are zero. */
    private int weigh(int given, int[] facility, double[] weight) {
        decay.apply(weight, given, weight);
        int count = 0;
        for (int k = 0; k < given; k++) {
            facility[count] = facility[k];
            weight[count] = weight[k];
            count += weight[k] > 0 ? 1 : 0;
        }
        return count;
    }

    TravelCosts costs() {
        return costs;
    }

    /** How far each zone gets. */
    List<Reach> reach() {
        return reach;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < kept.size(); i++) {
            Row row = kept.get(i);
            visitor.visit(i, row.facility, row.weight, row.weight.length);
        }
        if (kept.size() == costs.zones()) {
            return;
        }
        int[] facility = new int[costs.facilities()];
        double[] weight = new double[costs.facilities()];
        for (int i = kept.size(); i < costs.zones(); i++) {
            visitor.visit(i, facility, weight, weigh(costs.read(i, facility, weight), facility, weight));
        }
    }

    /** For each facility, the sum over zones of weight times amount. */
    double[] atFacilities(double[] ofZones) {
        double[] sums = new double[costs.facilities()];
        forEach((i, facility, weight, count) -> {
            double amount = ofZones[i];
            for (int k = 0; k < count; k++) {
                sums[facility[k]] += weight[k] * amount;
            }
        });
        return sums;
    }

    /** For each zone, the sum over facilities of weight times amount. */
    double[] atZones(double[] ofFacilities) {
        double[] sums = new double[costs.zones()];
        forEach((i, facility, weight, count) -> {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += weight[k] * ofFacilities[facility[k]];
            }
            sums[i] = sum;
        });
        return sums;
    }

    /** The matrix of weight times a factor of the zone times a factor of the facility; dense where the costs are. */
    Matrix pairs(double[] ofZones, double[] ofFacilities) {
        int columns = costs.facilities();
        if (!costs.matrix().isSparse()) {
            double[] all = new double[Math.multiplyExact(costs.zones(), columns)];
            forEach((i, facility, weight, count) -> {
                for (int k = 0; k < count; k++) {
                    all[i * columns + facility[k]] = ofZones[i] * weight[k] * ofFacilities[facility[k]];
                }
            });
            return Matrix.of(costs.zones(), columns, all);
        }
        int[] size = new int[1];
        forEach((i, facility, weight, count) -> size[0] = Math.addExact(size[0], count));
        int[] rows = new int[size[0]];
        int[] places = new int[size[0]];
        double[] values = new double[size[0]];
        int[] next = new int[1];
        forEach((i, facility, weight, count) -> {
            for (int k = 0; k < count; k++) {
                int e = next[0]++;
                rows[e] = i;
                places[e] = facility[k];
                values[e] = ofZones[i] * weight[k] * ofFacilities[facility[k]];
            }
        });
        return Matrix.sparse(costs.zones(), columns, 0, rows, places, values);
    }
}
