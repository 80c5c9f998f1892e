package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvValue;
import org.parkgauge.integration.raw.ColumnDefinition.Kind;
import org.parkgauge.integration.raw.TableHeader.Found;
import org.parkgauge.text.Text;

/**
 * Reads the cells of one table by its definition, row after row; whatever is wrong with a cell becomes a problem, and the
 * cell counts as missing.
 */
final class TableReader {

    private static final Map<String, Double> FLAGS = flags();
    private static final String LIST_SEPARATORS = " ;；、,，";
    private static final int YEAR_DIGITS = 4;

    private final TableDefinition table;
    private final Grid grid;
    private final Problems problems;
    private final TableHeader header;
    private final Map<String, Map<String, Term>> terms = new HashMap<>();
    private final Map<String, Integer> missing = new LinkedHashMap<>();
    private int row;

    TableReader(TableDefinition table, Grid grid, Problems problems) {
        this.table = table;
        this.grid = grid;
        this.problems = problems;
        header = new TableHeader(table, grid, problems);
    }

    private static Map<String, Double> flags() {
        Map<String, Double> flags = new HashMap<>();
        for (String yes : List.of("是", "有", "yes", "Yes", "YES", "true", "TRUE", "1", "√")) {
            flags.put(yes, 1.0);
        }
        for (String no : List.of("否", "无", "no", "No", "NO", "false", "FALSE", "0", "×")) {
            flags.put(no, 0.0);
        }
        return flags;
    }

    /** The table that is read. */
    TableDefinition table() {
        return table;
    }

    /** Whether every column that must be there is there. */
    boolean isReadable() {
        return header.isComplete();
    }

    int size() {
        return grid.size();
    }

    /** Turns to a row. */
    void turnTo(int place) {
        row = place;
    }

    long line() {
        return grid.line(row);
    }

    /** How many numbers are missing, by column; columns without missing numbers are left out. */
    Map<String, Integer> missing() {
        return missing;
    }

    /** A text; empty if the column is not there. */
    String text(String code) {
        Found found = header.get(code);
        if (found == null) {
            return "";
        }
        String text = grid.text(row, found.place());
        if (text.isEmpty() && found.column().required()) {
            problem(
                    found,
                    "",
                    Text.of("是空的", "the cell is empty"),
                    Text.of(
                            "填上" + found.column().description().zh(),
                            "give the " + found.column().description().en()));
        }
        return text;
    }

    /** A number in the base unit of its quantity; NaN if it is missing or wrong. */
    double number(String code) {
        Found found = header.get(code);
        if (found == null) {
            return Double.NaN;
        }
        Unit unit = found.unit() == null ? Quantity.NUMBER.base() : found.unit();
        CsvValue cell = grid.number(row, found.place(), unit.code());
        if (!cell.isSound()) {
            problem(found, grid.text(row, found.place()), cell.flaw(), cell.cure());
            return Double.NaN;
        }
        double value = cell.value();
        if (Double.isNaN(value)) {
            missing.merge(found.column().code(), 1, Integer::sum);
            return value;
        }
        if (found.column().kind() == Kind.COORDINATE) {
            return unit.toBase(value);
        }
        Text fault = Limits.fault(value, unit);
        if (!fault.isEmpty()) {
            problem(found, grid.text(row, found.place()), fault, Limits.cure(value, unit));
            return Double.NaN;
        }
        if (found.column().kind() == Kind.QUALITY && value != 1 && value != 2 && value != 3) {
            problem(
                    found,
                    grid.text(row, found.place()),
                    Text.of("不是等级", "is not a grade"),
                    Text.of("等级是 1、2 或 3", "a grade is 1, 2 or 3"));
            return Double.NaN;
        }
        return unit.toBase(value);
    }

    /** Yes, no, or not stated. */
    YesNo yesNo(String code) {
        String text = text(code);
        if (text.isEmpty()) {
            return YesNo.UNSTATED;
        }
        Double flag = FLAGS.get(text);
        if (flag == null && Csv.MISSING.contains(text)) {
            return YesNo.UNSTATED;
        }
        if (flag == null) {
            problem(
                    header.get(code),
                    text,
                    Text.of("不是“是”或“否”", "is neither yes nor no"),
                    Text.of("写 是 或 否；不详则留空", "write yes or no; leave the cell empty if it is not known"));
            return YesNo.UNSTATED;
        }
        return flag == 1 ? YesNo.YES : YesNo.NO;
    }

    /** A word of a closed list; the given one if the cell is empty or wrong. */
    <T extends Term> T term(String code, Class<T> type, T unstated) {
        String text = text(code);
        if (text.isEmpty()) {
            return unstated;
        }
        Map<String, Term> known = terms.computeIfAbsent(type.getSimpleName(), TableReader::spellings);
        Term term = known.get(text);
        if (term == null) {
            List<String> codes =
                    Term.list(type.getSimpleName()).stream().map(Term::code).toList();
            problem(
                    header.get(code),
                    text,
                    Text.of("不在可用的词中", "is not one of the words that may stand here"),
                    NearestName.advice(text, known.keySet())
                            .orElse(Text.of(
                                    "可用：" + String.join("、", codes), "use one of " + String.join(", ", codes))));
            return unstated;
        }
        return type.cast(term);
    }

    private static Map<String, Term> spellings(String list) {
        Map<String, Term> spellings = new LinkedHashMap<>();
        for (Term term : Term.list(list)) {
            spellings.put(term.code(), term);
            spellings.put(term.label().zh(), term);
            spellings.put(term.label().en(), term);
        }
        return spellings;
    }

    /** Several codes. */
    List<String> codes(String code) {
        List<String> codes = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        for (char c : (text(code) + " ").toCharArray()) {
            if (LIST_SEPARATORS.indexOf(c) < 0) {
                one.append(c);
            } else if (one.length() > 0) {
                codes.add(one.toString());
                one.setLength(0);
            }
        }
        return codes;
    }

    /** A name in both languages: the Chinese one, the English one if it is given, and the code if neither is. */
    Text name(String code) {
        String zh = text("name");
        String en = text("name_en");
        String known = zh.isEmpty() ? en : zh;
        if (known.isEmpty()) {
            return Text.of(code);
        }
        return Text.of(known, en.isEmpty() ? known : en);
    }

    Point point() {
        return new Point(number("x"), number("y"));
    }

    Origin origin() {
        String year = year("year");
        String priceBase = year("price_base");
        String source = text("source");
        String evidence = text("evidence");
        return year.isEmpty() && priceBase.isEmpty() && source.isEmpty() && evidence.isEmpty()
                ? Origin.UNSTATED
                : new Origin(year, priceBase, source, evidence);
    }

    private String year(String code) {
        String year = text(code);
        boolean sound = year.isEmpty()
                || (year.length() == YEAR_DIGITS
                        && year.chars().allMatch(c -> c >= '0' && c <= '9')
                        && (year.startsWith("19") || year.startsWith("20")));
        if (!sound) {
            problem(
                    header.get(code),
                    year,
                    Text.of("不是年份", "is not a year"),
                    Text.of("写四位数字，如 2024", "write four digits, as in 2024"));
            return "";
        }
        return year;
    }

    /** The item of a row of a table in long form, or of table labels; null if it is wrong. */
    @Nullable
    ItemDefinition item() {
        String text = text("item");
        List<ItemDefinition> known = table.isLong() ? table.items() : Definitions.items();
        for (ItemDefinition item : known) {
            if (item.isCalled(text)) {
                return item;
            }
        }
        if (!text.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (ItemDefinition item : known) {
                names.add(item.code());
                names.add(item.label().zh());
            }
            Optional<ItemDefinition> elsewhere = Definitions.items().stream()
                    .filter(item -> item.isCalled(text))
                    .findFirst();
            problem(
                    header.get("item"),
                    text,
                    Text.of("表 " + table.code() + " 没有这一统计项", "is not an item of table " + table.code()),
                    elsewhere
                            .map(item -> Text.of("它属于表 " + item.table(), "it belongs to table " + item.table()))
                            .or(() -> NearestName.advice(text, names))
                            .orElse(Text.of("统计项见 README.md", "README.md lists the items")));
        }
        return null;
    }

    /** The value of an item. */
    Amount amount(ItemDefinition item) {
        Origin origin = origin();
        Found found = Objects.requireNonNull(header.get("value"));
        Unit unit = unit(item);
        Amount missingAmount = new Amount(Double.NaN, unit, origin);
        String text = grid.text(row, found.place());
        Double flag = unit.quantity() == Quantity.FLAG ? FLAGS.get(text) : null;
        CsvValue cell = flag == null ? grid.number(row, found.place(), unit.code()) : CsvValue.of(flag);
        if (!cell.isSound()) {
            problem(found, text, cell.flaw(), cell.cure());
            return missingAmount;
        }
        Text fault = Limits.fault(cell.value(), unit);
        if (!fault.isEmpty()) {
            problem(found, text, fault, Limits.cure(cell.value(), unit));
            return missingAmount;
        }
        if (Double.isNaN(cell.value())) {
            missing.merge(item.code(), 1, Integer::sum);
        }
        return new Amount(cell.value(), unit, origin);
    }

    private Unit unit(ItemDefinition item) {
        String name = text("unit");
        if (name.isEmpty()) {
            return item.unit();
        }
        Optional<Unit> unit = Unit.find(name, item.quantities());
        if (unit.isEmpty()) {
            problem(
                    header.get("unit"),
                    name,
                    Text.of(
                            "不是“" + item.label().zh() + "”的单位",
                            "is not a unit of \"" + item.label().en() + "\""),
                    Unit.allowed(item.quantities()));
        }
        return unit.orElse(item.unit());
    }

    private void problem(@Nullable Found found, String value, Text message, Text cure) {
        String column = found == null ? "" : found.header();
        problems.add(Problem.of(table.code(), grid.file(), List.of(line()), column, value, message, cure));
    }
}
