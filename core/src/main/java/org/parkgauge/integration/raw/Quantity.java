package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** What a number measures. All values of one quantity are held in its base unit, whatever unit a file writes. */
public enum Quantity {
    /** Area, in square metres. */
    AREA("area", "面积", "area", "m2"),
    /** Length or distance, in metres. */
    LENGTH("length", "长度", "length", "m"),
    /** Travel time, in minutes. */
    TIME("time", "时间", "time", "min"),
    /** Money, in yuan. */
    MONEY("money", "金额", "money", "CNY"),
    /** Income or cost, in yuan a month. */
    MONEY_PER_MONTH("money-per-month", "月度金额", "money per month", "CNY/month"),
    /** People. */
    PEOPLE("people", "人数", "people", "person"),
    /** Countable things: firms, dwellings, beds, matters. */
    COUNT("count", "个数", "count", "count"),
    /** Volume of water, in cubic metres. */
    VOLUME("volume", "体积", "volume", "m3"),
    /** Mass, in tonnes. */
    MASS("mass", "质量", "mass", "t"),
    /** Energy, in tonnes of standard coal. */
    ENERGY("energy", "能源", "energy", "tce"),
    /** Electric load, in kilowatts. */
    POWER("power", "负荷", "power", "kW"),
    /** Calendar days. */
    DAYS("days", "天数", "days", "day"),
    /** Working days. */
    WORKING_DAYS("working-days", "工作日", "working days", "working-day"),
    /** Share of a whole, from 0 to 1. */
    SHARE("share", "比重", "share", "fraction"),
    /** Maturity grade: 0, 1, 2, 3 or 4. */
    GRADE("grade", "等级", "grade", "grade"),
    /** How complete something is, from 0 to 1. */
    DEGREE("degree", "完备度", "degree", "degree"),
    /** Yes or no, held as 1 or 0. */
    FLAG("flag", "是否", "flag", "flag"),
    /** A bare number. */
    NUMBER("number", "数", "number", "number");

    private static final int HIGHEST_GRADE = 4;

    private final String code;
    private final String zh;
    private final String en;
    private final String base;

    Quantity(String code, String zh, String en, String base) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.base = base;
    }

    /**
     * The code.
     *
     * @return lower-case ASCII
     */
    public String code() {
        return code;
    }

    /**
     * The name.
     *
     * @return the name in both languages
     */
    public Text label() {
        return Text.of(zh, en);
    }

    /**
     * The unit in which values are held.
     *
     * @return the base unit, with factor 1
     */
    public Unit base() {
        return Unit.of(base);
    }

    /**
     * The largest value that makes sense, in the base unit.
     *
     * @return 4 for a grade, 1 for shares, degrees and flags, else infinity
     */
    public double highest() {
        return switch (this) {
            case GRADE -> HIGHEST_GRADE;
            case SHARE, DEGREE, FLAG -> 1;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /**
     * Whether only whole numbers make sense.
     *
     * @return true for grades and flags
     */
    public boolean isWhole() {
        return this == GRADE || this == FLAG;
    }

    /**
     * Whether a value rests on judgement, so that it should say what the judgement rests on.
     *
     * @return true for grades and degrees
     */
    public boolean needsEvidence() {
        return this == GRADE || this == DEGREE;
    }
}
