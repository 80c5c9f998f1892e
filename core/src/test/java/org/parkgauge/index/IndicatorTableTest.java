package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.DistanceToTarget;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.treatment.RangeLog;
import org.parkgauge.treatment.TwoStage;
import org.parkgauge.treatment.Winsorization;
import org.parkgauge.weighting.EqualWeights;

/** The index that COINr 1.1.14 was given gives its figures when it is read from its own tables. */
class IndicatorTableTest {

    private static final String COINR = "index/coinr/";
    private static final List<String> NODES = List.of("INF", "PUB", "JHB", "AGG", "CITY", "WORK", "ICI");
    private static final IndicatorTable TABLE =
            IndicatorTable.read(Csv.standard().rows(resource("iMeta.csv"), "iMeta.csv"));

    private static InputStream resource(String name) {
        try (InputStream stream = IndicatorTableTest.class.getResourceAsStream("coinr/" + name)) {
            return new ByteArrayInputStream(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dataset raw() {
        return TABLE.rules().read(resource("iData.csv"), "iData.csv");
    }

    /** Data that have been divided by their denominators already. */
    private static Dataset divided(String file) {
        Dataset data = Figures.read(COINR + file + ".csv").data();
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        return data.with("population", ones).with("area_km2", ones);
    }

    @Test
    void theChainFromTheTablesToTheIndex() {
        Dataset data = raw();
        assertThat(data.attributes()).containsExactly("uName", "block");
        IndexSpec spec = TABLE.spec().toBuilder()
                .imputation(new GroupMean("block"))
                .treatment(new TwoStage(new Winsorization(2), new RangeLog()))
                .normalization(new MinMax(1, 100))
                .build();
        Scores scores = spec.fit(data).score(data);
        Figures expected = Figures.read(COINR + "a_amean.csv");
        assertThat(scores.units()).isEqualTo(expected.texts("uCode"));
        for (String node : NODES) {
            assertClose(scores.scores(node), expected.numbers(node), 1e-9, node);
        }
        Figures treated = Figures.read(COINR + "chain_Treated.csv");
        Dataset between = scores.treated();
        for (String code : between.variables()) {
            assertClose(between.column(code).toArray(), treated.numbers(code), 1e-9, code);
        }
    }

    @ParameterizedTest
    @CsvSource({"a_amean_on_0_100, n_minmax_0_100", "a_amean, chain_Normalised"})
    void theTreeAndItsWeights(String output, String input) {
        Dataset data = divided(input);
        // The columns are turned already, so that every one is higher for better.
        IndexSpec turned = TABLE.spec().toBuilder()
                .root((Dimension) higher(TABLE.spec().root()))
                .normalization(new Identity())
                .build();
        Scores scores = turned.fit(data).score(data);
        Figures expected = Figures.read(COINR + output + ".csv");
        for (String node : NODES) {
            assertClose(scores.scores(node), expected.numbers(node), 1e-9, node);
        }
    }

    private static Component higher(Component component) {
        return component instanceof Dimension dimension
                ? dimension.children(dimension.children().stream()
                        .map(IndicatorTableTest::higher)
                        .toList())
                : ((Indicator) component).direction(Direction.HIGHER);
    }

    @Test
    void theDistanceToTargets() {
        Dataset data = divided("chain_Treated");
        Figures meta = Figures.read(COINR + "iMeta.csv");
        Figures expected = Figures.read(COINR + "n_dist2targ_imeta.csv");
        Scores open = TABLE.towardsTargets(false).fit(data).score(data);
        Scores capped = TABLE.towardsTargets(true).fit(data).score(data);
        for (Indicator indicator : TABLE.spec().indicators()) {
            String code = indicator.code();
            Scores scores = meta.text(code, "dist2targ_cap_max").equals("TRUE") ? capped : open;
            assertClose(scores.scores(code), expected.numbers(code), 1e-9, code);
        }
    }

    @Test
    void whatTheStructureSays() {
        IndexSpec spec = TABLE.spec();
        assertThat(spec.code()).isEqualTo("ICI");
        assertThat(spec.label().zh()).isEqualTo("Industry and city index");
        assertThat(spec.normalization()).isEqualTo(new MinMax());
        assertThat(spec.component("JOBS"))
                .isEqualTo(Indicator.of("JOBS")
                        .label("Jobs per dwelling", "Jobs per dwelling")
                        .unit("ratio")
                        .weight(1.5)
                        .higherIsBetter(0.631, 1.934));
        assertThat(((Indicator) spec.component("RENT")).direction())
                .isEqualTo(new Direction.LowerIsBetter(32.64, 23.29));
        assertThat(((Indicator) spec.component("DWELL")).per()).containsExactly(new Denominator("area_km2", 1));
        assertThat(TABLE.groups()).containsExactly("block");
        assertThat(TABLE.targets()).hasSize(20).containsEntry("ROAD", 8.032);
        assertThat(TABLE.issues()).extracting(issue -> issue.in(Language.EN)).hasSize(2);
        assertThat(TABLE.issues().get(0).in(Language.EN)).startsWith("column Target is no part of the recipe");
        assertThat(TABLE.issues().get(1).in(Language.EN))
                .startsWith("columns not used: dist2targ_cap_max, goalpost_scale, goalpost_trunc2posts, scaled_lower,");
    }

    @Test
    void writtenAndReadAgain(@TempDir Path folder) {
        Dataset data = raw();
        IndicatorTables tables = IndicatorTable.write(TABLE.spec(), data, Language.ZH);
        assertThat(tables.issues()).isEmpty();
        Path meta = folder.resolve("iMeta.csv");
        Path units = folder.resolve("iData.csv");
        tables.write(Csv.standard(), meta, units);
        IndicatorTable again = IndicatorTable.read(Csv.standard().rows(meta));
        assertThat(again.spec()).isEqualTo(TABLE.spec());
        assertThat(again.groups()).containsExactly("block");
        assertThat(again.issues()).isEmpty();
        Dataset same = again.rules().read(units);
        assertThat(same.units()).isEqualTo(data.units());
        for (String variable : TABLE.spec().inputs()) {
            assertThat(same.column(variable)).isEqualTo(data.column(variable));
        }
        assertThat(same.attribute("uName")).isEqualTo(data.attribute("uName"));
        assertThat(same.attribute("block")).isEqualTo(data.attribute("block"));
    }

    private static final String HEADER =
            "iCode,iName,Level,Parent,Direction,Type,Weight,Unit,Denominator,ScaleFactor\n";
    private static final String GOOD = HEADER
            + "A.x,第一,1,D,1,Indicator,1,人,POP,1000\n"
            + "B,,1,D,-1,Indicator,NA,,,\n"
            + "D,Root,2,NA,-1,Aggregate,1,,,\n"
            + "POP,,NA,NA,NA,Denominator,,,,\n"
            + "Z,,,,,Other,,,,\n";

    private static IndicatorTable read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IndicatorTable.read(Csv.standard().rows(new ByteArrayInputStream(bytes), "m.csv"));
    }

    @Test
    void unusualCodesAndEmptyCells() {
        IndicatorTable table = read(GOOD);
        IndexSpec spec = table.spec();
        assertThat(spec.indicators())
                .containsExactly(
                        Indicator.of("A_x")
                                .label("第一", "第一")
                                .unit("人")
                                .variable("A.x")
                                .per("POP", 1000)
                                .weight(1),
                        Indicator.of("B").lowerIsBetter());
        assertThat(spec.inputs()).containsExactly("A.x", "B", "POP");
        assertThat(table.issues())
                .extracting(issue -> issue.in(Language.EN))
                .containsExactly(
                        "D: the direction -1 of an aggregate is not used",
                        "dots, hyphens and blanks became underscores in the codes A.x");
        assertThat(table.issues()).extracting(Issue::kind).containsOnly(Issue.Kind.INDEX);
        assertThatThrownBy(() -> table.towardsTargets(true)).hasMessageContaining("Indicator A_x has no target");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.x,第一,1,D,1|A.x,第一,1,E,1|m.csv, line 2, column Parent: the parent \"E\" is no aggregate",
                "A.x,第一,1,D,1|A.x,第一,1,B,1|m.csv, line 2, column Parent: the parent \"B\" is no aggregate",
                "A.x,第一,1,D,1|A.x,第一,1,,1|m.csv, line 2, column Parent: the indicator has no parent",
                "A.x,第一,1,D,1|A.x,第一,2,D,1|m.csv, line 2, column Level: the level is not below that of the parent D",
                "A.x,第一,1,D,1|A.x,第一,1,D,0|m.csv, line 2, column Direction: the direction must be 1 or -1",
                "A.x,第一,1,D,1|A.x,第一,1,D,|m.csv, line 2, column Direction: the direction must be 1 or -1",
                "A.x,第一,1,D,1|A.x,第一,1,D,up|m.csv, line 2, column Direction: \"up\" is not a number",
                "A.x,第一,1,D,1|B,第一,1,D,1|m.csv, line 3, column iCode: the code \"B\" stands in line 2 already",
                "A.x,第一,1,D,1|,第一,1,D,1|m.csv, line 2, column iCode: there is no code",
                "A.x,第一,1,D,1|指标,第一,1,D,1|m.csv, line 2: The code \"指标\" is not valid",
                "Indicator,NA|Indikator,NA|m.csv, line 3, column Type: there is no type \"Indikator\"",
                "Indicator,NA|Indicator,-2|m.csv, line 3: The weight of B is -2.0",
                "POP,1000|NONE,1000|m.csv, line 2, column Denominator: the denominator \"NONE\" is no variable",
                "POP,1000|D,1000|m.csv, line 2, column Denominator: the denominator \"D\" is no variable",
                "POP,1000|POP,0|m.csv, line 2: The factor of denominator POP must be positive",
                "Z,,,,,Other|Z,,,,,Aggregate|m.csv, line 6, column Parent: two aggregates have no parent: D and Z",
                "Z,,,,,Other|Z,,1,D,1,Aggregate|m.csv, line 6: Dimension Z has no children",
                "Z,,,,,Other|Z,,,Z,1,Aggregate|m.csv, line 6, column Parent: the parents of \"Z\" form a circle",
                "D,Root,2,NA|D,Root,2,D|m.csv: there is no root",
                "Parent|Above|m.csv, line 1: the columns Parent are missing",
            })
    void badStructures(String from, String to, String message) {
        String text = GOOD.replace(from, to == null ? "" : to);
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> read(text));
        assertThat(refusal).hasMessageStartingWith(message);
        assertThat(refusal.in(Language.ZH)).startsWith("m.csv").contains("也许：");
        assertThat(refusal.getMessage()).contains("\nMaybe ");
    }

    @Test
    void halfAPairOfGoalposts() {
        String text = HEADER.strip()
                + ",goalpost_lower,goalpost_upper\nA,,1,D,1,Indicator,1,,,,3,\nD,,2,,1,Aggregate,1,,,,,\n";
        assertThatThrownBy(() -> read(text)).hasMessageContaining("m.csv, line 2: Limits come in pairs");
    }

    private static IndexSpec spec(Component... children) {
        return IndexSpec.named("D")
                .normalization(new MinMax())
                .root(Dimension.of("D", children))
                .build();
    }

    private static final Dataset DATA = Dataset.of(List.of("u", "v"))
            .with("A", 1, 2)
            .with("B", 3, 4)
            .with("P", 5, 6)
            .withAttribute("kind", "a", "b");

    @Test
    void whatTheTablesCannotSayIsRefused() {
        Map<Indicator, String> cases = Map.of(
                Indicator.of("A").direction(new Direction.BestRange(1, 2)).normalization(new RankScore()),
                "is best within a range",
                Indicator.of("A").onLogScale(),
                "is on a logarithmic scale",
                Indicator.of("A").per("B", 1).per("P", 1),
                "has several denominators");
        cases.forEach((indicator, reason) -> assertThatThrownBy(
                        () -> IndicatorTable.write(spec(indicator, Indicator.of("B")), DATA, Language.EN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Indicator A " + reason));
    }

    @Test
    void whatTheTablesLeaveOutIsListed() {
        Indicator target = Indicator.of("A").normalization(new DistanceToTarget(2));
        Dimension inner = Dimension.of("E", Indicator.of("B").per("P", 10)).weighting(new EqualWeights());
        IndexSpec spec = IndexSpec.named("D")
                .normalization(new RankScore())
                .root(Dimension.of("D", target, inner)
                        .aggregation(new Geometric(0.01))
                        .minimumCoverage(0.5))
                .build();
        IndicatorTables tables = IndicatorTable.write(spec, DATA.with("Q", 0, 0), Language.EN);
        assertThat(tables.issues())
                .extracting(issue -> issue.in(Language.EN))
                .containsExactly(
                        "D: not written: its aggregation, its minimum coverage, children of different depth (COINr wants"
                                + " a parent to be one level above)",
                        "E: not written: its weighting",
                        "D: not written: normalization",
                        "A: not written: the distance to its target (of which the target is written)",
                        "not written: variables Q");
        assertThat(tables.structure().header().get(12)).isEqualTo("Target");
        assertThat(tables.structure().rows().get(1).get(12)).isEqualTo(2.0);
        assertThat(tables.structure().rows())
                .extracting(
                        row -> row.get(0) + " " + row.get(5) + " " + row.get(2) + " " + row.get(8) + " " + row.get(9))
                .containsExactly(
                        "D Aggregate 3 null null",
                        "A Indicator 1 null null",
                        "E Aggregate 2 null null",
                        "B Indicator 1 P 10.0",
                        "kind Group null null null",
                        "P Denominator null null null");
        assertThat(tables.units().header()).containsExactly("uCode", "uName", "kind", "A", "B", "P");
        assertThat(tables.units().rows().get(1)).containsExactly("v", "v", "b", 2.0, 4.0, 6.0);
    }

    @Test
    void variablesGetTheCodesOfTheirIndicators() {
        IndexSpec spec = spec(
                Indicator.of("A").variable("B").per("A", 1), Indicator.of("C").variable("P"));
        IndicatorTables tables = IndicatorTable.write(spec, DATA, Language.EN);
        assertThat(tables.units().header()).containsExactly("uCode", "uName", "kind", "A", "C", "A_denominator");
        assertThat(tables.units().rows().get(0)).containsExactly("u", "u", "a", 3.0, 5.0, 1.0);
    }
}
