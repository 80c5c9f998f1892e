package org.parkgauge.measure.agglomeration;

import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/** Whether different industries choose the same places (共同集聚). */
public final class Coagglomeration {

    private Coagglomeration() {}

    /**
     * The coagglomeration index of Ellison and Glaeser (1997) for a group of industries. With w_j the share of industry j in
     * the group, s_r the shares of the regions in the group, x_r in all plants, G = sum (s_r - x_r)^2 and G_j the same for
     * industry j alone: gamma_c = (G - sum w_j^2 G_j) / ((1 - sum x_r^2)(1 - sum w_j^2)), which is the authors' expression
     * with the plants' Herfindahl indices, simplified.
     *
     * @param plants the plants; all of them are the reference
     * @param industries the numbers of at least two industries
     * @return 0 on average where the industries choose independently, positive where they go together; undefined where one
     *     industry holds the whole group, none has plants, or one region holds all plants
     * @throws InvalidInputException if a number is unknown or repeated, or there are fewer than two
     */
    public static Measured ofGroup(Plants plants, int... industries) {
        if (industries.length < 2) {
            throw new InvalidInputException(
                    "共同集聚至少涉及两个产业，现有" + industries.length + "个。",
                    "Coagglomeration needs at least two industries, not " + industries.length + ".");
        }
        boolean[] taken = new boolean[plants.industries()];
        for (int i : industries) {
            if (taken[Checks.number("产业", "industry", i, plants.industries())]) {
                throw new InvalidInputException("产业" + i + "列了两次。", "Industry " + i + " is listed twice.");
            }
            taken[i] = true;
        }
        PlantSums sums = new PlantSums(plants, new double[0]);
        double total = 0;
        int present = 0;
        for (int i : industries) {
            total += sums.sizes[i];
            present += sums.sizes[i] > 0 ? 1 : 0;
        }
        if (present < 2) {
            return Measured.undefined("这些产业中有企业的不足两个", "fewer than two of the industries have plants with a size");
        }
        if (!(sums.squares < 1)) {
            return Measured.undefined("所有企业都在一个地区", "one region holds all plants");
        }
        double[] joint = sums.joint(industries);
        double numerator = 0;
        for (int r = 0; r < joint.length; r++) {
            numerator += (joint[r] - sums.reference(r)) * (joint[r] - sums.reference(r));
        }
        double squares = 0;
        for (int i : industries) {
            double weight = sums.sizes[i] / total;
            squares += weight * weight;
            numerator -= weight > 0 ? weight * weight * sums.gap[i] : 0;
        }
        return Measured.of(numerator / ((1 - sums.squares) * (1 - squares)));
    }

    /**
     * The pairwise index of Ellison, Glaeser and Kerr (2010): with s_ir the share of place r in industry i and x_r the mean of
     * these shares over all industries, gamma_ij = sum_r (s_ir - x_r)(s_jr - x_r) / (1 - sum x_r^2).
     *
     * @param counts places x industries, at least two places with activity
     * @return industries x industries, symmetric; the diagonal holds the same expression with i = j, which is raw
     *     concentration and no coagglomeration
     * @throws InvalidInputException if a count is negative or not finite, a place or an industry is empty, or there is a
     *     single place
     */
    public static Matrix pairs(Matrix counts) {
        CountTable table = CountTable.of(counts);
        int n = table.places;
        int m = table.industries;
        if (n < 2) {
            throw new InvalidInputException("至少需要两个地区。", "At least two places are needed.");
        }
        for (int i = 0; i < m; i++) {
            if (table.industryTotals[i] == 0) {
                throw new InvalidInputException("产业" + i + "在任何地区都没有。", "No place has industry " + i + ".")
                        .maybe("把这一列去掉。", "leave this column out.");
            }
        }
        double[] row = new double[m];
        double[] result = new double[m * m];
        double squares = 0;
        for (int r = 0; r < n; r++) {
            table.read(r, row);
            double mean = 0;
            for (int i = 0; i < m; i++) {
                row[i] /= table.industryTotals[i];
                mean += row[i] / m;
            }
            squares += mean * mean;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    result[i * m + j] += (row[i] - mean) * (row[j] - mean);
                }
            }
        }
        for (int k = 0; k < result.length; k++) {
            result[k] /= 1 - squares;
        }
        return Matrix.of(m, m, result);
    }

    /**
     * The colocation index of Howard, Newman and Tarp (2016): of all pairs of a plant of one industry and a plant of the other,
     * the share that lies in one region. Sizes do not count.
     *
     * @param plants the plants
     * @param one an industry
     * @param other another industry
     * @return 0 to 1; undefined where an industry has no plant
     * @throws InvalidInputException if a number is unknown, or both are the same
     */
    public static Measured colocation(Plants plants, int one, int other) {
        Checks.number("产业", "industry", one, plants.industries());
        Checks.number("产业", "industry", other, plants.industries());
        if (one == other) {
            throw new InvalidInputException(
                    "同址指数比较两个不同的产业，不能都是" + one + "。",
                    "Colocation is about two different industries, not " + one + " twice.");
        }
        Matrix counts = plants.counts();
        double together = 0;
        double first = 0;
        double second = 0;
        for (int r = 0; r < counts.rows(); r++) {
            together += counts.get(r, one) * counts.get(r, other);
            first += counts.get(r, one);
            second += counts.get(r, other);
        }
        return first * second > 0
                ? Measured.of(together / (first * second))
                : Measured.undefined("两个产业中有一个没有企业", "one of the industries has no plant");
    }

    /**
     * The colocation to be expected if the plants of the register changed places at random: the share of pairs of plants, of
     * whatever industry, that lie in one region, sum N_r (N_r - 1)/(N (N - 1)). Colocation less this is the excess
     * colocation of Howard, Newman and Tarp (2016), with the mean over all permutations in place of a simulation.
     *
     * @param plants the plants
     * @return 0 to 1; undefined for fewer than two plants
     */
    public static Measured expectedColocation(Plants plants) {
        double[] inRegion = new double[plants.regions()];
        for (int region : plants.region) {
            inRegion[region]++;
        }
        double n = plants.count();
        double pairs = 0;
        for (double count : inRegion) {
            pairs += count * (count - 1);
        }
        return n < 2
                ? Measured.undefined("企业不足两家", "there are fewer than two plants")
                : Measured.of(pairs / (n * (n - 1)));
    }
}
