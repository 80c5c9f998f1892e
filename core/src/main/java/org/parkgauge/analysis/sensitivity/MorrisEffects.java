package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The elementary effects of each factor: by how much an output changes when the factor moves by half of its range, times two,
 * so that a linear factor has its full swing.
 *
 * @param outputs the effects on each output
 * @param evaluations how often the model was evaluated
 */
public record MorrisEffects(List<Output> outputs, long evaluations) implements Serializable {

    private static final int DECIMALS = 3;

    /** Copies the list. */
    public MorrisEffects {
        outputs = List.copyOf(outputs);
    }

    /**
     * The effects on one output.
     *
     * @param name its name
     * @param failures how many runs did not give a finite value; if any, all effects are refused
     * @param effects the effects of each factor
     */
    public record Output(String name, int failures, List<Effect> effects) implements Serializable {

        /** Copies the list. */
        public Output {
            effects = List.copyOf(effects);
        }

        /**
         * The effects of one factor.
         *
         * @param factor its name
         * @return its effects
         * @throws InvalidInputException if there is no such factor
         */
        public Effect effect(String factor) {
            return Find.named(effects, Effect::factor, factor, "因素", "factor");
        }
    }

    /**
     * The effects of one factor.
     *
     * @param factor its name
     * @param meanAbsolute the mean size of the effects, mu*: how much the factor matters
     * @param mean their mean, mu: in which direction; NaN for a factor of several coordinates, which has no direction
     * @param deviation their standard deviation (divisor r - 1), sigma: how far the effect depends on the other factors, or
     *     bends; NaN for a factor of several coordinates
     */
    public record Effect(String factor, Estimate meanAbsolute, double mean, double deviation) implements Serializable {}

    /**
     * The effects on one output.
     *
     * @param name its name
     * @return its effects
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
        Text header = Text.of("因素\tμ*\tμ\tσ", "factor\tmu*\tmu\tsigma");
        StringBuilder text = new StringBuilder();
        for (Output output : outputs) {
            text.append(output.name()).append('\n').append(header.in(language)).append('\n');
            for (Effect effect : output.effects()) {
                text.append(effect.factor())
                        .append('\t')
                        .append(effect.meanAbsolute().in(language));
                text.append('\t').append(Decimals.rounded(effect.mean(), DECIMALS));
                text.append('\t')
                        .append(Decimals.rounded(effect.deviation(), DECIMALS))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
