package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.comparison.RemovedComponents.Removal;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.text.InvalidInputException;

class RemovedComponentsTest {

    private static final String COINR = "analysis/comparison/";

    /** Scores, ranks and mean rank shifts of COINr's remove_elements on three levels. */
    @ParameterizedTest
    @CsvSource({"1, 20", "2, 4", "3, 2"})
    void oneElementAtATimeIsRemoved(int level, int count) {
        Figures scores = Figures.read(COINR + "remove_level" + level + "_scores.csv");
        Figures ranks = Figures.read(COINR + "remove_level" + level + "_ranks.csv");
        Figures means = Figures.read(COINR + "remove_level" + level + "_mean.csv");
        List<String> codes = scores.header().subList(2, scores.header().size());
        assertThat(codes).hasSize(count);
        RemovedComponents removed =
                RemovedComponents.of(CoinrIndex.spec(), CoinrIndex.data(), codes, ProgressListener.NONE);
        for (String code : codes) {
            Removal removal = removed.removal(code);
            Comparison comparison = removal.comparison().orElseThrow();
            for (Shift shift : comparison.shifts()) {
                assertClose(
                        new double[] {shift.scoreBefore(), shift.scoreAfter()},
                        new double[] {scores.number(shift.unit(), "Nominal"), scores.number(shift.unit(), code)},
                        1e-9,
                        code + " " + shift.unit());
                assertThat(shift.rankBefore()).isEqualTo((int) ranks.number(shift.unit(), "Nominal"));
                assertThat(shift.rankAfter()).isEqualTo((int) ranks.number(shift.unit(), code));
            }
            assertClose(
                    new double[] {removal.meanAbsoluteShift()},
                    new double[] {means.number(code, "mean_abs_rank_shift")},
                    1e-12,
                    code);
        }
    }

    @Test
    void indicatorsAndDimensionsThatCountAreFound() {
        RemovedComponents dimensions = RemovedComponents.dimensions(CoinrIndex.spec(), CoinrIndex.data());
        assertThat(dimensions.removals())
                .extracting(Removal::code)
                .containsExactlyInAnyOrder("CITY", "WORK", "INF", "PUB", "JHB", "AGG");
        RemovedComponents indicators = RemovedComponents.indicators(CoinrIndex.spec(), CoinrIndex.data());
        assertThat(indicators.removals())
                .extracting(Removal::code)
                .containsExactlyInAnyOrderElementsOf(CoinrIndex.indicators());
        assertThat(indicators.mostInfluential(3))
                .hasSize(3)
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(one -> -one.meanAbsoluteShift()));
        assertThat(dimensions.mostInfluential(1).get(0).code()).isEqualTo("CITY");
        assertThat(dimensions.removal("CITY").label().en()).isEqualTo("City side");
    }

    private static final Dataset PARKS = Dataset.of(List.of("N", "S", "W"))
            .with("a", 10, 50, 90)
            .with("b", 90, 40, 20)
            .with("c", 30, 30, 60);

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    @Test
    void aDimensionGoesWithItsLastPart() {
        IndexSpec spec = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT", Dimension.of("D", leaf("a"), leaf("c").weight(0)), leaf("b")))
                .build();
        Comparison comparison = RemovedComponents.indicators(spec, PARKS)
                .removal("a")
                .comparison()
                .orElseThrow();
        assertThat(comparison.shifts()).extracting(Shift::scoreAfter).containsExactly(90.0, 40.0, 20.0);
        assertThat(RemovedComponents.dimensions(spec, PARKS)
                        .removal("D")
                        .comparison()
                        .orElseThrow()
                        .shifts())
                .isEqualTo(comparison.shifts());
        assertThat(RemovedComponents.indicators(spec, PARKS).removals())
                .extracting(Removal::code)
                .containsExactly("a", "b");
    }

    @Test
    void whatCannotBeRemovedSaysWhy() {
        IndexSpec spec =
                IndexSpec.named("demo").root(Dimension.of("ROOT", leaf("a"))).build();
        Removal removal = RemovedComponents.indicators(spec, PARKS).removal("a");
        assertThat(removal.comparison()).isEmpty();
        assertThat(removal.meanAbsoluteShift()).isNaN();
        assertThat(removal.failure().en())
                .contains("Without a, nothing is left of index demo")
                .contains("Maybe keep");
        assertThat(removal.failure().zh()).contains("去掉a后");
        assertThat(RemovedComponents.indicators(spec, PARKS).mostInfluential(5)).isEmpty();
    }

    @Test
    void rootAndUnknownCodesAreRefused() {
        IndexSpec spec = CoinrIndex.spec();
        assertThatThrownBy(() -> RemovedComponents.of(spec, CoinrIndex.data(), List.of("ICI"), ProgressListener.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The root ICI cannot be removed");
        assertThatThrownBy(() -> RemovedComponents.of(spec, CoinrIndex.data(), List.of("NONE"), ProgressListener.NONE))
                .hasMessageContaining("no component \"NONE\"");
        RemovedComponents removed = RemovedComponents.dimensions(spec, CoinrIndex.data());
        assertThatThrownBy(() -> removed.removal("BUS")).hasMessageContaining("BUS is not among the components");
    }

    @Test
    void progressIsHeardAndMayCancel() {
        List<Long> heard = new ArrayList<>();
        RemovedComponents.of(CoinrIndex.spec(), CoinrIndex.data(), List.of("INF", "PUB"), (done, total) -> {
            heard.add(done);
            assertThat(total).isEqualTo(2);
            return true;
        });
        assertThat(heard).startsWith(0L).endsWith(2L);
        assertThatThrownBy(() -> RemovedComponents.of(
                        CoinrIndex.spec(), CoinrIndex.data(), List.of("INF"), (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aFitThatIsRefusedSpoilsNothing() {
        // without b, nothing varies that TOPSIS could measure
        Dataset flat = Dataset.of(List.of("N", "S")).with("b", 1, 2).with("c", 3, 3);
        IndexSpec spec = IndexSpec.named("demo")
                .root(Dimension.of("ROOT", leaf("b"), leaf("c")))
                .aggregation(new Topsis())
                .build();
        RemovedComponents removed = RemovedComponents.indicators(spec, flat);
        assertThat(removed.removal("b").comparison()).isEmpty();
        assertThat(removed.removal("b").failure().en()).contains("do not vary");
        assertThat(removed.removal("c").comparison()).isPresent();
    }
}
