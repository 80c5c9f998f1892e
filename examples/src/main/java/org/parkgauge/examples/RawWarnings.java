package org.parkgauge.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.index.Denominator;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** The warnings of a ranking of raw tables: those of the scores, where a missing value says which input lacks, and more. */
final class RawWarnings {

    /** The reasons told for an indicator; more stand in the table of derivations. */
    static final int REASONS = 3;

    private static final int LONGEST = 240;

    private static final Text OTHERS =
            Text.of("其他原因，见 --out 写出的 derivations.csv", "for other reasons, see derivations.csv of --out");

    private final Scores scores;
    private final RawParks raw;

    private RawWarnings(Scores scores, RawParks raw) {
        this.scores = scores;
        this.raw = raw;
    }

    static List<Issue> of(Scores scores, RawParks raw) {
        return new RawWarnings(scores, raw).all();
    }

    private List<Issue> all() {
        List<Issue> all = new ArrayList<>();
        for (Issue issue : scores.issues()) {
            Optional<Indicator> indicator = issue.kind() == Issue.Kind.MISSING_VALUES
                    ? scores.index().spec().indicators().stream()
                            .filter(one -> one.code().equals(issue.node()))
                            .findFirst()
                    : Optional.empty();
            indicator.ifPresentOrElse(one -> all.addAll(reasons(issue, one)), () -> all.add(issue));
        }
        all.addAll(ofTables());
        notes().ifPresent(all::add);
        return all;
    }

    /** Why the values are missing; units of which nothing is known keep the line of the scores. */
    private List<Issue> reasons(Issue issue, Indicator indicator) {
        Set<String> variables = new HashSet<>(Set.of(indicator.variable()));
        indicator.per().stream().map(Denominator::variable).forEach(variables::add);
        Set<String> left = new LinkedHashSet<>(issue.units());
        Map<Text, List<String>> byReason = new LinkedHashMap<>();
        for (Issue reason : raw.indicators().issues()) {
            if (variables.contains(reason.node())) {
                List<String> units =
                        reason.units().stream().filter(left::remove).toList();
                if (!units.isEmpty()) {
                    byReason.merge(reason.message(), units, RawWarnings::joined);
                }
            }
        }
        List<Map.Entry<Text, List<String>>> most = byReason.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Text, List<String>> entry) ->
                        -entry.getValue().size()))
                .toList();
        List<Issue> told = new ArrayList<>();
        // One reason more is told as briefly as that there is one.
        int count = most.size() <= REASONS + 1 ? most.size() : REASONS;
        for (Map.Entry<Text, List<String>> entry : most.subList(0, count)) {
            told.add(new Issue(issue.kind(), issue.node(), entry.getValue(), missing(entry.getKey())));
        }
        List<String> others = most.stream()
                .skip(count)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (!others.isEmpty()) {
            told.add(new Issue(issue.kind(), issue.node(), others, missing(OTHERS)));
        }
        if (!left.isEmpty()) {
            told.add(new Issue(issue.kind(), issue.node(), List.copyOf(left), issue.message()));
        }
        return told;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static Text missing(Text reason) {
        return Text.of("数据缺失：" + cut(reason.zh()), "value missing: " + cut(reason.en()));
    }

    /** A reason that lists a great many rows is cut; the table of derivations has it whole. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + " …";
    }

    /** What the reader of the tables has to say, of the parks that are ranked. */
    private List<Issue> ofTables() {
        Map<String, String> names = raw.units();
        List<Issue> issues = new ArrayList<>();
        for (Issue issue : raw.tables().issues()) {
            List<String> units = issue.units().stream()
                    .map(code -> names.getOrDefault(code, code))
                    .filter(unit -> scores.units().contains(unit) || !names.containsValue(unit))
                    .toList();
            if (!units.isEmpty() || issue.units().isEmpty()) {
                issues.add(new Issue(issue.kind(), issue.node(), units, issue.message()));
            }
        }
        return issues;
    }

    private Optional<Issue> notes() {
        long noted = raw.indicators().derivations().stream()
                .filter(derivation -> !derivation.notes().isEmpty())
                .filter(derivation -> scores.units().contains(raw.units().getOrDefault(derivation.park(), "")))
                .count();
        return noted == 0
                ? Optional.empty()
                : Optional.of(Issue.of(
                        Issue.Kind.DATA,
                        "",
                        Text.of(
                                noted + " 个指标值的推算带有说明（如有行未计入、以总数代替明细），见 --out 写出的 derivations.csv",
                                noted + (noted == 1 ? " value was" : " values were")
                                        + " derived with a note, such as rows left out or a total in place of a register:"
                                        + " see derivations.csv of --out")));
    }
}
