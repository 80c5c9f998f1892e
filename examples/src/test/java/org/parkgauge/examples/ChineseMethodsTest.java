package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.text.Language;

/** The Chinese page on the methods lists the indicators of the ready-made index as they are. */
class ChineseMethodsTest {

    private static final int NAME = 1;
    private static final int UNIT = 2;
    private static final int DEFINITION = 3;
    private static final int DIRECTION = 4;
    private static final int GOALPOSTS = 5;

    @Test
    void theTablesAreThoseOfTheIndex() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "zh", "methods.md"));
        List<String> listed = page.lines()
                .filter(line -> line.matches("\\| (INF|PUB|JHB|AGG|GOV|ECO|INO)\\d.*"))
                .toList();
        assertThat(listed).as("docs/zh/methods.md").containsExactlyElementsOf(rows(IntegrationIndex.icii()));
    }

    private static List<String> rows(IndexSpec spec) {
        List<List<Object>> columns = StreamSupport.stream(
                        new TemplateColumns(spec, Language.ZH).explanations().spliterator(), false)
                .toList();
        List<String> rows = new ArrayList<>();
        for (Indicator indicator : spec.indicators()) {
            List<Object> cells = columns.stream()
                    .filter(row -> row.get(0).equals(indicator.variable()))
                    .findFirst()
                    .orElseThrow();
            boolean outside = indicator.isOutside() && indicator.code().matches("(JHB|AGG).*");
            String definition = cells.get(DEFINITION).toString().replace('|', '∣');
            rows.add("| " + indicator.code() + (outside ? "\\*" : "") + " | " + cells.get(NAME) + " | "
                    + cells.get(UNIT) + " | " + definition + " | " + cells.get(DIRECTION) + "："
                    + cells.get(GOALPOSTS) + " |");
        }
        return rows;
    }
}
