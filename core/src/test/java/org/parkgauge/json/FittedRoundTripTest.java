package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

class FittedRoundTripTest {

    static final List<Normalization> NORMALIZATIONS = List.of(
            new Goalposts(1, 100, false),
            new MinMax(1, 100),
            new ZScore(100, 10, Moments.Divisor.POPULATION),
            new RankScore(Ties.AVERAGE),
            new RankScore(Ties.DENSE),
            new Identity(),
            new ShareOfMaximum(50));

    private static final List<Imputation> IMPUTATIONS = List.of(new NoImputation(), new GroupMean("block"));
    private static final List<Treatment> TREATMENTS = List.of(new NoTreatment(), new PercentileWinsorization());
    private static final List<Weighting> WEIGHTINGS = List.of(
            new GivenWeights(),
            new EqualWeights(),
            new EntropyWeights(2),
            new AnalyticHierarchy(List.of(new Comparison("A", "B", 3))));
    private static final List<Aggregation> AGGREGATIONS = List.of(
            new Arithmetic(),
            new Geometric(),
            new Geometric(1),
            new Harmonic(),
            new Topsis(),
            new Topsis(Topsis.Scaling.NONE, Topsis.Metric.CITY_BLOCK),
            new Copeland());
    private static final List<String> VARIABLES = List.of("A", "B", "c", "D", "population", "area");

    private static final Dataset REFERENCE = Samples.parks(1, 14, 0.08, "east", VARIABLES);
    private static final Dataset OTHERS = Samples.parks(2, 9, 0.15, "unknown", VARIABLES);

    private static IndexSpec spec(
            Imputation imputation,
            Treatment treatment,
            Normalization normalization,
            Weighting weighting,
            Aggregation aggregation) {
        boolean open = normalization instanceof Identity
                && !(aggregation instanceof Topsis || aggregation instanceof Copeland);
        Indicator a = Indicator.of("A").higherIsBetter(-3.3, 112.7);
        Indicator b = open ? Indicator.of("B") : Indicator.of("B").lowerIsBetter(113.1, -7.7);
        Indicator c = new Indicator(
                "C",
                a.label(),
                a.definition(),
                a.unit(),
                a.direction(),
                a.scale(),
                Double.NaN,
                "c",
                List.of(),
                null,
                null,
                a.note(),
                a.source());
        Indicator d = Indicator.of("D")
                .bestWithin(0.1, 0.7, 20, 3000)
                .per("population", 0.1)
                .per("area", 333)
                .onLogScale()
                .weight(0);
        return IndexSpec.named("combined")
                .imputation(imputation)
                .treatment(treatment)
                .normalization(normalization)
                .aggregation(aggregation)
                .root(Dimension.of("ALL", Dimension.of("AB", a, b).weighting(weighting), c, d)
                        .minimumCoverage(0.5))
                .build();
    }

    @ParameterizedTest
    @FieldSource("NORMALIZATIONS")
    void everyCombinationOfStepsScoresAlikeAfterwards(Normalization normalization) {
        int made = 0;
        for (Imputation imputation : IMPUTATIONS) {
            for (Treatment treatment : TREATMENTS) {
                for (Weighting weighting : WEIGHTINGS) {
                    for (Aggregation aggregation : AGGREGATIONS) {
                        made += check(imputation, treatment, normalization, weighting, aggregation) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(made).isGreaterThan(80);
    }

    private static boolean check(
            Imputation imputation,
            Treatment treatment,
            Normalization normalization,
            Weighting weighting,
            Aggregation aggregation) {
        FittedIndex fitted;
        try {
            fitted = spec(imputation, treatment, normalization, weighting, aggregation)
                    .fit(REFERENCE);
        } catch (InvalidInputException clash) {
            return false;
        }
        String text = Samples.text(fitted);
        FittedIndex back = IndexJson.readFitted(text, "text");
        assertThat(back.spec()).isEqualTo(fitted.spec());
        assertThat(back.imputation()).isEqualTo(fitted.imputation());
        assertThat(back.root()).isEqualTo(fitted.root());
        assertThat(back.issues()).isEqualTo(fitted.issues());
        assertThat(back.provenance()).isEqualTo(fitted.provenance());
        assertThat(back.effectiveWeights()).isEqualTo(fitted.effectiveWeights());
        assertThat(Samples.text(back)).isEqualTo(text);
        assertThat(outcome(back, REFERENCE)).isEqualTo(outcome(fitted, REFERENCE));
        assertThat(outcome(back, OTHERS)).isEqualTo(outcome(fitted, OTHERS));
        return true;
    }

    /** All scores as bits, and the issues; or the refusal. */
    private static List<Object> outcome(FittedIndex index, Dataset data) {
        try {
            Scores scores = index.score(data);
            List<Object> outcome = new ArrayList<>();
            for (String code : scores.nodes()) {
                outcome.add(Arrays.stream(scores.scores(code))
                        .mapToObj(Double::doubleToRawLongBits)
                        .toList());
            }
            scores.units().forEach(unit -> outcome.add(scores.bounds(unit)));
            outcome.add(scores.issues());
            return outcome;
        } catch (InvalidInputException refusal) {
            return List.of(refusal.getMessage());
        }
    }

    @Law
    void anyFittedIndexComesBackEqual(@ForAll long seed) {
        IndexSpec spec = RandomSpecs.spec(new Random(seed));
        Dataset data = Samples.parks(seed, 12, 0, "east", spec.inputs());
        FittedIndex fitted;
        String text;
        try {
            fitted = spec.fit(data);
            text = Samples.text(fitted);
        } catch (IllegalArgumentException refused) {
            // the recipe does not suit the data, or makes numbers beyond a double of them
            return;
        }
        FittedIndex back = IndexJson.readFitted(text, "text");
        assertThat(back.root()).isEqualTo(fitted.root());
        assertThat(outcome(back, data)).isEqualTo(outcome(fitted, data));
    }

    @Test
    void whatCannotBeScoredComesBack() {
        Indicator empty = Indicator.of("E").weight(0);
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new MinMax())
                .root(Dimension.of("R", Indicator.of("A"), empty))
                .build();
        Dataset data = Dataset.of(List.of("p", "q")).with("A", 1, 2).with("E", Double.NaN, Double.NaN);
        FittedIndex fitted = spec.fit(data);
        String text = Samples.text(fitted);
        assertThat(text).contains("\"normalization\": \"not-scored\", \"range\": [null, null]");
        FittedIndex back = IndexJson.readFitted(text, "text");
        assertThat(back.root()).isEqualTo(fitted.root());
    }

    @Test
    void extremeNumbersKeepTheirBits() {
        double[] values = {Double.MIN_VALUE, -0.0, 0.1 + 0.2, 1e23, Double.MAX_VALUE, 2.2250738585072011e-308, 1.0 / 3};
        List<String> units = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            units.add("u" + i);
        }
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new Identity())
                .aggregation(new Copeland())
                .root(Dimension.of("R", Indicator.of("A")))
                .build();
        FittedIndex fitted = spec.fit(Dataset.of(units).with("A", values));
        Copeland.Fitted back = (Copeland.Fitted)
                IndexJson.readFitted(Samples.text(fitted), "text").root().aggregation();
        for (int i = 0; i < values.length; i++) {
            assertThat(Double.doubleToRawLongBits(back.reference().get(i, 0)))
                    .isEqualTo(Double.doubleToRawLongBits(values[i]));
        }
    }

    @Test
    void aRestoredIndexScoresBareRowsAndExplains() {
        IndexSpec icii = IndexJson.readSpec(Samples.ICII);
        Dataset data = Samples.parks(5, 20, 0, "east", icii.inputs());
        FittedIndex fitted = icii.fit(data);
        FittedIndex back = IndexJson.readFitted(Samples.text(fitted), "text");
        double[] row = new double[back.inputs().size()];
        Arrays.fill(row, 17.3);
        assertThat(back.score(row)).isEqualTo(fitted.score(row));
        String unit = data.units().get(3);
        assertThat(back.score(data).explain(unit)).isEqualTo(fitted.score(data).explain(unit));
    }

    @Test
    void aChangedDefinitionIsRefused() {
        FittedIndex fitted = spec(
                        new NoImputation(), new NoTreatment(), new Goalposts(), new EqualWeights(), new Arithmetic())
                .fit(REFERENCE);
        String changed = Samples.text(fitted).replace("112.7", "112.8");
        assertThatThrownBy(() -> IndexJson.readFitted(changed, "fitted.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("(provenance.specHash)")
                .hasMessageContaining("its hash does not agree")
                .hasMessageContaining("Maybe the file was changed after fitting");
    }

    @Test
    void anotherProvenanceIsRefused() {
        FittedIndex fitted = spec(
                        new NoImputation(), new NoTreatment(), new Goalposts(), new EqualWeights(), new Arithmetic())
                .fit(REFERENCE);
        String changed = Samples.text(fitted).replace("\"index\": \"combined\"", "\"index\": \"other\"");
        assertThatThrownBy(() -> IndexJson.readFitted(changed, "fitted.json"))
                .hasMessageContaining("the provenance names another index: other 1.0");
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        FittedIndex fitted = spec(new NoImputation(), new NoTreatment(), new MinMax(), new EqualWeights(), new Topsis())
                .fit(REFERENCE);
        String text = Samples.text(fitted);
        int start = text.indexOf("\"factors\": [");
        int comma = text.indexOf(',', start);
        String shorter = text.substring(0, start + 12) + text.substring(comma + 2);
        assertThatThrownBy(() -> IndexJson.readFitted(shorter, "fitted.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not suit the 2 children of positive weight");
        assertThatThrownBy(() -> IndexJson.readFitted(text.replace("\"D\": {", "\"F\": {"), "fitted.json"))
                .hasMessageContaining("(nodes): the property \"D\" is missing");
        assertThatThrownBy(() -> IndexJson.readFitted(
                        text.replace("\"nodes\": {", "\"nodes\": {\n    \"Z\": {},"), "fitted.json"))
                .hasMessageContaining("(nodes.Z): there is no property \"Z\" here");
    }

    @Test
    void aFileThatCouldNotBeReadBackIsNotLeftBehind(@TempDir Path folder) {
        Path file = folder.resolve("large.json");
        Iterable<String> endless = () -> Stream.generate(() -> "产".repeat(1000)).iterator();
        assertThatThrownBy(() -> Output.write(endless, file, 3 << 20))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("larger than 3 MB, and could not be read back");
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> Output.write(endless, new StringBuilder(), 1 << 20))
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void theLimitCountsBytes(@TempDir Path folder) throws IOException {
        List<String> text = List.of("aé产🏭");
        Path file = folder.resolve("text.json");
        Output.write(text, file);
        long size = Files.size(file);
        Output.write(text, file, size);
        assertThatThrownBy(() -> Output.write(text, file, size - 1)).isInstanceOf(InvalidInputException.class);
    }
}
