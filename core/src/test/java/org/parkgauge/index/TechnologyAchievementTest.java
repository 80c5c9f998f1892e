package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.statistics.Ties;

/** The Technology Achievement Index of 23 countries, with the ranks that OECD/JRC (2008) publish. */
class TechnologyAchievementTest {

    private static final Figures TAI = Figures.read("index/oecd/tai23.csv");
    private static final String[] CODES = {
        "patents",
        "royalties",
        "internet",
        "tech_exports",
        "telephones_log10",
        "electricity_log10",
        "schooling",
        "university"
    };
    private static final double[] WORST = {0, 0, 0, 0, 0, Math.log10(22), 0.8, 0.1};
    private static final double[] BEST = {994, 272.6, 232.4, 80.8, Math.log10(901), Math.log10(6969), 12.0, 27.4};
    private static final Normalization SHARES = new Goalposts(0, 1, true);

    private static Dataset data() {
        return TAI.data(java.util.List.of(CODES));
    }

    private static Indicator leaf(int j) {
        return Indicator.of(CODES[j]).higherIsBetter(WORST[j], BEST[j]);
    }

    private static Scores score(Dimension root, Normalization normalization) {
        return IndexSpec.named("TAI")
                .root(root)
                .normalization(normalization)
                .build()
                .fit(data())
                .score(data());
    }

    private static Dimension pairs() {
        Dimension[] pairs = new Dimension[4];
        for (int k = 0; k < 4; k++) {
            pairs[k] = Dimension.of("D" + k, leaf(2 * k), leaf(2 * k + 1));
        }
        return Dimension.of("ROOT", pairs);
    }

    private static int differences(Scores scores, String column) {
        double[] ranks = scores.ranks("ROOT", Ties.COMPETITION);
        double[] published = TAI.numbers(column);
        int different = 0;
        for (int i = 0; i < ranks.length; i++) {
            different += ranks[i] == published[i] ? 0 : 1;
        }
        return different;
    }

    @Test
    void goalpostsGiveTheOfficialIndexAndTheRanksOfEqualWeights() {
        Scores scores = score(pairs(), SHARES);
        double[] official = TAI.numbers("official_TAI_2dp");
        int compared = 0;
        for (int i = 0; i < official.length; i++) {
            if (!Double.isNaN(official[i])) {
                assertThat(Math.abs(scores.scores("ROOT")[i] - official[i])).isLessThan(0.0052);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(22);
        assertThat(differences(scores, "rank_EW")).isZero();
    }

    @Test
    void minMaxIsNotWhatTheHandbookDid() {
        assertThat(differences(score(pairs(), new MinMax(0, 1)), "rank_EW")).isEqualTo(12);
    }

    @Test
    void budgetAllocationGivesItsRanks() {
        double[] weights = {.11, .11, .11, .18, .10, .06, .15, .18};
        Component[] leaves = new Component[8];
        for (int j = 0; j < 8; j++) {
            leaves[j] = leaf(j).weight(weights[j]);
        }
        assertThat(differences(score(Dimension.of("ROOT", leaves), SHARES), "rank_BAP"))
                .isZero();
    }

    @Test
    void theGeometricMeanOfRawValuesGivesItsRanks() {
        Component[] leaves = new Component[8];
        for (int j = 0; j < 8; j++) {
            leaves[j] = Indicator.of(CODES[j]);
        }
        Scores scores = score(Dimension.of("ROOT", leaves).aggregation(new Geometric()), new Identity());
        assertThat(differences(scores, "rank_GME_T38")).isZero();
    }
}
