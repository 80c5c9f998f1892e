package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Economic complexity: places are complex that have many industries which few others have, and industries are complex that
 * are at home in such places (Hidalgo and Hausmann 2009). Both sides of the index come from who has what alone.
 *
 * @param places one value a place; NaN for a place that has none of the industries
 * @param industries one value an industry; NaN for an industry that no place has
 */
public record Complexity(Vector places, Vector industries) implements Serializable {

    /** Eigenvalues nearer than this do not tell their eigenvectors apart. */
    private static final double SAME = 1e-10;

    /**
     * The method of reflections: k_r,0 is the diversity of place r, k_i,0 the ubiquity of industry i; each further step is the
     * mean of the other side's last values, k_r,N = sum_i M_ri k_i,N-1 / k_r,0 and k_i,N = sum_r M_ri k_r,N-1 / k_i,0. Even
     * steps tell of the complexity of places, odd ones of industries; all values draw together as the steps grow.
     *
     * @param presence who has what
     * @param steps how many, from 0
     * @return the values after these steps
     * @throws InvalidInputException if the number of steps is negative
     */
    public static Complexity reflections(Presence presence, int steps) {
        if (steps < 0) {
            throw new InvalidInputException("步数不能为" + steps + "。", "The number of steps cannot be " + steps + ".");
        }
        int[] diversity = presence.diversity();
        int[] ubiquity = presence.ubiquity();
        double[] places = counts(diversity);
        double[] industries = counts(ubiquity);
        for (int step = 0; step < steps; step++) {
            double[] nextPlaces = new double[places.length];
            double[] nextIndustries = new double[industries.length];
            for (int r = 0; r < places.length; r++) {
                for (int i = 0; i < industries.length; i++) {
                    if (presence.holds(r, i)) {
                        nextPlaces[r] += industries[i] / diversity[r];
                        nextIndustries[i] += places[r] / ubiquity[i];
                    }
                }
            }
            places = present(nextPlaces, diversity);
            industries = present(nextIndustries, ubiquity);
        }
        return new Complexity(Vector.of(places), Vector.of(industries));
    }

    private static double[] counts(int[] counts) {
        double[] values = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            values[k] = counts[k];
        }
        return present(values, counts);
    }

    private static double[] present(double[] values, int[] counts) {
        for (int k = 0; k < values.length; k++) {
            values[k] = counts[k] == 0 ? Double.NaN : values[k];
        }
        return values;
    }

    /**
     * The complexity indices as eigenvectors, to which the reflections lead: for places the vector of the second largest
     * eigenvalue of sum_i M_ri M_si/(k_r,0 k_i,0), for industries the means of their places. Both are standardized (mean 0,
     * deviation 1, n - 1); the sign is that with which diverse places are complex.
     *
     * @param presence who has what
     * @return standardized values
     * @throws InvalidInputException if the second eigenvalue is not single, as where places and industries fall into parts
     *     that have nothing in common, or all places have the same industries
     */
    public static Complexity eigenvectors(Presence presence) {
        int n = presence.places();
        int m = presence.industries();
        int[] diversity = presence.diversity();
        int[] ubiquity = presence.ubiquity();
        int[] kept = kept(diversity);
        double[] vector = second(presence, diversity, ubiquity, kept);
        double[] places = new double[n];
        java.util.Arrays.fill(places, Double.NaN);
        double tendency = 0;
        double mean = Moments.mean(vector);
        for (int a = 0; a < kept.length; a++) {
            places[kept[a]] = vector[a];
            tendency += (vector[a] - mean) * diversity[kept[a]];
        }
        double sign = tendency < 0 ? -1 : 1;
        double[] industries = new double[m];
        for (int i = 0; i < m; i++) {
            for (int r : kept) {
                industries[i] += presence.holds(r, i) ? places[r] / ubiquity[i] : 0;
            }
        }
        return new Complexity(standardized(places, sign), standardized(present(industries, ubiquity), sign));
    }

    private static int[] kept(int[] diversity) {
        return java.util.stream.IntStream.range(0, diversity.length)
                .filter(r -> diversity[r] > 0)
                .toArray();
    }

    private static double[] second(Presence presence, int[] diversity, int[] ubiquity, int[] kept) {
        int size = kept.length;
        double[] similar = new double[Math.multiplyExact(size, size)];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < ubiquity.length; i++) {
                    sum += presence.holds(kept[a], i) && presence.holds(kept[b], i) ? 1.0 / ubiquity[i] : 0;
                }
                // The symmetric matrix with the same eigenvalues: D^-1/2 S D^-1/2.
                double value = sum / Math.sqrt((double) diversity[kept[a]] * diversity[kept[b]]);
                similar[a * size + b] = value;
                similar[b * size + a] = value;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(Matrix.of(size, size, similar));
        boolean single = size > 1
                && eigen.values().get(0) - eigen.values().get(1) > SAME
                && eigen.values().get(1) > SAME
                && (size == 2 || eigen.values().get(1) - eigen.values().get(2) > SAME);
        if (!single) {
            throw new InvalidInputException(
                            "第二特征值不唯一，复杂度没有定义。", "Complexity is not defined: the second eigenvalue is not single.")
                    .maybe(
                            "检查各地区与产业是否分成互不相关的几部分，或各地区的产业完全相同。",
                            "see whether places and industries fall into parts without anything in common, or all places"
                                    + " have the same industries.");
        }
        double[] vector = eigen.vectors().column(1);
        for (int a = 0; a < size; a++) {
            vector[a] /= Math.sqrt(diversity[kept[a]]);
        }
        return vector;
    }

    private static Vector standardized(double[] values, double sign) {
        double mean = Moments.mean(values);
        double deviation = Moments.standardDeviation(values, Moments.Divisor.SAMPLE);
        double[] result = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            result[k] = sign * (values[k] - mean) / deviation;
        }
        return Vector.of(result);
    }

    /**
     * PRODY: the income level of an industry, the mean income of the places weighted by their location quotients in it
     * (Hausmann, Hwang and Rodrik 2007).
     *
     * @param counts places x industries
     * @param income the income per head of each place, not negative
     * @return one value an industry, within the range of the incomes; NaN for an industry that no place has
     * @throws InvalidInputException if an amount is negative or not finite, a place is empty, or sizes differ
     */
    public static double[] incomeOfIndustries(Matrix counts, double[] income) {
        CountTable table = CountTable.of(counts);
        Checks.sameSize("地区", "list of places", table.places, "收入", "list of incomes", income.length);
        double[] shares = table.placeShares();
        double[] levels = new double[table.industries];
        double[] weights = new double[table.industries];
        for (int r = 0; r < table.places; r++) {
            double level = Checks.amount("地区" + r + "的收入", "The income of place " + r, income[r]);
            for (int i = 0; i < levels.length; i++) {
                // The reference share of an industry is common to all places and cancels.
                levels[i] += shares[r * levels.length + i] * level;
                weights[i] += shares[r * levels.length + i];
            }
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] /= weights[i];
        }
        return levels;
    }

    /**
     * EXPY: the income level of a place's structure, the mean of {@link #incomeOfIndustries} weighted by its shares.
     *
     * @param counts places x industries
     * @param income the income per head of each place, not negative
     * @return one value a place, within the range of the incomes
     * @throws InvalidInputException as {@link #incomeOfIndustries}
     */
    public static double[] incomeOfStructures(Matrix counts, double[] income) {
        double[] levels = incomeOfIndustries(counts, income);
        CountTable table = CountTable.of(counts);
        double[] shares = table.placeShares();
        double[] result = new double[table.places];
        for (int r = 0; r < result.length; r++) {
            for (int i = 0; i < levels.length; i++) {
                double share = shares[r * levels.length + i];
                result[r] += share > 0 ? share * levels[i] : 0;
            }
        }
        return result;
    }
}
