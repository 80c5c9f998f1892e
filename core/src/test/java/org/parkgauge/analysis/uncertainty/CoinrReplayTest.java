package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;

/** Given the parameters of COINr's replications, the scores, ranks and statistics of COINr (calls in the README beside). */
class CoinrReplayTest {

    private static final Figures META = Figures.read("index/coinr/iMeta.csv");
    private static final Dataset DATA =
            Figures.read("index/coinr/chain_Treated.csv").data();
    private static final List<String> METHODS = List.of("n_minmax", "n_zscore", "n_rank");
    private static final List<String> MEANS = List.of("a_amean", "a_gmean");

    private static Component component(String code) {
        double weight = META.number(code, "Weight");
        if ((int) META.number(code, "Level") == 1) {
            Indicator indicator = Indicator.of(code).weight(weight);
            return META.number(code, "Direction") < 0 ? indicator.lowerIsBetter() : indicator;
        }
        List<Component> children = new ArrayList<>();
        for (String child : META.texts("iCode")) {
            if (META.text(child, "Parent").equals(code)) {
                children.add(component(child));
            }
        }
        return Dimension.of(code, children.toArray(Component[]::new)).weight(code.equals("ICI") ? Double.NaN : weight);
    }

    private static IndexSpec spec() {
        return IndexSpec.named("ICI_COINR")
                .root((Dimension) component("ICI"))
                .normalization(new MinMax(1, 100))
                .build();
    }

    private static UncertainIndex uncertain(Source... weights) {
        return UncertainIndex.of(spec(), DATA)
                .varying(
                        Choice.normalizations(
                                new MinMax(1, 100), new ZScore(100, 10, Moments.Divisor.SAMPLE), new RankScore()),
                        Choice.aggregations(List.of(), new Arithmetic(), new Geometric()))
                .varying(weights);
    }

    private static double middle(int place, int options) {
        return (place + 0.5) / options;
    }

    @Test
    void replications() {
        Figures parameters = Figures.read("analysis/coinr/ua_parameters.csv");
        Figures scores = Figures.read("analysis/coinr/ua_scores.csv");
        Figures ranks = Figures.read("analysis/coinr/ua_ranks.csv");
        List<String> replications = parameters.texts("rep");
        Map<String, Map<String, Double>> sets = new LinkedHashMap<>();
        for (String replication : replications) {
            Map<String, Double> weights = new LinkedHashMap<>();
            for (String column : parameters.header()) {
                if (column.startsWith("w_") && !column.equals("w_ICI")) {
                    weights.put(column.substring(2), parameters.number(replication, column));
                }
            }
            sets.put(replication, weights);
        }
        Choice experts = Choice.weightSets("experts", sets);
        List<String> names = experts.options().stream().map(Option::name).toList();
        UncertainIndex uncertain = uncertain(experts);
        assertThat(uncertain.exclusions()).isEmpty();
        int n = DATA.size();
        Sums sums = new Sums(n);
        Tally tally = new Tally(n, true);
        RankCounter counter = new RankCounter(n);
        for (int r = 0; r < replications.size(); r++) {
            String name = replications.get(r);
            Draw draw = uncertain.draw(
                    middle(METHODS.indexOf(parameters.text(name, "normalisation")), 3),
                    middle(MEANS.indexOf(parameters.text(name, "aggregation")), 2),
                    middle(names.indexOf(name), replications.size()));
            assertThat(draw.options()).containsEntry("experts", name);
            double[] own =
                    draw.scores().values().stream().mapToDouble(score -> score).toArray();
            double[] expected = DATA.units().stream()
                    .mapToDouble(unit -> scores.number(name, unit))
                    .toArray();
            assertClose(own, expected, 1e-9, "replication " + name);
            if (r % 20 == 0) {
                double[] plain = draw.spec().fit(draw.data()).score(draw.data()).scores("ICI");
                assertClose(own, plain, 1e-12, "plain evaluation of replication " + name);
            }
            int[] places = new int[n];
            counter.rank(own, n, places);
            for (int i = 0; i < n; i++) {
                assertThat(places[i]).as("rank in replication %s", name).isEqualTo((int)
                        ranks.number(name, DATA.units().get(i)));
                sums.ranks[i] += places[i];
                sums.present[i]++;
            }
            tally.count(places);
        }
        Figures expected = Figures.read("analysis/coinr/ua_rank_stats.csv");
        NodeRobustness found = NodeRobustness.of("ICI", DATA.units(), new double[n], new int[n], sums, tally);
        for (UnitRobustness unit : found.units()) {
            assertThat(unit.meanRank()).isCloseTo(expected.number(unit.unit(), "Mean"), within(1e-9));
            assertThat(unit.medianRank()).isEqualTo(expected.number(unit.unit(), "Median"));
            assertThat(unit.rankQuantile(0.05)).isCloseTo(expected.number(unit.unit(), "Q5"), within(1e-9));
            assertThat(unit.rankQuantile(0.95)).isCloseTo(expected.number(unit.unit(), "Q95"), within(1e-9));
        }
    }

    @Test
    void sobolRuns() {
        Figures design = Figures.read("analysis/coinr/model_design.csv");
        Figures scores = Figures.read("analysis/coinr/model_scores.csv");
        UncertainIndex uncertain =
                uncertain(new WeightRange("wCITY", "CITY", 0.3, 2), new WeightRange("wAGG", "AGG", 0.2, 3));
        assertThat(uncertain.factors().names()).containsExactly("normalization", "aggregation", "wCITY", "wAGG");
        var model = uncertain.model(
                List.of(new Output.MeanRankShift(), new Output.Score("park07"), new Output.Rank("park07")));
        double[] outputs = new double[3];
        for (String run : design.texts("run")) {
            double[] point = {
                middle(METHODS.indexOf(design.text(run, "normalisation")), 3),
                middle(MEANS.indexOf(design.text(run, "aggregation")), 2),
                design.number(run, "u3"),
                design.number(run, "u4")
            };
            Map<String, Double> own = uncertain.draw(point).scores();
            for (String park : DATA.units()) {
                double expected = scores.number(park, "r_" + run);
                assertThat(own.get(park)).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
            model.evaluate(point, outputs);
            assertThat(outputs[0]).isCloseTo(design.number(run, "y_mean_abs_rank_shift"), within(1e-9));
            assertThat(outputs[1]).isCloseTo(design.number(run, "y_score_park07"), within(1e-9 * 100));
            assertThat(outputs[2]).isEqualTo(design.number(run, "y_rank_park07"));
        }
    }
}
