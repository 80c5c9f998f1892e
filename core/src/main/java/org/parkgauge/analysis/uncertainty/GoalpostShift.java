package org.parkgauge.analysis.uncertainty;

import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Goalposts that could have been set otherwise: worst and best of an indicator each move by a share of their own, uniform
 * between minus and plus {@code share}, of the distance between them; the limits of a best range move together, by a share
 * of the distance between the outermost. On a log scale shares are of the distance between logarithms.
 *
 * @param name its name
 * @param indicators the indicators, empty for all that have goalposts
 * @param share the largest shift, above 0 and below 0.5, so that worst and best never change places
 */
public record GoalpostShift(String name, List<String> indicators, double share) implements Source {

    /** Copies the list and checks the share. */
    public GoalpostShift {
        indicators = List.copyOf(indicators);
        if (!(share > 0 && share < 0.5)) {
            throw new InvalidInputException(
                            "目标值移动的比例为" + share + "，应大于 0 小于 0.5。",
                            "Goalposts cannot shift by a share of " + share + "; it must lie between 0 and 0.5.")
                    .maybe("目标值间距的 10% 写作 0.1。", "write 10 per cent of their distance as 0.1.");
        }
    }

    /**
     * A shift of all goalposts.
     *
     * @param share the largest shift
     * @return the source, called {@code goalposts}
     */
    public static GoalpostShift of(double share) {
        return new GoalpostShift("goalposts", List.of(), share);
    }

    @Override
    public Text label() {
        return Text.of("目标值", "goalposts");
    }

    @Override
    public Text description() {
        String percent = Decimals.exact(Math.round(share * 1e6) / 1e4) + "%";
        return Text.of("目标值移动至多其间距的 " + percent, "goalposts moved by up to " + percent + " of their distance");
    }
}
