package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What caused the scores and ranks of one edition to become those of another: the weights, the method, or the data. From the
 * first edition to the second, one thing is changed at a time; what it adds depends on what was changed before it, so that
 * the mean over all orders is taken (Shapley 1953). The parts sum to the change, for scores and for ranks.
 *
 * <table>
 * <caption>The causes</caption>
 * <tr><th>cause</th><th>what is changed</th></tr>
 * <tr><td>{@link Cause#WEIGHTS}</td><td>the weights of components and the weightings; a component that one recipe has and
 *     the other not keeps its own weight</td></tr>
 * <tr><td>{@link Cause#METHOD}</td><td>all else of the recipe: the tree, directions and goalposts, imputation, treatment,
 *     normalization, aggregation, coverage</td></tr>
 * <tr><td>{@link Cause#DATA}</td><td>the values of the units; with {@link #of}, the reference set as well</td></tr>
 * <tr><td>{@link Cause#SCALE}</td><td>the reference set from which bounds, moments and learned weights come; only with
 *     {@link #withScale}</td></tr>
 * </table>
 *
 * <p>{@link #withScale} divides the part of the data into what a unit's own values did and what the moving scale did. The
 * two are changed one right after the other, in either order (Owen 1977), so that together they are the part that
 * {@link #of} gives for the data, and the other parts are the same.
 *
 * <p>Ranks are those among the units that have a score in every combination; the others are listed in {@link #issues}. A
 * rank part is no whole number.
 */
public final class ChangeCauses {

    private final List<Change> changes;
    private final List<Cause> causes;
    private final List<String> left;

    /** What may be changed. */
    public enum Cause {
        /** The weights of the recipe. */
        WEIGHTS("权重", "weights"),
        /** The rest of the recipe. */
        METHOD("方法", "method"),
        /** The values of the units. */
        DATA("数据", "data"),
        /** The reference set from which the index learns. */
        SCALE("参照标尺", "reference scale");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * Its name.
         *
         * @return the label
         */
        public Text label() {
            return Text.of(zh, en);
        }
    }

    /**
     * The change of one unit and its parts.
     *
     * @param shift its scores and ranks in both editions
     * @param scoreParts cause to part of the change of the score; they sum to it
     * @param riseParts cause to part of the rise in rank, positive upwards; they sum to it
     */
    public record Change(Shift shift, Map<Cause, Double> scoreParts, Map<Cause, Double> riseParts) {

        /** Copies the maps. */
        public Change {
            scoreParts = Collections.unmodifiableMap(new EnumMap<>(scoreParts));
            riseParts = Collections.unmodifiableMap(new EnumMap<>(riseParts));
        }

        /**
         * The cause of the largest part of the rise or fall, by size.
         *
         * @return the cause; the first of equal ones
         */
        public Cause mainCause() {
            return Collections.max(
                            riseParts.entrySet(),
                            Comparator.comparingDouble((Map.Entry<Cause, Double> part) -> Math.abs(part.getValue()))
                                    .thenComparing(part -> part.getKey(), Comparator.reverseOrder()))
                    .getKey();
        }

        /**
         * The change in words, such as "South: up 3, from 7 to 4: data +2.50, weights +0.50".
         *
         * @param language the language
         * @return one line; the parts by size, those that round to zero left out
         */
        public String in(Language language) {
            boolean zh = language == Language.ZH;
            List<String> parts = riseParts.entrySet().stream()
                    .filter(part -> Math.abs(part.getValue()) >= 0.005)
                    .sorted(Comparator.comparingDouble(part -> -Math.abs(part.getValue())))
                    .map(part -> part.getKey().label().in(language) + " " + (part.getValue() > 0 ? "+" : "")
                            + Decimals.rounded(part.getValue(), 2))
                    .toList();
            String line = shift.unit() + (zh ? "：" : ": ") + ComparisonText.move(shift, zh);
            return parts.isEmpty() ? line : line + (zh ? "：" : ": ") + String.join(zh ? "，" : ", ", parts);
        }
    }

    private ChangeCauses(List<Change> changes, List<Cause> causes, List<String> left) {
        this.changes = List.copyOf(changes);
        this.causes = List.copyOf(causes);
        this.left = List.copyOf(left);
    }

    /**
     * Weights, method and data; eight combinations are scored.
     *
     * @param before the first edition
     * @param after the second
     * @return the causes
     * @throws InvalidInputException if a combination cannot be fitted or scored, naming it; or no unit has a score in all
     */
    public static ChangeCauses of(Edition before, Edition after) {
        return new Combinations(before, after, false).causes();
    }

    /**
     * Weights, method, values and scale; sixteen combinations are scored.
     *
     * @param before the first edition
     * @param after the second
     * @return the causes
     * @throws InvalidInputException if a combination cannot be fitted or scored, naming it: a method that scores its own
     *     reference set only has no scale apart from its data; or no unit has a score in all
     */
    public static ChangeCauses withScale(Edition before, Edition after) {
        return new Combinations(before, after, true).causes();
    }

    /**
     * The parts of every unit from the scores of every combination.
     *
     * @param units the units common to both
     * @param scores by the set of the causes that are changed, as bits
     * @param causes the causes by bit
     */
    static ChangeCauses divide(List<String> units, double[][] scores, List<Cause> causes) {
        List<String> complete = new ArrayList<>();
        List<String> left = new ArrayList<>();
        double[][] kept = new double[scores.length][units.size()];
        for (int i = 0; i < units.size(); i++) {
            int unit = i;
            boolean all = Arrays.stream(scores).noneMatch(one -> Double.isNaN(one[unit]));
            (all ? complete : left).add(units.get(i));
            for (int set = 0; all && set < scores.length; set++) {
                kept[set][complete.size() - 1] = scores[set][i];
            }
        }
        if (complete.isEmpty()) {
            throw new InvalidInputException(
                            "没有单元在所有组合中都有得分，无法分解变化。",
                            "No unit has a score in every combination, so the change cannot be divided.")
                    .maybe("补齐数据，或降低最低覆盖率。", "complete the data, or lower the minimum coverage.");
        }
        int n = complete.size();
        double[][] ranks = new double[scores.length][];
        for (int set = 0; set < scores.length; set++) {
            kept[set] = Arrays.copyOf(kept[set], n);
            ranks[set] = Ranks.descending(kept[set], Ties.COMPETITION);
        }
        int last = scores.length - 1;
        List<Change> changes = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int unit = i;
            Map<Cause, Double> ofScore = CauseParts.of(causes, set -> kept[set][unit]);
            Map<Cause, Double> ofRise = CauseParts.of(causes, set -> -ranks[set][unit]);
            changes.add(new Change(
                    new Shift(complete.get(i), kept[0][i], kept[last][i], (int) ranks[0][i], (int) ranks[last][i]),
                    ofScore,
                    ofRise));
        }
        return new ChangeCauses(changes, causes, left);
    }

    /**
     * The causes that are told apart.
     *
     * @return three or four causes
     */
    public List<Cause> causes() {
        return causes;
    }

    /**
     * The change of every unit with a score in every combination.
     *
     * @return the changes, in the order of the first edition
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * The change of one unit.
     *
     * @param unit its name
     * @return the change
     * @throws InvalidInputException if it has no score in some combination
     */
    public Change change(String unit) {
        return changes.stream()
                .filter(one -> one.shift().unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "单元“" + unit + "”没有在所有组合中都有得分。",
                                "Unit \"" + unit + "\" has no score in some combination.")
                        .maybe("检查名称的写法，或补齐数据。", "check how the name is written, or complete its data."));
    }

    /**
     * The units that moved, the farthest first; equal moves by the better rank before, then by name.
     *
     * @param n how many at most
     * @return their changes
     */
    public List<Change> biggestMovers(int n) {
        return changes.stream()
                .filter(one -> one.shift().rise() != 0)
                .sorted(Comparator.comparingInt(
                                (Change one) -> -Math.abs(one.shift().rise()))
                        .thenComparingInt(one -> one.shift().rankBefore())
                        .thenComparing(one -> one.shift().unit()))
                .limit(n)
                .toList();
    }

    /**
     * How much each cause moves ranks: the mean over the units of the absolute rank parts. The figures need not sum to the
     * mean absolute shift, since parts of opposite sign may cancel in a unit.
     *
     * @return cause to mean absolute part, in places
     */
    public Map<Cause, Double> meanAbsoluteRiseParts() {
        Map<Cause, Double> means = new EnumMap<>(Cause.class);
        for (Cause cause : causes) {
            double sum = 0;
            for (Change change : changes) {
                sum += Math.abs(change.riseParts().getOrDefault(cause, 0.0));
            }
            means.put(cause, sum / changes.size());
        }
        return Collections.unmodifiableMap(means);
    }

    /**
     * What a reader should know.
     *
     * @return the units without a score in some combination
     */
    public List<Issue> issues() {
        return left.isEmpty()
                ? List.of()
                : List.of(new Issue(
                        Issue.Kind.MISSING_VALUES,
                        "",
                        left,
                        Text.of("在某种组合下没有得分，不参加分解", "no score in some combination, so not divided")));
    }

    /**
     * The biggest movers in words, a line each.
     *
     * @param n how many at most
     * @param language the language
     * @return the lines, without a final line break; empty where nobody moved
     */
    public String summary(int n, Language language) {
        return String.join(
                "\n", biggestMovers(n).stream().map(one -> one.in(language)).toList());
    }
}
