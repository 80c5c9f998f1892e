package org.parkgauge.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.measure.coupling.ObstacleDegree;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class ObstaclesTest {

    private static final double EXACT = 1e-12;
    private static final double NAN = Double.NaN;

    private static Indicator leaf(String code) {
        return Indicator.of(code).label(code + "名", "name of " + code).higherIsBetter(0, 100);
    }

    private static Scores score(Dimension root, Dataset data) {
        return IndexSpec.named("test").root(root).build().fit(data).score(data);
    }

    /** Two dimensions of three and two indicators, W = 3/4 and 1/4. */
    private static Dimension tree(Aggregation inside, Aggregation across) {
        return Dimension.of(
                        "ROOT",
                        Dimension.of(
                                        "D",
                                        leaf("a").weight(2),
                                        leaf("b").weight(1),
                                        leaf("c").weight(1))
                                .aggregation(inside)
                                .weight(3),
                        Dimension.of("E", leaf("d"), leaf("e"))
                                .aggregation(inside)
                                .weight(1))
                .aggregation(across);
    }

    private static final Dataset PARKS = Dataset.of(List.of("North", "South", "Best", "Zero"))
            .with("a", 80, 50, 100, 0)
            .with("b", 20, 100, 100, 0)
            .with("c", 60, 60, 100, 0)
            .with("d", 10, 30, 100, 0)
            .with("e", 90, 0, 100, 0);

    private static List<ObstacleDegree.Dimension> dimensions(String unit) {
        double[] x = PARKS.variables().stream()
                .mapToDouble(code -> PARKS.column(code).toArray()[PARKS.place(unit)] / 100)
                .toArray();
        return List.of(
                new ObstacleDegree.Dimension(3, Vector.of(x[0], x[1], x[2]), Vector.of(2, 1, 1)),
                ObstacleDegree.Dimension.of(1, x[3], x[4]));
    }

    private static void assertShares(Obstacles.Unit unit, ObstacleDegree expected) {
        for (int j = 0; j < 5; j++) {
            assertThat(unit.indicators().get(j).share())
                    .as("%s %s", unit.unit(), unit.indicators().get(j).code())
                    .isCloseTo(expected.indicators().get(j), within(EXACT));
        }
        for (int d = 0; d < 2; d++) {
            assertThat(unit.dimensions().get(d).share())
                    .isCloseTo(expected.dimensions().get(d), within(EXACT));
        }
    }

    @Test
    void eachTreeHasItsOwnForm() {
        Scores arithmetic = score(tree(new Arithmetic(), new Arithmetic()), PARKS);
        Scores geometric = score(tree(new Geometric(1), new Geometric(1)), PARKS);
        Scores hybrid = score(tree(new Arithmetic(), new Geometric(1)), PARKS);
        for (String unit : List.of("North", "South", "Zero")) {
            assertShares(Obstacles.of(arithmetic).unit(unit), ObstacleDegree.arithmetic(dimensions(unit)));
            assertShares(Obstacles.of(geometric).unit(unit), ObstacleDegree.geometric(dimensions(unit), 0.01));
            assertShares(Obstacles.of(hybrid).unit(unit), ObstacleDegree.hybrid(dimensions(unit), 0.01));
        }
    }

    @Test
    void lossesArePointsOfTheRootScore() {
        Obstacles.Unit north = Obstacles.of(score(tree(new Arithmetic(), new Geometric(1)), PARKS))
                .unit("North");
        double loss = north.indicators().stream().mapToDouble(Obstacle::loss).sum();
        assertThat(loss).isCloseTo(100 - north.score(), within(1e-10));
        assertThat(north.dimensions()).extracting(Obstacle::code).containsExactly("D", "E");
        assertThat(north.dimensions().stream().mapToDouble(Obstacle::loss).sum())
                .isCloseTo(loss, within(1e-10));
        assertThat(north.indicators().get(1).label().in(Language.EN)).isEqualTo("name of b");
        assertThat(north.indicators().get(1).score()).isEqualTo(20);
        assertThat(north.largest(2)).hasSize(2);
        assertThat(north.largest(2).get(0).share())
                .isGreaterThanOrEqualTo(north.largest(2).get(1).share());
        assertThat(north.largest(9)).hasSize(5);
    }

    @Test
    void theBestHasNoObstacles() {
        Obstacles obstacles = Obstacles.of(score(tree(new Arithmetic(), new Geometric(1)), PARKS));
        assertThat(obstacles.unit("Best").indicators()).isEmpty();
        assertThat(obstacles.unit("Best").dimensions()).isEmpty();
        assertThat(obstacles.unit("Best").largest(3)).isEmpty();
        assertThat(obstacles.issues()).isEmpty();
    }

    /** The figures of mathmodels, through an index that scores each park by min-max. */
    @Test
    void agreesWithThePeer() {
        Figures expected = Figures.read("measure/coupling/mm_obstacle.csv");
        Figures minmax = Figures.read("measure/coupling/minmax.csv");
        double[] weights = Figures.read("measure/coupling/indicators_meta.csv").numbers("weight");
        Dataset data = Dataset.of(IntStream.range(0, 12).mapToObj(i -> "p" + i).toList());
        Component[] leaves = new Component[8];
        for (int j = 0; j < 8; j++) {
            String code = minmax.header().get(j);
            data = data.with(code, minmax.numbers(code));
            leaves[j] = Indicator.of(code).higherIsBetter(0, 1).weight(weights[j]);
        }
        Obstacles obstacles = Obstacles.of(score(Dimension.of("ROOT", leaves), data));
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 8; j++) {
                assertThat(obstacles.units().get(i).indicators().get(j).share())
                        .isCloseTo(expected.numbers(expected.header().get(j))[i], within(1e-10));
            }
        }
    }

    private static double losses(Explanation part) {
        return part.parts().isEmpty()
                ? -part.part()
                : part.parts().stream().mapToDouble(ObstaclesTest::losses).sum();
    }

    /** Any mixture of means, three levels deep: the shares are those of the explanation, and sum to 1. */
    @Property(tries = 60, seed = "20260622")
    void mixedTreesOfThreeLevels(
            @ForAll @Size(6) List<@DoubleRange(min = 0, max = 100) Double> values,
            @ForAll @Size(6) List<@DoubleRange(min = 0.1, max = 3) Double> weights,
            @ForAll @IntRange(min = 0, max = 26) int forms) {
        List<Aggregation> means = List.of(new Arithmetic(), new Geometric(1), new Geometric(10));
        Dimension inner = Dimension.of(
                        "I", leaf("a").weight(weights.get(0)), leaf("b").weight(weights.get(1)))
                .aggregation(means.get(forms % 3));
        Dimension middle = Dimension.of("M", inner, leaf("c").weight(weights.get(2)), leaf("d"))
                .weight(weights.get(3))
                .aggregation(means.get(forms / 3 % 3));
        Dimension root = Dimension.of(
                        "ROOT",
                        middle,
                        leaf("e").weight(weights.get(4)),
                        leaf("f").weight(weights.get(5)))
                .aggregation(means.get(forms / 9));
        Dataset one = Dataset.of(List.of("one"));
        for (int j = 0; j < 6; j++) {
            one = one.with(List.of("a", "b", "c", "d", "e", "f").get(j), values.get(j));
        }
        Scores scores = score(root, one);
        Explanation explanation = scores.profile("one").against(scores.index().best());
        Obstacles.Unit unit = Obstacles.of(scores).unit("one");
        if (unit.indicators().isEmpty()) {
            assertThat(scores.score("one")).isCloseTo(100, within(1e-9));
            return;
        }
        double total = losses(explanation);
        List<Explanation> leaves = explanation.leaves();
        double sum = 0;
        for (int j = 0; j < 6; j++) {
            Obstacle obstacle = unit.indicators().get(j);
            assertThat(obstacle.code()).isEqualTo(leaves.get(j).code());
            assertThat(obstacle.share())
                    .isCloseTo(-leaves.get(j).part() / total, within(1e-9))
                    .isNotNegative();
            sum += obstacle.share();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(unit.dimensions()).extracting(Obstacle::code).containsExactly("M", "I");
        assertThat(unit.dimensions().get(1).share())
                .isCloseTo(
                        unit.indicators().get(0).share()
                                + unit.indicators().get(1).share(),
                        within(1e-12));
    }

    @Test
    void missingIndicatorsAreListedAndTheRestShareTheLoss() {
        Dataset parks = Dataset.of(List.of("gap", "full", "none"))
                .with("a", 50, 50, NAN)
                .with("b", NAN, 100, NAN)
                .with("c", 20, 20, NAN)
                .with("d", 80, 80, 80)
                .with("e", 40, 40, 40);
        Dimension root = Dimension.of(
                "ROOT",
                Dimension.of(
                                "D",
                                leaf("a").weight(2),
                                leaf("b").weight(1),
                                leaf("c").weight(1))
                        .weight(3),
                Dimension.of("E", leaf("d"), leaf("e"), leaf("x").weight(0)).weight(1));
        Obstacles obstacles = Obstacles.of(score(root, parks.with("x", 1, NAN, 1)));
        Obstacles.Unit gap = obstacles.unit("gap");
        assertThat(gap.missing()).containsExactly("b");
        assertThat(gap.indicators()).extracting(Obstacle::code).containsExactly("a", "c", "d", "e");
        ObstacleDegree expected = ObstacleDegree.arithmetic(List.of(
                new ObstacleDegree.Dimension(3, Vector.of(0.5, 0.2), Vector.of(2, 1)),
                ObstacleDegree.Dimension.of(1, 0.8, 0.4)));
        for (int j = 0; j < 4; j++) {
            assertThat(gap.indicators().get(j).share())
                    .isCloseTo(expected.indicators().get(j), within(EXACT));
        }
        assertThat(obstacles.unit("full").missing()).isEmpty();
        assertThat(obstacles.units()).hasSize(2);
        assertThatThrownBy(() -> obstacles.unit("none")).hasMessageContaining("no unit \"none\"");
        assertThat(obstacles.issues()).extracting(Issue::node).containsExactly("ROOT", "b");
        assertThat(obstacles.issues()).extracting(Issue::units).containsExactly(List.of("none"), List.of("gap"));
    }

    @Test
    void aValueAboveTheBestIsNoObstacle() {
        Goalposts open = new Goalposts(0, 100, false);
        Dataset parks = Dataset.of(List.of("x", "y"))
                .with("a", 130, 50)
                .with("b", 40, 50)
                .with("c", 70, 50);
        Dimension root = Dimension.of("ROOT", leaf("a").normalization(new MinMax(0, 100)), leaf("b"), leaf("c"));
        assertThat(Obstacles.of(score(root, parks)).issues()).isEmpty();
        Dimension beyond = Dimension.of("ROOT", leaf("a").normalization(open), leaf("b"), leaf("c"));
        Scores scores = score(beyond, parks);
        Obstacles obstacles = Obstacles.of(scores);
        double best = scores.index().best().score("a");
        assertThat(obstacles.unit("x").indicators().stream()
                        .mapToDouble(Obstacle::share)
                        .sum())
                .isCloseTo(1, within(EXACT));
        // the best of an open scale is the best of the reference set
        assertThat(best).isEqualTo(130);
        Dataset later = Dataset.of(List.of("z")).with("a", 150).with("b", 40).with("c", 70);
        Obstacles next = Obstacles.of(scores.index().score(later));
        assertThat(next.unit("z").indicators().get(0).share()).isZero();
        assertThat(next.unit("z").indicators().get(1).share()).isCloseTo(60 / 90.0, within(EXACT));
        assertThat(next.issues()).extracting(Issue::node).containsExactly("a");
    }

    @Test
    void commonObstacles() {
        Obstacles obstacles = Obstacles.of(score(tree(new Arithmetic(), new Arithmetic()), PARKS));
        Map<String, Integer> first = obstacles.frequency(1);
        // North lacks most in b (3/16 x 80), South in a (3/8 x 50), Zero in a
        assertThat(first).containsEntry("a", 2).containsEntry("b", 1).containsEntry("e", 0);
        assertThat(first.keySet()).startsWith("a", "b");
        assertThat(obstacles.frequency(5)).containsEntry("d", 3).containsEntry("b", 2);
        assertThatThrownBy(() -> obstacles.frequency(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatCannotBeDividedIsRefusedByName() {
        Component[] many = new Component[13];
        Dataset data = Dataset.of(List.of("x", "y"));
        for (int j = 0; j < many.length; j++) {
            many[j] = leaf("i" + j);
            data = data.with("i" + j, 20 + j, 50 + j);
        }
        Dimension inner = Dimension.of("H", many).aggregation(new Harmonic());
        Scores scores = score(Dimension.of("ROOT", inner, leaf("i0b").variable("i0")), data);
        assertThatThrownBy(() -> Obstacles.of(scores)).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.getMessage())
                    .contains("aggregation of H cannot be divided")
                    .contains("\nMaybe ");
            assertThat(refusal.in(Language.ZH)).contains("节点H的聚合方法无法分解").contains("也许：");
        });
    }
}
