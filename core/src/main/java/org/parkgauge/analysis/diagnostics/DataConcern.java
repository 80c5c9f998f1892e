package org.parkgauge.analysis.diagnostics;

import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** What makes the data of an indicator doubtful. */
public enum DataConcern {
    /** Too few units have a value. */
    LITTLE_DATA(Issue.Kind.MISSING_VALUES, "数据太少", "too few units have a value"),
    /** Too few units have a value other than zero. */
    MANY_ZEROS(Issue.Kind.DATA, "零值太多，零也许表示未知", "too many zeros, which may stand for values not known"),
    /** Too few different values: the indicator hardly tells units apart. */
    FEW_DISTINCT(Issue.Kind.DATA, "不同的值太少，难以区分单元", "too few different values to tell units apart"),
    /** Skewness and kurtosis are suspect. */
    OUTLIERS(Issue.Kind.DATA, "偏度和峰度可疑，可能有离群值", "skewness and kurtosis suggest outliers"),
    /** All values are equal. */
    CONSTANT(Issue.Kind.CONSTANT, "所有单元的值相同", "all values are equal");

    private final Issue.Kind kind;
    private final String zh;
    private final String en;

    DataConcern(Issue.Kind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The concern in words.
     *
     * @return a clause without a full stop
     */
    public Text label() {
        return Text.of(zh, en);
    }

    Issue issue(String code) {
        return Issue.of(kind, code, label());
    }
}
