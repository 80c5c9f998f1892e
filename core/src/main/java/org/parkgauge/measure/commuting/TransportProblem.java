package org.parkgauge.measure.commuting;

import java.util.Arrays;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/**
 * Who could work where: the transportation problem of Hitchcock (1941) between employed residents and jobs, for real
 * margins and costs.
 *
 * <p>Margins are rounded to multiples of 2^-53..2^-52 of their sum, costs to multiples of at most 2^-58 (n + 1) of
 * the largest cost, n the zones with residents plus those with jobs, both by powers of two (so whole numbers of people stay exact), and solved in whole numbers.
 * What rounding adds to one side is taken off that side's largest margin; no residue is left to be compared with 0. The
 * value is summed over the optimal flows with the costs as given.
 */
final class TransportProblem {

    private static final int FLOW_BITS = 52;
    private static final int COST_BITS = 60;

    private final double total;
    /** The zones with employed residents, and those with jobs. */
    private final int[] origins;

    private final int[] destinations;
    private final double[] supplies;
    private final double[] demands;
    private final int[] source;
    private final int[] target;
    private final double[] costs;

    private TransportProblem(double[] supplies, double[] demands, Matrix matrix, double external) {
        this.origins = present(supplies);
        this.destinations = present(demands);
        this.supplies = at(supplies, origins);
        this.demands = at(demands, destinations);
        this.total = Arrays.stream(this.supplies).sum();
        int[] place = new int[demands.length];
        Arrays.fill(place, -1);
        for (int k = 0; k < destinations.length; k++) {
            place[destinations[k]] = k;
        }
        Arcs arcs = new Arcs((long) origins.length * destinations.length);
        int zones = matrix.columns();
        int[] columns = new int[zones];
        double[] values = new double[zones];
        for (int k = 0; k < origins.length; k++) {
            int stored = origins[k] < zones ? matrix.readRow(origins[k], columns, values) : 0;
            for (int e = 0; e < stored; e++) {
                if (place[columns[e]] >= 0 && values[e] < Double.POSITIVE_INFINITY) {
                    arcs.add(k, origins.length + place[columns[e]], values[e]);
                }
            }
            for (int d = 0; d < destinations.length; d++) {
                if (origins[k] >= zones || destinations[d] >= zones) {
                    arcs.add(k, origins.length + d, external);
                }
            }
        }
        this.source = Arrays.copyOf(arcs.source, arcs.size);
        this.target = Arrays.copyOf(arcs.target, arcs.size);
        this.costs = Arrays.copyOf(arcs.cost, arcs.size);
    }

    /** Grows with what it holds, up to the number of pairs. */
    private static final class Arcs {
        private final int most;
        private int[] source;
        private int[] target;
        private double[] cost;
        private int size;

        Arcs(long most) {
            this.most = (int) Math.min(most, Integer.MAX_VALUE - 8);
            int first = Math.min(this.most, 1 << 16);
            source = new int[first];
            target = new int[first];
            cost = new double[first];
        }

        void add(int from, int to, double length) {
            if (size == cost.length) {
                int larger = (int) Math.min(most, 2L * size);
                source = Arrays.copyOf(source, larger);
                target = Arrays.copyOf(target, larger);
                cost = Arrays.copyOf(cost, larger);
            }
            source[size] = from;
            target[size] = to;
            cost[size++] = length;
        }
    }

    /**
     * A problem with equal sums, up to rounding.
     *
     * @param supplies the employed residents of each zone; one longer than the matrix if residents come from outside
     * @param demands the jobs of each zone; one longer than the matrix if residents work outside
     * @param costs square; positive infinity where no trip is possible
     * @param external the cost to and from outside
     * @return the problem
     */
    static TransportProblem of(double[] supplies, double[] demands, Matrix costs, double external) {
        return new TransportProblem(supplies, demands, costs, external);
    }

    private static int[] present(double[] margin) {
        int[] places = new int[margin.length];
        int count = 0;
        for (int i = 0; i < margin.length; i++) {
            if (margin[i] > 0) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static double[] at(double[] margin, int[] places) {
        double[] values = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            values[k] = margin[places[k]];
        }
        return values;
    }

    /** The mean cost if everybody drew a job at random: sum of O_i D_j c_ij over N²; NaN if a pair has no cost. */
    double proportionalMean() {
        if (!isComplete()) {
            return Double.NaN;
        }
        double sum = 0;
        int e = 0;
        for (int k = 0; k < origins.length; k++) {
            double mean = 0;
            for (; e < costs.length && source[e] == k; e++) {
                mean += demands[target[e] - origins.length] / total * costs[e];
            }
            sum += supplies[k] / total * mean;
        }
        return sum;
    }

    /** Whether every zone with residents reaches every zone with jobs. */
    boolean isComplete() {
        return costs.length == (long) origins.length * destinations.length;
    }

    /** The cheapest allocation. */
    TransportPlan minimum() {
        return solve(false);
    }

    /** The dearest allocation: the cheapest by what each pair costs less than the dearest. */
    TransportPlan maximum() {
        return solve(true);
    }

    private TransportPlan solve(boolean dearest) {
        int nodes = origins.length + destinations.length;
        double largest = Arrays.stream(costs).max().orElse(0);
        int bits = COST_BITS - (Integer.SIZE - Integer.numberOfLeadingZeros(nodes + 1));
        int scale = largest == 0 ? 0 : bits - 1 - Math.getExponent(largest);
        long top = Math.round(Math.scalb(largest, scale));
        long[] whole = new long[costs.length];
        for (int e = 0; e < whole.length; e++) {
            long length = Math.round(Math.scalb(costs[e], scale));
            whole[e] = dearest ? top - length : length;
        }
        int unit = Math.getExponent(total) - FLOW_BITS;
        long[] supply = wholes(supplies, unit);
        long[] demand = wholes(demands, unit);
        level(supply, demand);
        NetworkSimplex tree =
                NetworkSimplex.solve(supply, demand, source, target, whole, Math.max(1, nodes * Math.max(1, top)));
        refuseUnserved(tree, unit);
        return plan(tree, unit, scale, dearest ? largest : 0);
    }

    private static long[] wholes(double[] values, int unit) {
        long[] whole = new long[values.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = Math.max(1, Math.round(Math.scalb(values[k], -unit)));
        }
        return whole;
    }

    /** Takes the difference of the sums off the largest margin of the larger side. */
    private static void level(long[] supply, long[] demand) {
        long excess = Arrays.stream(supply).sum() - Arrays.stream(demand).sum();
        long[] larger = excess > 0 ? supply : demand;
        int largest = 0;
        for (int k = 1; k < larger.length; k++) {
            largest = larger[k] > larger[largest] ? k : largest;
        }
        larger[largest] -= Math.abs(excess);
    }

    private void refuseUnserved(NetworkSimplex tree, int unit) {
        for (int k = 0; k < origins.length; k++) {
            if (tree.arc[k] == NetworkSimplex.ARTIFICIAL && tree.flow[k] > 0) {
                String left = Decimals.rounded(Math.scalb((double) tree.flow[k], unit), 3);
                throw new InvalidInputException(
                                "小区" + origins[k] + "（从0数起）有" + left + "名就业居民无论如何分配都到不了任何岗位。",
                                "However jobs are shared out, " + left + " employed residents of zone " + origins[k]
                                        + " (counted from 0) can reach none.")
                        .maybe(
                                "为该小区补充到有岗位小区的有限费用，或检查就业居民数与岗位数。",
                                "give the zone finite costs to zones with jobs, or check residents and jobs.");
            }
        }
    }

    private TransportPlan plan(NetworkSimplex tree, int unit, int scale, double turned) {
        int nodes = origins.length + destinations.length;
        double sum = 0;
        int[] from = new int[nodes];
        int[] to = new int[nodes];
        double[] flow = new double[nodes];
        int used = 0;
        for (int k = 0; k < nodes; k++) {
            int arc = tree.arc[k];
            if (arc != NetworkSimplex.ARTIFICIAL && tree.flow[k] > 0) {
                from[used] = origins[source[arc]];
                to[used] = destinations[target[arc] - origins.length];
                flow[used] = Math.scalb((double) tree.flow[k], unit);
                sum += flow[used] / total * costs[arc];
                used++;
            }
        }
        double[] potentials = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            potentials[k] = Math.scalb((double) (tree.potential[k] - tree.potential[0]), -scale)
                    + (k < origins.length ? turned : 0);
        }
        return new TransportPlan(
                sum, Arrays.copyOf(from, used), Arrays.copyOf(to, used), Arrays.copyOf(flow, used), potentials);
    }
}
