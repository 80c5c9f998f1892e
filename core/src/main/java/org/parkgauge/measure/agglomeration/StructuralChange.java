package org.parkgauge.measure.agglomeration;

import java.util.function.DoubleBinaryOperator;
import org.parkgauge.statistics.Matrix;

/** What changed between two years: growth, entries and exits of industries. */
public final class StructuralChange {

    private StructuralChange() {}

    /**
     * Growth of every industry at every place, after/before - 1.
     *
     * @param before places x industries
     * @param after the same places and industries later
     * @return places x industries, at least -1; NaN where there was nothing before, whatever came
     * @throws org.parkgauge.text.InvalidInputException if a count is negative or not finite, or sizes differ
     */
    public static Matrix growth(Matrix before, Matrix after) {
        sameShape(before.rows(), before.columns(), after.rows(), after.columns());
        double[] first = Checks.amounts("期初表", "earlier table", before);
        double[] last = Checks.amounts("期末表", "later table", after);
        return Matrix.generate(before.rows(), before.columns(), k -> rate(first[k], last[k]));
    }

    /**
     * Growth of every place, all industries together.
     *
     * @param before places x industries
     * @param after the same places and industries later
     * @return one rate a place, at least -1; NaN where there was nothing before
     * @throws org.parkgauge.text.InvalidInputException as {@link #growth}
     */
    public static double[] growthOfPlaces(Matrix before, Matrix after) {
        sameShape(before.rows(), before.columns(), after.rows(), after.columns());
        double[] first = Checks.amounts("期初表", "earlier table", before);
        double[] last = Checks.amounts("期末表", "later table", after);
        int m = before.columns();
        double[] rates = new double[before.rows()];
        for (int r = 0; r < rates.length; r++) {
            double from = 0;
            double to = 0;
            for (int i = 0; i < m; i++) {
                from += first[r * m + i];
                to += last[r * m + i];
            }
            rates[r] = rate(from, to);
        }
        return rates;
    }

    /**
     * Growth of every industry, all places together.
     *
     * @param before places x industries
     * @param after the same places and industries later
     * @return one rate an industry, at least -1; NaN where there was nothing before
     * @throws org.parkgauge.text.InvalidInputException as {@link #growth}
     */
    public static double[] growthOfIndustries(Matrix before, Matrix after) {
        return growthOfPlaces(before.transpose(), after.transpose());
    }

    private static void sameShape(int rows, int columns, int otherRows, int otherColumns) {
        Checks.sameSize("期初的地区", "earlier list of places", rows, "期末的地区", "later one", otherRows);
        Checks.sameSize("期初的产业", "earlier list of industries", columns, "期末的产业", "later one", otherColumns);
    }

    private static double rate(double before, double after) {
        return before == 0 ? Double.NaN : after / before - 1;
    }

    /**
     * Entries: which industries a place gained.
     *
     * @param before who had what
     * @param after who has what
     * @return places x industries: 1 gained, 0 still absent, NaN present before
     * @throws org.parkgauge.text.InvalidInputException if sizes differ
     */
    public static Matrix entries(Presence before, Presence after) {
        return change(before, after, (had, has) -> had == 1 ? Double.NaN : has);
    }

    /**
     * Exits: which industries a place lost.
     *
     * @param before who had what
     * @param after who has what
     * @return places x industries: 1 lost, 0 still present, NaN absent before
     * @throws org.parkgauge.text.InvalidInputException if sizes differ
     */
    public static Matrix exits(Presence before, Presence after) {
        return change(before, after, (had, has) -> had == 0 ? Double.NaN : 1 - has);
    }

    private static Matrix change(Presence before, Presence after, DoubleBinaryOperator rule) {
        sameShape(before.places(), before.industries(), after.places(), after.industries());
        int m = before.industries();
        return Matrix.generate(
                before.places(),
                m,
                k -> rule.applyAsDouble(before.holds(k / m, k % m) ? 1 : 0, after.holds(k / m, k % m) ? 1 : 0));
    }
}
