package org.parkgauge.integration.diagnosis;

import org.parkgauge.text.Text;

/** The four types of a park by the scores of its industry and of its city. */
public enum Quadrant {
    /** Both reach the threshold. */
    BOTH_HIGH("both-high", "高产高城", "industry strong, city strong"),
    /** The industry reaches it, the city does not. */
    INDUSTRY_HIGH("industry-high", "高产低城", "industry strong, city weak"),
    /** The city reaches it, the industry does not. */
    CITY_HIGH("city-high", "低产高城", "industry weak, city strong"),
    /** Neither reaches it. */
    BOTH_LOW("both-low", "低产低城", "industry weak, city weak");

    private final String code;
    private final String zh;
    private final String en;

    Quadrant(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The quadrant of two scores. A score on its threshold is high.
     *
     * @param industry the score of the industry, not NaN
     * @param city the score of the city, not NaN
     * @param industryFrom the score from which the industry is high
     * @param cityFrom the score from which the city is high
     * @return the quadrant
     */
    public static Quadrant of(double industry, double city, double industryFrom, double cityFrom) {
        if (industry >= industryFrom) {
            return city >= cityFrom ? BOTH_HIGH : INDUSTRY_HIGH;
        }
        return city >= cityFrom ? CITY_HIGH : BOTH_LOW;
    }

    /**
     * The quadrant with industry and city exchanged.
     *
     * @return the mirror image
     */
    public Quadrant mirrored() {
        return switch (this) {
            case INDUSTRY_HIGH -> CITY_HIGH;
            case CITY_HIGH -> INDUSTRY_HIGH;
            default -> this;
        };
    }

    /**
     * The code by which rules name it.
     *
     * @return such as {@code industry-high}
     */
    public String code() {
        return code;
    }

    /**
     * The name for people.
     *
     * @return the label
     */
    public Text label() {
        return Text.of(zh, en);
    }
}
