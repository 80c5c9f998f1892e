package org.parkgauge.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.InvalidInputException;

/**
 * A data set in the making: takes the cells of a file one by one from the tokenizer and keeps numbers as numbers, so that
 * a numeric cell never becomes an object.
 */
final class CsvTable extends CsvHandler {

    private static final int FIRST_CAPACITY = 64;

    private final CsvNumber number;
    private final CsvFaults faults;
    private final Map<String, Long> lineOfUnit = new HashMap<>();

    private List<Cells> columns = List.of();
    private Texts units = new Texts("");
    private int rows;

    private CsvTable(Csv settings, String name) {
        super(settings, name);
        number = new CsvNumber(settings.separator);
        faults = new CsvFaults(name);
    }

    /** Reads a source to its end. */
    static Dataset read(Csv settings, CsvSource source, String name) {
        CsvTable table = new CsvTable(settings, name);
        table.parse(source);
        return table.toDataset();
    }

    @Override
    void cell(int place, char[] buffer, int from, int to) {
        columns.get(place).put(buffer, from, to);
    }

    @Override
    void begin(CsvHeader checked) {
        columns = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            if (checked.isUnit(i)) {
                units = new Texts(checked.get(i));
                columns.add(units);
            } else if (checked.isNumeric(i)) {
                columns.add(new Numbers(checked.get(i), checked.declaredUnit(i)));
            } else {
                columns.add(new Texts(checked.get(i)));
            }
        }
    }

    @Override
    void endRow() {
        String unit = units.values[rows];
        long line = lineOfRow();
        if (unit.isEmpty()) {
            throw CsvFaults.refuse(
                            name,
                            line,
                            "“" + units.name + "”列没有单元名称。",
                            "no name of a unit in column \"" + units.name + "\".")
                    .maybe("填上名称，或删去合计、注释之类的行。", "give the name, or delete a line of totals or notes.");
        }
        Long before = lineOfUnit.put(unit, line);
        if (before != null) {
            throw CsvFaults.refuse(
                            name,
                            line,
                            "单元“" + CsvFaults.shown(unit) + "”已在第" + before + "行出现过。",
                            "the unit \"" + CsvFaults.shown(unit) + "\" stands in line " + before + " already.")
                    .maybe(
                            "给它们不同的名称；若是不同年份，每年一个文件。",
                            "give them different names; if they are years of one unit, make one file a year.");
        }
        rows++;
    }

    /** The finished data set. */
    Dataset toDataset() {
        checkNotEmpty();
        if (rows == 0) {
            throw new InvalidInputException(name + "：只有表头，没有数据行。", name + ": there is a header and no line of data.")
                    .maybe("筛选后没有剩下单元，或第一行不是表头。", "a filter left no unit, or the header is missing.");
        }
        faults.throwIfAny();
        List<Column> variables = new ArrayList<>();
        List<Texts> attributes = new ArrayList<>();
        for (Cells cells : columns) {
            if (cells instanceof Numbers numbers) {
                variables.add(Column.of(numbers.name, Arrays.copyOf(numbers.values, rows)));
            } else if (cells instanceof Texts texts && texts != units) {
                attributes.add(texts);
            }
        }
        Dataset data = Dataset.of(units.list()).with(variables);
        for (Texts attribute : attributes) {
            data = data.withAttribute(attribute.name, attribute.list());
        }
        return data;
    }

    /** One column in the making; a row that turns out blank is overwritten by the next. */
    private abstract static class Cells {

        final String name;

        Cells(String name) {
            this.name = name;
        }

        /** Takes the cell of the current row, without blanks around it. */
        abstract void put(char[] buffer, int from, int to);
    }

    private final class Texts extends Cells {

        private String[] values = new String[FIRST_CAPACITY];

        Texts(String name) {
            super(name);
        }

        @Override
        void put(char[] buffer, int from, int to) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, 2 * rows);
            }
            values[rows] = from == to ? "" : new String(buffer, from, to - from);
        }

        List<String> list() {
            return Arrays.asList(values).subList(0, rows);
        }
    }

    private final class Numbers extends Cells {

        private final String unit;
        private final char sign;
        private double[] values = new double[FIRST_CAPACITY];

        Numbers(String name, String unit) {
            super(name);
            this.unit = unit;
            sign = CsvNumber.sign(unit);
        }

        @Override
        void put(char[] buffer, int from, int to) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, 2 * rows);
            }
            values[rows] = settings.isMissing(buffer, from, to) ? Double.NaN : read(buffer, from, to);
        }

        private double read(char[] buffer, int from, int to) {
            double value = number.read(buffer, from, to, sign);
            CsvNumber.Flaw flaw = number.flaw();
            if (flaw != null) {
                String cell = new String(buffer, from, to - from);
                faults.add(lineOfCell(), name, unit, cell, flaw);
            }
            return value;
        }
    }
}
