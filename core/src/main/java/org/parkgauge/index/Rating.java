package org.parkgauge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * What grade the scores of a set earn: the tier of each unit, lowered by a weak child of the root and by vetoes.
 */
final class Rating {

    private final IndexSpec spec;
    private final Dataset data;
    private final double[][] scores;
    private final int[] core;

    Rating(IndexSpec spec, Dataset data, double[][] scores, int[] core) {
        this.spec = spec;
        this.data = data;
        this.scores = scores;
        this.core = core;
    }

    Optional<Tiers.Tier> tier(String unit) {
        Tiers tiers = spec.tiers();
        int place = data.place(unit);
        double weakest = Double.POSITIVE_INFINITY;
        for (int child : core) {
            weakest = scores[child][place] < weakest ? scores[child][place] : weakest;
        }
        Tiers.Tier tier = tiers.of(scores[0][place], weakest);
        boolean vetoed = spec.prerequisites().stream()
                .anyMatch(one -> one.veto() && prerequisite(unit, one) == Prerequisite.Status.NOT_MET);
        return Optional.ofNullable(tier != null && vetoed ? tiers.lowest() : tier);
    }

    boolean isTierLowered(String unit) {
        Optional<Tiers.Tier> tier = tier(unit);
        return tier.isPresent()
                && !tier.get().equals(spec.tiers().of(scores[0][data.place(unit)], Double.POSITIVE_INFINITY));
    }

    Prerequisite.Status prerequisite(String unit, Prerequisite prerequisite) {
        if (!data.hasAttribute(prerequisite.attribute())) {
            return Prerequisite.Status.NOT_STATED;
        }
        return prerequisite.status(data.attribute(prerequisite.attribute()).get(data.place(unit)), unit);
    }

    /** The units that do not meet a prerequisite, and those of which it is not known. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        for (Prerequisite one : spec.prerequisites()) {
            add(issues, one, Prerequisite.Status.NOT_MET, Text.of("前提条件未达标", "prerequisite not met"));
            add(issues, one, Prerequisite.Status.NOT_STATED, Text.of("前提条件未说明", "prerequisite not stated"));
        }
        return issues;
    }

    private void add(List<Issue> issues, Prerequisite prerequisite, Prerequisite.Status status, Text message) {
        List<String> units = data.units().stream()
                .filter(unit -> prerequisite(unit, prerequisite) == status)
                .toList();
        if (!units.isEmpty()) {
            issues.add(new Issue(Issue.Kind.PREREQUISITE, prerequisite.code(), units, message));
        }
    }
}
