package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** The sector that an industry counts in. */
public enum Sector implements Term {
    /** Agriculture, forestry, husbandry and fishing. */
    PRIMARY("primary", "农林牧渔业", "primary"),
    /** Mining. */
    MINING("mining", "采矿业", "mining", true),
    /** Manufacturing. */
    MANUFACTURING("manufacturing", "制造业", "manufacturing", true),
    /** Electricity, heat, gas and water. */
    UTILITIES("utilities", "电热燃水业", "utilities", true),
    /** Construction. */
    CONSTRUCTION("construction", "建筑业", "construction"),
    /** Services to producers, such as logistics, finance, design and software. */
    PRODUCER_SERVICE("producer-service", "生产性服务业", "producer service"),
    /** Services to people, such as shops, restaurants, hotels and care. */
    LIVING_SERVICE("living-service", "生活性服务业", "living service"),
    /** Public administration, education and health. */
    PUBLIC_SERVICE("public-service", "公共服务业", "public service"),
    /** Anything else. */
    OTHER("other", "其他", "other");

    private final String code;
    private final String zh;
    private final String en;
    private final boolean industry;

    Sector(String code, String zh, String en) {
        this(code, zh, en, false);
    }

    Sector(String code, String zh, String en, boolean industry) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.industry = industry;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }

    /**
     * Whether the sector belongs to industry (工业): mining, manufacturing and utilities.
     *
     * @return true if it does
     */
    public boolean isIndustry() {
        return industry;
    }
}
