package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.analysis.diagnostics.OutlierRule.Measure;
import org.parkgauge.analysis.diagnostics.OutlierRule.Outlier;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.treatment.FenceWinsorization;

class OutlierRuleTest {

    private static final double NAN = Double.NaN;

    private static Variables column(double... values) {
        List<String> units = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> "u" + i)
                .toList();
        return Variables.of(Dataset.of(units).with("v", values));
    }

    /** By hand: quartiles 2.5 and 14, median 6, |x - 6| has the median 4.5 (2, 4, 5, 2, 10, 26 sorted: 4 and 5). */
    @Test
    void distancesByHand() {
        double[] values = {32, 1, 4, 16, 8, 2, NAN};
        assertClose(
                new OutlierRule(Measure.FENCES).distances(values),
                new double[] {18 / 11.5, -1.5 / 11.5, 0, 2 / 11.5, 0, -0.5 / 11.5, NAN},
                1e-14,
                "fences");
        double scale = 4.5 / 0.6745;
        assertClose(
                new OutlierRule(Measure.ROBUST_Z).distances(values),
                new double[] {26 / scale, -5 / scale, -2 / scale, 10 / scale, 2 / scale, -4 / scale, NAN},
                1e-14,
                "robust");
        double deviation = Moments.standardDeviation(values, Moments.Divisor.SAMPLE);
        assertClose(
                new OutlierRule(Measure.Z).distances(values),
                new double[] {
                    21.5 / deviation,
                    -9.5 / deviation,
                    -6.5 / deviation,
                    5.5 / deviation,
                    -2.5 / deviation,
                    -8.5 / deviation,
                    NAN
                },
                1e-14,
                "z");
    }

    @Test
    void unitsAreNamed() {
        OutlierRule.Found found = new OutlierRule(Measure.FENCES).in(column(32, 1, 4, 16, 8, 2, NAN));
        assertThat(found.outliers()).containsExactly(new Outlier("v", "u0", 32, 18 / 11.5));
        assertThat(found.issues()).isEmpty();
        assertThat(found.outliers().get(0).text(Measure.FENCES).in(Language.EN))
                .isEqualTo("u0: v is 32 (interquartile fences 1.57)");
        assertThat(found.outliers().get(0).text(Measure.FENCES).in(Language.ZH)).isEqualTo("u0的v为32（四分位距 1.57）");
        assertThat(new OutlierRule(Measure.FENCES, 18 / 11.5)
                        .in(column(32, 1, 4, 16, 8, 2))
                        .outliers())
                .isEmpty();
        assertThat(new OutlierRule(Measure.FENCES, 0.1)
                        .in(column(32, 1, 4, 16, 8, 2))
                        .outliers())
                .extracting(Outlier::unit)
                .containsExactly("u0", "u1", "u3");
    }

    /** The fences find what a winsorization at the fences would move. */
    @Test
    void agreesWithTheTreatment() {
        Variables raw = Coinr.chain("Denominated");
        List<Outlier> outliers = new OutlierRule(Measure.FENCES).in(raw).outliers();
        int moved = 0;
        for (String code : raw.names()) {
            Column column = raw.column(code);
            Column after = column.map(new FenceWinsorization().fit(column));
            for (int i = 0; i < column.size(); i++) {
                String unit = raw.units().get(i);
                boolean changed = column.get(i) != after.get(i) && !column.isMissing(i);
                moved += changed ? 1 : 0;
                assertThat(outliers.stream()
                                .anyMatch(one -> one.indicator().equals(code)
                                        && one.unit().equals(unit)))
                        .as(code + " " + unit)
                        .isEqualTo(changed);
            }
        }
        assertThat(moved).isEqualTo(outliers.size()).isGreaterThan(5);
    }

    @Test
    void withoutAMedianDeviationTheMeanOneCounts() {
        double[] values = {1, 1, 1, 1, 1, 1, 1, 5, 9};
        double scale = 1.253314 * 12 / 9;
        assertClose(
                new OutlierRule(Measure.ROBUST_Z).distances(values),
                new double[] {0, 0, 0, 0, 0, 0, 0, 4 / scale, 8 / scale},
                1e-14,
                "robust");
        OutlierRule.Found fences = new OutlierRule(Measure.FENCES).in(column(values));
        assertThat(fences.outliers()).isEmpty();
        assertThat(fences.issues()).hasSize(1);
        assertThat(fences.issues().get(0).node()).isEqualTo("v");
        assertThat(fences.issues().get(0).in(Language.EN)).contains("interquartile fences can find no outlier");
        assertThat(new OutlierRule(Measure.ROBUST_Z).in(column(values)).outliers())
                .extracting(Outlier::unit)
                .containsExactly("u8");
    }

    /** In ten values no z exceeds 2.85. */
    @Test
    void theRuleOfThreeIsBlindInTenUnits() {
        double[] ten = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1e9};
        assertThat(new OutlierRule(Measure.Z).in(column(ten)).issues())
                .extracting(Issue::kind)
                .containsExactly(Issue.Kind.FEW_UNITS);
        double[] eleven = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1e9};
        OutlierRule.Found found = new OutlierRule(Measure.Z).in(column(eleven));
        assertThat(found.issues()).isEmpty();
        assertThat(found.outliers()).extracting(Outlier::unit).containsExactly("u10");
        assertThat(new OutlierRule(Measure.Z, 2.8).in(column(ten)).issues()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void constantsHaveNoOutliers(Measure measure) {
        OutlierRule.Found found = new OutlierRule(measure).in(column(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4));
        assertThat(found.outliers()).isEmpty();
        assertThat(found.issues()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, NAN, Double.POSITIVE_INFINITY})
    void theLimitIsPositive(double limit) {
        assertThatThrownBy(() -> new OutlierRule(Measure.ROBUST_Z, limit))
                .hasMessageContaining("finite and positive, and " + limit + " is not")
                .hasMessageContaining("Maybe the usual 3.5.");
    }

    @Test
    void missingValuesDoNotCount() {
        double[] twelve = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1e9, NAN, NAN};
        assertThat(new OutlierRule(Measure.Z).in(column(twelve)).issues()).hasSize(1);
    }
}
