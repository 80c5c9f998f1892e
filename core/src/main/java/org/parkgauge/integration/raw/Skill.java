package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** The skill group of workers, by degree, title or skill grade. */
public enum Skill implements Term {
    /** Skilled workers, in Chinese statistics talent. */
    SKILLED("skilled", "人才", "skilled"),
    /** All others. */
    OTHER("other", "其他职工", "other"),
    /** Not stated. */
    UNSTATED("unstated", "不详", "unstated");

    private final String code;
    private final String zh;
    private final String en;

    Skill(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
