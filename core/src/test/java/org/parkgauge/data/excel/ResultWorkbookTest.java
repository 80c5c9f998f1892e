package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexBuilder;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Winsorization;

class ResultWorkbookTest {

    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "＝1+1", "<script>&\"'", "a_x0041_b\u0007");

    private static final Dataset DATA = Dataset.of(HOSTILE)
            .with("A", 10, 90, 20, Double.NaN, 55, 61, 70, 33)
            .with("B", 0.25, 0.5, 0.125, 0.75, 0.1, 0.2, 0.3, 0.4)
            .with("C", 1e6, 2.5e6, 3e6, 4e6, 5e6, 6e6, 7e6, 9e8)
            .withAttribute("block", "=1", "n", "=1", "n", "n", "n", "n", "n");

    private static IndexBuilder index() {
        return IndexSpec.named("DEMO")
                .label("演示指数", "Demo index")
                .imputation(new GroupMean("block"))
                .treatment(new Winsorization(1))
                .normalization(new MinMax(1, 100))
                .root(Dimension.of(
                        "ALL",
                        Dimension.of(
                                        "ONE",
                                        Indicator.of("A").label("=甲", "=first").unit("km"),
                                        Indicator.of("B").lowerIsBetter())
                                .label("维度一", "Dimension one")
                                .weight(2),
                        Indicator.of("C").weight(1)));
    }

    private static Scores scores(IndexBuilder index) {
        return index.build().fit(DATA).score(DATA);
    }

    private static byte[] bytes(ResultWorkbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Map<String, List<Row>> sheets(byte[] bytes) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static double number(Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .map(cell -> cell.asNumber().doubleValue())
                .orElse(Double.NaN);
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> EscapedText.decoded(cell.getText()))
                .orElse("");
    }

    @Test
    void aSheetForEveryStage() throws IOException {
        Scores scores = scores(index());
        assertThat(sheets(bytes(ResultWorkbook.of(scores, Language.ZH))).keySet())
                .containsExactly("原始值", "处理后", "标准化", "得分", "贡献", "名次", "权重", "方法");
        assertThat(sheets(bytes(ResultWorkbook.of(scores, Language.EN))).keySet())
                .containsExactly(
                        "raw", "treated", "normalized", "scores", "contributions", "ranks", "weights", "method");
        Scores geometric = scores(index().aggregation(new Geometric()));
        assertThat(sheets(bytes(ResultWorkbook.of(geometric, Language.ZH))).keySet())
                .contains("失分");
        assertThat(sheets(bytes(ResultWorkbook.of(geometric, Language.EN))).keySet())
                .contains("losses");
    }

    @Test
    void theValuesAreThoseOfTheScores() throws IOException {
        Scores scores = scores(index());
        Map<String, List<Row>> sheets = sheets(bytes(ResultWorkbook.of(scores, Language.EN)));
        List<Row> raw = sheets.get("raw");
        assertThat(texts(raw.get(0))).containsExactly("unit", "block", "=first (km)", "B", "C");
        assertThat(texts(raw.get(1))).containsExactly("code", "", "A", "B", "C");
        List<Row> treated = sheets.get("treated");
        assertThat(texts(treated.get(1))).containsExactly("code", "A", "B", "C");
        List<Row> normalized = sheets.get("normalized");
        assertThat(texts(normalized.get(0))).containsExactly("unit", "=first", "B", "C");
        List<Row> dimensions = sheets.get("scores");
        assertThat(texts(dimensions.get(0))).containsExactly("unit", "ALL", "Dimension one");
        List<Row> contributions = sheets.get("contributions");
        assertThat(texts(contributions.get(0))).containsExactly("unit", "score", "sum", "=first", "B", "C");
        assertThat(texts(contributions.get(1))).containsExactly("code", "ALL", "", "A", "B", "C");
        Dataset between = scores.treated();
        assertThat(between.column("A").get(3)).isNotNaN();
        assertThat(between.column("C").get(7)).isEqualTo(7e6);
        for (int i = 0; i < DATA.size(); i++) {
            String unit = DATA.units().get(i);
            assertThat(text(raw.get(i + 2), 0)).isEqualTo(unit);
            assertThat(text(raw.get(i + 2), 1))
                    .isEqualTo(DATA.attribute("block").get(i));
            int j = 0;
            double sum = 0;
            for (String code : List.of("A", "B", "C")) {
                assertThat(number(raw.get(i + 2), 2 + j)).isEqualTo(Double.valueOf(scores.raw(unit, code)));
                assertThat(number(treated.get(i + 2), 1 + j))
                        .isEqualTo(between.column(code).get(i));
                assertThat(number(normalized.get(i + 2), 1 + j)).isEqualTo(scores.score(unit, code));
                sum += number(contributions.get(i + 2), 3 + j);
                j++;
            }
            assertThat(number(dimensions.get(i + 2), 1)).isEqualTo(scores.score(unit));
            assertThat(number(dimensions.get(i + 2), 2)).isEqualTo(scores.score(unit, "ONE"));
            assertThat(number(contributions.get(i + 2), 1)).isEqualTo(scores.score(unit));
            assertThat(sum).isCloseTo(scores.score(unit), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(number(contributions.get(i + 2), 2))
                    .isCloseTo(scores.score(unit), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(text(row, i));
        }
        return texts;
    }

    @Test
    void ranksAreInOrderAndWeightsComplete() throws IOException {
        Scores scores = scores(index());
        Map<String, List<Row>> sheets = sheets(bytes(ResultWorkbook.of(scores, Language.ZH)));
        List<Row> ranks = sheets.get("名次");
        assertThat(texts(ranks.get(0))).containsExactly("单元", "总得分", "ALL", "维度一");
        assertThat(ranks.subList(2, ranks.size()))
                .extracting(row -> text(row, 0))
                .isEqualTo(scores.ranking());
        assertThat(number(ranks.get(2), 2)).isEqualTo(1);
        assertThat(number(ranks.get(9), 2)).isEqualTo(8);
        List<Row> weights = sheets.get("权重");
        assertThat(weights).hasSize(5);
        assertThat(texts(weights.get(0)).subList(0, 5)).containsExactly("维度", "代码", "名称", "权重", "有效权重");
        assertThat(text(weights.get(3), 2)).isEqualTo("=甲");
        assertThat(number(weights.get(3), 4)).isCloseTo(1 / 3.0, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void theMethodIsEnoughToRepeat() throws IOException {
        Scores scores = scores(index().tiers(new Tiers(
                List.of(
                        new Tiers.Tier("TOP", Text.of("优", "top"), 50),
                        new Tiers.Tier("REST", Text.of("其余", "rest"), Double.NaN)),
                Double.NaN,
                "")));
        Map<String, List<Row>> sheets = sheets(bytes(ResultWorkbook.of(scores, Language.ZH)));
        List<String> lines = sheets.get("方法").stream()
                .map(row -> text(row, 0) + "|" + text(row, 1))
                .toList();
        assertThat(lines)
                .contains(
                        "指数|演示指数",
                        "代码|DEMO",
                        "配方散列|" + scores.provenance().specHash(),
                        "参照数据指纹|" + scores.provenance().referenceData(),
                        "A|=甲",
                        "极端值处理|",
                        "须知|",
                        "配方（JSON）|");
        StringBuilder json = new StringBuilder();
        boolean on = false;
        for (Row row : sheets.get("方法")) {
            if (on) {
                json.append(row.getCellText(0)).append('\n');
            }
            on |= text(row, 0).equals("配方（JSON）");
        }
        assertThat(org.parkgauge.json.IndexJson.readSpec(json.toString(), "sheet"))
                .isEqualTo(scores.index().spec());
        assertThat(texts(sheets.get("得分").get(0))).endsWith("等级");
    }

    @Test
    void aStepThatIsALambdaIsSaidToHaveNoForm() throws IOException {
        Scores scores = scores(index().treatment(reference -> value -> value + 1));
        List<Row> method = sheets(bytes(ResultWorkbook.of(scores, Language.EN))).get("method");
        assertThat(text(method.get(method.size() - 1), 0)).contains("Maybe");
    }

    @Test
    void noTextActsAsAFormula() throws IOException {
        byte[] bytes = bytes(ResultWorkbook.of(scores(index()), Language.EN).with(robustness()));
        int cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    for (var cell : row) {
                        if (cell != null && cell.getType() != CellType.EMPTY && cell.getType() != CellType.NUMBER) {
                            assertThat(cell.getType()).isEqualTo(CellType.STRING);
                            assertThat(cell.getFormula()).isNull();
                            cells++;
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(100);
        Map<String, String> parts = parts(bytes);
        String styles = parts.get("xl/styles.xml");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().startsWith("xl/worksheets/")) {
                assertThat(part.getValue()).doesNotContain("<f>").doesNotContain("<script");
                // Every text has the style of texts, so that it stays one when its cell is edited.
                var matcher = java.util.regex.Pattern.compile("<c r=\"[A-Z]+\\d+\"([^>]*) t=\"inlineStr\"")
                        .matcher(part.getValue());
                while (matcher.find()) {
                    int style = Integer.parseInt(matcher.group(1).replaceAll("\\D", ""));
                    assertThat(format(styles, style)).as(part.getKey()).isEqualTo("@");
                }
            }
        }
    }

    /** The format of a style: that of its number in the list of cell styles. */
    private static String format(String styles, int style) {
        String list = styles.substring(styles.indexOf("<cellXfs"));
        var formats = java.util.regex.Pattern.compile("<xf numFmtId=\"(\\d+)\"").matcher(list);
        String id = "";
        for (int i = 0; i <= style; i++) {
            assertThat(formats.find()).isTrue();
            id = formats.group(1);
        }
        if (id.equals("49")) {
            return "@";
        }
        var named = java.util.regex.Pattern.compile("<numFmt numFmtId=\"" + id + "\" formatCode=\"([^\"]*)\"")
                .matcher(styles);
        return named.find() ? named.group(1) : id;
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("parkgauge", ".xlsx");
        Files.write(file, bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    @Test
    void headersStayInSightAndChangedValuesAreShaded() throws IOException {
        Map<String, String> parts = parts(bytes(ResultWorkbook.of(scores(index()), Language.ZH)));
        String raw = parts.get("xl/worksheets/sheet1.xml");
        assertThat(raw).contains("<pane xSplit=\"1\" ySplit=\"2\"").contains("state=\"frozen\"");
        String treated = parts.get("xl/worksheets/sheet2.xml");
        String styles = parts.get("xl/styles.xml");
        assertThat(styles).contains("FFF2CC").contains("#,##0").contains("0.00");
        // The imputed value of A and the winsorized one of C are shaded, and none else of their columns.
        assertThat(style(treated, "B6")).isNotEqualTo(style(treated, "B5"));
        assertThat(style(treated, "B5")).isEqualTo(style(treated, "B7"));
        assertThat(style(treated, "D10")).isNotEqualTo(style(treated, "D9"));
    }

    private static String style(String sheet, String cell) {
        var matcher = java.util.regex.Pattern.compile("<c r=\"" + cell + "\" s=\"(\\d+)\"")
                .matcher(sheet);
        assertThat(matcher.find()).as(cell).isTrue();
        return matcher.group(1);
    }

    private static Robustness robustness() {
        return UncertainIndex.of(index().build(), DATA)
                .varying(WeightNoise.uniform(0.5))
                .simulate(Simulation.of(200).seed(7));
    }

    @Test
    void robustnessIfItWasAsked() throws IOException {
        Robustness found = robustness();
        Scores scores = scores(index());
        Map<String, List<Row>> sheets =
                sheets(bytes(ResultWorkbook.of(scores, Language.ZH).with(found)));
        List<Row> rows = sheets.get("稳健性");
        assertThat(text(rows.get(0), 2)).isEqualTo("最好名次（90%抽样）");
        for (int i = 0; i < scores.units().size(); i++) {
            String unit = scores.ranking().get(i);
            Row row = rows.get(i + 1);
            assertThat(text(row, 0)).isEqualTo(unit);
            assertThat(number(row, 1)).isEqualTo(found.root().unit(unit).nominalRank());
            assertThat(number(row, 2))
                    .isEqualTo(found.root().unit(unit).rankRange().best());
            assertThat(number(row, 3))
                    .isEqualTo(found.root().unit(unit).rankRange().worst());
            assertThat(number(row, 7)).isEqualTo(found.root().unit(unit).meanScore());
            assertThat(number(row, 12)).isEqualTo(200);
        }
        Dataset others =
                Dataset.of(List.of("x", "y")).with("A", 1, 2).with("B", 1, 2).with("C", 1, 2);
        IndexSpec plain = IndexSpec.named("D")
                .normalization(new MinMax())
                .root(Dimension.of("R", Indicator.of("A")))
                .build();
        Scores foreign = plain.fit(others).score(others);
        assertThatThrownBy(() -> ResultWorkbook.of(foreign, Language.ZH).with(found))
                .hasMessageContaining("There is no unit named \"x\"");
    }

    @Test
    void missingScoresAreEmptyCells() throws IOException {
        Dataset data = Dataset.of(List.of("u", "v", "w"))
                .with("A", 1, 2, Double.NaN)
                .with("B", 3, Double.NaN, Double.NaN)
                .with("C", 1, 2, 3);
        IndexSpec spec = IndexSpec.named("D")
                .normalization(new MinMax(1, 100, org.parkgauge.normalization.Constant.MIDPOINT))
                .root(Dimension.of(
                                "R",
                                Indicator.of("A"),
                                Indicator.of("B").weight(0.1),
                                Indicator.of("C").weight(1))
                        .minimumCoverage(0.6))
                .build();
        Scores scores = spec.fit(data).score(data);
        Map<String, List<Row>> sheets = sheets(bytes(ResultWorkbook.of(scores, Language.ZH)));
        assertThat(scores.score("w")).isNaN();
        Row missing = sheets.get("贡献").get(4);
        assertThat(String.join("", texts(missing))).isEqualTo("w");
        assertThat(sheets.get("名次").get(4).getCellText(0)).isEqualTo("w");
        assertThat(number(sheets.get("名次").get(4), 2)).isNaN();
    }

    @Test
    void writesAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("r.xlsx");
        ResultWorkbook workbook = ResultWorkbook.of(scores(index()), Language.ZH);
        workbook.write(file);
        assertThat(sheets(Files.readAllBytes(file))).hasSize(8);
        Excel raw = Excel.standard().sheet("原始值").numbers(List.of("A", "B", "C"));
        assertThat(raw.table(file).header()).containsExactly("代码", "block", "A", "B", "C");
        assertThat(raw.read(file).column("C")).isEqualTo(DATA.column("C"));
        assertThatThrownBy(() -> workbook.write(folder.resolve("none").resolve("r.xlsx")))
                .hasMessageContaining("there is no such folder");
        assertThatThrownBy(() -> workbook.write(folder)).isInstanceOf(UncheckedIOException.class);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> workbook.write(full)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "园区, 4", "a园b, 4", "ＡＢ, 4", "가, 2", "'ab\nabcd\nx', 4", "'', 0", "〇（）, 6"})
    void chineseCountsDouble(String text, double width) {
        assertThat(SheetWriter.width(text)).isEqualTo(width);
    }

    @Test
    void formatsFollowTheValues() {
        assertThat(SheetWriter.format(new double[] {1, 2000, Double.NaN})).isEqualTo("#,##0");
        assertThat(SheetWriter.format(new double[] {1.5, 2000})).isEqualTo("#,##0.0");
        assertThat(SheetWriter.format(new double[] {0.123456, 1})).isEqualTo("#,##0.0000");
        assertThat(SheetWriter.format(new double[] {0.001, -0.002})).isEqualTo("0.00E+00");
        assertThat(SheetWriter.format(new double[] {0.01})).isEqualTo("#,##0.00");
        assertThat(SheetWriter.format(new double[] {1e12})).isEqualTo("0.00E+00");
        assertThat(SheetWriter.format(new double[] {Double.NaN, 0})).isEqualTo("#,##0");
    }

    @Test
    void columnsAreAsWideAsTheirContent() throws IOException {
        Map<String, String> parts = parts(bytes(ResultWorkbook.of(scores(index()), Language.ZH)));
        // The longest name of a unit has 18 characters, 900,000,000 has 11; 维度一 is 6 wide, and scores have 17 digits.
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("min=\"1\" max=\"1\" width=\"20.0\"")
                .contains("min=\"4\" max=\"4\" width=\"8.0\"")
                .contains("min=\"5\" max=\"5\" width=\"14.0\"")
                .contains("orientation=\"landscape\"");
        assertThat(parts.get("xl/worksheets/sheet4.xml")).contains("min=\"3\" max=\"3\" width=\"16.0\"");
    }
}
