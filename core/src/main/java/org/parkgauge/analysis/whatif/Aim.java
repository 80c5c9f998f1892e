package org.parkgauge.analysis.whatif;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * What a unit is to reach: a score, a rank, or some ranks more than it has. The other units stay as they are, and the scale
 * stays that of the fitted index. A rank is reached where the score equals that of the unit that holds it, since equal
 * scores share the better rank.
 *
 * @param kind what the amount is
 * @param amount a score, a rank, or a number of ranks
 */
public record Aim(Kind kind, double amount) implements Serializable {

    /** The sorts of aims. */
    public enum Kind {
        /** A root score. */
        SCORE,
        /** A standard competition rank. */
        RANK,
        /** Ranks gained. */
        GAIN
    }

    /** Checks the amount. */
    public Aim {
        boolean whole = amount == Math.rint(amount) && amount >= 1;
        if (!Double.isFinite(amount) || (kind != Kind.SCORE && !whole)) {
            throw new InvalidInputException(
                            "目标" + amount + "不成立：得分须为有限数，位次须为正整数。",
                            "An aim of " + amount + " is impossible: a score is finite, a rank a whole number from 1.")
                    .maybe(
                            "例如 Aim.score(70)、Aim.rank(3) 或 Aim.gain(2)。",
                            "write Aim.score(70), Aim.rank(3) or Aim.gain(2).");
        }
    }

    /**
     * A root score.
     *
     * @param score at least this score
     * @return the aim
     */
    public static Aim score(double score) {
        return new Aim(Kind.SCORE, score);
    }

    /**
     * A rank.
     *
     * @param rank this rank or a better one, 1 the best
     * @return the aim
     */
    public static Aim rank(int rank) {
        return new Aim(Kind.RANK, rank);
    }

    /**
     * Some ranks more.
     *
     * @param ranks how many at least
     * @return the aim
     */
    public static Aim gain(int ranks) {
        return new Aim(Kind.GAIN, ranks);
    }

    /** The score that a unit needs. */
    double needed(Scores scores, String unit) {
        if (kind == Kind.SCORE) {
            return amount;
        }
        int rank = scores.rank(unit).orElseThrow();
        double wanted = kind == Kind.RANK ? amount : rank - amount;
        double[] others = others(scores, unit);
        if (wanted < 1) {
            throw new InvalidInputException(
                            "“" + unit + "”现居第" + rank + "位，不可能再上升" + Decimals.exact(amount) + "位。",
                            "\"" + unit + "\" holds rank " + rank + ", so it cannot gain " + Decimals.exact(amount)
                                    + ".")
                    .maybe("最多上升" + (rank - 1) + "位。", "ask for at most " + (rank - 1) + ".");
        }
        // with at most wanted - 1 of the others above it
        return wanted > others.length ? Double.NEGATIVE_INFINITY : others[others.length - (int) wanted];
    }

    /** The scores of the other units, ascending, without those that are missing. */
    static double[] others(Scores scores, String unit) {
        double[] all = scores.scores(scores.nodes().get(0));
        all[scores.data().place(unit)] = Double.NaN;
        return Arrays.stream(all).filter(score -> !Double.isNaN(score)).sorted().toArray();
    }

    /**
     * The aim in words.
     *
     * @return such as "rank 3"
     */
    public Text text() {
        String number = Decimals.exact(amount);
        return switch (kind) {
            case SCORE -> Text.of("总分达到" + number, "a score of " + number);
            case RANK -> Text.of("进入前" + number + "位", "rank " + number);
            case GAIN -> Text.of("上升" + number + "位", number + (amount == 1 ? " rank more" : " ranks more"));
        };
    }
}
