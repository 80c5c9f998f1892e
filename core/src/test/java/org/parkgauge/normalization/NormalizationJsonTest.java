package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.FittedIndicator;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.json.IndexJson;
import org.parkgauge.statistics.Moments.Divisor;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;

/** Names, defaults and parameters in files; fitted forms come back as they were. */
class NormalizationJsonTest {

    private static final Dataset PARKS = Dataset.of(List.of("x", "y", "z", "w")).with("a", 10, 52.5, 90, 30);

    static Stream<Arguments> methods() {
        Vector cuts = Vector.of(20, 60);
        Vector scores = Vector.of(0, 50, 100);
        return Stream.of(
                Arguments.of("'fraction-of-maximum'", new FractionOfMaximum()),
                Arguments.of("'sum'", new SumShare()),
                Arguments.of("'vector'", new UnitVector()),
                Arguments.of("'linear'", new LinearRatio()),
                Arguments.of("'nonlinear'", new NonlinearRatio()),
                Arguments.of("{'name': 'nonlinear', 'costExponent': 1}", new NonlinearRatio(2, 1)),
                Arguments.of("'logarithmic'", new LogRatio()),
                Arguments.of("'enhanced-accuracy'", new EnhancedAccuracy()),
                Arguments.of("'zavadskas-turskis'", new ZavadskasTurskis()),
                Arguments.of("'robust-z'", new RobustZScore()),
                Arguments.of(
                        "{'name': 'robust-z', 'consistency': 1, 'constant': 'drop'}",
                        new RobustZScore(0, 1, 1, Constant.DROP)),
                Arguments.of("'percentile-range'", new PercentileRange()),
                Arguments.of(
                        "{'name': 'percentile-range', 'lower': 0.1, 'clamped': false}",
                        new PercentileRange(0, 100, 0.1, 0.95, false, Constant.ERROR)),
                Arguments.of("'logistic'", new Logistic()),
                Arguments.of(
                        "{'name': 'logistic', 'steepness': 2, 'divisor': 'population'}",
                        new Logistic(0, 100, 2, Divisor.POPULATION, Constant.ERROR)),
                Arguments.of("'borda'", new Borda()),
                Arguments.of("{'name': 'borda', 'ties': 'average'}", new Borda(Ties.AVERAGE)),
                Arguments.of("'percentile-rank'", new PercentileRank()),
                Arguments.of(
                        "{'name': 'percentile-rank', 'formula': 'middles'}",
                        new PercentileRank(0, 100, Ties.COMPETITION, PercentileRank.Formula.MIDDLES, Constant.ERROR)),
                Arguments.of("{'name': 'distance-to-target', 'target': 80}", new DistanceToTarget(80)),
                Arguments.of(
                        "{'name': 'distance-to-target', 'target': 80, 'form': 'ratio', 'capped': true}",
                        new DistanceToTarget(80, ReferenceForm.RATIO, true, Constant.ERROR)),
                Arguments.of("{'name': 'distance-to-unit', 'unit': 'y'}", new DistanceToUnit("y")),
                Arguments.of("'distance-to-best'", new DistanceToBest()),
                Arguments.of("'cenit-distance'", new DistanceToBest()),
                Arguments.of("'best-range'", new BandDistance()),
                Arguments.of("'efficacy'", new EfficacyCoefficient()),
                Arguments.of(
                        "{'name': 'efficacy', 'form': 'exponential', 'bounds': 'reference'}",
                        new EfficacyCoefficient(
                                EfficacyCoefficient.Form.EXPONENTIAL, EfficacyCoefficient.Bounds.REFERENCE)),
                Arguments.of(
                        "{'name': 'steps', 'cuts': [20, 60], 'scores': [0, 50, 100]}", new StepScale(cuts, scores)),
                Arguments.of(
                        "{'name': 'value-table', 'values': [20, 60], 'scores': [1, 2], 'interpolated': true}",
                        new ValueTable(cuts, Vector.of(1, 2), true)),
                Arguments.of("'initial-value'", new InitialValue()),
                Arguments.of("'mean-value'", new MeanValue()),
                Arguments.of("'negate'", new Negation()),
                Arguments.of("'reciprocal'", new Reciprocal()),
                Arguments.of("{'name': 'min-max', 'constant': 'midpoint'}", new MinMax(0, 100, Constant.MIDPOINT)),
                Arguments.of(
                        "{'name': 'z-score', 'constant': 'drop'}", new ZScore(0, 1, Divisor.SAMPLE, Constant.DROP)),
                Arguments.of("{'name': 'rank', 'constant': 'best'}", new RankScore(Ties.COMPETITION, Constant.BEST)));
    }

    private static IndexSpec read(String method) {
        return IndexJson.readSpec("""
                {"formatVersion": 1, "code": "t", "root": {"code": "R", "children": [
                  {"code": "a", "direction": "higher", "goalposts": [0, 100], "normalization": %s}]}}""".formatted(method.replace('\'', '"')), "test");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void namesAndDefaults(String json, Normalization method) {
        IndexSpec spec = read(json);
        assertThat(((Indicator) spec.component("a")).normalization()).isEqualTo(method);
        StringBuilder text = new StringBuilder();
        IndexJson.writeSpec(spec, text);
        assertThat(IndexJson.readSpec(text.toString(), "copy")).isEqualTo(spec);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void fittedFormsComeBack(String json, Normalization method) {
        for (Indicator indicator : List.of(
                Indicator.of("a").higherIsBetter(0, 100), Indicator.of("a").lowerIsBetter(100, 0))) {
            boolean runsUp = method instanceof StepScale
                    || method instanceof ValueTable
                    || method.equals(new DistanceToTarget(80));
            FittedIndex index = IndexSpec.named("t")
                    .root(Dimension.of("R", (runsUp ? Indicator.of("a") : indicator).normalization(method)))
                    .build()
                    .fit(PARKS);
            StringBuilder text = new StringBuilder();
            IndexJson.writeFitted(index, text);
            FittedIndex copy = IndexJson.readFitted(text.toString(), json);
            assertThat(leaf(copy).normalization()).isEqualTo(leaf(index).normalization());
            assertThat(copy.score(PARKS).scores("R"))
                    .isEqualTo(index.score(PARKS).scores("R"));
        }
    }

    private static FittedIndicator leaf(FittedIndex index) {
        return (FittedIndicator) index.root().children().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'steps'} | cuts",
                "{'name': 'steps', 'cuts': [1], 'scores': [2]} | one score more than cut points",
                "{'name': 'value-table', 'values': [1, 1], 'scores': [2, 3]} | must be finite and rise",
                "{'name': 'distance-to-target'} | target",
                "{'name': 'distance-to-unit'} | unit",
                "{'name': 'robust-z', 'constant': 'best'} | have no bounds",
                "{'name': 'borda', 'constant': 'zero'} | there is no option",
                "{'name': 'percentile-range', 'lower': 0.9, 'upper': 0.1} | the lower first",
                "{'name': 'share'} | there is no normalization named"
            })
    void badParametersAreRefused(String json, String message) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .hasMessageContaining("test, line 2, column ")
                .hasMessageContaining(message);
    }
}
