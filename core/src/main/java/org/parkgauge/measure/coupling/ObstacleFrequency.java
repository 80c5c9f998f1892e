package org.parkgauge.measure.coupling;

import java.util.List;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Which obstacles are common: for each indicator, in how many units it is among the k largest obstacles. An indicator
 * counts where its share is positive and fewer than k others have a larger one, so that equal shares count alike. Units
 * without obstacles count nothing.
 */
public final class ObstacleFrequency {

    private ObstacleFrequency() {}

    /**
     * The counts.
     *
     * @param shares the obstacle shares of each unit, in one order of indicators; empty for a unit without obstacles; NaN
     *     for an indicator that a unit lacks
     * @param indicators how many indicators there are
     * @param k how many obstacles a unit counts, at least 1
     * @return for each indicator the number of units; 0 to the number of units
     * @throws InvalidInputException if k is below 1 or the shares of a unit are not as many as the indicators
     */
    public static List<Integer> of(List<Vector> shares, int indicators, int k) {
        if (k < 1) {
            throw new InvalidInputException(
                            "每个单元至少计 1 个障碍因子，得到" + k + "。",
                            "At least one obstacle a unit is counted, and " + k + " is too few.")
                    .maybe("常用前 5 个。", "use the first 5.");
        }
        Integer[] counts = new Integer[indicators];
        java.util.Arrays.fill(counts, 0);
        for (int unit = 0; unit < shares.size(); unit++) {
            double[] row = shares.get(unit).toArray();
            if (row.length != 0 && row.length != indicators) {
                throw new InvalidInputException(
                                "第" + unit + "个单元（从0数起）有" + row.length + "个障碍度，应有" + indicators + "个。",
                                "Unit " + unit + " (from 0) has " + row.length + " shares, and should have "
                                        + indicators + ".")
                        .maybe("缺失的指标记为 NaN。", "write NaN for an indicator that a unit lacks.");
            }
            for (int j = 0; j < row.length; j++) {
                counts[j] += row[j] > 0 && larger(row, row[j]) < k ? 1 : 0;
            }
        }
        return List.of(counts);
    }

    private static int larger(double[] row, double share) {
        int count = 0;
        for (double other : row) {
            count += other > share ? 1 : 0;
        }
        return count;
    }
}
