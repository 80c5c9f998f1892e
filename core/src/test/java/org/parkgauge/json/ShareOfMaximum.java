package org.parkgauge.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

/** A normalization of a third party, with parameters of every type that files can hold. */
record ShareOfMaximum(
        double top,
        double floor,
        int digits,
        long seed,
        boolean strict,
        String remark,
        Text label,
        Ties ties,
        List<Double> steps,
        Map<String, Integer> counts,
        Optional<String> unit,
        Nested nested,
        Vector vector,
        Matrix matrix,
        Normalization fallback)
        implements Normalization {

    /** A record within the record. */
    record Nested(double low, List<Text> names) {}

    /** Defaults for all but the first. */
    public ShareOfMaximum(double top) {
        this(
                top,
                Double.NaN,
                2,
                7,
                true,
                "",
                Text.of("无", "none"),
                Ties.AVERAGE,
                List.of(1.0, 0.5),
                Map.of("a", 1),
                Optional.empty(),
                new Nested(Double.NaN, List.of()),
                Vector.of(1, Double.NaN),
                Matrix.of(2, 2, 1, 2, 3, 4),
                new org.parkgauge.normalization.MinMax());
    }

    ShareOfMaximum {
        if (!(top > 0)) {
            throw new IllegalArgumentException("The top must be positive, and " + top + " is not.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        return new Fitted(top / reference.range().high(), Vector.of(reference.toArray()));
    }

    /** The factor, and a copy of the reference. */
    record Fitted(double factor, Vector reference) implements ColumnMap {
        @Override
        public double apply(double value) {
            return value * factor;
        }
    }

    /** Registers the method. */
    public static final class Provider implements StepProvider {
        @Override
        public List<StepType> steps() {
            return List.of(new StepType("share-of-maximum", ShareOfMaximum.class, Fitted.class));
        }
    }
}
