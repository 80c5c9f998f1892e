package org.parkgauge.analysis;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.measure.Measured;

/**
 * The inequality of the scores at a node, divided by groups, or the reason why it is undefined: shares of a total have no
 * meaning where a score is negative or none is positive. Immutable.
 *
 * @param <T> the decomposition: {@link org.parkgauge.measure.inequality.TheilPart}, {@link
 *     org.parkgauge.measure.inequality.Dagum}
 */
public final class GroupInequality<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Measured index;
    private final @Nullable T parts;

    private GroupInequality(Measured index, @Nullable T parts) {
        this.index = index;
        this.parts = parts;
    }

    static <T extends Serializable> GroupInequality<T> of(double index, T parts) {
        return new GroupInequality<>(Measured.of(index), parts);
    }

    static <T extends Serializable> GroupInequality<T> undefined(String zh, String en) {
        return new GroupInequality<>(Measured.undefined(zh, en), null);
    }

    /**
     * The index of the whole: Theil's T, or the Gini coefficient.
     *
     * @return the index; NaN with the reason where a score is negative or none is positive
     */
    public Measured index() {
        return index;
    }

    /**
     * The parts that the index divides into.
     *
     * @return the decomposition; empty where the index is undefined
     */
    public Optional<T> parts() {
        return Optional.ofNullable(parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupInequality<?> that
                && index.equals(that.index)
                && Objects.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, parts);
    }

    @Override
    public String toString() {
        return "GroupInequality[" + index + ", " + parts + "]";
    }
}
