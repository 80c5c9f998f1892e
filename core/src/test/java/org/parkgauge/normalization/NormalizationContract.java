package org.parkgauge.normalization;

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
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;

/**
 * What every normalization keeps to, whoever wrote it: extend this class and give the configurations to be tried.
 *
 * <p>Finite values give finite results within the range (that of the reference set), NaN gives NaN, a better value never a
 * worse result; the order of units does not matter; a run of values gives what each value gives by itself, to the bit;
 * nothing of the caller's is changed; configurations and fitted forms are values that survive serialization.
 */
public abstract class NormalizationContract {

    /** The configurations to be tried. */
    protected abstract List<Normalization> methods();

    /** A method that is fitted on a column. */
    protected record Case(Normalization method, Direction direction, Column reference) {

        public ColumnMap fit() {
            return method.fit(reference, direction);
        }
    }

    @Provide
    protected Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.of(methods()), directions(), Columns.any())
                .as(Case::new)
                .filter(one ->
                        one.direction().hasGoalposts() || !one.method().traits().contains(Trait.NEEDS_GOALPOSTS))
                .filter(one -> !(one.direction() instanceof Direction.BestRange)
                        || one.method().traits().contains(Trait.HONOURS_BEST_RANGE));
    }

    private static Arbitrary<Direction> directions() {
        return Arbitraries.of(
                Direction.HIGHER,
                Direction.LOWER,
                new Direction.HigherIsBetter(-300, 500.5),
                new Direction.HigherIsBetter(0, 1),
                new Direction.LowerIsBetter(2, -3),
                new Direction.LowerIsBetter(700, 100),
                new Direction.BestRange(-500, -100, 200, 900),
                new Direction.BestRange(-2, 0, 0, 3),
                new Direction.BestRange(-10, -10, 10, 400),
                new Direction.BestRange(-900, 10, 10, 10));
    }

    @Law
    protected void finiteValuesGiveFiniteResults(
            @ForAll("cases") Case one, @ForAll @DoubleRange(min = -5000, max = 5000) double value) {
        assertThat(one.fit().apply(value)).isFinite();
        assertThat(one.fit().apply(Double.NaN)).isNaN();
    }

    @Law
    protected void resultsOfTheReferenceSetLieWithinTheRange(@ForAll("cases") Case one) {
        ColumnMap map = one.fit();
        Range range = map.range();
        double slack = range.isBounded() ? 1e-12 * Math.max(Math.abs(range.low()), Math.abs(range.high())) : 0;
        for (double value : one.reference().toArray()) {
            double result = map.apply(value);
            assertThat(Double.isNaN(result)).isEqualTo(Double.isNaN(value));
            if (!Double.isNaN(value)) {
                assertThat(result).isBetween(range.low() - slack, range.high() + slack);
            }
        }
    }

    @Law
    protected void aBetterValueNeverGivesAWorseResult(
            @ForAll("cases") Case one,
            @ForAll @DoubleRange(min = -2000, max = 2000) double first,
            @ForAll @DoubleRange(min = -2000, max = 2000) double second) {
        ColumnMap map = one.fit();
        boolean open = one.method().traits().contains(Trait.LEAVES_DIRECTION_OPEN);
        double better = better(open ? Direction.HIGHER : one.direction(), first, second);
        double worse = better == first ? second : first;
        if (!Double.isNaN(better)) {
            assertThat(map.apply(better)).isGreaterThanOrEqualTo(map.apply(worse));
        }
    }

    /** The better of two values, NaN where they lie on different sides of a best range. */
    private static double better(Direction direction, double first, double second) {
        if (direction instanceof Direction.HigherIsBetter) {
            return Math.max(first, second);
        }
        if (direction instanceof Direction.LowerIsBetter) {
            return Math.min(first, second);
        }
        Direction.BestRange range = (Direction.BestRange) direction;
        if (first < range.low() && second < range.low()) {
            return Math.max(first, second);
        }
        return first > range.high() && second > range.high() ? Math.min(first, second) : Double.NaN;
    }

    @Law
    protected void theOrderOfUnitsDoesNotMatter(@ForAll("cases") Case one, @ForAll Random random) {
        Column reference = one.reference();
        Column shuffled = reference.rows(Columns.order(reference.size(), random));
        ColumnMap map = one.method().fit(shuffled, one.direction());
        assertClose(reference.map(map).toArray(), reference.map(one.fit()).toArray(), 1e-12, "reordered");
    }

    @Law
    protected void aRunOfValuesGivesWhatEachGivesByItself(@ForAll("cases") Case one) {
        ColumnMap map = one.fit();
        double[] values = one.reference().toArray();
        double[] run = values.clone();
        map.apply(run, 1, values.length);
        for (int i = 0; i < values.length; i++) {
            double expected = i < 1 ? values[i] : map.apply(values[i]);
            assertThat(Double.doubleToLongBits(run[i])).isEqualTo(Double.doubleToLongBits(expected));
        }
        assertThat(one.reference().toArray()).isEqualTo(values);
    }

    @Law
    protected void configurationAndFittedFormAreValues(@ForAll("cases") Case one) {
        assertThat(Copies.of(one.method())).isEqualTo(one.method()).hasSameHashCodeAs(one.method());
        ColumnMap map = one.fit();
        ColumnMap copy = Copies.of(map);
        assertThat(copy).isEqualTo(map).isEqualTo(one.fit()).hasSameHashCodeAs(map);
        assertThat(copy.range()).isEqualTo(map.range());
        assertThat(one.reference().map(copy)).isEqualTo(one.reference().map(map));
    }
}
