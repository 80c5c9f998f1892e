package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parkgauge.text.Text;

/** The codes that a table defines, the codes that rows name, and what may be meant by one that the table lacks. */
final class KnownCodes {

    private final String table;
    private final Set<String> codes;
    private final Map<String, String> codesByName = new HashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final List<Unknown> unknown = new ArrayList<>();

    /** A code that a row names and the table lacks. */
    private record Unknown(Sheet<?> sheet, int row, String column, String code) {}

    private KnownCodes(String table, Set<String> codes) {
        this.table = table;
        this.codes = codes;
    }

    static <T> KnownCodes of(Sheet<T> sheet, String table, Function<T, String> code) {
        Set<String> codes = new LinkedHashSet<>();
        sheet.rows().forEach(row -> codes.add(code.apply(row)));
        codes.remove("");
        return new KnownCodes(table, codes);
    }

    /** The names that someone might write in place of the codes. */
    <T> KnownCodes called(Sheet<T> sheet, Function<T, Text> name, Function<T, String> code) {
        for (T row : sheet.rows()) {
            codesByName.put(name.apply(row).zh(), code.apply(row));
            codesByName.put(name.apply(row).en(), code.apply(row));
        }
        return this;
    }

    /** Notes the codes that a column names. */
    <T> void refer(Sheet<T> sheet, String column, Function<T, String> code) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            refer(sheet, i, column, code.apply(sheet.rows().get(i)));
        }
    }

    /** Notes a code that a row names; a table that is not given knows any. */
    void refer(Sheet<?> sheet, int row, String column, String code) {
        if (code.isEmpty() || codes.isEmpty()) {
            return;
        }
        named.add(code);
        if (!codes.contains(code)) {
            unknown.add(new Unknown(sheet, row, column, code));
        }
    }

    /** Reports the codes that the table lacks, when all references are noted. */
    void report(Problems problems) {
        Set<String> idle = new LinkedHashSet<>(codes);
        idle.removeAll(named);
        Map<String, Text> cures = new LinkedHashMap<>();
        for (Unknown one : unknown) {
            Text cure = cures.computeIfAbsent(one.code, code -> cure(code, idle));
            Text message = Text.of("不在表 " + table + " 中", "is not in table " + table);
            problems.add(one.sheet.problem(one.row, one.column, one.code, message, cure));
        }
    }

    private Text cure(String code, Set<String> idle) {
        String meant = codesByName.get(code);
        if (meant != null) {
            return Text.of("写代码“" + meant + "”，不写名称", "write the code \"" + meant + "\" instead of the name");
        }
        Optional<String> mistaken = NearestName.of(code, idle);
        if (mistaken.isPresent() && 2 * idle.size() <= codes.size()) {
            String other = mistaken.get();
            return Text.of(
                    "表 " + table + " 有“" + other + "”，却没有一行用到它：两处代码应一致",
                    "table " + table + " has \"" + other + "\", which no row names: write the same code in both");
        }
        return NearestName.advice(code, codes)
                .orElse(Text.of("更正代码，或把它补进表 " + table, "correct it, or add it to table " + table));
    }
}
