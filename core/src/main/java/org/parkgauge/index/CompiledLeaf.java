package org.parkgauge.index;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The column of an indicator, and of its logarithms where a geometric mean asks for them. */
final class CompiledLeaf {

    private static final int MOST_FLOORS = 8;

    private final FittedPart part;
    private final double[] values;
    /** One for each floor; indices with more floors than a few make theirs anew each time. */
    private final List<Logarithms> logarithms;

    CompiledLeaf(FittedPart part) {
        this(part, part.current().get().toArray(), new CopyOnWriteArrayList<>());
    }

    private CompiledLeaf(FittedPart part, double[] values, List<Logarithms> logarithms) {
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
        for (int k = 0; k < logarithms.size(); k++) {
            Logarithms known = logarithms.get(k);
            if (Double.compare(known.floor, floor) == 0) {
                return known.values;
            }
        }
        Logarithms made = new Logarithms(floor, logarithms(values, floor, new double[values.length]));
        if (logarithms.size() < MOST_FLOORS) {
            logarithms.add(made);
        }
        return made.values;
    }

    /** ln max(x, floor), NaN where there is no logarithm. */
    static double[] logarithms(double[] values, double floor, double[] target) {
        for (int i = 0; i < values.length; i++) {
            double counted = values[i] < floor ? floor : values[i];
            target[i] = counted > 0 ? Math.log(counted) : Double.NaN;
        }
        return target;
    }

    private static final class Logarithms {
        private final double floor;
        private final double[] values;

        Logarithms(double floor, double[] values) {
            this.floor = floor;
            this.values = values;
        }
    }
}
