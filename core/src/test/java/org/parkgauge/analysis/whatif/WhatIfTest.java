package org.parkgauge.analysis.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.whatif.SingleChanges.Change;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class WhatIfTest {

    private static final double NAN = Double.NaN;

    private static Indicator leaf(String code) {
        return Indicator.of(code).label(code + "名", "name of " + code).higherIsBetter(0, 100);
    }

    private static final Dataset PARKS = Dataset.of(List.of("N", "S", "W", "E", "Gap"))
            .with("a", 80, 40, 60, 20, NAN)
            .with("b", 60, 50, 10, 30, NAN)
            .with("c", 30, 30, 50, 50, 10);

    private static final Dimension TREE = Dimension.of(
            "ROOT",
            Dimension.of("D", leaf("a").unit("km"), leaf("b")).weight(3),
            leaf("c").weight(1));

    private static final Scores SCORES = score(TREE);

    private static Scores score(Dimension root) {
        return IndexSpec.named("demo").root(root).build().fit(PARKS).score(PARKS);
    }

    @Test
    void theGapIsATreeLargestPartsFirst() {
        // N: 0.75 * 70 + 7.5 = 60; W: 0.75 * 35 + 12.5 = 38.75
        WhyAbove why = WhyAbove.of(SCORES, "N", "W");
        assertThat(why.gap()).isCloseTo(60 - 38.75, within(1e-12));
        assertThat(why.tree().parts()).extracting(Explanation::code).containsExactly("D", "c");
        assertThat(why.tree().parts().get(0).parts())
                .extracting(Explanation::code)
                .containsExactly("b", "a");
        assertThat(why.tree().leaves().stream().mapToDouble(Explanation::part).sum())
                .isCloseTo(why.gap(), within(1e-12));
        assertThat(why.text(5, Language.EN)).isEqualTo("""
                N (60.00, rank 1) is above W (38.75, rank 3) by 21.25
                  +26.25 D D: 70.00 against 35.00
                    +18.75 b name of b: 60.00 against 10.00
                    +7.50 a name of a: 80.00 against 60.00 km
                  -5.00 c name of c: 30.00 against 50.00""");
        assertThat(WhyAbove.of(SCORES, "W", "N").text(1, Language.ZH)).isEqualTo("""
                W（38.75，第3位）低于N（60.00，第1位），差 21.25
                  -26.25 D D：35.00 对 70.00
                    -18.75 b b名：10.00 对 60.00
                    -7.50 其余1项
                  +5.00 其余1项""");
        assertThatThrownBy(() -> WhyAbove.of(SCORES, "N", "Gap")).hasMessageContaining("has no score");
    }

    @Test
    void betterPeers() {
        BetterPeers east = BetterPeers.of(SCORES, "E");
        assertThat(east.all()).extracting(BetterPeers.Peer::unit).containsExactly("W", "S", "N");
        BetterPeers.Peer next = east.nextAbove().orElseThrow();
        assertThat(next.unit()).isEqualTo("W");
        assertThat(next.gap()).isCloseTo(38.75 - 31.25, within(1e-12));
        assertThat(next.rank()).isEqualTo(3);
        assertThat(next.distance()).isCloseTo(Math.sqrt(0.375 * 1600 + 0.375 * 400), within(1e-12));
        assertThat(next.sharedWeight()).isCloseTo(1, within(1e-12));
        BetterPeers.Peer alike = east.mostAlike().orElseThrow();
        assertThat(alike.unit()).isEqualTo("S");
        assertThat(alike.distance()).isCloseTo(Math.sqrt(0.375 * 800 + 0.25 * 400), within(1e-12));
        assertThat(east.why(alike).gap()).isCloseTo(alike.gap(), within(1e-12));
        assertThat(east.summary(Language.EN))
                .isEqualTo(
                        "E: just above is W, by 7.50; the better unit most alike is S (distance 20.0, above by 10.00)");
        assertThat(east.summary(Language.ZH)).isEqualTo("E：紧邻其前的是W，高 7.50；最相似的更优单元是S（距离 20.0，高 10.00）");
        BetterPeers north = BetterPeers.of(SCORES, "N");
        assertThat(north.nextAbove()).isEmpty();
        assertThat(north.mostAlike()).isEmpty();
        assertThat(north.summary(Language.EN)).isEqualTo("N: nobody scores higher");
        assertThat(north.summary(Language.ZH)).isEqualTo("N：没有更高分的单元");
        assertThatThrownBy(() -> BetterPeers.of(SCORES, "Gap"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"Gap\" has no score");
    }

    @Test
    void peersThatShareLittleAreNotCalledAlike() {
        Scores loose = score(
                Dimension.of("ROOT", leaf("a"), leaf("b"), leaf("c").weight(1)).minimumCoverage(0));
        BetterPeers gap = BetterPeers.of(loose, "Gap");
        assertThat(gap.nextAbove()).isPresent();
        assertThat(gap.nextAbove().get().sharedWeight()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(gap.mostAlike()).isEmpty();
        assertThat(gap.summary(Language.EN)).isEqualTo("Gap: just above is E, by 23.33");
    }

    @Test
    void aSingleIndicatorMayReachTheAim() {
        // E: 0.375 (20 + 30) + 0.25 * 50 = 31.25; rank 3 needs 38.75
        SingleChanges changes = SingleChanges.of(SCORES, "E", Aim.rank(3));
        assertThat(changes.neededScore()).isEqualTo(SCORES.score("W"));
        assertThat(changes.isReached()).isFalse();
        assertThat(changes.change("a").neededValue()).isCloseTo(40, within(1e-12));
        assertThat(changes.change("b").neededValue()).isCloseTo(50, within(1e-12));
        assertThat(changes.change("c").neededValue()).isCloseTo(80, within(1e-12));
        assertThat(changes.change("a").shareOfWay()).isCloseTo(0.25, within(1e-12));
        assertThat(changes.change("a").bestScore()).isCloseTo(61.25, within(1e-12));
        assertThat(changes.change("a").bestRank()).isEqualTo(1);
        assertThat(changes.change("a").feasibleEnd()).isEqualTo(100);
        assertThat(changes.changes()).extracting(Change::code).containsExactly("a", "b", "c");
        assertThat(SingleChanges.of(SCORES, "E", Aim.gain(1)).changes()).isEqualTo(changes.changes());
        assertThat(changes.summary(1, Language.EN)).isEqualTo("""
                E: rank 3, needs 38.75, now 31.25
                a name of a: 20.00 km → 40.00 km""");
    }

    @Test
    void whatIsNotPossibleSaysHowFarItGets() {
        Feasible limits = Feasible.DEFAULT.with("a", 0, 30).with("b", 0, 20);
        SingleChanges changes = SingleChanges.of(SCORES, "E", Aim.score(60), limits);
        assertThat(changes.changes()).noneMatch(Change::isPossible);
        assertThat(changes.changes()).extracting(Change::code).containsExactly("c", "a", "b");
        Change a = changes.change("a");
        assertThat(a.neededValue()).isNaN();
        assertThat(a.shareOfWay()).isNaN();
        assertThat(a.bestScore()).isCloseTo(35, within(1e-12));
        assertThat(a.bestRank()).isEqualTo(4);
        assertThat(changes.change("b").feasibleEnd()).isEqualTo(30);
        assertThat(changes.change("b").bestScore()).isEqualTo(SCORES.score("E"));
        assertThat(changes.summary(1, Language.EN)).isEqualTo("""
                E: a score of 60, needs 60.00, now 31.25; no single indicator can do it
                c name of c: 50.00, not enough; at 100.0 it scores 43.75, rank 2""");
        assertThat(changes.summary(1, Language.ZH)).isEqualTo("""
                E：总分达到60，需要 60.00，现为 31.25；单靠一个指标做不到
                c c名：50.00，做不到；到 100.0 时为 43.75，第2位""");
    }

    @Test
    void anAimThatIsReachedNeedsNothing() {
        SingleChanges changes = SingleChanges.of(SCORES, "W", Aim.score(30));
        assertThat(changes.isReached()).isTrue();
        assertThat(changes.change("a").neededValue()).isEqualTo(60);
        assertThat(changes.change("a").shareOfWay()).isZero();
        assertThat(changes.summary(3, Language.EN)).isEqualTo("W: a score of 30, is reached already");
        assertThat(changes.summary(3, Language.ZH)).isEqualTo("W：总分达到30，已经达到");
        assertThat(SingleChanges.of(SCORES, "W", Aim.rank(9)).neededScore()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Directions, a log scale and the geometric root, inverted by hand. */
    @Test
    void inverseOfNormalizationAndAggregation() {
        Dataset data =
                Dataset.of(List.of("N", "S")).with("x", 4, 4).with("y", 30, 30).with("z", 16, 2);
        IndexSpec spec = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("x").higherIsBetter(1, 16).onLogScale(),
                        Indicator.of("y").lowerIsBetter(50, 10),
                        Indicator.of("z").bestWithin(0, 4, 6, 26)))
                .aggregation(new Geometric(1))
                .build();
        Scores scores = spec.fit(data).score(data);
        assertThat(scores.score("N")).isCloseTo(50, within(1e-9));
        SingleChanges north = SingleChanges.of(scores, "N", Aim.score(60));
        double needed = 100 * Math.pow(0.6, 3) / 0.25;
        assertThat(north.change("x").neededValue()).isCloseTo(Math.pow(16, needed / 100), within(1e-9));
        assertThat(north.change("y").neededValue()).isCloseTo(50 - 40 * needed / 100, within(1e-9));
        assertThat(north.change("z").neededValue()).isCloseTo(26 - 20 * needed / 100, within(1e-9));
        assertThat(north.change("z").feasibleEnd()).isEqualTo(6);
        SingleChanges south = SingleChanges.of(scores, "S", Aim.score(60), Feasible.DEFAULT.with("z", 1, 3.5));
        assertThat(south.change("z").neededValue()).isCloseTo(4 * needed / 100, within(1e-9));
        assertThat(south.change("z").feasibleEnd()).isEqualTo(3.5);
        for (Change change : north.changes()) {
            Dataset changed = withValue(data, change.code(), change.neededValue());
            assertThat(scores.index().score(changed).score("N")).isGreaterThanOrEqualTo(60);
        }
    }

    static Dataset withValue(Dataset data, String variable, double value) {
        Dataset changed = Dataset.of(data.units());
        for (String name : data.variables()) {
            double[] values = data.column(name).toArray();
            values[0] = name.equals(variable) ? value : values[0];
            changed = changed.with(name, values);
        }
        return changed;
    }

    @Test
    void withoutGoalpostsTheBestOfTheUnitsIsTheEnd() {
        Scores learned = IndexSpec.named("demo")
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b").lowerIsBetter())
                        .minimumCoverage(0))
                .normalization(new MinMax())
                .build()
                .fit(PARKS)
                .score(PARKS);
        SingleChanges east = SingleChanges.of(learned, "E", Aim.score(90));
        assertThat(east.change("a").feasibleEnd()).isEqualTo(80);
        assertThat(east.change("b").feasibleEnd()).isEqualTo(10);
        SingleChanges far = SingleChanges.of(learned, "E", Aim.score(90), Feasible.DEFAULT.with("a", 0, 200));
        assertThat(far.change("a").feasibleEnd()).isEqualTo(200);
        assertThat(far.change("a").isPossible()).isTrue();
    }

    @Test
    void missingIndicatorsAreNamed() {
        Scores loose = score(Dimension.of(
                        "ROOT",
                        leaf("a"),
                        leaf("b"),
                        leaf("c"),
                        leaf("d").variable("a").weight(0))
                .minimumCoverage(0));
        SingleChanges gap = SingleChanges.of(loose, "Gap", Aim.score(20));
        assertThat(gap.changes()).extracting(Change::code).containsExactly("c");
        assertThat(gap.issues().get(0).in(Language.EN))
                .contains("nothing is said of a change of a, b")
                .contains("Gap");
        assertThat(gap.issues().get(0).in(Language.ZH)).contains("a、b");
        assertThatThrownBy(() -> gap.change("a"))
                .hasMessageContaining("\"Gap\" has no indicator a that could be changed");
        assertThat(SingleChanges.of(loose, "N", Aim.score(20)).issues()).isEmpty();
    }

    @Test
    void badInput() {
        assertThatThrownBy(() -> Aim.rank(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("An aim of 0.0");
        assertThatThrownBy(() -> Aim.score(NAN)).hasMessageContaining("Maybe write Aim.score(70)");
        assertThatThrownBy(() -> new Aim(Aim.Kind.GAIN, 1.5)).hasMessageContaining("An aim of 1.5");
        assertThatThrownBy(() -> SingleChanges.of(SCORES, "W", Aim.gain(3)))
                .hasMessageContaining("\"W\" holds rank 3, so it cannot gain 3")
                .hasMessageContaining("at most 2");
        assertThatThrownBy(() -> SingleChanges.of(SCORES, "Gap", Aim.score(1)))
                .hasMessageContaining("nothing to raise");
        assertThatThrownBy(() -> Feasible.DEFAULT.with("a", 2, 1))
                .hasMessageContaining("limits of indicator a from 2.0 to 1.0");
        assertThatThrownBy(() -> Feasible.DEFAULT.with("a", 2, NAN)).hasMessageContaining("impossible");
        Feasible foreign = Feasible.DEFAULT.with("q", 0, 1);
        assertThatThrownBy(() -> SingleChanges.of(SCORES, "N", Aim.score(1), foreign))
                .hasMessageContaining("no component \"q\"");
        Feasible dimension = Feasible.DEFAULT.with("D", 0, 1);
        assertThatThrownBy(() -> SingleChanges.of(SCORES, "N", Aim.score(1), dimension))
                .hasMessageContaining("D is a dimension, not an indicator");
        assertThat(dimension.limits()).containsOnlyKeys("D");
        assertThat(Aim.gain(1).text().en()).isEqualTo("1 rank more");
        assertThat(Aim.gain(2).text()).isEqualTo(org.parkgauge.text.Text.of("上升2位", "2 ranks more"));
    }
}
