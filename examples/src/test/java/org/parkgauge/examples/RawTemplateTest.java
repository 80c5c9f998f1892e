package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.integration.raw.RawTemplate;
import org.parkgauge.text.Language;

/** What {@code template --raw} writes. */
class RawTemplateTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(Language.class)
    void emptyTablesAndTheirDescriptionAreWritten(Language language) throws IOException {
        Path folder = temporary.resolve("new/raw");
        String printed = Run.good("template", "--raw", folder, "--lang", language == Language.ZH ? "zh" : "en");
        assertThat(printed)
                .contains(folder.toString(), folder.resolve("README.md").toString());
        Map<String, String> files = RawTemplate.files(language);
        assertThat(Run.names(folder)).containsExactlyInAnyOrderElementsOf(files.keySet());
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
        assertThat(RawTables.read(folder).parks()).isEmpty();
    }

    @Test
    void aFilledTableIsKept() throws IOException {
        Run.good("template", "--raw", temporary);
        Files.writeString(temporary.resolve("zones.csv"), "code\nZ1\n");
        Files.delete(temporary.resolve("parks.csv"));
        Run run = Run.of("template", "--raw", temporary);
        assertThat(run.code()).isEqualTo(Main.BAD_INPUT);
        assertThat(run.err())
                .contains(
                        "zones.csv\" exists already and is not empty.",
                        "Maybe it has been filled: give another folder.");
        assertThat(temporary.resolve("parks.csv")).doesNotExist();
        assertThat(Files.readString(temporary.resolve("zones.csv"))).isEqualTo("code\nZ1\n");
    }

    @ParameterizedTest
    @CsvSource({"--index, icii", "--out, here"})
    void optionsOfTheOtherTemplateAreRefusedBesideIt(String option, String value) {
        Run run = Run.of("template", "--raw", temporary.resolve("raw"), option, value);
        assertThat(run.code()).isEqualTo(Main.BAD_INPUT);
        assertThat(run.err())
                .contains("--raw writes raw tables, so " + option + " cannot be given beside it.")
                .contains("Maybe leave one of them out.");
        assertThat(temporary.resolve("raw")).doesNotExist();
    }
}
