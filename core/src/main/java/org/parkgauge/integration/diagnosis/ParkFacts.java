package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.data.Range;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Gate;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.PeerGroup;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Rank;
import org.parkgauge.text.Text;

/** What a {@link ParkDiagnosis} holds. Its own accessors say what each is. */
record ParkFacts(
        String unit,
        Text name,
        double score,
        Range bounds,
        @Nullable Tier tier,
        boolean lowered,
        List<NodeScore> weak,
        List<Rank> ranks,
        List<NodeScore> dimensions,
        PeerGroup group,
        ShortBoards boards,
        List<Obstacle> obstacles,
        List<Obstacle> obstacleDimensions,
        Couplings couplings,
        @Nullable Typology typology,
        Text typologyReason,
        Rivalry.@Nullable Rival rival,
        Text rivalReason,
        Map<String, Double> similarity,
        List<Gate> prerequisites,
        List<IndicatorState> missing,
        List<Suggestion> suggestions,
        int count)
        implements Serializable {

    ParkFacts {
        weak = List.copyOf(weak);
        ranks = List.copyOf(ranks);
        dimensions = List.copyOf(dimensions);
        obstacles = List.copyOf(obstacles);
        obstacleDimensions = List.copyOf(obstacleDimensions);
        prerequisites = List.copyOf(prerequisites);
        missing = List.copyOf(missing);
        suggestions = List.copyOf(suggestions);
        similarity = Collections.unmodifiableMap(new LinkedHashMap<>(similarity));
    }

    ParkFacts with(List<Suggestion> points) {
        return new ParkFacts(
                unit,
                name,
                score,
                bounds,
                tier,
                lowered,
                weak,
                ranks,
                dimensions,
                group,
                boards,
                obstacles,
                obstacleDimensions,
                couplings,
                typology,
                typologyReason,
                rival,
                rivalReason,
                similarity,
                prerequisites,
                missing,
                points,
                count);
    }
}
