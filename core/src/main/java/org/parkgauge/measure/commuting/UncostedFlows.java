package org.parkgauge.measure.commuting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/**
 * Commuters on trips that have no finite cost: faults of the network or of the flows. Measures of cost refuse them; look at
 * them here, then complete the costs, or leave these commuters out knowingly by {@link CommutingFlows#costedBy}.
 *
 * @param pairs the pairs of zones, by residence, then by workplace
 * @param commuters how many commute between them, in all
 * @param share their share of all commuters, 0..1; 0 if nobody commutes
 */
public record UncostedFlows(List<Pair> pairs, double commuters, double share) implements Serializable {

    /** Copies the list. */
    public UncostedFlows {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two zones with commuters and without a cost.
     *
     * @param residence where they live, from 0
     * @param workplace where they work, from 0
     * @param commuters how many they are
     */
    public record Pair(int residence, int workplace, double commuters) implements Serializable {}

    /**
     * Looks for them.
     *
     * @param flows the flows
     * @param costs the costs of the same zones
     * @return the pairs, none if every commuter's trip has a cost
     * @throws InvalidInputException if the costs are of another number of zones
     */
    public static UncostedFlows of(CommutingFlows flows, TravelCosts costs) {
        return of(flows, costs, zone -> true, zone -> true);
    }

    private static UncostedFlows of(
            CommutingFlows flows, TravelCosts costs, IntPredicate residences, IntPredicate workplaces) {
        Checks.refuseSizes(flows.zones(), "通勤流", "flows", costs.zones(), "费用", "costs");
        List<Pair> pairs = new ArrayList<>();
        double sum = 0;
        int[] columns = new int[flows.zones()];
        double[] values = new double[flows.zones()];
        for (int i = 0; i < flows.zones(); i++) {
            int stored = residences.test(i) ? flows.matrix().readRow(i, columns, values) : 0;
            for (int e = 0; e < stored; e++) {
                if (values[e] > 0
                        && workplaces.test(columns[e])
                        && costs.get(i, columns[e]) == Double.POSITIVE_INFINITY) {
                    pairs.add(new Pair(i, columns[e], values[e]));
                    sum += values[e];
                }
            }
        }
        return new UncostedFlows(pairs, sum, sum == 0 ? 0 : sum / flows.commuters());
    }

    /** The flows that have a cost. */
    static Matrix remaining(CommutingFlows flows, TravelCosts costs) {
        Entries entries = new Entries();
        int[] columns = new int[flows.zones()];
        double[] values = new double[flows.zones()];
        for (int i = 0; i < flows.zones(); i++) {
            int stored = flows.matrix().readRow(i, columns, values);
            for (int e = 0; e < stored; e++) {
                if (values[e] > 0 && costs.get(i, columns[e]) < Double.POSITIVE_INFINITY) {
                    entries.add(i, columns[e], values[e]);
                }
            }
        }
        return entries.matrix(flows.zones(), 0);
    }

    /** Refuses flows without a cost between some zones, naming the first pair. */
    static void refuse(CommutingFlows flows, TravelCosts costs, IntPredicate residences, IntPredicate workplaces) {
        UncostedFlows found = of(flows, costs, residences, workplaces);
        if (!found.pairs.isEmpty()) {
            throw found.refusal(flows.commuters());
        }
    }

    private InvalidInputException refusal(double all) {
        Pair first = pairs.get(0);
        String people = Decimals.exact(first.commuters);
        return new InvalidInputException(
                        "小区" + first.residence + "到小区" + first.workplace + "（从0数起）有" + people
                                + "名通勤者，却没有有限费用；这样的小区对共" + pairs.size() + "个，涉及" + Decimals.exact(commuters) + "人，总数"
                                + Decimals.exact(all) + "人。",
                        people + " people commute from zone " + first.residence + " to zone " + first.workplace
                                + " (counted from 0), a trip without a finite cost; there are " + pairs.size()
                                + " such pairs, with " + Decimals.exact(commuters) + " of " + Decimals.exact(all)
                                + " commuters.")
                .maybe(
                        "补全费用，或用 flows.costedBy(costs) 明确剔除这些通勤者。",
                        "complete the costs, or leave these commuters out knowingly by flows.costedBy(costs).");
    }
}
