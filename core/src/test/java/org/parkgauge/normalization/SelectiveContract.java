package org.parkgauge.normalization;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.text.InvalidInputException;

/** The contract for methods that cannot use every column: values are made suitable, and what is refused is left out. */
abstract class SelectiveContract extends NormalizationContract {

    /** A value that the methods can use. */
    protected double suited(double value) {
        return value;
    }

    @Override
    @Provide
    protected Arbitrary<Case> cases() {
        return super.cases()
                .map(one ->
                        new Case(one.method(), one.direction(), one.reference().map(this::suited)))
                .filter(SelectiveContract::fits);
    }

    private static boolean fits(Case one) {
        try {
            one.fit();
            return true;
        } catch (InvalidInputException refused) {
            return false;
        }
    }

    @Override
    @Law
    protected void finiteValuesGiveFiniteResults(
            @ForAll("cases") Case one, @ForAll @DoubleRange(min = -5000, max = 5000) double value) {
        super.finiteValuesGiveFiniteResults(one, suited(value));
    }

    @Override
    @Law
    protected void aBetterValueNeverGivesAWorseResult(
            @ForAll("cases") Case one,
            @ForAll @DoubleRange(min = -2000, max = 2000) double first,
            @ForAll @DoubleRange(min = -2000, max = 2000) double second) {
        super.aBetterValueNeverGivesAWorseResult(one, suited(first), suited(second));
    }

    /** The contract for methods that need positive values. */
    abstract static class OfPositive extends SelectiveContract {

        @Override
        protected double suited(double value) {
            return Math.abs(value) + 1.5;
        }
    }

    /** The scores of a reference set of one indicator, called rent. */
    static double[] scores(Normalization method, Direction direction, double... values) {
        Column column = Column.of("rent", values);
        return column.map(method.fit(column, direction)).toArray();
    }
}
