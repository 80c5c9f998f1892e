package org.parkgauge.treatment;

import java.util.HashSet;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.Text;

/**
 * The usual chain: a column that passes the test is left as it is; else it is treated by a first method, and where it then
 * still fails, by a second one. What the second makes of it is kept, whether it passes or not.
 *
 * <p>The second method starts from the original values, so that the first one is undone, or from those that the first one
 * made; both are in use. With {@link NoTreatment} in the second place the result of the first is kept, which makes any
 * treatment conditional on the test.
 *
 * <p>Source: the chain of the JRC's COIN tool (Becker et al. 2019). The defaults are those of COINr's {@code qTreat}: up
 * to five points, then ln(x - min + 0.01 (max - min)) of the original values; its {@code combine_treat} is {@code treated}.
 * Unlike COINr's, no column that passes is ever changed, and one that has no shape passes.
 *
 * @param first what is tried first
 * @param second what is done where the test still fails
 * @param from what the second method starts from
 * @param test the test
 */
@StepTitle(zh = "两步处理", en = "two stages")
public record TwoStage(Treatment first, Treatment second, Start from, OutlierTest test) implements Treatment {

    /** What the second method starts from. */
    public enum Start {
        /** The values before the first method. */
        ORIGINAL,
        /** The values after the first method. */
        TREATED
    }

    /** Winsorization of up to five points, else a logarithm, by the usual test. */
    public TwoStage() {
        this(new Winsorization(), new RangeLog());
    }

    /**
     * Two methods by the usual test, the second from the original values.
     *
     * @param first what is tried first
     * @param second what is done where the test still fails
     */
    public TwoStage(Treatment first, Treatment second) {
        this(first, second, Start.ORIGINAL, new OutlierTest());
    }

    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = new HashSet<>(first.traits());
        traits.addAll(second.traits());
        traits.add(Trait.SET_DEPENDENT);
        return traits;
    }

    @Override
    public int minimumUnits() {
        return Math.max(first.minimumUnits(), second.minimumUnits());
    }

    @Override
    public ColumnMap fit(Column reference) {
        if (test.passes(Shape.of(Present.of(reference)))) {
            return new NoTreatment.Fitted();
        }
        ColumnMap tried = first.fit(reference);
        Column treated = reference.map(tried);
        if (second instanceof NoTreatment || test.passes(Shape.of(treated.toArray()))) {
            return tried;
        }
        if (from == Start.ORIGINAL || tried instanceof NoTreatment.Fitted) {
            return second.fit(reference);
        }
        return new Fitted(named(tried), named(second.fit(treated)));
    }

    private static FittedTreatment named(ColumnMap map) {
        return map instanceof FittedTreatment fitted ? fitted : new Unnamed(map);
    }

    /**
     * Two learned rules, one after the other.
     *
     * @param first the first
     * @param second the second
     */
    public record Fitted(FittedTreatment first, FittedTreatment second) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return second.apply(first.apply(value));
        }

        @Override
        public void apply(double[] values, int from, int to) {
            first.apply(values, from, to);
            second.apply(values, from, to);
        }

        @Override
        public Text summary() {
            Text before = first.summary();
            Text after = second.summary();
            return Text.of(before.zh() + "；再取" + after.zh(), before.en() + "; then " + after.en());
        }
    }

    /** A learned rule of someone else's that says nothing of itself. */
    private record Unnamed(ColumnMap map) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return map.apply(value);
        }

        @Override
        public void apply(double[] values, int from, int to) {
            map.apply(values, from, to);
        }

        @Override
        public Text summary() {
            return Text.of("自定义方法", "a method of one's own");
        }
    }
}
