package org.parkgauge.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.InvalidInputException;

/**
 * A data set in the making: takes the cells of a file one by one from the tokenizer and keeps numbers as numbers, so that
 * a numeric cell never becomes an object.
 */
final class CsvTable extends AbstractBaseCsvCallbackHandler<Boolean> {

    private static final int FIRST_CAPACITY = 64;

    private final Csv settings;
    private final String name;
    private final CsvNumber number;
    private final CsvFaults faults;
    private final Map<String, Long> lineOfUnit = new HashMap<>();

    private @Nullable CsvHeader header;
    private List<Cells> columns = List.of();
    private Texts units = new Texts("");
    private final List<String> headerCells = new ArrayList<>();
    private int rows;

    private int breaks;
    private boolean blank;

    private CsvTable(Csv settings, String name) {
        this.settings = settings;
        this.name = name;
        number = new CsvNumber(settings.separator);
        faults = new CsvFaults(name);
    }

    /** Reads a source to its end. */
    static Dataset read(Csv settings, CsvSource source, String name) {
        CsvTable table = new CsvTable(settings, name);
        try {
            CsvReader.builder()
                    .fieldSeparator(settings.separator)
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(table, source)
                    .forEach(record -> {});
        } catch (CsvParseException e) {
            // The tokenizer wraps what its source or the table has thrown.
            throw e.getCause() instanceof RuntimeException thrown ? thrown : table.misquoted(e);
        }
        return table.toDataset();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        breaks = 0;
        blank = true;
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && CsvNumber.isBlank(buffer[from])) {
            from++;
        }
        while (from < to && CsvNumber.isBlank(buffer[to - 1])) {
            to--;
        }
        blank &= from == to;
        if (header == null) {
            headerCells.add(new String(buffer, from, to - from));
        } else if (place < columns.size()) {
            columns.get(place).put(buffer, from, to);
        }
        if (quoted) {
            breaks += breaks(buffer, offset, offset + length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (!blank) {
            CsvHeader known = header;
            if (known == null) {
                begin(new CsvHeader(settings, name, getStartingLineNumber(), headerCells));
            } else {
                endRow(known);
            }
        }
        return Boolean.TRUE;
    }

    private void begin(CsvHeader checked) {
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
        header = checked;
    }

    private void endRow(CsvHeader known) {
        if (getFieldCount() != known.size()) {
            throw ragged(known.size(), getFieldCount());
        }
        String unit = units.values[rows];
        long line = getStartingLineNumber();
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

    private InvalidInputException ragged(int expected, int found) {
        InvalidInputException error = CsvFaults.refuse(
                name,
                getStartingLineNumber(),
                "有" + found + "个单元格，而表头有" + expected + "列。",
                (found == 1 ? "one cell" : found + " cells") + " where the header has " + expected + ".");
        if (expected == 1) {
            return error.maybe("表头上方另有标题行：删去它。", "a title stands above the header: delete it.");
        }
        return found > expected
                ? error.maybe(
                        "含分隔符的单元格须加引号，如 \"1,234\"。",
                        "a cell that contains the separator needs quotation marks, as in \"1,234\".")
                : error.maybe("缺少分隔符，或该行是标题、注释。", "a separator is missing, or the line is a title or a note.");
    }

    /** What the tokenizer refuses: quotation marks that do not match. */
    InvalidInputException misquoted(CsvParseException e) {
        long line = getStartingLineNumber() + breaks;
        int cell = getFieldCount() + 1;
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        InvalidInputException error = message.contains("after closing quote")
                ? CsvFaults.refuse(
                        name,
                        line,
                        "第" + cell + "个单元格在右引号之后还有文字。",
                        "text follows the closing quotation mark of cell " + cell + ".")
                : CsvFaults.refuse(
                        name,
                        line,
                        "第" + cell + "个单元格的引号没有结束。",
                        "the quotation mark that opens cell " + cell + " is never closed.");
        return error.maybe("单元格中的引号须写两遍（\"\"）。", "a quotation mark inside a cell must be doubled (\"\").")
                .because(e);
    }

    /** The finished data set. */
    Dataset toDataset() {
        if (header == null) {
            throw new InvalidInputException(name + "：文件是空的。", name + ": the file is empty.")
                    .maybe("导出没有完成，或给错了文件。", "the export was cut short, or it is another file.");
        }
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

    private static int breaks(char[] buffer, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && !(i + 1 < to && buffer[i + 1] == '\n'))) {
                breaks++;
            }
        }
        return breaks;
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
            sign = unit.equals("％") ? '%' : unit.length() == 1 ? unit.charAt(0) : ' ';
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
                faults.add(getStartingLineNumber() + breaks, name, unit, cell, flaw);
            }
            return value;
        }
    }
}
