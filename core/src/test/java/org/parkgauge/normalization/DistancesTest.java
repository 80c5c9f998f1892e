package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;

/** Distances to a target, a unit, the best. */
class DistancesTest extends SelectiveContract {

    private static final double NAN = Double.NaN;
    private static final double[] VALUES = {10, 20, NAN, 50};

    @Override
    protected List<Normalization> methods() {
        return List.of(
                new DistanceToBest(),
                new DistanceToTarget(700),
                new DistanceToTarget(-700, true),
                new DistanceToTarget(3, true));
    }

    private static DistanceToTarget target(double target, ReferenceForm form, boolean capped) {
        return new DistanceToTarget(target, form, capped, Constant.ERROR);
    }

    private static void assertScores(Normalization method, Direction direction, double... expected) {
        List<String> units =
                IntStream.range(0, VALUES.length).mapToObj(i -> "u" + i).toList();
        Column column = Column.of("rent", VALUES);
        double[] actual = column.map(method.fit(column, direction, units)).toArray();
        assertClose(actual, expected, 1e-12, method + " " + direction);
    }

    @Test
    void toATarget() {
        assertScores(new DistanceToTarget(30), Direction.HIGHER, 0, 0.5, NAN, 2);
        assertScores(new DistanceToTarget(30, true), Direction.HIGHER, 0, 0.5, NAN, 1);
        assertScores(new DistanceToTarget(30), Direction.LOWER, 2, 1.5, NAN, 0);
        assertScores(new DistanceToTarget(0, true), Direction.LOWER, 0.8, 0.6, NAN, 0);
        assertScores(target(40, ReferenceForm.RATIO, false), Direction.HIGHER, 0.25, 0.5, NAN, 1.25);
        assertScores(target(40, ReferenceForm.RATIO, true), Direction.LOWER, 1, 1, NAN, 0.8);
        assertScores(target(40, ReferenceForm.DIFFERENCE, false), Direction.LOWER, 0.75, 0.5, NAN, -0.25);
        assertScores(target(40, ReferenceForm.DIFFERENCE, true), Direction.HIGHER, -0.75, -0.5, NAN, 0);
    }

    @Test
    void toTheBest() {
        assertScores(new DistanceToBest(), Direction.HIGHER, 0, 0.25, NAN, 1);
        assertScores(new DistanceToBest(), Direction.LOWER, 1, 0.75, NAN, 0);
        assertScores(new DistanceToBest(ReferenceForm.RATIO), Direction.HIGHER, 0.2, 0.4, NAN, 1);
        assertScores(new DistanceToBest(ReferenceForm.RATIO), Direction.LOWER, 1, 0.5, NAN, 0.2);
        assertScores(new DistanceToBest(ReferenceForm.DIFFERENCE), Direction.HIGHER, -0.8, -0.6, NAN, 0);
        assertScores(new DistanceToBest(ReferenceForm.DIFFERENCE), Direction.LOWER, 0, -1, NAN, -4);
        ColumnMap map = new DistanceToBest().fit(Column.of("rent", VALUES), Direction.HIGHER);
        assertThat(map.apply(90)).as("a new unit beyond the best").isEqualTo(2);
    }

    @Test
    void toANamedUnitWhoseValueIsKept() {
        assertScores(new DistanceToUnit("u1"), Direction.HIGHER, 0, 1, NAN, 4);
        assertScores(new DistanceToUnit("u1", true), Direction.HIGHER, 0, 1, NAN, 1);
        assertScores(new DistanceToUnit("u1"), Direction.LOWER, 4 / 3.0, 1, NAN, 0);
        DistanceToUnit ratio = new DistanceToUnit("u1", ReferenceForm.RATIO, false, Constant.ERROR);
        assertScores(ratio, Direction.HIGHER, 0.5, 1, NAN, 2.5);
        assertScores(ratio, Direction.LOWER, 2, 1, NAN, 0.4);
        ColumnMap map =
                new DistanceToUnit("b").fit(Column.of("rent", 1, 3, 5), Direction.HIGHER, List.of("a", "b", "c"));
        assertThat(((DistanceToTarget.Fitted) map).point()).isEqualTo(3);
        assertThat(((DistanceToTarget.Fitted) map).worst()).isEqualTo(1);
    }

    @Test
    void theUnitIsThereAndHasAValue() {
        Column column = Column.of("rent", 1, NAN);
        assertThatThrownBy(() -> new DistanceToUnit("Suzhou").fit(column, Direction.HIGHER, List.of("a", "b")))
                .hasMessageContaining("measured against the unit \"Suzhou\", which the reference set does not hold")
                .hasMessageContaining("Maybe check the spelling");
        assertThatThrownBy(() -> new DistanceToUnit("b").fit(column, Direction.HIGHER, List.of("a", "b")))
                .hasMessageContaining("measured against the unit \"b\", which has no value")
                .hasMessageContaining("Maybe impute it first");
        assertThatThrownBy(() -> new DistanceToUnit("b").fit(column, Direction.HIGHER))
                .hasMessageContaining("fitted without the names of units")
                .hasMessageContaining("Maybe give the names of the units");
    }

    @Test
    void thePointIsBetterThanTheWorst() {
        Column column = Column.of("rent", 1, 3);
        for (double target : new double[] {1, 0.5}) {
            assertThatThrownBy(() -> new DistanceToTarget(target).fit(column, Direction.HIGHER))
                    .hasMessageContaining("The value of reference " + target
                            + " of indicator rent is not better than the worst value 1.0")
                    .hasMessageContaining("Maybe choose another point of reference");
        }
        for (double target : new double[] {3, 7}) {
            assertThatThrownBy(() -> new DistanceToTarget(target).fit(column, Direction.LOWER))
                    .hasMessageContaining("the worst value 3.0");
        }
        assertThatThrownBy(() -> new DistanceToUnit("a").fit(column, Direction.HIGHER, List.of("a", "b")))
                .hasMessageContaining("so distance-to-unit cannot be fitted");
    }

    @ParameterizedTest
    @EnumSource(names = {"RATIO", "DIFFERENCE"})
    void otherFormsDivideByThePoint(ReferenceForm form) {
        Column column = Column.of("rent", 1, 3);
        assertThatThrownBy(() -> target(0, form, false).fit(column, Direction.HIGHER))
                .hasMessageContaining("The value of reference of indicator rent is 0.0")
                .hasMessageContaining("distance-to-target divides by it");
        assertThat(target(4, form, false)
                        .fit(Column.of("rent", NAN), Direction.HIGHER)
                        .apply(4))
                .isEqualTo(form == ReferenceForm.RATIO ? 1 : 0);
        assertThat(target(4, form, false)
                        .fit(Column.of("rent", 2, 2), Direction.LOWER)
                        .apply(4))
                .as("a constant column is no trouble")
                .isEqualTo(form == ReferenceForm.RATIO ? 1 : 0);
    }

    @Test
    void ratiosOfCostsNeedPositiveValues() {
        Normalization method = target(4, ReferenceForm.RATIO, false);
        assertThatThrownBy(() -> method.fit(Column.of("rent", 1, 0), Direction.LOWER))
                .hasMessageContaining("Reference unit number 2: The value 0.0 of indicator rent is not positive");
        ColumnMap map = method.fit(Column.of("rent", 1, 2), Direction.LOWER);
        assertThatThrownBy(() -> map.apply(0)).hasMessageContaining("The value 0.0 of indicator rent is not positive");
        assertThat(method.fit(Column.of("rent", 1, 0), Direction.HIGHER).apply(0))
                .isZero();
        assertThat(target(4, ReferenceForm.DIFFERENCE, false)
                        .fit(Column.of("rent", 1, -4), Direction.LOWER)
                        .apply(-4))
                .isEqualTo(2);
    }

    @Test
    void traitsFollowTheForm() {
        assertThat(new DistanceToTarget(3).traits())
                .containsExactlyInAnyOrder(Trait.HOLDS_VALUES, Trait.SET_DEPENDENT, Trait.GIVES_ZERO);
        assertThat(target(3, ReferenceForm.RATIO, false).traits()).containsExactly(Trait.HOLDS_VALUES);
        assertThat(new DistanceToUnit("a").traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.GIVES_ZERO);
        assertThat(new DistanceToUnit("a", ReferenceForm.RATIO, false, Constant.ERROR).traits())
                .containsExactly(Trait.SET_DEPENDENT);
        assertThat(new DistanceToBest().traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.GIVES_ZERO);
        assertThat(new DistanceToBest(ReferenceForm.RATIO).traits()).containsExactly(Trait.SET_DEPENDENT);
        assertThat(new DistanceToBest(ReferenceForm.DIFFERENCE).traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.GIVES_NEGATIVE);
        assertThat(new DistanceToTarget(3).minimumUnits()).isEqualTo(2);
        assertThat(target(3, ReferenceForm.RATIO, false).minimumUnits()).isEqualTo(1);
        assertThat(new DistanceToUnit("a").minimumUnits()).isEqualTo(2);
        assertThat(new DistanceToUnit("a", ReferenceForm.RATIO, false, Constant.ERROR).minimumUnits())
                .isEqualTo(1);
        assertThat(new DistanceToBest().minimumUnits()).isEqualTo(2);
        assertThat(new DistanceToBest(ReferenceForm.RATIO).minimumUnits()).isEqualTo(1);
        Column column = Column.of("rent", VALUES);
        assertThat(new DistanceToTarget(30, true).fit(column, Direction.HIGHER).range())
                .isEqualTo(new Range(0, 1));
        assertThat(new DistanceToTarget(30).fit(column, Direction.HIGHER).range())
                .isEqualTo(Range.UNKNOWN);
        assertThat(target(30, ReferenceForm.RATIO, true)
                        .fit(column, Direction.HIGHER)
                        .range())
                .isEqualTo(Range.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void targetsAreFinite(double target) {
        assertThatThrownBy(() -> new DistanceToTarget(target))
                .hasMessageContaining("A target must be finite, not " + target)
                .hasMessageContaining("Maybe use distance-to-best");
    }
}
