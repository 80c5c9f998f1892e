package org.parkgauge.measure.agglomeration;

import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;

/**
 * The location quotient (区位商): the share of an industry at a place over its share in a reference area, LQ = (e_ir/e_r) /
 * (e_i/e). Above 1 the place is specialized in the industry.
 *
 * <p>A table of counts (employees, output, firms) has a row for each place and a column for each industry; sparse tables
 * have 0 where nothing is stored. Without a reference of its own the reference area is the sum of the places, so every
 * quotient depends on the whole set; an external reference (the province, the nation) does not. Weighted by the reference
 * shares, the quotients of a place have the mean 1. Source: Hoover (1936), Isard (1960).
 */
public final class LocationQuotient {

    private LocationQuotient() {}

    /**
     * One quotient from its four amounts.
     *
     * @param local the industry at the place, e_ir
     * @param localTotal the place, e_r, above 0
     * @param reference the industry in the reference area, e_i
     * @param referenceTotal the reference area, e, above 0
     * @return the quotient, at least 0; undefined where neither area has the industry
     * @throws InvalidInputException if an amount is negative or not finite, a total is 0, or a part exceeds its total or is
     *     there without a reference
     */
    public static Measured of(double local, double localTotal, double reference, double referenceTotal) {
        part("本地", "local", local, localTotal);
        part("参照地区", "reference", reference, referenceTotal);
        if (reference == 0) {
            if (local > 0) {
                throw noReference("该产业", "the industry", local);
            }
            return Measured.undefined("参照地区没有这个产业", "the reference area does not have the industry");
        }
        return Measured.of((local / localTotal) / (reference / referenceTotal));
    }

    private static void part(String zh, String en, double part, double whole) {
        Checks.amount(zh + "产业", "The " + en + " industry", part);
        Checks.amount(zh + "合计", "The " + en + " total", whole);
        if (whole == 0 || part > whole) {
            throw new InvalidInputException(
                            zh + "产业为" + part + "，" + zh + "合计为" + whole + "：这样的份额不可能。",
                            "The " + en + " industry is " + part + " and the " + en + " total is " + whole
                                    + ": that is no possible share.")
                    .maybe("检查参数的顺序：部分在前，合计在后。", "check the order: each part comes before its total.");
        }
    }

    private static InvalidInputException noReference(String zh, String en, double local) {
        return new InvalidInputException(
                        zh + "在本地为" + local + "，在参照地区却为0。",
                        "The reference area has nothing of " + en + ", but the place has " + local + ".")
                .maybe("参照地区应包含该地区。", "take a reference area that contains the place.");
    }

    /**
     * The quotient of several industries taken together, such as the leading industries of a park (主导产业).
     *
     * @param local the amounts of all industries at the place
     * @param reference the amounts of the same industries in the reference area
     * @param industries the numbers of the industries to be taken together, each once
     * @return the quotient of their sum; undefined where the reference area has none of them
     * @throws InvalidInputException if an amount or a size does not fit, or a number is unknown or repeated
     */
    public static Measured ofBundle(double[] local, double[] reference, int... industries) {
        Checks.sameSize("本地结构", "local structure", local.length, "参照结构", "reference structure", reference.length);
        double localTotal = Checks.total("本地结构", "local structure", local);
        double referenceTotal = Checks.total("参照结构", "reference structure", reference);
        boolean[] taken = new boolean[local.length];
        double localSum = 0;
        double referenceSum = 0;
        for (int i : industries) {
            if (taken[Checks.number("产业", "industry", i, local.length)]) {
                throw new InvalidInputException("产业" + i + "列了两次。", "Industry " + i + " is listed twice.");
            }
            taken[i] = true;
            localSum += local[i];
            referenceSum += reference[i];
        }
        return of(Math.min(localSum, localTotal), localTotal, Math.min(referenceSum, referenceTotal), referenceTotal);
    }

    /**
     * All quotients against the sum of the places.
     *
     * @param counts places x industries
     * @return places x industries, each at least 0; NaN for an industry that no place has
     * @throws InvalidInputException if a count is negative or not finite, or a place is empty
     */
    public static Matrix of(Matrix counts) {
        CountTable table = CountTable.of(counts);
        return quotients(table, table.industryTotals, table.total);
    }

    /**
     * All quotients against an external reference area.
     *
     * @param counts places x industries
     * @param reference the amount of each industry in the reference area
     * @return places x industries, each at least 0; NaN for an industry that neither a place nor the reference area has
     * @throws InvalidInputException if an amount is negative or not finite, a place or the reference is empty, sizes differ,
     *     or a place has an industry that the reference area lacks
     */
    public static Matrix of(Matrix counts, double[] reference) {
        CountTable table = CountTable.of(counts);
        Checks.sameSize("产业", "list of industries", table.industries, "参照结构", "reference structure", reference.length);
        double total = Checks.total("参照结构", "reference structure", reference);
        for (int i = 0; i < reference.length; i++) {
            if (reference[i] == 0 && table.industryTotals[i] > 0) {
                throw noReference("产业" + i, "industry " + i, table.industryTotals[i]);
            }
        }
        return quotients(table, reference, total);
    }

    private static Matrix quotients(CountTable table, double[] reference, double total) {
        double[] result = table.placeShares();
        for (int i = 0; i < table.industries; i++) {
            double share = reference[i] / total;
            for (int at = i; at < result.length; at += table.industries) {
                result[at] /= share;
            }
        }
        return Matrix.of(table.places, table.industries, result);
    }

    /**
     * The symmetric quotient, (LQ - 1)/(LQ + 1), which puts 1/2 as far below 0 as 2 above (Laursen 1998, for trade).
     *
     * @param quotient a location quotient; NaN stays NaN
     * @return -1 (absent) to below 1, 0 for LQ = 1
     * @throws InvalidInputException if the quotient is negative
     */
    public static double symmetric(double quotient) {
        if (quotient < 0) {
            throw new InvalidInputException(
                    "区位商不能为" + quotient + "。", "A location quotient cannot be " + quotient + ".");
        }
        return Double.isInfinite(quotient) ? 1 : (quotient - 1) / (quotient + 1);
    }

    /**
     * All symmetric quotients against the sum of the places.
     *
     * @param counts places x industries
     * @return places x industries, -1 to below 1; NaN for an industry that no place has
     * @throws InvalidInputException as {@link #of(Matrix)}
     */
    public static Matrix symmetric(Matrix counts) {
        double[] values = of(counts).toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] = symmetric(values[k]);
        }
        return Matrix.of(counts.rows(), counts.columns(), values);
    }

    /**
     * Standardized quotients: for each industry, quotient less the mean over the places, divided by their standard
     * deviation (n - 1). A value above 1.96 marks an unusual concentration if the quotients are about normal. Source:
     * O'Donoghue and Gleave (2004).
     *
     * @param counts places x industries
     * @return places x industries; NaN for an industry whose quotients are all equal, or that no place has
     * @throws InvalidInputException as {@link #of(Matrix)}
     */
    public static Matrix standardized(Matrix counts) {
        Matrix quotients = of(counts);
        double[] values = quotients.toArray();
        int m = counts.columns();
        for (int i = 0; i < m; i++) {
            double[] column = quotients.column(i);
            double mean = Moments.mean(column);
            double deviation = Moments.standardDeviation(column, Moments.Divisor.SAMPLE);
            for (int at = i; at < values.length; at += m) {
                values[at] = deviation == 0 ? Double.NaN : (values[at] - mean) / deviation;
            }
        }
        return Matrix.of(counts.rows(), m, values);
    }

    /**
     * The additive form: the place's share in the industry less its share in everything, e_ir/e_i - e_r/e.
     *
     * @param counts places x industries
     * @return places x industries, -1 to 1, the sum over the places 0; NaN for an industry that no place has
     * @throws InvalidInputException as {@link #of(Matrix)}
     */
    public static Matrix additive(Matrix counts) {
        CountTable table = CountTable.of(counts);
        double[] row = new double[table.industries];
        double[] result = new double[Math.multiplyExact(table.places, table.industries)];
        for (int r = 0; r < table.places; r++) {
            table.read(r, row);
            for (int i = 0; i < row.length; i++) {
                result[r * row.length + i] = row[i] / table.industryTotals[i] - table.placeTotals[r] / table.total;
            }
        }
        return Matrix.of(table.places, table.industries, result);
    }
}
