package org.parkgauge.measure.access;

import org.parkgauge.measure.access.Checks.Amount;

/**
 * What can be reached, each facility weighted by a decay; nobody competes. Source: Hansen (1959). Values are in units of
 * supply (or people), 0 or more, and grow with the region: compare zones, not regions.
 */
public final class Gravity {

    private Gravity() {}

    /**
     * Opportunities that each zone reaches: A_i = sum_j S_j f(c_ij), Hansen's accessibility. With a binary decay these are
     * the cumulative opportunities.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param decay the weight f of a cost
     * @return access by zone, without levels
     * @throws org.parkgauge.text.InvalidInputException if sizes differ, an amount is negative or not finite, or the decay
     *     reaches beyond the costs
     */
    public static Access active(TravelCosts costs, double[] supply, Decay decay) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        PairWeights weights = new PairWeights(costs, decay);
        return Access.of(weights.atZones(supply), weights.reach());
    }

    /**
     * People who reach each facility: M_j = sum_i P_i f(c_ij), the market of a shop or the labour pool of an employer.
     *
     * @param costs from zones to facilities
     * @param demand the people of each zone
     * @param decay the weight f of a cost
     * @return one value and state a facility, without levels
     * @throws org.parkgauge.text.InvalidInputException if sizes differ, an amount is negative or not finite, or the decay
     *     reaches beyond the costs
     */
    public static Access passive(TravelCosts costs, double[] demand, Decay decay) {
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
        PairWeights weights = new PairWeights(costs.reversed(), decay);
        return Access.of(weights.atZones(demand), weights.reach());
    }
}
