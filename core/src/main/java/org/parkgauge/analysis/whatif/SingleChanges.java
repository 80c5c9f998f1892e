package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parkgauge.index.Profile;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What it takes to reach an aim by one indicator alone: for each, the value nearest to the present one at which the unit
 * reaches it, or how far it gets at most. Everything else stays as it is, the other units and the fitted scale included: for
 * an index whose scale is learned from the set, the answer holds on the scale of the fitted index, not after a new fit.
 *
 * <p>The way from the present value to the end of what is feasible ({@link Feasible}) is searched in 64 steps for the first
 * that reaches the aim, and that step by halving, down to neighbouring numbers. Each trial scores the whole index, so that
 * the answer is exact for any normalization and aggregation whose score does not fall on the way; the value found reaches
 * the aim, and the number before it does not.
 */
public final class SingleChanges {

    private static final int STEPS = 64;

    private final String unit;
    private final Aim aim;
    private final double needed;
    private final double score;
    private final List<Change> changes;
    private final List<String> fixed;

    /**
     * One indicator.
     *
     * @param code its code
     * @param label its name
     * @param measure its unit of measure
     * @param value its present value
     * @param neededValue the value that reaches the aim, NaN where none that is feasible does
     * @param feasibleEnd how far it may go, the present value where it cannot get better
     * @param bestScore the best root score on the way there
     * @param bestRank the rank of that score
     */
    public record Change(
            String code,
            Text label,
            Text measure,
            double value,
            double neededValue,
            double feasibleEnd,
            double bestScore,
            int bestRank) {

        /**
         * Whether the indicator alone can reach the aim.
         *
         * @return true if it can
         */
        public boolean isPossible() {
            return !Double.isNaN(neededValue);
        }

        /**
         * The share of the feasible way that is needed.
         *
         * @return 0 to 1, NaN where the aim cannot be reached
         */
        public double shareOfWay() {
            return neededValue == value ? 0 : (neededValue - value) / (feasibleEnd - value);
        }
    }

    private SingleChanges(String unit, Aim aim, double needed, double score, List<Change> changes, List<String> fixed) {
        this.unit = unit;
        this.aim = aim;
        this.needed = needed;
        this.score = score;
        this.changes = List.copyOf(changes);
        this.fixed = fixed;
    }

    /**
     * Looks at every indicator that counts, with the limits of the index and the data.
     *
     * @param scores the scores
     * @param unit the unit
     * @param aim what it is to reach
     * @return what each takes
     * @throws InvalidInputException if the unit has no score or the aim cannot exist
     */
    public static SingleChanges of(Scores scores, String unit, Aim aim) {
        return of(scores, unit, aim, Feasible.DEFAULT);
    }

    /**
     * Looks at every indicator that counts.
     *
     * @param scores the scores
     * @param unit the unit
     * @param aim what it is to reach
     * @param feasible how far the indicators may go
     * @return what each takes
     * @throws InvalidInputException if the unit has no score, the aim cannot exist, or a limit is of no indicator
     */
    public static SingleChanges of(Scores scores, String unit, Aim aim, Feasible feasible) {
        Situation situation = new Situation(scores, unit, feasible);
        double needed = situation.needed(aim);
        List<Change> changes = new ArrayList<>();
        for (Lever lever : situation.levers()) {
            changes.add(change(situation, lever, needed));
        }
        changes.sort(Comparator.comparing((Change one) -> !one.isPossible())
                .thenComparingDouble(one -> one.isPossible() ? one.shareOfWay() : -one.bestScore()));
        return new SingleChanges(unit, aim, needed, situation.profile().score(), changes, situation.fixed());
    }

    private static Change change(Situation situation, Lever lever, double needed) {
        Profile profile = situation.profile();
        double best = profile.score();
        double reached = best >= needed ? lever.value() : Double.NaN;
        double before = lever.value();
        for (int step = 1; lever.isMovable() && step <= STEPS; step++) {
            double x = lever.at((double) step / STEPS);
            double score = rootScore(profile, lever, x);
            if (Double.isNaN(reached) && score >= needed) {
                reached = Lever.first(before, x, value -> rootScore(profile, lever, value) >= needed);
            }
            best = Math.max(best, score);
            before = x;
        }
        return new Change(
                lever.code(),
                lever.indicator().label(),
                lever.indicator().unit(),
                lever.value(),
                reached,
                lever.end(),
                best,
                situation.rank(best));
    }

    private static double rootScore(Profile profile, Lever lever, double x) {
        return profile.with(Map.of(lever.code(), lever.score(x))).score();
    }

    /**
     * The score that the aim asks for.
     *
     * @return the score; negative infinity for a rank that everybody has
     */
    public double neededScore() {
        return needed;
    }

    /**
     * Whether the unit is there already.
     *
     * @return true if its score reaches the aim
     */
    public boolean isReached() {
        return score >= needed;
    }

    /**
     * All indicators: those that can reach the aim first, the smallest share of their feasible way first; then the others,
     * the best score first.
     *
     * @return the changes
     */
    public List<Change> changes() {
        return changes;
    }

    /**
     * One indicator.
     *
     * @param code its code
     * @return what it takes
     * @throws InvalidInputException if it does not count or the unit has no value of it
     */
    public Change change(String code) {
        return changes.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "“" + unit + "”没有可改变的指标" + code + "。",
                                "\"" + unit + "\" has no indicator " + code + " that could be changed.")
                        .maybe("缺失或权重为 0 的指标不能改变。", "it is missing, or of weight 0."));
    }

    /**
     * What a reader should know.
     *
     * @return the indicators that count but have no value of their own
     */
    public List<Issue> issues() {
        return Words.fixed(unit, fixed);
    }

    /**
     * The easiest ways in words, a line each.
     *
     * @param n how many indicators at most
     * @param language the language
     * @return the lines, without a final line break
     */
    public String summary(int n, Language language) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder(unit)
                .append(zh ? "：" : ": ")
                .append(aim.text().in(language))
                .append(zh ? "，" : ", ");
        if (isReached()) {
            return text.append(zh ? "已经达到" : "is reached already").toString();
        }
        text.append(zh ? "需要 " : "needs ").append(Decimals.rounded(needed, 2));
        text.append(zh ? "，现为 " : ", now ").append(Decimals.rounded(score, 2));
        if (changes.stream().noneMatch(Change::isPossible)) {
            text.append(zh ? "；单靠一个指标做不到" : "; no single indicator can do it");
        }
        for (Change one : changes.subList(0, Math.min(n, changes.size()))) {
            text.append('\n').append(one.code()).append(' ').append(one.label().in(language));
            text.append(zh ? "：" : ": ").append(Words.value(one.value(), one.measure(), language));
            if (one.isPossible()) {
                text.append(" → ").append(Words.value(one.neededValue(), one.measure(), language));
            } else {
                text.append(zh ? "，做不到；到 " : ", not enough; at ")
                        .append(Words.value(one.feasibleEnd(), one.measure(), language));
                text.append(zh ? " 时为 " : " it scores ").append(Decimals.rounded(one.bestScore(), 2));
                text.append(zh ? "，第" + one.bestRank() + "位" : ", rank " + one.bestRank());
            }
        }
        return text.toString();
    }
}
