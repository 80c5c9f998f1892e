package org.parkgauge.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scale;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.json.IndexJson;
import org.parkgauge.normalization.Constant;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.weighting.EntropyWeights;

/** The ready-made indices are what their definition says, figure by figure. */
class IntegrationIndexTest {

    private static final List<String> CORE = List.of("INF", "PUB", "JHB", "AGG");
    private static final List<String> SUPPLEMENTARY = List.of("GOV", "ECO", "INO");
    private static final List<String> BESIDE = List.of("JHB09", "JHB10", "AGG04b");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Every indicator: code, goalposts (worst and best, or the four limits of a best range), L for a log scale. */
    private static final String GOALPOSTS = """
            INF01 40 100|INF02 1 4 12 24|INF03 30 100|INF04 0 100|INF05 0 40|INF06 0 100|INF07 0 100|INF08 0 100
            PUB01 0 100|PUB02 .5 1 1.5 4 L|PUB03 0 3.2|PUB04 20 100|PUB05 .3 1|PUB06 20 100|PUB07 0 5|PUB08 0 8 25 60
            JHB01 .1 .8 1.25 10 L|JHB02 10 70|JHB03 40 15|JHB04 50 95|JHB05 20 70|JHB06 .2 .9 1.3 4 L|JHB07 90 25|JHB08 5 60
            JHB09 60 15|JHB10 1 0|AGG04b 10 80
            AGG01 .5 4 L|AGG02 20 60 85 130|AGG03 1 .3|AGG04 0 40|AGG05 2 30|AGG06 5 30 65 135|AGG07 1 20 L|AGG08 0 35
            GOV01 0 100|GOV02 20 100|GOV03 120 20|GOV04 0 100|GOV05 0 100|GOV06 0 100|GOV07 0 30 80 140|GOV08 0 4|GOV09 0 4
            ECO01 2 .2|ECO02 30 3|ECO03 30 100|ECO04 5 15 35 60|ECO05 60 95|ECO06 6 .5|ECO07 2 14|ECO08 40 100
            INO01 30 600 L|INO02 0 5|INO03 0 5|INO04 0 60|INO05 8 80 L|INO06 20 100|INO07 30 600 L
            """;

    private static final Set<String> LITE = Set.of(
            "INF01", "INF02", "INF05", "INF06", "PUB02", "PUB03", "PUB06", "PUB07", "JHB01", "JHB02", "JHB04", "JHB06",
            "AGG02", "AGG03", "AGG07", "AGG08");

    private static List<String> codes(List<? extends Component> components) {
        return components.stream().map(Component::code).toList();
    }

    private static Dimension dimension(IndexSpec spec, String code) {
        return (Dimension) spec.component(code);
    }

    /** The children of a dimension that count. */
    private static List<Component> inside(IndexSpec spec, String code) {
        return dimension(spec, code).children().stream()
                .filter(child -> !child.isOutside())
                .toList();
    }

    private static Indicator indicator(IndexSpec spec, String code) {
        return (Indicator) spec.component(code);
    }

    /** Parks whose values run over the goalposts, from a bit beyond the worst to a bit beyond the best. */
    private static Dataset parks(IndexSpec spec, int count) {
        return parks(spec, count, (indicator, park) -> {
            int step = (park * 7 + indicator.variable().hashCode() % 11 + park * park) % 13;
            return value(indicator.direction(), Math.abs(step) / 11.0 - 0.05);
        });
    }

    private static Dataset parks(IndexSpec spec, int count, ToDoubleBiFunction<Indicator, Integer> values) {
        Dataset data =
                Dataset.of(IntStream.range(0, count).mapToObj(i -> "park" + i).toList());
        for (Indicator indicator : spec.indicators()) {
            double[] column = IntStream.range(0, count)
                    .mapToDouble(i -> values.applyAsDouble(indicator, i))
                    .toArray();
            data = data.with(indicator.variable(), column);
        }
        return data;
    }

    /** The value at a share of the way from worst to best, or over a best range; ranges stay positive. */
    private static double value(Direction direction, double share) {
        if (direction instanceof HigherIsBetter goal) {
            return Math.max(goal.worst() * 0.9, goal.worst() + share * (goal.best() - goal.worst()));
        }
        if (direction instanceof LowerIsBetter goal) {
            return goal.worst() + share * (goal.best() - goal.worst());
        }
        BestRange range = (BestRange) direction;
        return range.hasGoalposts()
                ? Math.max(range.outerLow() * 0.9, range.outerLow() + share * (range.outerHigh() - range.outerLow()))
                : range.low() * 0.5 + share * range.high();
    }

    /** A value that scores a number from 0 to 100. */
    private static double scoring(Indicator indicator, double score) {
        Direction direction =
                indicator.scale() == Scale.LOG ? indicator.direction().log() : indicator.direction();
        double share = score / 100;
        double value;
        if (direction instanceof HigherIsBetter goal) {
            value = goal.worst() + share * (goal.best() - goal.worst());
        } else if (direction instanceof LowerIsBetter goal) {
            value = goal.worst() + share * (goal.best() - goal.worst());
        } else {
            BestRange range = (BestRange) direction;
            value = range.outerLow() + share * (range.low() - range.outerLow());
        }
        return indicator.scale() == Scale.LOG ? Math.exp(value) : value;
    }

    /** The scores of one park whose dimensions score given numbers, 50 where none is given. */
    private static Scores scores(IndexSpec spec, Map<String, Double> wanted) {
        Map<String, Double> byLeaf = new TreeMap<>();
        for (Component child : spec.root().children()) {
            for (Component leaf : ((Dimension) child).children()) {
                byLeaf.put(leaf.code(), wanted.getOrDefault(child.code(), 50.0));
            }
        }
        Dataset park = parks(spec, 1, (indicator, i) -> {
            double score = byLeaf.get(indicator.code());
            return Double.isNaN(score) ? score : scoring(indicator, score);
        });
        return spec.fit(park).score(park);
    }

    private static Stream<IndexSpec> readyMade() {
        return IntegrationIndex.names().stream().map(IntegrationIndex::named);
    }

    private static Stream<IndexSpec> withProfiles() {
        return readyMade()
                .flatMap(spec -> Stream.concat(
                        Stream.of(spec), spec.profiles().stream().map(profile -> spec.withProfile(profile.code()))));
    }

    @Test
    void fourCoreDimensionsOfEightAndThreeSupplementaryOnes() {
        IndexSpec spec = IntegrationIndex.icii();
        assertThat(spec.code()).isEqualTo("icii");
        assertThat(spec.version()).isEqualTo("1.1");
        assertThat(spec.root().code()).isEqualTo("ICII");
        List<String> all = new ArrayList<>(CORE);
        all.addAll(SUPPLEMENTARY);
        assertThat(codes(spec.root().children())).isEqualTo(all);
        for (String code : CORE) {
            assertThat(spec.component(code).weight()).isEqualTo(0.25);
            assertThat(codes(inside(spec, code)))
                    .isEqualTo(IntStream.rangeClosed(1, 8)
                            .mapToObj(i -> code + "0" + i)
                            .toList());
        }
        Map<String, Integer> sizes = Map.of("GOV", 9, "ECO", 8, "INO", 7);
        for (String code : SUPPLEMENTARY) {
            assertThat(spec.component(code).isOutside()).isTrue();
            assertThat(codes(dimension(spec, code).children()))
                    .isEqualTo(IntStream.rangeClosed(1, sizes.get(code))
                            .mapToObj(i -> code + "0" + i)
                            .toList());
        }
        assertThat(spec.indicators()).hasSize(59);
        assertThat(spec.inputs()).isEqualTo(codes(spec.indicators()));
    }

    /** Scored and shown, but nothing moves with them; absent columns are no matter. */
    @Test
    void supplementaryIndicatorsStayOutsideTheirDimension() {
        IndexSpec spec = IntegrationIndex.icii();
        for (String code : BESIDE) {
            assertThat(spec.component(code).isOutside()).isTrue();
        }
        Dataset data = parks(spec, 5);
        Scores scores = spec.fit(data).score(data);
        Dataset without = Dataset.of(data.units());
        for (String input : spec.inputs()) {
            without = BESIDE.contains(input) ? without : without.with(data.column(input));
        }
        Scores bare = spec.fit(without).score(without);
        for (String unit : data.units()) {
            for (String code : BESIDE) {
                assertThat(scores.score(unit, code)).isBetween(0.0, 100.0);
                assertThat(bare.score(unit, code)).isNaN();
            }
            assertThat(bare.score(unit)).isEqualTo(scores.score(unit));
            assertThat(bare.coverage(unit, "JHB")).isEqualTo(1);
        }
        assertThat(scores.index().effectiveWeights().get("JHB09")).isZero();
        assertThat(indicatorScore(spec, "JHB09", 36)).isCloseTo(100 * 24 / 45.0, within(1e-9));
        assertThat(indicatorScore(spec, "JHB10", 0.25)).isCloseTo(75, within(1e-9));
        assertThat(indicatorScore(spec, "AGG04b", 45)).isCloseTo(50, within(1e-9));
    }

    @Test
    void goalpostsAreThoseOfTheDefinition() {
        IndexSpec spec = IntegrationIndex.icii();
        List<String> lines = Arrays.asList(GOALPOSTS.strip().split("[|\\n]"));
        assertThat(lines).hasSize(59);
        for (String line : lines) {
            List<String> words = new ArrayList<>(Arrays.asList(line.strip().split(" ")));
            Indicator indicator = indicator(spec, words.remove(0));
            boolean log = words.remove("L");
            double[] posts = words.stream().mapToDouble(Double::parseDouble).toArray();
            Direction expected = posts.length == 4
                    ? new BestRange(posts[0], posts[1], posts[2], posts[3])
                    : posts[0] < posts[1]
                            ? new HigherIsBetter(posts[0], posts[1])
                            : new LowerIsBetter(posts[0], posts[1]);
            assertThat(indicator.direction()).as(indicator.code()).isEqualTo(expected);
            assertThat(indicator.scale()).as(indicator.code()).isEqualTo(log ? Scale.LOG : Scale.LINEAR);
        }
    }

    @ParameterizedTest
    @MethodSource("readyMade")
    void everythingIsNamedAndExplainedInBothLanguages(IndexSpec spec) {
        bilingual(spec.code() + " label", spec.label());
        bilingual(spec.code() + " note", spec.note());
        for (Component component : spec.components()) {
            bilingual(component.code() + " label", component.label());
        }
        for (Indicator indicator : spec.indicators()) {
            bilingual(indicator.code() + " source", indicator.source());
            for (Text text : List.of(indicator.definition(), indicator.unit())) {
                assertThat(text.zh()).as(indicator.code()).isNotBlank();
                assertThat(text.en()).as(indicator.code()).isNotBlank();
                assertThat(HAN.matcher(text.en()).find()).as(text.en()).isFalse();
            }
            assertThat(indicator.definition().zh())
                    .as(indicator.code())
                    .isNotEqualTo(indicator.definition().en());
            assertThat(indicator.note().zh().isEmpty())
                    .isEqualTo(indicator.note().en().isEmpty());
        }
        for (TypeProfile profile : spec.profiles()) {
            bilingual(profile.code() + " label", profile.label());
            bilingual(profile.code() + " note", profile.note());
        }
        spec.prerequisites().forEach(prerequisite -> bilingual(prerequisite.code(), prerequisite.label()));
        spec.tiers().levels().forEach(tier -> bilingual(tier.code(), tier.label()));
        assertThat(spec.indicators().stream().map(Indicator::label)).doesNotHaveDuplicates();
    }

    private static void bilingual(String what, Text text) {
        assertThat(HAN.matcher(text.zh()).find()).as("%s: %s", what, text.zh()).isTrue();
        assertThat(text.en()).as(what).isNotBlank();
        assertThat(HAN.matcher(text.en()).find()).as("%s: %s", what, text.en()).isFalse();
    }

    /** A norm that nobody has looked up must not read as one that has been. */
    @Test
    void everySourceSaysWhatItRestsOn() {
        for (Indicator indicator : IntegrationIndex.icii().indicators()) {
            assertThat(indicator.source().en()).as(indicator.code()).containsPattern("project default|usual practice");
            assertThat(indicator.source().zh()).as(indicator.code()).containsPattern("项目默认值|惯用值");
        }
    }

    @Test
    void stepsAreFixedGoalpostsAndAGeometricMeanAcrossDimensions() {
        for (IndexSpec spec : List.of(IntegrationIndex.icii(), IntegrationIndex.iciiLite())) {
            assertThat(spec.imputation()).isInstanceOf(NoImputation.class);
            assertThat(spec.treatment()).isInstanceOf(NoTreatment.class);
            assertThat(spec.normalization()).isEqualTo(new Goalposts(0, 100, true));
            assertThat(spec.aggregation()).isEqualTo(new Arithmetic());
            assertThat(spec.root().aggregation()).isEqualTo(new Geometric(1));
            assertThat(spec.root().minimumCoverage()).isEqualTo(1);
            assertThat(spec.indicators()).allSatisfy(indicator -> {
                assertThat(indicator.normalization()).isNull();
                assertThat(indicator.treatment()).isNull();
                assertThat(indicator.direction().hasGoalposts()).isTrue();
            });
            assertThat(spec.root().children()).allSatisfy(child -> {
                assertThat(((Dimension) child).aggregation()).isNull();
                assertThat(((Dimension) child).weighting()).isNull();
            });
        }
    }

    @Test
    void tiersAndPrerequisites() {
        for (IndexSpec spec : List.of(IntegrationIndex.icii(), IntegrationIndex.iciiLite())) {
            Tiers tiers = spec.tiers();
            assertThat(tiers.levels().stream().map(Tiers.Tier::code))
                    .containsExactly("high", "well", "emerging", "weak", "separated");
            assertThat(tiers.levels().stream().map(Tiers.Tier::from)).startsWith(80.0, 65.0, 50.0, 35.0);
            assertThat(tiers.levels().stream().map(tier -> tier.label().zh()))
                    .containsExactly("高度融合", "较好融合", "初步融合", "较低融合", "分离");
            assertThat(tiers.capBelow()).isEqualTo(40);
            assertThat(tiers.capAt()).isEqualTo("emerging");
        }
        for (IndexSpec spec : readyMade().toList()) {
            assertThat(spec.prerequisites().stream().map(Prerequisite::code)).containsExactly("safety", "environment");
            assertThat(spec.prerequisites()).noneMatch(Prerequisite::veto);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60, 60, 60, 60, emerging",
        "60, 60, 60, 0, 21.5582, separated",
        "60, 60, 60, 20, 45.5901, weak",
        "100, 100, 100, 100, 100, high",
        "0, 0, 0, 0, 1, separated",
        "95, 95, 95, 39, 76.0429, emerging",
        "95, 95, 95, 41, 76.9996, well"
    })
    void scoresFollowTheGeometricMeanItsFloorAndTheCap(
            double inf, double pub, double jhb, double agg, double expected, String tier) {
        Scores scores = scores(IntegrationIndex.icii(), Map.of("INF", inf, "PUB", pub, "JHB", jhb, "AGG", agg));
        assertThat(scores.score("park0")).isCloseTo(expected, within(1e-4));
        assertThat(scores.score("park0", "AGG")).isCloseTo(agg, within(1e-9));
        assertThat(scores.score("park0", "GOV")).isCloseTo(50, within(1e-9));
        assertThat(scores.tier("park0").map(Tiers.Tier::code)).contains(tier);
        assertThat(scores.isTierLowered("park0")).isEqualTo(agg == 39);
        assertThat(scores.issues().stream()
                        .map(Issue::kind)
                        .filter(Issue.Kind.FLOOR_BINDS::equals)
                        .count())
                .isEqualTo(DoubleStream.of(inf, pub, jhb, agg)
                        .filter(score -> score == 0)
                        .count());
    }

    @Test
    void aMissingCoreDimensionMeansNoScoreAndASupplementaryOneDoesNotCount() {
        Scores without = scores(IntegrationIndex.icii(), Map.of("AGG", Double.NaN));
        assertThat(without.score("park0")).isNaN();
        assertThat(without.bounds("park0").low()).isCloseTo(Math.pow(50, 0.75), within(1e-9));
        assertThat(without.bounds("park0").high()).isCloseTo(Math.pow(50, 0.75) * Math.pow(100, 0.25), within(1e-9));
        Scores other = scores(IntegrationIndex.icii(), Map.of("GOV", Double.NaN, "ECO", 0.0));
        assertThat(other.score("park0", "GOV")).isNaN();
        assertThat(other.score("park0")).isCloseTo(50, within(1e-9));
    }

    @Test
    void twoOfEightMayBeMissingAndThreeMayNot() {
        IndexSpec spec = IntegrationIndex.icii();
        Set<String> missing = Set.of("INF01", "INF02", "PUB01", "PUB02", "PUB03");
        Dataset park = parks(
                spec, 1, (indicator, i) -> missing.contains(indicator.code()) ? Double.NaN : scoring(indicator, 50));
        Scores scores = spec.fit(park).score(park);
        assertThat(scores.score("park0", "INF")).isCloseTo(50, within(1e-9));
        assertThat(scores.coverage("park0", "INF")).isEqualTo(0.75);
        assertThat(scores.score("park0", "PUB")).isNaN();
        assertThat(scores.score("park0")).isNaN();
    }

    @Test
    void effectiveWeightsAreEqualWithinEqualDimensions() {
        IndexSpec spec = IntegrationIndex.icii();
        Map<String, Double> weights = spec.fit(parks(spec, 1)).effectiveWeights();
        for (Indicator indicator : spec.indicators()) {
            boolean core = CORE.contains(indicator.code().substring(0, 3)) && !indicator.isOutside();
            assertThat(weights.get(indicator.code()))
                    .as(indicator.code())
                    .isCloseTo(core ? 1 / 32.0 : 0, within(1e-15));
        }
    }

    @Test
    void theCommonProfileChangesNothingButItsName() {
        for (IndexSpec spec : readyMade().toList()) {
            IndexSpec common = spec.withProfile("common");
            assertThat(common.profile()).isEqualTo("common");
            assertThat(common.root()).isEqualTo(spec.root());
            TypeProfile profile = spec.profile("common");
            assertThat(profile.isCommon()).isTrue();
            assertThat(profile.catchment()).isEmpty();
            assertThat(profile.weights()).isEmpty();
            assertThat(profile.directions()).isEmpty();
        }
    }

    @Test
    void theProfileOfCityFunctionBlocks() {
        IndexSpec spec = IntegrationIndex.icii().withProfile("city");
        TypeProfile profile = spec.profile("city");
        assertThat(profile.label().zh()).isEqualTo("城市功能板块");
        assertThat(profile.types()).contains("城市功能板块", "city");
        assertThat(profile.catchment()).isEqualTo("park");
        assertThat(profile.note().zh()).contains("外扩 1 km", "35/45/20");
        assertThat(weights(spec)).isEqualTo(Map.of("INF", .2, "PUB", .3, "JHB", .3, "AGG", .2));
        assertThat(changed(spec)).containsOnlyKeys("INF02", "JHB07");
        assertThat(direction(spec, "INF02")).isEqualTo(new BestRange(3, 8, 20, 30));
        assertThat(direction(spec, "JHB01")).isEqualTo(new BestRange(0.1, 0.8, 1.25, 10));
        assertThat(direction(spec, "JHB07")).isEqualTo(new LowerIsBetter(90, 15));
        assertThat(spec.component("INF06").givenWeight()).isEqualTo(1);
    }

    @Test
    void theProfileOfTownParkAreas() {
        IndexSpec spec = IntegrationIndex.icii().withProfile("town");
        TypeProfile profile = spec.profile("town");
        assertThat(profile.label().zh()).isEqualTo("镇园一体");
        assertThat(profile.types()).contains("镇园一体", "town");
        assertThat(profile.catchment()).isEqualTo("park+town");
        assertThat(profile.note().zh()).contains("60/22/18");
        assertThat(weights(spec)).isEqualTo(Map.of("INF", .3, "PUB", .2, "JHB", .2, "AGG", .3));
        assertThat(changed(spec)).containsOnlyKeys("JHB01", "JHB07");
        assertThat(direction(spec, "JHB01")).isEqualTo(new BestRange(0.1, 0.8, 1.6, 10));
        assertThat(direction(spec, "JHB07")).isEqualTo(new LowerIsBetter(90, 35));
        assertThat(spec.component("INF06").givenWeight()).isEqualTo(2);
        Map<String, Double> effective = spec.fit(parks(spec, 1)).effectiveWeights();
        assertThat(effective.get("INF06")).isCloseTo(0.3 * 2 / 9, within(1e-15));
        assertThat(effective.get("INF01")).isCloseTo(0.3 / 9, within(1e-15));
        assertThat(indicatorScore(spec, "JHB01", 1.6)).isEqualTo(100);
        assertThat(indicatorScore(IntegrationIndex.icii(), "JHB01", 1.6))
                .isCloseTo(100 * Math.log(10 / 1.6) / Math.log(10 / 1.25), within(1e-9));
    }

    private static Direction direction(IndexSpec spec, String code) {
        return indicator(spec, code).direction();
    }

    private static Map<String, Double> weights(IndexSpec spec) {
        return spec.root().children().stream()
                .filter(child -> !child.isOutside())
                .collect(Collectors.toMap(Component::code, Component::weight));
    }

    /** The indicators whose direction is not the common one. */
    private static Map<String, Direction> changed(IndexSpec spec) {
        IndexSpec common = IntegrationIndex.icii();
        return spec.indicators().stream()
                .filter(indicator -> !indicator.direction().equals(direction(common, indicator.code())))
                .collect(Collectors.toMap(Indicator::code, Indicator::direction));
    }

    private static double indicatorScore(IndexSpec spec, String code, double value) {
        Dataset park = parks(spec, 1, (indicator, i) -> indicator.code().equals(code) ? value : scoring(indicator, 50));
        return spec.fit(park).score(park).score("park0", code);
    }

    /** A ratio of one half is as far from balance as a ratio of two. */
    @Test
    void ratiosAreScoredOnALogScale() {
        IndexSpec spec = IntegrationIndex.icii();
        assertThat(indicatorScore(spec, "JHB01", 0.5)).isCloseTo(indicatorScore(spec, "JHB01", 2), within(1e-9));
        assertThat(indicatorScore(spec, "JHB01", 5)).isCloseTo(100 * Math.log(2) / Math.log(8), within(1e-9));
        assertThat(indicatorScore(spec, "AGG02", 100)).isCloseTo(100 * 30 / 45.0, within(1e-9));
    }

    @Test
    void theSmallFormKeepsFourIndicatorsADimension() {
        IndexSpec full = IntegrationIndex.icii();
        IndexSpec lite = IntegrationIndex.iciiLite();
        assertThat(lite.code()).isEqualTo("icii-lite");
        assertThat(codes(lite.root().children())).isEqualTo(CORE);
        assertThat(codes(lite.indicators())).containsExactlyInAnyOrderElementsOf(LITE);
        for (String code : CORE) {
            assertThat(dimension(lite, code).children()).hasSize(4);
            assertThat(lite.component(code).weight()).isEqualTo(0.25);
        }
        for (Indicator indicator : lite.indicators()) {
            assertThat(indicator).isEqualTo(full.component(indicator.code()));
        }
        assertThat(codes(lite.withProfile("town").indicators())).hasSize(16);
        assertThat(lite.withProfile("town").component("INF06").givenWeight()).isEqualTo(2);
        assertThat(direction(lite.withProfile("city"), "INF02")).isEqualTo(new BestRange(3, 8, 20, 30));
        assertThat(lite.profile("city").directions()).containsOnlyKeys("INF02", "JHB01");
        assertThat(lite.profile("town").directions()).containsOnlyKeys("JHB01");
        assertThat(weights(lite.withProfile("town"))).isEqualTo(Map.of("INF", .3, "PUB", .2, "JHB", .2, "AGG", .3));
    }

    @Test
    void theDataDrivenFormIsMinMaxAndEntropyOnBareBands() {
        IndexSpec full = IntegrationIndex.icii();
        IndexSpec classic = IntegrationIndex.classicCn();
        assertThat(classic.code()).isEqualTo("classic-cn");
        assertThat(codes(classic.root().children())).isEqualTo(CORE);
        assertThat(classic.indicators()).hasSize(32);
        assertThat(classic.normalization()).isEqualTo(new MinMax(0, 100, Constant.BEST));
        assertThat(classic.weighting()).isEqualTo(new EntropyWeights());
        assertThat(classic.aggregation()).isEqualTo(new Arithmetic());
        assertThat(classic.root().aggregation()).isNull();
        assertThat(classic.tiers().isEmpty()).isTrue();
        assertThat(classic.components())
                .allSatisfy(component -> assertThat(component.weight()).isNaN());
        int ranges = 0;
        for (Indicator indicator : classic.indicators()) {
            Direction before = direction(full, indicator.code());
            if (before instanceof BestRange range) {
                assertThat(indicator.direction()).isEqualTo(new BestRange(range.low(), range.high()));
                assertThat(indicator.direction().hasGoalposts()).isFalse();
                ranges++;
            } else {
                assertThat(indicator.direction()).isEqualTo(before);
            }
            assertThat(indicator.scale())
                    .isEqualTo(indicator(full, indicator.code()).scale());
        }
        assertThat(ranges).isEqualTo(7);
        assertThat(classic.profiles()).allSatisfy(profile -> {
            assertThat(profile.weights()).isEmpty();
            assertThat(profile.directions().values())
                    .noneMatch(direction -> direction instanceof BestRange && direction.hasGoalposts());
        });
    }

    /** Inside the band is best, and the park farthest from it is worst, on the log scale where there is one. */
    @Test
    void theDataDrivenFormScoresTheDistanceFromTheBand() {
        IndexSpec classic = IntegrationIndex.classicCn();
        double[] ratios = {0.4, 0.8, 1.0, 1.25, 2.5, 5.0};
        Dataset data = parks(
                classic,
                ratios.length,
                (indicator, i) -> indicator.code().equals("JHB01") ? ratios[i] : value(indicator.direction(), i / 5.0));
        double[] scores = classic.fit(data).score(data).scores("JHB01");
        assertThat(scores).containsExactly(new double[] {50, 100, 100, 100, 50, 0}, within(1e-9));
    }

    /** All within the band are as good as each other: no reason to refuse the index, and nothing to weigh. */
    @Test
    void theDataDrivenFormAcceptsParksThatAllLieWithinABand() {
        IndexSpec classic = IntegrationIndex.classicCn();
        double[] ratios = {0.85, 0.9, 1.0, 1.1, 1.2, 1.25};
        Dataset data = parks(
                classic,
                ratios.length,
                (indicator, i) -> indicator.code().equals("JHB01") ? ratios[i] : value(indicator.direction(), i / 5.0));
        FittedIndex fitted = classic.fit(data);
        assertThat(fitted.score(data).scores("JHB01")).containsOnly(100.0);
        assertThat(fitted.effectiveWeights().get("JHB01")).isZero();
        assertThat(fitted.issues()).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo(Issue.Kind.CONSTANT);
            assertThat(issue.in(Language.EN)).contains("JHB01", "by option every unit gets 100");
        });
    }

    /** Entropy weights of a dimension, recomputed from the min-max scores. */
    @Test
    void theDataDrivenFormWeighsByEntropy() {
        IndexSpec classic = IntegrationIndex.classicCn();
        Dataset data = parks(classic, 9);
        FittedIndex fitted = classic.fit(data);
        Scores scores = fitted.score(data);
        for (String code : CORE) {
            Map<String, Double> divergence = new TreeMap<>();
            for (Component leaf : dimension(classic, code).children()) {
                divergence.put(leaf.code(), 1 - entropy(scores.scores(leaf.code())));
            }
            double sum = divergence.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double own = fitted.effectiveWeights().get(code);
            divergence.forEach(
                    (leaf, value) -> assertThat(fitted.effectiveWeights().get(leaf))
                            .as(leaf)
                            .isCloseTo(own * value / sum, within(1e-12)));
        }
    }

    private static double entropy(double[] scores) {
        double total = Arrays.stream(scores).sum();
        return -Arrays.stream(scores)
                        .filter(score -> score > 0)
                        .map(score -> score / total * Math.log(score / total))
                        .sum()
                / Math.log(scores.length);
    }

    @ParameterizedTest
    @MethodSource("withProfiles")
    void everyProfileFitsAndScores(IndexSpec spec) {
        Dataset data = parks(spec, 9);
        Scores scores = spec.fit(data).score(data);
        for (String unit : data.units()) {
            assertThat(scores.score(unit)).as(unit).isBetween(0.0, 100.0);
        }
        assertThat(Arrays.stream(scores.scores(spec.root().code())).distinct().count())
                .isGreaterThan(4);
        assertThat(spec.fit(data).effectiveWeights().get(spec.root().code())).isEqualTo(1);
    }

    /** Fixed goalposts: a park is measured by norms and not by its neighbours. */
    @ParameterizedTest
    @MethodSource("withProfiles")
    void aParkScoresAloneWhatItScoresAmongOthersUnlessMinMaxIsUsed(IndexSpec spec) {
        Dataset data = parks(spec, 7);
        Scores together = spec.fit(data).score(data);
        for (int i = 0; i < data.size(); i++) {
            Dataset one = data.rows(i);
            String unit = data.units().get(i);
            if (spec.code().equals("classic-cn")) {
                assertThatThrownBy(() -> spec.fit(one)).isInstanceOf(InvalidInputException.class);
                assertThat(spec.fit(data).score(one).score(unit)).isEqualTo(together.score(unit));
            } else {
                Scores alone = spec.fit(one).score(one);
                for (String code : together.nodes()) {
                    assertThat(Double.doubleToLongBits(alone.score(unit, code)))
                            .as("%s of %s", code, unit)
                            .isEqualTo(Double.doubleToLongBits(together.score(unit, code)));
                }
            }
        }
    }

    @Test
    void supplementaryColumnsMayBeAbsentAndCoreColumnsMayNot() {
        IndexSpec spec = IntegrationIndex.icii();
        Dataset all = parks(spec, 5);
        Dataset core = Dataset.of(all.units());
        Dataset short1 = core;
        for (String input : spec.inputs()) {
            if (CORE.contains(input.substring(0, 3))) {
                core = core.with(all.column(input));
                short1 = input.equals("AGG08") ? short1 : short1.with(all.column(input));
            }
        }
        Scores with = spec.fit(all).score(all);
        Scores without = spec.fit(core).score(core);
        for (String unit : all.units()) {
            assertThat(without.score(unit)).isEqualTo(with.score(unit));
            assertThat(without.score(unit, "GOV")).isNaN();
            assertThat(without.score(unit, "ECO01")).isNaN();
            assertThat(with.score(unit, "GOV")).isNotNaN();
        }
        Dataset lacking = short1;
        assertThatThrownBy(() -> spec.fit(lacking))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("needs: AGG08.");
        assertThatThrownBy(() -> spec.fit(all).score(lacking)).hasMessageContaining("AGG08");
    }

    /** To switch a supplementary dimension on, give it a weight. */
    @Test
    void aSupplementaryDimensionCanBeSwitchedOn() {
        IndexSpec spec = IntegrationIndex.icii();
        List<Component> children = spec.root().children().stream()
                .map(child -> child.code().equals("ECO") ? ((Dimension) child).weight(0.25) : child)
                .toList();
        IndexSpec five = spec.toBuilder().root(spec.root().children(children)).build();
        Scores scores = scores(five, Map.of("INF", 60.0, "PUB", 60.0, "JHB", 60.0, "AGG", 60.0, "ECO", 20.0));
        assertThat(scores.index().effectiveWeights().get("ECO")).isCloseTo(0.2, within(1e-15));
        assertThat(scores.score("park0")).isCloseTo(Math.pow(60, 0.8) * Math.pow(20, 0.2), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("withProfiles")
    void jsonHoldsAllOfIt(IndexSpec spec) {
        StringBuilder json = new StringBuilder();
        IndexJson.writeSpec(spec, json);
        IndexSpec read = IndexJson.readSpec(json.toString(), "written");
        assertThat(read).isEqualTo(spec);
        assertThat(read.hash()).isEqualTo(spec.hash());
    }

    @Test
    void namesAreThoseOfTheMethods() {
        assertThat(IntegrationIndex.names()).containsExactly("icii", "icii-lite", "classic-cn");
        assertThat(readyMade().map(IndexSpec::code)).isEqualTo(IntegrationIndex.names());
        assertThat(readyMade().map(IndexSpec::hash)).doesNotHaveDuplicates();
        assertThat(readyMade()
                        .map(IndexSpec::profiles)
                        .map(profiles ->
                                profiles.stream().map(TypeProfile::code).toList()))
                .allMatch(List.of("common", "city", "town")::equals);
        assertThat(IntegrationIndex.named("icii")).isEqualTo(IntegrationIndex.icii());
        assertThatThrownBy(() -> IntegrationIndex.named("ICII"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("\"ICII\"", "\nMaybe choose one of [icii, icii-lite, classic-cn]");
    }

    @Test
    void unknownProfilesAreRefusedNamingTheKnown() {
        for (IndexSpec spec : readyMade().toList()) {
            assertThatThrownBy(() -> spec.withProfile("village"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll("\"village\"", "[common, city, town]");
            assertThatThrownBy(() -> spec.withProfile("town").withProfile("city"))
                    .hasMessageContaining("applied already");
        }
    }
}
