package org.parkgauge.measure.coupling;

import org.parkgauge.text.Text;

/**
 * The four stages of the coupling degree C, each open on the left and closed on the right, the first with 0. The bounds 0.3,
 * 0.5 and 0.8 are usual for the traditional form, which crowds near 1.
 */
public enum CouplingStage {
    /** 0 to 0.3. */
    LOW(0.3, "低水平耦合", "low coupling"),
    /** 0.3 to 0.5. */
    ANTAGONISTIC(0.5, "拮抗", "antagonistic"),
    /** 0.5 to 0.8. */
    RUNNING_IN(0.8, "磨合", "running in"),
    /** 0.8 to 1. */
    HIGH(1, "高水平耦合", "high coupling");

    private static final CouplingStage[] ALL = values();
    private static final double[] UPPER = {0.3, 0.5, 0.8, 1};

    private final double upper;
    private final String zh;
    private final String en;

    CouplingStage(double upper, String zh, String en) {
        this.upper = upper;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The stage of a degree. A value within 1e-12 above a bound counts as on it.
     *
     * @param degree C, 0 to 1
     * @return its stage
     * @throws org.parkgauge.text.InvalidInputException if the degree is not in 0..1
     */
    public static CouplingStage of(double degree) {
        return ALL[Bounds.place(degree, UPPER)];
    }

    /**
     * The upper end of the stage, which belongs to it.
     *
     * @return 0.3 to 1
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
