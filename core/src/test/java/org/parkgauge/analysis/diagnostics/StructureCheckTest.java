package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class StructureCheckTest {

    private static final double NAN = Double.NaN;

    private static Map<Set<String>, Double> expected(String file, String first, String second) {
        Figures figures = Figures.read(Coinr.FIGURES + file + ".csv");
        Map<Set<String>, Double> pairs = new HashMap<>();
        for (int i = 0; i < figures.texts(first).size(); i++) {
            pairs.put(
                    new TreeSet<>(List.of(
                            figures.texts(first).get(i), figures.texts(second).get(i))),
                    figures.numbers("Corr")[i]);
        }
        return pairs;
    }

    private static void assertFlags(List<StructureFlag> flags, Map<Set<String>, Double> expected) {
        assertThat(flags).hasSize(expected.size());
        for (StructureFlag flag : flags) {
            Set<String> pair = new TreeSet<>(List.of(flag.indicator(), flag.other()));
            assertThat(expected).containsKey(pair);
            assertThat(flag.correlation().coefficient().value()).isCloseTo(expected.get(pair), within(1e-9));
        }
    }

    /** COINr compares signed values; no pair within a dimension is below -0.4, so that the size of r finds the same. */
    @Test
    void collinearAsThePeer() {
        StructureCheck check = new StructureCheck(Kind.PEARSON, 0.4, 0, 0.3, 0.7, 1);
        List<StructureFlag> within = check.collinear(Coinr.chain("Normalised")).stream()
                .filter(flag -> Coinr.DIMENSIONS.contains(flag.dimension()))
                .toList();
        assertFlags(within, expected("coinr_corr_flags_high", "Ind1", "Ind2"));
        StructureCheck ranks = new StructureCheck(Kind.SPEARMAN, 0.4, 0, 0.3, 0.7, 1);
        List<StructureFlag> halves = ranks.collinear(Coinr.chain("Normalised")).stream()
                .filter(flag -> !flag.dimension().equals("ICI"))
                .filter(flag -> flag.correlation().coefficient().value() > 0)
                .toList();
        assertFlags(halves, expected("coinr_corr_flags_spearman_sub", "Ind1", "Ind2"));
    }

    @Test
    void negativeAsThePeer() {
        StructureCheck check = new StructureCheck(Kind.PEARSON, 1, 0, 0.3, 0.7, 1);
        List<StructureFlag> flags = check.negative(Coinr.chain("Normalised"));
        assertFlags(flags, expected("coinr_corr_flags_low", "Ind1", "Ind2"));
        assertThat(flags).extracting(StructureFlag::kind).containsOnly(StructureFlag.Kind.NEGATIVE);
        StructureCheck significant = new StructureCheck(Kind.PEARSON, 1, 0, 0.3, 0.7, 0.05);
        assertThat(significant.negative(Coinr.chain("Normalised")))
                .extracting(StructureFlag::indicator, StructureFlag::other)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PATENT", "SUPPL"));
    }

    @Test
    void denominatorsAsThePeer() {
        StructureCheck check = new StructureCheck(Kind.PEARSON, 1, 0, 0.3, 0.3, 1);
        Variables sizes = Variables.of(Coinr.data(), List.of("population", "area_km2"));
        List<StructureFlag> flags = check.size(Coinr.chain("Raw"), sizes);
        assertFlags(flags, expected("coinr_denom_corr", "Ind", "Denom"));
        assertThat(flags.stream()
                        .filter(flag -> flag.indicator().equals("ROAD"))
                        .map(StructureFlag::dimension))
                .containsExactly("INF");
        assertThat(check.size(sizes, sizes)).isEmpty();
        assertThat(new StructureCheck(Kind.PEARSON, 1, 0, 0.3, 0.05, 1).size(sizes, sizes))
                .extracting(StructureFlag::indicator)
                .doesNotHaveDuplicates();
    }

    /** After its denominator no indicator of the peer's index follows it. */
    @Test
    void anIndexLooksAtItsOwnDenominators() {
        StructureCheck loose = new StructureCheck(Kind.PEARSON, 1, -1, -1, 0.3, 1);
        StructureCheck.Found found = loose.of(Coinr.scores());
        assertThat(found.of(StructureFlag.Kind.SIZE))
                .extracting(StructureFlag::other)
                .isNotEmpty()
                .isSubsetOf("population", "area_km2");
        assertThat(new StructureCheck().of(Coinr.scores()).of(StructureFlag.Kind.SIZE))
                .isEmpty();
    }

    private static Scores demo() {
        Dataset data = Dataset.of(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"))
                .with("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                .with("b", 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11)
                .with("c", 7, 6, 5, 9, 4, 8, 3, 10, 2, 11, 1, 12)
                .with("d", 7, 6, 5, 9, 4, 8, 3, 10, 2, 11, 1, 12.5)
                .with("e", 12, 11, 9, 10, 8, 7, 5, 6, 4, 3, 1, 2)
                .with("f", 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)
                .with("people", 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 125);
        Dimension root = Dimension.of(
                "R",
                Dimension.of("X", leaf("a"), leaf("b"), leaf("c")),
                Dimension.of("Y", leaf("d"), leaf("e").lowerIsBetter(12.5, 0)),
                Dimension.of("Z", leaf("f"), leaf("g")).weight(0));
        return IndexSpec.named("demo")
                .root(root)
                .build()
                .fit(data.with("g", 5, 1, 12, 3, 8, 2, 9, 4, 11, 7, 6, 10))
                .score(data.with("g", 5, 1, 12, 3, 8, 2, 9, 4, 11, 7, 6, 10));
    }

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 12.5);
    }

    /** c is made like d of Y; e goes with a and b of X. */
    @Test
    void nearerToAnotherDimension() {
        StructureCheck.Found found = new StructureCheck().of(demo());
        List<StructureFlag> nearer = found.of(StructureFlag.Kind.NEARER_TO_ANOTHER);
        assertThat(nearer).extracting(StructureFlag::indicator).containsExactly("c", "d", "e");
        assertThat(nearer).extracting(StructureFlag::dimension).containsExactly("X", "Y", "Y");
        assertThat(nearer).extracting(StructureFlag::other).containsExactly("Y", "X", "X");
        Scores scores = demo();
        double[] rest = new double[12];
        for (int i = 0; i < 12; i++) {
            rest[i] = (scores.scores("a")[i] + scores.scores("b")[i]) / 2;
        }
        StructureFlag flag = nearer.get(0);
        assertThat(flag.own().coefficient().value())
                .isCloseTo(
                        CorrelationTest.of(Kind.PEARSON, scores.scores("c"), rest)
                                .coefficient()
                                .value(),
                        within(1e-12));
        assertThat(flag.correlation())
                .isEqualTo(CorrelationTest.of(Kind.PEARSON, scores.scores("c"), scores.scores("Y")));
        assertThat(flag.text().in(Language.EN))
                .startsWith("c is weakly tied to the rest of X (r = ")
                .contains(") and nearer to Y (r = ")
                .endsWith(", 12 units)");
        assertThat(flag.text().in(Language.ZH)).startsWith("c与所属维度X其余指标联系弱").endsWith("12个单元）");
        assertThat(new StructureCheck(Kind.PEARSON, 1, 0, -1, 0.7, 0.05)
                        .of(demo())
                        .of(StructureFlag.Kind.NEARER_TO_ANOTHER))
                .isEmpty();
    }

    @Test
    void sizesAndTwins() {
        StructureCheck.Found found = new StructureCheck().of(demo(), List.of("people"));
        assertThat(found.of(StructureFlag.Kind.SIZE))
                .extracting(StructureFlag::indicator)
                .containsExactly("a", "b", "e");
        assertThat(found.of(StructureFlag.Kind.SIZE).get(0).text().in(Language.EN))
                .isEqualTo("a follows the size of the units, people (r = 1.00, p = 0.000, 12 units)");
        List<StructureFlag> twins = found.of(StructureFlag.Kind.COLLINEAR);
        assertThat(twins)
                .extracting(flag -> flag.indicator() + flag.other() + flag.dimension())
                .containsExactly("abX", "aeR", "beR", "cdR");
        assertThat(twins.get(0).text().in(Language.ZH)).startsWith("a与b几乎表示同一内容，可能重复计算（r = 0.96");
        assertThat(found.issues()).extracting(Issue::node).containsExactly("f");
        assertThat(found.issues()).extracting(Issue::kind).containsOnly(Issue.Kind.CONSTANT);
        assertThat(new StructureCheck().of(demo()).of(StructureFlag.Kind.SIZE)).isEmpty();
    }

    @Test
    void negativeWithinADimensionInWords() {
        Variables data = Variables.of(Dataset.of(List.of("A", "B", "C", "D"))
                        .with("x", 1, 2, 3, 4)
                        .with("y", 4, 3, 2, 1.5))
                .inDimensions(Map.of("D", List.of("x", "y")));
        List<StructureFlag> flags = new StructureCheck().negative(data);
        assertThat(flags).hasSize(1);
        assertThat(flags.get(0).text().in(Language.EN))
                .startsWith("x and y of D move against each other (r = -0.99, p = 0.0");
        assertThat(flags.get(0).text().in(Language.ZH)).startsWith("D中x与y此消彼长（r = -0.99");
        assertThat(new StructureCheck()
                        .negative(Variables.of(Dataset.of(List.of("A", "B", "C", "D"))
                                .with("x", 1, 2, 3, 4)
                                .with("y", 4, 3, 2, 1.5))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0, 0, 0.5, 0.05, collinear",
        "0.9, -1.1, 0, 0.5, 0.05, negative",
        "0.9, 0, 1.1, 0.5, 0.05, weak",
        "0.9, 0, 0, NaN, 0.05, size",
        "0.9, 0, 0, 0.5, 5, significance"
    })
    void limitsHaveRanges(
            double collinear, double negative, double weak, double size, double significance, String name) {
        assertThatThrownBy(() -> new StructureCheck(Kind.PEARSON, collinear, negative, weak, size, significance))
                .hasMessageContaining("The limit \"" + name + "\"")
                .hasMessageContaining("Maybe the defaults");
    }

    @Test
    void unknownSize() {
        assertThatThrownBy(() -> new StructureCheck().of(demo(), List.of("cows")))
                .hasMessageContaining("\"cows\"");
    }

    /** The rest is made of the siblings present; a dimension that holds the indicator below another is not another. */
    @Test
    void nestedDimensionsAndGaps() {
        double[] a = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 15, 95};
        double[] b = {80, 10, 75, 20, 60, 15, 70, 30, 85, 5, 50, 40};
        double[] c = {12, NAN, 28, 44, 20, 66, NAN, 79, 93, 60, 11, 99};
        double[] e = {60, 25, 75, 40, 50, 15, 50, 50, 65, 15, 20, 60};
        Dataset data = Dataset.of(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"))
                .with("a", a)
                .with("b", b)
                .with("c", c)
                .with("d", b)
                .with("e", e);
        Dimension inner = Dimension.of(
                "IN", wide("a").weight(2), wide("b").weight(5), wide("c").weight(1));
        Scores scores = IndexSpec.named("nested")
                .root(Dimension.of("R", Dimension.of("OUT", inner, wide("d")), Dimension.of("X", wide("e"))))
                .build()
                .fit(data)
                .score(data);
        double[] rest = new double[12];
        for (int i = 0; i < 12; i++) {
            rest[i] = Double.isNaN(c[i]) ? a[i] : (2 * a[i] + c[i]) / 3;
        }
        StructureFlag flag = new StructureCheck()
                .of(scores).of(StructureFlag.Kind.NEARER_TO_ANOTHER).stream()
                        .filter(one -> one.indicator().equals("b"))
                        .findFirst()
                        .orElseThrow();
        assertThat(flag.other()).isEqualTo("X");
        assertThat(flag.dimension()).isEqualTo("IN");
        assertThat(flag.own().coefficient().value())
                .isCloseTo(
                        CorrelationTest.of(Kind.PEARSON, b, rest).coefficient().value(), within(1e-12));
        assertThat(CorrelationTest.of(Kind.PEARSON, b, scores.scores("OUT"))
                        .coefficient()
                        .value())
                .isGreaterThan(flag.correlation().coefficient().value());
    }

    private static Indicator wide(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }
}
