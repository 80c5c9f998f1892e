package org.parkgauge.measure.coupling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Which subsystems lag behind: those whose score is more than a tolerance delta below the highest. With two subsystems,
 * industry and city, this is the usual lag type: U_industry - U_city &gt; delta means that the city lags (城市滞后型), &lt;
 * -delta that the industry does (产业滞后型), anything else is synchronous (同步型).
 *
 * @param behind the places of the subsystems that lag, from 0; empty where all are synchronous
 */
public record Lag(List<Integer> behind) implements Serializable {

    /** The usual tolerance on a scale of 0 to 1; a convention of this library. */
    public static final double USUAL_TOLERANCE = 0.1;

    private static final double ROUNDING = 1e-12;

    /** Copies the list. */
    public Lag {
        behind = List.copyOf(behind);
    }

    /**
     * The subsystems that lag. A gap within 1e-12 above the tolerance counts as on it.
     *
     * @param tolerance delta, 0 to 1
     * @param scores two subsystems or more, each 0 to 1
     * @return the lag
     * @throws InvalidInputException if there are fewer than two scores, or a score or the tolerance is not in 0..1
     */
    public static Lag of(double tolerance, double... scores) {
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new InvalidInputException(
                            "滞后的容差须在 0 与 1 之间，得到" + tolerance + "。",
                            "The tolerance of a lag lies between 0 and 1, and " + tolerance + " does not.")
                    .maybe("常用 0.1。", "use 0.1.");
        }
        CouplingDegree.check(scores);
        double highest = 0;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        List<Integer> behind = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (highest - scores[i] > tolerance + ROUNDING) {
                behind.add(i);
            }
        }
        return new Lag(behind);
    }

    /**
     * Whether no subsystem lags.
     *
     * @return true if all are within the tolerance
     */
    public boolean isSynchronous() {
        return behind.isEmpty();
    }

    /**
     * The lag in words.
     *
     * @param names the names of the subsystems, in order
     * @return such as 城市滞后型, "lagging: city" (which fits names in the plural too); 同步型, "synchronous"
     */
    public Text label(List<Text> names) {
        if (isSynchronous()) {
            return Text.of("同步型", "synchronous");
        }
        String zh = behind.stream().map(i -> names.get(i).zh()).collect(Collectors.joining("、"));
        String en = behind.stream().map(i -> names.get(i).en()).collect(Collectors.joining(", "));
        return Text.of(zh + "滞后型", "lagging: " + en);
    }
}
