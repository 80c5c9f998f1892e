package org.parkgauge.measure.coupling;

import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * The coupling degree C of k subsystems with scores U between 0 and 1: 1 where all are equal, whatever their level, lower
 * the further they are apart. Three forms:
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><th>form</th><th>C</th><th>one U is 0</th><th>all are 0</th><th>depends on the level</th></tr>
 * <tr><td>{@link #TRADITIONAL}</td><td>k (prod U)^(1/k) / sum U</td><td>0</td><td>undefined</td><td>no</td></tr>
 * <tr><td>{@link #WANG_2021}</td><td>sqrt((1 - mean over pairs of |U_i - U_j|) (prod U_i / max U)^(1/(k - 1)))</td>
 *     <td>0</td><td>undefined</td><td>yes</td></tr>
 * <tr><td>{@link #FAN_2024}</td><td>1 - 2 s, s the population standard deviation of U</td><td>1 - 2 s</td><td>1</td>
 *     <td>yes</td></tr>
 * </table>
 *
 * <p>All lie in 0..1 for U in 0..1 (s is at most 1/2). The traditional form crowds near 1: (0.2, 0.6) still has 0.87. The
 * other two are differences, so they need a fixed scale: (0.2, 0.1) and (0.4, 0.2) differ.
 *
 * <p>Not offered, since they are errors of the literature (Liu 2017, Wang et al. 2021): the form without its factor k,
 * sqrt(U1 U2)/(U1 + U2), at most 1/2; that without its square, sqrt(U1 U2/(U1 + U2)), at most 0.707; the product of
 * pairwise sums as denominator for k &gt; 2, which is not bounded by 1; other roots than 1/k; weights inside C; and U
 * scaled by min-max, which makes C = 0 for the last of each set. The product is not taken literally, so that many
 * subsystems do not underflow.
 */
public enum CouplingDegree {

    /** The traditional form, the geometric mean over the arithmetic mean. */
    TRADITIONAL {
        @Override
        Measured degree(double[] u, double lowest, double highest) {
            if (highest == 0) {
                return allZero();
            }
            double logarithm = 0;
            double sum = 0;
            for (double value : u) {
                logarithm += Math.log(value / highest);
                sum += value / highest;
            }
            return Measured.of(Math.min(1, u.length * Math.exp(logarithm / u.length) / sum));
        }
    },

    /** The modified form of Wang, Kong, Ren, Zhi and others (2021), Journal of Natural Resources 36(3):793-810. */
    WANG_2021 {
        @Override
        Measured degree(double[] u, double lowest, double highest) {
            if (highest == 0) {
                return allZero();
            }
            double logarithm = 0;
            double gaps = 0;
            for (int i = 0; i < u.length; i++) {
                logarithm += Math.log(u[i] / highest);
                for (int j = 0; j < i; j++) {
                    gaps += Math.abs(u[i] - u[j]);
                }
            }
            double pairs = u.length * (u.length - 1.0) / 2;
            double level = Math.exp(logarithm / (u.length - 1));
            return Measured.of(Math.sqrt(Math.max(0, 1 - gaps / pairs) * level));
        }
    },

    /** The modified form of Fan, Ke and Cao (2024), Statistics and Decision 40(22):41-46, as the R package coupling has it. */
    FAN_2024 {
        @Override
        Measured degree(double[] u, double lowest, double highest) {
            double mean = 0;
            for (double value : u) {
                mean += value / u.length;
            }
            double squares = 0;
            for (double value : u) {
                squares += (value - mean) * (value - mean);
            }
            return Measured.of(Math.max(0, 1 - 2 * Math.sqrt(squares / u.length)));
        }
    };

    abstract Measured degree(double[] u, double lowest, double highest);

    private static Measured allZero() {
        return Measured.undefined("所有子系统的得分都是零，耦合度为 0/0", "all subsystems score zero, so the coupling degree is 0/0");
    }

    /**
     * The coupling degree; exactly 1 for equal scores above 0.
     *
     * @param scores two subsystems or more, each 0 to 1
     * @return 0 to 1, or why it is undefined
     * @throws InvalidInputException if there are fewer than two scores or one is not in 0..1
     */
    public Measured of(double... scores) {
        check(scores);
        double lowest = 1;
        double highest = 0;
        for (double score : scores) {
            lowest = Math.min(lowest, score);
            highest = Math.max(highest, score);
        }
        return lowest == highest && highest > 0 ? Measured.of(1) : degree(scores, lowest, highest);
    }

    static void check(double[] scores) {
        if (scores.length < 2) {
            throw new InvalidInputException(
                            "耦合至少需要两个子系统，只有" + scores.length + "个。",
                            "Coupling needs at least two subsystems, and there are " + scores.length + ".")
                    .maybe("加入另一个子系统。", "add another subsystem.");
        }
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= 0 && scores[i] <= 1)) {
                throw new InvalidInputException(
                                "第" + i + "个子系统（从0数起）的得分为" + scores[i] + "，须在 0 与 1 之间。",
                                "The score of subsystem " + i + " (from 0) is " + scores[i]
                                        + ", and must lie between 0 and 1.")
                        .maybe(
                                "百分制得分除以 100；缺失的单元应去掉。",
                                "divide a score of 0 to 100 by 100, and leave units without a score out.");
            }
        }
    }
}
