package org.parkgauge.measure.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.measure.inequality.LocalMoran.Quadrant;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/** Neighbours, Moran's I and its local form. */
class NeighbourhoodTest {

    /** Four places in a row, each a neighbour of the next. */
    private static final SpatialWeights CHAIN =
            SpatialWeights.of(Matrix.of(4, 4, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0));

    private static final Matrix LINE = SpatialWeights.distances(new double[] {0, 1, 3, 10}, new double[4]);

    @Test
    void waysToWeights() {
        assertThat(SpatialWeights.within(LINE, 3).toMatrix().toArray())
                .containsExactly(0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(SpatialWeights.within(LINE, 3).islands()).containsExactly(3);
        assertThat(SpatialWeights.inverseDistance(LINE, 2, 3).toMatrix().toArray())
                .containsExactly(0, 1, 1 / 9.0, 0, 1, 0, 0.25, 0, 1 / 9.0, 0.25, 0, 0, 0, 0, 0, 0);
        assertThat(SpatialWeights.nearest(LINE, 1).toMatrix().toArray())
                .containsExactly(0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
        assertThat(SpatialWeights.nearest(LINE, 3).islands()).isEmpty();
        Matrix standard = SpatialWeights.within(LINE, 3).rowStandardized().toMatrix();
        assertThat(standard.row(0)).containsExactly(0, 0.5, 0.5, 0);
        assertThat(standard.row(3)).containsExactly(0, 0, 0, 0);
        // of places equally far, the first
        assertThat(SpatialWeights.nearest(SpatialWeights.distances(new double[] {0, 1, -1}, new double[3]), 1)
                        .toMatrix()
                        .row(0))
                .containsExactly(0, 1, 0);
    }

    @Test
    void sparseAndDenseDistancesAreTheSame() {
        Matrix sparse = Matrix.sparse(
                3, 3, Double.POSITIVE_INFINITY, new int[] {0, 1, 1, 2}, new int[] {1, 0, 2, 1}, new double[] {2, 2, 5, 5
                });
        double far = Double.POSITIVE_INFINITY;
        Matrix dense = Matrix.of(3, 3, 0, 2, far, 2, 0, 5, far, 5, 0);
        assertThat(SpatialWeights.within(sparse, 9).toMatrix())
                .isEqualTo(SpatialWeights.within(dense, 9).toMatrix());
        assertThat(SpatialWeights.nearest(sparse, 2).toMatrix())
                .isEqualTo(SpatialWeights.nearest(dense, 2).toMatrix());
        assertThat(SpatialWeights.of(SpatialWeights.within(sparse, 9).toMatrix())
                        .toMatrix())
                .isEqualTo(SpatialWeights.within(sparse, 9).toMatrix());
        assertThat(SpatialWeights.within(sparse, 9).size()).isEqualTo(3);
    }

    @Test
    void likeBesideLikeAndUnlikeBesideUnlike() {
        MoransI alike = MoransI.of(new double[] {1, 1, 5, 5}, CHAIN);
        assertThat(alike.value().value()).isCloseTo(4 / 6.0 * (4 - 4 + 4 + 4 - 4 + 4) / 16.0, within(1e-15));
        MoransI unlike = MoransI.of(new double[] {1, 5, 1, 5}, CHAIN);
        assertThat(unlike.value().value()).isCloseTo(-1, within(1e-15));
        assertThat(unlike.randomization().z()).isNegative();
        assertThat(alike.issues()).extracting(Issue::kind).containsExactly(Issue.Kind.FEW_UNITS);
        assertThat(alike.issues().get(0).in(Language.EN)).contains("only 4 units");
        assertThat(alike.issues().get(0).in(Language.ZH)).contains("只有4个单元");
    }

    /** All 24 orders: their mean is the expectation, their variance that under randomization. */
    @Test
    void theMomentsUnderRandomizationAreThoseOfAllOrders() {
        double[] values = {2, 3, 7, 13};
        List<Double> all = new ArrayList<>();
        permute(values, 0, all);
        double mean = all.stream().mapToDouble(v -> v).average().orElseThrow();
        double variance =
                all.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow();
        MoransI moran = MoransI.of(values, CHAIN);
        assertThat(mean).isCloseTo(moran.expectation(), within(1e-14));
        assertThat(variance).isCloseTo(moran.randomization().variance(), within(1e-14));
        // and the random orders come near them
        MoransI.Permutations draws = MoransI.permute(values, CHAIN, 20000, 5);
        double observed = moran.value().value();
        assertThat(draws.mean()).isCloseTo(mean, within(0.01));
        assertThat(draws.standardDeviation()).isCloseTo(Math.sqrt(variance), within(0.01));
        double atLeast = all.stream().filter(v -> v >= observed - 1e-12).count() / 24.0;
        double atMost = all.stream().filter(v -> v <= observed + 1e-12).count() / 24.0;
        assertThat(draws.upper()).isCloseTo(atLeast, within(0.01));
        assertThat(draws.lower()).isCloseTo(atMost, within(0.01));
        assertThat(draws.p()).isEqualTo(Math.min(1, 2 * Math.min(draws.upper(), draws.lower())));
        assertThat(MoransI.permute(values, CHAIN, 20000, 5)).isEqualTo(draws);
        assertThat(MoransI.permute(values, CHAIN, 20000, 6)).isNotEqualTo(draws);
    }

    private static void permute(double[] values, int from, List<Double> all) {
        if (from == values.length) {
            all.add(MoransI.of(values, CHAIN).value().value());
            return;
        }
        for (int k = from; k < values.length; k++) {
            double[] next = values.clone();
            next[from] = values[k];
            next[k] = values[from];
            permute(next, from + 1, all);
        }
    }

    @Test
    void constantValuesHaveNone() {
        double[] same = {0.1, 0.1, 0.1, 0.1};
        MoransI moran = MoransI.of(same, CHAIN);
        assertThat(moran.value().isDefined()).isFalse();
        assertThat(moran.value().reason().en()).isEqualTo("all values are equal");
        assertThat(moran.normality().p()).isNaN();
        assertThat(MoransI.permute(same, CHAIN, 9, 1).p()).isNaN();
        assertThat(LocalMoran.of(same, CHAIN, 9, 1).places()).allSatisfy(place -> {
            assertThat(place.value()).isNaN();
            assertThat(place.p()).isNaN();
            assertThat(place.quadrant()).isEqualTo(Quadrant.NONE);
            assertThat(place.isSignificant(1)).isFalse();
        });
    }

    @Test
    void threePlacesHaveNoVarianceUnderRandomization() {
        SpatialWeights three = SpatialWeights.of(Matrix.of(3, 3, 0, 1, 0, 1, 0, 1, 0, 1, 0));
        MoransI moran = MoransI.of(new double[] {1, 2, 4}, three);
        assertThat(moran.randomization().variance()).isNaN();
        assertThat(moran.randomization().p()).isNaN();
        assertThat(moran.normality().variance()).isPositive();
    }

    /** Two blocks of high and of low places far apart, one low place among the high ones, and an island. */
    @Test
    void localIndicatorsFindClustersAndOutliers() {
        int n = 25;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] values = new double[n];
        for (int i = 0; i < 24; i++) {
            x[i] = i % 4 + (i < 12 ? 0 : 100);
            y[i] = i / 4 % 3;
            values[i] = (i < 12 ? 10 : 1) + 0.01 * i;
        }
        values[5] = 0;
        x[24] = 1000;
        values[24] = 6;
        SpatialWeights weights =
                SpatialWeights.within(SpatialWeights.distances(x, y), 1.5).rowStandardized();
        LocalMoran local = LocalMoran.of(values, weights, 999, 42);
        assertThat(local.places().get(5).quadrant()).isEqualTo(Quadrant.LOW_HIGH);
        assertThat(local.places().get(5).isSignificant(0.05)).isTrue();
        assertThat(local.places().get(11).quadrant()).isEqualTo(Quadrant.HIGH_HIGH);
        assertThat(local.places().get(18).quadrant()).isEqualTo(Quadrant.LOW_LOW);
        assertThat(local.places().get(18).isSignificant(0.05)).isTrue();
        assertThat(local.places().get(24).quadrant()).isEqualTo(Quadrant.NONE);
        assertThat(local.places().get(24).value()).isZero();
        assertThat(local.places().get(24).p()).isNaN();
        assertThat(local.issues()).hasSize(1);
        assertThat(local.issues().get(0).in(Language.EN)).contains("[24]");
        assertThat(local).isEqualTo(LocalMoran.of(values, weights, 999, 42));
        double[] turned = values.clone();
        turned[5] = 40;
        for (int i = 0; i < 12; i++) {
            turned[i] = i == 5 ? 40 : 1;
        }
        assertThat(LocalMoran.of(turned, weights, 9, 1).places().get(5).quadrant())
                .isEqualTo(Quadrant.HIGH_LOW);
    }

    /** With four places, the pseudo p of an end of the chain is that of three possible neighbours. */
    @Test
    void thePseudoPCountsThePossibleNeighbours() {
        double[] values = {2, 3, 7, 13};
        LocalMoran local = LocalMoran.of(values, CHAIN, 30000, 7);
        // place 0 is low and has the lowest of the other three as neighbour: every draw is at most as high
        assertThat(local.places().get(0).p()).isCloseTo(1 / 3.0, within(0.01));
        assertThat(local.places().get(0).value())
                .isCloseTo(
                        -4.25 * -3.25 / ((4.25 * 4.25 + 3.25 * 3.25 + 0.75 * 0.75 + 6.75 * 6.75) / 4), within(1e-14));
        // place 3 has the highest of the others beside it
        assertThat(local.places().get(3).p()).isCloseTo(1 / 3.0, within(0.01));
        assertThat(Quadrant.LOW_LOW.label().in(Language.ZH)).isEqualTo("低—低");
        assertThat(Quadrant.LOW_LOW.label().in(Language.EN)).isEqualTo("low among low");
    }

    @Property(tries = 60, seed = "20260619")
    void theLocalFormSumsToTheGlobal(
            @ForAll @Size(7) List<@DoubleRange(min = -50, max = 50) Double> values,
            @ForAll @Size(7) List<@DoubleRange(min = 0, max = 10) Double> x) {
        double[] v = values.stream().mapToDouble(d -> d).toArray();
        double[] places = new double[7];
        for (int i = 0; i < 7; i++) {
            places[i] = 20 * i + x.get(i);
        }
        SpatialWeights weights = SpatialWeights.inverseDistance(
                SpatialWeights.distances(places, new double[7]), 1, Double.POSITIVE_INFINITY);
        MoransI moran = MoransI.of(v, weights);
        if (!moran.value().isDefined()) {
            return;
        }
        double s0 = 0;
        for (double weight : weights.toMatrix().toArray()) {
            s0 += weight;
        }
        double sum = LocalMoran.of(v, weights, 1, 1).places().stream()
                .mapToDouble(LocalMoran.Place::value)
                .sum();
        assertThat(sum).isCloseTo(s0 * moran.value().value(), within(1e-9));
        double[] scaled = new double[7];
        for (int i = 0; i < 7; i++) {
            scaled[i] = 3 - 2 * v[i];
        }
        assertThat(MoransI.of(scaled, weights).value().value())
                .isCloseTo(moran.value().value(), within(1e-9));
        MoransI standard = MoransI.of(v, weights.rowStandardized());
        assertThat(standard.value().value()).isBetween(-1 - 1e-9, 1 + 1e-9);
    }

    private static Arguments refused(ThrowingCallable call, String zh, String en) {
        return Arguments.of(call, zh, en);
    }

    static Stream<Arguments> badInput() {
        Matrix wide = Matrix.of(1, 2, 0, 1);
        double nan = Double.NaN;
        return Stream.of(
                refused(() -> SpatialWeights.of(wide), "1行2列", "1 rows and 2 columns"),
                refused(() -> SpatialWeights.within(wide, 1), "1行2列", "1 rows and 2 columns"),
                refused(() -> SpatialWeights.nearest(wide, 1), "1行2列", "1 rows and 2 columns"),
                refused(() -> SpatialWeights.inverseDistance(wide, 1, 1), "1行2列", "1 rows and 2 columns"),
                refused(
                        () -> SpatialWeights.of(Matrix.of(2, 2, 0, -1, 1, 0)),
                        "第0处对第1处（从0数起）的权重为-1.0",
                        "place 1 for place 0 is -1.0"),
                refused(
                        () -> SpatialWeights.of(Matrix.of(2, 2, 0, 1, 1, 2)),
                        "第1处（从0数起）以2.0为自身的权重",
                        "Place 1 weighs itself by 2.0"),
                refused(() -> SpatialWeights.of(Matrix.of(2, 2, 0, 0, 0, 0)), "没有任何两处相邻", "No two places"),
                refused(
                        () -> SpatialWeights.of(
                                Matrix.sparse(2, 2, Double.POSITIVE_INFINITY, new int[0], new int[0], new double[0])),
                        "未列出处的值须为 0",
                        "0 elsewhere, and this one is Infinity"),
                refused(
                        () -> SpatialWeights.within(Matrix.of(2, 2, 0, nan, 1, 0), 5),
                        "第0处到第1处（从0数起）的距离为NaN",
                        "from place 0 to place 1 is NaN"),
                refused(() -> SpatialWeights.within(LINE, 0.5), "没有任何两处相邻", "No two places"),
                refused(() -> SpatialWeights.nearest(LINE, 4), "共4处，不能各取4个", "Of 4 places none can have 4"),
                refused(() -> SpatialWeights.nearest(LINE, 0), "不能各取0个", "none can have 0"),
                refused(() -> SpatialWeights.inverseDistance(LINE, 0, 5), "得到0.0", "0.0 is not"),
                refused(
                        () -> SpatialWeights.inverseDistance(Matrix.of(2, 2, 0, 0, 0, 0), 1, 5),
                        "第0处与第1处（从0数起）的距离为 0",
                        "Places 0 and 1 are no distance apart"),
                refused(() -> SpatialWeights.distances(new double[1], new double[2]), "有1个横坐标和2个纵坐标", "1 first and 2"),
                refused(
                        () -> SpatialWeights.distances(new double[] {1, nan}, new double[2]),
                        "第1处（从0数起）的坐标为（NaN，0.0）",
                        "place 1 are (NaN, 0.0)"),
                refused(() -> MoransI.of(new double[3], CHAIN), "有3个值，权重矩阵却有4处", "3 values, and weights of 4"),
                refused(
                        () -> MoransI.of(new double[] {1, 2, nan, 3}, CHAIN),
                        "第2处（从0数起）的值为NaN",
                        "value of place 2 is NaN"),
                refused(() -> MoransI.permute(new double[4], CHAIN, 0, 1), "得到0", "0 is too few"),
                refused(() -> LocalMoran.of(new double[4], CHAIN, -1, 1), "得到-1", "-1 is too few"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void isRefused(ThrowingCallable call, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.in(Language.ZH)).contains(zh).contains("\n也许：");
            assertThat(refusal.getMessage()).contains(en).contains("\nMaybe ");
        });
    }
}
