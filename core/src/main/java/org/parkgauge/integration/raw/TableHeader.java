package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Text;

/** The columns of a table as its file names them, by code, each with the unit of its numbers. */
final class TableHeader {

    private static final String OPENING = "[(【（";
    private static final String CLOSING = "])】）";

    private final TableDefinition table;
    private final Grid grid;
    private final Problems problems;
    private final Map<String, Found> columns = new LinkedHashMap<>();

    /**
     * A column of the file.
     *
     * @param column its definition
     * @param place its place in the file
     * @param header its header, with the unit
     * @param unit the unit of its numbers; null if they have none
     */
    record Found(
            ColumnDefinition column,
            int place,
            String header,
            @Nullable Unit unit) {}

    TableHeader(TableDefinition table, Grid grid, Problems problems) {
        this.table = table;
        this.grid = grid;
        this.problems = problems;
        for (int i = 0; i < grid.header().size(); i++) {
            header(i, grid.header().get(i));
        }
        for (ColumnDefinition column : table.columns()) {
            if (column.required() && !columns.containsKey(column.code())) {
                problem(
                        "",
                        "",
                        Text.of("缺少“" + column.code() + "”列", "there is no column \"" + column.code() + "\""),
                        Text.of(
                                "加上该列：" + column.description().zh(),
                                "add it: " + column.description().en()));
            }
        }
    }

    /** A column by its code; null if the file does not have it. */
    @Nullable
    Found get(String code) {
        return columns.get(code);
    }

    /** Whether every column that must be there is there. */
    boolean isComplete() {
        return table.columns().stream().allMatch(column -> !column.required() || columns.containsKey(column.code()));
    }

    private void header(int place, String header) {
        String name = header;
        String unitName = "";
        int last = header.length() - 1;
        int opening = firstOf(header, OPENING);
        boolean known = table.columns().stream().anyMatch(column -> column.isCalled(header));
        if (!known && opening > 0 && CLOSING.indexOf(header.charAt(last)) >= 0) {
            name = header.substring(0, opening).strip();
            unitName = header.substring(opening + 1, last).strip();
        }
        String called = name;
        Optional<ColumnDefinition> column =
                table.columns().stream().filter(one -> one.isCalled(called)).findFirst();
        if (column.isEmpty()) {
            unknownColumn(header, called);
            return;
        }
        Unit unit = column.get().unit().orElse(null);
        if (!unitName.isEmpty()) {
            unit = unit(header, column.get(), unitName);
        }
        Found before = columns.putIfAbsent(column.get().code(), new Found(column.get(), place, header, unit));
        if (before != null) {
            problem(
                    header,
                    "",
                    Text.of("与“" + before.header + "”列相同", "is the same column as \"" + before.header + "\""),
                    Text.of("只留其中一列", "keep one of them"));
        }
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void unknownColumn(String header, String called) {
        List<String> names = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            names.add(column.code());
            names.add(column.label().zh());
        }
        List<String> codes =
                table.columns().stream().map(ColumnDefinition::code).toList();
        problem(
                header,
                "",
                Text.of("表 " + table.code() + " 没有这一列", "is not a column of table " + table.code()),
                NearestName.advice(called, names)
                        .orElse(Text.of(
                                "删去它，或改为其中之一：" + String.join("、", codes),
                                "delete it, or name one of these: " + String.join(", ", codes))));
    }

    private @Nullable Unit unit(String header, ColumnDefinition column, String unitName) {
        if (column.unit().isEmpty()) {
            problem(
                    header,
                    "",
                    Text.of("该列没有单位", "the column has no unit"),
                    Text.of("去掉“" + unitName + "”", "leave \"" + unitName + "\" out"));
            return null;
        }
        Unit normal = column.unit().get();
        Set<Quantity> quantities = Set.of(normal.quantity());
        Optional<Unit> unit = Unit.find(unitName, quantities);
        if (unit.isEmpty()) {
            problem(
                    header,
                    unitName,
                    Text.of(
                            "不是" + normal.quantity().label().zh() + "的单位",
                            "is not a unit of " + normal.quantity().label().en()),
                    Unit.allowed(quantities));
        }
        return unit.orElse(normal);
    }

    private void problem(String column, String value, Text message, Text cure) {
        problems.add(Problem.of(table.code(), grid.file(), List.of(), column, value, message, cure));
    }
}
