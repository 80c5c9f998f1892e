package org.parkgauge.measure.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.measure.coupling.ObstacleDegree.Dimension;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Worked cases, laws, what is undefined, and what is refused. */
class CouplingCasesTest {

    private static final double EXACT = 1e-12;

    private static double c(CouplingDegree form, double... u) {
        return form.of(u).value();
    }

    @Test
    void workedCases() {
        assertThat(c(CouplingDegree.TRADITIONAL, 0.2, 0.8)).isCloseTo(2 * 0.4 / 1, within(EXACT));
        assertThat(c(CouplingDegree.TRADITIONAL, 0.1, 0.2, 0.4)).isCloseTo(3 * 0.2 / 0.7, within(EXACT));
        assertThat(c(CouplingDegree.WANG_2021, 0.2, 0.1)).isCloseTo(0.67, within(0.005));
        assertThat(c(CouplingDegree.WANG_2021, 0.4, 0.2)).isCloseTo(0.63, within(0.005));
        assertThat(c(CouplingDegree.WANG_2021, 0.2, 0.5)).isCloseTo(Math.sqrt((1 - 0.3) * 0.4), within(EXACT));
        assertThat(c(CouplingDegree.FAN_2024, 0.2, 0.5)).isCloseTo(1 - 2 * 0.15, within(EXACT));
        CouplingCoordination both = CouplingCoordination.of(CouplingDegree.TRADITIONAL, 0.2, 0.8);
        assertThat(both.coordination()).isCloseTo(0.5, within(EXACT));
        assertThat(both.degree()).isCloseTo(Math.sqrt(0.4), within(EXACT));
        assertThat(both.grade()).isEqualTo(CoordinationGrade.PRIMARY_COORDINATION);
        assertThat(both.stage()).isEqualTo(CouplingStage.RUNNING_IN);
    }

    @ParameterizedTest
    @EnumSource(CouplingDegree.class)
    void equalSubsystemsAreFullyCoupled(CouplingDegree form) {
        for (double level : new double[] {1e-300, 0.1, 0.3, 1}) {
            assertThat(c(form, level, level, level)).isEqualTo(1);
        }
        double[] many = new double[500];
        Arrays.fill(many, 1e-3);
        many[0] = 2e-3;
        assertThat(c(form, many)).as("no underflow of the product").isBetween(0.7, 1.0);
    }

    @Test
    void zeros() {
        assertThat(c(CouplingDegree.TRADITIONAL, 0, 0.8)).isZero();
        assertThat(c(CouplingDegree.WANG_2021, 0, 0.8)).isZero();
        assertThat(c(CouplingDegree.FAN_2024, 0, 1)).isZero();
        for (CouplingDegree form : CouplingDegree.values()) {
            CouplingCoordination none = CouplingCoordination.of(form, 0, 0, 0);
            assertThat(none.degree()).isZero();
            assertThat(none.coordination()).isZero();
            assertThat(none.grade()).isEqualTo(CoordinationGrade.EXTREME_IMBALANCE);
            if (form == CouplingDegree.FAN_2024) {
                assertThat(none.coupling().value()).isEqualTo(1);
            } else {
                assertThat(none.coupling().isDefined()).isFalse();
                assertThat(none.coupling().reason().zh()).contains("0/0");
                assertThat(none.coupling().reason().en()).contains("0/0");
                assertThat(none.stage()).isEqualTo(CouplingStage.LOW);
            }
        }
        // all that has weight is 0, and the rest is not
        assertThat(CouplingCoordination.of(CouplingDegree.TRADITIONAL, new double[] {0, 0.5}, new double[] {1, 0})
                        .degree())
                .isZero();
    }

    @Property(tries = 100, seed = "20260620")
    void bounds(@ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = 0, max = 1) Double> scores) {
        double[] u = scores.stream().mapToDouble(v -> v).toArray();
        double[] reversed = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            reversed[i] = u[u.length - 1 - i];
        }
        for (CouplingDegree form : CouplingDegree.values()) {
            CouplingCoordination one = CouplingCoordination.of(form, u);
            assertThat(one.degree()).isBetween(0.0, 1.0);
            assertThat(one.coordination()).isBetween(0.0, 1.0);
            if (one.coupling().isDefined()) {
                assertThat(one.coupling().value()).isBetween(0.0, 1.0);
                assertThat(c(form, reversed)).isCloseTo(one.coupling().value(), within(EXACT));
                assertThat(one.degree() * one.degree())
                        .isCloseTo(one.coupling().value() * one.coordination(), within(EXACT));
            }
        }
        double[] half = Arrays.stream(u).map(v -> v / 2).toArray();
        if (Arrays.stream(half).max().orElse(0) > 0) {
            assertThat(c(CouplingDegree.TRADITIONAL, half))
                    .as("the traditional form does not depend on the level")
                    .isCloseTo(c(CouplingDegree.TRADITIONAL, u), within(EXACT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, EXTREME_IMBALANCE, 极度失调",
        "0.1, EXTREME_IMBALANCE, 极度失调",
        "0.10001, SEVERE_IMBALANCE, 严重失调",
        "0.3, MODERATE_IMBALANCE, 中度失调",
        "0.4, MILD_IMBALANCE, 轻度失调",
        "0.5, NEAR_IMBALANCE, 濒临失调",
        "0.5000000000000001, NEAR_IMBALANCE, 濒临失调",
        "0.55, BARELY_COORDINATED, 勉强协调",
        "0.7, PRIMARY_COORDINATION, 初级协调",
        "0.75, INTERMEDIATE_COORDINATION, 中级协调",
        "0.9, GOOD_COORDINATION, 良好协调",
        "0.91, SUPERIOR_COORDINATION, 优质协调",
        "1, SUPERIOR_COORDINATION, 优质协调",
    })
    void tenClasses(double degree, CoordinationGrade grade, String zh) {
        assertThat(CoordinationGrade.of(degree)).isEqualTo(grade);
        assertThat(grade.label().zh()).isEqualTo(zh);
        assertThat(grade.label().en()).isNotEmpty();
        assertThat(CoordinationGrade.of(grade.upper())).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "0, LOW",
        "0.3, LOW",
        "0.31, ANTAGONISTIC",
        "0.5, ANTAGONISTIC",
        "0.51, RUNNING_IN",
        "0.8, RUNNING_IN",
        "0.81, HIGH",
        "1, HIGH"
    })
    void fourStages(double degree, CouplingStage stage) {
        assertThat(CouplingStage.of(degree)).isEqualTo(stage);
        assertThat(CouplingStage.of(stage.upper())).isEqualTo(stage);
    }

    @Test
    void whoLags() {
        List<Text> names = List.of(Text.of("产业", "industry"), Text.of("城市", "city"));
        assertThat(Lag.of(0.1, 0.8, 0.6).label(names)).isEqualTo(Text.of("城市滞后型", "lagging: city"));
        assertThat(Lag.of(0.1, 0.5, 0.7).label(names)).isEqualTo(Text.of("产业滞后型", "lagging: industry"));
        assertThat(Lag.of(0.1, 0.5, 0.6).label(names)).isEqualTo(Text.of("同步型", "synchronous"));
        assertThat(Lag.of(Lag.USUAL_TOLERANCE, 0.7, 0.8).isSynchronous())
                .as("rounding")
                .isTrue();
        Lag three = Lag.of(0, 0.9, 0.2, 0.3);
        assertThat(three.behind()).containsExactly(1, 2);
        assertThat(three.label(List.of(names.get(0), names.get(1), Text.of("生态", "ecology"))))
                .isEqualTo(Text.of("城市、生态滞后型", "lagging: city, ecology"));
        assertThat(RelativeDevelopment.of(0.6, 0.4).value()).isCloseTo(1.5, within(EXACT));
        assertThat(RelativeDevelopment.of(0.6, 0).isDefined()).isFalse();
        assertThat(RelativeDevelopment.of(0, 0.6).value()).isZero();
    }

    private static final List<Dimension> TWO =
            List.of(new Dimension(3, Vector.of(0.5, 1), Vector.of(1, 1)), Dimension.of(1, 0.2));

    @Test
    void obstaclesByHand() {
        ObstacleDegree arithmetic = ObstacleDegree.arithmetic(TWO);
        double total = 0.75 * 0.25 + 0.25 * 0.8;
        assertThat(arithmetic.indicators().get(0)).isCloseTo(0.75 * 0.25 / total, within(EXACT));
        assertThat(arithmetic.indicators().get(1)).isZero();
        assertThat(arithmetic.dimensions().get(1)).isCloseTo(0.25 * 0.8 / total, within(EXACT));
        ObstacleDegree geometric = ObstacleDegree.geometric(TWO, 0.01);
        double logs = 0.75 * 0.5 * Math.log(2) + 0.25 * Math.log(5);
        assertThat(geometric.indicators().get(0)).isCloseTo(0.75 * 0.5 * Math.log(2) / logs, within(EXACT));
        ObstacleDegree hybrid = ObstacleDegree.hybrid(TWO, 0.01);
        double mixed = 0.75 * Math.log(1 / 0.75) + 0.25 * Math.log(5);
        assertThat(hybrid.dimensions().get(0)).isCloseTo(0.75 * Math.log(1 / 0.75) / mixed, within(EXACT));
        assertThat(hybrid.indicators().get(2)).isCloseTo(0.25 * Math.log(5) / mixed, within(EXACT));
        // at the floor a dimension counts as the floor, and is divided by its own shortfalls
        ObstacleDegree floored = ObstacleDegree.hybrid(List.of(Dimension.of(1, 0, 0), Dimension.of(1, 0.5)), 0.1);
        assertThat(floored.dimensions().get(0)).isCloseTo(Math.log(10) / (Math.log(10) + Math.log(2)), within(EXACT));
        assertThat(floored.indicators().get(0)).isCloseTo(floored.dimensions().get(0) / 2, within(EXACT));
    }

    @Test
    void nothingFallsShort() {
        List<Dimension> perfect = List.of(Dimension.of(1, 1, 1), new Dimension(0, Vector.of(0.3), Vector.of(1)));
        assertThat(ObstacleDegree.arithmetic(perfect)).isEqualTo(ObstacleDegree.NONE);
        assertThat(ObstacleDegree.geometric(perfect, 0.1).isEmpty()).isTrue();
        assertThat(ObstacleDegree.hybrid(perfect, 0.1).isEmpty()).isTrue();
        assertThat(ObstacleDegree.arithmetic(TWO).isEmpty()).isFalse();
    }

    @Property(tries = 100, seed = "20260621")
    void sharesSumToOne(
            @ForAll @Size(3) List<@DoubleRange(min = 0, max = 1) Double> first,
            @ForAll @Size(2) List<@DoubleRange(min = 0, max = 1) Double> second,
            @ForAll @DoubleRange(min = 0.1, max = 5) double weight) {
        List<Dimension> dimensions = List.of(
                Dimension.of(weight, first.stream().mapToDouble(v -> v).toArray()),
                Dimension.of(1, second.stream().mapToDouble(v -> v).toArray()));
        for (ObstacleDegree degree : List.of(
                ObstacleDegree.arithmetic(dimensions),
                ObstacleDegree.geometric(dimensions, 0.01),
                ObstacleDegree.hybrid(dimensions, 0.01))) {
            if (degree.isEmpty()) {
                continue;
            }
            double[] shares = degree.indicators().toArray();
            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(EXACT));
            assertThat(Arrays.stream(degree.dimensions().toArray()).sum()).isCloseTo(1, within(EXACT));
            assertThat(shares[0] + shares[1] + shares[2])
                    .isCloseTo(degree.dimensions().get(0), within(EXACT));
            assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
        }
    }

    @Test
    void commonObstacles() {
        List<Vector> shares = List.of(
                Vector.of(0.5, 0.3, 0.2, 0),
                Vector.of(0.4, 0.2, 0.2, 0.2),
                Vector.of(),
                Vector.of(Double.NaN, 0.9, 0.1, 0));
        assertThat(ObstacleFrequency.of(shares, 4, 1)).containsExactly(2, 1, 0, 0);
        assertThat(ObstacleFrequency.of(shares, 4, 2))
                .as("equal shares count alike")
                .containsExactly(2, 3, 2, 1);
        assertThat(ObstacleFrequency.of(shares, 4, 9)).containsExactly(2, 3, 3, 1);
    }

    private static Arguments refused(ThrowingCallable call, String zh, String en) {
        return Arguments.of(call, zh, en);
    }

    static Stream<Arguments> badInput() {
        CouplingDegree form = CouplingDegree.TRADITIONAL;
        double[] two = {0.5, 0.6};
        return Stream.of(
                refused(() -> form.of(0.5), "只有1个", "there are 1"),
                refused(() -> form.of(0.5, 50), "第1个子系统（从0数起）的得分为50.0", "subsystem 1 (from 0) is 50.0"),
                refused(() -> form.of(Double.NaN, 0.5), "得分为NaN", "subsystem 0 (from 0) is NaN"),
                refused(() -> form.of(-0.1, 0.5), "得分为-0.1", "is -0.1"),
                refused(
                        () -> CouplingCoordination.of(form, two, new double[1]),
                        "有2个得分，却有1个权重",
                        "2 scores and 1 weights"),
                refused(
                        () -> CouplingCoordination.of(form, two, new double[] {1, -1}),
                        "第1个权重（从0数起）为-1.0",
                        "Weight 1 (from 0) is -1.0"),
                refused(() -> CouplingCoordination.of(form, two, new double[2]), "权重之和为0.0", "sum to 0.0"),
                refused(() -> CoordinationGrade.of(Double.NaN), "程度NaN", "degree NaN"),
                refused(() -> CouplingStage.of(1.5), "程度1.5", "degree 1.5"),
                refused(() -> Lag.of(2, two), "得到2.0", "2.0 does not"),
                refused(() -> Lag.of(0.1, 0.5), "只有1个", "there are 1"),
                refused(() -> RelativeDevelopment.of(2, 0.5), "得分为2.0", "is 2.0"),
                refused(() -> Dimension.of(1, 0.5, 70), "第1个指标（从0数起）的得分为70.0", "indicator 1 (from 0) is 70.0"),
                refused(() -> Dimension.of(1, Double.NaN), "得分为NaN", "is NaN"),
                refused(() -> ObstacleDegree.hybrid(TWO, 0), "得到0.0", "0.0 is not"),
                refused(() -> ObstacleDegree.geometric(TWO, 2), "得到2.0", "2.0 is not"),
                refused(() -> ObstacleDegree.arithmetic(List.of(Dimension.of(-1, 0.5))), "为-1.0", "is -1.0"),
                refused(() -> ObstacleFrequency.of(List.of(), 3, 0), "得到0", "0 is too few"),
                refused(
                        () -> ObstacleFrequency.of(List.of(Vector.of(1, 0)), 3, 1),
                        "第0个单元（从0数起）有2个障碍度，应有3个",
                        "Unit 0 (from 0) has 2 shares, and should have 3"));
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
