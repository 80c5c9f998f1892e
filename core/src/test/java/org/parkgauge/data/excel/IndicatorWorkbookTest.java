package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.data.excel.RawWorkbook.number;
import static org.parkgauge.data.excel.RawWorkbook.text;
import static org.parkgauge.data.excel.RawWorkbook.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndicatorTable;
import org.parkgauge.text.Language;

class IndicatorWorkbookTest {

    private static InputStream resource(String name) {
        return IndicatorTable.class.getResourceAsStream("coinr/" + name);
    }

    @Test
    void theSameFromAWorkbookAsFromCsv(@TempDir Path folder) throws IOException {
        try (InputStream meta = resource("iMeta.csv");
                InputStream units = resource("iData.csv")) {
            IndicatorTable table = IndicatorTable.read(Csv.standard().rows(meta, "iMeta.csv"));
            Dataset data = table.rules().read(units, "iData.csv");
            Path file = folder.resolve("coin.xlsx");
            IndicatorWorkbook.write(IndicatorTable.write(table.spec(), data, Language.EN), file);
            assertThat(Excel.sheets(file)).containsExactly("iMeta", "iData");
            IndicatorWorkbook again = IndicatorWorkbook.read(file);
            assertThat(again.table().spec()).isEqualTo(table.spec());
            List<String> inputs = table.spec().inputs();
            for (String input : inputs) {
                assertThat(again.data().column(input)).isEqualTo(data.column(input));
            }
            assertThat(again.data().attribute("block")).isEqualTo(data.attribute("block"));
            assertThat(again.table()
                            .spec()
                            .fit(again.data())
                            .score(again.data())
                            .scores("ICI"))
                    .isEqualTo(table.spec().fit(data).score(data).scores("ICI"));
        }
    }

    @Test
    void messagesNameSheetAndCell(@TempDir Path folder) throws IOException {
        RawWorkbook book = new RawWorkbook()
                .sheet("iMeta")
                .row(1, texts("iCode", "Type", "Parent", "Direction", "Weight"))
                .row(2, text("A"), text("Indicator"), text("D"), number("2"), number("1"))
                .row(3, text("D"), text("Aggregate"), "", number("1"), number("1"));
        Path file = book.write(folder.resolve("c.xlsx"));
        assertThatThrownBy(() -> IndicatorWorkbook.read(file))
                .hasMessageContaining("iMeta!D2, column Direction: the direction must be 1 or -1");
        RawWorkbook dated =
                new RawWorkbook().sheet("iMeta").row(1, texts("iCode", "Type", "Parent", "Direction", "Weight"));
        dated.row(2, text("A"), text("Indicator"), text("D"), number("1"), dated.number("45000", "yyyy-mm-dd"));
        dated.row(3, text("D"), text("Aggregate"), "", number("1"), number("1"));
        Path second = dated.write(folder.resolve("d.xlsx"));
        assertThatThrownBy(() -> IndicatorWorkbook.read(second))
                .hasMessageContaining("iMeta!E2, column Weight: \"2023-03-15\" is a date");
    }
}
