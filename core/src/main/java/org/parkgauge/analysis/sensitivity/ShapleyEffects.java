package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The variance of each output, divided fully among the factors: each has what it brings alone and an even part of every
 * interaction that it takes part in (Owen 2014). Shares sum to 1; the share of a factor lies between its first-order and its
 * total index.
 *
 * @param outputs the shares of each output
 * @param evaluations how often the model was evaluated
 */
public record ShapleyEffects(List<Output> outputs, long evaluations) implements Serializable {

    /** Copies the list. */
    public ShapleyEffects {
        outputs = List.copyOf(outputs);
    }

    /**
     * The shares of one output.
     *
     * @param name its name
     * @param mean its mean; NaN if a run failed
     * @param variance its variance; NaN if a run failed
     * @param failures how many runs did not give a finite value; if any, all shares are refused
     * @param effects the share of each factor
     */
    public record Output(String name, double mean, double variance, int failures, List<Effect> effects)
            implements Serializable {

        /** Copies the list. */
        public Output {
            effects = List.copyOf(effects);
        }

        /**
         * The share of one factor.
         *
         * @param factor its name
         * @return its share
         * @throws InvalidInputException if there is no such factor
         */
        public Estimate effect(String factor) {
            return Find.named(effects, Effect::factor, factor, "因素", "factor").share();
        }
    }

    /**
     * The share of one factor.
     *
     * @param factor its name
     * @param share its share of the variance
     */
    public record Effect(String factor, Estimate share) implements Serializable {}

    /**
     * The shares of one output.
     *
     * @param name its name
     * @return its shares
     * @throws InvalidInputException if there is no such output
     */
    public Output output(String name) {
        return Find.named(outputs, Output::name, name, "输出", "output");
    }

    /**
     * A table for people.
     *
     * @param language the language
     * @return a block of lines for each output, with tabs between the columns
     */
    public String in(Language language) {
        Text header = Text.of("因素\t方差份额", "factor\tshare of the variance");
        StringBuilder text = new StringBuilder();
        for (Output output : outputs) {
            text.append(output.name()).append('\n').append(header.in(language)).append('\n');
            for (Effect effect : output.effects()) {
                text.append(effect.factor())
                        .append('\t')
                        .append(effect.share().in(language))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
