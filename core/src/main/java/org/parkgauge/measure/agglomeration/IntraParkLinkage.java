package org.parkgauge.measure.agglomeration;

import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * How much the firms of a park deal with one another (园区企业关联度): by value where purchases are known, by the density of the
 * network of suppliers and customers where only its links are. Densities fall as 1/n with the number n of firms for the same
 * number of partners a firm, so compare them among parks of like size only.
 */
public final class IntraParkLinkage {

    private IntraParkLinkage() {}

    /**
     * The intra-park linkage ratio lambda = sum z_ij / sum Z_j: inputs bought from firms of the park over all inputs.
     *
     * @param purchases firms x firms: column buys from row, in money; what a firm delivers to itself stands on the diagonal
     *     and counts
     * @param allInputs all intermediate inputs of each firm, from wherever, in the same money
     * @return 0 to 1; undefined where no firm buys anything
     * @throws InvalidInputException if purchases are not square, sizes differ, an amount is negative or not finite, or a firm
     *     buys more in the park than in all
     */
    public static Measured ratio(Matrix purchases, double[] allInputs) {
        int n = Checks.square("采购矩阵", "matrix of purchases", purchases);
        Checks.sameSize("采购矩阵", "matrix of purchases", n, "全部投入", "list of all inputs", allInputs.length);
        double[] z = Checks.amounts("采购矩阵", "matrix of purchases", purchases);
        double inside = 0;
        double all = 0;
        for (int j = 0; j < n; j++) {
            double bought = 0;
            for (int i = 0; i < n; i++) {
                bought += z[i * n + j];
            }
            double whole = Checks.amount("企业" + j + "的全部投入", "All inputs of firm " + j, allInputs[j]);
            // A sum of parts may exceed a published total by its rounding.
            if (bought > whole * (1 + 1e-9)) {
                throw new InvalidInputException(
                        "企业" + j + "在园区内采购" + bought + "，超过其全部投入" + whole + "。",
                        "Firm " + j + " buys " + bought + " in the park, more than all its inputs, " + whole + ".");
            }
            inside += bought;
            all += whole;
        }
        return all > 0
                ? Measured.of(Math.min(1, inside / all))
                : Measured.undefined("没有企业采购中间投入", "no firm buys any input");
    }

    /**
     * The density of a directed network, m/(n(n - 1)): ordered pairs of firms of which the first supplies the second.
     *
     * @param links firms x firms, above 0 where row supplies column; the diagonal is not used
     * @return 0 to 1; undefined for fewer than two firms
     * @throws InvalidInputException if links are not square, or one is negative or not finite
     */
    public static Measured directedDensity(Matrix links) {
        int n = Checks.square("关联矩阵", "matrix of links", links);
        double[] z = Checks.amounts("关联矩阵", "matrix of links", links);
        double count = 0;
        for (int k = 0; k < z.length; k++) {
            count += z[k] > 0 && k / n != k % n ? 1 : 0;
        }
        return density(count, n);
    }

    /**
     * The density of an undirected network, 2m/(n(n - 1)): pairs of firms that deal with each other in either direction.
     *
     * @param links firms x firms, above 0 where row and column are linked, in one or both triangles; the diagonal is not used
     * @return 0 to 1; undefined for fewer than two firms
     * @throws InvalidInputException as {@link #directedDensity}
     */
    public static Measured undirectedDensity(Matrix links) {
        int n = Checks.square("关联矩阵", "matrix of links", links);
        double[] z = Checks.amounts("关联矩阵", "matrix of links", links);
        double count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                count += z[i * n + j] > 0 || z[j * n + i] > 0 ? 2 : 0;
            }
        }
        return density(count, n);
    }

    /**
     * The density of a weighted network, sum w_ij / (n(n - 1) w): the mean strength of all possible links over the strength
     * of a full one.
     *
     * @param links firms x firms, the strength of each link; the diagonal is not used
     * @param full the strength w of a full link, above 0, at least that of every link
     * @return 0 to 1; undefined for fewer than two firms
     * @throws InvalidInputException as {@link #directedDensity}, or if a link is stronger than a full one
     */
    public static Measured weightedDensity(Matrix links, double full) {
        int n = Checks.square("关联矩阵", "matrix of links", links);
        double[] z = Checks.amounts("关联矩阵", "matrix of links", links);
        Checks.amount("满强度", "The strength of a full link", full);
        double sum = 0;
        for (int k = 0; k < z.length; k++) {
            if (k / n != k % n) {
                if (!(z[k] <= full) || full == 0) {
                    throw new InvalidInputException(
                            "由" + k / n + "到" + k % n + "的关联强度为" + z[k] + "，满强度为" + full + "，须大于0且不小于各关联强度。",
                            "The link from " + k / n + " to " + k % n + " has strength " + z[k] + ", a full one " + full
                                    + ", which must be above 0 and at least as strong.");
                }
                sum += z[k] / full;
            }
        }
        return density(sum, n);
    }

    private static Measured density(double count, int n) {
        return n < 2
                ? Measured.undefined("企业不足两家", "there are fewer than two firms")
                : Measured.of(Math.min(1, count / ((double) n * (n - 1))));
    }

    /**
     * The share of firms with at least one supplier or customer in the park, the fallback where only a survey is at hand; it
     * does not fall with the number of firms as densities do.
     *
     * @param links firms x firms, above 0 where row supplies column; the diagonal is not used
     * @return 0 to 1; undefined without firms
     * @throws InvalidInputException as {@link #directedDensity}
     */
    public static Measured linkedShare(Matrix links) {
        int n = Checks.square("关联矩阵", "matrix of links", links);
        double[] z = Checks.amounts("关联矩阵", "matrix of links", links);
        double linked = 0;
        for (int i = 0; i < n; i++) {
            boolean any = false;
            for (int j = 0; j < n; j++) {
                any |= i != j && (z[i * n + j] > 0 || z[j * n + i] > 0);
            }
            linked += any ? 1 : 0;
        }
        return n == 0 ? Measured.undefined("没有企业", "there are no firms") : Measured.of(linked / n);
    }
}
