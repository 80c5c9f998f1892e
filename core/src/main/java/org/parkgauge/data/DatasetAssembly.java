package org.parkgauge.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * A data set in the making: takes the cells of a table one by one and keeps numbers as numbers, so that a numeric cell
 * never becomes an object.
 */
final class DatasetAssembly {

    /** Says where a cell stands. */
    @FunctionalInterface
    interface Places {
        Text of(long row, int column);
    }

    private static final int FIRST_CAPACITY = 64;

    private final Csv settings;
    private final String name;
    private final CsvHeader header;
    private final Places places;
    private final CsvNumber number;
    private final CsvFaults faults;
    private final Map<String, Long> rowOfUnit = new HashMap<>();
    private final List<Cells> columns = new ArrayList<>();

    private Texts units = new Texts("");
    private int rows;

    /**
     * An empty table.
     *
     * @param settings the rules
     * @param name what messages call the table
     * @param header its columns
     * @param places says where a cell stands, from the number of its row in the file
     */
    DatasetAssembly(Csv settings, String name, CsvHeader header, Places places) {
        this.settings = settings;
        this.name = name;
        this.header = header;
        this.places = places;
        number = new CsvNumber(settings.separator);
        faults = new CsvFaults(name);
        for (int i = 0; i < header.size(); i++) {
            if (header.isUnit(i)) {
                units = new Texts(header.get(i));
                columns.add(units);
            } else if (header.isNumeric(i)) {
                columns.add(new Numbers(i, header));
            } else {
                columns.add(new Texts(header.get(i)));
            }
        }
    }

    /** Takes a cell of the current row, without blanks around it; a cell may be put twice, and the later one counts. */
    void put(int column, char[] buffer, int from, int to, long row) {
        columns.get(column).put(buffer, from, to, row);
    }

    /** Takes a cell of which the format says more than its text does. */
    void put(int column, String shown, CsvValue value, long row) {
        columns.get(column).put(shown, value, row);
    }

    /** Ends a row; without that the next one overwrites it. */
    void endRow(long row) {
        String unit = units.values[rows];
        if (unit.isEmpty()) {
            throw CsvFaults.refuse(
                            name,
                            places.of(row, header.unit()),
                            "“" + units.name + "”列没有单元名称。",
                            "no name of a unit in column \"" + units.name + "\".")
                    .maybe("填上名称，或删去合计、注释之类的行。", "give the name, or delete a line of totals or notes.");
        }
        Long before = rowOfUnit.put(unit, row);
        if (before != null) {
            Text earlier = places.of(before, header.unit());
            throw CsvFaults.refuse(
                            name,
                            places.of(row, header.unit()),
                            "单元“" + CsvFaults.shown(unit) + "”已在" + earlier.zh() + "出现过。",
                            "the unit \"" + CsvFaults.shown(unit) + "\" stands in " + earlier.en() + " already.")
                    .maybe(
                            "给它们不同的名称；若是不同年份，每年一个文件。",
                            "give them different names; if they are years of one unit, make one file a year.");
        }
        rows++;
    }

    /** The finished data set. */
    Dataset finish() {
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

        abstract void put(char[] buffer, int from, int to, long row);

        abstract void put(String shown, CsvValue value, long row);
    }

    private final class Texts extends Cells {

        private String[] values = new String[FIRST_CAPACITY];

        Texts(String name) {
            super(name);
        }

        @Override
        void put(char[] buffer, int from, int to, long row) {
            put(from == to ? "" : new String(buffer, from, to - from));
        }

        @Override
        void put(String shown, CsvValue value, long row) {
            put(shown);
        }

        private void put(String text) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, 2 * rows);
            }
            values[rows] = text;
        }

        List<String> list() {
            return Arrays.asList(values).subList(0, rows);
        }
    }

    private final class Numbers extends Cells {

        private final int column;
        private final String written;
        private final String unit;
        private final char sign;
        private double[] values = new double[FIRST_CAPACITY];

        Numbers(int column, CsvHeader header) {
            super(header.get(column));
            this.column = column;
            written = header.written(column);
            unit = header.declaredUnit(column);
            sign = CsvNumber.sign(unit);
        }

        @Override
        void put(char[] buffer, int from, int to, long row) {
            put(settings.isMissing(buffer, from, to) ? Double.NaN : read(buffer, from, to, row));
        }

        @Override
        void put(String shown, CsvValue value, long row) {
            char[] text = shown.toCharArray();
            boolean missing = settings.isMissing(text, 0, text.length);
            if (!missing && !value.isSound()) {
                faults.add(() -> places.of(row, column), written, shown, value);
            }
            put(missing ? Double.NaN : value.value());
        }

        private void put(double value) {
            if (rows == values.length) {
                values = Arrays.copyOf(values, 2 * rows);
            }
            values[rows] = value;
        }

        private double read(char[] buffer, int from, int to, long row) {
            double value = number.read(buffer, from, to, sign);
            CsvNumber.Flaw flaw = number.flaw();
            if (flaw != null) {
                String cell = new String(buffer, from, to - from);
                faults.add(() -> places.of(row, column), written, unit, cell, flaw);
            }
            return value;
        }
    }
}
