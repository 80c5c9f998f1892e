package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

class ResultJsonTest {

    private static final Dataset DATA = Dataset.of(List.of("甲园", "=乙", "丙园", "丁园"))
            .withAttribute("type", "city", "town", "city", "town")
            .withAttribute("block", "n", "n", "n", "s")
            .withAttribute("safety", "yes", "no", "", "yes")
            .with("A", 10, 90, Double.NaN, 40)
            .with("B", 20, 60, 50, 90)
            .with("C", 30, 30, 10, 90);

    private static IndexSpec spec() {
        return IndexSpec.named("demo")
                .label("演示", "Demo")
                .tiers(new Tiers(
                        List.of(
                                new Tiers.Tier("high", Text.of("高", "high"), 50),
                                new Tiers.Tier("middle", Text.of("中", "middle"), 20),
                                new Tiers.Tier("low", Text.of("低", "low"), Double.NaN)),
                        Double.NaN,
                        ""))
                .prerequisites(List.of(new Prerequisite("safety", Text.of("安全", "Safety"), "safety", true)))
                .root(Dimension.of(
                        "ALL",
                        Dimension.of(
                                        "AB",
                                        Indicator.of("A").higherIsBetter(0, 100).weight(0.25),
                                        Indicator.of("B").higherIsBetter(0, 100).weight(0.75))
                                .weight(2),
                        Indicator.of("C").higherIsBetter(0, 100),
                        Indicator.of("X").higherIsBetter(0, 1).weight(0)))
                .build();
    }

    private static String result(Scores scores) {
        StringBuilder out = new StringBuilder();
        ResultJson.writeResult(scores, out);
        return out.toString();
    }

    private static Spot get(String json, Object... steps) {
        Spot spot = Parser.parse(Document.of(json, "result"));
        for (Object step : steps) {
            spot = step instanceof Integer place
                    ? spot.element(place)
                    : spot.members().required((String) step);
        }
        return spot;
    }

    private static List<String> texts(Spot array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            texts.add(array.element(i).text());
        }
        return texts;
    }

    @Test
    void aResultHoldsAllThatBelongsToIt() {
        FittedIndex index = spec().fit(DATA);
        Scores scores = index.score(DATA);
        String json = result(scores);
        assertThat(get(json, "formatVersion").number()).isEqualTo(1);
        assertThat(get(json, "kind").text()).isEqualTo("result");
        assertThat(Codec.text(get(json, "index", "label"))).isEqualTo(Text.of("演示", "Demo"));
        assertThat(get(json, "index", "profile").isNull()).isTrue();
        assertThat(get(json, "provenance", "specHash").text())
                .isEqualTo(index.spec().hash());
        assertThat(get(json, "provenance", "scoredData").text()).isEqualTo(DATA.fingerprint());
        assertThat(get(json, "weights", "B").number()).isCloseTo(0.5, within(1e-15));
        assertThat(get(json, "weights", "X").number()).isZero();
        assertThat(get(json, "nodes", 1, "code").text()).isEqualTo("AB");
        assertThat(get(json, "nodes", 1, "kind").text()).isEqualTo("dimension");
        assertThat(get(json, "nodes", 1, "parent").text()).isEqualTo("ALL");
        assertThat(get(json, "nodes", 0, "parent").isNull()).isTrue();
        for (int i = 0; i < 4; i++) {
            String unit = scores.ranking().get(i);
            assertThat(get(json, "units", i, "name").text()).isEqualTo(unit);
            assertThat(get(json, "units", i, "rank").number()).isEqualTo(i + 1);
            assertThat(get(json, "units", i, "score").number()).isEqualTo(scores.score(unit));
            for (String code : scores.nodes()) {
                assertThat(get(json, "units", i, "scores", code).numberOrMissing())
                        .isEqualTo(Double.valueOf(scores.score(unit, code)));
            }
            for (String code : List.of("A", "B", "C", "X")) {
                assertThat(get(json, "units", i, "raw", code).numberOrMissing())
                        .isEqualTo(Double.valueOf(scores.raw(unit, code)));
            }
            assertThat(get(json, "units", i, "imputed").elements()).isEmpty();
        }
    }

    @Test
    void unitsSayTheirTierPrerequisitesAndRanksWithinGroups() {
        String json = result(spec().fit(DATA).score(DATA));
        assertThat(get(json, "units", 1, "name").text()).isEqualTo("=乙");
        assertThat(get(json, "units", 1, "attributes", "type").text()).isEqualTo("town");
        assertThat(get(json, "units", 1, "tier", "code").text()).isEqualTo("low");
        assertThat(Codec.text(get(json, "units", 1, "tier", "label"))).isEqualTo(Text.of("低", "low"));
        assertThat(get(json, "units", 1, "tier", "lowered").flag()).isTrue();
        assertThat(get(json, "units", 1, "prerequisites", "safety").text()).isEqualTo("not-met");
        assertThat(get(json, "units", 1, "rankWithin", "type").number()).isEqualTo(2);
        assertThat(get(json, "units", 1, "rankWithin", "block").number()).isEqualTo(1);
        assertThat(get(json, "units", 0, "tier", "lowered").flag()).isFalse();
        assertThat(get(json, "units", 0, "prerequisites", "safety").text()).isEqualTo("met");
        assertThat(json).contains("\"safety\": \"not-stated\"");
    }

    @Test
    void partsSumToTheScoreAndBoundsShowWhatIsMissing() {
        Scores scores = spec().fit(DATA).score(DATA);
        String json = result(scores);
        assertThat(scores.ranking().get(2)).isEqualTo("丙园");
        double[] bounds = get(json, "units", 2, "bounds").numbers(false);
        assertThat(bounds)
                .containsExactly(scores.bounds("丙园").low(), scores.bounds("丙园").high());
        assertThat(get(json, "units", 0).members().optional("bounds")).isEmpty();
        assertThat(get(json, "units", 0, "explanation", "reference").text()).isEqualTo("zero");
        assertThat(get(json, "units", 0, "explanation", "referenceScore").number())
                .isZero();
        double sum = get(json, "units", 0, "explanation", "parts", 0, "part").number()
                + get(json, "units", 0, "explanation", "parts", 1, "part").number();
        assertThat(sum).isCloseTo(get(json, "units", 0, "score").number(), within(1e-12));
        double inner = get(json, "units", 0, "explanation", "parts", 0, "parts", 0, "part")
                        .number()
                + get(json, "units", 0, "explanation", "parts", 0, "parts", 1, "part")
                        .number();
        assertThat(inner)
                .isCloseTo(
                        get(json, "units", 0, "explanation", "parts", 0, "part").number(), within(1e-12));
        assertThat(get(json, "units", 2, "explanation", "parts", 0, "parts").elements())
                .isNotEmpty();
    }

    @Test
    void issuesAreToldInBothLanguages() {
        Scores scores = spec().fit(DATA).score(DATA);
        String json = result(scores);
        assertThat(get(json, "issues").elements()).hasSize(scores.issues().size());
        Spot last = get(json, "issues", scores.issues().size() - 1);
        assertThat(last.members().required("kind").text()).isEqualTo("prerequisite");
        assertThat(last.members().required("node").text()).isEqualTo("safety");
        assertThat(texts(last.members().required("units"))).containsExactly("丙园");
        assertThat(Codec.text(last.members().required("message")))
                .isEqualTo(Text.of("前提条件未说明", "prerequisite not stated"));
    }

    @Test
    void unitsWithoutAScoreComeLastWithNulls() {
        IndexSpec topsis = spec().toBuilder().aggregation(new Topsis()).build();
        String json = result(topsis.fit(DATA).score(DATA));
        assertThat(get(json, "units", 3, "name").text()).isEqualTo("丙园");
        for (String name : List.of("rank", "score", "tier", "explanation")) {
            assertThat(get(json, "units", 3, name).isNull()).as(name).isTrue();
        }
        assertThat(get(json, "units", 3, "rankWithin", "type").isNull()).isTrue();
        assertThat(get(json, "units", 3, "ranks", "AB").isNull()).isTrue();
        assertThat(get(json, "units", 3, "bounds").elements()).hasSize(2);
        assertThat(get(json, "units", 0, "explanation", "reference").text()).isEqualTo("best");
    }

    @Test
    void aMethodThatScoresNoBestUnitIsNotExplained() {
        Aggregation nothingAbove90 = (children, weights) -> row -> row[0] > 90 ? Double.NaN : row[0];
        IndexSpec odd = spec().toBuilder().aggregation(nothingAbove90).build();
        String json = result(odd.fit(DATA).score(DATA));
        assertThat(get(json, "units", 0, "score").number()).isEqualTo(90);
        assertThat(get(json, "units", 0, "explanation").isNull()).isTrue();
    }

    @Test
    void imputedIndicatorsAreListed() {
        IndexSpec imputing =
                spec().toBuilder().imputation(new GroupMean("block")).build();
        Scores scores = imputing.fit(DATA).score(DATA);
        int place = scores.ranking().indexOf("丙园");
        assertThat(texts(get(result(scores), "units", place, "imputed"))).containsExactly("A");
    }

    @Test
    void theAppliedProfileAndCoverageTermsAreNamed() {
        IndexSpec icii = IndexJson.readSpec(Samples.ICII);
        Dataset data = Samples.parks(3, 9, 0.1, "east", icii.inputs());
        FittedIndex index = icii.withProfile("common").fit(data);
        String json = result(index.score(data));
        assertThat(get(json, "index", "profile").text()).isEqualTo("common");
        assertThat(json).contains("\"kind\": \"coverage\"").contains("\"reference\": \"best\"");
    }

    @Test
    void scoresAreWrittenAsATable(@TempDir Path folder) {
        Scores scores = spec().fit(DATA).score(DATA);
        StringBuilder out = new StringBuilder();
        ResultJson.writeScores(scores, out);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("unit,ALL,ALL.rank,AB,AB.rank,A,A.rank,B,B.rank,C,C.rank,X,X.rank");
        assertThat(lines.get(1)).startsWith("丁园,").endsWith(",,");
        assertThat(lines.get(2)).startsWith("'=乙,");
        Path file = folder.resolve("scores.csv");
        ResultJson.writeScores(scores, file);
        assertThat(file).hasContent("\ufeff" + out);
        Dataset back = Csv.standard().read(file);
        for (String unit : List.of("甲园", "丙园", "丁园")) {
            assertThat(back.column("AB").get(back.place(unit))).isEqualTo(scores.score(unit, "AB"));
        }
        assertThat(back.column("ALL.rank").toArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void filesHoldTheSameText(@TempDir Path folder) {
        FittedIndex index = spec().fit(DATA);
        Path result = folder.resolve("result.json");
        ResultJson.writeResult(index.score(DATA), result);
        assertThat(result).hasContent(result(index.score(DATA)));
        Path fitted = folder.resolve("fitted.json");
        IndexJson.writeFitted(index, fitted);
        assertThat(fitted).hasContent(Samples.text(index));
        assertThat(IndexJson.readFitted(fitted).root()).isEqualTo(index.root());
        assertThatThrownBy(() -> IndexJson.readSpec(fitted)).hasMessageContaining("this is a fitted index");
        assertThatThrownBy(() -> IndexJson.readFitted(result))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("this is a result, not a fitted index");
    }
}
