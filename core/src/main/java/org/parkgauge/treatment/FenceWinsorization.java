package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Winsorization at the fences of a box plot: with Q1 and Q3 the quartiles (type 7) of the reference column, a value below
 * Q1 - c (Q3 - Q1) counts as this fence, and a value above Q3 + c (Q3 - Q1) as that one. Points within the fences stay,
 * so a column without outliers is left as it is.
 *
 * <p>Where the quartiles are equal, because half of the values are one, the fences would make the column constant; it is
 * left alone then. Source: Tukey (1977), Exploratory Data Analysis (c = 1.5 for outliers, 3 for far ones).
 *
 * @param multiple c, how many interquartile ranges the fences stand off, positive
 */
@StepName("winsorize-fences")
@StepTitle(zh = "按箱线图围栏缩尾", en = "winsorization at the fences")
public record FenceWinsorization(double multiple) implements Treatment {

    /** 1.5 interquartile ranges. */
    public FenceWinsorization() {
        this(1.5);
    }

    /** Checks the multiple. */
    public FenceWinsorization {
        if (!(multiple > 0) || Double.isInfinite(multiple)) {
            throw new InvalidInputException(
                            "四分位距的倍数须为正的有限数，得到" + multiple + "。",
                            "The multiple of the interquartile range must be positive and finite, not " + multiple
                                    + ".")
                    .maybe("常用 1.5 或 3。", "the usual 1.5 or 3.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference) {
        double[] values = Present.of(reference);
        double first = Quantiles.quantile(values, 0.25);
        double third = Quantiles.quantile(values, 0.75);
        double distance = multiple * (third - first);
        if (distance == 0 || Double.isInfinite(distance)) {
            return new NoTreatment.Fitted();
        }
        return new Fitted(first - distance, third + distance);
    }

    /**
     * The learned fences.
     *
     * @param low the value that lower ones count as
     * @param high the value that higher ones count as
     */
    public record Fitted(double low, double high) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return value < low ? low : value > high ? high : value;
        }

        @Override
        public Text summary() {
            return Limits.summary(low, high);
        }
    }
}
