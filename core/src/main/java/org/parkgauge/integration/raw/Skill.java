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
    private final Text label;

    Skill(String code, String zh, String en) {
        this.code = code;
        label = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text label() {
        return label;
    }
}
