package org.parkgauge.json;

/** The names of the properties of a fitted index. */
final class FittedNames {

    static final String SPEC = "spec";
    static final String NODES = "nodes";
    static final String RANGE = "range";
    static final String ISSUES = "issues";
    static final String PROVENANCE = "provenance";
    static final String SPEC_HASH = "specHash";
    static final String HASH = "fittedHash";

    private FittedNames() {}
}
