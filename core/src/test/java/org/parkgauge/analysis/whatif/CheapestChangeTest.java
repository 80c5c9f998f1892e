package org.parkgauge.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.whatif.CheapestChange.Step;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.LinearProgram;
import org.parkgauge.normalization.Logistic;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class CheapestChangeTest {

    private static Indicator leaf(String code) {
        return Indicator.of(code).label(code + "名", "name of " + code).higherIsBetter(0, 100);
    }

    private static Dataset unit(Map<String, Double> values) {
        Dataset data = Dataset.of(List.of("N"));
        for (Map.Entry<String, Double> value : new TreeMap<>(values).entrySet()) {
            data = data.with(value.getKey(), value.getValue());
        }
        return data;
    }

    private static Scores score(Dimension root, Map<String, Double> values) {
        Dataset data = unit(values);
        return IndexSpec.named("demo").root(root).build().fit(data).score(data);
    }

    private static Step step(CheapestChange change, String code) {
        return change.steps().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Scored anew by the index, the steps reach the aim. */
    private static void assertReaches(Scores scores, CheapestChange change, double aim) {
        Dataset data = scores.data();
        for (Step step : change.steps()) {
            data = WhatIfTest.withValue(data, step.code(), step.newValue());
        }
        assertThat(scores.index().score(data).score("N"))
                .isGreaterThanOrEqualTo(aim)
                .isEqualTo(change.score());
    }

    @Test
    void underArithmeticMeansPointsForMoneyDecide() {
        Scores scores = score(
                Dimension.of("ROOT", leaf("a").weight(2), leaf("b"), leaf("c")),
                Map.of("a", 50.0, "b", 50.0, "c", 50.0));
        // points for money: a 1/2 over 1, b 1/4 over 0.25, c 1/4 over 1
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(70), Map.of("a", 1.0, "b", 0.25, "c", 1.0));
        assertThat(change.isPossible()).isTrue();
        assertThat(change.steps()).extracting(Step::code).containsExactly("a", "b");
        assertThat(step(change, "b").newValue()).isEqualTo(100);
        assertThat(step(change, "a").newValue()).isCloseTo(65, within(1e-9));
        assertThat(change.cost()).isCloseTo(12.5 + 15, within(1e-9));
        assertThat(change.lowerBound()).isCloseTo(27.5, within(1e-9)).isLessThanOrEqualTo(change.cost());
        assertThat(change.isCertified()).isTrue();
        assertReaches(scores, change, 70);
        assertThat(change.summary(Language.EN)).isEqualTo("""
                N: a score of 70, at a cost of 27.50, score 50.00 → 70.00, rank 1
                a name of a: 50.00 → 65.00, cost 15.00
                b name of b: 50.00 → 100.0, cost 12.50""");
        assertThat(change.summary(Language.ZH))
                .startsWith("N：总分达到70，最少花费 27.50，总分 50.00 → 70.00，第1位\na a名：50.00 → 65.00，花费 15.00");
    }

    /** Random two-level trees of arithmetic means: the optimum of the linear programme. */
    @Property(tries = 60)
    void asTheLinearProgramme(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Double> values = new TreeMap<>();
        Map<String, Double> costs = new TreeMap<>();
        List<Component> dimensions = new ArrayList<>();
        for (int d = 0; d < 2; d++) {
            Component[] leaves = new Component[1 + random.nextInt(4)];
            for (int j = 0; j < leaves.length; j++) {
                boolean lower = random.nextBoolean();
                Indicator leaf = Indicator.of("i" + d + j).weight(0.2 + random.nextDouble());
                leaves[j] = lower ? leaf.lowerIsBetter(30, 5) : leaf.higherIsBetter(2, 10);
                values.put(leaf.code(), lower ? 6 + 20 * random.nextDouble() : 2 + 7 * random.nextDouble());
                costs.put(leaf.code(), 0.1 + 5 * random.nextDouble());
            }
            dimensions.add(Dimension.of("D" + d, leaves).weight(0.2 + random.nextDouble()));
        }
        Scores scores = score(Dimension.of("ROOT", dimensions.toArray(Component[]::new)), values);
        FittedIndex index = scores.index();
        List<String> codes = List.copyOf(costs.keySet());
        double[] unitCosts = codes.stream().mapToDouble(costs::get).toArray();
        double[] gains = new double[codes.size()];
        double most = scores.score("N");
        LinearProgram programme = LinearProgram.minimize(unitCosts);
        for (int j = 0; j < gains.length; j++) {
            Indicator leaf = (Indicator) index.spec().component(codes.get(j));
            double value = values.get(leaf.variable());
            boolean lower = leaf.direction() instanceof org.parkgauge.data.Direction.LowerIsBetter;
            double room = lower ? value - 5 : 10 - value;
            gains[j] = index.effectiveWeights().get(codes.get(j)) * 100 / (lower ? 25 : 8);
            most += gains[j] * room;
            double[] one = new double[gains.length];
            one[j] = 1;
            programme.atMost(room, one);
        }
        double aim = scores.score("N") + random.nextDouble() * (most - scores.score("N")) * 0.999;
        double[] moves = programme.atLeast(aim - scores.score("N"), gains).solve();
        double expected = 0;
        for (int j = 0; j < moves.length; j++) {
            expected += moves[j] * unitCosts[j];
        }
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(aim), costs);
        assertThat(change.isPossible()).isTrue();
        assertThat(change.cost()).isCloseTo(expected, within(1e-7 * Math.max(1, expected)));
        assertThat(change.lowerBound()).isCloseTo(change.cost(), within(1e-8 * Math.max(1, expected)));
        assertThat(change.isCertified()).isTrue();
        assertThat(change.score()).isGreaterThanOrEqualTo(aim);
    }

    /** Two equal parts of a geometric mean: by Lagrange, c_j s_j / w_j is one number. */
    @Test
    void underAGeometricMeanPricesDecide() {
        Scores scores = score(
                Dimension.of("ROOT", leaf("a").weight(1), leaf("b").weight(1)).aggregation(new Geometric()),
                Map.of("a", 20.0, "b", 20.0));
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(40), Map.of("a", 1.0, "b", 2.0));
        double b = 40 / Math.sqrt(2);
        assertThat(step(change, "a").newValue()).isCloseTo(2 * b, within(1e-6));
        assertThat(step(change, "b").newValue()).isCloseTo(b, within(1e-6));
        assertThat(change.cost()).isCloseTo(4 * b - 60, within(1e-9));
        assertThat(change.isCertified()).isTrue();
        assertReaches(scores, change, 40);
    }

    private static Component random(Random random, int depth, Map<String, Double> values, Map<String, Double> costs) {
        if (depth == 0) {
            String code = "i" + values.size();
            costs.put(code, 0.1 + 5 * random.nextDouble());
            int kind = random.nextInt(6);
            values.put(code, 2 + 90 * random.nextDouble());
            Indicator leaf = Indicator.of(code).weight(0.3 + random.nextDouble());
            return switch (kind) {
                case 0 -> leaf.higherIsBetter(0.5, 100);
                case 1 -> leaf.higherIsBetter(30, 120);
                case 2 -> leaf.lowerIsBetter(95, 1).onLogScale();
                case 3 -> leaf.higherIsBetter(30, 120).onLogScale();
                case 4 -> leaf.higherIsBetter(0.5, 100).onLogScale();
                default -> leaf.bestWithin(1, 40, 60, 99);
            };
        }
        int n = 2 + random.nextInt(2);
        Component[] children = new Component[n];
        for (int j = 0; j < n; j++) {
            children[j] = random(random, depth - 1, values, costs);
        }
        Aggregation method = random.nextBoolean() ? new Arithmetic() : new Geometric(1);
        return Dimension.of("D" + random.nextInt(1_000_000), children)
                .weight(0.3 + random.nextDouble())
                .aggregation(method);
    }

    /** Whatever the tree: the aim is reached, and no random combination that reaches it costs less than the bound. */
    @Property(tries = 30)
    void nothingIsCheaperThanTheBound(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Double> values = new TreeMap<>();
        Map<String, Double> costs = new TreeMap<>();
        Dimension root = ((Dimension) random(random, 1 + random.nextInt(2), values, costs)).weight(Double.NaN);
        Scores scores = score(root, values);
        Situation situation = new Situation(scores, "N", Feasible.DEFAULT);
        Map<String, Double> ends = new TreeMap<>();
        for (Lever lever : situation.levers()) {
            ends.put(lever.code(), lever.score(lever.end()));
        }
        double most = situation.profile().with(ends).score();
        double now = scores.score("N");
        double aim = now + (0.05 + 0.9 * random.nextDouble()) * (most - now);
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(aim), costs);
        assertThat(change.isPossible()).isTrue();
        assertReaches(scores, change, aim);
        assertThat(change.lowerBound()).isLessThanOrEqualTo(change.cost());
        assertThat(change.isCertified())
                .as("cost %s, bound %s", change.cost(), change.lowerBound())
                .isTrue();
        for (int trial = 0; trial < 300; trial++) {
            Map<String, Double> tried = new TreeMap<>();
            double cost = 0;
            for (Lever lever : situation.levers()) {
                Step step = change.steps().stream()
                        .filter(one -> one.code().equals(lever.code()))
                        .findFirst()
                        .orElse(null);
                double near = step == null || lever.end() == lever.value()
                        ? 0
                        : (step.newValue() - lever.value()) / (lever.end() - lever.value());
                double share = random.nextInt(3) == 0
                        ? random.nextDouble()
                        : Math.max(0, Math.min(1, near + 0.1 * random.nextGaussian()));
                double x = lever.at(random.nextInt(4) == 0 ? 0 : share);
                tried.put(lever.code(), lever.score(x));
                cost += costs.get(lever.code()) * Math.abs(x - lever.value());
            }
            if (situation.profile().with(tried).score() >= aim) {
                assertThat(cost).isGreaterThanOrEqualTo(change.lowerBound() * (1 - 1e-9));
            }
        }
    }

    /** To climb to the worst goalpost earns nothing: all in one of two is cheaper than half in each. */
    @Test
    void costsThatEarnNothingAtFirst() {
        Indicator far = Indicator.of("a").higherIsBetter(50, 100);
        Indicator near = Indicator.of("b").higherIsBetter(0, 100);
        Scores scores = score(Dimension.of("ROOT", far, near), Map.of("a", 0.0, "b", 0.0));
        // a: 50 for nothing, then a point of it for 0.5 each; b: a point for 1.2 each
        Map<String, Double> costs = Map.of("a", 1.0, "b", 1.2);
        CheapestChange little = CheapestChange.of(scores, "N", Aim.score(20), costs);
        assertThat(little.steps()).extracting(Step::code).containsExactly("b");
        assertThat(little.cost()).isCloseTo(48, within(1e-9));
        assertThat(little.isCertified()).isTrue();
        CheapestChange much = CheapestChange.of(scores, "N", Aim.score(45), costs);
        assertThat(much.steps()).extracting(Step::code).containsExactly("a");
        assertThat(much.cost()).isCloseTo(95, within(1e-9));
        assertThat(much.isCertified()).isTrue();
        assertReaches(scores, much, 45);
    }

    /** The floor of a geometric mean: a dimension below it earns nothing until it is there. */
    @Test
    void aFloorIsLiftedOnlyWhereItPays() {
        Dimension root = Dimension.of("ROOT", leaf("a"), leaf("b")).aggregation(new Geometric(10));
        Scores scores = score(root, Map.of("a", 0.0, "b", 40.0));
        assertThat(scores.score("N")).isCloseTo(20, within(1e-9));
        // 22 needs b = 48.4 (8.4), or a = 12.1 (12.1)
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(22), Map.of("a", 1.0, "b", 1.0));
        assertThat(change.steps()).extracting(Step::code).containsExactly("b");
        assertThat(change.cost()).isCloseTo(8.4, within(1e-9));
        assertThat(change.isCertified()).isTrue();
        // 40 needs a b = 1600: a = b = 40 costs 40, less than b = 100, a = 16
        CheapestChange more = CheapestChange.of(scores, "N", Aim.score(40), Map.of("a", 1.0, "b", 1.0));
        assertThat(more.cost()).isCloseTo(40, within(1e-6));
        assertThat(more.isCertified()).isTrue();
        // where a is dear, it is lifted as little as can be
        CheapestChange dear = CheapestChange.of(scores, "N", Aim.score(33), Map.of("a", 100.0, "b", 1.0));
        assertThat(step(dear, "a").newValue()).isCloseTo(10.89, within(1e-9));
        assertThat(step(dear, "b").newValue()).isEqualTo(100);
        assertThat(dear.isCertified()).isTrue();
        assertReaches(scores, dear, 33);
    }

    /** The first points cost a leap to the worst goalpost; where it pays is found between leaping and not. */
    @Test
    void aLeapThatLeadsOntoALogScale() {
        Indicator leap = Indicator.of("a").higherIsBetter(30, 100).onLogScale();
        Scores scores = score(Dimension.of("ROOT", leap, leaf("b")), Map.of("a", 20.0, "b", 10.0));
        Map<String, Double> costs = Map.of("a", 1.0, "b", 1.0);
        for (double aim = 10; aim < 99; aim += 3) {
            CheapestChange change = CheapestChange.of(scores, "N", Aim.score(aim), costs);
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k <= 2000; k++) {
                double a = 20 + 80 * k / 2000.0;
                double b = Math.max(10, 2 * aim - scores.index().score("a", a));
                least = b <= 100 ? Math.min(least, a - 20 + b - 10) : least;
            }
            assertThat(change.isCertified()).isTrue();
            assertThat(change.score()).isCloseTo(aim, within(1e-9));
            assertThat(change.cost()).isBetween(least - 0.05, least + 1e-9);
        }
    }

    @Test
    void onALogScaleLessIsCheapAtFirst() {
        Indicator a = Indicator.of("a").lowerIsBetter(100, 1).onLogScale();
        Indicator b = Indicator.of("b").lowerIsBetter(100, 1).onLogScale();
        Scores scores = score(Dimension.of("ROOT", a, b), Map.of("a", 100.0, "b", 100.0));
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(50), Map.of("a", 1.0, "b", 1.0));
        // in one: 99; in both alike: 180
        assertThat(change.steps()).hasSize(1);
        assertThat(change.cost()).isCloseTo(99, within(1e-6));
        assertThat(change.isCertified()).isTrue();
    }

    @Test
    void stepsAndCurvesOfOtherKinds() {
        Dataset data = Dataset.of(List.of("N", "S", "W")).with("a", 1, 5, 9).with("b", 2, 4, 6);
        IndexSpec ranks = IndexSpec.named("demo")
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b")))
                .normalization(new RankScore())
                .build();
        Scores scores = ranks.fit(data).score(data);
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(3), Map.of("a", 1.0, "b", 1.0));
        // on the frozen scale a value counts the reference values below it: beyond 5 and beyond 4
        assertThat(change.score()).isEqualTo(3);
        assertThat(change.cost()).isCloseTo(4 + 2, within(1e-6));
        IndexSpec curve = IndexSpec.named("demo")
                .root(Dimension.of("ROOT", Indicator.of("a").normalization(new Logistic()), leaf("b")))
                .build();
        Scores curved = curve.fit(data).score(data);
        CheapestChange smooth = CheapestChange.of(curved, "N", Aim.score(curved.score("N") + 10), Map.of("a", 1.0));
        assertThat(smooth.isPossible()).isTrue();
        assertThat(smooth.isCertified()).isFalse();
        assertThat(smooth.summary(Language.EN)).contains("(not proved to be the least)");
        assertThat(smooth.summary(Language.ZH)).contains("（未证明为最少）");
        assertThat(smooth.score()).isCloseTo(curved.score("N") + 10, within(1e-9));
    }

    @Test
    void whatIsOutOfReachSaysHowFarItGets() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")), Map.of("a", 50.0, "b", 50.0));
        Feasible limits = Feasible.DEFAULT.with("a", 0, 70);
        CheapestChange change = CheapestChange.of(scores, "N", Aim.score(61), Map.of("a", 2.0), limits);
        assertThat(change.isPossible()).isFalse();
        assertThat(change.isCertified()).isFalse();
        assertThat(change.score()).isEqualTo(60);
        assertThat(change.lowerBound()).isNaN();
        assertThat(step(change, "a").newValue()).isEqualTo(70);
        assertThat(change.summary(Language.EN))
                .isEqualTo(
                        "N: a score of 61, is out of reach; with everything at its feasible end it scores 60.00, rank 1");
        assertThat(change.summary(Language.ZH)).isEqualTo("N：总分达到61，在可行范围内做不到；全部做到底为 60.00，第1位");
        assertThat(CheapestChange.of(scores, "N", Aim.score(60), Map.of("a", 2.0), limits)
                        .cost())
                .isCloseTo(40, within(1e-9));
        CheapestChange nothing = CheapestChange.of(scores, "N", Aim.score(61), Map.of());
        assertThat(nothing.isPossible()).isFalse();
        assertThat(nothing.steps()).isEmpty();
        CheapestChange there = CheapestChange.of(scores, "N", Aim.score(50), Map.of("a", 1.0));
        assertThat(there.steps()).isEmpty();
        assertThat(there.cost()).isZero();
        assertThat(there.isCertified()).isTrue();
        assertThat(there.summary(Language.EN)).isEqualTo("N: a score of 50, is reached already");
        assertThat(there.neededScore()).isEqualTo(50);
        assertThat(there.issues()).isEmpty();
    }

    @Test
    void badInput() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")), Map.of("a", 50.0, "b", 50.0));
        for (double cost : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> CheapestChange.of(scores, "N", Aim.score(60), Map.of("a", cost)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("The unit cost of indicator a is " + cost);
        }
        assertThatThrownBy(() -> CheapestChange.of(scores, "N", Aim.score(60), Map.of("ROOT", 1.0)))
                .hasMessageContaining("ROOT is a dimension");
        Dataset data =
                Dataset.of(List.of("N", "S")).with("a", 1, 2).with("b", 2, 1).with("c", 1, 2);
        IndexSpec spec = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT", Dimension.of("T", leaf("a"), leaf("b")).aggregation(new Topsis()), leaf("c")))
                .build();
        Scores topsis = spec.fit(data).score(data);
        assertThatThrownBy(() -> CheapestChange.of(topsis, "N", Aim.gain(1), Map.of("a", 1.0)))
                .hasMessageContaining("T is aggregated otherwise")
                .hasMessageContaining("Maybe ask for single indicators");
        assertThat(CheapestChange.of(topsis, "N", Aim.score(topsis.score("N") + 1), Map.of("c", 1.0))
                        .cost())
                .isCloseTo(2, within(1e-9));
    }
}
