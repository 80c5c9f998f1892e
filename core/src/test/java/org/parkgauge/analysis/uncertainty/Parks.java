package org.parkgauge.analysis.uncertainty;

import java.util.List;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;

/** A small index and invented data for the tests of this package. */
final class Parks {

    static final List<String> NAMES = List.of("North", "South", "East", "West", "Lake", "Hill", "Port", "Field");

    private Parks() {}

    static Dataset data() {
        return Dataset.of(NAMES)
                .with("a", 3, 9, 4, 1, 7, 6, 2, 8)
                .with("b", 20, 12, 35, 28, 31, 18, 25, 14)
                .with("c", 101, 140, 120, 165, 133, 150, 118, 127)
                .with("d", 7, 3, 5, 4, 8, 6, 2, 9)
                .with("e", 10, 30, 20, 60, 40, 35, 55, 15)
                .with("f", 0.4, 0.9, 0.3, 0.7, 0.2, 0.8, 0.6, 0.5);
    }

    static Dimension root() {
        return Dimension.of(
                "ALL",
                Dimension.of(
                                "A",
                                Indicator.of("a").weight(2).higherIsBetter(0, 10),
                                Indicator.of("b").weight(1).lowerIsBetter(40, 10),
                                Indicator.of("c").weight(1).higherIsBetter(100, 170))
                        .weight(3),
                Dimension.of(
                                "B",
                                Indicator.of("d").weight(1).higherIsBetter(1, 10),
                                Indicator.of("e").weight(3).higherIsBetter(5, 65))
                        .weight(2),
                Dimension.of("C", Indicator.of("f").higherIsBetter(0, 1)).weight(1));
    }

    static IndexSpec spec() {
        return IndexSpec.named("parks")
                .root(root())
                .normalization(new MinMax(1, 100))
                .build();
    }

    static UncertainIndex uncertain(Source... sources) {
        return UncertainIndex.of(spec(), data()).varying(sources);
    }

    /** The coordinate in the middle of an alternative. */
    static double middle(int place, int options) {
        return (place + 0.5) / options;
    }
}
