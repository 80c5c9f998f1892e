package org.parkgauge.measure.access;

import org.parkgauge.measure.access.Checks.Amount;
import org.parkgauge.statistics.Matrix;

/**
 * The opportunities left to each zone once everybody has had their share: every opportunity is divided among the zones in
 * proportion to people and decay,
 *
 * <p>V_ij = O_j P_i^a f(c_ij) / sum_k P_k^a f(c_kj), V_i = sum_j V_ij,
 *
 * <p>so that the sum of V equals the sum of the opportunities that anyone can reach. With a = 1, V_i/P_i is the access of
 * the two-step method. Values are in opportunities, 0 or more. Source: Soukhov, Paez, Higgins and Mohamed (2023).
 */
public final class SpatialAvailability {

    private SpatialAvailability() {}

    /**
     * Spatial availability with people at full weight (a = 1).
     *
     * @param costs from zones to facilities
     * @param opportunities the opportunities at each facility
     * @param population the people of each zone
     * @param decay the weight f of a cost
     * @return opportunities by zone; levels are opportunities per weighted person at each facility
     * @throws org.parkgauge.text.InvalidInputException if sizes differ, an amount is negative or not finite, or the decay
     *     reaches beyond the costs
     */
    public static Access of(TravelCosts costs, double[] opportunities, double[] population, Decay decay) {
        return of(costs, opportunities, population, decay, 1);
    }

    /**
     * Spatial availability.
     *
     * @param costs from zones to facilities
     * @param opportunities the opportunities at each facility
     * @param population the people of each zone
     * @param decay the weight f of a cost
     * @param exponent the power a of the population, above 0; below 1 crowds count less
     * @return opportunities by zone; levels are opportunities per weighted person at each facility
     * @throws org.parkgauge.text.InvalidInputException if sizes differ, an amount is negative or not finite, the decay
     *     reaches beyond the costs, or the exponent is not positive
     */
    public static Access of(
            TravelCosts costs, double[] opportunities, double[] population, Decay decay, double exponent) {
        double[] people = people(costs, opportunities, population, exponent);
        PairWeights weights = new PairWeights(costs, decay);
        double[] levels = FloatingCatchment.levels(opportunities, weights.atFacilities(people));
        double[] available = weights.atZones(FloatingCatchment.contributions(levels));
        for (int i = 0; i < available.length; i++) {
            available[i] *= people[i];
        }
        return Access.of(available, weights.reach(), levels);
    }

    /**
     * Spatial availability by pair, V_ij.
     *
     * @param costs from zones to facilities
     * @param opportunities the opportunities at each facility
     * @param population the people of each zone
     * @param decay the weight f of a cost
     * @param exponent the power a of the population, above 0
     * @return zones by rows, facilities by columns, 0 where a pair is out of reach; sparse if the costs are
     * @throws org.parkgauge.text.InvalidInputException as for {@link #of(TravelCosts, double[], double[], Decay, double)}
     */
    public static Matrix pairs(
            TravelCosts costs, double[] opportunities, double[] population, Decay decay, double exponent) {
        double[] people = people(costs, opportunities, population, exponent);
        PairWeights weights = new PairWeights(costs, decay);
        double[] levels = FloatingCatchment.levels(opportunities, weights.atFacilities(people));
        return weights.pairs(people, FloatingCatchment.contributions(levels));
    }

    private static double[] people(TravelCosts costs, double[] opportunities, double[] population, double exponent) {
        Checks.amounts(opportunities, costs.facilities(), Amount.SUPPLY);
        Checks.amounts(population, costs.zones(), Amount.POPULATION);
        Checks.positive(exponent, "人口的指数", "exponent of the population");
        double[] people = population.clone();
        for (int i = 0; i < people.length && exponent != 1; i++) {
            people[i] = Math.pow(people[i], exponent);
        }
        return people;
    }
}
