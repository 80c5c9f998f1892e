package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** A reference value that a method cannot use is refused with its unit, its indicator and itself. */
class NamedUnitsTest {

    private static final List<String> UNITS = List.of("滨江", "Hilltop", "Lakeside");

    /** Method, direction, the value that it cannot use. */
    static final List<Arguments> CASES = List.of(
            Arguments.of(new LogRatio(), Direction.HIGHER, 0.0),
            Arguments.of(new LogRatio(), Direction.LOWER, -2.0),
            Arguments.of(new Reciprocal(), Direction.LOWER, 0.0),
            Arguments.of(new LinearRatio(), Direction.LOWER, 0.0),
            Arguments.of(new NonlinearRatio(), Direction.LOWER, 0.0),
            Arguments.of(new NonlinearRatio(), Direction.HIGHER, -2.0),
            Arguments.of(new InitialValue(), Direction.LOWER, -2.0),
            Arguments.of(new MeanValue(), Direction.LOWER, 0.0),
            Arguments.of(new SumShare(), Direction.LOWER, 0.0),
            Arguments.of(new SumShare(), Direction.HIGHER, -2.0),
            Arguments.of(new DistanceToBest(ReferenceForm.RATIO), Direction.LOWER, 0.0),
            Arguments.of(new DistanceToTarget(3, ReferenceForm.RATIO, false, Constant.ERROR), Direction.LOWER, -2.0),
            Arguments.of(new DistanceToUnit("滨江", ReferenceForm.RATIO, false, Constant.ERROR), Direction.LOWER, -2.0),
            Arguments.of(new ValueTable(Vector.of(4, 9), Vector.of(0, 100)), Direction.HIGHER, 5.0));

    @ParameterizedTest
    @FieldSource("CASES")
    void theUnitIsNamed(Normalization method, Direction direction, double bad) {
        Column reference = Column.of("area", 4, bad, 9);
        if (method instanceof DistanceToBest) {
            // its point of reference is the bad value itself
            assertThatThrownBy(() -> method.fit(reference, direction, UNITS))
                    .hasMessageContaining("value of reference of indicator area is 0.0");
            return;
        }
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> method.fit(reference, direction, UNITS));
        assertThat(refusal.getMessage())
                .startsWith("Unit \"Hilltop\": The value " + bad + " of indicator area is ")
                .contains("\nMaybe ");
        assertThat(refusal.in(Language.ZH))
                .startsWith("单元“Hilltop”：指标area的值" + bad)
                .contains("\n也许：");
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void withoutNamesTheNumberStandsForTheUnit(Normalization method, Direction direction, double bad) {
        if (!(method instanceof DistanceToUnit || method instanceof DistanceToBest)) {
            assertThatThrownBy(() -> method.fit(Column.of("area", 4, bad, 9), direction))
                    .hasMessageStartingWith("Reference unit number 2: The value " + bad + " of indicator area is ");
        }
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void otherValuesAreFine(Normalization method, Direction direction, double bad) {
        assertThatCode(() -> method.fit(Column.of("area", 4, Double.NaN, 9), direction, UNITS))
                .doesNotThrowAnyException();
    }
}
