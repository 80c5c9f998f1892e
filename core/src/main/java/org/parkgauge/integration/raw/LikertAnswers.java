package org.parkgauge.integration.raw;

import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The answers of a sample to a question on the five-point Likert scale.
 *
 * <p>With n_k people who answer k = 1..5 and n = Σ n_k, the mean answer is m = Σ k·n_k / n, and the {@link #score} is
 * 25·(m − 1), from 0 (all answer 1) to 100 (all answer 5).
 *
 * @param park the code of the park
 * @param item the code of the question
 * @param name the question; its code where none is given
 * @param counts how many people chose 1, 2, 3, 4 and 5, in this order; NaN = missing
 * @param population the people that the sample stands for; NaN if not stated
 * @param origin where the row comes from
 */
public record LikertAnswers(String park, String item, Text name, Vector counts, double population, Origin origin) {

    /** The answers of the scale. */
    public static final int ANSWERS = 5;

    private static final double SCORE_PER_STEP = 25;

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /** Checks that there are five counts and none is negative. */
    public LikertAnswers {
        if (counts.size() != ANSWERS) {
            throw new InvalidInputException(
                    "题目 " + item + " 有" + counts.size() + "个选项的人数，而量表有" + ANSWERS + "个选项。",
                    "Question " + item + " has " + counts.size() + " counts of answers where the scale has " + ANSWERS
                            + ".");
        }
        for (int k = 0; k < ANSWERS; k++) {
            Limits.check("questionnaire", park, item, "answers_" + (k + 1), counts.get(k));
        }
        Limits.check("questionnaire", park, item, "population", population);
    }

    /**
     * The number of people who answered.
     *
     * @return n; NaN if a count is missing
     */
    public double respondents() {
        double sum = 0;
        for (int k = 0; k < ANSWERS; k++) {
            sum += counts.get(k);
        }
        return sum;
    }

    /**
     * The mean answer as a score.
     *
     * @return 0..100; NaN if nobody answered or a count is missing
     */
    public double score() {
        return SCORE_PER_STEP * (mean() - 1);
    }

    /**
     * The half-width of the 95 % confidence interval of the score of a simple random sample:
     * z·25·s/√n·√((N − n)/(N − 1)), with z = 1.95996, s² = Σ n_k (k − m)²/(n − 1), and the last factor, the
     * finite-population correction, only where the population N is stated (Cochran 1977).
     *
     * @return points of score; 0 if all answered alike or the whole population did; NaN if fewer than two people answered
     *     or a count is missing
     */
    public double marginOfError() {
        double n = respondents();
        if (!(n >= 2)) {
            return Double.NaN;
        }
        double mean = mean();
        double squares = 0;
        for (int k = 0; k < ANSWERS; k++) {
            squares += counts.get(k) * (k + 1 - mean) * (k + 1 - mean);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        double correction = Double.isNaN(population) ? 1 : Math.sqrt((population - n) / (population - 1));
        return NORMAL_QUANTILE * SCORE_PER_STEP * deviation / Math.sqrt(n) * correction;
    }

    private double mean() {
        double sum = 0;
        for (int k = 0; k < ANSWERS; k++) {
            sum += (k + 1) * counts.get(k);
        }
        return sum / respondents();
    }
}
