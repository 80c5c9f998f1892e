package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.text.InvalidInputException;

/** Files that are none, too large or in another encoding, and places that are counted right. */
class BadFileTest {

    private static String refused(Path file) {
        return catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readSpec(file))
                .getMessage();
    }

    @Test
    void filesThatAreNoneAreNamed(@TempDir Path folder) {
        assertThat(refused(folder.resolve("指数.json")))
                .contains("There is no file")
                .contains("指数.json")
                .contains("Maybe the path is misspelt");
        assertThat(refused(folder)).contains("is a directory");
    }

    @Test
    void anOversizeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertThat(refused(file)).contains("big.json is larger than 64 MB");
    }

    @Test
    void anotherEncodingIsRefusedAtItsFirstCharacter(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gbk.json");
        Files.write(file, "{\"code\": 1,\r\n \"label\": \"产城\"}".getBytes(Charset.forName("GBK")));
        assertThat(refused(file))
                .contains("gbk.json, line 2, column 12: the text from here on is not UTF-8")
                .contains("Maybe save the file as UTF-8");
        Files.write(file, "{\"code\": 1}".getBytes(StandardCharsets.UTF_16));
        assertThat(refused(file)).contains("line 1, column 1: the text from here on is not UTF-8");
        Files.write(file, "{\"code\": 1}".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused(file)).contains("line 1, column 2: there is a NUL character");
        Files.write(file, new byte[] {'{', '"', (byte) 0xe4, (byte) 0xba});
        assertThat(refused(file)).contains("line 1, column 3");
    }

    @Test
    void aByteOrderMarkDoesNotMoveTheColumns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bom.json");
        Files.writeString(file, "\ufeff{\"code\": 01}");
        assertThat(refused(file)).contains("bom.json, line 1, column 11 (code): ");
    }

    @Test
    void everyWayToEndALineCounts() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String json = "{" + end + "\"a\": 1," + end + " \"b\": [}";
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readSpec(json, "t")))
                    .hasMessageStartingWith("t, line 3, column 8 (b");
            String unknown = "{\"formatVersion\": 1," + end + end + " \"code\": 1}";
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readSpec(unknown, "t")))
                    .hasMessageStartingWith("t, line 3, column 10 (code)");
        }
    }

    @Test
    void aLongNumberIsShownShort() {
        String json = "{\"a\": " + "9".repeat(400) + "}";
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readSpec(json, "t")))
                .hasMessageContaining("the number " + "9".repeat(40) + "… is too large");
    }

    @Test
    void aDefinitionIsNoFittedIndex() {
        String json = Samples.text(Samples.ICII);
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> IndexJson.readFitted(json, "icii.json")))
                .hasMessageContaining("this is the definition of an index, not a fitted index")
                .hasMessageContaining("Maybe read it by IndexJson.readSpec and fit it");
    }
}
