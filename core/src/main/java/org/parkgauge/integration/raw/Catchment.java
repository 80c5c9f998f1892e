package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** The area that park-level totals of people and services are counted on. */
public enum Catchment implements Term {
    /** The park alone. */
    PARK("park", "园区", "the park"),
    /** The park and its host town together. */
    PARK_AND_TOWN("park+town", "园区加所在镇", "the park and its host town"),
    /** Not stated. */
    UNSTATED("unstated", "不详", "unstated");

    private final String code;
    private final String zh;
    private final String en;

    Catchment(String code, String zh, String en) {
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
