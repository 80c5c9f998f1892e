package org.parkgauge.report;

import java.util.List;
import java.util.Optional;
import org.parkgauge.analysis.comparison.Shift;
import org.parkgauge.data.Range;
import org.parkgauge.index.Tiers;
import org.parkgauge.text.Text;

/**
 * A unit in the ranking. Of a report that publishes tiers without ranks it has no rank, score, interval, band, change or
 * parts.
 *
 * @param unit its name in the data
 * @param name its name for people
 * @param rank its competition rank; empty without a score
 * @param score its score, NaN if missing
 * @param bounds the score with everything missing at its worst and at its best
 * @param tier its tier; empty without a score or where the index has none
 * @param lowered whether a weak core dimension or a veto lowers its tier
 * @param interval the ranks over the stated choices; empty where none were tried
 * @param band the band of units whose intervals overlap, 1 for the best; 0 where there are no intervals
 * @param change what has become of it since an earlier result; empty where there is none or it is new
 * @param dimensions the scores of the children of the root, in order, NaN if missing
 * @param parts contributions or losses by child of the root; empty where the score cannot be divided
 */
public record RankingRow(
        String unit,
        Text name,
        Optional<Integer> rank,
        double score,
        Range bounds,
        Optional<Tiers.Tier> tier,
        boolean lowered,
        Optional<RankInterval> interval,
        int band,
        Optional<Shift> change,
        List<Double> dimensions,
        List<ScorePart> parts) {

    /** Copies the lists. */
    public RankingRow {
        dimensions = List.copyOf(dimensions);
        parts = List.copyOf(parts);
    }
}
