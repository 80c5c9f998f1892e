package org.parkgauge.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.comparison.Comparison;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.weights.Preferences;
import org.parkgauge.analysis.weights.RankRanges;
import org.parkgauge.analysis.weights.WeightStability;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.measure.commuting.ExcessCommuting;

/** What was asked of a result; null, or nothing in a list, for what was not. */
record Analyses(
        @Nullable Robustness robustness,
        List<SobolIndices.Output> sensitivity,
        @Nullable Preferences preferences,
        @Nullable RankRanges rankRanges,
        List<WeightStability> stability,
        @Nullable Diagnosis diagnosis,
        @Nullable Comparison comparison,
        @Nullable ExcessCommuting commuting) {

    static final Analyses NONE = new Analyses(null, List.of(), null, null, List.of(), null, null, null);

    /** Copies the lists. */
    Analyses {
        sensitivity = List.copyOf(sensitivity);
        stability = List.copyOf(stability);
    }

    Analyses with(Robustness given) {
        return new Analyses(given, sensitivity, preferences, rankRanges, stability, diagnosis, comparison, commuting);
    }

    Analyses with(SobolIndices.Output given) {
        return new Analyses(
                robustness,
                plus(sensitivity, given),
                preferences,
                rankRanges,
                stability,
                diagnosis,
                comparison,
                commuting);
    }

    Analyses with(Preferences given) {
        return new Analyses(robustness, sensitivity, given, rankRanges, stability, diagnosis, comparison, commuting);
    }

    Analyses with(RankRanges given) {
        return new Analyses(robustness, sensitivity, preferences, given, stability, diagnosis, comparison, commuting);
    }

    Analyses with(WeightStability given) {
        return new Analyses(
                robustness,
                sensitivity,
                preferences,
                rankRanges,
                plus(stability, given),
                diagnosis,
                comparison,
                commuting);
    }

    Analyses with(Diagnosis given) {
        return new Analyses(robustness, sensitivity, preferences, rankRanges, stability, given, comparison, commuting);
    }

    Analyses with(Comparison given) {
        return new Analyses(robustness, sensitivity, preferences, rankRanges, stability, diagnosis, given, commuting);
    }

    Analyses with(ExcessCommuting given) {
        return new Analyses(robustness, sensitivity, preferences, rankRanges, stability, diagnosis, comparison, given);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
