package org.parkgauge.index;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Child;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;

/**
 * A fitted component with its columns over the reference set, which are made on request.
 *
 * @param component the component
 * @param open the direction that its parent still has to honour
 * @param current its scores
 * @param raw its raw values; of a dimension, its scores
 * @param coverage the share of leaf weight behind each score
 */
record FittedPart(
        FittedComponent component,
        Direction open,
        Supplier<Column> current,
        Supplier<Column> raw,
        Supplier<Column> coverage) {

    /** A part whose higher scores are better. */
    FittedPart(FittedComponent component, Supplier<Column> current, Supplier<Column> raw, Supplier<Column> coverage) {
        this(component, Direction.HIGHER, current, raw, coverage);
    }

    /** The same part with other scores. */
    FittedPart with(Column scores) {
        return new FittedPart(component, open, () -> scores, raw, coverage);
    }

    /** Whether it stays outside its parent: by its weight 0, or as a constant that was dropped. */
    boolean isOutside() {
        return component.component().isOutside()
                || (component instanceof FittedIndicator leaf && leaf.normalization() instanceof NotScored);
    }

    /** What its parent sees of it. */
    Child child() {
        Component own = component.component();
        return Child.of(own.code(), own.givenWeight(), open, component.range(), current, raw);
    }

    /** A column of one value for every unit. */
    static Column uniform(String code, int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return Column.of(code, values);
    }

    static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public T get() {
                T result = made;
                if (result == null) {
                    result = supplier.get();
                    made = result;
                }
                return result;
            }
        };
    }
}
