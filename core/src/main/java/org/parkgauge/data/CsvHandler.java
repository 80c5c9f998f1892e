package org.parkgauge.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.InvalidInputException;

/**
 * Takes the cells of a file one by one from the tokenizer: the header first, then row by row, each with as many cells as
 * the header; blank lines are skipped.
 */
abstract class CsvHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

    final Csv settings;
    final String name;

    private final List<String> headerCells = new ArrayList<>();
    private @Nullable CsvHeader header;
    private int breaks;
    private boolean blank;

    CsvHandler(Csv settings, String name) {
        this.settings = settings;
        this.name = name;
    }

    /** Reads a source to its end. */
    final void parse(CsvSource source) {
        try {
            CsvReader.builder()
                    .fieldSeparator(settings.separator)
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(this, source)
                    .forEach(record -> {});
        } catch (CsvParseException e) {
            // The tokenizer wraps what its source or this handler has thrown.
            throw e.getCause() instanceof RuntimeException thrown ? thrown : misquoted(e);
        }
    }

    /** Takes the header, before any row. */
    abstract void begin(CsvHeader header);

    /** Takes a cell of the current row, without blanks around it; a row that turns out blank is followed by another. */
    abstract void cell(int place, char[] buffer, int from, int to);

    /** Ends a row that is not blank. */
    abstract void endRow();

    @Override
    protected final void handleBegin(long startingLineNumber) {
        breaks = 0;
        blank = true;
    }

    @Override
    protected final void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
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
        } else if (place < header.size()) {
            cell(place, buffer, from, to);
        }
        if (quoted) {
            breaks += breaks(buffer, offset, offset + length);
        }
    }

    @Override
    protected final Boolean buildRecord() {
        if (!blank) {
            CsvHeader known = header;
            if (known == null) {
                header = CsvHeader.ofFile(settings, name, getStartingLineNumber(), headerCells);
                begin(header);
            } else if (getFieldCount() == known.size()) {
                endRow();
            } else {
                throw ragged(known.size(), getFieldCount());
            }
        }
        return Boolean.TRUE;
    }

    /** The line where the current cell begins. */
    final long lineOfCell() {
        return getStartingLineNumber() + breaks;
    }

    /** The line where the current row begins. */
    final long lineOfRow() {
        return getStartingLineNumber();
    }

    /** Refuses a file without a header. */
    final void checkNotEmpty() {
        if (header == null) {
            throw new InvalidInputException(name + "：文件是空的。", name + ": the file is empty.")
                    .maybe("导出没有完成，或给错了文件。", "the export was cut short, or it is another file.");
        }
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
    private InvalidInputException misquoted(CsvParseException e) {
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

    private static int breaks(char[] buffer, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && !(i + 1 < to && buffer[i + 1] == '\n'))) {
                breaks++;
            }
        }
        return breaks;
    }
}
