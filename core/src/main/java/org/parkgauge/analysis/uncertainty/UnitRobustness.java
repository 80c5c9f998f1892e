package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The scores and ranks of one unit at one node over all draws in which it had a score. */
public final class UnitRobustness implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String unit;
    private final double nominalScore;
    private final int nominalRank;
    private final double meanScore;
    private final double deviation;
    private final long draws;
    private final int[] counts;
    /** Sorted when first asked for. */
    private final double[] sample;

    private boolean sorted;

    UnitRobustness(
            String unit,
            double nominalScore,
            int nominalRank,
            double meanScore,
            double deviation,
            int[] counts,
            double[] sample) {
        this.unit = unit;
        this.nominalScore = nominalScore;
        this.nominalRank = nominalRank;
        this.meanScore = meanScore;
        this.deviation = deviation;
        this.counts = counts;
        this.sample = sample;
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        draws = sum;
    }

    /**
     * The unit.
     *
     * @return its name
     */
    public String unit() {
        return unit;
    }

    /**
     * The score by the recipe as it is.
     *
     * @return the score, NaN if missing
     */
    public double nominalScore() {
        return nominalScore;
    }

    /**
     * The rank by the recipe as it is.
     *
     * @return 1 for the highest score, ties sharing the best; NaN if there is no score
     */
    public double nominalRank() {
        return nominalRank == 0 ? Double.NaN : nominalRank;
    }

    /**
     * How many draws gave the unit a score.
     *
     * @return the number
     */
    public long draws() {
        return draws;
    }

    /**
     * The mean of the scores.
     *
     * @return the mean, NaN if there was none
     */
    public double meanScore() {
        return meanScore;
    }

    /**
     * The standard deviation of the scores over the draws, with n - 1.
     *
     * @return the deviation, NaN for fewer than two draws
     */
    public double scoreDeviation() {
        return deviation;
    }

    /**
     * A quantile (type 7) of the scores. Exact while draws times units stay below about four million, beyond that of a random
     * part of the draws.
     *
     * @param p 0 to 1
     * @return the quantile, NaN if there were no scores
     */
    public double scoreQuantile(double p) {
        check(p);
        synchronized (sample) {
            if (!sorted) {
                Arrays.sort(sample);
                sorted = true;
            }
        }
        return Quantiles.quantile(sample, p);
    }

    /** Of how many draws the scores are kept for quantiles. */
    int sampled() {
        return sample.length;
    }

    /**
     * The median of the scores.
     *
     * @return the median, NaN if there were no scores
     */
    public double medianScore() {
        return scoreQuantile(0.5);
    }

    /**
     * The mean of the ranks.
     *
     * @return the mean, NaN if there was none
     */
    public double meanRank() {
        double sum = 0;
        for (int rank = 1; rank <= counts.length; rank++) {
            sum += (double) rank * counts[rank - 1];
        }
        return draws == 0 ? Double.NaN : sum / draws;
    }

    /**
     * The standard deviation of the ranks over the draws, with n - 1.
     *
     * @return the deviation, NaN for fewer than two draws
     */
    public double rankDeviation() {
        double mean = meanRank();
        double sum = 0;
        for (int rank = 1; rank <= counts.length; rank++) {
            sum += (rank - mean) * (rank - mean) * counts[rank - 1];
        }
        return draws < 2 ? Double.NaN : Math.sqrt(sum / (draws - 1));
    }

    /**
     * The mean distance of the ranks from the nominal rank.
     *
     * @return the mean, NaN if there is no nominal rank
     */
    public double meanRankShift() {
        double sum = 0;
        for (int rank = 1; rank <= counts.length; rank++) {
            sum += Math.abs(rank - nominalRank()) * counts[rank - 1];
        }
        return draws == 0 ? Double.NaN : sum / draws;
    }

    /**
     * A quantile (type 7) of the ranks, exact.
     *
     * @param p 0 to 1; 0 is the best rank that was met
     * @return the quantile, NaN if there were no ranks
     */
    public double rankQuantile(double p) {
        check(p);
        if (draws == 0) {
            return Double.NaN;
        }
        double place = (draws - 1) * p;
        long below = (long) Math.floor(place);
        int lower = rankAt(below);
        int upper = rankAt(Math.min(below + 1, draws - 1));
        return lower + (place - below) * (upper - lower);
    }

    /**
     * The median of the ranks.
     *
     * @return the median, NaN if there were no ranks
     */
    public double medianRank() {
        return rankQuantile(0.5);
    }

    /** The rank at a place, from 0, among the sorted ranks. */
    private int rankAt(long place) {
        long passed = 0;
        for (int rank = 1; rank <= counts.length; rank++) {
            passed += counts[rank - 1];
            if (passed > place) {
                return rank;
            }
        }
        return counts.length;
    }

    /**
     * The ranks in 90 % of the draws, from the 5th to the 95th percentile.
     *
     * @return the range
     * @throws InvalidInputException if the unit never had a rank
     */
    public RankRange rankRange() {
        return rankRange(0.9);
    }

    /**
     * The ranks in a share of the draws: from the lowest to the highest rank that is left when no more than half of the rest
     * is cut off at either end.
     *
     * @param share above 0, at most 1
     * @return the range
     * @throws InvalidInputException if the share is out of range or the unit never had a rank
     */
    public RankRange rankRange(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new InvalidInputException(
                            "份额" + share + "应大于 0，不超过 1。", "A share of " + share + " is not above 0 and at most 1.")
                    .maybe("90% 写作 0.9。", "write 90 per cent as 0.9.");
        }
        if (draws == 0) {
            throw new InvalidInputException("“" + unit + "”在抽样中没有名次。", "\"" + unit + "\" had no rank in any draw.")
                    .maybe("先看它缺哪些指标。", "see which indicators it lacks.");
        }
        long cut = Math.min((draws - 1) / 2, (long) Math.floor((1 - share) / 2 * draws + 1e-9));
        return new RankRange(rankAt(cut), rankAt(draws - 1 - cut), share);
    }

    /**
     * The share of draws in which the unit had a rank.
     *
     * @param rank from 1
     * @return 0 to 1, NaN if the unit never had a rank
     * @throws InvalidInputException if there is no such rank
     */
    public double acceptability(int rank) {
        check(rank);
        return draws == 0 ? Double.NaN : (double) counts[rank - 1] / draws;
    }

    /**
     * The share of draws in which the unit was among the best.
     *
     * @param k how many ranks count as best, from 1 to the number of units
     * @return 0 to 1, NaN if the unit never had a rank
     * @throws InvalidInputException if there is no such rank
     */
    public double topShare(int k) {
        check(k);
        long sum = 0;
        for (int rank = 1; rank <= k; rank++) {
            sum += counts[rank - 1];
        }
        return draws == 0 ? Double.NaN : (double) sum / draws;
    }

    /**
     * A sentence about the rank.
     *
     * @return the sentence
     */
    public Text text() {
        if (draws == 0) {
            return Text.of(unit + "：没有名次", unit + ": no rank");
        }
        RankRange range = rankRange();
        String nominalZh = nominalRank == 0 ? "无名义名次" : "名义第" + nominalRank + "名";
        String nominalEn = nominalRank == 0 ? "no nominal rank" : "nominal rank " + nominalRank;
        boolean single = range.best() == range.worst();
        return Text.of(
                unit + "：" + nominalZh + "；在所述各种选择下，90%的抽样里"
                        + (single ? "都是第" + range.best() + "名" : "在第" + range.best() + "至" + range.worst() + "名之间"),
                unit + ": " + nominalEn + "; over the stated choices "
                        + (single ? "rank " + range.best() : "ranks " + range.best() + " to " + range.worst())
                        + " in 90% of the draws");
    }

    private void check(int rank) {
        if (rank < 1 || rank > counts.length) {
            throw new InvalidInputException(
                            "名次从 1 到" + counts.length + "，没有" + rank + "。",
                            "Ranks run from 1 to " + counts.length + ", and " + rank + " is none.")
                    .maybe("第一名写作 1。", "write 1 for the first.");
        }
    }

    private static void check(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new InvalidInputException("概率" + p + "不在 0 到 1 之间。", "The probability " + p + " lies outside 0 to 1.")
                    .maybe("第 5 百分位写作 0.05。", "write the 5th percentile as 0.05.");
        }
    }
}
