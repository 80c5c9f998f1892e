package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.data.excel.RawWorkbook.formula;
import static org.parkgauge.data.excel.RawWorkbook.number;
import static org.parkgauge.data.excel.RawWorkbook.text;
import static org.parkgauge.data.excel.RawWorkbook.texts;
import static org.parkgauge.data.excel.RawWorkbook.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.CellTable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;

class ExcelReadTest {

    private static final Excel EXCEL = Excel.standard();

    private static RawWorkbook plain() {
        return new RawWorkbook()
                .sheet("数据")
                .row(1, texts("园区", "板块", "产值"))
                .row(2, text("东园"), text("A"), number("12.5"))
                .row(3, text("西园"), text("B"), number("7"));
    }

    @Test
    void unitsNumbersAndAttributes() {
        Dataset data = plain().read(EXCEL.attributes("板块"));
        assertThat(data.units()).containsExactly("东园", "西园");
        assertThat(data.attribute("板块")).containsExactly("A", "B");
        assertThat(data.column("产值").toArray()).containsExactly(12.5, 7);
        assertThat(data.variables()).containsExactly("产值");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = plain().write(folder.resolve("parks.xlsx"));
        assertThat(EXCEL.attributes("板块").read(file)).isEqualTo(plain().read(EXCEL.attributes("板块")));
        assertThat(Excel.sheets(file)).containsExactly("数据");
        assertThat(EXCEL.rules(Csv.standard().numbers(List.of("产值"))).read(file).attributes())
                .containsExactly("板块");
    }

    @Test
    void theSettingsOfCsvHold() {
        RawWorkbook book = new RawWorkbook()
                .sheet("s")
                .row(1, texts("a", "name", "b"))
                .row(2, text("x"), text("u"), text("暂无"))
                .row(3, number("1"), text("v"), number("2"));
        Dataset data = book.read(EXCEL.unitColumn("name").numbers(List.of("b")).missing(Set.of("暂无")));
        assertThat(data.units()).containsExactly("u", "v");
        assertThat(data.attribute("a")).containsExactly("x", "1");
        assertThat(data.column("b").toArray()).containsExactly(Double.NaN, 2);
    }

    @Test
    void titlesAboveTheHeaderAreSkipped() {
        RawWorkbook book = new RawWorkbook()
                .sheet("数据")
                .row(1, texts("2023年园区统计表"))
                .row(3, texts("", "", "单位：亿元"))
                .row(4, texts("园区", "产值", "税收"))
                .row(6, text("东园"), number("1"), number("2"));
        Dataset data = book.read(EXCEL);
        assertThat(data.variables()).containsExactly("产值", "税收");
        assertThat(data.column("税收").toArray()).containsExactly(2);
    }

    @Test
    void aNameMergedDownwardsCounts() {
        RawWorkbook book = new RawWorkbook()
                .sheet("数据")
                .row(1, texts("统计表"))
                .row(2, texts("园区", "产业", "", "城市"))
                .row(3, texts("", "产值", "税收", "绿地"))
                .row(4, text("东园"), number("1"), number("2"), number("3"));
        assertThat(book.read(EXCEL).variables()).containsExactly("产值", "税收", "绿地");
        assertThat(book.read(EXCEL).units()).containsExactly("东园");
    }

    @Test
    void aTitleIsNoNameForTheColumnBelow() {
        RawWorkbook book = new RawWorkbook()
                .sheet("d")
                .row(1, texts("title"))
                .row(2, texts("", "x", "y"))
                .row(3, text("u"), number("1"), number("2"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> book.read(EXCEL)))
                .hasMessageContaining("d!B3")
                .hasMessageContaining("d!A2");
    }

    @Test
    void theHeaderIsFoundByTheNamesOfItsColumns() {
        RawWorkbook book = new RawWorkbook()
                .sheet("d")
                .row(1, texts("x"))
                .row(2, text("park"), number("2022"), text("x"), text("y"))
                .row(3, text("u"), number("5"), number("1"), number("2"));
        Dataset data = book.read(EXCEL.numbers(List.of("x", "y")));
        assertThat(data.variables()).containsExactly("x", "y");
        assertThat(data.attribute("2022")).containsExactly("5");
    }

    @Test
    void theHeaderMayBeGiven() {
        RawWorkbook book = new RawWorkbook()
                .sheet("d")
                .row(2, texts("park", "old"))
                .row(5, text("park"), number("2022"))
                .row(6, text("u"), number("5"));
        assertThat(book.read(EXCEL.headerRow(5)).variables()).containsExactly("2022");
    }

    @Test
    void lineBreaksInAHeaderDoNotCount() {
        RawWorkbook book = new RawWorkbook()
                .sheet("d")
                .row(1, texts("园区\n名称", "地区生产\n总值\n(亿元)", "gross\r\nvalue", "GDP \n（亿元）"))
                .row(2, text("u"), number("1"), number("2"), number("3"));
        assertThat(book.read(EXCEL).variables()).containsExactly("地区生产总值(亿元)", "gross value", "GDP（亿元）");
    }

    @Test
    void emptyRowsAndColumnsAreSkipped() {
        RawWorkbook book = new RawWorkbook()
                .sheet("d")
                .row(2, texts("", "park", "", "x"))
                .row(3, texts(" ", "\u3000"))
                .row(4, "", text("u"), text(" "), number("1"))
                .row(9, "", text("v"), "", number("2"))
                .row(12);
        Dataset data = book.read(EXCEL);
        assertThat(data.units()).containsExactly("u", "v");
        assertThat(data.column("x").toArray()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234,567.5|1234567.5", "１２．５|12.5", " 12 |12", "-3e2|-300", "−5|-5", "+4|4"})
    void numbersStoredAsText(String cell, double expected) {
        assertThat(cellRead(text(cell), "")).isEqualTo(expected);
    }

    private static double cellRead(String cell, String unit) {
        return new RawWorkbook()
                .sheet("d")
                .row(1, texts("park", "x"))
                .row(2, text("u"), cell)
                .row(3, text("v"), number("1"))
                .read(EXCEL.units(Map.of("x", unit)))
                .column("x")
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "N/A", "-", "--", "—", "…", "无", "缺失", "　—　"})
    void missingMarks(String mark) {
        assertThat(cellRead(text(mark), "")).isNaN();
    }

    @Test
    void anErrorMayBeDeclaredMissing() {
        RawWorkbook book = new RawWorkbook()
                .sheet("d")
                .row(1, texts("park", "x"))
                .row(2, text("u"), RawWorkbook.error("#N/A"))
                .row(3, text("v"), formula("NA()", "e", "#N/A"));
        assertThat(book.read(EXCEL.missing(Set.of("#N/A"))).column("x").toArray())
                .containsExactly(Double.NaN, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 12.5",
        "7.0000000000000007E-2, 7",
        "0, 0",
        "-0.5, -50",
        "1, 100",
        "1.2345678901234567, 123.45678901234567"
    })
    void perCentFormatsReadAsShown(String stored, double expected) {
        for (String format : List.of("0%", "0.00%", "#id9", "#id10", "[Red]0.0%;-0.0%")) {
            RawWorkbook book = new RawWorkbook().sheet("d").row(1, texts("park", "x"));
            book.row(2, text("u"), book.number(stored, format));
            assertThat(book.read(EXCEL.units(Map.of("x", "%"))).column("x").get(0))
                    .as(format)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0",
                "#,##0.00",
                "General",
                "Standard",
                "0.00E+00",
                "#id3",
                "#id4",
                "#id11",
                "#id49",
                "0.0\"%\"",
                "0.0\\%",
                "[Red]0.0",
                "[$-804]0.0",
                "#,##0\"万 days\"",
                "0.0_m",
                "0!d",
                "# ?/?"
            })
    void otherFormatsDoNotCount(String format) {
        RawWorkbook book = new RawWorkbook().sheet("d").row(1, texts("park", "x"));
        book.row(2, text("u"), book.number("1234.5", format));
        assertThat(book.read(EXCEL).column("x").get(0)).isEqualTo(1234.5);
    }

    @Test
    void bigAndSmallNumbersAreExact() {
        for (String stored : List.of(
                "1.7976931348623157E308", "123456789012345680000", "0.1", "17.899999999999999", "-4.9E-324", "1E17")) {
            assertThat(cellRead(number(stored), "")).isEqualTo(Double.parseDouble(stored));
        }
    }

    @Test
    void ofAFormulaTheResultCounts() {
        assertThat(cellRead(formula("1+1", "n", "2"), "")).isEqualTo(2);
        assertThat(cellRead(formula("A1", "str", "1,000"), "")).isEqualTo(1000);
    }

    @Test
    void leadingZerosOfAFormatCountInTexts() {
        RawWorkbook book = new RawWorkbook().sheet("d").row(1, texts("park", "code", "n"));
        book.row(2, text("u"), book.number("7", "000000"), book.number("7", "0"));
        book.row(3, text("v"), book.number("1234567", "000000"), book.number("1.5", "000"));
        assertThat(book.read(EXCEL.attributes("code")).attribute("code")).containsExactly("000007", "1234567");
        assertThat(book.read(EXCEL.attributes("code")).column("n").toArray()).containsExactly(7, 1.5);
    }

    @Test
    void datesAndTruthValuesAsTexts() {
        RawWorkbook book = new RawWorkbook().sheet("d").row(1, texts("park", "since", "open", "x"));
        book.row(2, text("u"), book.number("45413", "yyyy/m/d"), truth(true), number("1"));
        book.row(3, text("v"), book.number("45413.5", "yyyy\"年\"m\"月\"d\"日\""), truth(false), number("2"));
        Dataset data = book.read(EXCEL.attributes("since", "open"));
        assertThat(data.attribute("since")).containsExactly("2024-05-01", "2024-05-01T12:00");
        assertThat(data.attribute("open")).containsExactly("TRUE", "FALSE");
    }

    @Test
    void textsAreWhatPeopleSee() {
        RawWorkbook book = new RawWorkbook()
                .sheet("d")
                .row(1, texts("park", "note", "x"))
                .row(2, text("a_x0041_b"), text("_x005F_x0041_"), number("1"))
                .row(3, text("<b>&amp;"), text("=1+1"), number("2"));
        Dataset data = book.read(EXCEL.attributes("note"));
        assertThat(data.units()).containsExactly("aAb", "<b>&amp;");
        assertThat(data.attribute("note")).containsExactly("_x0041_", "=1+1");
    }

    @Test
    void hiddenAndEmptySheetsAreNoCandidates() {
        RawWorkbook book = new RawWorkbook()
                .hidden("隐藏")
                .row(1, texts("park", "x"))
                .row(2, text("h"), number("9"))
                .sheet("空")
                .sheet("数据")
                .row(1, texts("park", "x"))
                .row(2, text("u"), number("1"));
        assertThat(book.read(EXCEL).units()).containsExactly("u");
        assertThat(book.read(EXCEL.sheet("隐藏")).units()).containsExactly("h");
    }

    @Test
    void theSheetThatHoldsTheColumnsIsTheOne() {
        RawWorkbook book = new RawWorkbook()
                .sheet("说明")
                .row(1, texts("说明文字", "更多"))
                .sheet("数据")
                .row(1, texts("park", "x"))
                .row(2, text("u"), number("1"));
        assertThat(book.read(EXCEL.numbers(List.of("x"))).units()).containsExactly("u");
    }

    @Test
    void aTableOfTextsKnowsItsPlaces(@TempDir Path folder) throws IOException {
        Path file = plain().write(folder.resolve("p.xlsx"));
        CellTable table = EXCEL.table(file);
        assertThat(table.header()).containsExactly("园区", "板块", "产值");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.cell(1, 2)).isEqualTo("7");
        assertThat(table.place(1, 2).zh()).isEqualTo("数据!C3");
        assertThat(table.name()).isEqualTo(file.toString());
        assertThat(table.headerPlace().en()).isEqualTo("数据, row 1");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
    void lettersOfColumns(int column, String letters) {
        assertThat(SheetCells.letters(column)).isEqualTo(letters);
    }
}
