package org.parkgauge.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parkgauge.index.Component;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What a reader of a ranking should know. Raw tables of a prefecture give rise to dozens of lines of a kind: on the screen
 * those are counted by kind, and a file has them all.
 */
final class WarningsText {

    /** The file with every warning of raw tables. */
    static final String FILE = "warnings.txt";

    /** As many lines of a kind are told one by one. */
    private static final int FEW = 3;

    private static final int PARKS_NAMED = 3;
    private static final Pattern BLANK = Pattern.compile(" ");

    private final List<Issue> issues;
    private final Language language;
    private final UnitNames names;
    private final Map<String, Double> weights;
    private final Map<String, Map<String, Integer>> missingNumbers;
    private final boolean raw;
    private final Map<String, String> labels = new HashMap<>();

    WarningsText(Ranked ranked, Language language) {
        this.language = language;
        issues = ranked.warnings();
        names = ranked.names(language);
        weights = ranked.scores().index().effectiveWeights();
        raw = ranked.raw().isPresent();
        missingNumbers =
                ranked.raw().map(parks -> parks.tables().missingNumbers()).orElse(Map.of());
        IndexSpec spec = ranked.scores().index().spec();
        for (Component component : spec.components()) {
            labels.put(component.code(), component.label().in(language));
        }
        for (Prerequisite prerequisite : spec.prerequisites()) {
            labels.put(prerequisite.code(), prerequisite.label().in(language));
        }
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    /** For the screen. */
    void print(PrintWriter out) {
        print(out, raw);
    }

    /** Every warning, one a line. */
    void write(Path file) {
        StringWriter text = new StringWriter();
        print(new PrintWriter(text), false);
        try {
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(PrintWriter out, boolean condensed) {
        if (issues.isEmpty()) {
            out.println(say("没有需要注意的事项。", "Nothing to warn of."));
            return;
        }
        Predicate<Issue> counting = this::counts;
        out.println(say("注意事项", "Warnings"));
        boolean shortened = print(issues.stream().filter(counting).toList(), condensed, out);
        List<Issue> others = issues.stream().filter(counting.negate()).toList();
        if (!others.isEmpty()) {
            out.println(say("关于不计入总分的指标（权重为 0）", "About indicators outside the score (weight 0)"));
            shortened |= print(others, condensed, out);
        }
        if (shortened) {
            out.println(say(
                    "以上按类计数；逐条清单见 --out 写出的 " + FILE + "。",
                    "These are counts by kind: " + FILE + " of --out has every one, with the input that lacks."));
        }
    }

    /** An issue about several indicators counts with any of them. */
    private boolean counts(Issue issue) {
        return BLANK.splitAsStream(issue.node()).anyMatch(code -> weights.getOrDefault(code, 1.0) > 0);
    }

    /** Prints some issues, the many of one kind as one; whether there were many of a kind. */
    private boolean print(List<Issue> some, boolean condensed, PrintWriter out) {
        Map<Issue.Kind, List<Issue>> kinds = new LinkedHashMap<>();
        List<Issue> tables = new ArrayList<>();
        boolean shortened = false;
        for (Issue issue : some) {
            boolean table =
                    issue.kind() == Issue.Kind.MISSING_VALUES && issue.node().isEmpty();
            if (condensed && table) {
                tables.add(issue);
            } else if (condensed && isCounted(issue.kind())) {
                kinds.computeIfAbsent(issue.kind(), kind -> new ArrayList<>()).add(issue);
            } else {
                print(issue, out);
            }
        }
        for (List<Issue> kind : kinds.values()) {
            shortened |= print(kind, summary(kind), out);
        }
        return print(tables, tables(), out) || shortened;
    }

    private static boolean isCounted(Issue.Kind kind) {
        return kind == Issue.Kind.MISSING_VALUES || kind == Issue.Kind.EVIDENCE;
    }

    private boolean print(List<Issue> some, String summary, PrintWriter out) {
        if (some.size() <= FEW) {
            some.forEach(issue -> print(issue, out));
            return false;
        }
        out.println("  - " + summary);
        return true;
    }

    private void print(Issue issue, PrintWriter out) {
        String label = labels.getOrDefault(issue.node(), "");
        String node = label.isEmpty() ? issue.node() : issue.node() + " " + label;
        out.println("  - " + new Issue(issue.kind(), node, names.of(issue.units()), issue.message()).in(language));
    }

    /** How many values are missing, or grades without evidence, by indicator and by park. */
    private String summary(List<Issue> kind) {
        Map<String, Integer> nodes = new LinkedHashMap<>();
        Map<String, Integer> parks = new LinkedHashMap<>();
        int count = 0;
        for (Issue issue : kind) {
            int units = issue.units().size();
            count += units;
            nodes.merge(issue.node(), units, Integer::sum);
            names.of(issue.units()).forEach(park -> parks.merge(park, 1, Integer::sum));
        }
        Text what = kind.get(0).kind() == Issue.Kind.EVIDENCE
                ? Text.of("个等级没有佐证", "grades have no evidence")
                : Text.of("个指标值缺失", "values of indicators are missing");
        return count
                + say("", " ")
                + what.in(language)
                + say("：", ": ")
                + counts(nodes, nodes.size())
                + say("；最多的园区：", "; most in ")
                + counts(parks, PARKS_NAMED);
    }

    private String tables() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        missingNumbers.forEach((table, columns) -> counts.put(
                table, columns.values().stream().mapToInt(Integer::intValue).sum()));
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        return say("原始表缺 " + sum + " 个数：", sum + " numbers are missing in the raw tables: ")
                + counts(counts, counts.size());
    }

    /** Names with their counts, the largest first. */
    private String counts(Map<String, Integer> counts, int most) {
        List<String> texts = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue()))
                .limit(most)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        return String.join(say("、", ", "), texts);
    }
}
