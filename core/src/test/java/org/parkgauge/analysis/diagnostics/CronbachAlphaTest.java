package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class CronbachAlphaTest {

    private static final double NAN = Double.NaN;

    /** COINr's get_cronbach: pairwise covariances. */
    @Test
    void coinr() {
        Figures figures = Figures.read(Coinr.FIGURES + "coinr_cronbach.csv");
        for (int i = 0; i < figures.texts("dset").size(); i++) {
            String stage = figures.texts("dset").get(i);
            String group = figures.texts("group").get(i);
            Variables variables = switch (group) {
                case "CITY" -> Coinr.aggregates().select(List.of("INF", "PUB"));
                case "WORK" -> Coinr.aggregates().select(List.of("JHB", "AGG"));
                case "ICI" -> Coinr.aggregates().select(List.of("CITY", "WORK"));
                default -> Coinr.chain(stage).within(group);
            };
            assertThat(CronbachAlpha.of(variables, Rows.PAIRWISE).raw().value())
                    .as(stage + " " + group)
                    .isCloseTo(figures.numbers("alpha")[i], within(1e-9));
        }
        assertThat(figures.texts("dset")).hasSize(15);
    }

    /** NumPy, complete rows. */
    @Test
    void numpy() {
        Figures scales = Figures.read(Coinr.FIGURES + "numpy_scales.csv");
        Figures items = Figures.read(Coinr.FIGURES + "numpy_items.csv");
        int item = 0;
        for (int i = 0; i < scales.texts("level").size(); i++) {
            String what =
                    scales.texts("level").get(i) + " " + scales.texts("group").get(i);
            Variables chain = Coinr.chain(scales.texts("level").get(i));
            String group = scales.texts("group").get(i);
            Variables variables = group.equals("ALL") ? chain : chain.within(group);
            CronbachAlpha alpha = CronbachAlpha.of(variables, Rows.COMPLETE);
            assertClose(
                    new double[] {
                        alpha.raw().value(),
                        alpha.standardized().value(),
                        alpha.meanCorrelation().value()
                    },
                    new double[] {
                        scales.numbers("alpha")[i], scales.numbers("standardized")[i], scales.numbers("mean_r")[i]
                    },
                    1e-9,
                    what);
            for (CronbachAlpha.Item one : alpha.items()) {
                assertThat(items.texts("indicator").get(item)).isEqualTo(one.indicator());
                assertClose(
                        new double[] {
                            one.rawIfDropped().value(),
                            one.standardizedIfDropped().value(),
                            one.restCorrelation().value()
                        },
                        new double[] {
                            items.numbers("alpha_dropped")[item],
                            items.numbers("standardized_dropped")[item],
                            items.numbers("rest_r")[item]
                        },
                        1e-9,
                        what + " " + one.indicator());
                item++;
            }
        }
        assertThat(item).isEqualTo(80);
    }

    private static Variables data(double[]... columns) {
        Dataset data = Dataset.of(List.of("A", "B", "C", "D"));
        for (int j = 0; j < columns.length; j++) {
            data = data.with("v" + j, columns[j]);
        }
        return Variables.of(data);
    }

    @Test
    void twinsAreReliable() {
        double[] x = {1, 2, 3, 5};
        CronbachAlpha alpha = CronbachAlpha.of(data(x, x), Rows.COMPLETE);
        assertThat(alpha.raw().value()).isCloseTo(1, within(1e-15));
        assertThat(alpha.standardized().value()).isCloseTo(1, within(1e-15));
        assertThat(alpha.items().get(0).rawIfDropped().reason().en()).isEqualTo("fewer than two indicators");
        assertThat(alpha.items().get(0).standardizedIfDropped().isDefined()).isFalse();
        assertThat(alpha.items().get(0).restCorrelation().value()).isCloseTo(1, within(1e-15));
        assertThat(alpha.issues()).extracting(Issue::kind).containsExactly(Issue.Kind.FEW_UNITS);
        assertThat(alpha.issues().get(0).in(Language.EN))
                .isEqualTo("alpha rests on 4 units, fewer than 30, and is unstable");
        assertThat(CronbachAlpha.of(Coinr.chain("Normalised").within("INF"), Rows.COMPLETE)
                        .issues())
                .isEmpty();
    }

    @Test
    void undefined() {
        double[] x = {1, 2, 3, 5};
        double[] flat = {4, 4, 4, 4};
        CronbachAlpha lone = CronbachAlpha.of(data(x), Rows.COMPLETE);
        assertThat(lone.raw().reason().en()).isEqualTo("fewer than two indicators");
        assertThat(lone.meanCorrelation().isDefined()).isFalse();
        assertThat(lone.items().get(0).restCorrelation().isDefined()).isFalse();
        CronbachAlpha constants = CronbachAlpha.of(data(flat, flat), Rows.COMPLETE);
        assertThat(constants.raw().reason().en()).isEqualTo("the sum of the indicators has no variance");
        assertThat(constants.standardized().reason().en())
                .isEqualTo("an indicator does not vary and has no correlation");
        CronbachAlpha mixed = CronbachAlpha.of(data(x, flat, x), Rows.COMPLETE);
        assertThat(mixed.raw().value()).isCloseTo(0.75, within(1e-15));
        assertThat(mixed.items().get(1).restCorrelation().reason().en()).contains("does not vary");
        assertThat(mixed.items().get(1).standardizedIfDropped().value()).isCloseTo(1, within(1e-15));
        CronbachAlpha opposed = CronbachAlpha.of(data(x, new double[] {-1, -2, -3, -5}), Rows.COMPLETE);
        assertThat(opposed.standardized().reason().en()).contains("has no variance");
        assertThat(opposed.raw().isDefined()).isFalse();
    }

    @Test
    void rows() {
        Variables gaps = data(new double[] {1, 2, 3, 5}, new double[] {2, NAN, 3, 3});
        CronbachAlpha complete = CronbachAlpha.of(gaps, Rows.COMPLETE);
        assertThat(complete.issues()).extracting(Issue::units).contains(List.of("B"));
        assertThat(complete.issues().get(1).in(Language.EN)).contains("rests on 3 units");
        CronbachAlpha pairwise = CronbachAlpha.of(gaps, Rows.PAIRWISE);
        assertThat(pairwise.issues()).hasSize(1);
        assertThat(pairwise.raw().value()).isNotEqualTo(complete.raw().value());
        assertThatThrownBy(() -> CronbachAlpha.of(gaps.select(List.of()), Rows.COMPLETE))
                .hasMessageContaining("There is no variable, so there is no alpha");
    }
}
