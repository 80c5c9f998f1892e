package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** The template: a file a table, readable as it is, and a description that leaves nothing out. */
class RawTemplateTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyTemplateIsRead(Language language) throws IOException {
        Path folder = temporary.resolve("a/b");
        RawTemplate.write(folder, language);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(Definitions.tables().size() + 1);
        }
        RawTables raw = RawTables.read(folder);
        assertThat(raw.parks()).isEmpty();
        assertThat(raw.issues()).isEmpty();
        for (TableDefinition table : Definitions.tables()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(table.code() + ".csv"));
            assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
            assertThat(new String(bytes, StandardCharsets.UTF_8).substring(1))
                    .isEqualTo(String.join(",", RawTemplate.header(table, language)) + "\n");
        }
        RawTemplate.write(folder, language);
    }

    @Test
    void headersBearUnits() {
        assertThat(RawTemplate.header(Definitions.table("zones"), Language.ZH))
                .startsWith("code", "name", "name_en", "park", "town", "x[m]", "y[m]", "area[km²]", "residents[人]");
        assertThat(RawTemplate.header(Definitions.table("facilities"), Language.EN))
                .contains("capacity", "area[m²]", "doctors[people]", "grade");
        assertThat(RawTemplate.header(Definitions.table("economy"), Language.EN))
                .startsWith("park", "item", "value", "unit");
    }

    @Test
    void aFilledTemplateIsKept() throws IOException {
        RawTemplate.write(temporary, Language.ZH);
        Path parks = temporary.resolve("parks.csv");
        Files.writeString(parks, Files.readString(parks) + "P1,a\n");
        Files.delete(temporary.resolve("zones.csv"));
        assertThatThrownBy(() -> RawTemplate.write(temporary, Language.ZH))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("\"" + parks + "\" exists already and is not empty.\n"
                        + "Maybe it has been filled: give another folder.");
        assertThat(temporary.resolve("zones.csv")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDescriptionLeavesNothingOut(Language language) {
        String text = RawTemplate.files(language).get(RawTemplate.README);
        assertThat(text).endsWith(RawTemplate.description(language));
        for (TableDefinition table : Definitions.tables()) {
            assertThat(text).contains("\n## " + table.code() + " · ");
            assertThat(text).contains(table.description().in(language));
            for (ColumnDefinition column : table.columns()) {
                assertThat(text)
                        .contains(
                                "| `" + column.code() + "` | ",
                                column.description().in(language));
            }
            for (ItemDefinition item : table.items()) {
                assertThat(text)
                        .contains(
                                "| `" + item.code() + "` | ",
                                item.label().zh(),
                                item.label().en(),
                                item.description().in(language),
                                item.unit().label().in(language),
                                String.join(" ", item.indicators()));
            }
        }
        Unit.all().forEach(unit -> assertThat(text).contains("`" + unit.code() + "`"));
        for (FacilityCategory category : FacilityCategory.values()) {
            assertThat(text)
                    .contains("`" + category.code() + "`", category.capacity().in(language));
        }
        assertThat(text).contains(language == Language.ZH ? "| 10000/15 |" : "| area | mu 亩 |");
    }

    /** The page of the documents holds the description word for word. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theDocumentsHoldTheDescription(Language language) throws IOException {
        boolean chinese = language == Language.ZH;
        String page = Files.readString(Path.of("..", "docs", chinese ? "zh/raw-tables.md" : "raw-tables.md"));
        String first = chinese ? "## 各表一览\n" : "## The tables\n";
        assertThat(page.substring(page.indexOf(first)))
                .as("replace it by what the README of template --raw says")
                .isEqualTo(RawTemplate.description(language));
    }
}
