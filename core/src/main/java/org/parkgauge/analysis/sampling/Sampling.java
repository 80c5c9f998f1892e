package org.parkgauge.analysis.sampling;

import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The kinds of design. */
public enum Sampling {
    /** Independent points; the only ones to which standard errors and bootstraps of single draws apply. */
    RANDOM("随机抽样", "random points"),
    /** A scrambled Sobol sequence, at most 1000 coordinates; best for smooth functions. */
    SOBOL("Sobol序列", "Sobol sequence"),
    /** A Latin hypercube; any number of coordinates, even only as a whole. */
    LATIN_HYPERCUBE("拉丁超立方", "Latin hypercube");

    private final String zh;
    private final String en;

    Sampling(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The name for people.
     *
     * @return the name
     */
    public Text label() {
        return Text.of(zh, en);
    }

    /**
     * A design of this kind.
     *
     * @param dimensions the number of coordinates, at least 1
     * @param points how many points will be used, 1 to 2^31
     * @param seed the seed; the same seed gives the same points, different seeds independent designs
     * @return the design
     * @throws InvalidInputException if there are no coordinates, or too many for a Sobol sequence, or the number of points is
     *     out of range
     */
    public Design design(int dimensions, long points, long seed) {
        LatinHypercube checked = new LatinHypercube(dimensions, points, seed);
        return switch (this) {
            case RANDOM -> new RandomDesign(dimensions, seed);
            case SOBOL -> SobolDesign.of(dimensions, seed);
            case LATIN_HYPERCUBE -> checked;
        };
    }
}
