package org.parkgauge.integration.diagnosis;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What raises a suggestion. Each trigger knows what its rule may name and which numbers it can fill in. */
public enum Trigger {
    /** A named indicator or dimension scores below the limit. */
    WEAK("weak", Names.COMPONENTS, true, "list", "count", "limit"),
    /**
     * A named indicator is among the park's largest obstacles, or a named dimension is an obstacle, with a share of at least
     * the limit in per cent.
     */
    OBSTACLE("obstacle", Names.COMPONENTS, true, "list", "count", "limit"),
    /** A named indicator scores at least so many points below the median of the park's group. */
    BEHIND("behind", Names.COMPONENTS, true, "list", "count", "limit"),
    /** The closest competitor is at least so similar, 0 to 1. */
    SIMILAR("similar", Names.NONE, true, "competitor", "similarity", "shared", "limit"),
    /** The park is in a named quadrant. */
    QUADRANT("quadrant", Names.QUADRANTS, false, "quadrant", "industry", "city", "industry_from", "city_from"),
    /** In the coupling of industry and city, the named side lags. */
    LAG("lag", Names.SIDES, false, "industry", "city", "degree", "grade"),
    /** A named core dimension is below the cap of the tiers and lowers the tier. */
    CAPPED("capped", Names.COMPONENTS, false, "list", "count", "limit", "tier"),
    /** A named prerequisite is not met. */
    PREREQUISITE("prerequisite", Names.PREREQUISITES, false, "list", "count"),
    /** A named indicator has no value, or only a filled one. */
    MISSING("missing", Names.COMPONENTS, false, "list", "count");

    /** What a rule may name. */
    enum Names {
        COMPONENTS,
        QUADRANTS,
        SIDES,
        PREREQUISITES,
        NONE
    }

    /** The sides that may lag. */
    static final Set<String> SIDES = Collections.unmodifiableSet(new TreeSet<>(List.of("city", "industry")));

    private final String code;
    private final Names names;
    private final boolean limited;
    /** Divided by blanks. */
    private final String placeholders;

    Trigger(String code, Names names, boolean limited, String... placeholders) {
        this.code = code;
        this.names = names;
        this.limited = limited;
        this.placeholders = "park " + String.join(" ", placeholders);
    }

    /**
     * The code by which rules name it.
     *
     * @return such as {@code weak}
     */
    public String code() {
        return code;
    }

    /**
     * Whether its rule states a limit.
     *
     * @return true if it does
     */
    public boolean isLimited() {
        return limited;
    }

    /**
     * The numbers and names that its template may have in braces.
     *
     * @return the placeholders, without braces, sorted
     */
    public Set<String> placeholders() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(placeholders.split(" ", -1))));
    }

    Names names() {
        return names;
    }
}
