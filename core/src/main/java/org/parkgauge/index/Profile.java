package org.parkgauge.index;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;

/**
 * A score of every indicator and, by the rules of the index, of every dimension: of a unit, of the mean of a group, of the
 * best there can be, of last year. Two profiles of one index can be compared exactly.
 */
public final class Profile {

    private final String name;
    private final FittedIndex index;
    private final double[] values;
    private final double[] raw;

    private Profile(String name, FittedIndex index, double[] values, double[] raw) {
        this.name = name;
        this.index = index;
        this.values = values;
        this.raw = raw;
        index.plan().rows().climb(values);
    }

    /** The scores of one unit and the raw values behind them. */
    static Profile of(FittedIndex index, Dataset data, double[][] scores, String unit) {
        int place = data.place(unit);
        double[] values = new double[scores.length];
        double[] raw = missing(scores.length);
        for (int node = 0; node < values.length; node++) {
            values[node] = scores[node][place];
            if (index.plan().nodes().get(node) instanceof FittedIndicator leaf) {
                raw[node] = RawValues.value(leaf.component(), data, place);
            }
        }
        return new Profile(unit, index, values, raw);
    }

    /** The mean of the scores of some units, those present. */
    static Profile mean(String name, FittedIndex index, double[][] scores, int[] units) {
        double[] values = new double[scores.length];
        for (int node = 0; node < values.length; node++) {
            double sum = 0;
            int count = 0;
            for (int unit : units) {
                double value = scores[node][unit];
                sum += Double.isNaN(value) ? 0 : value;
                count += Double.isNaN(value) ? 0 : 1;
            }
            values[node] = sum / count;
        }
        return new Profile(name, index, values, missing(values.length));
    }

    static Profile best(FittedIndex index) {
        return uniform("best", index, leaf -> index.plan().end(leaf, true));
    }

    static Profile zero(FittedIndex index) {
        return uniform("zero", index, leaf -> 0);
    }

    private static Profile uniform(String name, FittedIndex index, ToDoubleFunction<FittedIndicator> value) {
        Plan plan = index.plan();
        double[] values = new double[plan.size()];
        for (int place = 0; place < values.length; place++) {
            if (plan.nodes().get(place) instanceof FittedIndicator leaf) {
                values[place] = leaf.normalization() instanceof NotScored ? Double.NaN : value.applyAsDouble(leaf);
            }
        }
        return new Profile(name, index, values, missing(values.length));
    }

    private static double[] missing(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /**
     * What the profile is of.
     *
     * @return the name of a unit or group, or "best" or "zero"
     */
    public String name() {
        return name;
    }

    /**
     * The index by which it was scored.
     *
     * @return the index
     */
    public FittedIndex index() {
        return index;
    }

    /**
     * The root score.
     *
     * @return the score, NaN if missing
     */
    public double score() {
        return values[0];
    }

    /**
     * The score of a component.
     *
     * @param code its code
     * @return the score, NaN if missing
     * @throws InvalidInputException if the index has no such component
     */
    public double score(String code) {
        return values[index.plan().place(code)];
    }

    /**
     * The same profile with other scores of some indicators. The scores of the dimensions follow by the rules of the index;
     * the raw values behind the new scores are not known. A score of an indicator that was missing may be given.
     *
     * @param changes indicator code to score, NaN = missing
     * @return a new profile of the same name
     * @throws InvalidInputException if the index has no such component, it is a dimension, or a score is infinite
     */
    public Profile with(Map<String, Double> changes) {
        double[] changed = values.clone();
        double[] rawOfThese = raw.clone();
        changes.forEach((code, score) -> {
            int place = index.plan().leaf(code).place;
            if (Double.isInfinite(score)) {
                throw new InvalidInputException(
                        "指标" + code + "的得分为无穷大。", "The score of indicator " + code + " is " + score + ".");
            }
            changed[place] = score;
            rawOfThese[place] = Double.NaN;
        });
        return new Profile(name, index, changed, rawOfThese);
    }

    double value(int place) {
        return values[place];
    }

    /** The raw value of an indicator, NaN where the profile has none. */
    double raw(int place) {
        return raw[place];
    }

    /**
     * Why this profile scores what it does, against another: the gap between the two root scores, divided exactly among
     * dimensions and indicators.
     *
     * @param reference a profile of the same index
     * @return the explanation
     * @throws InvalidInputException if the profiles are of different indices, or one has no root score
     */
    public Explanation against(Profile reference) {
        if (reference.index != index && !reference.index.provenance().equals(index.provenance())) {
            throw new InvalidInputException(
                            "“" + name + "”和“" + reference.name + "”由不同的指数打分，不能相减。",
                            "\"" + name + "\" and \"" + reference.name + "\" were scored by different indices.")
                    .maybe("用同一个已拟合的指数给两者打分。", "score both with one fitted index.");
        }
        for (Profile profile : java.util.List.of(this, reference)) {
            if (Double.isNaN(profile.score())) {
                throw new InvalidInputException(
                                "“" + profile.name + "”没有总得分，无法解释。",
                                "\"" + profile.name + "\" has no score, so there is nothing to explain.")
                        .maybe("补齐缺失数据，或降低最低覆盖率。", "complete its data, or lower the minimum coverage.");
            }
        }
        return new Decomposer(this, reference).explain();
    }
}
