package org.parkgauge.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.InvalidInputException;

/**
 * Reads data sets from CSV files and writes tables to them. Immutable: every setting gives a new instance.
 *
 * <pre>{@code
 * Dataset parks = Csv.standard().attributes("block", "type").read(Path.of("parks.csv"));
 * }</pre>
 *
 * <p><b>Shape.</b> The first line is the header, every other line a unit; the first column, or the {@link #unitColumn},
 * holds its name. Blanks of any width around a cell do not count. A line without any text, blank or of separators only,
 * is skipped: it names no unit and holds no value. Every other line has as many cells as the header. Cells may be quoted
 * as in RFC 4180, and then hold separators and line breaks.
 *
 * <p><b>Numbers.</b> Every column but that of the units must be numeric, unless {@link #attributes} or {@link #numbers}
 * say otherwise. A number has an optional sign, digits, an optional decimal point and exponent; thousands may be
 * separated by commas in groups of three; full-width digits, signs, points and commas are read like their ASCII forms.
 * A per cent or per mille sign is read only where it is the declared unit of the column ({@link #units}), and nothing is
 * ever divided or multiplied: 12.5% reads 12.5. A cell that is empty or says that the value is {@link #missing} reads
 * NaN. Everything else is refused, never guessed: codes such as 007 and integers of 18 digits and more, groups of four
 * digits, 万 and 亿, NaN and Infinity, 1e400. In a file separated by semicolons a number such as 1,234 is refused too,
 * since there it may mean 1.234. All cells that are not numbers are counted, and the first twenty listed with line and
 * column; a line is a line of the file, also where quoted cells span several.
 *
 * <p><b>Attributes</b> are kept as they are, without the blanks around them: 007 stays 007, NA stays NA.
 *
 * <p><b>Writing.</b> Numbers are written by {@link org.parkgauge.text.Decimals#exact}, so that reading gives the same
 * bits; NaN becomes an empty cell. A text or header that a spreadsheet program might run as a formula, since it begins
 * with {@code = + - @}, a tab or a line break, also in full-width form or after blanks, gets an apostrophe before it,
 * unless it is a plain number. Reading such a file back leaves the apostrophe where it is, since it may be part of the
 * text.
 */
public final class Csv {

    /** The cells that mean missing in a numeric column unless {@link #missing} says otherwise. */
    public static final Set<String> MISSING = Set.of("", "NA", "N/A", "-", "--", "—", "…", "无", "缺失");

    /** The characters that may separate cells. */
    static final String SEPARATORS = ",;\t|，；";

    private static final String UNIT_HEADER = "unit";
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Csv STANDARD =
            new Csv(StandardCharsets.UTF_8, ',', MISSING, null, Set.of(), null, Map.of(), Map.of(), false);

    final Charset charset;
    final char separator;
    final Set<String> missing;
    final @Nullable String unitColumn;
    final Set<String> attributes;
    final @Nullable Set<String> numbers;
    final Map<String, String> units;
    private final Map<String, Set<String>> labels;
    private final boolean bom;

    /** The first characters of the words that mean missing: most cells need no more than a look at theirs. */
    private final String missingStarts;

    private Csv(
            Charset charset,
            char separator,
            Set<String> missing,
            @Nullable String unitColumn,
            Set<String> attributes,
            @Nullable Set<String> numbers,
            Map<String, String> units,
            Map<String, Set<String>> labels,
            boolean bom) {
        this.charset = charset;
        this.separator = separator;
        this.missing = missing;
        this.unitColumn = unitColumn;
        this.attributes = attributes;
        this.numbers = numbers;
        this.units = units;
        this.labels = labels;
        this.bom = bom;
        StringBuilder starts = new StringBuilder();
        missing.stream().filter(word -> !word.isEmpty()).forEach(word -> starts.append(word.charAt(0)));
        missingStarts = starts.toString();
    }

    /**
     * UTF-8 with or without a byte order mark, separated by commas, units in the first column, all others numeric.
     *
     * @return the standard settings
     */
    public static Csv standard() {
        return STANDARD;
    }

    /**
     * The same with another charset, for reading and writing. Bytes that are not text of the charset are refused.
     *
     * @param charset such as {@code Charset.forName("GBK")}
     * @return new settings
     */
    public Csv charset(Charset charset) {
        return new Csv(charset, separator, missing, unitColumn, attributes, numbers, units, labels, bom);
    }

    /**
     * The same with another separator, for reading and writing.
     *
     * @param separator a comma, semicolon, tab, vertical bar, or full-width comma or semicolon
     * @return new settings
     * @throws InvalidInputException if it is another character
     */
    public Csv separator(char separator) {
        if (SEPARATORS.indexOf(separator) < 0) {
            throw new InvalidInputException(
                            "“" + separator + "”不能作分隔符。", "\"" + separator + "\" cannot separate cells.")
                    .maybe("可用 , ; \\t | ， ；。", "use one of , ; \\t | ， ；.");
        }
        return new Csv(charset, separator, missing, unitColumn, attributes, numbers, units, labels, bom);
    }

    /**
     * The same with other words for a missing value in a numeric column. They replace {@link #MISSING}, match exactly,
     * and come before any reading as a number, so that 999 may be one. An empty cell is missing in any case.
     *
     * @param missing the words
     * @return new settings
     */
    public Csv missing(Set<String> missing) {
        return new Csv(charset, separator, Set.copyOf(missing), unitColumn, attributes, numbers, units, labels, bom);
    }

    /**
     * The same with the names of the units in a given column instead of the first.
     *
     * @param unitColumn the header of the column
     * @return new settings
     */
    public Csv unitColumn(String unitColumn) {
        return new Csv(charset, separator, missing, unitColumn, attributes, numbers, units, labels, bom);
    }

    /**
     * The same with some columns as text attributes; every other column must be numeric. A name that the file does not
     * have is no error here.
     *
     * @param attributes the headers of the columns
     * @return new settings
     * @throws InvalidInputException if {@link #numbers} is set already
     */
    public Csv attributes(String... attributes) {
        if (numbers != null) {
            throw bothKinds();
        }
        return new Csv(charset, separator, missing, unitColumn, Set.of(attributes), null, units, labels, bom);
    }

    /**
     * The same with exactly the given columns as numbers; every other column is a text attribute. A name that the file
     * does not have is no error here: the index that needs it says so.
     *
     * @param numbers the headers of the columns
     * @return new settings
     * @throws InvalidInputException if {@link #attributes} is set already
     */
    public Csv numbers(Collection<String> numbers) {
        if (!attributes.isEmpty()) {
            throw bothKinds();
        }
        return new Csv(charset, separator, missing, unitColumn, Set.of(), Set.copyOf(numbers), units, labels, bom);
    }

    private static InvalidInputException bothKinds() {
        return new InvalidInputException(
                        "attributes(...) 和 numbers(...) 只能设置其一。",
                        "attributes(...) and numbers(...) exclude each other.")
                .maybe("只列出数值列，或只列出属性列。", "list the numeric columns only, or the attributes only.");
    }

    /**
     * The same with declared units of measure. They decide which columns may write a per cent or per mille sign.
     *
     * @param units the unit of each column that has one, by header
     * @return new settings
     */
    public Csv units(Map<String, String> units) {
        return new Csv(charset, separator, missing, unitColumn, attributes, numbers, Map.copyOf(units), labels, bom);
    }

    /**
     * The same with labels by which a header may call its columns beside their own names: {@code 职住比} for {@code JHB01}.
     * A label matches exactly, blanks around it aside; a column's own name comes first. A header with a label that stands for
     * several columns is refused, and so is one that names a column twice, by name and by label.
     *
     * @param columns for each label the names of the columns that it stands for
     * @return new settings
     */
    public Csv labels(Map<String, ? extends Collection<String>> columns) {
        Map<String, Set<String>> copy = new HashMap<>();
        columns.forEach((label, names) -> copy.put(stripped(label), Set.copyOf(names)));
        return new Csv(charset, separator, missing, unitColumn, attributes, numbers, units, Map.copyOf(copy), bom);
    }

    /**
     * The columns of a header that are called by a label.
     *
     * @param header the names of the columns, as the file has them
     * @return the name of the column by the label, in the order of the header
     */
    public Map<String, String> matched(List<String> header) {
        Map<String, String> matched = new LinkedHashMap<>();
        for (String name : header) {
            String column = columnOf(name);
            if (!column.equals(name)) {
                matched.put(name, column);
            }
        }
        return matched;
    }

    /** The column that a header means by a name; the name itself where it is no label, or stands for several. */
    String columnOf(String name) {
        Set<String> columns = labels.getOrDefault(name, Set.of());
        return columns.size() == 1 ? columns.iterator().next() : name;
    }

    /** The columns that a label may stand for, sorted; of a name that is no label, none. */
    List<String> columnsOf(String label) {
        return labels.getOrDefault(label, Set.of()).stream().sorted().toList();
    }

    /**
     * The same with or without a byte order mark when writing; Excel needs it to see that a file is UTF-8.
     *
     * @param bom whether to write the mark
     * @return new settings
     */
    public Csv bom(boolean bom) {
        return new Csv(charset, separator, missing, unitColumn, attributes, numbers, units, labels, bom);
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @return the data set, its columns in the order of the file
     * @throws InvalidInputException if the file does not exist or is not as described above; the message names file,
     *     line and column
     * @throws UncheckedIOException if reading fails
     */
    public Dataset read(Path path) {
        return CsvFiles.read(path, in -> read(in, path.toString()));
    }

    /**
     * Reads bytes to their end, without closing the stream.
     *
     * @param in the bytes of a file
     * @param name what messages call the file
     * @return the data set
     * @throws InvalidInputException if the file is not as described above
     * @throws UncheckedIOException if reading fails
     */
    public Dataset read(InputStream in, String name) {
        try {
            return CsvTable.read(this, CsvSource.of(in, charset, name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads characters to their end, without closing the reader. The charset is the reader's affair; a replacement
     * character (U+FFFD) is refused, since it shows that the text has been decoded with a wrong one.
     *
     * @param reader the characters of a file
     * @param name what messages call the file
     * @return the data set
     * @throws InvalidInputException if the file is not as described above
     * @throws UncheckedIOException if reading fails
     */
    public Dataset read(Reader reader, String name) {
        return CsvTable.read(this, CsvSource.of(reader, name), name);
    }

    /**
     * Reads a file as texts, each row with the line where it stands: for tables that are not one row a unit. The header
     * may stand alone.
     *
     * @param path the file
     * @return the rows
     * @throws InvalidInputException if the file does not exist or has no header, a row has another number of cells than
     *     the header, or the bytes are not text of the charset
     * @throws UncheckedIOException if reading fails
     */
    public CsvRows rows(Path path) {
        return CsvFiles.read(path, in -> rows(in, path.toString()));
    }

    /**
     * Reads bytes to their end as texts, without closing the stream; see {@link #rows(Path)}.
     *
     * @param in the bytes of a file
     * @param name what messages call the file
     * @return the rows
     * @throws InvalidInputException if the file is not as described there
     * @throws UncheckedIOException if reading fails
     */
    public CsvRows rows(InputStream in, String name) {
        try {
            CsvRows.Reading reading = new CsvRows.Reading(this, name);
            reading.parse(CsvSource.of(in, charset, name));
            return reading.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes a data set of a table that has been read already, by the rules above for columns, numbers, missing values and
     * attributes; charset and separator do not matter. Rows without any text are skipped.
     *
     * @param table the cells
     * @return the data set, its columns in the order of the table
     * @throws InvalidInputException if the table is not as described above; the message names its cells
     */
    public Dataset dataset(CellTable table) {
        CsvHeader header = new CsvHeader(this, table.name(), table.headerPlace(), table.header());
        DatasetAssembly assembly =
                new DatasetAssembly(this, table.name(), header, (row, column) -> table.place((int) row, column));
        for (int i = 0; i < table.size(); i++) {
            boolean blank = true;
            for (int j = 0; j < header.size(); j++) {
                String cell = table.cell(i, j);
                Optional<CsvValue> value = table.value(i, j);
                if (value.isPresent()) {
                    assembly.put(j, cell, value.get(), i);
                } else {
                    assembly.put(j, cell.toCharArray(), 0, cell.length(), i);
                }
                blank &= cell.isEmpty();
            }
            if (!blank) {
                assembly.endRow(i);
            }
        }
        return assembly.finish();
    }

    /**
     * Reads one cell as a number, by the rules above.
     *
     * @param cell the text, without blanks around it
     * @param unit the declared unit, which decides whether a per cent or per mille sign may stand there
     * @return the number, or what is wrong with it
     */
    public CsvValue number(String cell, String unit) {
        char[] text = cell.toCharArray();
        if (isMissing(text, 0, text.length)) {
            return CsvValue.of(Double.NaN);
        }
        CsvNumber number = new CsvNumber(separator);
        double value = number.read(text, 0, text.length, CsvNumber.sign(unit));
        CsvNumber.Flaw flaw = number.flaw();
        return flaw == null
                ? CsvValue.of(value)
                : new CsvValue(Double.NaN, CsvFaults.reason(flaw, unit), CsvFaults.cure(flaw));
    }

    /**
     * A text without the blanks around it: spaces of any width, control characters, invisible marks.
     *
     * @param text a text
     * @return the text that counts
     */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && CsvNumber.isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && CsvNumber.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * The columns that these settings name: that of the units, attributes, numbers.
     *
     * @return the headers, in no order; empty where none is named
     */
    public Set<String> named() {
        Set<String> named = new HashSet<>(attributes);
        if (unitColumn != null) {
            named.add(unitColumn);
        }
        if (numbers != null) {
            named.addAll(numbers);
        }
        labels.forEach((label, columns) -> {
            if (!Collections.disjoint(columns, named)) {
                named.add(label);
            }
        });
        return Collections.unmodifiableSet(named);
    }

    /**
     * Where these settings look for the names of the units.
     *
     * @param header the names of the columns
     * @return the place of the column, from 0; -1 where the header lacks it
     */
    public int unitPlace(List<String> header) {
        if (unitColumn == null || header.contains(unitColumn)) {
            return unitColumn == null ? 0 : header.indexOf(unitColumn);
        }
        return header.stream().map(this::columnOf).toList().indexOf(unitColumn);
    }

    /**
     * Whether these settings read a column as numbers: those asked for, else all that are neither attributes nor the names
     * of the units.
     *
     * @param header the names of the columns
     * @param column the place of a column, from 0
     * @return false for a column of texts
     */
    public boolean isNumeric(List<String> header, int column) {
        String name = columnOf(header.get(column));
        return column != unitPlace(header) && (numbers == null ? !attributes.contains(name) : numbers.contains(name));
    }

    /** Whether the text of a numeric cell, without blanks around it, means missing. */
    boolean isMissing(char[] buffer, int from, int to) {
        return from == to
                || (missingStarts.indexOf(buffer[from]) >= 0 && missing.contains(new String(buffer, from, to - from)));
    }

    /**
     * Writes a data set to a file, which is replaced: the names of the units, then the attributes, then the variables.
     *
     * @param data the data set
     * @param path the file
     * @throws InvalidInputException if the folder does not exist, the charset lacks a character or a column bears the
     *     header of the units ({@link #unitColumn}, {@code unit} by default)
     * @throws UncheckedIOException if writing fails
     */
    public void write(Dataset data, Path path) {
        DatasetTable table = DatasetTable.of(data, unitHeader());
        write(table.header(), table.rows(), path);
    }

    /**
     * Writes a data set: the names of the units, then the attributes, then the variables.
     *
     * @param data the data set
     * @param out receives the text
     * @throws InvalidInputException if a column bears the header of the units
     * @throws UncheckedIOException if writing fails
     */
    public void write(Dataset data, Appendable out) {
        DatasetTable table = DatasetTable.of(data, unitHeader());
        write(table.header(), table.rows(), out);
    }

    /**
     * Writes a table to a file, which is replaced; a line that is refused leaves the lines before it in the file.
     *
     * @param header the names of the columns
     * @param rows the lines, each with a cell for each column: numbers, texts, or null for an empty cell
     * @param path the file
     * @throws InvalidInputException if a line has another number of cells, a number is infinite, the folder does not
     *     exist or the charset lacks a character
     * @throws UncheckedIOException if writing fails
     */
    public void write(List<String> header, Iterable<? extends List<?>> rows, Path path) {
        CsvFiles.write(path, charset, out -> writeTo(header, rows, out));
    }

    /**
     * Writes a table.
     *
     * @param header the names of the columns
     * @param rows the lines, each with a cell for each column: numbers, texts, or null for an empty cell
     * @param out receives the text
     * @throws InvalidInputException if a line has another number of cells or a number is infinite
     * @throws UncheckedIOException if writing fails
     */
    public void write(List<String> header, Iterable<? extends List<?>> rows, Appendable out) {
        try {
            writeTo(header, rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeTo(List<String> header, Iterable<? extends List<?>> rows, Appendable out) throws IOException {
        if (bom) {
            out.append(BYTE_ORDER_MARK);
        }
        new CsvOutput(out, separator).write(header, rows);
    }

    private String unitHeader() {
        return unitColumn == null ? UNIT_HEADER : unitColumn;
    }
}
