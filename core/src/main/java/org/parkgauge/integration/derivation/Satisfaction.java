package org.parkgauge.integration.derivation;

import java.io.Serializable;
import org.parkgauge.integration.raw.LikertAnswers;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.Text;

/**
 * What the people of a park answered to one question of the questionnaire. It stands beside the index and never enters it:
 * opinions depend on what people expect, so they are compared with the indicators, not added to them.
 *
 * @param park the code of the park
 * @param item the code of the question
 * @param question the question; its code where none is given
 * @param score 25·(m − 1), m the mean answer on 1..5: 0 (all very dissatisfied) to 100 (all very satisfied), or why there is
 *     none
 * @param marginOfError the half-width of the 95 % confidence interval of the score, as
 *     {@link LikertAnswers#marginOfError}, in points of score, or why there is none
 * @param respondents how many answered, n; NaN where a count is missing
 * @param population the people that the sample stands for; NaN where it is not stated
 * @param working the formula with the numbers of this park; empty where there is no score
 * @param origin year and source
 */
public record Satisfaction(
        String park,
        String item,
        Text question,
        Measured score,
        Measured marginOfError,
        double respondents,
        double population,
        Text working,
        Origin origin)
        implements Serializable {

    private static final double HIGHEST = 100;

    /**
     * Scores the answers to a question.
     *
     * @param answers the answers
     * @return score, number of people and margin of error
     */
    public static Satisfaction of(LikertAnswers answers) {
        double respondents = answers.respondents();
        Measured score = Double.isNaN(respondents)
                ? Measured.undefined(
                        "有选项缺少人数（questionnaire.answers_1 至 answers_5）",
                        "the number of people lacks for an answer (questionnaire.answers_1 to answers_5)")
                : respondents == 0 ? Measured.undefined("没有人作答", "nobody answered") : Measured.of(answers.score());
        Measured margin = score.isDefined() ? margin(answers) : score;
        return new Satisfaction(
                answers.park(),
                answers.item(),
                answers.name(),
                score,
                margin,
                respondents,
                answers.population(),
                score.isDefined() ? working(answers, margin) : Text.EMPTY,
                answers.origin());
    }

    private static Measured margin(LikertAnswers answers) {
        if (answers.respondents() < 2) {
            return Measured.undefined("只有一人作答，没有误差可言", "only one person answered, which has no margin of error");
        }
        return answers.population() < answers.respondents()
                ? Measured.undefined(
                        "作答人数多于总体人数（questionnaire.population）",
                        "more people answered than there are (questionnaire.population)")
                : Measured.of(answers.marginOfError());
    }

    private static Text working(LikertAnswers answers, Measured margin) {
        StringBuilder sum = new StringBuilder();
        for (int k = 1; k <= LikertAnswers.ANSWERS; k++) {
            sum.append(k == 1 ? "" : " + ")
                    .append(k)
                    .append('×')
                    .append(Words.number(answers.counts().get(k - 1)));
        }
        String mean = "25 × ((" + sum + ") / " + Words.number(answers.respondents()) + " − 1) = "
                + Words.number(answers.score());
        return Text.of(margin.isDefined() ? mean + " ± " + Words.number(margin.value()) : mean);
    }

    /**
     * The lower end of the 95 % confidence interval.
     *
     * @return score − margin, at least 0; NaN without a margin
     */
    public double low() {
        return Math.max(0, score.value() - marginOfError.value());
    }

    /**
     * The upper end of the 95 % confidence interval.
     *
     * @return score + margin, at most 100; NaN without a margin
     */
    public double high() {
        return Math.min(HIGHEST, score.value() + marginOfError.value());
    }
}
