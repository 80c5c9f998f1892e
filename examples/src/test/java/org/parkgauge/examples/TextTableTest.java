package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static String print(TextTable table) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void chineseFillsTwoPlaces() {
        assertThat(TextTable.width("青禾 A–区")).isEqualTo(9);
        assertThat(TextTable.width("（１）")).isEqualTo(6);
        assertThat(TextTable.width("e\u0301\u200b")).isEqualTo(1);
        assertThat(TextTable.width("\ud840\udc0b")).isEqualTo(2);
    }

    @Test
    void textsStandLeftAndNumbersRight() {
        TextTable table = new TextTable().left("unit").right("score");
        table.add("青禾", "8.5");
        table.add("B", "100.25");
        assertThat(print(table)).isEqualTo("  unit   score\n  青禾     8.5\n  B     100.25\n");
    }

    @Test
    void aHeaderWithoutWordsIsLeftOut() {
        TextTable table = new TextTable().left("").left("");
        table.add("*", "");
        assertThat(print(table)).isEqualTo("  *\n");
        assertThat(new TextTable().left("").isEmpty()).isTrue();
    }

    @Test
    void aCellStaysOnItsLine() {
        TextTable table = new TextTable().left("unit");
        table.add("North\r\nPark\u001b[31m");
        assertThat(print(table)).isEqualTo("  unit\n  North Park [31m\n");
    }
}
