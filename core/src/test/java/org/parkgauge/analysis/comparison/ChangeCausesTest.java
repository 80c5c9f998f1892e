package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.analysis.comparison.ChangeCauses.Cause;
import org.parkgauge.analysis.comparison.ChangeCauses.Change;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.weighting.EntropyWeights;

class ChangeCausesTest {

    private static final double NAN = Double.NaN;
    private static final double EXACT = 1e-9;

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static IndexSpec weights(double a, double b) {
        return IndexSpec.named("demo")
                .root(Dimension.of("ROOT", leaf("a").weight(a), leaf("b").weight(b)))
                .build();
    }

    private static final Dataset OLD =
            Dataset.of(List.of("N", "S", "W")).with("a", 80, 20, 50).with("b", 20, 60, 40);
    private static final Dataset NEW =
            Dataset.of(List.of("W", "S", "N", "X")).with("a", 60, 70, 80, 1).with("b", 40, 60, 20, 1);

    @Test
    void oneCauseAloneHasTheWholeChange() {
        IndexSpec spec = weights(1, 1);
        ChangeCauses data = ChangeCauses.of(Edition.of(spec, OLD), Edition.of(spec, NEW));
        Change south = data.change("S");
        assertThat(south.shift()).isEqualTo(new Shift("S", 40, 65, 3, 1));
        assertThat(south.scoreParts()).isEqualTo(Map.of(Cause.WEIGHTS, 0.0, Cause.METHOD, 0.0, Cause.DATA, 25.0));
        assertThat(south.riseParts()).isEqualTo(Map.of(Cause.WEIGHTS, 0.0, Cause.METHOD, 0.0, Cause.DATA, 2.0));
        assertThat(south.mainCause()).isEqualTo(Cause.DATA);
        ChangeCauses weights = ChangeCauses.of(Edition.of(spec, OLD), Edition.of(weights(1, 4), OLD));
        assertThat(weights.change("S").scoreParts().get(Cause.WEIGHTS)).isCloseTo(52 - 40, within(EXACT));
        assertThat(weights.change("S").scoreParts().get(Cause.METHOD)).isZero();
        IndexSpec geometric = spec.toBuilder().aggregation(new Geometric(1)).build();
        ChangeCauses method = ChangeCauses.of(Edition.of(spec, OLD), Edition.of(geometric, OLD));
        assertThat(method.change("N").scoreParts().get(Cause.METHOD)).isCloseTo(40 - 50, within(EXACT));
        assertThat(method.change("N").mainCause()).isEqualTo(Cause.METHOD);
        assertThat(method.meanAbsoluteRiseParts().get(Cause.DATA)).isZero();
    }

    /** Weights (1, 0 beside 1, 1) and data changed together: score = w x, so that the parts are means of two orders. */
    @Test
    void partsAreMeansOverTheOrders() {
        ChangeCauses causes = ChangeCauses.of(Edition.of(weights(1, 1), OLD), Edition.of(weights(3, 1), NEW));
        // old weights: old data 40, new data 65; new weights: old data 30, new data 67.5
        Change south = causes.change("S");
        assertThat(south.scoreParts().get(Cause.DATA)).isCloseTo((25 + 37.5) / 2, within(EXACT));
        assertThat(south.scoreParts().get(Cause.WEIGHTS)).isCloseTo((-10 + 2.5) / 2, within(EXACT));
        assertThat(south.scoreParts().get(Cause.METHOD)).isCloseTo(0, within(EXACT));
    }

    private static Edition random(Random random, int n, boolean learned) {
        Dataset data = Dataset.of(IntStream.range(0, n).mapToObj(i -> "u" + i).toList())
                .with("a", random.doubles(n, 1, 99).toArray())
                .with("b", random.doubles(n, 1, 99).toArray())
                .with("c", random.doubles(n, 1, 99).toArray());
        Dimension root = Dimension.of(
                        "ROOT",
                        Dimension.of("D", leaf("a"), leaf("b")).weighting(new EntropyWeights()),
                        leaf("c").weight(1 + random.nextInt(3)))
                .aggregation(random.nextBoolean() ? new Geometric(1) : new org.parkgauge.aggregation.mean.Arithmetic());
        IndexSpec spec = IndexSpec.named("r")
                .root(root)
                .normalization(learned ? new MinMax(1, 100) : new org.parkgauge.normalization.Goalposts())
                .build();
        return Edition.of(spec, data);
    }

    @Property(tries = 60)
    void partsSumToTheChange(@ForAll @IntRange(min = 5, max = 12) int n, @ForAll long seed) {
        Random random = new Random(seed);
        Edition before = random(random, n, random.nextBoolean());
        Edition after = random(random, n, random.nextBoolean());
        ChangeCauses joint = ChangeCauses.of(before, after);
        ChangeCauses split = ChangeCauses.withScale(before, after);
        assertThat(joint.causes()).containsExactly(Cause.WEIGHTS, Cause.METHOD, Cause.DATA);
        assertThat(split.causes()).contains(Cause.SCALE);
        Scores first = before.spec().fit(before.data()).score(before.data());
        Scores last = after.spec().fit(after.data()).score(after.data());
        Comparison plain = Comparison.of(first, last);
        for (Shift shift : plain.shifts()) {
            Change one = joint.change(shift.unit());
            Change other = split.change(shift.unit());
            assertThat(one.shift()).isEqualTo(shift);
            assertThat(sum(one.scoreParts())).isCloseTo(shift.scoreChange(), within(EXACT));
            assertThat(sum(one.riseParts())).isCloseTo(shift.rise(), within(EXACT));
            assertThat(sum(other.riseParts())).isCloseTo(shift.rise(), within(EXACT));
            // values and scale divide the part of the data, the other parts stay
            assertThat(other.scoreParts().get(Cause.DATA) + other.scoreParts().get(Cause.SCALE))
                    .isCloseTo(one.scoreParts().get(Cause.DATA), within(EXACT));
            assertThat(other.scoreParts().get(Cause.WEIGHTS))
                    .isCloseTo(one.scoreParts().get(Cause.WEIGHTS), within(EXACT));
        }
        ChangeCauses back = ChangeCauses.of(after, before);
        assertThat(back.change("u0").riseParts().get(Cause.DATA))
                .isCloseTo(-joint.change("u0").riseParts().get(Cause.DATA), within(EXACT));
    }

    private static double sum(Map<Cause, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void theScaleMovesThoseWhoStay() {
        IndexSpec spec =
                weights(1, 1).toBuilder().normalization(new MinMax(0, 100)).build();
        Dataset before = Dataset.of(List.of("N", "S", "W")).with("a", 0, 5, 10).with("b", 0, 5, 10);
        Dataset after = Dataset.of(List.of("N", "S", "W")).with("a", 0, 5, 20).with("b", 0, 5, 20);
        Change south = ChangeCauses.withScale(Edition.of(spec, before), Edition.of(spec, after))
                .change("S");
        assertThat(south.shift().scoreChange()).isEqualTo(-25);
        assertThat(south.scoreParts().get(Cause.SCALE)).isCloseTo(-25, within(EXACT));
        assertThat(south.scoreParts().get(Cause.DATA)).isCloseTo(0, within(EXACT));
        // on the scale of the first year nothing moves the one who stays
        Edition fixed = Edition.of(spec, after).fittedOn(before);
        assertThat(ChangeCauses.of(Edition.of(spec, before), fixed)
                        .change("S")
                        .shift()
                        .scoreChange())
                .isZero();
    }

    @Test
    void aComponentThatIsNewBelongsToTheMethod() {
        IndexSpec longer = IndexSpec.named("demo")
                .version("2")
                .root(Dimension.of(
                        "ROOT",
                        leaf("a").weight(1),
                        leaf("b").weight(1),
                        leaf("c").weight(2)))
                .build();
        Dataset data = OLD.with("c", 100, 100, 0);
        Change north = ChangeCauses.of(Edition.of(weights(1, 1), data), Edition.of(longer, data))
                .change("N");
        assertThat(north.scoreParts().get(Cause.METHOD)).isCloseTo(75 - 50, within(EXACT));
        assertThat(north.scoreParts().get(Cause.WEIGHTS)).isCloseTo(0, within(EXACT));
    }

    @Test
    void weightsOfOneRecipeOnTheTreeOfAnother() {
        IndexSpec entropy = IndexSpec.named("demo")
                .root(Dimension.of("ROOT", leaf("a"), leaf("b")).weighting(new EntropyWeights()))
                .build();
        IndexSpec longer = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT",
                        leaf("a").weight(2),
                        leaf("c").weight(3),
                        Dimension.of("D", leaf("b").weight(0), leaf("d").weight(5))
                                .weight(4)))
                .build();
        IndexSpec mixed = Combinations.weighed(longer, entropy);
        assertThat(mixed.root().weighting()).isEqualTo(new EntropyWeights());
        assertThat(mixed.component("a").weight()).isNaN();
        assertThat(mixed.component("c").weight()).isNaN();
        assertThat(mixed.component("D").weight()).isNaN();
        // below D the weights are given, by its own recipe, since the other has no such dimension
        assertThat(mixed.component("d").weight()).isEqualTo(5);
        IndexSpec other = Combinations.weighed(entropy, longer);
        assertThat(other.root().weighting()).isNull();
        assertThat(other.component("a").weight()).isEqualTo(2);
        assertThat(other.component("b").weight()).isZero();
        assertThat(Combinations.weighed(longer, longer)).isEqualTo(longer);
    }

    @Test
    void unitsWithoutAScoreSomewhereAreListed() {
        Dataset gap = Dataset.of(List.of("W", "S", "N")).with("a", 60, 70, NAN).with("b", 40, 60, 20);
        ChangeCauses causes = ChangeCauses.of(Edition.of(weights(1, 1), OLD), Edition.of(weights(1, 1), gap));
        assertThat(causes.changes()).extracting(one -> one.shift().unit()).containsExactly("S", "W");
        assertThat(causes.issues().get(0).units()).containsExactly("N");
        assertThatThrownBy(() -> causes.change("N")).hasMessageContaining("\"N\" has no score in some combination");
        Dataset all = Dataset.of(List.of("W")).with("a", NAN).with("b", 1);
        assertThatThrownBy(() -> ChangeCauses.of(Edition.of(weights(1, 1), OLD), Edition.of(weights(1, 1), all)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("No unit has a score in every combination");
    }

    @Test
    void aCombinationThatFailsIsNamed() {
        IndexSpec longer = IndexSpec.named("demo")
                .root(Dimension.of("ROOT", leaf("a"), leaf("b"), leaf("c")))
                .build();
        assertThatThrownBy(() ->
                        ChangeCauses.of(Edition.of(weights(1, 1), OLD), Edition.of(longer, NEW.with("c", 1, 2, 3, 4))))
                .hasMessageContaining("The combination of old weights, new method, old data: ")
                .hasMessageContaining("lack variables that index demo needs: c");
        IndexSpec copeland =
                weights(1, 1).toBuilder().aggregation(new Copeland()).build();
        assertThat(ChangeCauses.of(Edition.of(copeland, OLD), Edition.of(copeland, NEW))
                        .changes())
                .hasSize(3);
    }

    @Test
    void words() {
        ChangeCauses causes = ChangeCauses.of(Edition.of(weights(1, 2), OLD), Edition.of(weights(9, 1), NEW));
        assertThat(causes.biggestMovers(1)).hasSize(1);
        assertThat(causes.summary(1, Language.EN)).isEqualTo("N: up 2, from 3 to 1: weights +2.00");
        assertThat(causes.change("S").in(Language.ZH)).isEqualTo("S：下降1位（第1→第2位）：权重 -1.50，数据 +0.50");
        IndexSpec spec = weights(1, 1);
        ChangeCauses none = ChangeCauses.of(Edition.of(spec, OLD), Edition.of(spec, OLD));
        assertThat(none.summary(5, Language.EN)).isEmpty();
        assertThat(none.change("N").in(Language.EN)).isEqualTo("N: same rank, 1");
        assertThat(none.issues()).isEmpty();
    }

    /** Weights lift A by two places from the third, data push it down by one. */
    @Test
    void partsBySizeAndTheirMeans() {
        double[][] scores = new double[8][];
        for (int set = 0; set < 8; set++) {
            double a = 10 + ((set & 1) == 1 ? 20 : 0) - ((set & 4) == 4 ? 8 : 0);
            scores[set] = new double[] {a, 15, 25};
        }
        ChangeCauses causes = ChangeCauses.divide(
                List.of("A", "B", "C"),
                scores,
                List.of(ChangeCauses.Cause.WEIGHTS, ChangeCauses.Cause.METHOD, ChangeCauses.Cause.DATA));
        // without data from 3 to 1, with data from 3 to 2; data alone nothing, after weights one down
        ChangeCauses.Change change = causes.change("A");
        assertThat(change.riseParts())
                .containsEntry(ChangeCauses.Cause.WEIGHTS, 1.5)
                .containsEntry(ChangeCauses.Cause.METHOD, 0.0)
                .containsEntry(ChangeCauses.Cause.DATA, -0.5);
        assertThat(change.in(Language.EN)).isEqualTo("A: up 1, from 3 to 2: weights +1.50, data -0.50");
        // B falls by one through the weights; C by one half, and rises by as much through the data
        assertThat(causes.meanAbsoluteRiseParts())
                .containsEntry(ChangeCauses.Cause.WEIGHTS, (1.5 + 1 + 0.5) / 3)
                .containsEntry(ChangeCauses.Cause.METHOD, 0.0)
                .containsEntry(ChangeCauses.Cause.DATA, (0.5 + 0 + 0.5) / 3);
        assertThat(causes.biggestMovers(9))
                .extracting(one -> one.shift().unit())
                .containsExactly("B", "A");
    }
}
