package org.parkgauge.index;

import java.io.Serializable;
import org.parkgauge.text.InvalidInputException;

/**
 * What a raw variable is divided by: the indicator is x / denominator * factor. A zero denominator makes the indicator
 * missing, with an issue.
 *
 * @param variable the name of the dividing variable
 * @param factor what the quotient is multiplied with, such as 1000 for "per thousand inhabitants"
 */
public record Denominator(String variable, double factor) implements Serializable {

    /** Checks the factor. */
    public Denominator {
        if (variable.isBlank()) {
            throw new InvalidInputException("分母没有变量名。", "A denominator has no variable.");
        }
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new InvalidInputException(
                            "分母" + variable + "的系数须为正数，得到" + factor + "。",
                            "The factor of denominator " + variable + " must be positive, and " + factor + " is not.")
                    .maybe("不需要系数时写 1。", "write 1 where no factor is needed.");
        }
    }
}
