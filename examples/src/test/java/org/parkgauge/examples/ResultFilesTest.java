package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.json.IndexJson;
import org.parkgauge.statistics.Ties;

/** What {@code rank --out} writes, and what can be done with it. */
class ResultFilesTest {

    @TempDir
    private Path temporary;

    private Path parks;

    @BeforeEach
    void table() {
        parks = Run.write(temporary.resolve("parks.csv"), Run.sample());
    }

    private Path rank(Object... more) {
        Path out = temporary.resolve("out" + Run.names(temporary).size());
        List<Object> arguments = new ArrayList<>(List.of("rank", "--out", out));
        arguments.addAll(more.length == 0 ? List.of("--data", parks, "--profile", "common") : List.of(more));
        Run.good(arguments.toArray());
        assertThat(Run.names(out))
                .containsExactly("diagnosis.json", "diagnosis.txt", "fitted.json", "result.json", "scores.csv");
        return out;
    }

    private Scores scores(String index) {
        IndexSpec spec = IntegrationIndex.named(index).withProfile("common");
        Dataset data = Tables.settings(spec).read(parks);
        return spec.fit(data).score(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"icii", "icii-lite", "classic-cn"})
    void theTableOfScoresHoldsEveryBit(String index) {
        Scores scores = scores(index);
        Path out = rank("--data", parks, "--index", index, "--profile", "common", "--lang", "zh");
        Dataset table = Csv.standard().read(out.resolve("scores.csv"));
        assertThat(table.units()).containsExactlyElementsOf(scores.ranking());
        List<String> columns = new ArrayList<>();
        for (String code : scores.nodes()) {
            columns.add(code);
            columns.add(code + ".rank");
            if (code.equals("ICII") && !index.equals("classic-cn")) {
                columns.add("ICII.arithmetic");
            }
            double[] ranks = scores.ranks(code, Ties.COMPETITION);
            for (String unit : scores.units()) {
                int row = table.place(unit);
                long bits = Double.doubleToLongBits(scores.score(unit, code));
                assertThat(Double.doubleToLongBits(table.column(code).get(row)))
                        .as("%s of %s", code, unit)
                        .isEqualTo(bits);
                assertThat((Object) table.column(code + ".rank").get(row))
                        .as("rank of %s in %s", unit, code)
                        .isEqualTo(ranks[scores.data().place(unit)]);
            }
        }
        assertThat(table.variables()).containsExactlyElementsOf(columns);
        assertThat(columns).containsSubsequence("ICII", "ICII.rank", "INF", "INF.rank", "INF01", "INF01.rank");
        assertThat(Run.read(out.resolve("scores.csv")))
                .startsWith("\ufeffunit,ICII,ICII.rank,"
                        + (columns.contains("ICII.arithmetic") ? "ICII.arithmetic," : "") + "INF,");
        double[] arithmetic = scores.arithmeticScores();
        for (int i = 0; i < arithmetic.length && columns.contains("ICII.arithmetic"); i++) {
            int row = table.place(scores.units().get(i));
            assertThat((Object) table.column("ICII.arithmetic").get(row)).isEqualTo(arithmetic[i]);
        }
    }

    @Test
    void whatIsMissingIsAnEmptyCell() {
        Path out = rank();
        assertThat(Run.read(out.resolve("scores.csv")).lines().skip(14))
                .singleElement(STRING)
                .startsWith("落霞盐化园,,,");
        assertThat(Run.read(out.resolve("scores.csv"))).doesNotContain("NaN", "null");
    }

    @Test
    void theResultIsJsonAndSaysEverything() {
        Scores scores = scores("icii");
        Path out = rank("--data", parks, "--profile", "common");
        Object result = PlainJson.parse(Run.read(out.resolve("result.json")));
        List<?> units = (List<?>) PlainJson.at(result, "units");
        assertThat(units).hasSize(14);
        for (int i = 0; i < units.size(); i++) {
            Object unit = units.get(i);
            String name = scores.ranking().get(i);
            assertThat(PlainJson.at(unit, "name")).isEqualTo(name);
            assertThat(PlainJson.at(unit, "attributes", "year")).isEqualTo("2024");
            assertThat(PlainJson.at(unit, "attributes", "price_base")).isEqualTo("2024");
            assertThat(PlainJson.at(unit, "attributes", "source")).isEqualTo("虚构数据 invented");
            for (String code : scores.nodes()) {
                double score = scores.score(name, code);
                assertThat(PlainJson.at(unit, "scores", code))
                        .as("%s of %s", code, name)
                        .isEqualTo(Double.isNaN(score) ? null : (Object) score);
            }
            assertThat(PlainJson.at(unit, "rank"))
                    .isEqualTo(scores.rank(name).map(Integer::doubleValue).orElse(null));
            assertThat(PlainJson.at(unit, "ranks", "ICII")).isEqualTo(PlainJson.at(unit, "rank"));
        }
        assertThat(PlainJson.at(result, "units", 0, "tier", "code")).isEqualTo("high");
        assertThat(PlainJson.at(result, "units", 0, "rankWithin", "block")).isEqualTo(1.0);
        assertThat(PlainJson.at(result, "units", 4, "tier", "lowered")).isEqualTo(true);
        assertThat(PlainJson.at(result, "units", 13, "score")).isNull();
        assertThat((double) PlainJson.at(result, "units", 13, "bounds", 1)).isCloseTo(52.2, within(0.01));
        assertThat(PlainJson.at(result, "weights", "INF")).isEqualTo(0.25);
        assertThat(PlainJson.at(result, "weights", "INF01")).isEqualTo(0.03125);
        assertThat(PlainJson.at(result, "weights", "GOV")).isEqualTo(0.0);
        assertThat(PlainJson.at(result, "index", "profile")).isEqualTo("common");
        assertThat(PlainJson.at(result, "provenance", "scoredData"))
                .isEqualTo(scores.data().fingerprint());
        assertThat((List<?>) PlainJson.at(result, "issues"))
                .hasSize(scores.issues().size());
        contributionsAddUp(units);
    }

    /** The parts sum to the gap at every node, and the score is the reference plus the gap. */
    private static void contributionsAddUp(List<?> units) {
        for (Object unit : units.subList(0, 13)) {
            Map<?, ?> explanation = (Map<?, ?>) PlainJson.at(unit, "explanation");
            double gap = (double) explanation.get("gap");
            double reference = (double) explanation.get("referenceScore");
            assertThat(reference).isCloseTo(100, within(1e-9));
            assertThat(reference + gap).isCloseTo((double) PlainJson.at(unit, "score"), within(1e-9));
            sums((List<?>) explanation.get("parts"), gap);
        }
    }

    private static void sums(List<?> parts, double whole) {
        double sum = 0;
        for (Object part : parts) {
            double size = (double) PlainJson.at(part, "part");
            sum += size;
            if (PlainJson.at(part, "parts") != null) {
                sums((List<?>) PlainJson.at(part, "parts"), size);
            }
        }
        assertThat(sum).isCloseTo(whole, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icii", "icii-lite", "classic-cn"})
    void aFittedIndexScoresTheSameDataToTheByteAndANewParkOnTheOldScale(String index) {
        Path first = rank("--data", parks, "--index", index, "--profile", "common");
        Path second = rank("--data", parks, "--fitted", first.resolve("fitted.json"));
        for (String file : List.of("scores.csv", "fitted.json", "result.json")) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }

        Path one = Run.write(temporary.resolve("new.csv"), Run.sample(rows -> {
            rows.subList(3, rows.size()).clear();
            rows.remove(1);
            Run.set(rows, 1, "park", "新园区");
        }));
        Path alone = rank("--data", one, "--fitted", first.resolve("fitted.json"));
        Dataset old = Csv.standard().read(first.resolve("scores.csv"));
        Dataset score = Csv.standard().read(alone.resolve("scores.csv"));
        assertThat(score.units()).containsExactly("新园区");
        for (String column : score.variables()) {
            double before = old.column(column).get(old.place("云岫经开区"));
            Double wanted = column.endsWith(".rank") && !Double.isNaN(before) ? 1 : before;
            assertThat(Double.valueOf(score.column(column).get(0))).as(column).isEqualTo(wanted);
        }
        assertThat(Run.good("rank", "--data", one, "--fitted", first.resolve("fitted.json")))
                .containsPattern("fitted on data [0-9a-f]{12} \\(14 units\\), scored data [0-9a-f]{12}, Parkgauge");
    }

    @Test
    void theFittedIndexIsTheOneThatWasUsed() {
        Path out = rank();
        assertThat(IndexJson.readFitted(out.resolve("fitted.json")).provenance())
                .isEqualTo(scores("icii").provenance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void charsetsOfTheTableMakeNoDifference(String charset) {
        Path other = Run.write(temporary.resolve("other.csv"), Run.sample(), Charset.forName(charset));
        Path out = rank("--data", other, "--charset", charset, "--profile", "common");
        assertThat(out.resolve("scores.csv")).hasSameBinaryContentAs(rank().resolve("scores.csv"));
    }

    @Test
    void aByteOrderMarkMakesNoDifference() {
        Path marked = Run.write(temporary.resolve("marked.csv"), "\ufeff" + Run.sample());
        Path out = rank("--data", marked, "--profile", "common");
        assertThat(out.resolve("scores.csv")).hasSameBinaryContentAs(rank().resolve("scores.csv"));
    }

    @Test
    void aSignThatIsTheUnitOfTheColumnMakesNoDifference() {
        Path signed = Run.write(
                temporary.resolve("signed.csv"),
                Run.sample(rows -> Run.set(
                        rows, 1, "INF01", rows.get(1)[List.of(rows.get(0)).indexOf("INF01")] + "%")));
        assertThat(Run.read(signed)).contains(",98.5%,");
        Path out = rank("--data", signed, "--profile", "common");
        assertThat(out.resolve("scores.csv")).hasSameBinaryContentAs(rank().resolve("scores.csv"));
    }

    @Test
    void theColumnOfUnitsMayStandAnywhere() {
        String moved = Run.sample(rows -> rows.replaceAll(row -> {
            String[] copy = row.clone();
            copy[0] = row[row.length - 1];
            copy[row.length - 1] = row[0];
            return copy;
        }));
        Path table = Run.write(temporary.resolve("moved.csv"), moved);
        Path out = rank("--data", table, "--unit", "park", "--profile", "common");
        assertThat(out.resolve("scores.csv")).hasSameBinaryContentAs(rank().resolve("scores.csv"));
        Path english = rank("--data", parks, "--unit", "name_en", "--profile", "common");
        assertThat(Csv.standard().read(english.resolve("scores.csv")).units()).startsWith("Qinghe High-tech Zone");
    }

    @Test
    void anIndexOfOnesOwnGivesTheSameAsTheReadyMadeOne() {
        Path own = temporary.resolve("own.json");
        IndexJson.writeSpec(IntegrationIndex.icii(), own);
        Path out = rank("--data", parks, "--index", own, "--profile", "common");
        assertThat(out.resolve("scores.csv")).hasSameBinaryContentAs(rank().resolve("scores.csv"));
    }

    @Test
    void theFolderIsCreatedWithItsParentsAndOlderResultsAreReplaced() {
        Path deep = temporary.resolve("a").resolve("b").resolve("c");
        assertThat(Run.goodTable("--out", deep))
                .contains(
                        "Written to " + deep + ": scores.csv, result.json, fitted.json, diagnosis.txt, diagnosis.json");
        assertThat(Run.names(temporary.resolve("a").resolve("b"))).containsExactly("c");
        Run.write(deep.resolve("scores.csv"), "old");
        Run.write(deep.resolve("notes.txt"), "mine");
        assertThat(Run.goodTable("--out", deep, "--lang", "zh")).contains("已写入 " + deep);
        assertThat(Run.names(deep))
                .containsExactly(
                        "diagnosis.json", "diagnosis.txt", "fitted.json", "notes.txt", "result.json", "scores.csv");
        assertThat(deep.resolve("scores.csv")).hasSameBinaryContentAs(rank().resolve("scores.csv"));
        assertThat(Run.read(deep.resolve("notes.txt"))).isEqualTo("mine");
    }

    @Test
    void aTableOfIndicatorsIsDiagnosedWithoutWhatNeedsRawTables() {
        String text = Run.read(
                rank("--data", parks, "--profile", "common", "--lang", "en").resolve("diagnosis.txt"));
        assertThat(text)
                .contains(
                        "\nAll parks: industry–city integration\n",
                        "\nQinghe High-tech Zone: industry–city integration\n",
                        "\nNone: no industrial structures are known.\n",
                        "\n- No workings are known",
                        "\n- No industrial structures (output or employment by industry), so no similarity")
                .doesNotContain("Working: ");
        String json = Run.read(rank("--data", parks, "--profile", "common").resolve("diagnosis.json"));
        assertThat(json)
                .startsWith("{\n  \"formatVersion\": 1,\n  \"kind\": \"diagnosis\",")
                .doesNotContain("\"similarity\": {");
    }

    @Test
    void anIndexOfAnotherKindIsNotDiagnosed() {
        Path own = Run.write(temporary.resolve("own.json"), """
                {"formatVersion": 1, "code": "roads", "root": {"code": "ALL", "children": [
                  {"code": "density", "variable": "INF02", "direction": "higher", "goalposts": [0, 8]}]}}
                """);
        Path out = temporary.resolve("roads");
        assertThat(Run.good("rank", "--data", parks, "--index", own, "--out", out))
                .contains("scores.csv, result.json, fitted.json\n")
                .doesNotContain("iagnosis");
        assertThat(Run.names(out)).containsExactly("fitted.json", "result.json", "scores.csv");
    }
}
