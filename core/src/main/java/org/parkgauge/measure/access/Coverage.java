package org.parkgauge.measure.access;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.access.Checks.Amount;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Who has at least one facility within reach. One coverage serves every kind of people: residents, workers, children.
 *
 * @param reach by zone: {@link Reach#REACHED} is covered, {@link Reach#BEYOND} is not, {@link Reach#NO_COST} is unknown
 */
public record Coverage(List<Reach> reach) implements Serializable {

    /** Keeps a copy of the list. */
    public Coverage {
        reach = List.copyOf(reach);
    }

    /**
     * Coverage within a distance.
     *
     * @param costs from zones (or points where people are) to facilities
     * @param radius the largest cost, included, above 0
     * @return coverage of each zone; every column counts as a facility
     * @throws InvalidInputException if the radius is not positive and finite, or lies beyond the costs
     */
    public static Coverage within(TravelCosts costs, double radius) {
        return new Coverage(new PairWeights(costs, new Decay.Binary(radius)).reach());
    }

    /**
     * The people who are covered.
     *
     * @param population the people of each zone
     * @return their number; undefined if people live where nothing is known
     * @throws InvalidInputException if the number of zones differs or a population is negative or not finite
     */
    public Measured covered(double[] population) {
        Checks.amounts(population, reach.size(), Amount.POPULATION);
        double covered = inState(population, Reach.REACHED);
        double unknown = inState(population, Reach.NO_COST);
        return unknown > 0 ? Access.ratio(covered, 1, unknown) : Measured.of(covered);
    }

    /**
     * The share of people who are covered: sum of P_i over covered zones / sum P_i.
     *
     * @param population the people of each zone
     * @return 0 to 1; undefined if there are no people, or if some live where nothing is known
     * @throws InvalidInputException if the number of zones differs or a population is negative or not finite
     */
    public Measured share(double[] population) {
        Checks.amounts(population, reach.size(), Amount.POPULATION);
        return Access.ratio(
                inState(population, Reach.REACHED), Checks.sum(population), inState(population, Reach.NO_COST));
    }

    private double inState(double[] population, Reach state) {
        double people = 0;
        for (int i = 0; i < population.length; i++) {
            people += reach.get(i) == state ? population[i] : 0;
        }
        return people;
    }

    /**
     * One category of facilities with the people whom it is for, such as primary schools and residents.
     *
     * @param name the category, for messages
     * @param weight how much it counts, 0 or more and finite
     * @param coverage the coverage by its facilities
     * @param population the people of each zone whom it is for
     */
    public record Category(String name, double weight, Coverage coverage, Vector population) implements Serializable {

        /** Checks the weight. */
        public Category {
            Checks.notNegative(weight, "类别“" + name + "”的权重", "weight of the category " + name);
            Checks.amounts(population, coverage.reach().size(), Amount.POPULATION);
        }

        /** The share of its people who are covered. */
        private Measured share() {
            return coverage.share(population.toArray());
        }
    }

    /**
     * Coverage by several categories of facilities, each for people of its own: sum w_f share_f / sum w_f, as for a 15-minute
     * life circle.
     *
     * @param categories the categories
     * @return 0 to 1; undefined if the share of a category of positive weight is
     * @throws InvalidInputException if no category has a positive weight
     */
    public static Measured mean(List<Category> categories) {
        double weights = 0;
        double sum = 0;
        for (Category category : categories) {
            if (category.weight() == 0) {
                continue;
            }
            Measured share = category.share();
            if (!share.isDefined()) {
                return Measured.undefined(
                        "类别“" + category.name() + "”无覆盖率：" + share.reason().zh(),
                        "the category " + category.name() + " has no coverage: "
                                + share.reason().en());
            }
            weights += category.weight();
            sum += category.weight() * share.value();
        }
        if (weights == 0) {
            throw new InvalidInputException(
                    "没有权重为正的设施类别（共" + categories.size() + "类）。",
                    "None of " + categories.size() + " categories has a weight above " + Checks.text(0) + ".");
        }
        return Measured.of(Math.min(1, sum / weights));
    }
}
