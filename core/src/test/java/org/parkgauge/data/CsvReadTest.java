package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.text.InvalidInputException;

class CsvReadTest {

    private static final Dataset PARKS = Dataset.of(List.of("北区", "南区"))
            .with("道路", 4.2, 6.1)
            .with("gdp", 88, Double.NaN)
            .withAttribute("类型", "工业", "");

    private static final String PARKS_TEXT = "园区,道路,gdp,类型\n北区,4.2,88,工业\n南区,6.1,,\n";

    private static final Csv TYPED = Csv.standard().attributes("类型");

    @TempDir
    Path folder;

    private static Dataset read(Csv csv, String text) {
        return csv.read(new StringReader(text), "test.csv");
    }

    private static Dataset read(String text) {
        return read(Csv.standard(), text);
    }

    private static Dataset decode(Csv csv, String text, Charset charset) {
        return csv.read(new ByteArrayInputStream(text.getBytes(charset)), "test.csv");
    }

    @Test
    void readsCharactersBytesAndFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("园区.csv"), PARKS_TEXT);
        assertThat(read(TYPED, PARKS_TEXT)).isEqualTo(PARKS);
        assertThat(decode(TYPED, PARKS_TEXT, StandardCharsets.UTF_8)).isEqualTo(PARKS);
        assertThat(TYPED.read(file)).isEqualTo(PARKS);
    }

    @Test
    void keepsTheOrderOfTheColumns() {
        Dataset data = read(Csv.standard().attributes("c", "a"), "u,d,c,b,a\nx,1,2,3,4\n");
        assertThat(data.variables()).containsExactly("d", "b");
        assertThat(data.attributes()).containsExactly("c", "a");
    }

    @Test
    void ignoresAByteOrderMark() {
        assertThat(decode(TYPED, '\ufeff' + PARKS_TEXT, StandardCharsets.UTF_8)).isEqualTo(PARKS);
        assertThat(read(TYPED, '\ufeff' + PARKS_TEXT)).isEqualTo(PARKS);
        assertThat(read(Csv.standard().unitColumn("u"), "\ufeffu,a\nx,1\n").units())
                .containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsOtherCharsets(String name) {
        Charset charset = Charset.forName(name);
        assertThat(decode(TYPED.charset(charset), PARKS_TEXT, charset)).isEqualTo(PARKS);
    }

    @Test
    void readsCharactersThatCrossTheBufferOfTheDecoder() {
        for (int shift = 0; shift < 4; shift++) {
            StringBuilder text = new StringBuilder("u,a\n");
            text.append("x".repeat(shift));
            for (int i = 0; i < 20_000; i++) {
                text.append("园😀").append(i).append(',').append(i).append('\n');
            }
            Dataset data = decode(Csv.standard(), text.toString(), StandardCharsets.UTF_8);
            assertThat(data.units().get(19_999)).isEqualTo("园😀19999");
            assertThat(data.column("a").toArray())
                    .containsExactly(IntStream.range(0, 20_000).asDoubleStream().toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) {
        assertThat(read(TYPED, PARKS_TEXT.replace("\n", end))).isEqualTo(PARKS);
    }

    @Test
    void aFinalLineBreakIsOptional() {
        assertThat(read("u,a\nx,1")).isEqualTo(read("u,a\nx,1\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u,a\nx,1\ny,2\n\n",
                "u,a\nx,1\n\ny,2\n\n\n",
                "\n\nu,a\nx,1\ny,2\n",
                "u,a\nx,1\n   \ny,2\n　\n",
                "u,a\nx,1\n,\ny,2\n,,,,\n",
                "u,a\r\nx,1\r\n\r\ny,2\r\n\"\",\"\"\r\n",
            })
    void skipsLinesWithoutText(String text) {
        assertThat(read(text)).isEqualTo(Dataset.of(List.of("x", "y")).with("a", 1, 2));
    }

    @Test
    void trimsBlanksOfEveryWidth() {
        Dataset data = read(TYPED, " u ,　道路　,\u00a0类型\t\n 北区　, 4.2　,　工业 园　\n");
        assertThat(data).isEqualTo(Dataset.of(List.of("北区")).with("道路", 4.2).withAttribute("类型", "工业 园"));
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineBreaks() {
        Dataset data = read(TYPED, "u,道路,类型\n\"a,b\",\"1,234.5\",\"say \"\"hi\"\"\nand bye\"\n");
        assertThat(data)
                .isEqualTo(Dataset.of(List.of("a,b")).with("道路", 1234.5).withAttribute("类型", "say \"hi\"\nand bye"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NA", "N/A", "-", "--", "—", "…", "无", "缺失", "　NA　", "\"\"", "\" — \""})
    void readsMissingValues(String cell) {
        assertThat(read("u,a\nx," + cell + "\n").column("a").isMissing(0)).isTrue();
    }

    @Test
    void otherWordsForMissingReplaceTheDefault() {
        Csv csv = Csv.standard().missing(Set.of("999", "n.d."));
        assertThat(read(csv, "u,a\nx,999\ny,n.d.\nz,\nv,9990\n").column("a"))
                .isEqualTo(Column.of("a", Double.NaN, Double.NaN, Double.NaN, 9990));
        assertThatThrownBy(() -> read(csv, "u,a\nx,NA\n")).hasMessageContaining("\"NA\" is not a number");
    }

    @Test
    void missingWordsDoNotTouchUnitsAndAttributes() {
        Dataset data = read(TYPED, "u,类型\nNA,NA\n无,—\n");
        assertThat(data).isEqualTo(Dataset.of(List.of("NA", "无")).withAttribute("类型", "NA", "—"));
    }

    @Test
    void namedNumbersLeaveEveryOtherColumnText() {
        Csv csv = Csv.standard().numbers(List.of("gdp", "absent"));
        assertThat(read(csv, "u,code,gdp,note\nx,007,1,12.5%\n"))
                .isEqualTo(Dataset.of(List.of("x"))
                        .with("gdp", 1)
                        .withAttribute("code", "007")
                        .withAttribute("note", "12.5%"));
    }

    @Test
    void attributesThatTheFileLacksAreNoError() {
        assertThat(read(Csv.standard().attributes("code", "absent"), "u,code\nx,007\n")
                        .attribute("code"))
                .containsExactly("007");
    }

    @Test
    void unitsMayStandInAnyColumn() {
        Csv csv = Csv.standard().unitColumn("name");
        assertThat(read(csv, "no,name,a\n1,x,2\n"))
                .isEqualTo(Dataset.of(List.of("x")).with("no", 1).with("a", 2));
    }

    @Test
    void perCentsStayAsTheyAre() {
        Csv csv = Csv.standard().units(Map.of("rate", "%", "share", "％", "birth", "‰", "area", "km²"));
        assertThat(read(csv, "u,rate,share,birth,area\nx,12.5%,３％,6.5‰,8\ny,0.125,4,7,9\n"))
                .isEqualTo(Dataset.of(List.of("x", "y"))
                        .with("rate", 12.5, 0.125)
                        .with("share", 3, 4)
                        .with("birth", 6.5, 7)
                        .with("area", 8, 9));
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t', '|', '，', '；'})
    void readsOtherSeparators(char separator) {
        String text = PARKS_TEXT.replace(',', separator);
        assertThat(read(TYPED.separator(separator), text)).isEqualTo(PARKS);
    }

    @Test
    void aTableOfUnitsAloneIsAllowed() {
        assertThat(read("u\nx\ny\n")).isEqualTo(Dataset.of(List.of("x", "y")));
    }

    @Test
    void readsManyRows() {
        StringBuilder text = new StringBuilder("u,a,类型\n");
        for (int i = 0; i < 5000; i++) {
            text.append("unit ")
                    .append(i)
                    .append(',')
                    .append(i / 8.0)
                    .append(",t")
                    .append(i)
                    .append('\n');
        }
        Dataset data = read(TYPED, text.toString());
        assertThat(data.size()).isEqualTo(5000);
        assertThat(data.column("a").get(4999)).isEqualTo(4999 / 8.0);
        assertThat(data.attribute("类型").get(4999)).isEqualTo("t4999");
    }

    @Test
    void settingsDoNotChange() {
        Csv before = Csv.standard();
        Csv unused = before.separator(';')
                .charset(StandardCharsets.UTF_16)
                .unitColumn("z")
                .missing(Set.of());
        assertThat(unused).isNotSameAs(before);
        assertThat(read(before, "u,a\nx,NA\n").units()).containsExactly("x");
    }

    @Test
    void leavesTheCallersStreamOpen() {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream("u,a\nx,1\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Csv.standard().read(in, "test.csv");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void aFailingReaderIsNoBadInput() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Csv.standard().read(broken, "test.csv"))
                .isInstanceOf(UncheckedIOException.class)
                .isNotInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage("disk on fire");
    }
}
