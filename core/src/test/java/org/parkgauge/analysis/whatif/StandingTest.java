package org.parkgauge.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.comparison.CoinrIndex;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.Identity;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class StandingTest {

    private static final String COINR = "analysis/comparison/str_weak_";
    private static final double NAN = Double.NaN;

    /** The order of the indicators in the peer's tables, by which equal ranks come. */
    private static final List<String> ORDER =
            Figures.read("analysis/comparison/remove_level1_mean.csv").texts("removed");

    /** COINr leaves out an indicator on which nobody is worse, and lists weaknesses from the best rank to the worst. */
    private static List<Standing.Item> last(Standing standing, int n) {
        List<Standing.Item> items = new ArrayList<>(standing.items().stream()
                .filter(item -> !item.isAtBottom())
                .sorted(Comparator.comparingInt(Standing.Item::rank)
                        .thenComparingInt(item -> ORDER.indexOf(item.code())))
                .toList());
        return items.subList(items.size() - n, items.size());
    }

    private static void assertItems(List<Standing.Item> items, Figures expected, Standing.Basis basis) {
        assertThat(items).extracting(Standing.Item::code).containsExactlyElementsOf(expected.texts("Code"));
        for (Standing.Item item : items) {
            assertThat(item.rank()).isEqualTo((int) expected.number(item.code(), "Rank"));
            assertThat(basis == Standing.Basis.VALUES ? item.value() : item.score())
                    .isCloseTo(expected.number(item.code(), "Value"), within(1e-9));
            assertThat(item.label().en()).isEqualTo(expected.text(item.code(), "Name"));
            assertThat(item.measure().en()).isEqualTo(expected.text(item.code(), "Unit"));
            assertThat(item.dimension()).isEqualTo(expected.text(item.code(), "Dimension"));
        }
    }

    @ParameterizedTest
    @CsvSource({"VALUES, raw, chain_Raw, 5", "SCORES, normalised, chain_Treated, 3"})
    void strengthsAndWeaknessesAsCoinr(Standing.Basis basis, String file, String input, int n) {
        Dataset data = Figures.read("index/coinr/" + input + ".csv").data();
        Scores scores = basis == Standing.Basis.SCORES ? CoinrIndex.scores() : raw(data);
        Standing standing = Standing.of(scores, "park07", basis);
        assertItems(standing.strengths(n), Figures.read(COINR + file + "_park07_strengths.csv"), basis);
        assertItems(last(standing, n), Figures.read(COINR + file + "_park07_weaknesses.csv"), basis);
    }

    /** The raw table with its gaps, with no coverage asked for. */
    private static Scores raw(Dataset data) {
        IndexSpec spec = CoinrIndex.spec();
        return spec.toBuilder()
                .root(spec.root().minimumCoverage(0))
                .build()
                .fit(data)
                .score(data);
    }

    private static Indicator leaf(String code) {
        return Indicator.of(code).label(code + "名", "name of " + code).higherIsBetter(0, 100);
    }

    private static final Dataset PARKS = Dataset.of(List.of("N", "S", "W", "E"))
            .with("a", 80, 40, 60, 20)
            .with("b", 10, 10, 30, 30)
            .with("c", 120, 150, 90, NAN)
            .withAttribute("block", "x", "x", "y", "");

    private static final Scores SCORES = score(IndexSpec.named("demo")
            .root(Dimension.of("ROOT", leaf("a").weight(2), leaf("b"), leaf("c"))
                    .minimumCoverage(0.5)));

    private static Scores score(org.parkgauge.index.IndexBuilder builder) {
        return builder.build().fit(PARKS).score(PARKS);
    }

    @Test
    void partsAgainstTheGroupSumToTheGap() {
        Standing north = Standing.of(SCORES, "N");
        double mean = 0.5 * 50 + 0.25 * 20 + 0.25 * (100 + 100 + 90) / 3.0;
        assertThat(north.items().stream()
                        .mapToDouble(Standing.Item::againstGroup)
                        .sum())
                .isCloseTo(SCORES.score("N") - mean, within(1e-12));
        assertThat(north.items().stream()
                        .mapToDouble(Standing.Item::againstNorm)
                        .sum())
                .isCloseTo(SCORES.score("N") - 100, within(1e-12));
        assertThat(north.aboveGroup(9)).extracting(Standing.Item::code).containsExactly("a", "c");
        assertThat(north.aboveGroup(1).get(0).againstGroup()).isCloseTo(0.5 * 30, within(1e-12));
        assertThat(north.belowGroup(9)).extracting(Standing.Item::code).containsExactly("b");
        assertThat(north.belowNorm(9)).extracting(Standing.Item::code).containsExactly("b", "a");
        assertThat(north.items().get(0).groupMean()).isEqualTo(50);
    }

    @Test
    void ranksByValueAndByScoreDifferBeyondTheGoalposts() {
        assertThat(Standing.of(SCORES, "N").items().get(2).rank()).isEqualTo(2);
        Standing.Item clamped =
                Standing.of(SCORES, "N", Standing.Basis.SCORES).items().get(2);
        assertThat(clamped.rank()).isEqualTo(1);
        assertThat(clamped.of()).isEqualTo(3);
        assertThat(clamped.value()).isEqualTo(120);
        assertThat(clamped.score()).isEqualTo(100);
    }

    @Test
    void tiesWithTheWorstAreNoStrength() {
        Standing south = Standing.of(SCORES, "S");
        assertThat(south.strengths(9)).extracting(Standing.Item::code).containsExactly("c", "a");
        assertThat(south.weaknesses(9)).extracting(Standing.Item::code).containsExactly("a", "b");
        assertThat(south.items().get(1).isAtBottom()).isTrue();
        assertThat(Standing.of(SCORES, "E").items())
                .extracting(Standing.Item::code)
                .containsExactly("a", "b");
    }

    @Test
    void directionsAreHonoured() {
        Dataset data = Dataset.of(List.of("N", "S", "W")).with("a", 1, 2, 3).with("b", 1, 5, 30);
        IndexSpec spec = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("a").lowerIsBetter(10, 0),
                        Indicator.of("b").bestWithin(0, 4, 6, 40)))
                .build();
        Scores scores = spec.fit(data).score(data);
        assertThat(Standing.of(scores, "N").items())
                .extracting(Standing.Item::rank)
                .containsExactly(1, 2);
        assertThat(Standing.of(scores, "W").items())
                .extracting(Standing.Item::rank)
                .containsExactly(3, 3);
    }

    @Test
    void groupsAndWords() {
        Standing within = Standing.within(SCORES, "N", Standing.Basis.VALUES, "block");
        assertThat(within.items().get(0).groupMean()).isEqualTo(60);
        assertThat(within.nodes().get(0))
                .isEqualTo(
                        new Standing.Node("ROOT", SCORES.index().spec().root().label(), 67.5, 1, 4));
        assertThat(within.summary(2, Language.EN)).isEqualTo("""
                N: rank 1 of 4
                above the mean of "x": name of a +10.00
                short of the best: name of b -22.50, name of a -10.00""");
        assertThat(Standing.of(SCORES, "S").summary(1, Language.ZH)).isEqualTo("""
                S：第3位（共4个）
                高于平均水平：c名 +0.83
                低于平均水平：a名 -5.00
                距最好水平：a名 -30.00""");
        assertThatThrownBy(() -> Standing.within(SCORES, "E", Standing.Basis.VALUES, "block"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"E\" has no value of the attribute \"block\"");
        assertThatThrownBy(() -> Standing.of(SCORES, "Q")).hasMessageContaining("no unit named \"Q\"");
    }

    @Test
    void aUnitWithoutAScoreHasNoParts() {
        Scores strict = score(IndexSpec.named("demo").root(Dimension.of("ROOT", leaf("a"), leaf("b"), leaf("c"))));
        Standing east = Standing.of(strict, "E");
        assertThat(east.nodes().get(0).rank()).isNaN();
        assertThat(east.items())
                .allSatisfy(item -> assertThat(item.againstGroup()).isNaN());
        assertThat(east.summary(3, Language.EN)).isEqualTo("E: no score");
        assertThat(east.summary(3, Language.ZH)).isEqualTo("E：没有总得分");
        assertThat(east.aboveGroup(3)).isEmpty();
    }

    @Test
    void otherTreesAreDividedToo() {
        Scores geometric = score(IndexSpec.named("demo")
                .root(Dimension.of("ROOT", leaf("a"), leaf("b")))
                .aggregation(new Geometric(1)));
        double gap = geometric.score("W") - 50 * Math.sqrt(20 / 50.0);
        assertThat(Standing.of(geometric, "W").items().stream()
                        .mapToDouble(Standing.Item::againstGroup)
                        .sum())
                .isCloseTo(gap, within(1e-9));
        Scores topsis = score(IndexSpec.named("demo")
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b")))
                .normalization(new Identity())
                .aggregation(new Topsis()));
        assertThat(Standing.of(topsis, "N").items())
                .allSatisfy(item -> assertThat(item.againstGroup()).isFinite());
    }
}
