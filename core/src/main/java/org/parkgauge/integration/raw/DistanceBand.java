package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** How far from the park workers live, where their zone is not known. */
public enum DistanceBand implements Term {
    /** At most 5 km. */
    WITHIN_5_KM("within-5-km", "5公里以内", "within 5 km"),
    /** More than 5 and at most 15 km. */
    FROM_5_TO_15_KM("5-to-15-km", "5至15公里", "5 to 15 km"),
    /** More than 15 km. */
    BEYOND_15_KM("beyond-15-km", "15公里以外", "beyond 15 km"),
    /** Not stated. */
    UNSTATED("unstated", "不详", "unstated");

    private final String code;
    private final String zh;
    private final String en;

    DistanceBand(String code, String zh, String en) {
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
