package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.treatment.RangeLog.Tail;

/** Transformations that any column can undergo. */
class TransformationsTest extends TreatmentContract {

    private static final double NAN = Double.NaN;
    private static final Column COLUMN = Column.of("a", 1, NAN, 2, 4, 11);

    @Override
    protected List<Treatment> methods() {
        return List.of(
                new ShiftedLog(),
                new ShiftedLog(0.1),
                new RangeLog(),
                new RangeLog(Tail.LOWER),
                new RangeLog(0.2, Tail.BY_SKEWNESS),
                new SignedLog(),
                new Asinh(),
                new Asinh(30),
                new BoxCox(NAN, BoxCox.Shift.TO_ONE),
                new BoxCox(-0.5, BoxCox.Shift.TO_ONE),
                new BoxCox(0, BoxCox.Shift.TO_ONE),
                new YeoJohnson(),
                new YeoJohnson(0),
                new YeoJohnson(2),
                new YeoJohnson(0.7),
                new YeoJohnson(-0.5),
                new YeoJohnson(3));
    }

    @Test
    void shiftedLogarithm() {
        ColumnMap map = new ShiftedLog(2).fit(COLUMN);
        assertThat(map).isEqualTo(new ShiftedLog.Fitted(1, 2));
        assertThat(map.apply(11)).isEqualTo(Math.log(12));
        assertThat(map.apply(1)).isEqualTo(Math.log(2));
        assertThat(map.apply(-50)).as("counts as the lowest").isEqualTo(Math.log(2));
        assertThat(summary(map)).isEqualTo("ln(x - 1.000 + 2.000)");
        assertThat(new ShiftedLog()).isEqualTo(new ShiftedLog(1));
    }

    @Test
    void logarithmByTheRange() {
        ColumnMap map = new RangeLog().fit(COLUMN);
        assertThat(map).isEqualTo(new RangeLog.Fitted(1, 11, 0.01, false));
        assertThat(map.apply(4)).isEqualTo(Math.log(3.1));
        assertThat(map.apply(0)).as("counts as the lowest").isEqualTo(Math.log(0.1));
        assertThat(map.apply(21)).as("a new unit above all").isEqualTo(Math.log(20.1));
        assertThat(summary(map)).isEqualTo("ln(x - 1.000 + 0.10000)");
        ColumnMap mirror = new RangeLog(Tail.LOWER).fit(COLUMN);
        assertThat(mirror.apply(4)).isEqualTo(-Math.log(7.1));
        assertThat(mirror.apply(50)).as("counts as the highest").isEqualTo(-Math.log(0.1));
        assertThat(mirror.apply(-9)).isEqualTo(-Math.log(20.1));
        assertThat(summary(mirror)).isEqualTo("-ln(11.000 + 0.10000 - x)");
    }

    @Test
    void theTailIsChosenByTheSkewness() {
        RangeLog method = new RangeLog(Tail.BY_SKEWNESS);
        assertThat(method.fit(COLUMN)).isEqualTo(new RangeLog.Fitted(1, 11, 0.01, false));
        assertThat(method.fit(COLUMN.map(value -> -value))).isEqualTo(new RangeLog.Fitted(-11, -1, 0.01, true));
        assertThat(method.fit(Column.of("a", 1, 2, 3)))
                .as("no skewness")
                .isEqualTo(new RangeLog.Fitted(1, 3, 0.01, true));
        assertThat(new RangeLog(0.1, Tail.UPPER).fit(Column.of("a", 2, 2))).isEqualTo(new NoTreatment.Fitted());
        assertThat(new RangeLog()).isEqualTo(new RangeLog(0.01, Tail.UPPER));
    }

    @Law
    void bothSignsAreTreatedAlike(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        for (Treatment method : List.of(new SignedLog(), new Asinh(), new Asinh(7), new YeoJohnson(1))) {
            ColumnMap map = method.fit(COLUMN);
            assertThat(map.apply(-value)).isEqualTo(-map.apply(value));
        }
    }

    @Test
    void logarithmForBothSigns() {
        ColumnMap map = new SignedLog().fit(COLUMN);
        assertThat(map.apply(Math.E - 1)).isCloseTo(1, within(1e-15));
        assertThat(map.apply(-9)).isCloseTo(-Math.log(10), within(1e-15));
        assertThat(map.apply(0)).isZero();
        assertThat(summary(map)).isEqualTo("sign(x) ln(1 + |x|)");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.881373587019543",
        "-2, -1.4436354751788103",
        "1e-9, 1e-9",
        "1e10, 23.718998110500402",
        "1e200, 461.2101657793691",
        "1e149, 343.77832603667275"
    })
    void inverseHyperbolicSine(double value, double expected) {
        ColumnMap map = new Asinh().fit(COLUMN);
        assertThat(map.apply(value)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
        assertThat(new Asinh(5).fit(COLUMN).apply(5 * value)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    }

    @Test
    void inverseHyperbolicSineSaysItsScale() {
        assertThat(summary(new Asinh().fit(COLUMN))).isEqualTo("asinh(x)");
        assertThat(summary(new Asinh(5).fit(COLUMN))).isEqualTo("asinh(x / 5.000)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 1.3862943611198906",
        "0, -3, -7.5",
        "2, 3, 7.5",
        "2, -3, -1.3862943611198906",
        "1, 3, 3",
        "1, -3, -3",
        "0.5, 3, 2",
        "0.5, -3, -4.666666666666667",
        "-1, 3, 0.75",
        "3, -3, -0.75"
    })
    void yeoJohnson(double lambda, double value, double expected) {
        assertThat(new YeoJohnson(lambda).fit(COLUMN).apply(value)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void traitsSayWhatIsLearned() {
        for (Treatment fixed : List.of(new SignedLog(), new Asinh(), new YeoJohnson(0.5))) {
            assertThat(fixed.traits()).containsExactly(Trait.CHANGES_SCALE);
        }
        for (Treatment learned :
                List.of(new ShiftedLog(), new RangeLog(), new Log(), new BoxCox(), new BoxCox(1), new YeoJohnson())) {
            assertThat(learned.traits()).containsExactlyInAnyOrder(Trait.CHANGES_SCALE, Trait.SET_DEPENDENT);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void parametersArePositive(double bad) {
        assertThatThrownBy(() -> new ShiftedLog(bad))
                .hasMessageContaining("offset of log-shifted must be positive and finite, not " + bad)
                .hasMessageContaining("Maybe the usual 1");
        assertThatThrownBy(() -> new RangeLog(bad, Tail.UPPER))
                .hasMessageContaining("share of log-range must be positive and finite, not " + bad)
                .hasMessageContaining("Maybe write 1 per cent as 0.01");
        assertThatThrownBy(() -> new Asinh(bad))
                .hasMessageContaining("scale of asinh must be positive and finite, not " + bad)
                .hasMessageContaining("Maybe take a typical value")
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).contains("asinh 的尺度须为正"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5.1, -6, Double.POSITIVE_INFINITY})
    void lambdaIsModerate(double lambda) {
        assertThatThrownBy(() -> new BoxCox(lambda))
                .hasMessageContaining("The lambda of box-cox lies between -5 and 5, and " + lambda + " does not")
                .hasMessageContaining("Maybe leave it out");
        assertThatThrownBy(() -> new YeoJohnson(lambda)).hasMessageContaining("The lambda of yeo-johnson");
        assertThat(new BoxCox(5).lambda()).isEqualTo(5);
        assertThat(new YeoJohnson(-5).lambda()).isEqualTo(-5);
    }

    private static String summary(ColumnMap map) {
        return ((FittedTreatment) map).summary().en();
    }
}
