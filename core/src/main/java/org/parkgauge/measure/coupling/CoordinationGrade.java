package org.parkgauge.measure.coupling;

import org.parkgauge.text.Text;

/**
 * The ten classes of the coupling coordination degree D, each open on the left and closed on the right, the first with 0.
 * Source: Liao (1999), as usual in the literature. They are words for a number, not norms, and depend on the scale of U.
 */
public enum CoordinationGrade {
    /** 0 to 0.1. */
    EXTREME_IMBALANCE(0.1, "极度失调", "extreme imbalance"),
    /** 0.1 to 0.2. */
    SEVERE_IMBALANCE(0.2, "严重失调", "severe imbalance"),
    /** 0.2 to 0.3. */
    MODERATE_IMBALANCE(0.3, "中度失调", "moderate imbalance"),
    /** 0.3 to 0.4. */
    MILD_IMBALANCE(0.4, "轻度失调", "mild imbalance"),
    /** 0.4 to 0.5. */
    NEAR_IMBALANCE(0.5, "濒临失调", "near imbalance"),
    /** 0.5 to 0.6. */
    BARELY_COORDINATED(0.6, "勉强协调", "barely coordinated"),
    /** 0.6 to 0.7. */
    PRIMARY_COORDINATION(0.7, "初级协调", "primary coordination"),
    /** 0.7 to 0.8. */
    INTERMEDIATE_COORDINATION(0.8, "中级协调", "intermediate coordination"),
    /** 0.8 to 0.9. */
    GOOD_COORDINATION(0.9, "良好协调", "good coordination"),
    /** 0.9 to 1. */
    SUPERIOR_COORDINATION(1, "优质协调", "superior coordination");

    private static final CoordinationGrade[] ALL = values();
    private static final double[] UPPER = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private final double upper;
    private final String zh;
    private final String en;

    CoordinationGrade(double upper, String zh, String en) {
        this.upper = upper;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The class of a degree. A value within 1e-12 above a bound counts as on it.
     *
     * @param degree D, 0 to 1
     * @return its class
     * @throws org.parkgauge.text.InvalidInputException if the degree is not in 0..1
     */
    public static CoordinationGrade of(double degree) {
        return ALL[Bounds.place(degree, UPPER)];
    }

    /**
     * The upper end of the class, which belongs to it.
     *
     * @return 0.1 to 1
     */
    public double upper() {
        return upper;
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
