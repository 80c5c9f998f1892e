package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvRows;
import org.parkgauge.data.excel.Excel;
import org.parkgauge.integration.IntegrationIndex;

/** The rank program reads workbooks and writes them. */
class WorkbookTest {

    @TempDir
    Path folder;

    /** The table of indicators of the sample prefecture as a sheet below a title, numbers as numbers, beside notes. */
    private Path parks(boolean second) throws IOException {
        return parks(second, name -> name);
    }

    private Path parks(boolean second, UnaryOperator<String> header) throws IOException {
        CsvRows rows = Csv.standard().rows(Run.Table.FILE);
        Path file = folder.resolve("parks.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("说明").value(0, 0, "填表说明");
            for (String name : second ? List.of("2023", "2022") : List.of("2023")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "示例市产业园区指标表");
                sheet.range(0, 0, 0, 9).merge();
                for (int j = 0; j < rows.header().size(); j++) {
                    sheet.value(2, j, header.apply(rows.header().get(j)));
                    for (int i = 0; i < rows.size(); i++) {
                        String cell = rows.cell(i, j);
                        if (cell.matches("-?[0-9.]+")) {
                            sheet.value(3 + i, j, Double.valueOf(cell));
                        } else if (!cell.isEmpty()) {
                            sheet.value(3 + i, j, cell);
                        }
                    }
                }
            }
        }
        return file;
    }

    @Test
    void aWorkbookRanksAsItsCsvFileDoes() throws IOException {
        String expected = Run.good("rank", "--data", Run.Table.FILE, "--profile", "common");
        Path file = parks(false);
        assertThat(Run.good("rank", "--data", file, "--profile", "common")).isEqualTo(expected);
        assertThat(Run.good("rank", "--data", file, "--sheet", "2023", "--profile", "common"))
                .isEqualTo(expected);
    }

    /** What a planner calls the columns. */
    private static String chinese(String column) {
        Map<String, String> attributes =
                Map.of("type", "类型", "block", "板块", "name_en", "英文名称", "catchment", "统计范围", "year", "年份");
        return IntegrationIndex.named("icii").indicators().stream()
                .filter(indicator -> indicator.variable().equals(column))
                .findFirst()
                .map(indicator ->
                        indicator.label().zh() + "（" + indicator.unit().zh() + "）")
                .map(name -> name.replace("（）", ""))
                .orElse(attributes.getOrDefault(column, column));
    }

    @Test
    void chineseHeadersRankAsCodesDo() throws IOException {
        String expected = Run.good("rank", "--data", Run.Table.FILE, "--profile", "common", "--lang", "zh");
        String out =
                Run.good("rank", "--data", parks(false, WorkbookTest::chinese), "--profile", "common", "--lang", "zh");
        assertThat(out).startsWith("按名称对应的列（").endsWith(expected);
        assertThat(out.lines().findFirst().orElseThrow()).contains("；职住比（比值） → JHB01；", "类型 → type");
        Path twice = parks(false, name -> name.equals("JHB02") ? "职住比（比值）" : chinese(name));
        assertThat(Run.of("rank", "--data", twice, "--profile", "common").err()).contains("\"职住比（比值）\" appears twice");
    }

    @Test
    void aSheetIsAskedFor() throws IOException {
        Path file = parks(true);
        Run run = Run.of("rank", "--data", file, "--profile", "common");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("several sheets hold data: 2023, 2022.")
                .contains("Maybe name the sheet by --sheet NAME.");
        assertThat(Run.good("rank", "--data", file, "--sheet", "2022", "--profile", "common"))
                .isNotEmpty();
        assertThat(Run.of("rank", "--data", file, "--sheet", "2021", "--lang", "zh")
                        .err())
                .contains("没有名为“2021”的工作表")
                .contains("说明、2023、2022");
    }

    @Test
    void theResultIsAWorkbook() {
        Path file = folder.resolve("result.xlsx");
        String out = Run.good("rank", "--workbook", file, "--lang", "zh", "--samples", "100");
        assertThat(out).contains("已写入 " + file);
        assertThat(Excel.sheets(file)).containsExactly("原始值", "处理后", "标准化", "得分", "失分", "名次", "权重", "稳健性", "方法");
    }

    @Test
    void optionsThatDoNotGoTogether() throws IOException {
        Path file = parks(false);
        assertThat(Run.of("rank", "--sheet", "x").err()).contains("--sheet describes a workbook");
        assertThat(Run.of("rank", "--data", Run.Table.FILE, "--sheet", "x").err())
                .contains("Maybe give the workbook by --data FILE.xlsx.");
        assertThat(Run.of("rank", "--data", file, "--charset", "GBK").err()).contains("A workbook has no charset");
        assertThat(Run.of("rank", "--workbook", "r.csv").err()).contains("--workbook writes an .xlsx file");
        assertThat(Run.of("rank", "--workbook", folder.resolve("none").resolve("r.xlsx"))
                        .err())
                .contains("there is no such folder");
    }
}
