package org.parkgauge.measure.agglomeration;

import org.parkgauge.statistics.Matrix;

/**
 * How alike two industrial structures are (产业结构相似度). A structure is a list of amounts, one for each industry; only
 * shares count. Figures depend on how fine the industries are: with three sectors nearly all places look alike, so take
 * two-digit industries or finer. {@link Competition} makes an indicator of homogeneous competition from them.
 */
public enum StructuralSimilarity {

    /**
     * The cosine, sum x_i y_i / sqrt(sum x_i^2 sum y_i^2), the similarity coefficient of UNIDO (1979); large industries
     * dominate it.
     */
    COSINE {
        @Override
        double compare(double[] s, int a, int b, int size) {
            double products = 0;
            double first = 0;
            double second = 0;
            for (int i = 0; i < size; i++) {
                products += s[a + i] * s[b + i];
                first += s[a + i] * s[a + i];
                second += s[b + i] * s[b + i];
            }
            return Math.min(1, products / Math.sqrt(first * second));
        }
    },

    /**
     * The share in common, sum min(x_i, y_i) of shares, which is 1 - sum |x_i - y_i|/2 = 1 - K/2 with Krugman's K; known as
     * Bray and Curtis's (1957, on shares) and Finger and Kreinin's (1979) similarity.
     */
    BRAY_CURTIS {
        @Override
        double compare(double[] s, int a, int b, int size) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += Math.min(s[a + i], s[b + i]);
            }
            return Math.min(1, sum);
        }
    };

    /** Compares the shares that begin at a and at b. */
    abstract double compare(double[] s, int a, int b, int size);

    /**
     * The similarity of two structures.
     *
     * @param one the amounts of a place
     * @param other the amounts of another, in the same order
     * @return 0 (no industry in common) to 1 (same shares), the same when exchanged
     * @throws org.parkgauge.text.InvalidInputException if an amount is negative or not finite, a structure is empty, or
     *     sizes differ
     */
    public double of(double[] one, double[] other) {
        Checks.sameSize("第一个结构", "first structure", one.length, "第二个结构", "second structure", other.length);
        int n = one.length;
        double[] shares = new double[2 * n];
        System.arraycopy(Checks.shares("第一个结构", "first structure", one), 0, shares, 0, n);
        System.arraycopy(Checks.shares("第二个结构", "second structure", other), 0, shares, n, n);
        return compare(shares, 0, n, n);
    }

    /**
     * The similarity of every pair of places.
     *
     * @param counts places x industries
     * @return places x places, symmetric, 0 to 1, exactly 1 on the diagonal
     * @throws org.parkgauge.text.InvalidInputException if a count is negative or not finite, or a place is empty
     */
    public Matrix matrix(Matrix counts) {
        CountTable table = CountTable.of(counts);
        int n = table.places;
        int m = table.industries;
        double[] shares = table.placeShares();
        double[] result = new double[Math.multiplyExact(n, n)];
        for (int k = 0; k < n; k++) {
            result[k * n + k] = 1;
            for (int l = 0; l < k; l++) {
                result[k * n + l] = compare(shares, k * m, l * m, m);
                result[l * n + k] = result[k * n + l];
            }
        }
        return Matrix.of(n, n, result);
    }
}
