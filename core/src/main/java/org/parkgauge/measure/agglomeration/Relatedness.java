package org.parkgauge.measure.agglomeration;

import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * Which industries go together, and how many relatives of an industry a place already has: the principle of relatedness
 * behind "what could settle here next". Relatedness is industries x industries, symmetric, with 0 on the diagonal, which no
 * method here uses.
 */
public final class Relatedness {

    /**
     * What is made of a count c_ij of co-occurrences, with S_i the sum of row i and T the sum of all S. Sources: van Eck and
     * Waltman (2009); Steijn (2017) for the last.
     */
    public enum Index {
        /** c_ij T/(S_i S_j): observed over expected, without upper bound; 1 where industries are independent. */
        ASSOCIATION,
        /** c_ij/sqrt(S_i S_j), 0 to 1. */
        COSINE,
        /** c_ij/(S_i + S_j - c_ij), 0 to 1. */
        JACCARD,
        /** As association, the expectation being that of pairs drawn without repetition. */
        PROBABILITY;

        double of(double c, double a, double b, double t) {
            return switch (this) {
                case ASSOCIATION -> c * t / (a * b);
                case COSINE -> c / Math.sqrt(a * b);
                case JACCARD -> c / (a + b - c);
                case PROBABILITY -> c / ((a / t * (b / (t - a)) + b / t * (a / (t - b))) * (t / 2));
            };
        }
    }

    private Relatedness() {}

    /**
     * The proximity of Hidalgo, Klinger, Barabási and Hausmann (2007): phi_ij = min(P(i|j), P(j|i)), the number of places with
     * both over the larger of the two ubiquities.
     *
     * @param presence who has what
     * @return industries x industries, 0 to 1, symmetric, 0 on the diagonal; 0 for an industry that no place has
     */
    public static Matrix proximity(Presence presence) {
        int m = presence.industries();
        int[] ubiquity = presence.ubiquity();
        double[] phi = new double[Math.multiplyExact(m, m)];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                int larger = Math.max(ubiquity[i], ubiquity[j]);
                double value = larger == 0 ? 0 : (double) presence.common(i, j) / larger;
                phi[i * m + j] = value;
                phi[j * m + i] = value;
            }
        }
        return Matrix.of(m, m, phi);
    }

    /**
     * Relatedness from counts of co-occurrences.
     *
     * @param index what is made of a count
     * @param coOccurrence industries x industries, symmetric; its diagonal is not used
     * @return industries x industries, symmetric, 0 on the diagonal; 0 for an industry that occurs with no other
     * @throws InvalidInputException if the matrix is not square or symmetric, or a count is negative or not finite
     */
    public static Matrix of(Index index, Matrix coOccurrence) {
        int m = Checks.square("共现矩阵", "matrix of co-occurrences", coOccurrence);
        double[] counts = Checks.amounts("共现矩阵", "matrix of co-occurrences", coOccurrence);
        double[] sums = new double[m];
        double total = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                if (counts[i * m + j] != counts[j * m + i]) {
                    throw new InvalidInputException(
                            "共现矩阵不对称：" + i + "与" + j + "之间为" + counts[i * m + j] + "和" + counts[j * m + i] + "。",
                            "Co-occurrences are not symmetric: between " + i + " and " + j + " they are "
                                    + counts[i * m + j] + " and " + counts[j * m + i] + ".");
                }
                sums[i] += i == j ? 0 : counts[i * m + j];
            }
            total += sums[i];
        }
        double[] result = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double count = counts[i * m + j];
                result[i * m + j] = i == j || count == 0 ? 0 : index.of(count, sums[i], sums[j], total);
            }
        }
        return Matrix.of(m, m, result);
    }

    /**
     * The standardized co-occurrence of Teece, Rumelt, Dosi and Winter (1994): count less the mean mu = u_i u_j/n that n
     * places drawing at random would give, over the deviation of the hypergeometric law, sigma^2 = mu (1 - u_i/n) (n - u_j)/(n
     * - 1).
     *
     * @param presence who has what, at least 2 places
     * @return industries x industries, symmetric, 0 on the diagonal; NaN where an industry is everywhere or nowhere
     * @throws InvalidInputException if there are fewer than two places
     */
    public static Matrix zScores(Presence presence) {
        int n = presence.places();
        int m = presence.industries();
        if (n < 2) {
            throw new InvalidInputException("至少需要两个地区。", "At least two places are needed.");
        }
        int[] ubiquity = presence.ubiquity();
        double[] scores = new double[Math.multiplyExact(m, m)];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (double) ubiquity[i] * ubiquity[j] / n;
                double variance = mean * (1 - (double) ubiquity[i] / n) * (n - ubiquity[j]) / (n - 1);
                double score = variance > 0 ? (presence.common(i, j) - mean) / Math.sqrt(variance) : Double.NaN;
                scores[i * m + j] = score;
                scores[j * m + i] = score;
            }
        }
        return Matrix.of(m, m, scores);
    }

    /**
     * Relatedness density: of all relatedness of industry i with the others, the share that is with industries which the place
     * has, omega_ri = sum M_rj phi_ij / sum phi_ij over j other than i (Hidalgo et al. 2007; Boschma, Balland and Kogler
     * 2015 in per cent).
     *
     * @param presence who has what, M
     * @param relatedness industries x industries, phi, not negative; its diagonal is not used
     * @return places x industries, 0 to 1; NaN for an industry that is related to none
     * @throws InvalidInputException if sizes differ, or a value is negative or not finite
     */
    public static Matrix density(Presence presence, Matrix relatedness) {
        int m = Checks.square("关联矩阵", "matrix of relatedness", relatedness);
        Checks.sameSize("产业", "list of industries", presence.industries(), "关联矩阵", "matrix of relatedness", m);
        double[] phi = Checks.amounts("关联矩阵", "matrix of relatedness", relatedness.transpose());
        double[] whole = new double[m];
        for (int j = 0; j < m; j++) {
            phi[j * m + j] = 0;
            for (int i = 0; i < m; i++) {
                whole[i] += phi[j * m + i];
            }
        }
        double[] densities = new double[Math.multiplyExact(presence.places(), m)];
        DensitySums sums = new DensitySums(phi, m);
        for (int r = 0; r < presence.places(); r++) {
            sums.addRows(presence, r, densities);
            for (int i = 0; i < m; i++) {
                double share = densities[r * m + i] / whole[i];
                densities[r * m + i] = share > 1 ? 1 : share;
            }
        }
        return Matrix.of(presence.places(), m, densities);
    }

    /** Sums of those rows of a matrix whose industries a place has; four rows a pass, which saves reading the sums. */
    private static final class DensitySums {

        private final double[] phi;
        private final int m;
        private final int[] held;

        DensitySums(double[] phi, int m) {
            this.phi = phi;
            this.m = m;
            held = new int[m];
        }

        void addRows(Presence presence, int place, double[] into) {
            int count = 0;
            for (int j = 0; j < m; j++) {
                if (presence.holds(place, j)) {
                    held[count++] = j * m;
                }
            }
            int k = 0;
            for (; k + 3 < count; k += 4) {
                addFour(held[k], held[k + 1], held[k + 2], held[k + 3], into, place * m);
            }
            for (; k < count; k++) {
                for (int i = 0; i < m; i++) {
                    into[place * m + i] += phi[held[k] + i];
                }
            }
        }

        private void addFour(int a, int b, int c, int d, double[] into, int at) {
            for (int i = 0; i < m; i++) {
                into[at + i] += (phi[a + i] + phi[b + i]) + (phi[c + i] + phi[d + i]);
            }
        }
    }

    /**
     * The mean density of each place over the industries that it has (how coherent it is), or over those that it lacks (how
     * near its possibilities are).
     *
     * @param presence who has what
     * @param density places x industries, from {@link #density}
     * @param present true for the industries that the place has, false for those that it lacks
     * @return one mean a place, 0 to 1; NaN where there is no such industry
     * @throws InvalidInputException if sizes differ
     */
    public static double[] meanDensity(Presence presence, Matrix density, boolean present) {
        Checks.sameSize("地区", "list of places", presence.places(), "密度表", "table of densities", density.rows());
        Checks.sameSize(
                "产业", "list of industries", presence.industries(), "密度表的列", "row of densities", density.columns());
        double[] means = new double[density.rows()];
        for (int r = 0; r < means.length; r++) {
            double[] row = density.row(r);
            double sum = 0;
            int count = 0;
            for (int i = 0; i < row.length; i++) {
                if (presence.holds(r, i) == present && !Double.isNaN(row[i])) {
                    sum += row[i];
                    count++;
                }
            }
            means[r] = count == 0 ? Double.NaN : sum / count;
        }
        return means;
    }
}
