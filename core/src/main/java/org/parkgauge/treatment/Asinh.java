package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The inverse hyperbolic sine asinh(x / s) = ln(x / s + sqrt((x / s)^2 + 1)): nearly linear where |x| is below s, nearly a
 * logarithm far above, for values of both signs. Nothing is learned, so goalposts are transformed with the values. The
 * scale matters (Bellemare and Wichman 2020): choose it where a step up begins to count as a rate. Source: Burbidge, Magee
 * and Robb (1988).
 *
 * @param scale s, positive
 */
@StepTitle(zh = "反双曲正弦变换", en = "inverse hyperbolic sine")
public record Asinh(double scale) implements Treatment {

    private static final double HUGE = 1e150;

    /** asinh x. */
    public Asinh() {
        this(1);
    }

    /** Checks the scale. */
    public Asinh {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new InvalidInputException(
                            "asinh 的尺度须为正的有限数，得到" + scale + "。",
                            "The scale of asinh must be positive and finite, not " + scale + ".")
                    .maybe("取该指标的典型值，或 1。", "take a typical value of the indicator, or 1.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.CHANGES_SCALE);
    }

    @Override
    public ColumnMap fit(Column reference) {
        return new Fitted(scale);
    }

    /**
     * The rule.
     *
     * @param scale what values are divided by
     */
    public record Fitted(double scale) implements FittedTreatment {

        @Override
        public double apply(double value) {
            double size = Math.abs(value / scale);
            double result = size > HUGE
                    ? Math.log(Math.abs(value)) - Math.log(scale) + Math.log(2)
                    : Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size)));
            return Math.copySign(result, value);
        }

        @Override
        public Text summary() {
            return Text.of(scale == 1 ? "asinh(x)" : "asinh(x / " + Present.number(scale) + ")");
        }
    }
}
