package org.parkgauge.measure.agglomeration;

import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * The cluster index of Litzenberger and Sternberg (2006), the product of relative industrial density (per area) and relative
 * industrial stock (per inhabitant), divided by relative plant size: with e employees, b plants, a area and p inhabitants,
 * CI_ir = (e_ir/e_i) (b_ir/b_i) / ((a_r/a) (p_r/p)). Above 1 the place has more of the industry than its size suggests; the
 * index has no upper bound.
 */
public final class ClusterIndex {

    private ClusterIndex() {}

    /**
     * The index of every place and industry.
     *
     * @param employees places x industries
     * @param plants places x industries, the number of plants
     * @param area the area of each place, above 0
     * @param population the inhabitants of each place, above 0
     * @return places x industries, at least 0 (0 where there is no plant); NaN for an industry that no place has
     * @throws InvalidInputException if an amount is negative or not finite, sizes differ, a place is empty, or a place has
     *     employees in an industry without a plant, no area or no inhabitants
     */
    public static Matrix of(Matrix employees, Matrix plants, double[] area, double[] population) {
        CountTable e = CountTable.of(employees);
        CountTable b = CountTable.of(plants);
        Checks.sameSize("从业人数表的地区", "table of employees", e.places, "企业数表", "table of plants", b.places);
        Checks.sameSize("从业人数表的产业", "list of industries", e.industries, "企业数表", "one of plants", b.industries);
        double[] a = placeShares("面积", "area", area, e.places);
        double[] p = placeShares("人口", "population", population, e.places);
        double[] workers = new double[e.industries];
        double[] firms = new double[e.industries];
        double[] result = new double[Math.multiplyExact(e.places, e.industries)];
        for (int r = 0; r < e.places; r++) {
            e.read(r, workers);
            b.read(r, firms);
            for (int i = 0; i < workers.length; i++) {
                if (workers[i] > 0 && firms[i] == 0) {
                    throw new InvalidInputException(
                            "地区" + r + "的产业" + i + "有" + workers[i] + "名从业者，却没有企业。",
                            "Place " + r + " has " + workers[i] + " employees in industry " + i + ", but no plant.");
                }
                double density = workers[i] / e.industryTotals[i] / a[r];
                double plantShare = firms[i] / b.industryTotals[i] / p[r];
                result[r * workers.length + i] = density * plantShare;
            }
        }
        return Matrix.of(e.places, e.industries, result);
    }

    private static double[] placeShares(String zh, String en, double[] amounts, int places) {
        Checks.sameSize("地区", "list of places", places, zh, en, amounts.length);
        double[] shares = Checks.shares(zh, en, amounts);
        for (int r = 0; r < places; r++) {
            if (shares[r] == 0) {
                throw new InvalidInputException("地区" + r + "的" + zh + "为0。", "The " + en + " of place " + r + " is 0.");
            }
        }
        return shares;
    }
}
