package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.OutlierTest.Passing;

class WinsorizationTest extends TreatmentContract {

    private static final double NAN = Double.NaN;
    private static final Column HIGH = Column.of("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 100);

    @Override
    protected List<Treatment> methods() {
        return List.of(
                new Winsorization(),
                new Winsorization(1),
                new Winsorization(100, new OutlierTest(0.2, -1, Passing.ALL)),
                new Winsorization(3, new OutlierTest(0.5, 0, Passing.ANY)));
    }

    @Law
    void noMorePointsMoveThanAllowedAndOnlyToNeighbours(@ForAll("cases") Case one) {
        Winsorization method = (Winsorization) one.method();
        Column treated = one.reference().map(one.fit());
        int moved = 0;
        for (int i = 0; i < treated.size(); i++) {
            if (!treated.isMissing(i)) {
                moved += treated.get(i) == one.reference().get(i) ? 0 : 1;
                double value = treated.get(i);
                assertThat(java.util.Arrays.stream(one.reference().toArray())).contains(value);
            }
        }
        assertThat(moved).isLessThanOrEqualTo(method.maxPoints());
        assertThat(treated.range().low()).isLessThan(treated.range().high());
    }

    @Law
    void aColumnThatPassesIsLeftAsItIs(@ForAll("cases") Case one) {
        Winsorization method = (Winsorization) one.method();
        boolean passes = method.test().passes(Shape.of(one.reference().toArray()));
        if (passes) {
            assertThat(one.fit()).isEqualTo(new NoTreatment.Fitted());
        }
    }

    @Test
    void theHighestPointBecomesTheNextOne() {
        ColumnMap map = new Winsorization().fit(HIGH);
        assertThat(map).isEqualTo(new Winsorization.Fitted(NAN, 9));
        assertThat(map.apply(1e6)).isEqualTo(9);
        assertThat(map.apply(-1e6))
                .as("a new unit, on the side without a limit")
                .isEqualTo(-1e6);
        assertThat(map.apply(9)).isEqualTo(9);
        assertThat(map.apply(NAN)).isNaN();
    }

    @Test
    void theLowestPointWhereTheSkewnessIsNegative() {
        assertThat(new Winsorization().fit(HIGH.map(value -> -value))).isEqualTo(new Winsorization.Fitted(-9, NAN));
    }

    @Test
    void bothSides() {
        Column column = Column.of("a", -100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 300);
        OutlierTest strict = new OutlierTest(1, 1, Passing.ALL);
        assertThat(new Winsorization(2, strict).fit(column)).isEqualTo(new Winsorization.Fitted(1, 9));
        assertThat(new Winsorization(1, strict).fit(column)).isEqualTo(new Winsorization.Fitted(NAN, 9));
    }

    @Test
    void tiesMoveTogetherOrNotAtAll() {
        double[] values = new double[42];
        for (int i = 0; i < 40; i++) {
            values[i] = i % 10;
        }
        values[40] = 1000;
        values[41] = 1000;
        Column column = Column.of("a", values);
        assertThat(new Winsorization(2).fit(column)).isEqualTo(new Winsorization.Fitted(NAN, 9));
        assertThat(new Winsorization(1).fit(column))
                .as("moving one of two equal points would be arbitrary")
                .isEqualTo(new NoTreatment.Fitted());
    }

    @Test
    void aColumnIsNeverMadeConstant() {
        Column column = Column.of("a", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(new Winsorization().fit(column)).isEqualTo(new NoTreatment.Fitted());
        assertThat(new Winsorization().fit(column.map(value -> -value))).isEqualTo(new NoTreatment.Fitted());
    }

    @Test
    void constantAndShortColumnsPass() {
        assertThat(new Winsorization().fit(Column.of("a", 3, 3, 3, 3, 3))).isEqualTo(new NoTreatment.Fitted());
        assertThat(new Winsorization().fit(Column.of("a", 1, 2, 900))).isEqualTo(new NoTreatment.Fitted());
        assertThat(new Winsorization().fit(Column.of("a", 7))).isEqualTo(new NoTreatment.Fitted());
    }

    @Test
    void itSaysWhatItDoes() {
        assertThat(((FittedTreatment) new Winsorization().fit(HIGH)).summary())
                .isEqualTo(Text.of("缩尾：高于9.000的值按9.000计", "winsorized: values above 9.000 count as 9.000"));
        assertThat(new Winsorization.Fitted(0.5, NAN).summary().en())
                .isEqualTo("winsorized: values below 0.50000 count as 0.50000");
        assertThat(new Winsorization.Fitted(1e-7, 1e12).summary())
                .isEqualTo(Text.of(
                        "缩尾：1E-7到1000000000000以外的值按界限计",
                        "winsorized: values outside 1E-7 to 1000000000000 count as the limit"));
        assertThat(new NoTreatment.Fitted().summary()).isEqualTo(Text.of("未改动", "left as it is"));
    }

    @Test
    void defaults() {
        assertThat(new Winsorization()).isEqualTo(new Winsorization(5, new OutlierTest()));
        assertThat(new Winsorization().traits()).containsExactly(Trait.SET_DEPENDENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void atLeastOnePointMustBeAllowed(int points) {
        assertThatThrownBy(() -> new Winsorization(points))
                .hasMessageContaining("moves at least 1 point, not " + points)
                .hasMessageContaining("Maybe choose the treatment none")
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).contains("缩尾至少允许移动 1 个点"));
    }

    @Test
    void aColumnWithoutValuesIsRefused() {
        for (Treatment method : List.of(
                new Winsorization(),
                new FenceWinsorization(),
                new Log(),
                new ShiftedLog(),
                new RangeLog(),
                new BoxCox(),
                new YeoJohnson(),
                new TwoStage())) {
            assertThatThrownBy(() -> method.fit(Column.of("roads", NAN)))
                    .hasMessageContaining("Indicator roads has no value, so it cannot be treated")
                    .hasMessageContaining("Maybe leave the indicator out of the index")
                    .satisfies(e -> assertThat(((InvalidInputException) e).in(Language.ZH))
                            .contains("指标roads没有任何值"));
        }
    }

    @Test
    void aSymmetricColumnIsTreatedAtTheTopFirst() {
        Column column = Column.of("a", -300, -2, -2, -1, -1, 0, 0, 1, 1, 2, 2, 300);
        OutlierTest both = new OutlierTest(2, 3.5, Passing.ALL);
        assertThat(new Winsorization(1, both).fit(column)).isEqualTo(new Winsorization.Fitted(NAN, 2));
        assertThat(new Winsorization(2, both).fit(column)).isEqualTo(new Winsorization.Fitted(-2, 2));
    }
}
