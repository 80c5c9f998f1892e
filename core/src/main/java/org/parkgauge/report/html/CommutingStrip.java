package org.parkgauge.report.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.measure.commuting.ExcessCommuting;

/** The observed commute between the least and the most that homes and jobs allow. */
final class CommutingStrip {

    private final ExcessCommuting commuting;

    CommutingStrip(ExcessCommuting commuting) {
        this.commuting = commuting;
    }

    Map<String, @Nullable Object> data() {
        return new Fields()
                .put("minimum", Fields.score(commuting.minimum().value()))
                .put("observed", Fields.score(commuting.observed().value()))
                .put("random", Fields.score(commuting.proportional().value()))
                .put("maximum", Fields.score(commuting.maximum().value()))
                .put("excess", Fields.fine(commuting.excess().value()))
                .put("used", Fields.fine(commuting.usedCapacity().value()))
                .map();
    }
}
