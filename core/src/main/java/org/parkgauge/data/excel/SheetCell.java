package org.parkgauge.data.excel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvValue;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/**
 * One cell of a sheet.
 *
 * @param text what it says, without the blanks around it
 * @param special why it is no number whatever its text, null where the text decides
 * @param isError whether it holds an error in place of a value
 */
record SheetCell(String text, @Nullable CsvValue special, boolean isError) {

    static final SheetCell BLANK = new SheetCell("", null, false);

    private static final Set<String> ERRORS = Set.of(
            "#NULL!",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            "#NUM!",
            "#N/A",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#UNKNOWN!");

    private static final CsvValue DATE = flaw(
            Text.of("是日期", "is a date"),
            Text.of("日期单元格改为数，或检查单元格格式", "write a number in place of a date, or check the format of the cell"));
    private static final CsvValue TRUTH = flaw(
            Text.of("是逻辑值", "is a truth value"), Text.of("逻辑值改写为 1 和 0", "write 1 and 0 in place of truth values"));
    private static final CsvValue ERROR = flaw(
            Text.of("是错误值", "is an error"),
            Text.of("改正公式；缺失则清空单元格", "correct the formula, or clear the cell if the value is missing"));
    private static final CsvValue UNCALCULATED = flaw(
            Text.of("是没有存下结果的公式", "is a formula without a stored result"),
            Text.of(
                    "在表格软件中打开并保存，使公式算出结果",
                    "open and save the file in a spreadsheet program, which calculates the formulas"));

    private static final int PERCENT = 2;

    private static CsvValue flaw(Text reason, Text cure) {
        return new CsvValue(Double.NaN, reason, cure);
    }

    /** A text as it stands. */
    static SheetCell ofText(String text) {
        String stripped = Csv.stripped(text);
        return stripped.isEmpty() ? BLANK : new SheetCell(stripped, null, false);
    }

    static SheetCell of(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new SheetCell(Csv.stripped(raw(cell)), ERROR, true);
        }
        if (value instanceof BigDecimal number) {
            return ofNumber(cell, number);
        }
        if (value instanceof Boolean truth) {
            return new SheetCell(truth ? "TRUE" : "FALSE", TRUTH, false);
        }
        if (value == null) {
            boolean formula = cell.getType() == CellType.FORMULA;
            return formula ? new SheetCell("=" + cell.getFormula(), UNCALCULATED, true) : BLANK;
        }
        String text = value.toString();
        if (cell.getType() == CellType.FORMULA && ERRORS.contains(text)) {
            return new SheetCell(text, ERROR, true);
        }
        return ofText(EscapedText.decoded(text));
    }

    private static String raw(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null || raw.isEmpty() ? "#N/A" : raw;
    }

    private static SheetCell ofNumber(Cell cell, BigDecimal number) {
        NumberFormat format = NumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        double value = number.doubleValue();
        if (Double.isInfinite(value) || (value == 0 && number.signum() != 0)) {
            return new SheetCell(raw(cell), null, false);
        }
        // A double that the file writes with 17 digits, such as 0.29999999999999999, is the one that people wrote as
        // 0.3.
        String text = Decimals.exact(value);
        return switch (format.kind()) {
            case DATE -> new SheetCell(date(cell, text), DATE, false);
            case PERCENT -> {
                BigDecimal shown = new BigDecimal(text).movePointRight(PERCENT);
                yield new SheetCell((shown.signum() == 0 ? "0" : plain(shown)) + "%", null, false);
            }
            case ZEROS -> new SheetCell(format.padded(text), null, false);
            case OTHER -> new SheetCell(text, null, false);
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell, String otherwise) {
        try {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        } catch (DateTimeException | ExcelReaderException e) {
            return otherwise;
        }
    }
}
