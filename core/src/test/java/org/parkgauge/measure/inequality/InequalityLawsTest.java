package org.parkgauge.measure.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.parkgauge.statistics.Moments.Divisor;

/** What holds of every measure of inequality, and the sums of the decompositions. */
class InequalityLawsTest {

    private static final double EXACT = 1e-11;

    /** Each with its largest value for n values of equal weight. */
    private static final Map<String, ToDoubleFunction<Distribution>> MEASURES = measures();

    private static Map<String, ToDoubleFunction<Distribution>> measures() {
        Map<String, ToDoubleFunction<Distribution>> all = new LinkedHashMap<>();
        all.put("Gini", one -> Gini.of(one).value());
        all.put("Theil T", one -> Theil.T.of(one).value());
        all.put("Theil L", one -> Theil.L.of(one).value());
        all.put("Atkinson 0.5", one -> Atkinson.of(one, 0.5).value());
        all.put("Atkinson 1", one -> Atkinson.of(one, 1).value());
        all.put("Atkinson 2", one -> Atkinson.of(one, 2).value());
        all.put("Hoover", one -> Hoover.of(one).value());
        all.put("Palma", one -> Palma.of(one).value());
        all.put("Williamson", one -> Dispersion.williamson(one).value());
        return all;
    }

    /** Values with whole weights and labels of two levels. */
    record Case(List<Double> values, List<Integer> weights, List<String> outer, List<String> inner) {

        Distribution distribution() {
            return Distribution.of(values.stream().mapToDouble(v -> v).toArray())
                    .weightedBy(weights.stream().mapToDouble(w -> w).toArray());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(2, 14)
                .flatMap(n -> Combinators.combine(
                                Arbitraries.doubles().between(0.01, 1000).list().ofSize(n),
                                Arbitraries.integers().between(1, 4).list().ofSize(n),
                                Arbitraries.of("x", "y", "z").list().ofSize(n),
                                Arbitraries.of("p", "q").list().ofSize(n))
                        .as(Case::new));
    }

    @Property(tries = 100, seed = "20260612")
    void neitherUnitNorOrderNorNumberMatters(
            @ForAll("cases") Case one, @ForAll @DoubleRange(min = 0.01, max = 1000) double unit) {
        int n = one.values().size();
        double[] values = one.values().stream().mapToDouble(v -> v).toArray();
        double[] scaled = Arrays.stream(values).map(v -> v * unit).toArray();
        double[] turned = new double[n];
        double[] turnedWeights = new double[n];
        List<Double> repeated = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            turned[i] = values[n - 1 - i];
            turnedWeights[i] = one.weights().get(n - 1 - i);
            for (int k = 0; k < one.weights().get(i); k++) {
                repeated.add(values[i]);
            }
        }
        double[] weights = one.weights().stream().mapToDouble(w -> w).toArray();
        Distribution replicated =
                Distribution.of(repeated.stream().mapToDouble(v -> v).toArray());
        MEASURES.forEach((name, measure) -> {
            double expected = measure.applyAsDouble(one.distribution());
            double tolerance = EXACT * Math.max(1, expected);
            assertThat(measure.applyAsDouble(Distribution.of(scaled).weightedBy(weights)))
                    .as(name + " in another unit")
                    .isCloseTo(expected, within(tolerance));
            assertThat(measure.applyAsDouble(Distribution.of(turned).weightedBy(turnedWeights)))
                    .as(name + " in another order")
                    .isCloseTo(expected, within(tolerance));
            assertThat(measure.applyAsDouble(replicated))
                    .as(name + " with people one by one")
                    .isCloseTo(expected, within(tolerance));
        });
    }

    @Property(tries = 100, seed = "20260613")
    void bounds(@ForAll("cases") Case one) {
        double n = one.values().size();
        Distribution plain =
                Distribution.of(one.values().stream().mapToDouble(v -> v).toArray());
        assertThat(Gini.of(plain).value()).isBetween(0.0, 1 - 1 / n);
        assertThat(Gini.of(plain, Gini.Form.SAMPLE).value()).isBetween(0.0, 1.0);
        assertThat(Theil.T.of(plain).value()).isBetween(0.0, Math.log(n));
        assertThat(Theil.L.of(plain).value()).isNotNegative();
        assertThat(Hoover.of(plain).value()).isBetween(0.0, 1 - 1 / n);
        assertThat(Palma.of(plain).value()).isGreaterThanOrEqualTo(0.25 - EXACT);
        assertThat(Dispersion.normalized(plain).value()).isBetween(0.0, 1.0);
        double last = 0;
        for (double epsilon : new double[] {0, 0.25, 0.5, 1, 1.000001, 2, 10}) {
            double index = Atkinson.of(plain, epsilon).value();
            assertThat(index).as("Atkinson rises with the aversion").isBetween(last - 1e-9, 1.0);
            last = index;
        }
    }

    /** Pigou and Dalton: what goes from a richer to a poorer person without turning them round lowers inequality. */
    @Property(tries = 100, seed = "20260614")
    void transfersFromRichToPoor(@ForAll("cases") Case one, @ForAll @DoubleRange(min = 0.01, max = 0.5) double part) {
        double[] values = one.values().stream().mapToDouble(v -> v).sorted().toArray();
        Distribution before = Distribution.of(values);
        double[] moved = values.clone();
        double amount = part * (values[values.length - 1] - values[0]);
        moved[0] += amount;
        moved[values.length - 1] -= amount;
        Distribution after = Distribution.of(moved);
        boolean real = values[values.length - 1] - values[0] > 1e-3;
        MEASURES.forEach((name, measure) -> {
            double difference = measure.applyAsDouble(before) - measure.applyAsDouble(after);
            assertThat(difference).as(name).isGreaterThanOrEqualTo(-EXACT * Math.max(1, measure.applyAsDouble(before)));
            if (real && !name.equals("Hoover") && !name.equals("Palma")) {
                assertThat(difference).as(name).isPositive();
            }
        });
    }

    @Property(tries = 30, seed = "20260615")
    void equalValuesAreNotUnequal(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double value, @ForAll @IntRange(min = 1, max = 30) int n) {
        double[] same = new double[n];
        Arrays.fill(same, value);
        Distribution equal = Distribution.of(same);
        assertThat(Gini.of(equal).value()).isZero();
        assertThat(Theil.T.of(equal).value()).isZero();
        assertThat(Theil.L.of(equal).value()).isZero();
        assertThat(Atkinson.of(equal, 2).value()).isZero();
        assertThat(Hoover.of(equal).value()).isCloseTo(0, within(1e-14));
        assertThat(Palma.of(equal).value()).isCloseTo(0.25, within(1e-12));
        assertThat(Dispersion.coefficientOfVariation(equal, Divisor.POPULATION).value())
                .isZero();
    }

    @Property(tries = 100, seed = "20260616")
    void theilsPartsAddUpAtAnyDepth(@ForAll("cases") Case one) {
        Grouping nested = Grouping.by(one.outer()).then(one.inner());
        for (Theil kind : Theil.values()) {
            TheilPart whole = kind.decompose(one.distribution(), nested);
            assertThat(whole.index()).isEqualTo(kind.of(one.distribution()).value());
            assertThat(whole.levels()).hasSize(3);
            assertThat(whole.levels().stream().mapToDouble(v -> v).sum()).isCloseTo(whole.index(), within(EXACT));
            checkPart(whole, kind);
            TheilPart outer = kind.decompose(one.distribution(), Grouping.by(one.outer()));
            assertThat(outer.between()).isCloseTo(whole.levels().get(0), within(EXACT));
            assertThat(outer.levels().get(1))
                    .isCloseTo(whole.levels().get(1) + whole.levels().get(2), within(EXACT));
        }
    }

    private static void checkPart(TheilPart part, Theil kind) {
        if (part.parts().isEmpty()) {
            assertThat(part.between()).isZero();
            assertThat(part.within()).isEqualTo(part.index());
            return;
        }
        double share = kind == Theil.T ? part.valueShare() : part.weightShare();
        double within = 0;
        double weights = 0;
        double values = 0;
        int size = 0;
        for (TheilPart child : part.parts()) {
            within += (kind == Theil.T ? child.valueShare() : child.weightShare()) / share * child.index();
            weights += child.weightShare();
            values += child.valueShare();
            size += child.size();
            checkPart(child, kind);
        }
        assertThat(part.between()).isNotNegative();
        assertThat(part.contribution()).isCloseTo(share * part.between(), within(EXACT));
        assertThat(part.within()).isCloseTo(within, within(EXACT));
        assertThat(part.between() + within).isCloseTo(part.index(), within(EXACT));
        assertThat(weights).isCloseTo(part.weightShare(), within(EXACT));
        assertThat(values).isCloseTo(part.valueShare(), within(EXACT));
        assertThat(size).isEqualTo(part.size());
    }

    @Property(tries = 100, seed = "20260617")
    void dagumsPartsAddUp(@ForAll("cases") Case one) {
        Dagum dagum = Dagum.of(one.distribution(), one.outer());
        assertThat(dagum.gini()).isCloseTo(Gini.of(one.distribution()).value(), within(EXACT));
        assertThat(dagum.within() + dagum.between() + dagum.transvariation()).isCloseTo(dagum.gini(), within(EXACT));
        assertThat(List.of(dagum.within(), dagum.between(), dagum.transvariation()))
                .allSatisfy(part -> assertThat(part).isNotNegative());
        for (int j = 0; j < dagum.groups().size(); j++) {
            for (int h = 0; h < j; h++) {
                assertThat(dagum.pairwise().get(j, h)).isBetween(0.0, 1.0);
                assertThat(dagum.distance().get(j, h)).isBetween(0.0, 1.0);
            }
        }
        Dagum alone = Dagum.of(
                one.distribution(), one.values().stream().map(v -> "all").toList());
        assertThat(alone.within()).isCloseTo(alone.gini(), within(EXACT));
        assertThat(alone.between() + alone.transvariation()).isZero();
    }

    @Property(tries = 100, seed = "20260618")
    void theConcentrationIndexGeneralizesGini(@ForAll("cases") Case one) {
        Distribution distribution = one.distribution();
        double[] values = distribution.values().toArray();
        double[] reversed = Arrays.stream(values).map(v -> -v).toArray();
        double gini = Gini.of(distribution).value();
        assertThat(ConcentrationIndex.of(distribution, values).value()).isCloseTo(gini, within(EXACT));
        assertThat(ConcentrationIndex.of(distribution, reversed).value()).isCloseTo(-gini, within(EXACT));
        double[] other = new double[values.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = one.outer().get(i).charAt(0) + 2 * one.weights().get(i) % 3;
        }
        assertThat(Math.abs(ConcentrationIndex.of(distribution, other).value())).isLessThanOrEqualTo(gini + EXACT);
        double standard = ConcentrationIndex.of(distribution, other).value();
        assertThat(ConcentrationIndex.corrected(distribution, 0, 1000, other).value())
                .isCloseTo(4 * distribution.mean() / 1000 * standard, within(EXACT));
    }
}
