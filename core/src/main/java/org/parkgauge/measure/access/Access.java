package org.parkgauge.measure.access;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * A measure of access for every zone (for every facility in passive measures), with what is needed to read it: a value is
 * missing (NaN) only where the reach says why, and zero is a value.
 *
 * @param values one value a zone; NaN where no cost is given, or where something asked for is not reached
 * @param reach how far each zone gets
 * @param levels the supply per weighted demand of each facility; NaN for a facility without demand within reach, which
 *     contributes nothing to anyone; empty where a method has no such level
 */
public record Access(Vector values, List<Reach> reach, Vector levels) implements Serializable {

    /** Refuses results whose parts do not go together. */
    public Access {
        reach = List.copyOf(reach);
        if (values.size() != reach.size()) {
            throw new InvalidInputException(
                    "可达性有" + values.size() + "个值、" + reach.size() + "个状态，须一一对应。",
                    "There are " + values.size() + " values of access for " + reach.size() + " zones.");
        }
        for (int i = 0; i < reach.size(); i++) {
            boolean fits = switch (reach.get(i)) {
                case REACHED -> !Double.isNaN(values.get(i));
                case NO_COST -> Double.isNaN(values.get(i));
                case BEYOND -> true;
            };
            if (!fits) {
                throw new InvalidInputException(
                        "小区" + i + "（从0起）的值" + Checks.text(values.get(i)) + "与状态" + reach.get(i) + "不符。",
                        "The value " + Checks.text(values.get(i)) + " of zone " + i + " (from 0) does not go with "
                                + reach.get(i) + ".");
            }
        }
    }

    /** Amounts of access, missing where no cost is given. */
    static Access of(double[] values, List<Reach> reach, double... levels) {
        for (int i = 0; i < values.length; i++) {
            values[i] = reach.get(i) == Reach.NO_COST ? Double.NaN : values[i];
        }
        return new Access(Vector.of(values), reach, Vector.of(levels));
    }

    /**
     * The value of one zone, or why it is missing.
     *
     * @param zone the zone, from 0
     * @return the value with its reason
     */
    public Measured get(int zone) {
        if (!Double.isNaN(values.get(zone))) {
            return Measured.of(values.get(zone));
        }
        return reach.get(zone) == Reach.NO_COST
                ? Measured.undefined(
                        "小区" + zone + "（从0起）到任何设施都没有给出成本",
                        "no cost is given from zone " + zone + " (from 0) to any facility")
                : Measured.undefined(
                        "从小区" + zone + "（从0起）在已知成本内达不到所求的数量",
                        "zone " + zone + " (from 0) does not reach what is asked for within the known costs");
    }

    /**
     * How many zones get so far.
     *
     * @param state the state
     * @return the number of zones in it
     */
    public int count(Reach state) {
        int count = 0;
        for (Reach one : reach) {
            count += one == state ? 1 : 0;
        }
        return count;
    }

    /**
     * How many facilities have no demand within reach; their supply helps nobody.
     *
     * @return the number; 0 where a method has no levels
     */
    public int facilitiesWithoutDemand() {
        int count = 0;
        for (int j = 0; j < levels.size(); j++) {
            count += Double.isNaN(levels.get(j)) ? 1 : 0;
        }
        return count;
    }

    /**
     * The mean over people, sum P_i A_i / sum P_i.
     *
     * @param population the people of each zone
     * @return the mean; undefined if there are no people, or if some live in a zone whose value is missing
     * @throws InvalidInputException if the number of zones differs or a population is negative or not finite
     */
    public Measured mean(double[] population) {
        return average(population, Double.NaN);
    }

    /**
     * The share of people whose access is at least a norm: sum of P_i over zones with A_i at or above the norm, over sum P_i.
     * The mean of floating catchment access over a closed region only repeats supply per head; this share does not.
     *
     * @param population the people of each zone
     * @param norm the norm, in units of access
     * @return 0 to 1; undefined if there are no people, or if some live in a zone whose value is missing
     * @throws InvalidInputException if the number of zones differs, a population is negative or not finite, or the norm is
     *     not finite
     */
    public Measured shareReaching(double[] population, double norm) {
        if (!Double.isFinite(norm)) {
            throw new InvalidInputException(
                    "可达性标准须为有限数，得到" + Checks.text(norm) + "。",
                    "A norm of access must be finite, not " + Checks.text(norm) + ".");
        }
        return average(population, norm);
    }

    /** The mean of the values, or of whether they reach a norm. */
    private Measured average(double[] population, double norm) {
        Checks.amounts(population, values.size(), Checks.Amount.POPULATION);
        double people = 0;
        double unknown = 0;
        double sum = 0;
        for (int i = 0; i < population.length; i++) {
            double value = values.get(i);
            people += population[i];
            if (population[i] == 0) {
                continue;
            }
            if (Double.isNaN(value)) {
                unknown += population[i];
            } else if (Double.isNaN(norm)) {
                sum += population[i] * value;
            } else {
                sum += value >= norm ? population[i] : 0;
            }
        }
        return ratio(sum, people, unknown);
    }

    /** A share of people, unless there are none or some are where nothing is known. */
    static Measured ratio(double total, double people, double unknown) {
        if (people == 0) {
            return Measured.undefined("没有人口", "there are no people");
        }
        if (unknown > 0) {
            return Measured.undefined(
                    "有" + Checks.text(unknown) + "人所在的小区没有可达性数值",
                    Checks.text(unknown) + " people live in zones whose access is not known");
        }
        return Measured.of(total / people);
    }

    /**
     * Access relative to its mean over people, A_i / mean: 1 is the average person's.
     *
     * @param population the people of each zone
     * @return the same with every value divided by the mean; levels are dropped
     * @throws InvalidInputException if {@link #mean} is undefined or zero
     */
    public Access relative(double[] population) {
        Measured mean = mean(population);
        if (!(mean.value() > 0)) {
            throw new InvalidInputException(
                            "人均可达性"
                                    + (mean.isDefined()
                                            ? "为" + Checks.text(mean.value())
                                            : "无定义：" + mean.reason().zh())
                                    + "，不能用作基准。",
                            "The mean access "
                                    + (mean.isDefined()
                                            ? "is " + Checks.text(mean.value())
                                            : "is undefined: " + mean.reason().en())
                                    + "; nothing is relative to it.")
                    .maybe("只取有值且有人的小区。", "keep only zones with people and a value.");
        }
        double[] relative = values.toArray();
        for (int i = 0; i < relative.length; i++) {
            relative[i] /= mean.value();
        }
        return new Access(Vector.of(relative), reach, Vector.of());
    }
}
