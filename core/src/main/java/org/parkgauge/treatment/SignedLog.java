package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Text;

/**
 * The logarithm for both signs: sign(x) ln(1 + |x|). It is 0 at 0, nearly x where |x| is small, and draws in both tails.
 * Nothing is learned, so goalposts are transformed with the values. The result depends on the unit of measure. Source:
 * John and Draper (1980), the modulus transformation with lambda = 0.
 */
@StepTitle(zh = "带符号对数变换", en = "signed logarithm")
public record SignedLog() implements Treatment {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.CHANGES_SCALE);
    }

    @Override
    public ColumnMap fit(Column reference) {
        return new Fitted();
    }

    /** The rule. */
    public record Fitted() implements FittedTreatment {

        @Override
        public double apply(double value) {
            return Math.copySign(Math.log1p(Math.abs(value)), value);
        }

        @Override
        public Text summary() {
            return Text.of("sign(x) ln(1 + |x|)");
        }
    }
}
