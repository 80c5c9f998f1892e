package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.text.Language;

/** What {@code template} writes: an empty table that can be filled and ranked, and a file that explains it. */
class TemplateTest {

    @TempDir
    private Path temporary;

    private static List<String> header(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1);
        return Arrays.asList(lines.get(0).replace("\ufeff", "").split(","));
    }

    private static void assertMarked(Path file) throws IOException {
        assertThat(Arrays.copyOf(Files.readAllBytes(file), 3)).containsExactly(0xef, 0xbb, 0xbf);
    }

    /** The second file by the names of the columns. */
    private static Dataset explained(Path file) {
        return Csv.standard().numbers(List.of()).read(file);
    }

    private static String cell(Dataset table, String row, String column) {
        return table.attribute(column).get(table.place(row));
    }

    @ParameterizedTest
    @CsvSource({"icii, zh", "icii, en", "icii-lite, zh", "icii-lite, en", "classic-cn, zh", "classic-cn, en"})
    void everyInputHasAColumnAndAnExplanation(String name, String lang) throws IOException {
        IndexSpec spec = IntegrationIndex.named(name);
        Language language = Language.of(lang);
        String printed = Run.good("template", "--index", name, "--lang", lang, "--out", temporary);
        Path template = temporary.resolve(name + "-template.csv");
        Path columns = temporary.resolve(name + "-columns.csv");
        assertThat(printed).contains(template.toString(), columns.toString(), "rank --index " + name);
        assertThat(Run.names(temporary)).containsExactly(name + "-columns.csv", name + "-template.csv");
        assertMarked(template);
        assertMarked(columns);

        List<String> header = header(template);
        assertThat(header)
                .startsWith("unit", "name_en", "block", "type", "catchment")
                .doesNotHaveDuplicates();
        assertThat(header).contains("level", "year", "price_base", "source", "safety", "environment");
        assertThat(header.subList(header.indexOf("environment") + 1, header.size()))
                .containsExactlyElementsOf(spec.inputs());

        Dataset explanations = explained(columns);
        assertThat(explanations.units()).containsExactlyElementsOf(header);
        boolean chinese = language == Language.ZH;
        for (Indicator indicator : spec.indicators()) {
            String code = indicator.code();
            Map<String, String> expected = Map.of(
                    chinese ? "名称" : "name", indicator.label().in(language),
                    chinese ? "单位" : "unit", indicator.unit().in(language),
                    chinese ? "定义" : "definition", indicator.definition().in(language),
                    chinese ? "来源" : "source", indicator.source().in(language),
                    chinese ? "备注" : "note", indicator.note().in(language));
            expected.forEach((column, text) -> assertThat(cell(explanations, code, column))
                    .as(code + " " + column)
                    .isEqualTo(text));
        }
        String name1 = chinese ? "名称" : "name";
        for (String attribute : header.subList(0, header.indexOf("environment") + 1)) {
            assertThat(cell(explanations, attribute, name1)).as(attribute).isNotBlank();
        }
    }

    @Test
    void goalpostsAreToldInWords() {
        Run.good("template", "--out", temporary, "--lang", "zh");
        Dataset zh = explained(temporary.resolve("icii-columns.csv"));
        assertThat(cell(zh, "INF01", "目标值")).isEqualTo("最差 40，最好 100");
        assertThat(cell(zh, "JHB03", "方向")).isEqualTo("越小越好");
        assertThat(cell(zh, "JHB03", "目标值")).isEqualTo("最差 40，最好 15");
        assertThat(cell(zh, "JHB01", "方向")).isEqualTo("适度为好（对数尺度）");
        assertThat(cell(zh, "JHB01", "目标值")).isEqualTo("最好 0.8–1.25，最差 ≤0.1 或 ≥10");
        assertThat(cell(zh, "INF01", "必填")).isEqualTo("是（缺失留空）");
        assertThat(cell(zh, "GOV01", "必填")).isEqualTo("否（权重为 0）");
        assertThat(cell(zh, "type", "名称")).contains("city/城市功能板块", "town/镇园一体");
        Run.good("template", "--out", temporary, "--index", "classic-cn");
        Dataset en = explained(temporary.resolve("classic-cn-columns.csv"));
        assertThat(cell(en, "JHB01", "goalposts")).isEqualTo("best 0.8–1.25");
        assertThat(cell(en, "JHB03", "direction")).isEqualTo("lower is better");
    }

    @ParameterizedTest
    @ValueSource(strings = {"icii", "icii-lite", "classic-cn"})
    void aFilledTemplateIsRankedLikeTheSample(String index) throws IOException {
        Run.good("template", "--index", index, "--out", temporary);
        Path template = temporary.resolve(index + "-template.csv");
        List<String> header = header(template);
        Run.write(template, Run.read(template) + filled(header));
        String ranked = Run.good("rank", "--index", index, "--data", template, "--profile", "common");
        List<String> sample = Run.ofTable("--index", index).lines();
        List<String> own = ranked.lines().toList();
        // All but the fingerprint of the data below.
        assertThat(own.subList(0, own.size() - 1)).isEqualTo(sample.subList(0, sample.size() - 1));
    }

    /** The sample prefecture in the columns of a template. */
    private static String filled(List<String> header) {
        List<String> lines = new ArrayList<>();
        Run.sample(rows -> {
            List<String> columns = Arrays.asList(rows.get(0));
            for (String[] row : rows.subList(1, rows.size())) {
                lines.add(String.join(
                        ",",
                        header.stream()
                                .map(column -> row[columns.indexOf(column.equals("unit") ? "park" : column)])
                                .toList()));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    @Test
    void anIndexWithoutProfilesNeedsNoTypes() throws IOException {
        Path index = Run.write(temporary.resolve("tai.json"), Run.resource("tai.json"));
        Run.good("template", "--index", index, "--out", temporary.resolve("out"));
        assertThat(header(temporary.resolve("out/tai-template.csv")))
                .containsExactly(
                        "unit",
                        "name_en",
                        "block",
                        "level",
                        "year",
                        "price_base",
                        "source",
                        "patents",
                        "royalties",
                        "internet",
                        "tech_exports",
                        "telephones_log10",
                        "electricity_log10",
                        "schooling",
                        "university");
        Path table = temporary.resolve("out/tai-template.csv");
        Run.write(table, Run.read(table) + "Finland,,,,,,,187,125.6,200.2,50.7,3.08,4.15,10,27.4\n");
        assertThat(Run.good("rank", "--index", index, "--data", table)).contains("Finland  0.7449");
    }

    @Test
    void denominatorsHaveColumnsAndNoColumnComesTwice() throws IOException {
        Path index = Run.write(temporary.resolve("own.json"), """
                {"formatVersion": 1, "code": "own", "root": {"code": "ALL", "children": [
                  {"code": "level", "direction": "higher", "goalposts": [0, 1], "variable": "level",
                   "per": [{"variable": "people", "factor": 1000}]},
                  {"code": "U", "variable": "unit", "direction": "higher", "goalposts": [0, 1], "weight": 0,
                   "per": [{"variable": "area", "factor": 1}]}]}}
                """);
        Run run = Run.of("template", "--index", index, "--out", temporary);
        assertThat(run.err()).isEmpty();
        assertThat(header(temporary.resolve("own-template.csv")))
                .containsExactly(
                        "unit_name",
                        "name_en",
                        "block",
                        "year",
                        "price_base",
                        "source",
                        "level",
                        "unit",
                        "people",
                        "area");
        Dataset columns = explained(temporary.resolve("own-columns.csv"));
        assertThat(cell(columns, "people", "name")).isEqualTo("denominator of level");
        assertThat(cell(columns, "people", "needed")).startsWith("yes");
        assertThat(cell(columns, "area", "needed")).startsWith("no");
    }

    @Test
    void aFilledTableIsNotOverwritten() {
        Run.good("template", "--out", temporary, "--lang", "zh");
        Run.good("template", "--out", temporary);
        Path table = temporary.resolve("icii-template.csv");
        String filled = Run.read(table) + "my park\n";
        Run.write(table, filled);
        Run refused = Run.of("template", "--out", temporary);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("icii-template.csv", "exists already", "Maybe it has been filled");
        assertThat(Run.of("template", "--out", temporary, "--lang", "zh").err()).contains("已经存在");
        assertThat(Run.read(table)).isEqualTo(filled);
    }

    @Test
    void theFolderIsCreated() {
        Path deep = temporary.resolve("a").resolve("b");
        Run.good("template", "--out", deep);
        assertThat(Run.names(deep)).containsExactly("icii-columns.csv", "icii-template.csv");
    }
}
