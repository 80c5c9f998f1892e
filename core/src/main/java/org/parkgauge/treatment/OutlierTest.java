package org.parkgauge.treatment;

import java.io.Serializable;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.InvalidInputException;

/**
 * The test by which composite indices are screened for outliers: a column is suspected where skewness and kurtosis (type
 * 2, {@link Shape}) are large. Both thresholds are strict: a value equal to one does not pass.
 *
 * <p>The usual rule lets a column pass if <em>either</em> is small (|skewness| &lt; 2 or kurtosis &lt; 3.5); the strict
 * one asks for both. A column that has no shape, because it is constant or holds fewer than four values, passes: there is
 * nothing to be found out about its tails. Source: Groeneveld and Meeden (1984), as used by the JRC's audits (Saisana
 * and Saltelli 2011).
 *
 * @param skewness the size of the skewness from which on a column is suspected, positive
 * @param kurtosis the excess kurtosis from which on a column is suspected
 * @param passing how many of the two must be below their threshold
 */
public record OutlierTest(double skewness, double kurtosis, Passing passing) implements Serializable {

    /** Which of the two measures must be below its threshold. */
    public enum Passing {
        /** One is enough: the usual rule, and that of COINr. */
        ANY,
        /** Both. */
        ALL
    }

    /** |skewness| below 2 or kurtosis below 3.5. */
    public OutlierTest() {
        this(2, 3.5, Passing.ANY);
    }

    /** Checks the thresholds. */
    public OutlierTest {
        if (!(skewness > 0) || Double.isInfinite(skewness) || !Double.isFinite(kurtosis)) {
            throw new InvalidInputException(
                            "离群检验的偏度界限须为正数，峰度界限须为有限数，得到" + skewness + "和" + kurtosis + "。",
                            "The test for outliers needs a positive threshold of skewness and a finite one of kurtosis, not "
                                    + skewness + " and " + kurtosis + ".")
                    .maybe("常用 2 和 3.5。", "the usual ones, 2 and 3.5.");
        }
    }

    /**
     * Whether a column of this shape is left alone.
     *
     * @param shape its skewness and kurtosis
     * @return true if it passes, or has no shape
     */
    public boolean passes(Shape shape) {
        if (Double.isNaN(shape.skewness()) || Double.isNaN(shape.kurtosis())) {
            return true;
        }
        boolean lowSkewness = Math.abs(shape.skewness()) < skewness;
        boolean lowKurtosis = shape.kurtosis() < kurtosis;
        return passing == Passing.ANY ? lowSkewness || lowKurtosis : lowSkewness && lowKurtosis;
    }
}
