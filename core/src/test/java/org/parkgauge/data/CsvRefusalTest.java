package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Bad input: each case is refused with the place and the cure. */
class CsvRefusalTest {

    private static final Csv STANDARD = Csv.standard();
    private static final Charset GBK = Charset.forName("GBK");

    /** Some bytes, how they are read, and what the two messages must say. */
    private record Case(String title, Csv csv, byte[] content, List<String> english, List<String> chinese) {

        Case en(String... words) {
            return new Case(title, csv, content, List.of(words), chinese);
        }

        Case zh(String... words) {
            return new Case(title, csv, content, english, List.of(words));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static Case bad(String title, Csv csv, String text) {
        return bad(title, csv, text.getBytes(csv.charset));
    }

    private static Case bad(String title, String text) {
        return bad(title, STANDARD, text);
    }

    private static Case bad(String title, Csv csv, byte[] content) {
        return new Case(title, csv, content, List.of(), List.of("bad.csv"));
    }

    private static Case cell(String cell) {
        return cell(STANDARD, cell);
    }

    private static Case cell(Csv csv, String cell) {
        return bad("cell " + cell, csv, "unit,gdp\nx,1\ny,\"" + cell.replace("\"", "\"\"") + "\"\n");
    }

    static Stream<Case> files() {
        return Stream.of(
                bad("empty file", "").en("bad.csv: the file is empty", "Maybe").zh("bad.csv：文件是空的", "也许："),
                bad("byte order mark only", "\ufeff").en("the file is empty"),
                bad("blank lines only", "\n \r\n\n").en("the file is empty"),
                bad("header only", "unit,gdp\n")
                        .en("bad.csv: there is a header and no line of data", "Maybe a filter")
                        .zh("只有表头"),
                bad("header and blank lines only", "unit,gdp\n\n,\n").en("no line of data"),
                bad("NUL bytes", "unit,gdp\nx,1\ny,\0002\n")
                        .en("bad.csv, line 3: contains a NUL character", "UTF-16")
                        .zh("bad.csv 第3行：含有 NUL 字符"),
                bad("UTF-16 without a mark", STANDARD, "unit,gdp\nx,1\n".getBytes(StandardCharsets.UTF_16LE))
                        .en("line 1: contains a NUL", "charset(StandardCharsets.UTF_16LE)"),
                bad("UTF-16 with a mark", STANDARD, "unit,gdp\nx,1\n".getBytes(StandardCharsets.UTF_16))
                        .en("marked as UTF-16", "read as UTF-8", "charset(StandardCharsets.UTF_16)"),
                bad("xlsx", STANDARD, new byte[] {'P', 'K', 3, 4, 20, 0})
                        .en("bad.csv is a workbook", "save it as \"CSV UTF-8\"")
                        .zh("bad.csv 是工作簿"),
                bad("xls", STANDARD, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})
                        .en("is a workbook"),
                bad("GBK read as UTF-8", STANDARD, "unit,gdp\nx,1\n北区,2\n".getBytes(GBK))
                        .en("bad.csv, line 3: byte 14 of the file is not UTF-8 text", "Charset.forName(\"GBK\")")
                        .zh("bad.csv 第3行：文件的第14个字节不是 UTF-8", "Charset.forName(\"GBK\")"),
                bad("GBK far into the file", STANDARD, farBytes()).en("line 9002: byte 90010 of the file"),
                bad("UTF-8 cut short", STANDARD, new byte[] {'u', ',', 'a', '\n', (byte) 0xe5, (byte) 0x8c})
                        .en("line 2: byte 5 of the file is not UTF-8"),
                bad(
                                "UTF-8 read as ASCII",
                                STANDARD.charset(StandardCharsets.US_ASCII),
                                "北".getBytes(StandardCharsets.UTF_8))
                        .en("line 1: byte 1 of the file is not US-ASCII text", "the file is UTF-8"),
                bad(
                                "marked UTF-8 read as GBK",
                                STANDARD.charset(GBK),
                                "\ufeffunit,gdp\nx,1\n".getBytes(StandardCharsets.UTF_8))
                        .en("marked as UTF-8", "read as GBK", "leave out charset(...)"));
    }

    /** Ten bytes a line, 9,000 lines below the header of nine. */
    private static byte[] farBytes() {
        StringBuilder text = new StringBuilder("unit,gdp\n");
        for (int i = 0; i < 9000; i++) {
            text.append("%04d,1.25\n".formatted(i));
        }
        return text.append("北,2\n").toString().getBytes(GBK);
    }

    static Stream<Case> shapes() {
        return Stream.of(
                bad("semicolons", "unit;gdp\nx;1\n")
                        .en("line 1: the header has one column, and it contains \";\"", "unit;gdp", "separator(';')")
                        .zh("表头只有一列", "separator(';')"),
                bad("tabs", "unit\tgdp\nx\t1\n").en("one column", "separator('\\t')"),
                bad("bars", "unit|gdp\nx|1\n").en("separator('|')"),
                bad("full-width commas", "单元，产值\n甲，1\n").en("separator('，')"),
                bad("commas read as semicolons", STANDARD.separator(';'), "unit,gdp\nx,1\n")
                        .en("separator(',')"),
                bad("blank header", "unit,,gdp\nx,1,2\n")
                        .en("line 1: column 2 has no name")
                        .zh("第2列没有列名"),
                bad("trailing separators", "unit,gdp,\nx,1,\n").en("column 3 has no name", "a separator too many"),
                bad("blank header in full-width", "unit,　\nx,1\n").en("column 2 has no name"),
                bad("header after blank lines", "\n\nunit,\nx,1\n").en("line 3: column 2 has no name"),
                bad("duplicate header", "unit,gdp, gdp \nx,1,2\n")
                        .en("line 1: the column name \"gdp\" appears twice (columns 2 and 3)")
                        .zh("列名“gdp”出现两次（第2列和第3列）"),
                bad("duplicate unit", "unit,gdp\nx,1\ny,2\n x ,3\n")
                        .en("line 4: the unit \"x\" stands in line 2 already", "one file a year")
                        .zh("第4行", "单元“x”已在第2行出现过"),
                bad("duplicate unit below quoted line breaks", "unit,gdp\n\"a\nb\",1\nx,2\nx,3\n")
                        .en("line 5: the unit \"x\" stands in line 4"),
                bad("duplicate unit of many lines", "unit,gdp\n\"a\nb\",1\n\"a\nb\",1\n")
                        .en("line 4: the unit \"a b\" stands in line 2"),
                bad("blank unit", "unit,gdp\nx,1\n　,2\n")
                        .en("bad.csv, line 3: no name of a unit in column \"unit\"", "totals")
                        .zh("“unit”列没有单元名称"),
                bad("blank unit in another column", STANDARD.unitColumn("name"), "gdp,name\n1,\n")
                        .en("line 2: no name of a unit in column \"name\""),
                bad("no unit column", STANDARD.unitColumn("park"), "unit,gdp\nx,1\n")
                        .en("line 1: there is no column \"park\"", "one of these: unit, gdp")
                        .zh("没有名为“park”的单元名称列", "unit、gdp"),
                bad("units asked for as numbers", STANDARD.numbers(List.of("gdp", "roads")), "gdp,roads\n1,2\n")
                        .en("column \"gdp\" holds the names of the units and is asked for as numbers", "unitColumn"),
                bad("units asked for as attribute", STANDARD.attributes("block"), "block,unit\nA,x\n")
                        .en("column \"block\"", "as an attribute too"),
                bad("cell too many", "unit,gdp\nx,1\ny,1,234\n")
                        .en("bad.csv, line 3: 3 cells where the header has 2", "quotation marks, as in \"1,234\"")
                        .zh("第3行：有3个单元格，而表头有2列"),
                bad("cell missing", "unit,gdp,roads\nx,1\n").en("line 2: 2 cells where the header has 3"),
                bad("note at the end", "unit,gdp,roads\nx,1,2\nSource: yearbook\n")
                        .en("line 3: one cell where the header has 3", "a title or a note"),
                bad("title above the header", "Parks 2024\nunit,gdp\nx,1\n")
                        .en("line 2: 2 cells where the header has 1", "a title stands above the header"),
                bad("ragged below quoted line breaks", "unit,gdp\n\"a\n\nb\",1\ny\n")
                        .en("line 5: one cell where"),
                bad("unclosed quote", "unit,gdp\nx,1\ny,\"2\nz,3\n")
                        .en("line 3: the quotation mark that opens cell 2 is never closed", "must be doubled")
                        .zh("第3行：第2个单元格的引号没有结束"),
                bad("unclosed quote in the header", "unit,\"gdp\nx,1\n").en("line 1", "cell 2 is never closed"),
                bad("unclosed quote as last character", "unit,gdp\nx,\"").en("line 2", "is never closed"),
                bad("unclosed quote of a long file", "unit,gdp\nx,\"" + "1\n".repeat(1 << 24))
                        .en("line 2: the quotation mark that opens cell 2 is never closed"),
                bad("text after a quote", "unit,gdp\nx,\"2\"3\n")
                        .en("line 2: text follows the closing quotation mark of cell 2")
                        .zh("第2个单元格在右引号之后还有文字"));
    }

    static Stream<Case> cells() {
        Csv percent = STANDARD.units(Map.of("gdp", "%"));
        return Stream.of(
                cell("abc")
                        .en(
                                "bad.csv: one cell is not a number.",
                                "line 3, column \"gdp\": \"abc\" is not a number",
                                "Maybe correct the cell",
                                "missing(...)",
                                "attributes(\"gdp\")")
                        .zh("bad.csv：有1个单元格不是数", "第3行，“gdp”列：“abc”不是数", "也许：更正单元格"),
                cell("12km").en("line 3, column \"gdp\": \"12km\" is not a number"),
                cell("1 234").en("\"1 234\" is not a number"),
                cell("NaN").en("\"NaN\" is not a number", "missing(...)"),
                cell("Infinity").en("\"Infinity\" is not a number"),
                cell("-∞").en("\"-∞\" is not a number"),
                cell("0x1p3").en("\"0x1p3\" is not a number"),
                cell("1d").en("\"1d\" is not a number"),
                cell("2f").en("\"2f\" is not a number"),
                cell("#DIV/0!").en("\"#DIV/0!\" is not a number"),
                cell("na").en("\"na\" is not a number"),
                cell("say \"hi\"").en("\"say \"hi\"\" is not a number"),
                cell("two\nlines").en("line 3, column \"gdp\": \"two lines\" is not a number"),
                cell("x".repeat(100)).en("\"" + "x".repeat(40) + "…\" is not"),
                cell("007")
                        .en(
                                "line 3, column \"gdp\": \"007\" looks like a code",
                                "declare the column as an attribute: attributes(\"gdp\")")
                        .zh("“007”像是代码", "attributes(\"gdp\")"),
                cell("110101199003070000").en("looks like a code", "at most 17 digits"),
                cell("1,5").en("\"1,5\" has a comma", "decimal point").zh("“1,5”中的逗号"),
                cell("12,3456").en("\"12,3456\" has a comma", "groups of three (1,234,567)"),
                cell("１２，３４５６").en("has a comma that does not clearly separate thousands"),
                cell("1.234,5").en("\"1.234,5\" has a comma"),
                bad("doubtful comma", STANDARD.separator(';'), "unit;gdp\nx;1,234\n")
                        .en("line 2, column \"gdp\": \"1,234\" has a comma"),
                cell("12.5%")
                        .en(
                                "\"12.5%\" has a per cent sign, and the column has no declared unit",
                                "units(Map.of(\"gdp\", \"%\"))")
                        .zh("带百分号，而该列没有声明单位", "units(Map.of(\"gdp\", \"%\"))"),
                cell(STANDARD.units(Map.of("gdp", "km²")), "12.5%")
                        .en("has a per cent sign, and the declared unit of the column is \"km²\"")
                        .zh("声明的单位是“km²”"),
                cell(percent, "12.5‰").en("declared unit of the column is \"%\""),
                cell(percent, "12.5%%").en("\"12.5%%\" is not a number"),
                cell("88.1亿元")
                        .en("line 3, column \"gdp\": \"88.1亿元\" has a multiplier", "write the full number")
                        .zh("“88.1亿元”带有万、亿之类的倍数", "写出完整的数"),
                cell("3万").en("\"3万\" has a multiplier such as 万 or 亿"),
                cell("1e400").en("\"1e400\" is beyond the range of numbers").zh("超出数的范围"),
                cell("1e-400").en("\"1e-400\" is beyond the range"),
                cell(STANDARD.missing(Set.of()), "NA").en("\"NA\" is not a number"),
                bad("cell below quoted line breaks", "unit,gdp,roads\n\"a\nb\",\"1\n\",x\n")
                        .en("line 4, column \"roads\": \"x\""),
                bad("cell below quoted CR LF", "unit,gdp\r\n\"a\r\nb\",x\r\ny,z\r\n")
                        .en("line 3, column \"gdp\": \"x\"", "line 4, column \"gdp\": \"z\""),
                bad("cell below quoted CR", "unit,gdp\r\"a\rb\",x\r").en("line 3, column \"gdp\": \"x\""),
                bad("text column by default", "unit,block,gdp\nx,A,1\ny,B,2\n")
                        .en("2 cells are not numbers", "line 2, column \"block\": \"A\"", "attributes(\"block\")"),
                bad("cures of several flaws", "unit,a,b,c\nx,1亿,007,5%\n")
                        .en(
                                "3 cells are not numbers",
                                "attributes(\"b\")",
                                "units(Map.of(\"c\", \"%\"))",
                                "write the full number"));
    }

    @ParameterizedTest
    @MethodSource({"files", "shapes", "cells"})
    void isRefusedWithPlaceAndCure(Case bad) {
        InvalidInputException error = catchThrowableOfType(
                InvalidInputException.class, () -> bad.csv.read(new ByteArrayInputStream(bad.content), "bad.csv"));
        assertThat(error).as("refused").isNotNull();
        assertThat(bad.english).isNotEmpty();
        assertThat(error.getMessage()).contains(bad.english).contains("bad.csv", "\nMaybe ");
        assertThat(error.in(Language.ZH))
                .contains(bad.chinese)
                .contains("bad.csv")
                .contains("\n也许：");
    }

    @Test
    void everyBadCellIsCountedAndTwentyAreListed() {
        StringBuilder text = new StringBuilder("unit,a,b\n");
        for (int i = 0; i < 25; i++) {
            text.append("u").append(i).append(",x,1\n");
        }
        InvalidInputException error = catchThrowableOfType(
                InvalidInputException.class, () -> STANDARD.read(new StringReader(text.toString()), "bad.csv"));
        assertThat(error.getMessage().lines())
                .hasSize(23)
                .startsWith("bad.csv: 25 cells are not numbers.", "line 2, column \"a\": \"x\" is not a number")
                .contains("line 21, column \"a\": \"x\" is not a number", "... and 5 more");
        assertThat(error.in(Language.ZH).lines()).hasSize(23).contains("……另有5个");
    }

    @Test
    void aColumnNeverTurnsToTextOfItself() {
        List<String> lines = new ArrayList<>(Collections.nCopies(1000, "%d,1"));
        lines.set(999, "%d,n.a.");
        StringBuilder text = new StringBuilder("unit,a\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).formatted(i)).append('\n');
        }
        assertThatThrownBy(() -> STANDARD.read(new StringReader(text.toString()), "bad.csv"))
                .hasMessageContaining("line 1001, column \"a\": \"n.a.\"");
    }

    @Test
    void charactersDecodedWithLossAreRefused() {
        String damaged = new String("unit,gdp\n北区,1\n".getBytes(GBK), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> STANDARD.read(new StringReader(damaged), "bad.csv"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bad.csv, line 2: contains U+FFFD")
                .hasMessageContaining("Maybe use read(Path) with charset(...)");
    }

    @Test
    void aStrictReaderOfTheCallerIsReportedByLine() {
        var bytes = new ByteArrayInputStream("北区,1\n".getBytes(GBK));
        var reader = new java.io.InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        assertThatThrownBy(() -> STANDARD.read(reader, "bad.csv"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line 1: contains bytes that cannot be decoded")
                .hasCauseInstanceOf(CharacterCodingException.class);
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> STANDARD.read(folder.resolve("none.csv")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("There is no file " + folder.resolve("none.csv"))
                .hasMessageContaining("Maybe the path is misspelt; the current directory is /");
        assertThatThrownBy(() -> STANDARD.read(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(folder + " is a directory");
    }

    @Test
    void settingsThatContradictAreRefused() {
        assertThatThrownBy(() -> STANDARD.attributes("a").numbers(List.of("b")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exclude each other");
        assertThatThrownBy(() -> STANDARD.numbers(List.of("b")).attributes("a"))
                .hasMessageContaining("exclude each other");
        assertThatThrownBy(() -> STANDARD.separator('.'))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\".\" cannot separate cells");
    }
}
