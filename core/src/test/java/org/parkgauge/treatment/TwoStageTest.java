package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.statistics.Shape;
import org.parkgauge.treatment.OutlierTest.Passing;
import org.parkgauge.treatment.TwoStage.Start;

class TwoStageTest extends TreatmentContract {

    private static final OutlierTest STRICT = new OutlierTest(0.3, 0, Passing.ALL);
    private static final Column TAIL = Column.of("a", 1, 1, 2, 2, 3, 3, 4, 5, 9, 40, 200, 1000);

    @Override
    protected List<Treatment> methods() {
        return List.of(
                new TwoStage(),
                new TwoStage(new Winsorization(1, STRICT), new RangeLog(), Start.TREATED, STRICT),
                new TwoStage(new PercentileWinsorization(), new NoTreatment(), Start.ORIGINAL, STRICT),
                new TwoStage(new FenceWinsorization(0.5), new YeoJohnson(), Start.TREATED, STRICT),
                new TwoStage(new NoTreatment(), new SignedLog(), Start.TREATED, STRICT));
    }

    @Law
    void aColumnThatPassesIsNeverChanged(@ForAll("cases") Case one) {
        if (((TwoStage) one.method()).test().passes(Shape.of(one.reference().toArray()))) {
            assertThat(one.fit()).isEqualTo(new NoTreatment.Fitted());
        }
    }

    @Test
    void theFirstMethodIsEnough() {
        Column column = Column.of("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 100);
        assertThat(new TwoStage().fit(column)).isEqualTo(new Winsorization.Fitted(Double.NaN, 9));
    }

    @Test
    void theSecondStartsFromTheOriginalValues() {
        TwoStage method = new TwoStage(new Winsorization(1), new RangeLog(), Start.ORIGINAL, STRICT);
        assertThat(method.fit(TAIL)).isEqualTo(new RangeLog.Fitted(1, 1000, 0.01, false));
    }

    @Test
    void orFromTheTreatedOnes() {
        TwoStage method = new TwoStage(new Winsorization(1), new ShiftedLog(), Start.TREATED, STRICT);
        ColumnMap map = method.fit(TAIL);
        assertThat(map)
                .isEqualTo(new TwoStage.Fitted(new Winsorization.Fitted(Double.NaN, 200), new ShiftedLog.Fitted(1, 1)));
        assertThat(map.apply(5000)).isEqualTo(Math.log(200));
        assertThat(map.apply(3)).isEqualTo(Math.log(3));
        assertThat(((FittedTreatment) map).summary().en())
                .isEqualTo("winsorized: values above 200.0 count as 200.0; then ln(x - 1.000 + 1.000)");
        assertThat(((FittedTreatment) map).summary().zh()).isEqualTo("缩尾：高于200.0的值按200.0计；再取ln(x - 1.000 + 1.000)");
    }

    @Test
    void withoutASecondMethodTheFirstStands() {
        TwoStage method = new TwoStage(new PercentileWinsorization(0, 0.9), new NoTreatment());
        assertThat(method.fit(TAIL)).isEqualTo(new PercentileWinsorization(0, 0.9).fit(TAIL));
        assertThat(method.fit(Column.of("a", 1, 2, 3, 4, 5))).isEqualTo(new NoTreatment.Fitted());
    }

    @Test
    void lambdasWorkInMemory() {
        Treatment root = column -> value -> Math.cbrt(value);
        ColumnMap map = new TwoStage(root, root, Start.TREATED, STRICT).fit(TAIL);
        assertThat(map.apply(512)).isEqualTo(2);
        double[] values = {512, 1};
        map.apply(values, 0, 2);
        assertThat(values).containsExactly(2, 1);
        assertThat(((FittedTreatment) map).summary().en())
                .isEqualTo("a method of one's own; then a method of one's own");
    }

    @Test
    void whatItsPartsNeedItNeeds() {
        assertThat(new TwoStage().traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.CHANGES_SCALE);
        assertThat(new TwoStage(new PercentileWinsorization(), new NoTreatment()).traits())
                .containsExactly(Trait.SET_DEPENDENT);
        assertThat(new TwoStage(new NoTreatment(), new SignedLog()).traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.CHANGES_SCALE);
        Treatment demanding = new Treatment() {
            @Override
            public ColumnMap fit(Column reference) {
                return value -> value;
            }

            @Override
            public int minimumUnits() {
                return 9;
            }
        };
        assertThat(new TwoStage(demanding, new RangeLog()).minimumUnits()).isEqualTo(9);
        assertThat(new TwoStage(new RangeLog(), demanding).minimumUnits()).isEqualTo(9);
    }
}
