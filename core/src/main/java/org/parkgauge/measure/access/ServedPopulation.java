package org.parkgauge.measure.access;

import java.io.Serializable;
import org.parkgauge.text.InvalidInputException;

/**
 * Whom facilities serve: residents + alpha x employees who live elsewhere, since these use services by day. Nobody is counted
 * twice: employees who live in the area are residents.
 *
 * @param residents the residents, 0 or more
 * @param nonResidentEmployees those who work in the area and live elsewhere, 0 or more
 * @param alpha the weight of the latter, 0 to 1
 */
public record ServedPopulation(double residents, double nonResidentEmployees, double alpha) implements Serializable {

    /** The usual weight of a non-resident employee: this project's own proposal, not a norm. */
    public static final double ALPHA = 0.5;

    /**
     * Served population with alpha = 0.5.
     *
     * @param residents the residents
     * @param nonResidentEmployees those who work in the area and live elsewhere
     */
    public ServedPopulation(double residents, double nonResidentEmployees) {
        this(residents, nonResidentEmployees, ALPHA);
    }

    /** Checks the numbers. */
    public ServedPopulation {
        Checks.notNegative(residents, "常住人口", "number of residents");
        Checks.notNegative(nonResidentEmployees, "非常住从业人员", "number of non-resident employees");
        checkAlpha(alpha);
    }

    private static void checkAlpha(double alpha) {
        Checks.notNegative(alpha, "系数 alpha", "weight alpha of non-resident employees");
        if (alpha > 1) {
            throw new InvalidInputException(
                    "非常住从业人员的系数 alpha 为" + Checks.text(alpha) + "，须在0至1之间。",
                    "The weight alpha of non-resident employees is " + Checks.text(alpha)
                            + "; it must be from 0 to 1.");
        }
    }

    /**
     * The people served.
     *
     * @return residents + alpha x non-resident employees
     */
    public double total() {
        return residents + alpha * nonResidentEmployees;
    }

    /**
     * The people served in each zone, as the demand of a floating catchment.
     *
     * @param residents the residents of each zone
     * @param nonResidentEmployees those who work in each zone and live elsewhere
     * @param alpha the weight of the latter, 0 to 1
     * @return one number a zone
     * @throws InvalidInputException if sizes differ, a number is negative or not finite, or alpha is outside 0 to 1
     */
    public static double[] byZone(double[] residents, double[] nonResidentEmployees, double alpha) {
        checkAlpha(alpha);
        Checks.listed(residents, residents.length, "常住人口", "residents");
        Checks.listed(nonResidentEmployees, residents.length, "非常住从业人员", "non-resident employees");
        double[] served = residents.clone();
        for (int i = 0; i < served.length; i++) {
            served[i] += alpha * nonResidentEmployees[i];
        }
        return served;
    }
}
