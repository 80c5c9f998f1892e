package org.parkgauge.integration.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvRows;
import org.parkgauge.data.CsvValue;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The rules by which points are put up for discussion. They are data, a CSV file with the columns code, heading, trigger,
 * nodes, limit, types, zh, en; nodes and types are separated by blanks. The standard ones are {@code suggestions.csv} beside
 * this class; a bureau copies that file, changes it and reads its own.
 *
 * @param rules the rules, in the order in which their suggestions stand
 */
public record SuggestionRules(List<SuggestionRule> rules) implements Serializable {

    /** No suggestions at all. */
    public static final SuggestionRules NONE = new SuggestionRules(List.of());

    private static final List<String> COLUMNS =
            List.of("code", "heading", "trigger", "nodes", "limit", "types", "zh", "en");

    /** Copies the list; refuses a code that stands twice. */
    public SuggestionRules {
        rules = List.copyOf(rules);
        Map<String, SuggestionRule> seen = new HashMap<>();
        for (SuggestionRule rule : rules) {
            if (seen.put(rule.code(), rule) != null) {
                throw new InvalidInputException(
                                "规则代码“" + rule.code() + "”出现两次。", "The rule code \"" + rule.code() + "\" stands twice.")
                        .maybe("给它们不同的代码。", "give them different codes.");
            }
        }
    }

    /**
     * The standard rules, checked against the full index.
     *
     * @return the rules
     */
    public static SuggestionRules standard() {
        try (InputStream in = SuggestionRules.class.getResourceAsStream("suggestions.csv")) {
            return read(Objects.requireNonNull(in), "suggestions.csv", IntegrationIndex.icii());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rules from a file.
     *
     * @param file the file, UTF-8
     * @param spec the index that the rules are for: every code must be one of its own
     * @return the rules
     * @throws InvalidInputException if a rule is wrong, naming the file and the line
     * @throws UncheckedIOException if reading fails
     */
    public static SuggestionRules read(Path file, IndexSpec spec) {
        return of(Csv.standard().rows(file), spec);
    }

    /**
     * Reads rules from bytes, without closing the stream.
     *
     * @param in the bytes of a file, UTF-8
     * @param name what messages call the file
     * @param spec the index that the rules are for
     * @return the rules
     * @throws InvalidInputException if a rule is wrong, naming the file and the line
     * @throws UncheckedIOException if reading fails
     */
    public static SuggestionRules read(InputStream in, String name, IndexSpec spec) {
        return of(Csv.standard().rows(in, name), spec);
    }

    private static SuggestionRules of(CsvRows rows, IndexSpec spec) {
        for (String column : COLUMNS) {
            if (!rows.header().contains(column)) {
                throw new InvalidInputException(
                                "规则文件" + rows.name() + "缺少列“" + column + "”。",
                                "The rules in " + rows.name() + " have no column \"" + column + "\".")
                        .maybe("需要的列：" + COLUMNS + "。", "give the columns " + COLUMNS + ".");
            }
        }
        List<SuggestionRule> rules = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            try {
                SuggestionRule rule = rule(rows, row);
                rule.check(spec);
                rules.add(rule);
            } catch (InvalidInputException e) {
                throw e.at(rows.name() + "第" + rows.line(row) + "行：", rows.name() + ", line " + rows.line(row) + ": ");
            }
        }
        return new SuggestionRules(rules);
    }

    private static SuggestionRule rule(CsvRows rows, int row) {
        String code = cell(rows, row, "code");
        return new SuggestionRule(
                code,
                named(code, "标题", "heading", cell(rows, row, "heading"), Heading.values(), Heading::code),
                named(code, "触发条件", "trigger", cell(rows, row, "trigger"), Trigger.values(), Trigger::code),
                words(cell(rows, row, "nodes")),
                limit(code, cell(rows, row, "limit")),
                words(cell(rows, row, "types")),
                Text.of(cell(rows, row, "zh"), cell(rows, row, "en")));
    }

    private static String cell(CsvRows rows, int row, String column) {
        return rows.cell(row, rows.header().indexOf(column));
    }

    private static <T> T named(
            String rule, String zh, String en, String code, T[] all, java.util.function.Function<T, String> name) {
        return Stream.of(all)
                .filter(one -> name.apply(one).equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "规则“" + rule + "”的" + zh + "“" + code + "”未知。",
                                "Rule \"" + rule + "\" has the unknown " + en + " \"" + code + "\".")
                        .maybe(
                                "可选：" + Stream.of(all).map(name).toList() + "。",
                                "choose among " + Stream.of(all).map(name).toList() + "."));
    }

    private static double limit(String rule, String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        CsvValue value = Csv.standard().number(cell, "");
        if (!value.isSound()) {
            throw new InvalidInputException(
                    "规则“" + rule + "”的界限“" + cell + "”不是数。",
                    "The limit \"" + cell + "\" of rule \"" + rule + "\" is no number.");
        }
        return value.value();
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        new StringTokenizer(cell, " ").asIterator().forEachRemaining(word -> words.add((String) word));
        return words;
    }
}
