package org.parkgauge.measure.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.measure.access.Checks.Amount;
import org.parkgauge.text.InvalidInputException;

/**
 * Supply per head where people share facilities: floating catchments. First each facility's supply is divided by the demand
 * that can reach it, then each zone adds up what it can reach. Values are in supply per unit of demand, 0 or more.
 *
 * <p>The decay makes the variant of {@link #twoStep}: {@link Decay.Binary} the two-step method (2SFCA; Radke and Mu 2000, Luo
 * and Wang 2003), {@link Decay.Stepped} the enhanced one (E2SFCA; Luo and Qi 2009), {@link Decay.BoundedGaussian} the
 * Gaussian one (Dai 2010), a decay without an end the gravity form with competition (Joseph and Bantock 1982).
 *
 * <p>A facility without demand within reach has no level: it contributes nothing and is counted by {@link
 * Access#facilitiesWithoutDemand}. The same holds where its weighted demand is so small that the level overflows. A column
 * is a facility even where its supply is 0: it divides attention in the balanced and the three-step method.
 */
public final class FloatingCatchment {

    private FloatingCatchment() {}

    /**
     * The two-step method: R_j = S_j / sum_k P_k W_kj, A_i = sum_j R_j W_ij. What comes out is what went in: sum P_i A_i =
     * the sum of S_j over facilities with demand.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the demand of each zone
     * @param decay the weight W of a cost
     * @return access by zone; levels R by facility
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, or the decay reaches beyond the
     *     costs
     */
    public static Access twoStep(TravelCosts costs, double[] supply, double[] demand, Decay decay) {
        check(costs, supply, demand);
        PairWeights weights = new PairWeights(costs, decay);
        double[] levels = levels(supply, weights.atFacilities(demand));
        return Access.of(weights.atZones(contributions(levels)), weights.reach(), levels);
    }

    /**
     * The three-step method: people first choose among the facilities that they know, G_ij = W_ij / sum_k W_ik, so that one
     * person is not counted as full demand at each. R_j = S_j / sum_k P_k G_kj W_kj, A_i = sum_j R_j G_ij W_ij. Adds up as
     * the two-step method does. Source: Wan, Zou and Sternberg (2012).
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the demand of each zone
     * @param decay the weight W of a cost
     * @return access by zone; levels R by facility
     * @throws InvalidInputException as for {@link #twoStep}
     */
    public static Access threeStep(TravelCosts costs, double[] supply, double[] demand, Decay decay) {
        return threeStep(costs, supply, demand, decay, decay);
    }

    /**
     * The three-step method with a choice that looks farther (or nearer) than the catchment: G_ij = C_ij / sum_k C_ik with
     * weights C of their own.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the demand of each zone
     * @param decay the weight W of a cost in the catchment
     * @param choice the weight C of a cost when people choose
     * @return access by zone; levels R by facility
     * @throws InvalidInputException as for {@link #twoStep}
     */
    public static Access threeStep(TravelCosts costs, double[] supply, double[] demand, Decay decay, Decay choice) {
        check(costs, supply, demand);
        costs.requireCompleteTo(decay.reach());
        PairWeights choices = new PairWeights(costs, choice);
        double[] chosen = reciprocals(choices.atZones(ones(costs.facilities())));
        PairWeights both = new PairWeights(costs, new Decay.Product(decay, choice));
        double[] served = new double[demand.length];
        for (int i = 0; i < served.length; i++) {
            served[i] = demand[i] * chosen[i];
        }
        double[] levels = levels(supply, both.atFacilities(served));
        double[] access = both.atZones(contributions(levels));
        for (int i = 0; i < access.length; i++) {
            access[i] *= chosen[i];
        }
        return Access.of(access, both.reach(), levels);
    }

    /**
     * The balanced method: demand is divided among facilities and levels among zones, so that neither is counted twice. With
     * row shares a_ij = W_ij / sum_k W_ik and column shares b_ij = W_ij / sum_k W_kj: L_j = S_j / sum_i P_i a_ij, A_i = sum_j
     * L_j b_ij. The sum of A_i is the sum of L_j. Source: Paez, Higgins and Vivona (2019).
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the demand of each zone
     * @param decay the weight W of a cost
     * @return access by zone; levels L by facility
     * @throws InvalidInputException as for {@link #twoStep}
     */
    public static Access balanced(TravelCosts costs, double[] supply, double[] demand, Decay decay) {
        check(costs, supply, demand);
        PairWeights weights = new PairWeights(costs, decay);
        double[] served = reciprocals(weights.atZones(ones(costs.facilities())));
        for (int i = 0; i < served.length; i++) {
            served[i] *= demand[i];
        }
        double[] levels = levels(supply, weights.atFacilities(served));
        double[] shared = reciprocals(weights.atFacilities(ones(costs.zones())));
        double[] contributions = contributions(levels);
        for (int j = 0; j < shared.length; j++) {
            shared[j] *= contributions[j];
        }
        return Access.of(weights.atZones(shared), weights.reach(), levels);
    }

    /**
     * The ratio within one catchment about each zone: supply within reach over demand within reach. The ancestor of the
     * two-step method; it takes the crowding at home for the crowding at the facility.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param between from zones to zones, people as the columns
     * @param demand the demand of each zone
     * @param decay the weight of a cost
     * @return access by zone, without levels; missing where no demand is within reach
     * @throws InvalidInputException as for {@link #twoStep}
     */
    public static Access oneStep(
            TravelCosts costs, double[] supply, TravelCosts between, double[] demand, Decay decay) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
        Checks.amounts(demand, between.facilities(), Amount.DEMAND);
        if (between.zones() != costs.zones()) {
            throw new InvalidInputException(
                    "到设施的成本有" + costs.zones() + "个小区，小区之间的成本有" + between.zones() + "个。",
                    "The costs to facilities know " + costs.zones() + " zones, those between zones " + between.zones()
                            + ".");
        }
        PairWeights toSupply = new PairWeights(costs, decay);
        PairWeights toDemand = new PairWeights(between, decay);
        double[] reached = toSupply.atZones(supply);
        double[] people = toDemand.atZones(demand);
        List<Reach> reach = new ArrayList<>(toSupply.reach());
        for (int i = 0; i < reached.length; i++) {
            reached[i] = people[i] > 0 ? reached[i] / people[i] : Double.NaN;
            if (reach.get(i) == Reach.REACHED && Double.isNaN(reached[i])) {
                reach.set(i, toDemand.reach().get(i) == Reach.NO_COST ? Reach.NO_COST : Reach.BEYOND);
            }
        }
        return Access.of(reached, reach);
    }

    private static void check(TravelCosts costs, double[] supply, double[] demand) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
    }

    /** Supply over demand, NaN where there is no demand, or so little that the quotient overflows. */
    static double[] levels(double[] supply, double[] demand) {
        double[] levels = new double[supply.length];
        for (int j = 0; j < levels.length; j++) {
            double level = supply[j] / demand[j];
            levels[j] = demand[j] > 0 && level < Double.POSITIVE_INFINITY ? level : Double.NaN;
        }
        return levels;
    }

    /** Levels with 0 in the place of those that are undefined. */
    static double[] contributions(double[] levels) {
        double[] contributions = levels.clone();
        for (int j = 0; j < contributions.length; j++) {
            contributions[j] = Double.isNaN(levels[j]) ? 0 : levels[j];
        }
        return contributions;
    }

    /** 1/x, and 0 for 0. */
    static double[] reciprocals(double[] values) {
        double[] reciprocals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double reciprocal = 1 / values[i];
            reciprocals[i] = reciprocal < Double.POSITIVE_INFINITY ? reciprocal : 0;
        }
        return reciprocals;
    }

    static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
