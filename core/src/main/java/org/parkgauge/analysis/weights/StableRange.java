package org.parkgauge.analysis.weights;

import java.io.Serializable;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The values of one weight between which something stays as it is, its siblings sharing the rest of 1 in their proportions.
 *
 * @param low the lower end; 0 if nothing changes down to it
 * @param weight the weight as it is
 * @param high the upper end; 1 if nothing changes up to it
 * @param atLow what happens at the lower end: the units that draw level; empty where nothing changes
 * @param atHigh what happens at the upper end
 */
public record StableRange(double low, double weight, double high, Text atLow, Text atHigh) implements Serializable {

    /** The decimals of a weight as it is shown. */
    private static final int DECIMALS = 4;

    /**
     * One line for people.
     *
     * @param language the language
     * @return the range, and what happens at its ends
     */
    public String in(Language language) {
        boolean zh = language == Language.ZH;
        String line = Decimals.rounded(low, DECIMALS) + " – " + Decimals.rounded(high, DECIMALS)
                + (zh ? "（现为 " : " (now ") + Decimals.rounded(weight, DECIMALS) + (zh ? "）" : ")");
        String below = atLow.isEmpty() ? "" : (zh ? "；下端：" : "; at the lower end: ") + atLow.in(language);
        String above = atHigh.isEmpty() ? "" : (zh ? "；上端：" : "; at the upper end: ") + atHigh.in(language);
        return line + below + above;
    }
}
