package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.statistics.Ties;

/**
 * A three-level tree with weights, denominators and missing values gives the figures of COINr 1.1.14 (the calls stand in
 * the README beside them).
 *
 * <p>COINr's availability threshold counts children, ours the leaf weight that stands behind them. No threshold is a
 * minimum coverage of 0; for the others a coverage is chosen that separates the same units.
 */
class CoinrTest {

    private static final double TOLERANCE = 1e-9;
    private static final String COINR = "index/coinr/";
    private static final Figures META = Figures.read(COINR + "iMeta.csv");
    private static final List<String> NODES = List.of("INF", "PUB", "JHB", "AGG", "CITY", "WORK", "ICI");

    /** The components below a code, indicators with the direction of the table or all higher for better. */
    private static Component component(
            String code, boolean directed, boolean weighted, Aggregation[] methods, double[] coverages) {
        int level = (int) META.number(code, "Level");
        double weight = weighted ? META.number(code, "Weight") : Double.NaN;
        if (level == 1) {
            Indicator indicator = Indicator.of(code).weight(weight);
            return directed && META.number(code, "Direction") < 0 ? indicator.lowerIsBetter() : indicator;
        }
        List<Component> children = new ArrayList<>();
        for (String child : META.texts("iCode")) {
            if (META.text(child, "Parent").equals(code)) {
                children.add(component(child, directed, weighted, methods, coverages));
            }
        }
        return Dimension.of(code, children.toArray(Component[]::new))
                .weight(weight)
                .aggregation(methods[level - 2])
                .minimumCoverage(coverages[level - 2]);
    }

    private static IndexBuilder index(boolean directed, Aggregation method, double... coverages) {
        return index(directed, true, new Aggregation[] {method, method, method}, coverages);
    }

    private static IndexBuilder index(boolean directed, boolean weighted, Aggregation[] methods, double[] coverages) {
        return IndexSpec.named("ICI_COINR")
                .root((Dimension) component("ICI", directed, weighted, methods, coverages))
                .normalization(new Identity());
    }

    private static Aggregation method(String name) {
        return switch (name) {
            case "a_amean" -> new Arithmetic();
            case "a_gmean" -> new Geometric();
            case "a_hmean" -> new Harmonic();
            default -> throw new AssertionError(name);
        };
    }

    private static Scores score(IndexBuilder builder, Dataset data) {
        return builder.build().fit(data).score(data);
    }

    private static void assertAggregates(Scores scores, String output) {
        Figures expected = Figures.read(COINR + output + ".csv");
        assertThat(expected.texts("uCode")).isEqualTo(scores.units());
        for (String node : NODES) {
            assertClose(scores.scores(node), expected.numbers(node), TOLERANCE, output + " " + node);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a_amean, chain_Normalised, a_amean",
        "a_gmean, chain_Normalised, a_gmean",
        "a_hmean, chain_Normalised, a_hmean",
        "a_amean, n_minmax_0_100, a_amean_on_0_100",
        "a_amean, na_n_minmax, na_a_amean",
        "a_gmean, na_n_minmax, na_a_gmean",
        "a_hmean, na_n_minmax, na_a_hmean",
        "a_amean, sparse_normalised, sparse_a_amean"
    })
    void meansOfWhatIsThere(String name, String input, String output) {
        Dataset data = Figures.read(COINR + input + ".csv").data();
        assertAggregates(score(index(false, method(name), 0, 0, 0), data), output);
    }

    @Test
    void equalWeights() {
        Aggregation mean = new Arithmetic();
        Dataset data = Figures.read(COINR + "chain_Normalised.csv").data();
        IndexBuilder builder = index(false, false, new Aggregation[] {mean, mean, mean}, new double[] {0, 0, 0});
        assertAggregates(score(builder, data), "a_amean_equal");
    }

    @Test
    void anotherMeanAtEachLevel() {
        Aggregation[] methods = {new Arithmetic(), new Geometric(), new Harmonic()};
        Dataset data = Figures.read(COINR + "chain_Normalised.csv").data();
        assertAggregates(score(index(false, true, methods, new double[] {0, 0, 0}), data), "mixed_amean_gmean_hmean");
    }

    @ParameterizedTest
    @CsvSource({
        "a_amean, na_n_minmax, na_a_amean_thr05, 0.5, 0, 0",
        "a_amean, na_n_minmax, na_a_amean_thr08, 0.7, 0.6, 1",
        "a_amean, na_n_minmax, na_a_amean_thr1, 1, 1, 1",
        "a_amean, na_n_minmax, na_a_amean_thr1_05_05, 1, 0, 0",
        "a_gmean, na_n_minmax, na_a_gmean_thr1_1_05, 1, 1, 0",
        "a_amean, sparse_normalised, sparse_a_amean_thr06, 0.4, 0.56, 1",
        "a_gmean, sparse_normalised, sparse_a_gmean_thr06_1_1, 0.4, 0.56, 1"
    })
    void availabilityThresholds(
            String name, String input, String output, double dimensions, double halves, double root) {
        Dataset data = Figures.read(COINR + input + ".csv").data();
        Scores scores = score(index(false, method(name), dimensions, halves, root), data);
        assertAggregates(scores, output);
    }

    @Test
    void someUnitsMissTheThresholds() {
        double[] expected = Figures.read(COINR + "na_a_amean_thr08.csv").numbers("ICI");
        assertThat(java.util.Arrays.stream(expected).filter(Double::isNaN).count())
                .isEqualTo(5);
        double[] sparse = Figures.read(COINR + "sparse_a_amean_thr06.csv").numbers("ICI");
        assertThat(java.util.Arrays.stream(sparse).filter(Double::isNaN).count())
                .isEqualTo(2);
    }

    @Test
    void ranksWithMissingScores() {
        Dataset data = Figures.read(COINR + "na_n_minmax.csv").data();
        Scores scores = score(index(false, new Arithmetic(), 1, 1, 1), data);
        Figures expected = Figures.read(COINR + "na_ranks.csv");
        for (String node : NODES) {
            double[] ranks = data.units().stream()
                    .mapToDouble(unit -> expected.number(unit, node))
                    .toArray();
            assertThat(scores.ranks(node, Ties.COMPETITION)).as(node).containsExactly(ranks);
        }
    }

    @Test
    void effectiveWeights() {
        Figures expected = Figures.read(COINR + "effective_weights.csv");
        Dataset data = Figures.read(COINR + "chain_Normalised.csv").data();
        FittedIndex index = index(false, new Arithmetic(), 0, 0, 0).build().fit(data);
        index.effectiveWeights()
                .forEach((code, weight) -> assertClose(
                        new double[] {weight}, new double[] {expected.number(code, "EffWeight")}, 1e-12, code));
    }

    /** Raw data with block, population and area: divided, then filled by the mean of the block. */
    @Test
    void theChainFromRawDataToImputedData() {
        Figures figures = Figures.read(COINR + "iData.csv");
        List<String> variables = new ArrayList<>(figures.header());
        variables.removeAll(List.of("uCode", "uName", "block"));
        Dataset data = figures.data(variables).withAttribute("block", figures.texts("block"));
        IndexSpec spec = index(false, new Arithmetic(), 0, 0, 0).build();
        List<Indicator> divided = spec.indicators().stream()
                .map(leaf -> META.text(leaf.code(), "Denominator").isEmpty()
                        ? leaf
                        : leaf.per(META.text(leaf.code(), "Denominator"), 1))
                .toList();
        IndexBuilder builder = spec.toBuilder()
                .root(Dimension.of("ROOT", divided.toArray(Component[]::new)))
                .imputation(new GroupMean("block"));
        Scores scores = score(builder, data);
        Figures denominated = Figures.read(COINR + "chain_Denominated.csv");
        Figures imputed = Figures.read(COINR + "chain_Imputed.csv");
        int filled = 0;
        for (Indicator leaf : divided) {
            assertClose(scores.scores(leaf.code()), imputed.numbers(leaf.code()), TOLERANCE, leaf.code());
            for (String unit : scores.units()) {
                double before = denominated.number(unit, leaf.code());
                assertClose(
                        new double[] {scores.raw(unit, leaf.code())}, new double[] {before}, TOLERANCE, leaf.code());
                assertThat(scores.isImputed(unit, leaf.code())).isEqualTo(Double.isNaN(before));
                filled += Double.isNaN(before) ? 1 : 0;
            }
        }
        assertThat(filled).isEqualTo(24);
    }

    /** From treated data with their directions over min-max 1 to 100 up to the root. */
    @Test
    void theChainFromTreatedDataToTheIndex() {
        Dataset data = Figures.read(COINR + "chain_Treated.csv").data();
        Scores scores = score(index(true, new Arithmetic(), 0.75, 0.75, 1).normalization(new MinMax(1, 100)), data);
        Figures normalized = Figures.read(COINR + "chain_Normalised.csv");
        for (String code : normalized.header().subList(1, 21)) {
            assertClose(scores.scores(code), normalized.numbers(code), TOLERANCE, code);
        }
        assertAggregates(scores, "a_amean");
    }
}
