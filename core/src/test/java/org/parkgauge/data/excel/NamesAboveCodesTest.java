package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.ColumnLabels;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.text.Language;

/** A workbook of results has names in its first row and codes in its second; both may name columns when it is read again. */
class NamesAboveCodesTest {

    @TempDir
    private Path folder;

    private static final IndexSpec SPEC = IndexSpec.named("demo")
            .root(Dimension.of(
                    "ALL",
                    Indicator.of("ROADS")
                            .label("路网密度", "Road density")
                            .unit("km/km²")
                            .higherIsBetter(0, 10),
                    Indicator.of("GREEN").label("绿地率", "Green share").unit("%").higherIsBetter(0, 50)))
            .build();
    private static final Dataset PARKS = Dataset.of(List.of("North", "South"))
            .withAttribute("type", "A", "B")
            .with("ROADS", 4.2, 6.1)
            .with("GREEN", 31, 40);

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSheetOfRawValuesIsReadAgain(Language language) {
        Path file = folder.resolve("result.xlsx");
        ResultWorkbook.of(SPEC.fit(PARKS).score(PARKS), language).write(file);
        Dataset read = Excel.standard()
                .rules(ColumnLabels.of(SPEC).rules())
                .sheet(language == Language.ZH ? "原始值" : "raw")
                .read(file);
        assertThat(read.units()).isEqualTo(PARKS.units());
        assertThat(read.column("ROADS")).isEqualTo(PARKS.column("ROADS"));
        assertThat(read.column("GREEN")).isEqualTo(PARKS.column("GREEN"));
        assertThat(read.attribute("type")).containsExactly("A", "B");
    }

    /** Its only filled cells are called like columns, which makes it no second header. */
    @Test
    void aRowOfDataIsNoHeader() throws IOException {
        Path file = folder.resolve("data.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            List<List<String>> rows = List.of(
                    List.of("park", "type", "Road density", "Green share"),
                    List.of("GREEN", "ROADS", "", ""),
                    List.of("North", "A", "4.2", "31"));
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
        Dataset read = Excel.standard().rules(ColumnLabels.of(SPEC).rules()).read(file);
        assertThat(read.units()).containsExactly("GREEN", "North");
        assertThat(read.attribute("type")).containsExactly("ROADS", "A");
        assertThat(read.column("ROADS").toArray()).containsExactly(Double.NaN, 4.2);
    }
}
