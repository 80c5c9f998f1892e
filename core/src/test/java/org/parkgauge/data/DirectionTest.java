package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.text.InvalidInputException;

class DirectionTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final BestRange ROADS = new BestRange(1, 4, 12, 24);

    @Test
    void knowsWhetherItHasGoalposts() {
        assertThat(Direction.HIGHER.hasGoalposts()).isFalse();
        assertThat(Direction.LOWER.hasGoalposts()).isFalse();
        assertThat(new HigherIsBetter(40, 100).hasGoalposts()).isTrue();
        assertThat(new LowerIsBetter(60, 30).hasGoalposts()).isTrue();
        assertThat(ROADS.hasGoalposts()).isTrue();
        assertThat(ROADS.withoutOuterLimits()).isEqualTo(new BestRange(4, 12));
        assertThat(ROADS.withoutOuterLimits().hasGoalposts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, 40", "40, 40"})
    void goalpostsOfHigherIsBetterAscend(double worst, double best) {
        assertThatThrownBy(() -> new HigherIsBetter(worst, best))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the worst value " + worst + " must be below the best " + best)
                .hasMessageContaining("Maybe the indicator is one where lower is better?");
    }

    @ParameterizedTest
    @CsvSource({"40, 100", "40, 40"})
    void goalpostsOfLowerIsBetterDescend(double worst, double best) {
        assertThatThrownBy(() -> new LowerIsBetter(worst, best))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the worst value " + worst + " must be above the best " + best)
                .hasMessageContaining("Maybe the indicator is one where higher is better?");
    }

    @Test
    void limitsComeInPairsOfFiniteNumbers() {
        assertUnpaired(() -> new HigherIsBetter(1, NAN));
        assertUnpaired(() -> new HigherIsBetter(NAN, 1));
        assertUnpaired(() -> new HigherIsBetter(1, INFINITY));
        assertUnpaired(() -> new LowerIsBetter(1, -INFINITY));
        assertUnpaired(() -> new BestRange(NAN, 4, 12, 24));
        assertUnpaired(() -> new BestRange(1, 4, 12, INFINITY));
        assertUnpaired(() -> new BestRange(4, NAN));
    }

    private static void assertUnpaired(Supplier<Direction> direction) {
        assertThatThrownBy(direction::get)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Limits come in pairs of finite numbers")
                .hasMessageContaining("Maybe give both or none");
    }

    @ParameterizedTest
    @CsvSource({"1, 12, 4, 24", "5, 4, 12, 24", "1, 4, 12, 11", "4, 4, 4, 4", "24, 12, 4, 1"})
    void theLimitsOfABestRangeAreInOrder(double a, double b, double c, double d) {
        assertThatThrownBy(() -> new BestRange(a, b, c, d))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not in order")
                .hasMessageContaining("Maybe give a <= b <= c <= d in this order");
    }

    @Test
    void aBestRangeNeedsARange() {
        assertThatThrownBy(() -> new BestRange(NAN, NAN)).hasMessageContaining("is not in order");
        assertThat(new BestRange(7, 7).distance(7)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "2.5, 0.5",
        "3.25, 0.75",
        "4, 1",
        "8, 1",
        "12, 1",
        "15, 0.75",
        "18, 0.5",
        "24, 0",
        "99, 0",
        "NaN, NaN",
    })
    void membershipIsATrapezoid(double value, Double expected) {
        assertThat(ROADS.membership(value)).isEqualTo(expected);
    }

    @Test
    void aVerticalEdgeCountsAsInside() {
        BestRange edge = new BestRange(4, 4, 12, 24);
        assertThat(edge.membership(4)).isEqualTo(1);
        assertThat(edge.membership(Math.nextDown(4.0))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "4, 0", "8, 0", "12, 0", "12.5, 0.5", "-2, 6", "NaN, NaN"})
    void distanceIsThatToTheBestRange(double value, Double expected) {
        assertThat(ROADS.distance(value)).isEqualTo(expected);
    }

    @Property
    void membershipFallsAsTheDistanceGrowsOnEitherSide(
            @ForAll @DoubleRange(min = -50, max = 50) double first,
            @ForAll @DoubleRange(min = -50, max = 50) double second) {
        assertThat(ROADS.membership(first)).isBetween(0.0, 1.0);
        boolean sameSide = first <= 4 && second <= 4 || first >= 12 && second >= 12;
        if (sameSide && ROADS.distance(first) <= ROADS.distance(second)) {
            assertThat(ROADS.membership(first)).isGreaterThanOrEqualTo(ROADS.membership(second));
        }
        assertThat(ROADS.membership(first) == 1).isEqualTo(ROADS.distance(first) == 0);
    }

    @Test
    void logTakesTheLogarithmOfEveryLimit() {
        assertThat(new HigherIsBetter(1, Math.E).log()).isEqualTo(new HigherIsBetter(0, 1));
        assertThat(new LowerIsBetter(Math.E, 1).log()).isEqualTo(new LowerIsBetter(1, 0));
        BestRange log = (BestRange) ROADS.log();
        assertThat(log.outerLow()).isZero();
        assertThat(log.low()).isCloseTo(Math.log(4), within(1e-15));
        assertThat(log.high()).isCloseTo(Math.log(12), within(1e-15));
        assertThat(log.outerHigh()).isCloseTo(Math.log(24), within(1e-15));
        assertThat(Direction.HIGHER.log()).isEqualTo(Direction.HIGHER);
        assertThat(Direction.LOWER.log()).isEqualTo(Direction.LOWER);
        assertThat(new BestRange(1, 2).log().hasGoalposts()).isFalse();
    }

    @Test
    void logRefusesLimitsThatAreNotPositive() {
        assertThatThrownBy(() -> new HigherIsBetter(0, 1).log())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("On a log scale every limit must be positive, and 0.0 is not.")
                .hasMessageContaining("Maybe use the linear scale");
        assertThatThrownBy(() -> new LowerIsBetter(1, -2).log()).hasMessageContaining("-2.0 is not");
        assertThatThrownBy(() -> new BestRange(-1, 2).log()).hasMessageContaining("-1.0 is not");
    }
}
