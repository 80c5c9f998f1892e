package org.parkgauge.measure.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.measure.access.Checks.Amount;
import org.parkgauge.text.InvalidInputException;

/**
 * Rational agent access (RAAM): everybody goes where congestion and travel together cost least, and congestion is what
 * everybody makes of it. The cost of facility j to zone i is
 *
 * <p>D_j/(rho S_j) + c_ij/tau,
 *
 * <p>D_j being the demand that ends up there, rho the demand per supply at which congestion costs 1 (total demand over total
 * supply by default: congestion is relative to the mean) and tau the travel cost that weighs as much. In equilibrium
 * nobody can do better by going elsewhere; the measure is the cost that each zone bears, LOWER is better, without a unit.
 * Demand and cost in equilibrium are unique, who goes where need not be. Source: Saxon and Snow (2020).
 *
 * <p>The equilibrium is the minimum of a convex function. It is found by dealing out one zone after the other, each exactly,
 * until on the average nobody can save more than the tolerance, a share of the mean cost.
 */
public final class RationalAgent {

    private static final double TOLERANCE = 1e-10;
    private static final int MOST_ROUNDS = 20_000;

    private final TravelCosts costs;
    private final double[] supply;
    private final double[] demand;
    private final double tau;
    private final double rho;
    /** For each zone, the facilities with supply that it knows, the cost of travel there, and the people who go. */
    private final int[][] facility;

    private final double[][] travel;
    private final double[][] people;
    private final List<Reach> reach = new ArrayList<>();
    private final double[] load;

    private RationalAgent(TravelCosts costs, double[] supply, double[] demand, double tau, double rho) {
        this.costs = costs;
        this.supply = supply;
        this.demand = demand;
        this.tau = tau;
        this.rho = rho;
        this.facility = new int[costs.zones()][];
        this.travel = new double[costs.zones()][];
        this.people = new double[costs.zones()][];
        this.load = new double[costs.facilities()];
    }

    /**
     * Rational agent access with rho = total demand over total supply.
     *
     * @param costs from zones to facilities; every facility with a finite cost can be chosen
     * @param supply the supply of each facility; one with 0 is not chosen
     * @param demand the demand of each zone
     * @param tau the travel cost that weighs as much as mean congestion, above 0
     * @return the cost of access by zone, lower is better; levels are the supply per head at each facility. A zone without
     *     demand has the cost that its first visitor would bear; one that knows no facility with supply is missing
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, nobody demands or nothing is
     *     supplied, tau is not positive, or the rounds do not suffice
     */
    public static Access of(TravelCosts costs, double[] supply, double[] demand, double tau) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
        Checks.positive(Checks.sum(supply), "供给合计", "sum of the supply");
        Checks.positive(Checks.sum(demand), "需求合计", "sum of the demand");
        return of(costs, supply, demand, tau, Checks.sum(demand) / Checks.sum(supply));
    }

    /**
     * Rational agent access.
     *
     * @param costs from zones to facilities; every facility with a finite cost can be chosen
     * @param supply the supply of each facility; one with 0 is not chosen
     * @param demand the demand of each zone
     * @param tau the travel cost that weighs as much as the congestion rho, above 0
     * @param rho the demand per supply at which congestion costs 1, above 0
     * @return the cost of access by zone, as for {@link #of(TravelCosts, double[], double[], double)}
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, tau or rho is not positive, or the
     *     rounds do not suffice
     */
    public static Access of(TravelCosts costs, double[] supply, double[] demand, double tau, double rho) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
        Checks.positive(tau, "换算参数 tau", "parameter tau");
        Checks.positive(rho, "换算参数 rho", "parameter rho");
        RationalAgent agents = new RationalAgent(costs, supply, demand, tau, rho);
        agents.prepare();
        agents.settle();
        return agents.access();
    }

    private void prepare() {
        int[] places = new int[costs.facilities()];
        double[] cost = new double[costs.facilities()];
        for (int i = 0; i < costs.zones(); i++) {
            int given = costs.read(i, places, cost);
            int count = 0;
            for (int k = 0; k < given; k++) {
                places[count] = places[k];
                cost[count] = cost[k] / tau;
                count += supply[places[k]] > 0 ? 1 : 0;
            }
            facility[i] = Arrays.copyOf(places, count);
            travel[i] = Arrays.copyOf(cost, count);
            people[i] = new double[count];
            reach.add(count > 0 ? Reach.REACHED : costs.without(given));
        }
    }

    /** What the facility costs a zone beside travel. */
    private double congestion(int j) {
        return load[j] / (rho * supply[j]);
    }

    private void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            recount();
            if (round > 0 && isSettled()) {
                return;
            }
            for (int i = 0; i < costs.zones(); i++) {
                if (demand[i] > 0 && facility[i].length > 0) {
                    deal(i);
                }
            }
        }
        throw new InvalidInputException(
                        "经" + MOST_ROUNDS + "轮仍未达到均衡。", "After " + MOST_ROUNDS + " rounds there is no equilibrium yet.")
                .maybe(
                        "换算参数 tau=" + Checks.text(tau) + " 太大，出行几乎无成本；减小它。",
                        "tau = " + Checks.text(tau) + " is so large that travel costs next to nothing; lower it.");
    }

    /** Loads from the people, so that no error of rounding builds up. */
    private void recount() {
        Arrays.fill(load, 0);
        for (int i = 0; i < people.length; i++) {
            for (int k = 0; k < people[i].length; k++) {
                load[facility[i][k]] += people[i][k];
            }
        }
    }

    /** Deals the people of one zone out so that all places they go to cost the same and no other costs less. */
    private void deal(int i) {
        int[] at = facility[i];
        double[] own = people[i];
        double[] base = new double[at.length];
        double capacity = 0;
        double weighted = 0;
        for (int k = 0; k < at.length; k++) {
            load[at[k]] = Math.max(0, load[at[k]] - own[k]);
            base[k] = congestion(at[k]) + travel[i][k];
            capacity += rho * supply[at[k]];
            weighted += rho * supply[at[k]] * base[k];
        }
        double level = (demand[i] + weighted) / capacity;
        // Dropping the places that cost more than the level lowers it; it comes to rest after finitely many steps.
        int active = at.length;
        while (true) {
            int kept = 0;
            double keptCapacity = 0;
            double keptWeighted = 0;
            for (int k = 0; k < at.length; k++) {
                if (base[k] < level) {
                    kept++;
                    keptCapacity += rho * supply[at[k]];
                    keptWeighted += rho * supply[at[k]] * base[k];
                }
            }
            if (kept == active || kept == 0) {
                break;
            }
            active = kept;
            level = (demand[i] + keptWeighted) / keptCapacity;
        }
        share(i, base, level);
    }

    private void share(int i, double[] base, double level) {
        int[] at = facility[i];
        double dealt = 0;
        int cheapest = 0;
        for (int k = 0; k < at.length; k++) {
            double share = Math.max(0, rho * supply[at[k]] * (level - base[k]));
            people[i][k] = share;
            dealt += share;
            cheapest = base[k] < base[cheapest] ? k : cheapest;
        }
        // Beside large loads the shares of a few people vanish in rounding.
        double scale = dealt > 0 ? demand[i] / dealt : 0;
        for (int k = 0; k < at.length; k++) {
            people[i][k] *= scale;
            if (dealt == 0 && k == cheapest) {
                people[i][k] = demand[i];
            }
            load[at[k]] += people[i][k];
        }
    }

    /** Whether what people could save by going elsewhere is next to nothing. */
    private boolean isSettled() {
        double saved = 0;
        double paid = 0;
        for (int i = 0; i < people.length; i++) {
            double least = least(i);
            for (int k = 0; k < people[i].length; k++) {
                double cost = congestion(facility[i][k]) + travel[i][k];
                if (people[i][k] > 0) {
                    saved += people[i][k] * (cost - least);
                    paid += people[i][k] * cost;
                }
            }
        }
        return saved <= TOLERANCE * paid;
    }

    /** What the cheapest facility costs a zone; NaN if it knows none. */
    private double least(int i) {
        double least = Double.NaN;
        for (int k = 0; k < facility[i].length; k++) {
            double cost = congestion(facility[i][k]) + travel[i][k];
            least = cost < least || Double.isNaN(least) ? cost : least;
        }
        return least;
    }

    private Access access() {
        double[] values = new double[costs.zones()];
        for (int i = 0; i < values.length; i++) {
            values[i] = least(i);
        }
        return Access.of(values, reach, FloatingCatchment.levels(supply, load));
    }
}
