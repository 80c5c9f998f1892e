package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.treatment.OutlierTest;

/**
 * From where on the data of an indicator are doubtful. The shares are of all units; a share equal to its limit is enough.
 * The usual limits are those of COINr (Becker et al. 2022).
 *
 * @param available the smallest share of units with a value, 0 to 1
 * @param nonZero the smallest share of units with a value other than zero, 0 to 1
 * @param distinct the smallest number of different values as a share of the units, 0 to 1
 * @param shape the test of skewness and kurtosis
 */
public record DataLimits(double available, double nonZero, double distinct, OutlierTest shape) implements Serializable {

    /** 0.65, 0.5, 0.5, and |skewness| above 2 with kurtosis above 3.5. */
    public DataLimits() {
        this(0.65, 0.5, 0.5, new OutlierTest());
    }

    /** Checks the shares. */
    public DataLimits {
        if (!(isShare(available) && isShare(nonZero) && isShare(distinct))) {
            throw new InvalidInputException(
                            "数据检查的比例须在 0 到 1 之间，得到" + available + "、" + nonZero + "和" + distinct + "。",
                            "The shares of a check of the data lie between 0 and 1, not " + available + ", " + nonZero
                                    + " and " + distinct + ".")
                    .maybe("65% 写作 0.65。", "write 65 per cent as 0.65.");
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /**
     * What is doubtful about an indicator.
     *
     * @param statistics its statistics
     * @return the concerns, none if all is well
     */
    public Set<DataConcern> concerns(IndicatorStatistics statistics) {
        Set<DataConcern> concerns = EnumSet.noneOf(DataConcern.class);
        double units = statistics.units();
        if (statistics.count() / units < available) {
            concerns.add(DataConcern.LITTLE_DATA);
        }
        if ((statistics.count() - statistics.zeros()) / units < nonZero) {
            concerns.add(DataConcern.MANY_ZEROS);
        }
        if (statistics.distinct() / units < distinct) {
            concerns.add(DataConcern.FEW_DISTINCT);
        }
        if (!shape.passes(new Shape(statistics.skewness(), statistics.kurtosis()))) {
            concerns.add(DataConcern.OUTLIERS);
        }
        if (statistics.count() > 1 && statistics.distinct() == 1) {
            concerns.add(DataConcern.CONSTANT);
        }
        return concerns;
    }
}
