package org.parkgauge.measure.access;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/** How much there is, without asking where: supply per head, and completeness over a list of facilities. */
public final class Provision {

    private Provision() {}

    /**
     * Supply per so many people served: supply / served x per.
     *
     * @param supply the supply (beds, doctors, square metres), 0 or more
     * @param served whom it serves
     * @param per for how many people, such as 1 or 1000, above 0
     * @return 0 or more; undefined if nobody is served
     * @throws InvalidInputException if the supply is negative or not finite, or per is not positive
     */
    public static Measured perHead(double supply, ServedPopulation served, double per) {
        Checks.notNegative(supply, "供给", "supply");
        Checks.positive(per, "每多少人", "number of people to which provision refers");
        return served.total() > 0
                ? Measured.of(supply / served.total() * per)
                : Measured.undefined("服务人口为0", "nobody is served");
    }

    /**
     * Capacity in which a better facility counts for more: sum of capacity x weight of its grade.
     *
     * @param capacity the capacity of each facility (1 for a mere count), 0 or more
     * @param gradeWeight the weight of the grade of each, 0 or more
     * @return the weighted capacity
     * @throws InvalidInputException if sizes differ or a number is negative or not finite
     */
    public static double gradeWeighted(double[] capacity, double[] gradeWeight) {
        Checks.listed(capacity, capacity.length, "设施容量", "capacities");
        Checks.listed(gradeWeight, capacity.length, "等级权重", "weights of grades");
        double sum = 0;
        for (int j = 0; j < capacity.length; j++) {
            sum += capacity[j] * gradeWeight[j];
        }
        return sum;
    }

    /**
     * A category of the fixed list, with what there is and what there should be.
     *
     * @param name the category
     * @param capacity what there is, weighted by grade where grades matter; 0 or more, NaN = not known
     * @param norm what there should be, above 0
     */
    public record Category(String name, double capacity, double norm) implements Serializable {

        /** Checks the numbers. */
        public Category {
            if (!Double.isNaN(capacity)) {
                Checks.notNegative(capacity, "类别“" + name + "”的容量", "capacity of the category " + name);
            }
            Checks.positive(norm, "类别“" + name + "”的标准", "norm of the category " + name);
        }

        /**
         * How far the norm is met.
         *
         * @return min(1, capacity/norm), 0 to 1; NaN if the capacity is not known
         */
        public double attained() {
            return Math.min(1, capacity / norm);
        }
    }

    /**
     * Completeness and what it is made of.
     *
     * @param value the mean over the list, 0 to 1, or why there is none
     * @param attained how far each norm is met, 0 to 1, NaN where the capacity is not known
     */
    public record Completeness(Measured value, Vector attained) implements Serializable {}

    /**
     * Completeness over a fixed list of categories: the mean of min(1, capacity/norm). The list is part of the measure; a
     * category that is absent stands in it with capacity 0, and thirty shops cannot make up for a missing clinic.
     *
     * @param categories the whole list
     * @return completeness; undefined if a capacity is not known
     * @throws InvalidInputException if the list is empty or names a category twice
     */
    public static Completeness completeness(List<Category> categories) {
        if (categories.isEmpty()) {
            throw new InvalidInputException("设施类别清单为空。", "The list of categories is empty.")
                    .maybe("清单固定，没有的类别写容量0。", "keep the list fixed; a category that is absent has the capacity 0.");
        }
        double[] attained = new double[categories.size()];
        double sum = 0;
        Measured value = Measured.of(0);
        Set<String> names = new HashSet<>();
        for (int f = 0; f < attained.length; f++) {
            Category category = categories.get(f);
            if (!names.add(category.name())) {
                throw new InvalidInputException(
                        "类别“" + category.name() + "”出现两次。", "The category " + category.name() + " appears twice.");
            }
            attained[f] = category.attained();
            sum += attained[f];
            if (Double.isNaN(attained[f]) && value.isDefined()) {
                value = Measured.undefined(
                        "类别“" + category.name() + "”的容量未知",
                        "the capacity of the category " + category.name() + " is not known");
            }
        }
        return new Completeness(value.isDefined() ? Measured.of(sum / attained.length) : value, Vector.of(attained));
    }
}
