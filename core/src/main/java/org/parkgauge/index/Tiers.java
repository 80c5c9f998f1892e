package org.parkgauge.index;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Grades of the root score, from the best down, and a cap: a unit with a core dimension (a child of the root with positive
 * weight) below a limit gets no better tier than the cap, however high its score.
 *
 * @param levels the tiers in descending order, the last without a lower limit; empty for none
 * @param capBelow the score of a core dimension below which the cap applies, NaN for no cap
 * @param capAt the code of the best tier under the cap, empty for no cap
 */
public record Tiers(List<Tier> levels, double capBelow, String capAt) implements Serializable {

    /**
     * One grade.
     *
     * @param code its code
     * @param label its name
     * @param from the lowest score that earns it, NaN for the last
     */
    public record Tier(String code, Text label, double from) implements Serializable {}

    /** No grades at all. */
    public static final Tiers NONE = new Tiers(List.of(), Double.NaN, "");

    /** Copies the list and checks the order and the cap. */
    public Tiers {
        levels = List.copyOf(levels);
        for (int i = 0; i < levels.size(); i++) {
            boolean last = i == levels.size() - 1;
            double from = levels.get(i).from();
            if (Double.isInfinite(from)
                    || last != Double.isNaN(from)
                    || (!last && i > 0 && !(from < levels.get(i - 1).from()))) {
                throw new InvalidInputException(
                                "等级" + levels.get(i).code() + "的下限" + from + "次序不对。",
                                "The lower limit " + from + " of tier "
                                        + levels.get(i).code() + " is out of order.")
                        .maybe("从高到低排列，只有最后一级不写下限。", "list tiers from the highest down; only the last has no limit.");
            }
        }
        if (Double.isNaN(capBelow) != capAt.isEmpty() || Double.isInfinite(capBelow)) {
            throw new InvalidInputException("等级封顶须同时给出界限和等级。", "A cap needs both a limit and a tier.");
        }
        if (!capAt.isEmpty() && levels.stream().noneMatch(tier -> tier.code().equals(capAt))) {
            throw new InvalidInputException(
                    "没有等级“" + capAt + "”可供封顶。", "There is no tier \"" + capAt + "\" to cap at.");
        }
    }

    /**
     * The tier of a score.
     *
     * @param score the root score
     * @param weakestCore the lowest score among the core dimensions
     * @return the tier, null for a missing score or where there are none
     */
    public @Nullable Tier of(double score, double weakestCore) {
        if (isEmpty() || Double.isNaN(score)) {
            return null;
        }
        int place = 0;
        while (score < levels.get(place).from()) {
            place++;
        }
        return levels.get(weakestCore < capBelow ? Math.max(place, capPlace()) : place);
    }

    /**
     * Whether there are no grades.
     *
     * @return true for {@link #NONE}
     */
    public boolean isEmpty() {
        return levels.isEmpty();
    }

    /**
     * The lowest tier.
     *
     * @return the last level
     */
    public Tier lowest() {
        return levels.get(levels.size() - 1);
    }

    private int capPlace() {
        int place = 0;
        while (!levels.get(place).code().equals(capAt)) {
            place++;
        }
        return place;
    }
}
