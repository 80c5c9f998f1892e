package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Correlations.Kind;

/** Agreement with COINr 1.1.14, with R's cor.test and with SciPy. */
class CorrelationFiguresTest {

    private static String lower(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static Figures figures(String name) {
        return Figures.read(Coinr.FIGURES + name + ".csv");
    }

    /** A table in long form: Var1 is the column or the upper level, Var2 the row or the lower one. */
    private static void assertTable(CorrelationTable table, Figures expected, int size) {
        List<String> first = expected.texts("Var1");
        List<String> second = expected.texts("Var2");
        double[] values = expected.numbers("Correlation");
        assertThat(values).hasSize(size);
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                assertThat(table.test(second.get(i), first.get(i)).coefficient().value())
                        .as(first.get(i) + " " + second.get(i))
                        .isCloseTo(values[i], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "raw, Raw, PEARSON", "raw, Raw, SPEARMAN", "raw, Raw, KENDALL",
        "normalised, Normalised, PEARSON", "normalised, Normalised, SPEARMAN", "normalised, Normalised, KENDALL"
    })
    void indicators(String name, String stage, Kind kind) {
        CorrelationTable table = CorrelationTable.of(kind, Rows.PAIRWISE, Coinr.chain(stage));
        assertTable(table, figures("coinr_corr_" + name + "_1_1_" + lower(kind)), 400);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void acrossLevels(Kind kind) {
        Variables nodes = Coinr.aggregates();
        Variables dimensions = nodes.select(Coinr.DIMENSIONS);
        assertTable(
                CorrelationTable.between(kind, Rows.PAIRWISE, Coinr.chain("Normalised"), dimensions),
                figures("coinr_corr_aggregated_1_2_" + lower(kind)),
                80);
        assertTable(
                CorrelationTable.of(kind, Rows.PAIRWISE, dimensions),
                figures("coinr_corr_aggregated_2_2_" + lower(kind)),
                16);
        assertTable(
                CorrelationTable.between(
                        kind, Rows.PAIRWISE, nodes.select(List.of("CITY", "WORK")), nodes.select(List.of("ICI"))),
                figures("coinr_corr_aggregated_3_4_" + lower(kind)),
                2);
    }

    @Test
    void withTheParent() {
        CorrelationTable table =
                CorrelationTable.between(Kind.PEARSON, Rows.PAIRWISE, Coinr.chain("Normalised"), Coinr.aggregates());
        assertTable(table, figures("coinr_corr_withparent"), 20);
    }

    @Test
    void turned() {
        List<String> lower = List.of("RAILD", "OUTAGE", "CLINIC", "COMM", "RENT", "VACAN");
        CorrelationTable table = CorrelationTable.of(
                Kind.PEARSON, Rows.PAIRWISE, Coinr.chain("Treated").turned(lower));
        assertTable(table, figures("coinr_corr_directions"), 400);
    }

    /** Within dimensions, blank where p exceeds 0.05: the same pairs are significant. */
    @Test
    void significantWithinDimensions() {
        Figures expected = figures("coinr_corr_raw_p005_grouped");
        Variables raw = Coinr.chain("Raw");
        int compared = 0;
        for (String dimension : Coinr.DIMENSIONS) {
            CorrelationTable table = CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, raw.within(dimension));
            for (int i = 0; i < expected.texts("Var1").size(); i++) {
                String first = expected.texts("Var1").get(i);
                String second = expected.texts("Var2").get(i);
                if (table.rows().contains(first) && table.rows().contains(second)) {
                    CorrelationTest test = table.test(first, second);
                    double value = expected.numbers("Correlation")[i];
                    assertThat(test.isSignificant(0.05)).as(first + second).isEqualTo(!Double.isNaN(value));
                    if (!Double.isNaN(value)) {
                        assertThat(test.coefficient().value()).isCloseTo(value, within(1e-9));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(100);
    }

    /** The peer subtracts from 1 where a tail is small, hence the absolute part of the tolerance. */
    @ParameterizedTest
    @CsvSource({
        "raw, PEARSON", "raw, SPEARMAN", "raw, KENDALL",
        "normalised, PEARSON", "normalised, SPEARMAN", "normalised, KENDALL",
        "aggregates, PEARSON", "aggregates, SPEARMAN", "aggregates, KENDALL"
    })
    void probabilities(String name, Kind kind) {
        Variables variables = switch (name) {
            case "raw" -> Coinr.chain("Raw");
            case "normalised" -> Coinr.chain("Normalised");
            default -> Coinr.aggregates();
        };
        Figures expected = figures("coinr_pvals_" + name + "_" + lower(kind));
        CorrelationTable table = CorrelationTable.of(kind, Rows.PAIRWISE, variables);
        for (CorrelationTable.Pair pair : table.pairs()) {
            double p = expected.number(pair.first(), pair.second());
            assertThat(pair.test().pValue().value())
                    .as(pair.first() + " " + pair.second())
                    .isCloseTo(p, within(1e-9 * p + 1e-14));
        }
        assertThat(table.pairs()).hasSize(name.equals("aggregates") ? 21 : 190);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Exact tails by enumeration and by SciPy, asymptotic ones by SciPy. */
    @Test
    void scipy() {
        Figures figures = figures("scipy_tests");
        int n = figures.texts("kind").size();
        assertThat(n).isEqualTo(30);
        for (int i = 0; i < n; i++) {
            Kind kind = Kind.valueOf(figures.texts("kind").get(i).toUpperCase(Locale.ROOT));
            CorrelationTest test = CorrelationTest.of(
                    kind,
                    numbers(figures.texts("x").get(i)),
                    numbers(figures.texts("y").get(i)));
            String what = "line " + (i + 2);
            double p = figures.numbers("p")[i];
            assertThat(test.method().name())
                    .as(what)
                    .isEqualTo(figures.texts("method").get(i));
            assertThat(test.coefficient().value()).as(what).isCloseTo(figures.numbers("r")[i], within(1e-12));
            assertThat(test.pValue().value()).as(what).isCloseTo(p, within(1e-9 * p + 1e-15));
        }
    }

    /** By counting in whole numbers; R gives 1.8514112e-8, since it takes the other tail from 1. */
    @Test
    void aSmallExactTail() {
        CorrelationTest test = CorrelationTest.of(
                Kind.KENDALL,
                Coinr.aggregates().values("INF"),
                Coinr.aggregates().values("CITY"));
        assertThat(test.pValue().value()).isCloseTo(1.8514110976085208e-08, within(1e-20));
    }
}
