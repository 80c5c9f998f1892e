package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Which share of the variance of each output is whose. The first-order index of a factor is V(E(y | factor)) / V(y), what would
 * on average go away if it were known; the total index is E(V(y | all others)) / V(y), what would stay if all others were known,
 * its interactions included. First orders sum to at most 1, totals to at least 1; both sums are 1 where effects simply add.
 * Estimates are not forced into 0 to 1: one outside shows how far off it may be.
 *
 * @param outputs the indices of each output
 * @param evaluations how often the model was evaluated
 */
public record SobolIndices(List<Output> outputs, long evaluations) implements Serializable {

    /** Copies the list. */
    public SobolIndices {
        outputs = List.copyOf(outputs);
    }

    /**
     * The indices of one output.
     *
     * @param name its name
     * @param mean its mean; NaN if a run failed
     * @param variance its variance; NaN if a run failed
     * @param failures how many runs did not give a finite value; if any, all indices are refused
     * @param effects the indices of each factor
     * @param interactions the second-order indices of each pair of factors; empty where not asked for
     */
    public record Output(
            String name,
            double mean,
            double variance,
            int failures,
            List<Effect> effects,
            List<Interaction> interactions)
            implements Serializable {

        /** Copies the lists. */
        public Output {
            effects = List.copyOf(effects);
            interactions = List.copyOf(interactions);
        }

        /**
         * The indices of one factor.
         *
         * @param factor its name
         * @return its indices
         * @throws InvalidInputException if there is no such factor
         */
        public Effect effect(String factor) {
            return Find.named(effects, Effect::factor, factor, "因素", "factor");
        }
    }

    /**
     * The indices of one factor.
     *
     * @param factor its name
     * @param firstOrder the share that it has alone
     * @param total the share that it has alone and together with others
     */
    public record Effect(String factor, Estimate firstOrder, Estimate total) implements Serializable {}

    /**
     * What two factors do together beyond what each does alone: V(E(y | both)) / V(y) less both first-order indices.
     *
     * @param first the name of a factor
     * @param second the name of a later one
     * @param index the second-order index
     */
    public record Interaction(String first, String second, Estimate index) implements Serializable {}

    /**
     * The indices of one output.
     *
     * @param name its name
     * @return its indices
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
        Text header = Text.of("因素\t一阶指数\t总效应指数", "factor\tfirst-order index\ttotal index");
        StringBuilder text = new StringBuilder();
        for (Output output : outputs) {
            text.append(output.name()).append('\n').append(header.in(language)).append('\n');
            for (Effect effect : output.effects()) {
                text.append(effect.factor())
                        .append('\t')
                        .append(effect.firstOrder().in(language));
                text.append('\t').append(effect.total().in(language)).append('\n');
            }
            for (Interaction pair : output.interactions()) {
                text.append(pair.first()).append(" × ").append(pair.second()).append('\t');
                text.append(pair.index().in(language)).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * The first-order index from given outputs.
     *
     * @param estimator the estimator
     * @param yA outputs of the points A
     * @param yB outputs of the points B, independent of A
     * @param yAB outputs of the points A with the coordinates of the factor from B
     * @return the index; NaN if a value is not finite or yA and yB do not vary
     * @throws InvalidInputException if the numbers of outputs differ, or there are fewer than two
     */
    public static double firstOrder(FirstOrder estimator, double[] yA, double[] yB, double[] yAB) {
        return index(estimator, yA, yB, yAB, 0);
    }

    /**
     * The total index from given outputs: mean((yA - yAB)^2) / (2V) (Jansen 1999), with V the variance (divisor 2N - 1) of the
     * 2N values of yA and yB.
     *
     * @param yA outputs of the points A
     * @param yB outputs of the points B, independent of A
     * @param yAB outputs of the points A with the coordinates of the factor from B
     * @return the index, not negative; NaN if a value is not finite or yA and yB do not vary
     * @throws InvalidInputException if the numbers of outputs differ, or there are fewer than two
     */
    public static double total(double[] yA, double[] yB, double[] yAB) {
        return index(FirstOrder.JANSEN, yA, yB, yAB, 1);
    }

    private static double index(FirstOrder estimator, double[] yA, double[] yB, double[] yAB, int place) {
        if (yA.length != yB.length || yA.length != yAB.length || yA.length < 2) {
            throw new InvalidInputException(
                            "yA、yB、yAB各有" + yA.length + "、" + yB.length + "、" + yAB.length + "个值。",
                            "There are " + yA.length + ", " + yB.length + " and " + yAB.length
                                    + " outputs of A, B and AB.")
                    .maybe("三者须等长，至少两个值。", "give the same number of each, at least two.");
        }
        for (int i = 0; i < yA.length; i++) {
            if (!Double.isFinite(yA[i]) || !Double.isFinite(yB[i]) || !Double.isFinite(yAB[i])) {
                return Double.NaN;
            }
        }
        SobolMoments moments = new SobolMoments(estimator, yA, yB);
        moments.factor(yAB);
        double[] results = new double[moments.size()];
        double[] sums =
                moments.columns().stream().mapToDouble(SobolIndices::sum).toArray();
        moments.of(sums, yA.length, results);
        return moments.variance() > 0 ? results[place] : Double.NaN;
    }

    private static double sum(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum;
    }
}
