package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The three checks of Wang and Triantaphyllou (2008, Omega 36(1):45-63) whether a method reverses ranks without reason, for
 * any index on any set of units:
 *
 * <ol>
 *   <li><b>Worse replacement</b>: a unit that is not the best is replaced by a worse one, all else equal; the best must stay
 *       the best.
 *   <li><b>Transitivity</b>: the problem is decomposed into smaller ones; if a is at least as good as b in theirs, and b as
 *       c, then a must be at least as good as c, and better where one of the two is.
 *   <li><b>Decomposition</b>: the orders of the small problems must be those of the whole.
 * </ol>
 *
 * <p>Scores that differ by less than 1e-12 of themselves are equal. Each time the index is fitted again, so that whatever it learns from the set may move. An index with fixed goalposts
 * and given weights passes by construction; one with min-max, entropy weights or TOPSIS may not. Passing shows that no
 * reversal was found on this set; it is no proof for other sets.
 *
 * <p><b>How.</b> A worse unit has every variable moved by a share of the way (a quarter, half, the whole) to the worst value
 * of the set on its side of the best range, so that it stays within what is observed; variables that are denominators, or
 * that are good for one indicator and bad for another, stay. The small problems hold {@code size} units: for every pair the
 * two and the size - 2 units that follow the first in data order; 2, the authors' choice, by default. Problems that the index
 * refuses (two units seldom suffice to learn from) are counted as not tried. Cost: about 3 n + n (n - 1)/2 fits.
 */
public final class RankReversal {

    private static final List<Double> SHARES = List.of(0.25, 0.5, 1.0);
    private static final int SHOWN = 5;

    private final Check replacement;
    private final Check transitivity;
    private final Check decomposition;

    /**
     * The outcome of one check.
     *
     * @param name what is checked
     * @param tried how many cases were tried: replacements, triples, pairs
     * @param notTried how many the index refused
     * @param violated how many failed
     * @param examples the first five that failed, in words
     */
    public record Check(Text name, long tried, long notTried, long violated, List<Text> examples) {

        /** Copies the list. */
        public Check {
            examples = List.copyOf(examples);
        }

        /**
         * Whether the check was passed.
         *
         * @return true if something was tried and nothing failed
         */
        public boolean isPassed() {
            return tried > 0 && violated == 0;
        }
    }

    private RankReversal(Check replacement, Check transitivity, Check decomposition) {
        this.replacement = replacement;
        this.transitivity = transitivity;
        this.decomposition = decomposition;
    }

    /**
     * Runs the three checks with pairs as small problems.
     *
     * @param spec the recipe
     * @param data the units, at least three
     * @return the outcome
     * @throws InvalidInputException if there are fewer than three units, or the index cannot be fitted on all
     */
    public static RankReversal of(IndexSpec spec, Dataset data) {
        return of(spec, data, 2, ProgressListener.NONE);
    }

    /**
     * Runs the three checks.
     *
     * @param spec the recipe
     * @param data the units, at least three
     * @param size how many units a small problem holds: at least two, fewer than all
     * @param listener hears of every fit
     * @return the outcome
     * @throws InvalidInputException if there are fewer than three units, the size does not fit, or the index cannot be fitted
     *     on all
     * @throws java.util.concurrent.CancellationException if the listener wants no more
     */
    public static RankReversal of(IndexSpec spec, Dataset data, int size, ProgressListener listener) {
        int n = data.size();
        if (n < 3) {
            throw new InvalidInputException(
                            "逆序检验至少需要三个单元，得到" + n + "个。",
                            "A test of rank reversal needs three units, and there are " + n + ".")
                    .maybe("给出全部参评单元。", "give the whole set.");
        }
        if (size < 2 || size >= n) {
            throw new InvalidInputException(
                            "子问题的单元数为" + size + "，须不小于 2 且少于全部的" + n + "个。",
                            "A small problem of " + size + " units is impossible: at least 2, fewer than all " + n
                                    + ".")
                    .maybe("成对比较用 2；需要更多单元才能拟合的方法用更大的数。", "use 2 for pairs, more for methods that learn from more.");
        }
        double[] nominal = Units.scores(spec, data);
        Progress progress = Progress.start(listener, (long) SHARES.size() * n + n * (n - 1L) / 2);
        Check first = replacements(spec, data, nominal, progress);
        PairOrders orders = PairOrders.of(spec, data, size, progress);
        return new RankReversal(first, orders.transitivity(), orders.decomposition(nominal));
    }

    private static Check replacements(IndexSpec spec, Dataset data, double[] nominal, Progress progress) {
        double best = best(nominal, -1);
        WorseUnits worse = new WorseUnits(spec, data);
        long tried = 0;
        long notTried = 0;
        long violated = 0;
        List<Text> examples = new ArrayList<>();
        for (int unit = 0; unit < nominal.length; unit++) {
            if (Double.isNaN(nominal[unit]) || Units.isLevel(nominal[unit], best)) {
                progress.advance(SHARES.size());
                continue;
            }
            for (double share : SHARES) {
                List<String> newcomers = List.of();
                try {
                    double[] scores = worse.scores(unit, share);
                    if (scores.length > 0) {
                        tried++;
                        newcomers = changedBest(data, nominal, scores);
                    }
                } catch (InvalidInputException e) {
                    notTried++;
                }
                if (!newcomers.isEmpty()) {
                    violated++;
                    note(examples, replaced(data.units().get(unit), share, newcomers));
                }
                progress.advance(1);
            }
        }
        return new Check(Text.of("换成更差的单元", "worse replacement"), tried, notTried, violated, examples);
    }

    private static double best(double[] scores, int except) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            if (i != except && scores[i] > best) {
                best = scores[i];
            }
        }
        return best;
    }

    /** The units that are best after a replacement if they are not those that were best before. */
    private static List<String> changedBest(Dataset data, double[] before, double[] after) {
        double first = best(before, -1);
        double second = best(after, -1);
        List<String> now = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < before.length; i++) {
            boolean isFirst = Units.isLevel(after[i], second);
            same &= Units.isLevel(before[i], first) == isFirst;
            if (isFirst) {
                now.add(data.units().get(i));
            }
        }
        return same ? List.of() : now;
    }

    private static Text replaced(String unit, double share, List<String> best) {
        long percent = Math.round(100 * share);
        return Text.of(
                "“" + unit + "”向最差值变差" + percent + "%后，第一名变为" + String.join("、", best),
                "with \"" + unit + "\" " + percent + " % of the way to the worst, " + String.join(", ", best)
                        + " comes first");
    }

    static void note(List<Text> examples, Text example) {
        if (examples.size() < SHOWN) {
            examples.add(example);
        }
    }

    /**
     * The first check.
     *
     * @return whether the best stays the best when another unit is replaced by a worse one
     */
    public Check replacement() {
        return replacement;
    }

    /**
     * The second check.
     *
     * @return whether the orders of the small problems are transitive
     */
    public Check transitivity() {
        return transitivity;
    }

    /**
     * The third check.
     *
     * @return whether the orders of the small problems are those of the whole
     */
    public Check decomposition() {
        return decomposition;
    }

    /**
     * All three.
     *
     * @return the checks in order
     */
    public List<Check> checks() {
        return List.of(replacement, transitivity, decomposition);
    }

    /**
     * Whether no reversal was found.
     *
     * @return true if every check was passed
     */
    public boolean isPassed() {
        return checks().stream().allMatch(Check::isPassed);
    }

    /**
     * The outcome in words, a line a check, each followed by its examples.
     *
     * @param language the language
     * @return the lines, without a final line break
     */
    public String summary(Language language) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder();
        for (Check check : checks()) {
            text.append(text.isEmpty() ? "" : "\n").append(check.name().in(language));
            if (check.tried() == 0) {
                text.append(zh ? "：无法检验" : ": could not be tried");
            } else if (check.isPassed()) {
                text.append(zh ? "：通过（" + check.tried() + "例）" : ": passed (" + check.tried() + " cases)");
            } else {
                text.append(
                        zh
                                ? "：" + check.tried() + "例中" + check.violated() + "例不符"
                                : ": failed in " + check.violated() + " of " + check.tried() + " cases");
            }
            if (check.notTried() > 0) {
                text.append(zh ? "，" + check.notTried() + "例无法计算" : ", " + check.notTried() + " could not be computed");
            }
            check.examples().forEach(example -> text.append("\n  ").append(example.in(language)));
        }
        return text.toString();
    }
}
