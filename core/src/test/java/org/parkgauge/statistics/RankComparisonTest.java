package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Law;

class RankComparisonTest {

    private static final double[] UP = {1, 2, 3, 4};
    private static final double[] DOWN = {4, 3, 2, 1};
    private static final double[] SWAPPED = {2, 1, 3, 4};

    private static double[] ranking(int n, long seed) {
        int[] order = Columns.order(n, new Random(seed));
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = order[i] + 1;
        }
        return ranks;
    }

    @Law
    void equalRankingsAreOneAndNothingApart(@ForAll @IntRange(min = 2, max = 30) int n, @ForAll long seed) {
        double[] a = ranking(n, seed);
        assertThat(RankComparison.kendallTauA(a, a)).isEqualTo(1);
        assertThat(RankComparison.gamma(a, a)).isEqualTo(1);
        assertThat(RankComparison.weightedSpearman(a, a)).isEqualTo(1);
        assertThat(RankComparison.weightedKendall(a, a)).isCloseTo(1, within(1e-12));
        assertThat(RankComparison.similarity(a, a)).isEqualTo(1);
        assertThat(RankComparison.kemenyDistance(a, a)).isZero();
        assertThat(RankComparison.footrule(a, a)).isZero();
    }

    @Law
    void figuresKeepTheirBounds(@ForAll @IntRange(min = 2, max = 30) int n, @ForAll long seed, @ForAll long other) {
        double[] a = ranking(n, seed);
        double[] b = ranking(n, other);
        assertThat(RankComparison.kendallTauA(a, b)).isBetween(-1.0, 1.0);
        assertThat(RankComparison.weightedSpearman(a, b)).isBetween(-1 - 1e-12, 1.0);
        assertThat(RankComparison.weightedKendall(a, b)).isBetween(-1 - 1e-12, 1 + 1e-12);
        assertThat(RankComparison.similarity(a, b)).isGreaterThan(0).isLessThanOrEqualTo(1);
        assertThat(RankComparison.kemenyDistance(a, b)).isBetween(0.0, n * (n - 1.0));
        assertThat(RankComparison.footrule(a, b)).isBetween(0.0, Math.floor(n * (double) n / 2));
        // without ties tau is one less twice the share of discordant pairs, whichever way it is computed
        assertThat(RankComparison.kemenyDistance(a, b))
                .isCloseTo((1 - Correlations.kendall(a, b)) * n * (n - 1) / 2, within(1e-9));
        assertThat(RankComparison.gamma(a, b)).isCloseTo(Correlations.kendall(a, b), within(1e-12));
    }

    @Test
    void oppositeRankings() {
        assertThat(RankComparison.kendallTauA(UP, DOWN)).isEqualTo(-1);
        assertThat(RankComparison.weightedSpearman(UP, DOWN)).isCloseTo(-1, within(1e-12));
        assertThat(RankComparison.weightedKendall(UP, DOWN)).isCloseTo(-1, within(1e-12));
        assertThat(RankComparison.kemenyDistance(UP, DOWN)).isEqualTo(12);
        assertThat(RankComparison.footrule(UP, DOWN)).isEqualTo(8);
    }

    @Test
    void theTopCountsMoreThanTheBottom() {
        double[] bottom = {1, 2, 4, 3};
        assertThat(RankComparison.weightedSpearman(UP, SWAPPED))
                .isLessThan(RankComparison.weightedSpearman(UP, bottom));
        assertThat(RankComparison.weightedKendall(UP, SWAPPED)).isLessThan(RankComparison.weightedKendall(UP, bottom));
        assertThat(RankComparison.similarity(UP, SWAPPED)).isLessThan(RankComparison.similarity(UP, bottom));
        assertThat(RankComparison.similarity(UP, SWAPPED)).isCloseTo(1 - 0.5 / 3 - 0.25 / 2, within(1e-15));
    }

    @Test
    void tiesCountHalfAReversal() {
        double[] tied = {1, 1, 3, 4};
        assertThat(RankComparison.kemenyDistance(UP, tied)).isEqualTo(1);
        assertThat(RankComparison.kendallTauA(UP, tied)).isCloseTo(5 / 6.0, within(1e-15));
        assertThat(RankComparison.gamma(UP, tied)).isEqualTo(1);
        assertThat(RankComparison.footrule(UP, tied)).isEqualTo(1);
    }

    @Test
    void degenerateCases() {
        double[] one = {1};
        assertThat(RankComparison.kendallTauA(one, one)).isNaN();
        assertThat(RankComparison.gamma(new double[] {1, 1}, new double[] {1, 2}))
                .isNaN();
        assertThat(RankComparison.weightedSpearman(one, one)).isNaN();
        assertThat(RankComparison.weightedKendall(one, one)).isNaN();
        assertThat(RankComparison.similarity(one, one)).isNaN();
        assertThatThrownBy(() -> RankComparison.footrule(UP, one)).hasMessageContaining("4 and 1 units");
        assertThatThrownBy(() -> RankComparison.similarity(new double[] {1, Double.NaN}, new double[] {1, 2}))
                .hasMessageContaining("Rank number 2 is missing")
                .hasMessageContaining("Maybe");
    }
}
