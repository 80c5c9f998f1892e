package org.parkgauge.report;

import java.util.List;
import org.parkgauge.text.Text;

/**
 * The page of one unit.
 *
 * @param row its row in the ranking
 * @param dimensions the children of the root
 * @param indicators all indicators, in the order of the tree, the missing ones among them
 * @param strongest the indicators behind the strengths
 * @param weakest the indicators behind the weaknesses
 * @param strengths what it does well, the greatest lead over the mean of all units first, a line each
 * @param weaknesses what costs it most points, the greatest loss first, a line each
 * @param gains what it takes to gain a rank (or the next tier, in a report without ranks), the smallest change first, a line
 *     each; empty in a result of more than 300 units, where {@link org.parkgauge.analysis.whatif.SingleChanges} answers one by
 *     one
 * @param points the points to discuss that a diagnosis raises, a line each
 */
public record UnitProfile(
        RankingRow row,
        List<DimensionRow> dimensions,
        List<IndicatorRow> indicators,
        List<IndicatorRow> strongest,
        List<IndicatorRow> weakest,
        List<Text> strengths,
        List<Text> weaknesses,
        List<Text> gains,
        List<Text> points) {

    /** Copies the lists. */
    public UnitProfile {
        dimensions = List.copyOf(dimensions);
        indicators = List.copyOf(indicators);
        strongest = List.copyOf(strongest);
        weakest = List.copyOf(weakest);
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
        gains = List.copyOf(gains);
        points = List.copyOf(points);
    }
}
