package org.parkgauge.measure.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.measure.access.Checks.Amount;
import org.parkgauge.text.InvalidInputException;

/** What can be reached within a cost, and at what cost so much can be reached. Every cutoff is inclusive. */
public final class Opportunities {

    /** More cutoffs than this are a slip of the step. */
    private static final int MOST_CUTOFFS = 100_000;

    /** How the cutoffs of an interval become one number. */
    public enum Summary {
        /** The arithmetic mean. */
        MEAN,
        /** The median; of an even number of cutoffs the mean of the middle two. */
        MEDIAN,
        /** The value at the first cutoff. */
        LEAST,
        /** The value at the last cutoff. */
        MOST
    }

    private Opportunities() {}

    /**
     * Cumulative opportunities: the sum of S_j over facilities with c_ij at or below the cutoff. (Seen from the facilities,
     * {@link Gravity#passive} with a binary decay.)
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param cutoff the largest cost, above 0
     * @return opportunities by zone, without levels
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, the cutoff is not positive and
     *     finite or lies beyond the costs
     */
    public static Access within(TravelCosts costs, double[] supply, double cutoff) {
        return Gravity.active(costs, supply, new Decay.Binary(cutoff));
    }

    /**
     * Cumulative opportunities over an interval of cutoffs from, from + step, ... up to the last that is not above to, so that
     * no single cutoff decides. Source: Tomasiello, Herszenhut, Oliveira, Braga and Pereira (2023).
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param from the first cutoff, above 0
     * @param to the last cutoff, at or above the first
     * @param step the distance of two cutoffs, above 0
     * @param summary how the values at the cutoffs become one
     * @return opportunities by zone, without levels, not rounded
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, or the cutoffs are not positive and
     *     rising, too many (100,000) or beyond the costs
     */
    public static Access over(
            TravelCosts costs, double[] supply, double from, double to, double step, Summary summary) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        double[] cutoffs = cutoffs(from, to, step);
        costs.requireCompleteTo(cutoffs[cutoffs.length - 1]);
        int[] facility = new int[costs.facilities()];
        double[] cost = new double[costs.facilities()];
        double[] reached = new double[cutoffs.length];
        double[] values = new double[costs.zones()];
        List<Reach> reach = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int count = costs.read(i, facility, cost);
            Arrays.fill(reached, 0);
            boolean any = false;
            for (int k = 0; k < count; k++) {
                int first = Arrays.binarySearch(cutoffs, cost[k]);
                first = first < 0 ? -first - 1 : first;
                if (first < cutoffs.length) {
                    reached[first] += supply[facility[k]];
                    any = true;
                }
            }
            for (int t = 1; t < reached.length; t++) {
                reached[t] += reached[t - 1];
            }
            values[i] = summary(reached, summary);
            reach.add(any ? Reach.REACHED : costs.without(count));
        }
        return Access.of(values, reach);
    }

    private static double[] cutoffs(double from, double to, double step) {
        Checks.positive(from, "起始截止成本", "first cutoff");
        Checks.positive(step, "截止成本的间隔", "step between cutoffs");
        // A hair above, so that a step of 0.1 reaches the end.
        double steps = Math.floor((to - from) / step + 1e-9);
        if (!(to >= from) || !(steps < MOST_CUTOFFS)) {
            throw new InvalidInputException(
                    "截止成本从" + Checks.text(from) + "到" + Checks.text(to) + "、间隔" + Checks.text(step) + "，须不降且不超过"
                            + MOST_CUTOFFS + "个。",
                    "Cutoffs from " + Checks.text(from) + " to " + Checks.text(to) + " by " + Checks.text(step)
                            + " must rise and be no more than " + MOST_CUTOFFS + ".");
        }
        double[] cutoffs = new double[(int) steps + 1];
        for (int t = 0; t < cutoffs.length; t++) {
            cutoffs[t] = Math.min(to, from + t * step);
        }
        return cutoffs;
    }

    /** Of values that do not fall. */
    private static double summary(double[] rising, Summary summary) {
        int n = rising.length;
        return switch (summary) {
            case LEAST -> rising[0];
            case MOST -> rising[n - 1];
            case MEDIAN -> (rising[(n - 1) / 2] + rising[n / 2]) / 2;
            case MEAN -> Checks.sum(rising) / n;
        };
    }

    /**
     * The cost to the n-th closest facility.
     *
     * @param costs from zones to facilities
     * @param n which one, 1 for the closest
     * @return a cost by zone, lower is better; missing where fewer than n facilities are known, or where the n-th lies beyond
     *     the limit to which the costs are complete
     * @throws InvalidInputException if n is below 1
     */
    public static Access costToNearest(TravelCosts costs, int n) {
        return costToSupply(costs, FloatingCatchment.ones(costs.facilities()), n);
    }

    /**
     * The cost to the n-th closest facility that has any supply.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility; those with 0 are passed over
     * @param n which one, 1 for the closest
     * @return a cost by zone, lower is better; missing as for {@link #costToNearest(TravelCosts, int)}
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, or n is below 1
     */
    public static Access costToNearest(TravelCosts costs, double[] supply, int n) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        double[] open = new double[supply.length];
        for (int j = 0; j < open.length; j++) {
            open[j] = supply[j] > 0 ? 1 : 0;
        }
        return costToSupply(costs, open, n);
    }

    /**
     * The smallest cost within which the supply reached is at least an amount.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param amount the amount, above 0
     * @return a cost by zone, lower is better; missing where the amount is not reached within the known costs
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, or the amount asked for is not
     *     above 0
     */
    public static Access costToSupply(TravelCosts costs, double[] supply, double amount) {
        Checks.positive(amount, "所求数量", "amount asked for");
        double[] amounts = new double[costs.zones()];
        Arrays.fill(amounts, amount);
        return costTo(costs, supply, amounts);
    }

    /**
     * The balancing cost: the smallest cost within which each zone reaches as much supply as it has demand itself. Source:
     * Barboza, Carneiro, Falavigna, Luz and Orrico (2021).
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the demand of each zone; the cost of a zone without demand is 0
     * @return a cost by zone, lower is better; missing where the supply does not suffice within the known costs
     * @throws InvalidInputException if sizes differ or an amount is negative or not finite
     */
    public static Access costToBalance(TravelCosts costs, double[] supply, double[] demand) {
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
        return costTo(costs, supply, demand);
    }

    private static Access costTo(TravelCosts costs, double[] supply, double[] amounts) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        int[] facility = new int[costs.facilities()];
        double[] cost = new double[costs.facilities()];
        double[] values = new double[costs.zones()];
        List<Reach> reach = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int count = costs.read(i, facility, cost);
            values[i] = smallest(amounts[i], count, facility, cost, supply);
            if (Double.isNaN(values[i]) || values[i] > costs.limit()) {
                values[i] = Double.NaN;
                reach.add(costs.without(count));
            } else {
                reach.add(count == 0 ? costs.without(count) : Reach.REACHED);
            }
        }
        return Access.of(values, reach);
    }

    /** The smallest of the costs at which the supply suffices, by halving; NaN if there is none. */
    private static double smallest(double amount, int count, int[] facility, double[] cost, double[] supply) {
        if (amount == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(cost, count);
        Arrays.sort(sorted);
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += cost[k] <= sorted[middle] ? supply[facility[k]] : 0;
            }
            if (sum >= amount) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < count ? sorted[low] : Double.NaN;
    }
}
