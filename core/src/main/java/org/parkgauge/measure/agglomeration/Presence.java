package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * Which place has which industry, yes or no, as the analyses of relatedness and complexity need it: usually "has it with a
 * location quotient of at least 1". Kept as bits, so that counting how many places have two industries is fast.
 */
public final class Presence implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int places;
    private final int industries;
    private final int words;
    /** The places of industry i as bits, in the words i * words to (i + 1) * words - 1. */
    private final long[] bits;

    private Presence(int places, int industries) {
        this.places = places;
        this.industries = industries;
        words = (places + Long.SIZE - 1) / Long.SIZE;
        bits = new long[Math.multiplyExact(words, industries)];
    }

    /**
     * From flags.
     *
     * @param flags places x industries, each 0 (absent) or 1 (present); a sparse matrix may have 0 where nothing is stored
     * @return the presence
     * @throws InvalidInputException if a flag is neither 0 nor 1
     */
    public static Presence of(Matrix flags) {
        Presence presence = new Presence(flags.rows(), flags.columns());
        double[] row;
        for (int r = 0; r < flags.rows(); r++) {
            row = flags.row(r);
            for (int i = 0; i < row.length; i++) {
                if (row[i] == 1) {
                    presence.set(r, i);
                } else if (row[i] != 0) {
                    throw new InvalidInputException(
                                    "地区" + r + "的产业" + i + "为" + row[i] + "，应为0或1。",
                                    "The flag of industry " + i + " at place " + r + " is " + row[i]
                                            + ", neither 0 nor 1.")
                            .maybe("数量表用 specialized 转换。", "turn a table of counts into flags with specialized.");
                }
            }
        }
        return presence;
    }

    /**
     * Present where the location quotient against the sum of the places is at least 1.
     *
     * @param counts places x industries
     * @return the presence
     * @throws InvalidInputException if a count is negative or not finite, or a place is empty
     */
    public static Presence specialized(Matrix counts) {
        return specialized(counts, 1);
    }

    /**
     * Present where the location quotient against the sum of the places reaches a threshold. The comparison is made without
     * division, e_ir e >= t e_i e_r, so whole numbers of moderate size that reach it exactly do.
     *
     * @param counts places x industries
     * @param threshold the least quotient, above 0
     * @return the presence
     * @throws InvalidInputException if a count is negative or not finite, a place is empty, or the threshold is not above 0
     */
    public static Presence specialized(Matrix counts, double threshold) {
        if (!(threshold > 0) || Double.isInfinite(threshold)) {
            throw new InvalidInputException(
                    "区位商的门槛必须大于0，不能为" + threshold + "。",
                    "The threshold of a location quotient must be above 0, not " + threshold + ".");
        }
        CountTable table = CountTable.of(counts);
        Presence presence = new Presence(table.places, table.industries);
        double[] row = new double[table.industries];
        for (int r = 0; r < table.places; r++) {
            table.read(r, row);
            for (int i = 0; i < row.length; i++) {
                if (row[i] > 0 && row[i] * table.total >= threshold * table.industryTotals[i] * table.placeTotals[r]) {
                    presence.set(r, i);
                }
            }
        }
        return presence;
    }

    private void set(int place, int industry) {
        bits[industry * words + place / Long.SIZE] |= 1L << place;
    }

    /**
     * The number of places.
     *
     * @return the rows
     */
    public int places() {
        return places;
    }

    /**
     * The number of industries.
     *
     * @return the columns
     */
    public int industries() {
        return industries;
    }

    /**
     * Whether a place has an industry.
     *
     * @param place its number
     * @param industry its number
     * @return true if it has
     * @throws InvalidInputException if a number is unknown
     */
    public boolean has(int place, int industry) {
        Checks.number("地区", "place", place, places);
        Checks.number("产业", "industry", industry, industries);
        return holds(place, industry);
    }

    /** The same without the checks. */
    boolean holds(int place, int industry) {
        return (bits[industry * words + place / Long.SIZE] & 1L << place) != 0;
    }

    /**
     * Diversity: how many industries each place has.
     *
     * @return one count a place
     */
    public int[] diversity() {
        int[] diversity = new int[places];
        for (int i = 0; i < industries; i++) {
            for (int r = 0; r < places; r++) {
                diversity[r] += holds(r, i) ? 1 : 0;
            }
        }
        return diversity;
    }

    /**
     * Ubiquity: how many places have each industry.
     *
     * @return one count an industry
     */
    public int[] ubiquity() {
        int[] ubiquity = new int[industries];
        for (int i = 0; i < industries; i++) {
            ubiquity[i] = common(i, i);
        }
        return ubiquity;
    }

    /** How many places have both industries. */
    int common(int one, int other) {
        int count = 0;
        int a = one * words;
        int b = other * words;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(bits[a + w] & bits[b + w]);
        }
        return count;
    }

    /**
     * Co-occurrence: how many places have both of two industries.
     *
     * @return industries x industries, symmetric, 0 on the diagonal, since an industry does not occur with itself
     */
    public Matrix coOccurrence() {
        double[] counts = new double[Math.multiplyExact(industries, industries)];
        for (int i = 0; i < industries; i++) {
            for (int j = 0; j < i; j++) {
                counts[i * industries + j] = common(i, j);
                counts[j * industries + i] = counts[i * industries + j];
            }
        }
        return Matrix.of(industries, industries, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Presence that
                && places == that.places
                && industries == that.industries
                && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * places + industries) + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return places + " places x " + industries + " industries, "
                + Arrays.stream(ubiquity()).sum() + " present";
    }
}
