package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.treatment.OutlierTest;

class IndicatorStatisticsTest {

    private static final double NAN = Double.NaN;

    private static IndicatorStatistics of(double... values) {
        return IndicatorStatistics.of(Column.of("v", values), Quantiles.Type.LINEAR);
    }

    /** Agreement with COINr's get_stats, its flags with our concerns. */
    @ParameterizedTest
    @ValueSource(strings = {"Raw", "Denominated", "Imputed", "Treated", "Normalised"})
    void coinr(String stage) {
        Figures expected = Figures.read("statistics/coinr/stats_" + stage.toLowerCase(java.util.Locale.ROOT) + ".csv");
        List<IndicatorStatistics> all = IndicatorStatistics.of(Coinr.chain(stage));
        assertThat(all).hasSize(20);
        for (IndicatorStatistics one : all) {
            String code = one.code();
            assertClose(
                    new double[] {
                        one.minimum(),
                        one.maximum(),
                        one.mean(),
                        one.median(),
                        one.standardDeviation(),
                        one.skewness(),
                        one.kurtosis(),
                        one.count(),
                        one.count() - one.zeros(),
                        one.distinct(),
                        one.mostFrequentCount()
                    },
                    List.of(
                                    "Min",
                                    "Max",
                                    "Mean",
                                    "Median",
                                    "Std",
                                    "Skew",
                                    "Kurt",
                                    "N.Avail",
                                    "N.NonZero",
                                    "N.Unique",
                                    "N.Same")
                            .stream()
                            .mapToDouble(column -> expected.number(code, column))
                            .toArray(),
                    1e-9,
                    stage + " " + code);
            assertThat(one.missing()).isEqualTo(30 - one.count());
            var concerns = new DataLimits().concerns(one);
            assertThat(concerns.contains(DataConcern.LITTLE_DATA))
                    .as(code)
                    .isEqualTo(expected.text(code, "Flag.Avail").equals("LOW"));
            assertThat(concerns.contains(DataConcern.MANY_ZEROS))
                    .as(code)
                    .isEqualTo(expected.text(code, "Flag.NonZero").equals("LOW"));
            assertThat(concerns.contains(DataConcern.FEW_DISTINCT))
                    .as(code)
                    .isEqualTo(expected.text(code, "Flag.Unique").equals("LOW"));
            assertThat(concerns.contains(DataConcern.OUTLIERS))
                    .as(code)
                    .isEqualTo(expected.text(code, "Flag.SkewKurt").equals("OUT"));
            assertThat(concerns).doesNotContain(DataConcern.CONSTANT);
        }
    }

    /** R's quantile of types 6, 7 and 8. */
    @ParameterizedTest
    @EnumSource(Quantiles.Type.class)
    void quartiles(Quantiles.Type type) {
        Figures figures = Figures.read(Coinr.FIGURES + "coinr_quantiles_raw.csv");
        double[] probabilities = {0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1};
        Variables raw = Coinr.chain("Raw");
        List<IndicatorStatistics> all = IndicatorStatistics.of(raw, type);
        int rows = 0;
        for (int i = 0; i < figures.texts("type").size(); i++) {
            if (Integer.parseInt(figures.texts("type").get(i)) != type.number()) {
                continue;
            }
            String code = figures.texts("iCode").get(i);
            for (double p : probabilities) {
                String column = "q" + (p == 0 ? "0" : p == 1 ? "1" : Double.toString(p));
                double expected = figures.numbers(column)[i];
                assertThat(Quantiles.quantile(raw.values(code), p, type))
                        .as(type + " " + code + " " + p)
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
            IndicatorStatistics one = all.get(raw.names().indexOf(code));
            assertThat(one.lowerQuartile()).isEqualTo(Quantiles.quantile(raw.values(code), 0.25, type));
            assertThat(one.upperQuartile()).isEqualTo(Quantiles.quantile(raw.values(code), 0.75, type));
            assertThat(one.quantileType()).isEqualTo(type);
            rows++;
        }
        assertThat(rows).isEqualTo(20);
    }

    @Test
    void theMostFrequentValueIsTheSmallestOfThose() {
        IndicatorStatistics one = of(3, 1, 3, 1, 7, NAN, 0, -0.0);
        assertThat(one.mostFrequent()).isZero();
        assertThat(1 / one.mostFrequent()).isPositive();
        assertThat(one.mostFrequentCount()).isEqualTo(2);
        assertThat(one.zeros()).isEqualTo(2);
        assertThat(one.distinct()).isEqualTo(4);
        assertThat(one.missing()).isEqualTo(1);
        assertThat(one.units()).isEqualTo(8);
        assertThat(of(2, 9, 9, 2, 9).mostFrequent()).isEqualTo(9);
    }

    /** Where COINr gives infinite extremes. */
    @Test
    void nothingThere() {
        IndicatorStatistics one = of(NAN, NAN);
        assertThat(one.count()).isZero();
        assertThat(one.mostFrequentCount()).isZero();
        assertThat(new double[] {
                    one.minimum(),
                    one.lowerQuartile(),
                    one.median(),
                    one.upperQuartile(),
                    one.maximum(),
                    one.mean(),
                    one.standardDeviation(),
                    one.skewness(),
                    one.kurtosis(),
                    one.mostFrequent(),
                    one.variation()
                })
                .containsOnly(NAN);
        assertThat(new DataLimits().concerns(one))
                .containsExactly(DataConcern.LITTLE_DATA, DataConcern.MANY_ZEROS, DataConcern.FEW_DISTINCT);
    }

    @Test
    void variation() {
        assertThat(of(-1, -3).variation()).isCloseTo(Math.sqrt(2) / 2, within(1e-15));
        assertThat(of(-1, 1).variation()).isNaN();
    }

    @Test
    void limitsAreEnough() {
        DataLimits limits = new DataLimits(0.75, 0.5, 0.5, new OutlierTest());
        assertThat(limits.concerns(of(1, 0, 2, NAN))).isEmpty();
        assertThat(limits.concerns(of(1, 0, 0, NAN))).containsExactly(DataConcern.MANY_ZEROS);
        assertThat(limits.concerns(of(1, 1, NAN, NAN)))
                .containsExactly(DataConcern.LITTLE_DATA, DataConcern.FEW_DISTINCT, DataConcern.CONSTANT);
    }

    @Test
    void concernsAsIssues() {
        Variables variables = Variables.of(
                Dataset.of(List.of("A", "B", "C")).with("flat", 2, 2, 2).with("good", 1, 2, 3));
        List<Issue> issues = IndicatorStatistics.issues(IndicatorStatistics.of(variables), new DataLimits());
        assertThat(issues).extracting(Issue::kind).containsExactly(Issue.Kind.DATA, Issue.Kind.CONSTANT);
        assertThat(issues).extracting(Issue::node).containsOnly("flat");
        assertThat(issues.get(1).in(Language.EN)).isEqualTo("flat: all values are equal");
        assertThat(issues.get(1).in(Language.ZH)).isEqualTo("flat：所有单元的值相同");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, NAN})
    void sharesLieBetweenZeroAndOne(double share) {
        OutlierTest shape = new OutlierTest();
        assertThatThrownBy(() -> new DataLimits(share, 0.5, 0.5, shape))
                .hasMessageContaining("lie between 0 and 1, not " + share)
                .hasMessageContaining("Maybe write 65 per cent as 0.65");
        assertThatThrownBy(() -> new DataLimits(0.5, share, 0.5, shape)).hasMessageContaining("lie between 0 and 1");
        assertThatThrownBy(() -> new DataLimits(0.5, 0.5, share, shape)).hasMessageContaining("lie between 0 and 1");
    }

    @Test
    void zerosAmongNegativeValues() {
        IndicatorStatistics one = of(-3, 0, -1, 0, 4);
        assertThat(one.zeros()).isEqualTo(2);
        assertThat(one.distinct()).isEqualTo(4);
        assertThat(new DataLimits(0, 0, 0, new OutlierTest()).concerns(of(7))).isEmpty();
    }
}
