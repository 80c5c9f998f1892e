package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/** A yes-or-no fact about an establishment, by the column of its table. */
public enum Mark {
    /** A recognized anchor firm (龙头企业). */
    ANCHOR("anchor"),
    /** A certified high-tech enterprise. */
    HIGH_TECH("high_tech"),
    /** Above the statistical size threshold (规模以上). */
    ABOVE_SCALE("above_scale"),
    /** A registered technology-based small or medium-sized enterprise. */
    TECHNOLOGY_SME("technology_sme"),
    /** Needs a dual power feed. */
    DUAL_FEED_NEEDED("dual_feed_needed"),
    /** Has a dual power feed. */
    DUAL_FEED("dual_feed"),
    /** Has a supplier or customer in its park. */
    LINKED("linked");

    private final String column;

    Mark(String column) {
        this.column = column;
    }

    /**
     * The column of table {@code establishments}.
     *
     * @return its code
     */
    public String column() {
        return column;
    }

    /**
     * The name.
     *
     * @return the name in both languages
     */
    public Text label() {
        return Definitions.table("establishments").column(column).label();
    }
}
