package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.RankComparison;

/** Figures that compare rankings agree with pymcdm 1.4.0 and scipy. */
class RankComparisonFiguresTest {

    private static final Figures RANKINGS = Figures.read("analysis/comparison/rankings_input.csv");

    private static double value(String name, double[] a, double[] b) {
        return switch (name) {
            case "tau-a" -> RankComparison.kendallTauA(a, b);
            case "gamma" -> RankComparison.gamma(a, b);
            case "weighted-spearman" -> RankComparison.weightedSpearman(a, b);
            case "similarity" -> RankComparison.similarity(a, b);
            case "weighted-kendall" -> RankComparison.weightedKendall(a, b);
            case "kemeny" -> RankComparison.kemenyDistance(a, b);
            case "tau-b" -> Correlations.kendall(a, b);
            case "spearman" -> Correlations.spearman(a, b);
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "tau-a, r1, r2, 0.7575757575757576",
        "tau-a, r1, r3, 0.9090909090909092",
        "tau-a, t1, t2, 0.8030303030303031",
        "tau-a, t2, t1, 0.8030303030303031",
        "gamma, r1, r2, 0.7575757575757576",
        "gamma, t1, t2, 0.8983050847457628",
        "gamma, t2, t1, 0.8983050847457628",
        "weighted-spearman, r1, r2, 0.8617536309844003",
        "weighted-spearman, r1, r3, 0.9725658956428187",
        "weighted-spearman, r2, r1, 0.8617536309844003",
        "weighted-spearman, t1, t2, 0.9541420118343196",
        "similarity, r1, r2, 0.9139260912698413",
        "similarity, r1, r3, 0.9449280753968254",
        "similarity, r2, r1, 0.889608134920635",
        "similarity, t1, t2, 0.8915723151564526",
        "similarity, t2, t1, 0.8847757572599784",
        "weighted-kendall, r1, r2, 0.792074028434917",
        "weighted-kendall, r1, r3, 0.9066739517094664",
        "weighted-kendall, t1, t2, 0.8329498056734772",
        "kemeny, r1, r2, 16",
        "tau-b, t1, t2, 0.8482443295554358",
        "spearman, t1, t2, 0.9503785119074253"
    })
    void peers(String name, String a, String b, double expected) {
        assertThat(value(name, RANKINGS.numbers(a), RANKINGS.numbers(b))).isCloseTo(expected, within(1e-12));
    }
}
