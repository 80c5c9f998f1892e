package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;

/** Methods that divide by something learned from the set. */
class SharesTest extends SelectiveContract.OfPositive {

    private static final double NAN = Double.NaN;

    @Override
    protected List<Normalization> methods() {
        return all();
    }

    static List<Normalization> all() {
        return List.of(
                new FractionOfMaximum(),
                new SumShare(),
                new UnitVector(),
                new LinearRatio(),
                new NonlinearRatio(),
                new NonlinearRatio(0.5, 1),
                new LogRatio(),
                new EnhancedAccuracy(),
                new ZavadskasTurskis(),
                new MeanValue(),
                new Reciprocal(),
                new Negation(),
                new DistanceToBest(ReferenceForm.RATIO),
                new DistanceToBest(ReferenceForm.DIFFERENCE),
                new DistanceToTarget(40, ReferenceForm.RATIO, false, Constant.ERROR),
                new DistanceToTarget(40, ReferenceForm.DIFFERENCE, true, Constant.ERROR));
    }

    private static void assertScores(Normalization method, double[] values, double[] benefits, double[] costs) {
        String name = method.toString();
        assertClose(SelectiveContract.scores(method, Direction.HIGHER, values), benefits, 1e-12, name + " benefits");
        assertClose(SelectiveContract.scores(method, Direction.LOWER, values), costs, 1e-12, name + " costs");
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void benefitsAndCosts() {
        double[] values = of(2, 4, NAN, 8);
        assertScores(new FractionOfMaximum(), values, of(0.25, 0.5, NAN, 1), of(0.75, 0.5, NAN, 0));
        assertScores(new SumShare(), values, of(1 / 7.0, 2 / 7.0, NAN, 4 / 7.0), of(4 / 7.0, 2 / 7.0, NAN, 1 / 7.0));
        assertScores(new LinearRatio(), values, of(0.25, 0.5, NAN, 1), of(1, 0.5, NAN, 0.25));
        assertScores(new NonlinearRatio(), values, of(1 / 16.0, 0.25, NAN, 1), of(1, 1 / 8.0, NAN, 1 / 64.0));
        assertScores(new NonlinearRatio(1, 2), values, of(0.25, 0.5, NAN, 1), of(1, 0.25, NAN, 1 / 16.0));
        assertScores(new LogRatio(), values, of(1 / 6.0, 2 / 6.0, NAN, 3 / 6.0), of(5 / 12.0, 4 / 12.0, NAN, 3 / 12.0));
        assertScores(
                new EnhancedAccuracy(), values, of(1 - 6 / 10.0, 1 - 4 / 10.0, NAN, 1), of(1, 1 - 2 / 8.0, NAN, 0.25));
        assertScores(new ZavadskasTurskis(), values, of(0.25, 0.5, NAN, 1), of(1, 0, NAN, -2));
        assertScores(
                new MeanValue(),
                values,
                of(2 * 3 / 14.0, 4 * 3 / 14.0, NAN, 8 * 3 / 14.0),
                of(12 / 7.0, 6 / 7.0, NAN, 3 / 7.0));
        assertScores(new Reciprocal(), values, values, of(0.5, 0.25, NAN, 0.125));
        assertScores(new Negation(), values, values, of(-2, -4, NAN, -8));
        assertScores(new UnitVector(), of(3, 4, NAN), of(0.6, 0.8, NAN), of(0.4, 0.2, NAN));
        assertScores(new UnitVector(), of(-3, 4), of(-0.6, 0.8), of(1.6, 0.2));
        assertScores(new UnitVector(), of(3, -4), of(0.6, -0.8), of(0.4, 1.8));
        assertScores(new InitialValue(), of(2, 4, NAN, 8), of(1, 2, NAN, 4), of(1, 0.5, NAN, 0.25));
    }

    @Test
    void aConstantColumnIsNoTrouble() {
        double[] values = of(4, 4);
        assertScores(new FractionOfMaximum(), values, of(1, 1), of(0, 0));
        assertScores(new SumShare(), values, of(0.5, 0.5), of(0.5, 0.5));
        assertScores(
                new UnitVector(),
                values,
                of(Math.sqrt(0.5), Math.sqrt(0.5)),
                of(1 - Math.sqrt(0.5), 1 - Math.sqrt(0.5)));
        assertScores(new LogRatio(), values, of(0.5, 0.5), of(0.5, 0.5));
        for (Normalization method : List.of(
                new LinearRatio(), new NonlinearRatio(), new ZavadskasTurskis(), new MeanValue(), new InitialValue())) {
            assertScores(method, values, of(1, 1), of(1, 1));
        }
    }

    @Test
    void aNewUnitGoesOnBeyondTheSet() {
        Column set = Column.of("rent", 2, 4);
        assertThat(new FractionOfMaximum().fit(set, Direction.HIGHER).apply(8)).isEqualTo(2);
        assertThat(new FractionOfMaximum().fit(set, Direction.LOWER).apply(8)).isEqualTo(-1);
        assertThat(new ZavadskasTurskis().fit(set, Direction.HIGHER).apply(8)).isEqualTo(2);
        assertThat(new ZavadskasTurskis().fit(set, Direction.LOWER).apply(1)).isEqualTo(1.5);
        assertThat(new LogRatio().fit(set, Direction.HIGHER).apply(0.5)).isNegative();
        assertThat(new EnhancedAccuracy().fit(set, Direction.HIGHER).apply(8)).isEqualTo(3);
        assertThat(new EnhancedAccuracy().fit(set, Direction.HIGHER).range()).isEqualTo(new Range(0, 1));
    }

    @Test
    void largeAndSmallValuesHaveAVectorLength() {
        assertClose(
                SelectiveContract.scores(new UnitVector(), Direction.HIGHER, 3e200, 4e200),
                of(0.6, 0.8),
                1e-12,
                "large");
        assertClose(
                SelectiveContract.scores(new UnitVector(), Direction.HIGHER, 3e-200, 4e-200),
                of(0.6, 0.8),
                1e-12,
                "small");
    }

    @ParameterizedTest
    @CsvSource({
        "sum, 0",
        "sum, -1",
        "linear, 0",
        "nonlinear, 0",
        "logarithmic, -3",
        "mean-value, 0",
        "reciprocal, 0",
        "initial-value, -1"
    })
    void costsMustBePositiveInTheSet(String name, double value) {
        Normalization method = positiveForCosts(name);
        assertThatThrownBy(() -> method.fit(Column.of("rent", 5, value), Direction.LOWER))
                .hasMessageContaining("Reference unit number 2: The value " + value
                        + " of indicator rent is not positive, and " + name + " cannot use it.")
                .hasMessageContaining("Maybe use min-max or goalposts");
    }

    @ParameterizedTest
    @CsvSource({"sum", "linear", "nonlinear", "logarithmic", "mean-value", "reciprocal", "initial-value"})
    void costsMustBePositiveLater(String name) {
        ColumnMap map = positiveForCosts(name).fit(Column.of("rent", 5, 7), Direction.LOWER);
        assertThat(map.apply(NAN)).isNaN();
        assertThatThrownBy(() -> map.apply(0))
                .hasMessageContaining("The value 0.0 of indicator rent is not positive, and " + name);
        assertThatThrownBy(() -> map.apply(-2)).hasMessageContaining("-2.0");
    }

    private static Normalization positiveForCosts(String name) {
        return switch (name) {
            case "sum" -> new SumShare();
            case "linear" -> new LinearRatio();
            case "nonlinear" -> new NonlinearRatio();
            case "logarithmic" -> new LogRatio();
            case "mean-value" -> new MeanValue();
            case "reciprocal" -> new Reciprocal();
            default -> new InitialValue();
        };
    }

    @Test
    void benefitsMustNotBeNegativeWhereTheFormulaAsksForIt() {
        for (Normalization method : List.of(new SumShare(), new NonlinearRatio())) {
            assertThatThrownBy(() -> method.fit(Column.of("jobs", -1, 5), Direction.HIGHER))
                    .hasMessageContaining("Reference unit number 1: The value -1.0 of indicator jobs is negative");
            assertThat(method.fit(Column.of("jobs", 0, 5), Direction.HIGHER).apply(0))
                    .isZero();
        }
        ColumnMap squares = new NonlinearRatio().fit(Column.of("jobs", 1, 5), Direction.HIGHER);
        assertThatThrownBy(() -> squares.apply(-1))
                .hasMessageContaining("The value -1.0 of indicator jobs is negative, and nonlinear cannot use it");
        assertThat(squares.apply(NAN)).isNaN();
        assertThatThrownBy(() -> new LogRatio().fit(Column.of("jobs", 0, 5), Direction.HIGHER))
                .hasMessageContaining("not positive");
    }

    @Test
    void theDivisorIsPositive() {
        assertRefused(new FractionOfMaximum(), Direction.HIGHER, "The maximum of indicator rent is 0.0", 0, -2);
        assertRefused(new LinearRatio(), Direction.HIGHER, "The maximum of indicator rent is -1.0", -1, -2);
        assertRefused(new NonlinearRatio(), Direction.HIGHER, "The maximum of indicator rent is 0.0", 0, 0);
        assertRefused(new SumShare(), Direction.HIGHER, "The sum of indicator rent is 0.0", 0, 0);
        assertRefused(new SumShare(), Direction.HIGHER, "The sum of indicator rent is Infinity", 1e308, 1e308);
        assertRefused(new UnitVector(), Direction.HIGHER, "The Euclidean length of indicator rent is 0.0", 0, 0);
        assertRefused(new ZavadskasTurskis(), Direction.HIGHER, "The maximum of indicator rent is 0.0", 0, -1);
        assertRefused(new ZavadskasTurskis(), Direction.LOWER, "The minimum of indicator rent is 0.0", 0, 1);
        assertRefused(new MeanValue(), Direction.HIGHER, "The mean of indicator rent is 0.0", 1, -1);
        assertRefused(new InitialValue(), Direction.HIGHER, "The first value of indicator rent is 0.0", 0, 1);
        assertRefused(new InitialValue(), Direction.HIGHER, "rent is missing for the first reference unit", NAN, 1);
        assertRefused(new LogRatio(), Direction.HIGHER, "product of the values of indicator rent is 0.0", 1, 1);
        assertRefused(new LogRatio(), Direction.LOWER, "Indicator rent has a single value", 3, NAN);
    }

    private static void assertRefused(Normalization method, Direction direction, String message, double... values) {
        assertThatThrownBy(() -> method.fit(Column.of("rent", values), direction))
                .hasMessageContaining(message)
                .hasMessageContaining("\nMaybe ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aColumnWithoutValuesIsRefusedWhereSomethingIsLearned(Normalization method) {
        if (method.traits().contains(Trait.SET_DEPENDENT)) {
            assertRefused(method, Direction.HIGHER, "Indicator rent has no value, so ", NAN, NAN);
        } else {
            assertThat(method.fit(Column.of("rent", NAN), Direction.HIGHER).apply(3))
                    .isFinite();
        }
    }

    @Test
    void traitsSayWhatIsLearned() {
        assertThat(new Negation().traits()).isEmpty();
        assertThat(new Reciprocal().traits()).isEmpty();
        assertThat(new InitialValue().traits()).containsExactly(Trait.SET_DEPENDENT);
        assertThat(new LogRatio().minimumUnits()).isEqualTo(2);
        assertThat(new EnhancedAccuracy().minimumUnits()).isEqualTo(2);
        assertThat(new SumShare().minimumUnits()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, benefit, 0.0", "2, -1, cost, -1.0", "NaN, 1, benefit, NaN", "2, Infinity, cost, Infinity"})
    void exponentsArePositive(double benefit, double cost, String which, String value) {
        assertThatThrownBy(() -> new NonlinearRatio(benefit, cost))
                .hasMessageContaining(
                        "The " + which + " exponent of nonlinear must be a finite positive number, not " + value)
                .hasMessageContaining("Maybe leave the parameter out");
    }
}
