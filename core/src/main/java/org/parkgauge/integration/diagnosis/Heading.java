package org.parkgauge.integration.diagnosis;

import org.parkgauge.text.Text;

/** The four headings under which suggestions stand: those of the survey on which the index rests. */
public enum Heading {
    /** Who decides, who serves, who pays. */
    MANAGEMENT_SYSTEM("management-system", "体制机制", "Management system"),
    /** Where things go, and how parks and town fit together. */
    SPATIAL_COORDINATION("spatial-coordination", "空间统筹", "Spatial coordination"),
    /** Infrastructure, services, housing. */
    SUPPORTING_FACILITIES("supporting-facilities", "配套设施", "Supporting facilities"),
    /** What is made, with whom, and how cleanly. */
    INDUSTRIAL_UPGRADING("industrial-upgrading", "产业升级", "Industrial upgrading");

    private final String code;
    private final String zh;
    private final String en;

    Heading(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The code by which rules name it.
     *
     * @return such as {@code management-system}
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
