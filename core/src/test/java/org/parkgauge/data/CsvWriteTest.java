package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.text.InvalidInputException;

class CsvWriteTest {

    private static final Dataset PARKS = Dataset.of(List.of("北区", "south, far"))
            .with("道路", 4.2, Double.NaN)
            .withAttribute("type", "\"new\"", "a\nb");

    @TempDir
    Path folder;

    private static String written(Object... cells) {
        StringBuilder out = new StringBuilder();
        Csv.standard().write(List.of(), List.of(), out);
        out.setLength(0);
        List<String> header = Arrays.stream(cells).map(cell -> "h").toList();
        Csv.standard().write(header, List.of(Arrays.asList(cells)), out);
        return out.substring(out.indexOf("\n") + 1, out.length() - 1);
    }

    @Test
    void writesUnitsThenAttributesThenVariables() {
        StringBuilder out = new StringBuilder();
        Csv.standard().write(PARKS, out);
        assertThat(out).hasToString("unit,type,道路\n北区,\"\"\"new\"\"\",4.2\n\"south, far\",\"a\nb\",\n");
    }

    @Test
    void readsBackWhatItWrote() {
        Path file = folder.resolve("parks.csv");
        Csv csv = Csv.standard().attributes("type");
        csv.write(PARKS, file);
        assertThat(csv.read(file)).isEqualTo(PARKS);
    }

    @Test
    void excelGetsAByteOrderMark() throws IOException {
        Path file = folder.resolve("parks.csv");
        Csv csv = Csv.standard().attributes("type").bom(true);
        csv.write(PARKS, file);
        assertThat(Files.readAllBytes(file)).startsWith(0xef, 0xbb, 0xbf);
        assertThat(csv.read(file)).isEqualTo(PARKS);
        csv.bom(false).write(PARKS, file);
        assertThat(Files.readString(file)).startsWith("unit");
    }

    @Test
    void charsetSeparatorAndUnitColumnHoldForWritingToo() throws IOException {
        Path file = folder.resolve("parks.csv");
        Csv csv = Csv.standard()
                .attributes("type")
                .charset(Charset.forName("GBK"))
                .separator(';')
                .unitColumn("园区");
        csv.write(PARKS, file);
        assertThat(Files.readString(file, Charset.forName("GBK"))).startsWith("园区;type;道路\n");
        assertThat(csv.read(file)).isEqualTo(PARKS);
    }

    @Test
    void writesCellsOfEveryKind() {
        assertThat(written(1.5, 1e23, -0.0, Double.NaN, Float.NaN, 2.5f)).isEqualTo("1.5,1E23,-0,,,2.5");
        assertThat(written(7, 7L, (short) 7, BigInteger.TEN, new BigDecimal("1.50")))
                .isEqualTo("7,7,7,10,1.50");
        assertThat(written("text", null, true, 'c', "")).isEqualTo("text,,true,c,");
        assertThat(written("a,b", "a\"b", "a\rb", "a b")).isEqualTo("\"a,b\",\"a\"\"b\",\"a\rb\",a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\ttext",
                " =1",
                "　=1",
                " \t=1",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM",
                "-",
                "--",
                "+",
                "=",
                "\u00a0=1",
                "\ufeff=1",
                "-1-1",
                "=HYPERLINK(\"x\")"
            })
    void disarmsFormulas(String text) {
        String disarmed = "'" + text;
        assertThat(written(text).replace("\"\"", "\"")).isIn(disarmed, "\"" + disarmed + "\"");
    }

    @Test
    void disarmsTextThatBeginsWithALineBreak() {
        assertThat(written("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(written("\n=1")).isEqualTo("\"'\n=1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-5", "+3.25", "-1e5", "－５", "+8613800138000", "a=1", "x-y", "a@b.c", "1-2", "'=1", "5%", "-5%"})
    void leavesPlainNumbersAndInnerSigns(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void disarmsHeadersUnitsAndAttributes() {
        Dataset data = Dataset.of(List.of("=unit")).with("=sum", 1).withAttribute("@type", "+x");
        StringBuilder out = new StringBuilder();
        Csv.standard().write(data, out);
        assertThat(out).hasToString("unit,'@type,'=sum\n'=unit,'+x,1\n");
    }

    @Test
    void theApostropheStaysWhenReadingBack() {
        StringBuilder out = new StringBuilder();
        Csv.standard().write(Dataset.of(List.of("=unit")).with("a", 1), out);
        assertThat(Csv.standard()
                        .read(new StringReader(out.toString()), "back.csv")
                        .units())
                .containsExactly("'=unit");
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertThatThrownBy(() -> written(1, Double.NEGATIVE_INFINITY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Row 1, column 2 holds -Infinity")
                .hasMessageContaining("Maybe it comes from a division by zero");
        assertThatThrownBy(() -> Csv.standard()
                        .write(List.of("a", "b"), List.of(List.of(1, 2), List.of(1)), new StringBuilder()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Row 2 has 1 cells where the header has 2");
        assertThatThrownBy(() -> Csv.standard().write(Dataset.of(List.of("x")).with("unit", 1), new StringBuilder()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Column \"unit\" bears the header of the column of units")
                .hasMessageContaining("unitColumn(");
        assertThatThrownBy(() -> Csv.standard().write(PARKS, folder.resolve("no/such/parks.csv")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no such folder")
                .hasMessageContaining("Maybe create the folder");
        assertThatThrownBy(() ->
                        Csv.standard().charset(StandardCharsets.US_ASCII).write(PARKS, folder.resolve("parks.csv")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has a character that US-ASCII lacks");
        assertThatThrownBy(() -> Csv.standard().write(PARKS, folder)).isInstanceOf(UncheckedIOException.class);
    }

    @Property(tries = 300)
    void readsBackEveryDataset(@ForAll("datasets") Dataset data) {
        StringBuilder out = new StringBuilder();
        Csv csv = Csv.standard().attributes(data.attributes().toArray(String[]::new));
        csv.write(data, out);
        Dataset back = csv.read(new StringReader(out.toString()), "back.csv");
        assertThat(back).isEqualTo(data);
        assertThat(back.fingerprint()).isEqualTo(data.fingerprint());
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        Arbitrary<List<String>> units = names().list().ofMinSize(1).ofMaxSize(8).uniqueElements();
        Arbitrary<List<String>> headers = names().list().ofMaxSize(5).uniqueElements();
        return Combinators.combine(units, headers).as(this::dataset).flatMap(arbitrary -> arbitrary);
    }

    /** The first two headers as attributes, the others as variables. */
    private Arbitrary<Dataset> dataset(List<String> units, List<String> headers) {
        Arbitrary<Dataset> data = Arbitraries.just(Dataset.of(units));
        for (int i = 0; i < headers.size(); i++) {
            String header = "h" + headers.get(i);
            data = i < 2
                    ? Combinators.combine(data, texts().list().ofSize(units.size()))
                            .as((before, values) -> before.withAttribute(header, values))
                    : Combinators.combine(data, values().array(double[].class).ofSize(units.size()))
                            .as((before, values) -> before.with(header, values));
        }
        return data;
    }

    private static Arbitrary<Double> values() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(value -> !Double.isInfinite(value))
                .injectNull(0.1)
                .map(value -> value == null ? Double.NaN : value);
    }

    private static Arbitrary<String> names() {
        return texts().filter(text -> !text.isEmpty());
    }

    /** Texts that trimming and disarming leave alone. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(",;\"'\n\r \t0123456789.-+=%#NA园区无—𠮷")
                .withCharRange('a', 'z')
                .ofMaxLength(12)
                .map(CsvWriteTest::trimmed)
                .filter(text -> text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0);
    }

    private static String trimmed(String text) {
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
}
