package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.normalization.EfficacyCoefficient.Bounds;
import org.parkgauge.normalization.EfficacyCoefficient.Form;

class EfficacyCoefficientTest extends NormalizationContract {

    private static final Column NOTHING = Column.of("rent", Double.NaN);

    @Override
    protected List<Normalization> methods() {
        return List.of(
                new EfficacyCoefficient(),
                new EfficacyCoefficient(Form.EXPONENTIAL, Bounds.GOALPOSTS),
                new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE),
                new EfficacyCoefficient(Form.EXPONENTIAL, Bounds.REFERENCE),
                new EfficacyCoefficient(Form.EXPONENTIAL, Bounds.GOALPOSTS, 1, 10, true, Constant.ERROR),
                new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE, 0, 1, true, Constant.ERROR));
    }

    private static EfficacyCoefficient of(Form form, boolean clamped) {
        return new EfficacyCoefficient(form, Bounds.GOALPOSTS, 60, 100, clamped, Constant.ERROR);
    }

    /** d = 60 + 40 t and d = 60 exp(-t ln 0.6). */
    @Test
    void sixtyAtTheUnsatisfactoryAndHundredAtTheSatisfactoryValue() {
        Direction up = new Direction.HigherIsBetter(20, 40);
        Direction down = new Direction.LowerIsBetter(40, 20);
        double[] values = {20, 30, 40, 50, 10};
        double[] linear = {60, 80, 100, 120, 40};
        double[] exponential = new double[5];
        for (int i = 0; i < 5; i++) {
            exponential[i] = 60 * Math.exp(-Math.log(0.6) * (values[i] - 20) / 20);
        }
        Column column = Column.of("rent", values);
        assertClose(column.map(new EfficacyCoefficient().fit(NOTHING, up)).toArray(), linear, 1e-12, "linear");
        assertClose(
                column.map(of(Form.EXPONENTIAL, false).fit(NOTHING, up)).toArray(), exponential, 1e-12, "exponential");
        ColumnMap cost = of(Form.EXPONENTIAL, true).fit(NOTHING, down);
        assertClose(
                new double[] {cost.apply(50), cost.apply(40), cost.apply(30), cost.apply(20), cost.apply(10)},
                new double[] {60, 60, Math.sqrt(6000), 100, 100},
                1e-12,
                "exponential cost, clamped");
        assertThat(cost.apply(Double.NaN)).isNaN();
    }

    @Test
    void exponentialScoresStayFinite() {
        ColumnMap map = of(Form.EXPONENTIAL, false).fit(NOTHING, new Direction.HigherIsBetter(0, 1e-3));
        assertThat(map.apply(1e6)).isEqualTo(Double.MAX_VALUE);
        assertThat(map.apply(-1e6)).isZero();
    }

    @Test
    void membershipOfABestRange() {
        Direction band = new Direction.BestRange(0, 4, 6, 10);
        ColumnMap map = new EfficacyCoefficient().fit(NOTHING, band);
        assertThat(map.apply(2)).isEqualTo(80);
        assertThat(map.apply(5)).isEqualTo(100);
        assertThat(map.apply(12)).isEqualTo(40);
        assertThat(of(Form.LINEAR, true).fit(NOTHING, band).apply(12)).isEqualTo(60);
    }

    @Test
    void theBoundsMayBeLearned() {
        Column column = Column.of("rent", 10, 30, Double.NaN, 20);
        ColumnMap up = new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE).fit(column, Direction.HIGHER);
        assertThat(column.map(up).toArray()).containsExactly(60, 100, Double.NaN, 80);
        ColumnMap down =
                new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE).fit(column, new Direction.LowerIsBetter(99, 0));
        assertThat(column.map(down).toArray()).containsExactly(100, 60, Double.NaN, 80);
        assertThatThrownBy(() -> new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE)
                        .fit(Column.of("rent", 4, 4), Direction.HIGHER))
                .hasMessageContaining("Indicator rent is constant (4.0), so efficacy cannot be fitted");
        assertThatThrownBy(() -> new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE).fit(NOTHING, Direction.HIGHER))
                .hasMessageContaining("has no value, so efficacy");
    }

    @Test
    void whatItNeedsAndGives() {
        assertThat(new EfficacyCoefficient().traits())
                .containsExactlyInAnyOrder(Trait.NEEDS_GOALPOSTS, Trait.HONOURS_BEST_RANGE);
        assertThat(new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE).traits())
                .containsExactly(Trait.SET_DEPENDENT);
        assertThat(new EfficacyCoefficient().minimumUnits()).isEqualTo(1);
        assertThat(new EfficacyCoefficient(Form.LINEAR, Bounds.REFERENCE).minimumUnits())
                .isEqualTo(2);
        Direction up = new Direction.HigherIsBetter(20, 40);
        assertThat(of(Form.LINEAR, true).fit(NOTHING, up).range()).isEqualTo(new Range(60, 100));
        assertThat(of(Form.LINEAR, false).fit(NOTHING, up).range()).isEqualTo(Range.UNKNOWN);
        assertThatThrownBy(() -> new EfficacyCoefficient().fit(NOTHING, Direction.LOWER))
                .hasMessageContaining("Indicator rent is normalized by efficacy but has no goalposts")
                .hasMessageContaining("Maybe give it goalposts, or take bounds from the reference");
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 100, 60, The scale of efficacy",
        "EXPONENTIAL, 0, 100, The lowest score of efficacy",
        "EXPONENTIAL, -1, 100, The lowest score of efficacy"
    })
    void theScaleMakesSense(Form form, double low, double high, String message) {
        assertThatThrownBy(() -> new EfficacyCoefficient(form, Bounds.GOALPOSTS, low, high, true, Constant.ERROR))
                .hasMessageContaining(message);
        assertThat(new EfficacyCoefficient(Form.LINEAR, Bounds.GOALPOSTS, -1, 1, true, Constant.ERROR).low())
                .isEqualTo(-1);
    }
}
