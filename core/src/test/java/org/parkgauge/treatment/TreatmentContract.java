package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;

/**
 * What every treatment keeps to, whoever wrote it: extend this class and give the configurations to be tried.
 *
 * <p>The order of values is kept, finite values give finite results, NaN gives NaN; the order of units does not matter; a
 * run of values gives what each value gives by itself, to the bit; nothing of the caller's is changed; configurations
 * and fitted forms are values that survive serialization.
 */
public abstract class TreatmentContract {

    /** The configurations to be tried. */
    protected abstract List<Treatment> methods();

    /** A method that is fitted on a column. */
    protected record Case(Treatment method, Column reference) {

        public ColumnMap fit() {
            return method.fit(reference);
        }
    }

    @Provide
    protected Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.of(methods()), Columns.any()).as(Case::new);
    }

    @Law
    protected void theOrderOfValuesIsKept(
            @ForAll("cases") Case one,
            @ForAll @DoubleRange(min = -2000, max = 2000) double first,
            @ForAll @DoubleRange(min = -2000, max = 2000) double second) {
        ColumnMap map = one.fit();
        assertThat(map.apply(Math.max(first, second)))
                .isFinite()
                .isGreaterThanOrEqualTo(map.apply(Math.min(first, second)));
        assertThat(map.apply(Double.NaN)).isNaN();
    }

    @Law
    protected void theOrderOfUnitsDoesNotMatter(@ForAll("cases") Case one, @ForAll Random random) {
        Column reference = one.reference();
        ColumnMap map = one.method().fit(reference.rows(Columns.order(reference.size(), random)));
        assertClose(reference.map(map).toArray(), reference.map(one.fit()).toArray(), 1e-12, "reordered");
    }

    @Law
    protected void aRunOfValuesGivesWhatEachGivesByItself(@ForAll("cases") Case one) {
        ColumnMap map = one.fit();
        double[] values = one.reference().toArray();
        double[] run = values.clone();
        map.apply(run, 0, values.length - 1);
        for (int i = 0; i < values.length; i++) {
            double expected = i == values.length - 1 ? values[i] : map.apply(values[i]);
            assertThat(Double.doubleToLongBits(run[i])).isEqualTo(Double.doubleToLongBits(expected));
        }
        assertThat(one.reference().toArray()).isEqualTo(values);
    }

    @Law
    protected void configurationAndFittedFormAreValues(@ForAll("cases") Case one) {
        assertThat(Copies.of(one.method())).isEqualTo(one.method()).hasSameHashCodeAs(one.method());
        ColumnMap map = one.fit();
        assertThat(Copies.of(map)).isEqualTo(map).isEqualTo(one.fit()).hasSameHashCodeAs(map);
        assertThat(one.reference().map(Copies.of(map)))
                .isEqualTo(one.reference().map(map));
    }
}
