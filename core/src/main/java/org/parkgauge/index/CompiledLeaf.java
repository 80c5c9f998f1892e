package org.parkgauge.index;

import org.jspecify.annotations.Nullable;

/** The column of an indicator, and of its logarithms where a geometric mean asks for them. */
final class CompiledLeaf {

    private final FittedPart part;
    private final double[] values;
    private volatile @Nullable Logarithms logarithms;

    CompiledLeaf(FittedPart part) {
        this(part, part.current().get().toArray(), null);
    }

    private CompiledLeaf(FittedPart part, double[] values, @Nullable Logarithms logarithms) {
        this.part = part;
        this.values = values;
        this.logarithms = logarithms;
    }

    /** The same column for an indicator that differs by its weight. */
    CompiledLeaf of(Indicator indicator) {
        FittedIndicator own = (FittedIndicator) part.component();
        if (own.component().equals(indicator)) {
            return this;
        }
        FittedIndicator other = new FittedIndicator(indicator, own.treatment(), own.normalization(), own.range());
        return new CompiledLeaf(
                new FittedPart(other, part.open(), part.current(), part.raw(), part.coverage()), values, logarithms);
    }

    FittedPart part() {
        return part;
    }

    /** The normalized values over the reference set; not to be changed. */
    double[] values() {
        return values;
    }

    /** The logarithms of the values, those below the floor as the floor; NaN for none. */
    double[] logarithms(double floor) {
        Logarithms known = logarithms;
        if (known == null || Double.compare(known.floor, floor) != 0) {
            known = new Logarithms(floor, logarithms(values, floor, new double[values.length]));
            logarithms = known;
        }
        return known.values;
    }

    /** ln max(x, floor), NaN where there is no logarithm. */
    static double[] logarithms(double[] values, double floor, double[] target) {
        for (int i = 0; i < values.length; i++) {
            double counted = values[i] < floor ? floor : values[i];
            target[i] = counted > 0 ? Math.log(counted) : Double.NaN;
        }
        return target;
    }

    private record Logarithms(double floor, double[] values) {}
}
