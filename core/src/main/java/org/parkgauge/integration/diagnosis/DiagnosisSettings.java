package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import org.parkgauge.data.Dataset;
import org.parkgauge.measure.coupling.CouplingDegree;
import org.parkgauge.text.InvalidInputException;

/**
 * How a diagnosis is made.
 *
 * @param count how many short boards, strengths and obstacles are shown, at least 1
 * @param group the text attribute whose values are the groups that a park is compared within ({@code block}, {@code type});
 *     empty for all parks
 * @param threshold how industry and city are told high from low
 * @param limit the score from which industry or city is high under a fixed threshold, and an indicator may be called a
 *     strength
 * @param form how the coupling degree is measured
 * @param rules the rules of the suggestions
 */
public record DiagnosisSettings(
        int count, String group, QuadrantThreshold threshold, double limit, CouplingDegree form, SuggestionRules rules)
        implements Serializable {

    /** The attribute that holds the development type of a park. */
    public static final String TYPE = "type";

    /** The attribute that holds the block of a park. */
    public static final String BLOCK = "block";

    /** The lower limit of the tier 较好融合 (well integrated). */
    public static final double WELL_INTEGRATED = 65;

    private static final int USUAL_COUNT = 5;

    /** Refuses a count below 1 and a limit that is not a number. */
    public DiagnosisSettings {
        if (count < 1) {
            throw new InvalidInputException(
                    "列出的项数须至少为1，得到" + count + "。", "At least 1 item is shown, and " + count + " is less.");
        }
        if (!Double.isFinite(limit)) {
            throw new InvalidInputException(
                            "高低的界限须为有限的数，得到" + limit + "。",
                            "The limit between high and low is a finite number, and " + limit + " is not.")
                    .maybe("默认为65。", "use 65.");
        }
    }

    /**
     * The usual settings: five items, comparison with all parks, 65 points, traditional coupling, standard rules.
     *
     * @return the settings
     */
    public static DiagnosisSettings usual() {
        return new DiagnosisSettings(
                USUAL_COUNT,
                "",
                QuadrantThreshold.FIXED,
                WELL_INTEGRATED,
                CouplingDegree.TRADITIONAL,
                SuggestionRules.standard());
    }

    /**
     * The usual settings for some data: parks are compared within their type where the data name types, else with all.
     *
     * @param data the data
     * @return the settings
     */
    public static DiagnosisSettings usualFor(Dataset data) {
        return data.hasAttribute(TYPE) ? usual().comparedWithin(TYPE) : usual();
    }

    /**
     * The same settings with another length of the lists.
     *
     * @param items how many at most, at least 1
     * @return a copy
     */
    public DiagnosisSettings count(int items) {
        return new DiagnosisSettings(items, group, threshold, limit, form, rules);
    }

    /**
     * The same settings with other groups.
     *
     * @param attribute a text attribute, or an empty text for all parks
     * @return a copy
     */
    public DiagnosisSettings comparedWithin(String attribute) {
        return new DiagnosisSettings(count, attribute, threshold, limit, form, rules);
    }

    /**
     * The same settings with another threshold of the quadrants.
     *
     * @param chosen the kind of threshold
     * @return a copy
     */
    public DiagnosisSettings threshold(QuadrantThreshold chosen) {
        return new DiagnosisSettings(count, group, chosen, limit, form, rules);
    }

    /**
     * The same settings with another limit.
     *
     * @param score the score from which industry or city is high, and an indicator a strength
     * @return a copy
     */
    public DiagnosisSettings limit(double score) {
        return new DiagnosisSettings(count, group, threshold, score, form, rules);
    }

    /**
     * The same settings with another coupling degree.
     *
     * @param chosen how C is measured
     * @return a copy
     */
    public DiagnosisSettings form(CouplingDegree chosen) {
        return new DiagnosisSettings(count, group, threshold, limit, chosen, rules);
    }

    /**
     * The same settings with other rules.
     *
     * @param chosen the rules of the suggestions
     * @return a copy
     */
    public DiagnosisSettings rules(SuggestionRules chosen) {
        return new DiagnosisSettings(count, group, threshold, limit, form, chosen);
    }
}
