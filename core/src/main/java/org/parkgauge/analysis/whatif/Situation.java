package org.parkgauge.analysis.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Profile;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;

/** A unit with what it can move, among the other units. */
final class Situation {

    private final Scores scores;
    private final String unit;
    private final Profile profile;
    private final List<Lever> levers = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();
    private final double[] others;

    Situation(Scores scores, String unit, Feasible feasible) {
        this.scores = scores;
        this.unit = unit;
        this.profile = scores.profile(unit);
        if (Double.isNaN(profile.score())) {
            throw new InvalidInputException(
                            "“" + unit + "”没有总得分，无从谈提升。",
                            "\"" + unit + "\" has no score, so there is nothing to raise.")
                    .maybe("补齐缺失数据，或降低最低覆盖率。", "complete its data, or lower the minimum coverage.");
        }
        feasible.check(scores);
        this.others = Aim.others(scores, unit);
        Map<String, Double> weights = scores.index().effectiveWeights();
        for (Indicator indicator : scores.index().spec().indicators()) {
            if (weights.getOrDefault(indicator.code(), 0.0) > 0) {
                double value = scores.raw(unit, indicator.code());
                double end = Double.isNaN(value) ? value : feasible.end(scores, indicator, value);
                if (Double.isNaN(value) || Double.isNaN(profile.score(indicator.code()))) {
                    fixed.add(indicator.code());
                } else {
                    levers.add(new Lever(scores.index(), indicator, value, end));
                }
            }
        }
    }

    static Indicator indicator(Scores scores, String code) {
        if (scores.index().spec().component(code) instanceof Indicator indicator) {
            return indicator;
        }
        throw new InvalidInputException(code + "是维度，不是指标。", code + " is a dimension, not an indicator.")
                .maybe("给出指标的代码。", "give the code of an indicator.");
    }

    String unit() {
        return unit;
    }

    FittedIndex index() {
        return scores.index();
    }

    Profile profile() {
        return profile;
    }

    /** The indicators that count and have a value. */
    List<Lever> levers() {
        return levers;
    }

    /** The indicators that count and have no value of their own, so that nothing can be said of a change. */
    List<String> fixed() {
        return List.copyOf(fixed);
    }

    double needed(Aim aim) {
        return aim.needed(scores, unit);
    }

    /** The rank that a score would have among the other units. */
    int rank(double score) {
        int above = 0;
        for (double other : others) {
            above += other > score ? 1 : 0;
        }
        return above + 1;
    }
}
