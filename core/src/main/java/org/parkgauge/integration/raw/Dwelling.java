package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** The kind of dwelling of workers. */
public enum Dwelling implements Term {
    /** A dormitory of the employer or the park. */
    DORMITORY("dormitory", "宿舍", "dormitory"),
    /** A rented dwelling. */
    RENTED("rented", "租房", "rented"),
    /** A dwelling of their own. */
    OWNED("owned", "自有住房", "owned"),
    /** Another kind, such as living with relatives. */
    OTHER("other", "其他住所", "other"),
    /** Not stated. */
    UNSTATED("unstated", "不详", "unstated");

    private final String code;
    private final String zh;
    private final String en;

    Dwelling(String code, String zh, String en) {
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
