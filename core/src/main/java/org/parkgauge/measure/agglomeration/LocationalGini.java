package org.parkgauge.measure.agglomeration;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.parkgauge.statistics.Concentration;
import org.parkgauge.text.InvalidInputException;

/**
 * The locational Gini coefficient of an industry over places, relative to a reference such as all employment or the
 * population. Three conventions are in use, and their figures differ; each has a method of its own.
 *
 * <p>Exchange the roles (amounts of a place by industry, reference by industry) to measure the specialization of a place.
 * The Gini coefficient of the bare amounts, against an even spread, is {@link Concentration#gini}.
 */
public final class LocationalGini {

    private LocationalGini() {}

    /**
     * The Gini coefficient of the location quotients, each place counting the same: with C the quotients in rising order and
     * lambda their places from 1, G = 2/(R^2 mean(C)) sum lambda (C_lambda - mean(C)). No correction by n/(n - 1).
     * Source: Krugman (1991) as in Farhauer and Kröll (2013); gini.conc and gini.spec of REAT.
     *
     * @param industry the amounts of the industry by place
     * @param reference the amounts of the reference by place, all above 0
     * @return 0 (the same quotient everywhere) to 1 - 1/R
     * @throws InvalidInputException if an amount is negative or not finite, sizes differ, the industry is empty, or a
     *     reference amount is 0
     */
    public static double ofQuotients(double[] industry, double[] reference) {
        return Concentration.gini(quotients(industry, reference));
    }

    /**
     * The Gini coefficient of the Lorenz curve: places in the order of their quotients, the shares of the reference cumulated
     * on one axis, those of the industry on the other; so large places count more. hoover_gini of EconGeo with the population
     * as reference. Source: Krugman (1991), Audretsch and Feldman (1996).
     *
     * @param industry the amounts of the industry by place
     * @param reference the amounts of the reference by place, all above 0
     * @return 0 (spread as the reference) to below 1
     * @throws InvalidInputException as {@link #ofQuotients}
     */
    public static double ofLorenzCurve(double[] industry, double[] reference) {
        double[] quotients = quotients(industry, reference);
        double[] y = Checks.shares("产业", "industry", industry);
        double[] x = Checks.shares("参照", "reference", reference);
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> quotients[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double area = 0;
        double reached = 0;
        for (int k : order) {
            area += x[k] * (2 * reached + y[k]);
            reached += y[k];
        }
        return Math.max(0, 1 - area);
    }

    /**
     * Half of {@link #ofLorenzCurve}: the area between the curve and the diagonal. locational_gini of EconGeo with all
     * employment as reference.
     *
     * @param industry the amounts of the industry by place
     * @param reference the amounts of the reference by place, all above 0
     * @return 0 to below 0.5
     * @throws InvalidInputException as {@link #ofQuotients}
     */
    public static double area(double[] industry, double[] reference) {
        return ofLorenzCurve(industry, reference) / 2;
    }

    private static double[] quotients(double[] industry, double[] reference) {
        Checks.sameSize("产业", "industry", industry.length, "参照", "reference", reference.length);
        double[] y = Checks.shares("产业", "industry", industry);
        double[] x = Checks.shares("参照", "reference", reference);
        double[] quotients = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            if (x[k] == 0) {
                throw new InvalidInputException(
                                "地区" + k + "的参照值为0，其区位商没有定义。",
                                "The reference at place " + k + " is 0, so its location quotient is not defined.")
                        .maybe("把空的地区去掉。", "leave an empty place out.");
            }
            quotients[k] = y[k] / x[k];
        }
        return quotients;
    }
}
