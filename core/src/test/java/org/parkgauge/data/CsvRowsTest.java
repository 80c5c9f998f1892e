package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Files read as texts, row by row with their lines; single cells read as numbers. */
class CsvRowsTest {

    private static CsvRows rows(String text) {
        return Csv.standard().rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "flows.csv");
    }

    @Test
    void theSameFirstCellMayStandTwiceAndLinesAreThoseOfTheFile() {
        CsvRows rows = rows("from, to ,n\nA,B,1\n\nA,C,\"2\n3\"\nB, D　,\n");
        assertThat(rows.name()).isEqualTo("flows.csv");
        assertThat(rows.header()).containsExactly("from", "to", "n");
        assertThat(rows.size()).isEqualTo(3);
        assertThat(List.of(rows.line(0), rows.line(1), rows.line(2))).containsExactly(2L, 4L, 6L);
        assertThat(rows.cell(1, 2)).isEqualTo("2\n3");
        assertThat(rows.cell(2, 1)).isEqualTo("D");
        assertThat(rows.cell(2, 2)).isEmpty();
        assertThat(rows).hasToString("flows.csv: 3 rows x 3 columns");
    }

    @Test
    void aHeaderMayStandAlone() {
        assertThat(rows("a,b\n").size()).isZero();
        assertThat(rows("a,b\n,\n\n").size()).isZero();
    }

    @Test
    void manyRowsAreKeptInOrder() {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 1000; i++) {
            text.append(i).append(",x").append(i).append('\n');
        }
        CsvRows rows = rows(text.toString());
        assertThat(rows.size()).isEqualTo(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat(rows.cell(i, 0)).isEqualTo(Integer.toString(i));
            assertThat(rows.cell(i, 1)).isEqualTo("x" + i);
            assertThat(rows.line(i)).isEqualTo(i + 2L);
        }
    }

    @Test
    void aPlaceOutsideIsRefused() {
        CsvRows rows = rows("a,b\n1,2\n3,4\n");
        assertThatThrownBy(() -> rows.cell(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.cell(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.line(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the file is empty",
                "a,b\\n1\\n|flows.csv, line 2: one cell where the header has 2.",
                "a,b\\n1,2,3\\n|flows.csv, line 2: 3 cells where the header has 2.",
                "a,a\\n|the column name \"a\" appears twice",
                "a,b\\n1,\"2\\n|the quotation mark that opens cell 2 is never closed",
            })
    void whatIsNoTableIsRefused(String text, String message) {
        assertThatThrownBy(() -> rows(text.replace("\\n", "\n")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void filesAreReadInTheirCharset(@TempDir Path folder) throws IOException {
        Charset gbk = Charset.forName("GBK");
        Path file = folder.resolve("园区.csv");
        Files.write(file, "代码,名称\nP1,青禾\n".getBytes(gbk));
        assertThat(Csv.standard().charset(gbk).rows(file).cell(0, 1)).isEqualTo("青禾");
        assertThatThrownBy(() -> Csv.standard().rows(file)).hasMessageContaining("is not UTF-8 text");
        assertThatThrownBy(() -> Csv.standard().rows(folder.resolve("none.csv")))
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> Csv.standard().rows(folder)).hasMessageContaining("is a directory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.5|''|12.5", "'1,234'|''|1234", "１２|''|12", "45%|%|45", "45%|％|45", "NA|''|NaN", "''|''|NaN"})
    void aCellIsReadAsInAColumn(String cell, String unit, double value) {
        CsvValue read = Csv.standard().number(cell, unit);
        assertThat(read.isSound()).isTrue();
        assertThat(read.value()).isEqualTo(Double.valueOf(value));
        assertThat(read.cure().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "many|''|is not a number|write a number, or leave the cell empty if the value is missing",
                "007|''|looks like a code|a number has no leading zeros and an integer at most 17 digits",
                "1,23|''|has a comma that does not clearly separate thousands|write a decimal point",
                "45%|''|has a per cent sign, and the column has no declared unit|leave the sign out, or write % as the unit",
                "45%|km|the declared unit of the column is \"km\"|leave the sign out, or write % as the unit",
                "12万|''|has a multiplier such as 万 or 亿|let the unit say the multiplier, as in 万元",
                "1e400|''|is beyond the range of numbers|check the exponent",
            })
    void aCellThatIsNoNumberSaysWhyAndWhatHelps(String cell, String unit, String flaw, String cure) {
        CsvValue read = Csv.standard().number(cell, unit);
        assertThat(read.isSound()).isFalse();
        assertThat(read.value()).isNaN();
        assertThat(read.flaw().en()).contains(flaw);
        assertThat(read.cure().en()).contains(cure);
        assertThat(read.flaw().in(Language.ZH)).isNotEmpty();
        assertThat(read.cure().in(Language.ZH)).isNotEmpty();
    }

    @Test
    void otherWordsMayMeanMissing() {
        Csv csv = Csv.standard().missing(Set.of("999"));
        assertThat(csv.number("999", "").value()).isNaN();
        assertThat(csv.number("NA", "").isSound()).isFalse();
    }

    @Test
    void textsThatRepeatAreKeptOnceAndNeverMixedUp() {
        String code = "12345678901234567890";
        String text = "u,v\nAa," + code + "\nBB," + code + "\nAa," + code + "1\nAa," + code + "1\nBC,aAa\nBa,Aa\n";
        CsvRows rows = Csv.standard()
                .rows(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "x");
        // Aa and BB have one hash, so that they take each other's place.
        assertThat(rows.cell(0, 0)).isEqualTo("Aa");
        assertThat(rows.cell(1, 0)).isEqualTo("BB");
        assertThat(rows.cell(4, 0)).isEqualTo("BC");
        assertThat(rows.cell(4, 1)).isEqualTo("aAa");
        assertThat(rows.cell(5, 1)).isEqualTo("Aa");
        assertThat(rows.cell(3, 0)).isSameAs(rows.cell(2, 0));
        assertThat(rows.cell(1, 1)).isEqualTo(code).isSameAs(rows.cell(0, 1));
        assertThat(rows.cell(3, 1)).isEqualTo(code + "1").isNotSameAs(rows.cell(2, 1));
    }
}
