package org.parkgauge.examples.javadoc;

import java.util.List;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;

/** Three towns and two dimensions, for code that speaks of North and South. */
public class GivenTowns {

    protected static final Dataset parks = Dataset.of(List.of("North", "South", "East"))
            .with("ROADS", 6, 4, 3)
            .with("COMMUTE", 35, 30, 50)
            .with("clinics", 5, 9, 4);
    protected static final IndexSpec spec = IndexSpec.named("towns")
            .root(Dimension.of(
                    "ALL",
                    Dimension.of(
                            "INF",
                            Indicator.of("ROADS").higherIsBetter(0, 10),
                            Indicator.of("COMMUTE").lowerIsBetter(60, 15)),
                    Dimension.of(
                            "PUB", Indicator.of("CLINICS").variable("clinics").higherIsBetter(0, 10))))
            .build();
    protected static final Scores scores = spec.fit(parks).score(parks);

    protected GivenTowns() {}
}
