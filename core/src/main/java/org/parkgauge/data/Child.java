package org.parkgauge.data;

import java.util.function.Supplier;

/**
 * One child of a node, as a weighting or an aggregation sees it when it is fitted. The columns cover the reference set
 * and are made on first request, since most methods need none.
 */
public final class Child {

    private final String code;
    private final double givenWeight;
    private final Direction direction;
    private final Range range;
    private final Supplier<Column> current;
    private final Supplier<Column> raw;

    private Child(
            String code,
            double givenWeight,
            Direction direction,
            Range range,
            Supplier<Column> current,
            Supplier<Column> raw) {
        this.code = code;
        this.givenWeight = givenWeight;
        this.direction = direction;
        this.range = range;
        this.current = memoize(current);
        this.raw = memoize(raw);
    }

    /**
     * A child.
     *
     * @param code its code
     * @param givenWeight the weight that the definition of the index gives it
     * @param direction the direction that is still to be honoured, {@link Direction#HIGHER} where it is settled
     * @param range the values that its current column fills
     * @param current makes the current column: normalized values of an indicator, reference scores of a dimension
     * @param raw makes the raw column: values of an indicator before treatment, reference scores of a dimension
     * @return the child
     */
    public static Child of(
            String code,
            double givenWeight,
            Direction direction,
            Range range,
            Supplier<Column> current,
            Supplier<Column> raw) {
        return new Child(code, givenWeight, direction, range, current, raw);
    }

    /**
     * A child with the given weight 1, whose values are settled (higher is better) and raw at once.
     *
     * @param current its column, whose name is its code
     * @return the child
     */
    public static Child of(Column current) {
        return of(current, Direction.HIGHER);
    }

    /**
     * A child with the given weight 1 and raw values.
     *
     * @param current its column, whose name is its code
     * @param direction the direction still to be honoured
     * @return the child
     */
    public static Child of(Column current, Direction direction) {
        return new Child(current.name(), 1, direction, current.range(), () -> current, () -> current);
    }

    /**
     * The code.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * The weight that the definition of the index gives this child.
     *
     * @return the weight, positive
     */
    public double givenWeight() {
        return givenWeight;
    }

    /**
     * The direction that is still to be honoured.
     *
     * @return the direction, {@link Direction#HIGHER} where a normalization has settled it
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The values that the current column fills.
     *
     * @return the range
     */
    public Range range() {
        return range;
    }

    /**
     * The values with which the node works: normalized values of an indicator, reference scores of a dimension.
     *
     * @return the column over the reference set
     */
    public Column current() {
        return current.get();
    }

    /**
     * The values before treatment and normalization; of a dimension its reference scores.
     *
     * @return the column over the reference set
     */
    public Column raw() {
        return raw.get();
    }

    /** The same child on some of the rows. */
    Child rows(int[] rows) {
        return new Child(
                code,
                givenWeight,
                direction,
                range,
                () -> current.get().rows(rows),
                () -> raw.get().rows(rows));
    }

    private static Supplier<Column> memoize(Supplier<Column> supplier) {
        return new Supplier<>() {
            private @org.jspecify.annotations.Nullable Column made;

            @Override
            public Column get() {
                Column column = made;
                if (column == null) {
                    column = supplier.get();
                    made = column;
                }
                return column;
            }
        };
    }
}
