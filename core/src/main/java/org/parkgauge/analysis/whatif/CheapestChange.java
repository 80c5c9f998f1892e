package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parkgauge.index.Profile;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The combination of changes that reaches an aim at the least cost: minimize sum c |x - x0| over the indicators that have a
 * unit cost c, each between its present value x0 and the end of what is feasible, such that the root score reaches the aim.
 * Other units, and the fitted scale, stay as they are ({@link SingleChanges} says the same).
 *
 * <p><b>Method.</b> For trees of arithmetic and geometric means, with or without floors. The score is concave in the scores
 * of the indicators; prices of a point, passed down the tree, tell each indicator how far it pays to go, and the price at the
 * root is searched until the aim is reached. Under arithmetic means with piecewise linear normalizations this is the greedy
 * choice by points for money, which is the optimum. Where costs have rising returns (a value that must first climb to its
 * worst goalpost; a lower-is-better indicator on a log scale; a dimension below the floor), parts of the possibilities are
 * tried one by one (branch and bound).
 *
 * <p><b>Certificate.</b> {@link #lowerBound} is a cost below which no combination reaches the aim, by weak duality, up to
 * rounding. {@link #isCertified} says that it lies within a millionth of the cost found, and that every indicator's score
 * is piecewise linear in its value or in the logarithm of it; other curves are followed by 512 chords, and the result is
 * then a good answer without a certificate. In every case the values given are scored by the index itself and reach the aim.
 */
public final class CheapestChange {

    private static final double CERTIFIED = 1e-6;
    private static final double NOTHING = 1e-12;
    private static final int MOST_TRIES = 8;

    private final String unit;
    private final Aim aim;
    private final double needed;
    private final List<Step> steps;
    private final boolean possible;
    private final double scoreBefore;
    private final double scoreAfter;
    private final int rankAfter;
    private final double lowerBound;
    private final boolean exactCurves;
    private final List<String> fixed;

    /**
     * One indicator to change.
     *
     * @param code its code
     * @param label its name
     * @param measure its unit of measure
     * @param value its present value
     * @param newValue the value to reach
     * @param cost what that costs
     */
    public record Step(String code, Text label, Text measure, double value, double newValue, double cost) {}

    private CheapestChange(
            Situation situation, Aim aim, double needed, Answer answer, boolean possible, boolean exactCurves) {
        this.unit = situation.unit();
        this.aim = aim;
        this.needed = needed;
        this.steps = List.copyOf(answer.steps());
        this.possible = possible;
        this.scoreBefore = situation.profile().score();
        this.scoreAfter = answer.score();
        this.rankAfter = situation.rank(answer.score());
        this.lowerBound = answer.bound();
        this.exactCurves = exactCurves;
        this.fixed = situation.fixed();
    }

    /** Steps, the score that they reach and the bound. */
    private record Answer(List<Step> steps, double score, double bound) {}

    /**
     * Finds the cheapest combination with the limits of the index and the data.
     *
     * @param scores the scores
     * @param unit the unit
     * @param aim what it is to reach
     * @param costs indicator code to the cost of changing its value by one, in one unit of money for all; an indicator
     *     without a cost stays as it is
     * @return the combination, or how far the unit gets at most
     * @throws InvalidInputException as {@link #of(Scores, String, Aim, Map, Feasible)}
     */
    public static CheapestChange of(Scores scores, String unit, Aim aim, Map<String, Double> costs) {
        return of(scores, unit, aim, costs, Feasible.DEFAULT);
    }

    /**
     * Finds the cheapest combination.
     *
     * @param scores the scores
     * @param unit the unit
     * @param aim what it is to reach
     * @param costs indicator code to the cost of changing its value by one, in one unit of money for all; an indicator
     *     without a cost stays as it is
     * @param feasible how far the indicators may go
     * @return the combination, or how far the unit gets at most
     * @throws InvalidInputException if the unit has no score, the aim cannot exist, a cost is not positive or of no
     *     indicator, or a node above an indicator with a cost is neither an arithmetic nor a geometric mean
     */
    public static CheapestChange of(Scores scores, String unit, Aim aim, Map<String, Double> costs, Feasible feasible) {
        new TreeMap<>(costs).forEach((code, cost) -> checkCost(scores, code, cost));
        Situation situation = new Situation(scores, unit, feasible);
        Map<String, LeverCurve> curves = new TreeMap<>();
        boolean exact = true;
        for (Lever lever : situation.levers()) {
            Double cost = costs.get(lever.code());
            if (cost != null && lever.isMovable()) {
                LeverCurve curve = new LeverCurve(lever, cost);
                curves.put(lever.code(), curve);
                exact &= curve.isExact();
            }
        }
        double needed = situation.needed(aim);
        Answer answer = search(situation, curves, needed);
        return answer == null
                ? new CheapestChange(situation, aim, needed, farthest(situation, curves), false, exact)
                : new CheapestChange(situation, aim, needed, answer, true, exact);
    }

    private static void checkCost(Scores scores, String code, double cost) {
        Situation.indicator(scores, code);
        if (!(cost > 0) || Double.isInfinite(cost)) {
            throw new InvalidInputException(
                            "指标" + code + "的单位成本为" + cost + "，须为正的有限数。",
                            "The unit cost of indicator " + code + " is " + cost + "; it must be positive and finite.")
                    .maybe(
                            "不可改变的指标不写成本；越小越好的指标也写正的成本。",
                            "leave out what cannot be changed; a reduction has a positive cost too.");
        }
    }

    private static @org.jspecify.annotations.Nullable Answer search(
            Situation situation, Map<String, LeverCurve> curves, double needed) {
        Profile profile = situation.profile();
        if (profile.score() >= needed) {
            return new Answer(List.of(), profile.score(), 0);
        }
        double bound = Double.NaN;
        double wanted = needed;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            CheapestSearch search = new CheapestSearch(profile, curves, wanted);
            if (curves.isEmpty() || !search.run()) {
                break;
            }
            bound = Double.isNaN(bound) ? search.bound() : bound;
            List<Step> steps = steps(curves, search.found());
            double score = score(profile, steps);
            if (score >= needed) {
                return new Answer(steps, score, Math.min(bound, total(steps)));
            }
            // rounding on the way back from scores to values: aim higher by that much
            wanted += 2 * (needed - score) + Math.ulp(needed);
        }
        // an aim at the very end of what is feasible may be lost to rounding
        Answer end = farthest(situation, curves);
        return end.score() >= needed ? end : null;
    }

    private static List<Step> steps(Map<String, LeverCurve> curves, Map<String, Double> found) {
        List<Step> steps = new ArrayList<>();
        found.forEach((code, score) -> {
            LeverCurve curve = Objects.requireNonNull(curves.get(code));
            double start = curve.lowest();
            if (score - start > NOTHING * Math.max(1, Math.abs(start))) {
                steps.add(step(curve, curve.value(score)));
            }
        });
        steps.sort(Comparator.comparingDouble((Step step) -> -step.cost()).thenComparing(Step::code));
        return steps;
    }

    private static Step step(LeverCurve curve, double value) {
        Lever lever = curve.lever();
        return new Step(
                lever.code(),
                lever.indicator().label(),
                lever.indicator().unit(),
                lever.value(),
                value,
                curve.unitCost() * Math.abs(value - lever.value()));
    }

    /** Everything that has a cost at the end of what is feasible. */
    private static Answer farthest(Situation situation, Map<String, LeverCurve> curves) {
        List<Step> steps = new ArrayList<>();
        curves.values().forEach(curve -> steps.add(step(curve, curve.lever().end())));
        return new Answer(steps, score(situation.profile(), steps), Double.NaN);
    }

    private static double score(Profile profile, List<Step> steps) {
        Map<String, Double> scores = new HashMap<>();
        steps.forEach(step -> scores.put(step.code(), profile.index().score(step.code(), step.newValue())));
        return profile.with(scores).score();
    }

    private static double total(List<Step> steps) {
        return steps.stream().mapToDouble(Step::cost).sum();
    }

    /**
     * Whether the aim can be reached by what has a cost, within what is feasible.
     *
     * @return true if it can
     */
    public boolean isPossible() {
        return possible;
    }

    /**
     * What to change, the dearest first. Where the aim is out of reach, everything at the end of what is feasible.
     *
     * @return the steps; none where the aim is reached already
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * What the steps cost in all.
     *
     * @return the sum
     */
    public double cost() {
        return total(steps);
    }

    /**
     * A cost below which no combination reaches the aim.
     *
     * @return the bound, at most the cost; NaN where the aim is out of reach, or so close to the end of what is feasible
     *     that everything goes there
     */
    public double lowerBound() {
        return lowerBound;
    }

    /**
     * Whether the cost is proved to be the least, to a millionth.
     *
     * @return true if it is
     */
    public boolean isCertified() {
        return possible && exactCurves && cost() - lowerBound <= CERTIFIED * cost();
    }

    /**
     * The score that the aim asks for.
     *
     * @return the score
     */
    public double neededScore() {
        return needed;
    }

    /**
     * The score after the steps, by the index itself.
     *
     * @return the score; where the aim is out of reach the best attainable one
     */
    public double score() {
        return scoreAfter;
    }

    /**
     * The rank of that score among the other units.
     *
     * @return the rank
     */
    public int rank() {
        return rankAfter;
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
     * The answer in words: the cost and the steps, a line each.
     *
     * @param language the language
     * @return the lines, without a final line break
     */
    public String summary(Language language) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder(unit)
                .append(zh ? "：" : ": ")
                .append(aim.text().in(language))
                .append(zh ? "，" : ", ");
        String after = Decimals.rounded(scoreAfter, 2);
        if (scoreBefore >= needed) {
            return text.append(zh ? "已经达到" : "is reached already").toString();
        }
        if (!possible) {
            text.append(
                    zh
                            ? "在可行范围内做不到；全部做到底为 " + after + "，第" + rankAfter + "位"
                            : "is out of reach; with everything at its feasible end it scores " + after + ", rank "
                                    + rankAfter);
            return text.toString();
        }
        text.append(zh ? (isCertified() ? "最少花费 " : "花费 ") : "at a cost of ").append(Decimals.rounded(cost(), 2));
        text.append(zh ? "，总分 " : ", score ").append(Decimals.rounded(scoreBefore, 2));
        text.append(" → ").append(after).append(zh ? "，第" + rankAfter + "位" : ", rank " + rankAfter);
        if (!isCertified()) {
            text.append(zh ? "（未证明为最少）" : " (not proved to be the least)");
        }
        for (Step step : steps) {
            text.append('\n')
                    .append(step.code())
                    .append(' ')
                    .append(step.label().in(language));
            text.append(zh ? "：" : ": ").append(Words.value(step.value(), step.measure(), language));
            text.append(" → ").append(Words.value(step.newValue(), step.measure(), language));
            text.append(zh ? "，花费 " : ", cost ").append(Decimals.rounded(step.cost(), 2));
        }
        return text.toString();
    }
}
