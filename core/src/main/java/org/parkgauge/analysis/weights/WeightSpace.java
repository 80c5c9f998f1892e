package org.parkgauge.analysis.weights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * What can be said of the ranking of an index whatever the weights, within stated limits, and without sampling except where
 * it says so:
 *
 * <pre>{@code
 * WeightSpace space = WeightSpace.of(scores, WeightSets.within(0.25));
 * space.preferences().necessarily("North", "South");   // at all admitted weights?
 * space.rankRanges().of("North");                      // which ranks can it have?
 * space.stability("INF").first();                      // how far can one weight go?
 * space.overtaking("South", "North", Norm.L1);         // what would it take?
 * space.acceptability(10_000, 1);                      // how often, over all weights?
 * }</pre>
 *
 * <p>Everything else stays: values, goalposts, aggregation. Nodes must be arithmetic or geometric means where their weights,
 * or those of a node below, may vary; elsewhere any aggregation does. Units without a score at the given weights stay out.
 * Missing values: weights are rescaled among the children present, as in scoring. A unit for which the admitted weights decide
 * whether it reaches a minimum coverage has no score at some of them, so it is left out by name ({@link #issues}); ranks are
 * then those among the others. A weight of 0 is the limit of small ones: a unit that lacks such a child does
 * not gain a score by it. Immutable and thread-safe.
 */
public final class WeightSpace {

    /** How many linear programmes the search for one exact rank may solve. */
    private static final int MOST_PROGRAMMES = 1000;

    private final Scores scores;
    private final WeightTree tree;
    private final List<Issue> issues;
    private volatile @Nullable Preferences preferences;
    private volatile @Nullable RankRanges ranges;

    private WeightSpace(Scores scores, WeightTree tree, List<Issue> issues) {
        this.scores = scores;
        this.tree = tree;
        this.issues = List.copyOf(issues);
    }

    /**
     * The space of the admitted weights of an index.
     *
     * @param scores scores of the units to be compared
     * @param sets the admitted weights of each node
     * @return the space
     * @throws InvalidInputException if a set names a node that the index does not have, an indicator, or a node outside the
     *     index; if constraints contradict one another, naming a set of them none of which is superfluous to it; if a node whose weights may vary
     *     is neither an arithmetic nor a geometric mean; if admitted weights bring a value of zero or less under a geometric mean
     *     without floor; if no unit has a score at all admitted weights
     */
    public static WeightSpace of(Scores scores, WeightSets sets) {
        TreeReader reader = new TreeReader(scores, sets);
        WeightTree tree = reader.read();
        return new WeightSpace(scores, tree, reader.issues());
    }

    /**
     * Which units with a score were left out, since at some admitted weights they do not reach a minimum coverage.
     *
     * @return one issue for each node where that is so; empty if there is no such unit
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * The units that are compared: those with a score at all admitted weights.
     *
     * @return their names in data order
     */
    public List<String> units() {
        return tree.names();
    }

    /**
     * Which unit beats which, at all admitted weights or at some.
     *
     * @return the preferences, computed on first request
     */
    public Preferences preferences() {
        return preferences(ProgressListener.NONE);
    }

    /**
     * The same, with a listener.
     *
     * @param listener hears of the pairs done
     * @return the preferences, computed on first request
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public Preferences preferences(ProgressListener listener) {
        Preferences found = preferences;
        if (found == null) {
            found = PreferenceSearch.run(tree, listener);
            preferences = found;
        }
        return found;
    }

    /**
     * Which ranks each unit can have: certain outer and witnessed inner ranges.
     *
     * @return the ranges, computed on first request
     */
    public RankRanges rankRanges() {
        return rankRanges(ProgressListener.NONE);
    }

    /**
     * The same, with a listener.
     *
     * @param listener hears of the pairs, then of the steps of the search
     * @return the ranges, computed on first request
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public RankRanges rankRanges(ProgressListener listener) {
        RankRanges found = ranges;
        if (found == null) {
            found = RankSearch.run(tree, preferences(listener), ranks(), listener);
            ranges = found;
        }
        return found;
    }

    /** The ranks among the units compared, at the weights as they are. */
    private int[] ranks() {
        List<String> names = tree.names();
        int[] ranks = new int[names.size()];
        double[] own = new double[ranks.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = scores.score(names.get(i));
        }
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = 1;
            for (double other : own) {
                ranks[i] += other > own[i] ? 1 : 0;
            }
        }
        return ranks;
    }

    /**
     * The rank range of one unit, made exact by branch and bound where that is feasible: in trees of arithmetic means only, or
     * of geometric means only, without missing values, if a thousand linear programmes for each end are enough. Otherwise the
     * range of {@link #rankRanges()}, with what the search has improved.
     *
     * @param unit its name
     * @return the range; {@link RankRange#isExact} tells whether both ends are exact
     * @throws InvalidInputException if there is no such unit
     */
    public RankRange exactRanks(String unit) {
        return RankRefinement.of(tree, preferences(), rankRanges().of(unit), MOST_PROGRAMMES);
    }

    /**
     * How far one weight can go before an order changes; whatever the admitted weights, from 0 to 1.
     *
     * @param code the code of a dimension or an indicator
     * @return what can be asked of the weight
     * @throws InvalidInputException as {@link WeightStability#of}
     */
    public WeightStability stability(String code) {
        return WeightStability.of(scores, code);
    }

    /**
     * The smallest change of weights by which a unit draws level with one that is ahead. Changes are measured from the given
     * weights; where these are not admitted, the other nodes stand at admitted ones.
     *
     * @param unit the unit that is behind
     * @param rival the one ahead
     * @param norm how changes are measured
     * @return the changes, or that there are none
     * @throws InvalidInputException if there is no such unit, or both are the same
     */
    public Overtaking overtaking(String unit, String rival, Norm norm) {
        if (unit.equals(rival)) {
            throw new InvalidInputException("“" + unit + "”不能超过自己。", "\"" + unit + "\" cannot overtake itself.")
                    .maybe("给出两个不同的单元。", "name two different units.");
        }
        return OvertakingSearch.run(tree, unit, rival, norm);
    }

    /**
     * How often each unit has each rank where weights are drawn uniformly from the admitted ones.
     *
     * @param samples how many draws, at least 1
     * @param seed the seed
     * @return the acceptability indices, central weights, and confidence factors for scores without error
     * @throws InvalidInputException if there are no samples, or a set has no volume
     */
    public Acceptability acceptability(int samples, long seed) {
        return acceptability(samples, seed, 0, ProgressListener.NONE);
    }

    /**
     * The same where scores are uncertain too.
     *
     * @param samples how many draws, at least 1
     * @param seed the seed
     * @param scoreError the standard deviation of the independent normal error of every indicator's score (of a dimension's,
     *     where no weights below it vary), in points; errors do not lead beyond the range of the scores; 0 for none
     * @param listener hears of the draws
     * @return the acceptability indices, central weights and confidence factors
     * @throws InvalidInputException if there are no samples, the error is negative or not finite, or a set has no volume
     * @throws java.util.concurrent.CancellationException if the listener cancels
     */
    public Acceptability acceptability(int samples, long seed, double scoreError, ProgressListener listener) {
        if (samples < 1) {
            throw new InvalidInputException(
                            "抽样次数为" + samples + "，至少为 1。", "There must be at least 1 sample, not " + samples + ".")
                    .maybe("一万次的标准误不超过 0.005。", "with 10,000 the standard error is at most 0.005.");
        }
        if (!(scoreError >= 0) || Double.isInfinite(scoreError)) {
            throw new InvalidInputException(
                    "得分误差为" + scoreError + "，须为非负有限数。",
                    "The error of scores must be finite and not negative, and " + scoreError + " is not.");
        }
        return AcceptabilityRun.run(tree, samples, seed, scoreError, listener);
    }
}
