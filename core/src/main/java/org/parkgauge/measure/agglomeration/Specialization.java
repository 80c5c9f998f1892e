package org.parkgauge.measure.agglomeration;

import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * How far the industrial structure of a place lies from another structure. A structure is a list of amounts, one for each
 * industry; only its shares count.
 *
 * <p>The same formulas measure how concentrated an industry is: give them the amounts of an industry by place instead, and
 * for tables the transposed table. Against a list of equal amounts they measure the distance from an even spread.
 */
public final class Specialization {

    private Specialization() {}

    /**
     * Krugman's index K = sum |s_i - t_i| of two structures: place and total, place and place. Source: Krugman (1991).
     *
     * @param local the amounts at the place
     * @param reference the amounts of the other structure, in the same order
     * @return 0 (same shares) to 2 (no industry in common)
     * @throws InvalidInputException if an amount is negative or not finite, a structure is empty, or sizes differ
     */
    public static double krugman(double[] local, double[] reference) {
        double[] s = local(local, reference);
        double[] t = reference(reference);
        return distance(s, 0, t, 0, s.length);
    }

    private static double[] local(double[] local, double[] reference) {
        Checks.sameSize("本地结构", "local structure", local.length, "参照结构", "reference structure", reference.length);
        return Checks.shares("本地结构", "local structure", local);
    }

    private static double[] reference(double[] reference) {
        return Checks.shares("参照结构", "reference structure", reference);
    }

    private static double distance(double[] s, int from, double[] t, int other, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.abs(s[from + i] - t[other + i]);
        }
        return Math.min(2, sum);
    }

    /**
     * Half of Krugman's index: the share that would have to change industry to make both structures equal. Known as the
     * index of dissimilarity, the Hoover index (1936) and the coefficient of specialization.
     *
     * @param local the amounts at the place
     * @param reference the amounts of the other structure
     * @return 0 to 1
     * @throws InvalidInputException as {@link #krugman}
     */
    public static double dissimilarity(double[] local, double[] reference) {
        return krugman(local, reference) / 2;
    }

    /**
     * Krugman's index of every place against the sum of all places, its own included.
     *
     * @param counts places x industries
     * @return one index a place, 0 to 2
     * @throws InvalidInputException if a count is negative or not finite, or a place is empty
     */
    public static double[] krugmanAgainstTotal(Matrix counts) {
        CountTable table = CountTable.of(counts);
        double[] shares = table.placeShares();
        double[] total = Checks.shares("合计", "total", table.industryTotals);
        double[] result = new double[table.places];
        for (int r = 0; r < result.length; r++) {
            result[r] = distance(shares, r * table.industries, total, 0, table.industries);
        }
        return result;
    }

    /**
     * Krugman's index of every place against the others: against the mean of their shares, each place counting the same
     * whatever its size.
     *
     * @param counts places x industries, at least 2 places
     * @return one index a place, 0 to 2
     * @throws InvalidInputException if a count is negative or not finite, a place is empty or alone
     */
    public static double[] krugmanAgainstOthers(Matrix counts) {
        CountTable table = CountTable.of(counts);
        int n = table.places;
        int m = table.industries;
        if (n < 2) {
            throw new InvalidInputException("只有一个地区，没有其他地区可比。", "A single place has no others to be compared with.")
                    .maybe("改与外部参照地区相比。", "compare it with an external reference instead.");
        }
        double[] shares = table.placeShares();
        double[] result = new double[n];
        double[] others = new double[m];
        for (int r = 0; r < n; r++) {
            java.util.Arrays.fill(others, 0);
            // Summed anew for every place: taking one row away from the sum of all would cancel digits.
            for (int k = 0; k < n; k++) {
                for (int i = 0; k != r && i < m; i++) {
                    others[i] += shares[k * m + i] / (n - 1);
                }
            }
            result[r] = distance(shares, r * m, others, 0, m);
        }
        return result;
    }

    /**
     * Krugman's index of every pair of places.
     *
     * @param counts places x industries
     * @return places x places, symmetric, 0 to 2, 0 on the diagonal
     * @throws InvalidInputException if a count is negative or not finite, or a place is empty
     */
    public static Matrix krugmanPairs(Matrix counts) {
        CountTable table = CountTable.of(counts);
        int n = table.places;
        int m = table.industries;
        double[] shares = table.placeShares();
        double[] result = new double[Math.multiplyExact(n, n)];
        for (int r = 0; r < n; r++) {
            for (int k = 0; k < r; k++) {
                result[r * n + k] = distance(shares, r * m, shares, k * m, m);
                result[k * n + r] = result[r * n + k];
            }
        }
        return Matrix.of(n, n, result);
    }

    /**
     * The Hachman index 1/(sum LQ_i s_i), LQ_i the quotients of the structure against the reference: how much like the
     * reference it is. Its reciprocal is the mean quotient weighted by the place's own shares.
     *
     * @param local the amounts at the place
     * @param reference the amounts of the reference area
     * @return above 0, 1 for the same shares
     * @throws InvalidInputException as {@link #krugman}, or if the place has an industry that the reference lacks
     */
    public static double hachman(double[] local, double[] reference) {
        double[] s = local(local, reference);
        double[] t = reference(reference);
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            if (s[i] > 0 && t[i] == 0) {
                throw new InvalidInputException(
                                "产业" + i + "在本地有，在参照地区却没有。",
                                "The place has industry " + i + ", but the reference area does not.")
                        .maybe("参照地区应包含该地区。", "take a reference area that contains the place.");
            }
            sum += s[i] > 0 ? s[i] * (s[i] / t[i]) : 0;
        }
        return Math.min(1, 1 / sum);
    }

    /**
     * The relative diversity index of Duranton and Puga (2000), 1/sum |s_i - t_i|: the reciprocal of Krugman's index.
     *
     * @param local the amounts at the place
     * @param reference the amounts of the reference area
     * @return at least 1/2; undefined (without bound) for the same shares
     * @throws InvalidInputException as {@link #krugman}
     */
    public static Measured relativeDiversity(double[] local, double[] reference) {
        double krugman = krugman(local, reference);
        return krugman == 0
                ? Measured.undefined(
                        "与参照结构完全相同，相对多样性无上界", "the structure equals the reference, so the index has no bound")
                : Measured.of(1 / krugman);
    }

    /**
     * The relative specialization index of Duranton and Puga (2000): the largest location quotient.
     *
     * @param local the amounts at the place
     * @param reference the amounts of the reference area
     * @return at least 1
     * @throws InvalidInputException as {@link #hachman}
     */
    public static double relativeSpecialization(double[] local, double[] reference) {
        hachman(local, reference);
        double[] s = local(local, reference);
        double[] t = reference(reference);
        double largest = 1;
        for (int i = 0; i < s.length; i++) {
            largest = s[i] > 0 ? Math.max(largest, s[i] / t[i]) : largest;
        }
        return largest;
    }
}
