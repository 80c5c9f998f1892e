package org.parkgauge.json;

/** The names of the properties of an index definition. */
final class SpecNames {

    static final String CODE = "code";
    static final String VERSION = "version";
    static final String LABEL = "label";
    static final String NOTE = "note";
    static final String IMPUTATION = "imputation";
    static final String TREATMENT = "treatment";
    static final String NORMALIZATION = "normalization";
    static final String WEIGHTING = "weighting";
    static final String AGGREGATION = "aggregation";
    static final String ROOT = "root";
    static final String TIERS = "tiers";
    static final String PREREQUISITES = "prerequisites";
    static final String PROFILES = "profiles";
    static final String PROFILE = "profile";

    static final String CHILDREN = "children";
    static final String WEIGHT = "weight";
    static final String MINIMUM_COVERAGE = "minimumCoverage";
    static final String DEFINITION = "definition";
    static final String UNIT = "unit";
    static final String SCALE = "scale";
    static final String VARIABLE = "variable";
    static final String PER = "per";
    static final String FACTOR = "factor";
    static final String SOURCE = "source";

    static final String LEVELS = "levels";
    static final String FROM = "from";
    static final String CAP = "cap";
    static final String BELOW = "below";
    static final String AT = "at";
    static final String ATTRIBUTE = "attribute";
    static final String VETO = "veto";
    static final String TYPES = "types";
    static final String CATCHMENT = "catchment";
    static final String WEIGHTS = "weights";

    private SpecNames() {}
}
