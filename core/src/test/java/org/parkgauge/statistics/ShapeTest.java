package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Column;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.internal.testing.Law;

class ShapeTest {

    private static final double NAN = Double.NaN;

    /** Agreement with COINr 1.1.14, whose formulas are type 2 of e1071. */
    @ParameterizedTest
    @ValueSource(strings = {"Raw", "Denominated", "Imputed", "Treated", "Normalised"})
    void coinr(String data) {
        Figures values = Figures.read("index/coinr/chain_" + data + ".csv");
        Figures stats = Figures.read("statistics/coinr/stats_" + data.toLowerCase(java.util.Locale.ROOT) + ".csv");
        for (String code : stats.texts("iCode")) {
            Shape shape = Shape.of(values.numbers(code));
            assertClose(
                    new double[] {shape.skewness(), shape.kurtosis()},
                    new double[] {stats.number(code, "Skew"), stats.number(code, "Kurt")},
                    1e-9,
                    data + " " + code);
        }
    }

    @Test
    void byHand() {
        Shape shape = Shape.of(1, 2, 3, 10);
        assertThat(shape.skewness()).isCloseTo(1.763632614803888, within(1e-12));
        assertThat(shape.kurtosis()).isCloseTo(3.228, within(1e-12));
        assertThat(Shape.of(-1, -2, -3, -10).skewness()).isEqualTo(-shape.skewness());
        assertThat(Shape.of(0, 1, 2, 3, 4).skewness()).isZero();
        assertThat(Shape.of(0, 1, 2, 3, 4).kurtosis()).isCloseTo(-1.2, within(1e-12));
    }

    @Test
    void missingValuesAreLeftOut() {
        assertThat(Shape.of(NAN, 1, 2, NAN, 3, 10)).isEqualTo(Shape.of(1, 2, 3, 10));
    }

    @Test
    void whatHasNoShapeIsNaN() {
        assertThat(Shape.of()).isEqualTo(new Shape(NAN, NAN));
        assertThat(Shape.of(1, 2)).isEqualTo(new Shape(NAN, NAN));
        assertThat(Shape.of(0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo(new Shape(NAN, NAN));
        assertThat(Shape.of(1, 2, 4).kurtosis()).isNaN();
        assertThat(Shape.of(1, 2, 4).skewness()).isCloseTo(0.9352195295828244, within(1e-12));
    }

    @Test
    void extremesNeitherVanishNorOverflow() {
        Shape shape = Shape.of(1, 2, 3, 10);
        for (double unit : new double[] {1e-300, 1e-80, 1e80, 1e300}) {
            Shape same = Shape.of(unit, 2 * unit, 3 * unit, 10 * unit);
            assertThat(same.skewness()).isCloseTo(shape.skewness(), within(1e-12));
            assertThat(same.kurtosis()).isCloseTo(shape.kurtosis(), within(1e-12));
        }
    }

    @Law
    void theUnitOfMeasureDoesNotMatter(
            @ForAll("columns") Column column,
            @ForAll @DoubleRange(min = 0.5, max = 4) double factor,
            @ForAll @DoubleRange(min = -10, max = 10) double offset) {
        Shape shape = Shape.of(column.toArray());
        Shape other = Shape.of(column.map(value -> factor * value + offset).toArray());
        assertClose(
                new double[] {other.skewness(), other.kurtosis()},
                new double[] {shape.skewness(), shape.kurtosis()},
                1e-7,
                "shape");
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<Column> columns() {
        return org.parkgauge.internal.testing.Columns.any();
    }
}
