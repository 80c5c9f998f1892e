package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parkgauge.data.excel.RawWorkbook.error;
import static org.parkgauge.data.excel.RawWorkbook.formula;
import static org.parkgauge.data.excel.RawWorkbook.number;
import static org.parkgauge.data.excel.RawWorkbook.text;
import static org.parkgauge.data.excel.RawWorkbook.texts;
import static org.parkgauge.data.excel.RawWorkbook.truth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Csv;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Remedy;

class ExcelRefusalTest {

    private static final Excel EXCEL = Excel.standard();

    private static InvalidInputException refusal(RawWorkbook book, Excel excel) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> book.read(excel));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private static RawWorkbook one(String cell) {
        return new RawWorkbook()
                .sheet("数据")
                .row(1, texts("标题"))
                .row(3, texts("园区", "板块", "产值"))
                .row(7, text("东园"), text("A"), cell);
    }

    private static void assertRefused(String cell, String zh, String en) {
        InvalidInputException refusal = refusal(one(cell), EXCEL.attributes("板块"));
        assertThat(refusal.in(Language.ZH)).isEqualTo(zh);
        assertThat(refusal.in(Language.EN)).isEqualTo(en);
    }

    @Test
    void textInANumericColumn() {
        assertRefused(text("很多"), """
                parks.xlsx：有1个单元格不是数。
                数据!C7，“产值”列：“很多”不是数
                也许：更正单元格；表示缺失的写法用 missing(...) 声明；文字列用 attributes("产值") 声明。""", """
                parks.xlsx: one cell is not a number.
                数据!C7, column "产值": "很多" is not a number
                Maybe correct the cell; name a word that means missing by missing(...); declare a column of text by attributes("产值").""");
        assertThat(refusal(one(text("很多")), EXCEL.attributes("板块")).remedy()).contains(Remedy.CELLS);
    }

    @Test
    void aDateInANumericColumn() {
        RawWorkbook book = new RawWorkbook().sheet("数据").row(1, texts("园区", "产值"));
        book.row(2, text("东园"), book.number("45413", "#id14"));
        int row = 3;
        for (String format : List.of("yyyy-mm-dd", "[h]:mm", "h:mm AM/PM", "#id31", "#id57", "m/d;@", "D")) {
            book.row(row, text("x" + row), book.number("45413", format));
            row++;
        }
        InvalidInputException refusal = refusal(book, EXCEL);
        assertThat(refusal.in(Language.ZH))
                .startsWith("parks.xlsx：有8个单元格不是数。\n数据!B2，“产值”列：“2024-05-01”是日期\n")
                .endsWith("\n也许：日期单元格改为数，或检查单元格格式。");
        assertThat(refusal.in(Language.EN))
                .contains("\n数据!B2, column \"产值\": \"2024-05-01\" is a date\n")
                .endsWith("\nMaybe write a number in place of a date, or check the format of the cell.");
        assertThat(refusal.remedy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"})
    void anErrorInANumericColumn(String error) {
        for (String cell : List.of(error(error), formula("1/0", "e", error))) {
            assertRefused(
                    cell,
                    "parks.xlsx：有1个单元格不是数。\n数据!C7，“产值”列：“" + error + "”是错误值\n也许：改正公式；缺失则清空单元格。",
                    "parks.xlsx: one cell is not a number.\n数据!C7, column \"产值\": \"" + error
                            + "\" is an error\nMaybe correct the formula, or clear the cell if the value is missing.");
        }
    }

    @Test
    void anErrorInAColumnOfTexts() {
        for (int column : new int[] {0, 1}) {
            String[] cells = {text("东园"), text("A"), number("1")};
            cells[column] = error("#REF!");
            RawWorkbook book = new RawWorkbook()
                    .sheet("数据")
                    .row(1, texts("园区", "板块", "产值"))
                    .row(2, cells);
            InvalidInputException refusal = refusal(book, EXCEL.attributes("板块"));
            String place = "数据!" + (column == 0 ? "A" : "B") + "2";
            assertThat(refusal.in(Language.ZH)).isEqualTo("parks.xlsx " + place + "：“#REF!”是错误值。\n也许：改正公式；缺失则清空单元格。");
            assertThat(refusal.in(Language.EN))
                    .isEqualTo("parks.xlsx, " + place + ": \"#REF!\" is an error.\nMaybe correct the formula, or clear"
                            + " the cell if the value is missing.");
        }
    }

    @Test
    void aFormulaWithoutAResult() {
        assertRefused(
                formula("SUM(A1:A2)", "n", ""),
                "parks.xlsx：有1个单元格不是数。\n数据!C7，“产值”列：“=SUM(A1:A2)”是没有存下结果的公式\n" + "也许：在表格软件中打开并保存，使公式算出结果。",
                "parks.xlsx: one cell is not a number.\n数据!C7, column \"产值\": \"=SUM(A1:A2)\" is a formula without a"
                        + " stored result\nMaybe open and save the file in a spreadsheet program, which calculates the"
                        + " formulas.");
    }

    @Test
    void aTruthValueInANumericColumn() {
        assertRefused(
                truth(true),
                "parks.xlsx：有1个单元格不是数。\n数据!C7，“产值”列：“TRUE”是逻辑值\n也许：逻辑值改写为 1 和 0。",
                "parks.xlsx: one cell is not a number.\n数据!C7, column \"产值\": \"TRUE\" is a truth value\n"
                        + "Maybe write 1 and 0 in place of truth values.");
    }

    @Test
    void perCentsOfAColumnWithoutThatUnit() {
        RawWorkbook book = new RawWorkbook().sheet("数据").row(1, texts("园区", "比重"));
        book.row(2, text("东园"), book.number("0.125", "0.0%"));
        assertThat(refusal(book, EXCEL)).hasMessageContaining("数据!B2, column \"比重\": \"12.5%\" has a per cent sign");
        assertThat(refusal(book, EXCEL.units(Map.of("比重", "亿元")))).hasMessageContaining("\"12.5%\"");
    }

    @Test
    void codesAndNumbersBeyondAllNumbers() {
        assertThat(refusal(one(text("007")), EXCEL.attributes("板块"))).hasMessageContaining("\"007\" looks like a code");
        assertThat(refusal(one(number("1E400")), EXCEL.attributes("板块")))
                .hasMessageContaining("数据!C7")
                .hasMessageContaining("\"1E400\" is beyond the range");
        assertThat(refusal(one(number("1E-400")), EXCEL.attributes("板块"))).hasMessageContaining("beyond the range");
        assertThat(refusal(one(number("INF")), EXCEL.attributes("板块"))).hasMessageContaining("\"INF\" is an error");
        assertThat(refusal(one(text("88.1亿元")), EXCEL.attributes("板块"))).hasMessageContaining("multiplier");
    }

    @Test
    void allFaultsAreListedWithTheirCells() {
        RawWorkbook book = new RawWorkbook().sheet("my data").row(1, texts("park", "x"));
        for (int i = 2; i < 27; i++) {
            book.row(i, text("u" + i), text("?"));
        }
        assertThat(refusal(book, EXCEL))
                .hasMessageStartingWith("parks.xlsx: 25 cells are not numbers.\n'my data'!B2, column")
                .hasMessageContaining("'my data'!B21,")
                .hasMessageContaining("... and 5 more");
    }

    @Test
    void aUnitTwiceOrWithoutName() {
        RawWorkbook book = new RawWorkbook()
                .sheet("数据")
                .row(1, texts("x", "园区"))
                .row(3, number("1"), text("东园"))
                .row(5, number("2"), text("东园"));
        InvalidInputException twice = refusal(book, EXCEL.unitColumn("园区"));
        assertThat(twice.in(Language.ZH)).startsWith("parks.xlsx 数据!B5：单元“东园”已在数据!B3出现过。");
        assertThat(twice.in(Language.EN)).startsWith("parks.xlsx, 数据!B5: the unit \"东园\" stands in 数据!B3 already.");
        RawWorkbook nameless = new RawWorkbook()
                .sheet("数据")
                .row(1, texts("园区", "x", "y"))
                .row(2, text("东园"), number("1"), number("1"))
                .row(4, "", number("1"), number("3"));
        assertThat(refusal(nameless, EXCEL).in(Language.EN))
                .startsWith("parks.xlsx, 数据!A4: no name of a unit in column \"园区\".");
    }

    @Test
    void aNoteBelowTheTable() {
        RawWorkbook book = new RawWorkbook()
                .sheet("数据")
                .row(1, texts("园区", "x"))
                .row(2, text("东园"), number("1"))
                .row(4, texts("注：数据来自统计局"));
        InvalidInputException refusal = refusal(book, EXCEL);
        assertThat(refusal.in(Language.ZH))
                .isEqualTo("parks.xlsx 数据!A4：该行只有单元名称一格有内容。\n" + "也许：删去注释行；若是没有数据的单元，删去它，或至少写一个缺失标记，如 —。");
        assertThat(refusal.in(Language.EN))
                .startsWith("parks.xlsx, 数据!A4: this row holds the name of a unit and nothing else.\nMaybe delete");
    }

    @Test
    void aNoteBesideTheTable() {
        RawWorkbook book = new RawWorkbook()
                .sheet("数据")
                .row(1, texts("园区", "x"))
                .row(2, text("东园"), number("1"))
                .row(3, text("西园"), number("1"), "", text("注"));
        assertThat(refusal(book, EXCEL).in(Language.ZH)).startsWith("parks.xlsx 数据!D3：有内容，而该列没有列名。\n也许：");
        assertThat(refusal(book, EXCEL).in(Language.EN))
                .startsWith("parks.xlsx, 数据!D3: something stands here, and the column has no name.\nMaybe ");
    }

    @Test
    void noHeader() {
        RawWorkbook book = new RawWorkbook().sheet("数据").row(2, text("东园"), number("1"));
        InvalidInputException refusal = refusal(book, EXCEL);
        assertThat(refusal.in(Language.ZH))
                .isEqualTo("parks.xlsx 数据!B2：已经是数，而上面没有一行给出全部列名。\n也许：补上表头；表头中有数时，用 headerRow(...) 给出它的行号。");
        assertThat(refusal.in(Language.EN)).contains("parks.xlsx, 数据!B2: this is a number already");
        RawWorkbook gap = new RawWorkbook()
                .sheet("数据")
                .row(1, texts("园区", "x", "", "z"))
                .row(2, text("东园"), text("1"), text("2"), text("3"));
        assertThat(refusal(gap, EXCEL).in(Language.ZH)).endsWith("也许：在 数据!C1 填上列名；或用 headerRow(...) 给出表头的行号。");
        assertThat(refusal(gap, EXCEL).in(Language.EN)).contains("write the name of the column into 数据!C1, or");
    }

    @Test
    void aHeaderRowThatIsNone() {
        assertThat(refusal(one(number("1")), EXCEL.headerRow(2)).in(Language.ZH))
                .contains("“数据”的第2行是空的，不能作表头");
        assertThat(refusal(one(number("1")), EXCEL.headerRow(2)).in(Language.EN))
                .contains("row 2 of the sheet \"数据\"");
        assertThatThrownBy(() -> EXCEL.headerRow(0)).hasMessageContaining("cannot stand in row 0");
    }

    @Test
    void aColumnTwiceOrNoColumnOfUnits() {
        RawWorkbook book =
                new RawWorkbook().sheet("数据").row(2, texts("园区", "x", "x")).row(3, text("u"), number("1"), number("2"));
        assertThat(refusal(book, EXCEL).in(Language.ZH)).startsWith("parks.xlsx “数据”第2行：列名“x”出现两次");
        assertThat(refusal(book, EXCEL).in(Language.EN)).startsWith("parks.xlsx, 数据, row 2: the column name \"x\"");
        assertThat(refusal(one(number("1")), EXCEL.unitColumn("名称")))
                .hasMessageContaining("there is no column \"名称\" to hold the names of the units");
    }

    @Test
    void onlyAHeader() {
        RawWorkbook book = new RawWorkbook().sheet("数据").row(1, texts("园区", "x"));
        assertThat(refusal(book, EXCEL)).hasMessageContaining("there is a header and no line of data");
    }

    @Test
    void severalSheets() {
        RawWorkbook book = new RawWorkbook()
                .sheet("2022")
                .row(1, texts("park", "x"))
                .row(2, text("u"), number("1"))
                .sheet("2023")
                .row(1, texts("park", "x"))
                .row(2, text("u"), number("2"));
        InvalidInputException refusal = refusal(book, EXCEL);
        assertThat(refusal.in(Language.ZH)).isEqualTo("parks.xlsx：有数据的工作表不止一个：2022、2023。\n也许：用 sheet(\"2022\") 指定一个。");
        assertThat(refusal.in(Language.EN))
                .isEqualTo("parks.xlsx: several sheets hold data: 2022, 2023.\nMaybe choose one by sheet(\"2022\").");
        assertThat(refusal.remedy()).contains(Remedy.SHEET);
        assertThat(refusal(book, EXCEL.numbers(List.of("x")))).hasMessageContaining("several sheets");
        assertThat(refusal(book, EXCEL.sheet("2024")).in(Language.ZH))
                .isEqualTo("parks.xlsx：没有名为“2024”的工作表。\n也许：是其中之一：2022、2023。");
        assertThat(refusal(book, EXCEL.sheet("2024")))
                .hasMessageContaining("there is no sheet named \"2024\".\nMaybe it is one of these: 2022, 2023.");
    }

    @Test
    void noSheetWithData() {
        RawWorkbook empty = new RawWorkbook().sheet("a").sheet("b");
        assertThat(refusal(empty, EXCEL)).hasMessageContaining("no visible sheet holds data.\nMaybe the export");
        assertThat(refusal(empty, EXCEL.sheet("a")).in(Language.ZH)).startsWith("parks.xlsx：工作表“a”是空的。");
        assertThat(refusal(empty, EXCEL.sheet("a"))).hasMessageContaining("the sheet \"a\" is empty");
        RawWorkbook hidden = new RawWorkbook().hidden("h").row(1, texts("park", "x"));
        assertThat(refusal(hidden, EXCEL)).hasMessageContaining("hidden sheet: h; name it by sheet");
        assertThat(refusal(hidden, EXCEL).remedy()).contains(Remedy.SHEET);
    }

    @Test
    void otherFiles(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("a.xlsx"), "park,x\nu,1\n");
        assertThatThrownBy(() -> EXCEL.read(csv)).hasMessageContaining(csv + " is not a workbook (.xlsx)");
        Path old = Files.write(folder.resolve("b.xls"), HexFormat.of().parseHex("d0cf11e0a1b11ae1000000"));
        assertThatThrownBy(() -> EXCEL.read(old)).hasMessageContaining("old format (.xls), or it has a password");
        Path none = Files.write(folder.resolve("c.xlsx"), new byte[0]);
        assertThatThrownBy(() -> EXCEL.read(none)).hasMessageContaining("is not a workbook");
        byte[] whole = one(number("1")).bytes();
        Path cut = Files.write(folder.resolve("d.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> EXCEL.read(cut))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the workbook is damaged")
                .hasCauseInstanceOf(Exception.class);
        assertThatThrownBy(() -> EXCEL.read(folder.resolve("none.xlsx")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("the current directory is");
        assertThatThrownBy(() -> EXCEL.read(folder)).hasMessageContaining(folder + " is a directory");
    }

    @Test
    void aDiskThatFails() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> EXCEL.read(broken, "p.xlsx"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("p.xlsx: gone");
    }

    @Test
    void aWorkbookIsNoCsvFile() {
        byte[] bytes = one(number("1")).bytes();
        assertThatThrownBy(() -> Csv.standard().read(new ByteArrayInputStream(bytes), "p.xlsx"))
                .hasMessageContaining("is a workbook, not a CSV file");
        assertThat(new String(bytes, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }
}
