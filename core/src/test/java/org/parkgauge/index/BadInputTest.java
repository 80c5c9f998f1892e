package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.Weighting;

/** What is wrong is refused at the earliest point, by name and value, in both languages, with advice. */
class BadInputTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** One case: what is done, what the English message says, what the Chinese one says. */
    private record Case(String name, ThrowingCallable action, List<String> english, List<String> chinese) {

        static Case of(String name, ThrowingCallable action, String... words) {
            return new Case(name, action, Arrays.asList(words), List.of());
        }

        Case zh(String... words) {
            return new Case(name, action, english, Arrays.asList(words));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Dataset PARKS = Dataset.of(List.of("North", "South", "West"))
            .with("roads", 10, 20, 40)
            .with("jobs", 4, 0, 7)
            .with("same", 5, 5, 5)
            .with("zero", 0, 0, 0)
            .with("empty", NAN, NAN, NAN)
            .withAttribute("block", "A", "A", "B");

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static IndexBuilder index(Component... children) {
        return IndexSpec.named("test").root(Dimension.of("ROOT", children));
    }

    private static IndexBuilder index(Normalization normalization, Aggregation aggregation, Component... children) {
        return index(children).normalization(normalization).aggregation(aggregation);
    }

    private static IndexBuilder index(Weighting weighting, Component... children) {
        return index(children).normalization(new Identity()).weighting(weighting);
    }

    private static Scores score(IndexBuilder builder, Dataset data) {
        return builder.build().fit(data).score(data);
    }

    private static FittedIndex fit(IndexBuilder builder, Dataset data) {
        return builder.build().fit(data);
    }

    private static Tier tier(String code, double from) {
        return new Tier(code, Text.of(code), from);
    }

    private static TypeProfile profile(String code, Map<String, Double> weights, List<String> types, String catchment) {
        return new TypeProfile(code, Text.EMPTY, Text.EMPTY, types, catchment, weights, Map.of());
    }

    static Stream<Case> data() {
        Dataset two = Dataset.of(List.of("x", "y"));
        return Stream.of(
                Case.of("no unit", () -> Dataset.of(List.of()), "The data hold no unit", "header only")
                        .zh("没有单元"),
                Case.of("nameless unit", () -> Dataset.of(List.of("x", " ")), "Unit number 2 has no name"),
                Case.of(
                                "unit twice",
                                () -> Dataset.of(List.of("x", "y", "x")),
                                "Unit \"x\" appears twice (number 1 and number 3)",
                                "different names")
                        .zh("单元“x”出现两次", "第1和第3个"),
                Case.of(
                        "variable twice",
                        () -> two.with("roads", 1, 2).with("roads", 1, 2),
                        "Variable \"roads\" appears twice"),
                Case.of(
                        "variable and attribute",
                        () -> two.with("roads", 1, 2).withAttribute("roads", "a", "b"),
                        "Variable \"roads\" appears twice"),
                Case.of("too few values", () -> two.with("roads", 1), "Variable \"roads\" has 1 values for 2 units")
                        .zh("有1个值，而单元有2个"),
                Case.of(
                        "infinite value",
                        () -> two.with("roads", 1, INFINITE),
                        "Variable roads: value number 2 is Infinity",
                        "division by zero"),
                Case.of("nameless variable", () -> two.with(" ", 1, 2), "A variable has no name"),
                Case.of(
                        "unknown variable",
                        () -> PARKS.column("Roads"),
                        "no variable named \"Roads\"",
                        "one of these: roads, jobs"),
                Case.of("unknown attribute", () -> PARKS.attribute("level"), "no attribute named \"level\"", "block")
                        .zh("没有名为“level”的属性"));
    }

    static Stream<Case> recipes() {
        return Stream.of(
                Case.of(
                                "Chinese code",
                                () -> Indicator.of("道路"),
                                "The code \"道路\" is not valid",
                                "names belong into the label")
                        .zh("代码“道路”不合规则"),
                Case.of("code with a hyphen", () -> Dimension.of("A-B", leaf("a")), "The code \"A-B\" is not valid"),
                Case.of(
                        "index code",
                        () -> IndexSpec.named("9x")
                                .root(Dimension.of("R", leaf("a")))
                                .build(),
                        "The index code \"9x\" is not valid",
                        "begin with a letter"),
                Case.of(
                                "code twice",
                                () -> index(leaf("a"), Dimension.of("D", leaf("b"), leaf("a")))
                                        .build(),
                                "The code \"a\" appears twice in index test")
                        .zh("代码“a”在指数test中出现两次"),
                Case.of("no children", () -> Dimension.of("D"), "Dimension D has no children", "give it indicators"),
                Case.of(
                        "only children outside",
                        () -> Dimension.of("D", leaf("a").weight(0)),
                        "All children of dimension D have weight 0"),
                Case.of(
                        "coverage in per cent",
                        () -> Dimension.of("D", leaf("a")).minimumCoverage(75),
                        "The minimum coverage of dimension D is 75.0",
                        "write 75 per cent as 0.75"),
                Case.of("negative weight", () -> leaf("a").weight(-2), "The weight of a is -2.0", "turn the direction")
                        .zh("a的权重为-2.0", "应改方向"),
                Case.of(
                        "infinite weight",
                        () -> Dimension.of("D", leaf("a")).weight(INFINITE),
                        "The weight of D is Infinity"),
                Case.of(
                        "root outside",
                        () -> IndexSpec.named("t")
                                .root(Dimension.of("R", leaf("a")).weight(0))
                                .build(),
                        "The root R has weight 0"),
                Case.of(
                        "no root",
                        () -> IndexSpec.named("t").build(),
                        "Index t has no root",
                        "root(Dimension.of(...))"),
                Case.of(
                                "no goalposts",
                                () -> index(Indicator.of("roads")).build(),
                                "Indicator roads is normalized by goalposts but has none",
                                "choose min-max")
                        .zh("指标roads按目标值标准化"),
                Case.of(
                        "range without outer limits",
                        () -> index(Indicator.of("roads").direction(new Direction.BestRange(1, 2)))
                                .build(),
                        "Indicator roads is normalized by goalposts but has none"),
                Case.of(
                        "best below worst",
                        () -> leaf("a").higherIsBetter(100, 0),
                        "the worst value 100.0 must be below the best 0.0",
                        "lower is better"),
                Case.of(
                        "worst below best",
                        () -> leaf("a").lowerIsBetter(0, 100),
                        "the worst value 0.0 must be above the best 100.0",
                        "higher is better"),
                Case.of(
                        "best range out of order",
                        () -> leaf("a").bestWithin(0, 30, 20, 50),
                        "The best range from 30.0 to 20.0 is not in order",
                        "a <= b <= c <= d"),
                Case.of(
                        "one goalpost",
                        () -> leaf("a").higherIsBetter(NAN, 5),
                        "pairs of finite numbers, not as NaN and 5.0",
                        "give both or none"),
                Case.of(
                                "log of zero goalpost",
                                () -> leaf("jobs").onLogScale(),
                                "Indicator jobs: ",
                                "every limit must be positive, and 0.0 is not",
                                "linear scale")
                        .zh("指标jobs：", "对数尺度"),
                Case.of(
                        "denominator factor",
                        () -> leaf("a").per("population", -1),
                        "denominator population must be positive, and -1.0 is not"),
                Case.of(
                                "weight beside entropy",
                                () -> index(leaf("a").weight(2), leaf("b"))
                                        .weighting(new EntropyWeights())
                                        .build(),
                                "a is given the weight 2.0, but the children of ROOT are weighted by entropy (EntropyWeights)",
                                "use given weights")
                        .zh("a写明了权重2.0"),
                Case.of(
                                "z-scores multiplied",
                                () -> index(new ZScore(), new Geometric(), Indicator.of("a"))
                                        .build(),
                                "Two steps clash: z-score (ZScore) of a gives negative values, which geometric (Geometric) of ROOT cannot use",
                                "normalize to 1..100")
                        .zh("两个步骤冲突", "会产生负值"),
                Case.of(
                        "z-scores under a floor",
                        () -> index(new ZScore(), new Geometric(1), Indicator.of("a"))
                                .build(),
                        "z-score (ZScore) of a gives negative values"),
                Case.of(
                                "zeros multiplied",
                                () -> index(new MinMax(), new Geometric(), Indicator.of("a"))
                                        .build(),
                                "min-max (MinMax) of a gives a zero, which geometric (Geometric) of ROOT cannot use",
                                "a floor")
                        .zh("会产生零"),
                Case.of(
                        "zeros inverted",
                        () -> index(new MinMax(), new Harmonic(), Indicator.of("a"))
                                .build(),
                        "gives a zero, which harmonic (Harmonic) of ROOT"),
                Case.of(
                        "negative means multiplied",
                        () -> IndexSpec.named("t")
                                .normalization(new ZScore())
                                .root(Dimension.of("R", Dimension.of("D", Indicator.of("a")))
                                        .aggregation(new Geometric()))
                                .build(),
                        "z-score (ZScore) of a gives negative values, which geometric (Geometric) of R"),
                Case.of(
                        "duels multiplied",
                        () -> index(
                                        new RankScore(),
                                        new Geometric(),
                                        Dimension.of("D", Indicator.of("a")).aggregation(new Copeland()))
                                .build(),
                        "copeland (Copeland) of D gives negative values"),
                Case.of(
                        "distances weighed by entropy",
                        () -> index(new EntropyWeights(), Indicator.of("a").direction(new Direction.BestRange(1, 2)))
                                .build(),
                        "the distance to the range of a gives negative values, which entropy (EntropyWeights) of ROOT"),
                Case.of(
                                "open cost under a mean",
                                () -> index(
                                                new Identity(),
                                                new Arithmetic(),
                                                Indicator.of("a").lowerIsBetter())
                                        .build(),
                                "Indicator a is better when lower and not normalized",
                                "arithmetic (Arithmetic) aggregation of ROOT",
                                "min-max or goalposts")
                        .zh("指标a越小越好且未标准化"),
                Case.of(
                        "floor",
                        () -> new Geometric(0),
                        "The floor of a geometric mean must be positive, and 0.0 is not"),
                Case.of(
                        "probabilities",
                        () -> new PercentileWinsorization(5, 95),
                        "not 5.0 and 95.0",
                        "write 5 per cent as 0.05"),
                Case.of(
                        "scale",
                        () -> new Goalposts(100, 0, true),
                        "from a lower to a higher finite number, not from 100.0 to 0.0"),
                Case.of("deviation", () -> new ZScore(0, 0, Moments.Divisor.SAMPLE), "not 0.0 and 0.0"),
                Case.of(
                        "judgement off the scale",
                        () -> new Comparison("a", "b", 10),
                        "The judgement of a over b is 10.0, outside 1/9 to 9"),
                Case.of(
                                "profile of an unknown code",
                                () -> index(leaf("a"))
                                        .profiles(List.of(profile("p", Map.of("b", 1.0), List.of(), "")))
                                        .build(),
                                "Profile \"p\" names \"b\"",
                                "spelling")
                        .zh("提到了指数中没有的“b”"),
                Case.of(
                        "tiers out of order",
                        () -> new Tiers(List.of(tier("C", 40), tier("B", 60), tier("D", NAN)), NAN, ""),
                        "The lower limit 60.0 of tier B is out of order",
                        "from the highest down"),
                Case.of(
                        "cap at an unknown tier",
                        () -> new Tiers(List.of(tier("D", NAN)), 30, "E"),
                        "There is no tier \"E\""),
                Case.of(
                        "prerequisite code",
                        () -> new Prerequisite("1", Text.EMPTY, "safe", true),
                        "The code \"1\" is not valid"));
    }

    static Stream<Case> fits() {
        Dataset typed = PARKS.withAttribute("type", "new", "old", "old");
        Dataset spread = PARKS.withAttribute("catchment", "park", "town", "park");
        IndexBuilder profiled = index(leaf("roads")).profiles(List.of(profile("p", Map.of(), List.of("old"), "town")));
        return Stream.of(
                Case.of(
                                "absent variables",
                                () -> fit(index(leaf("a"), leaf("roads").per("area", 1)), PARKS),
                                "index test needs: a, area",
                                "a header is misspelt")
                        .zh("数据缺少指数test所需的变量：a、area"),
                Case.of(
                                "constant",
                                () -> fit(index(new MinMax(), new Arithmetic(), Indicator.of("same")), PARKS),
                                "Indicator same is constant (5.0), so min-max cannot be fitted")
                        .zh("指标same的所有值都是5.0"),
                Case.of(
                        "constant z-score",
                        () -> fit(index(new ZScore(), new Arithmetic(), Indicator.of("same")), PARKS),
                        "Indicator same is constant (5.0), so z-score"),
                Case.of(
                        "no value",
                        () -> fit(index(new MinMax(), new Arithmetic(), Indicator.of("empty")), PARKS),
                        "Indicator empty has no value"),
                Case.of(
                        "no value to rank",
                        () -> fit(index(new RankScore(), new Arithmetic(), Indicator.of("empty")), PARKS),
                        "Indicator empty has no value, so it cannot be ranked"),
                Case.of(
                        "no value to winsorize",
                        () -> fit(index(leaf("empty")).treatment(new PercentileWinsorization()), PARKS),
                        "Indicator empty has no value, so it cannot be winsorized"),
                Case.of(
                        "one unit",
                        () -> fit(index(new MinMax(), new Arithmetic(), Indicator.of("roads")), PARKS.rows(0)),
                        "min-max (MinMax) of roads needs at least 2 complete units, and there are 1",
                        "goalposts"),
                Case.of(
                                "few units for entropy",
                                () -> fit(index(new EntropyWeights(), Indicator.of("roads")), PARKS),
                                "entropy (EntropyWeights) of ROOT needs at least 5 complete units, and there are 3")
                        .zh("至少需要5个完整单元"),
                Case.of(
                                "negative for entropy",
                                () -> fit(
                                        index(new EntropyWeights(2), Indicator.of("a")),
                                        Dataset.of(List.of("x", "y")).with("a", 3, -1)),
                                "a of unit \"y\" is -1.0")
                        .zh("a在单元“y”为-1.0"),
                Case.of(
                        "nothing varies for entropy",
                        () -> fit(index(new EntropyWeights(2), Indicator.of("same")), PARKS),
                        "The children of ROOT do not vary"),
                Case.of(
                        "zeros for TOPSIS",
                        () -> fit(
                                index(new Identity(), new Topsis(), Indicator.of("roads"), Indicator.of("zero")),
                                PARKS),
                        "zero is zero for every unit"),
                Case.of(
                        "nothing varies for TOPSIS",
                        () -> fit(index(new Identity(), new Topsis(), Indicator.of("same")), PARKS),
                        "The children of ROOT do not vary, so TOPSIS"),
                Case.of("mixed types", () -> fit(profiled, typed), "different types [new, old]", "profiles: [p]")
                        .zh("单元属于不同类型[new, old]"),
                Case.of(
                        "other type",
                        () -> fit(
                                index(leaf("roads"))
                                        .profiles(List.of(profile("p", Map.of(), List.of("old"), "")))
                                        .build()
                                        .withProfile("p")
                                        .toBuilder(),
                                typed),
                        "of another: [North]"),
                Case.of("mixed catchments", () -> fit(profiled, spread), "different catchments, [park, town]")
                        .zh("统计范围不同"),
                Case.of(
                        "other catchment",
                        () -> fit(
                                profiled.build().withProfile("p").toBuilder(),
                                PARKS.withAttribute("catchment", "park", "park", "park")),
                        "needs data of the catchment \"town\"",
                        "\"park\""),
                Case.of(
                        "unknown profile",
                        () -> profiled.build().withProfile("q"),
                        "no profile \"q\"",
                        "choose one of [p]"),
                Case.of(
                                "no group",
                                () -> fit(index(leaf("roads")).imputation(new GroupMean("level")), PARKS),
                                "groups by \"level\"",
                                "[block]")
                        .zh("按“level”分组插补"),
                Case.of(
                                "missing comparison",
                                () -> fit(
                                        index(
                                                new AnalyticHierarchy(List.of(new Comparison("roads", "jobs", 2))),
                                                leaf("roads"),
                                                leaf("jobs"),
                                                leaf("same")),
                                        PARKS),
                                "At ROOT these comparisons are missing: [roads - same, jobs - same]")
                        .zh("缺少比较"),
                Case.of(
                        "comparison of a stranger",
                        () -> fit(
                                index(
                                        new AnalyticHierarchy(List.of(new Comparison("roads", "x", 2))),
                                        leaf("roads"),
                                        leaf("jobs")),
                                PARKS),
                        "names \"x\", which is no child of positive weight",
                        "[roads, jobs]"),
                Case.of(
                        "comparison of a child outside",
                        () -> fit(
                                index(
                                        new AnalyticHierarchy(List.of(new Comparison("roads", "jobs", 2))),
                                        leaf("roads"),
                                        leaf("jobs").weight(0)),
                                PARKS),
                        "names \"jobs\", which is no child of positive weight"),
                Case.of(
                                "weights of a lambda",
                                () -> fit(
                                        index(
                                                (Weighting) children -> new double[] {-1, 2},
                                                leaf("roads"),
                                                leaf("jobs")),
                                        PARKS),
                                "The weighting of ROOT: A weight must be finite and not negative, and -1.0 is not")
                        .zh("节点ROOT的赋权方法："),
                Case.of(
                        "zero below a node that is weighed",
                        () -> fit(
                                index(
                                        new EntropyWeights(2),
                                        Dimension.of("D", Indicator.of("jobs")).aggregation(new Geometric()),
                                        Indicator.of("roads")),
                                PARKS),
                        "Unit \"South\": jobs, a child of D, is 0.0, and a geometric mean needs positive values"));
    }

    static Stream<Case> scores() {
        FittedIndex geometric = index(leaf("roads"), leaf("jobs"))
                .aggregation(new Geometric())
                .build()
                .fit(PARKS);
        FittedIndex log = index(
                        leaf("jobs").higherIsBetter(1, 10).onLogScale().normalization(new Goalposts(0, 100, false)))
                .build()
                .fit(PARKS.rows(0, 2));
        FittedIndex grouped =
                index(leaf("jobs")).imputation(new GroupMean("block")).build().fit(PARKS);
        Scores plain = score(index(leaf("roads"), leaf("empty").weight(0)), PARKS);
        Scores gaps = score(index(leaf("roads"), leaf("empty")), PARKS);
        return Stream.of(
                Case.of(
                                "zero under a geometric mean",
                                () -> geometric.score(PARKS),
                                "Unit \"South\": jobs, a child of ROOT, is 0.0, and a geometric mean needs positive values",
                                "give a geometric mean a floor")
                        .zh("单元“South”", "几何平均要求正值"),
                Case.of("row under a geometric mean", () -> geometric.score(new double[] {5, 0}), "Unit \"row\": jobs"),
                Case.of(
                                "negative under a harmonic mean",
                                () -> score(
                                        index(new Identity(), new Harmonic(), Indicator.of("a"), Indicator.of("b")),
                                        Dataset.of(List.of("x")).with("a", -4).with("b", 3)),
                                "Unit \"x\": a, a child of ROOT, is -4.0, and a harmonic mean")
                        .zh("调和平均"),
                Case.of(
                                "log of zero",
                                () -> log.score(PARKS),
                                "Unit \"South\": indicator jobs is 0, and a log scale needs positive values",
                                "linear scale")
                        .zh("对数尺度要求正值"),
                Case.of(
                        "absent variable",
                        () -> geometric.score(Dataset.of(List.of("x")).with("roads", 1)),
                        "index test needs: jobs"),
                Case.of(
                                "short row",
                                () -> geometric.score(new double[] {1}),
                                "A row needs 2 values, and this one has 1",
                                "[roads, jobs]")
                        .zh("一行应有2个值，得到1个"),
                Case.of(
                        "infinite row",
                        () -> geometric.score(new double[] {1, INFINITE}),
                        "Variable jobs is Infinity",
                        "NaN for a missing value"),
                Case.of(
                        "bare row",
                        () -> grouped.score(new double[] {NAN}),
                        "needs the attributes [block]",
                        "withAttributes"),
                Case.of(
                        "other attributes",
                        () -> grouped.withAttributes(Map.of("type", "A")),
                        "The attribute \"block\" is not given"),
                Case.of("unknown unit", () -> plain.score("East"), "no unit named \"East\"", "North, South, West")
                        .zh("没有名为“East”的单元"),
                Case.of(
                                "unknown component",
                                () -> plain.scores("rails"),
                                "Index test has no component \"rails\"",
                                "spelling and case")
                        .zh("没有代码“rails”"),
                Case.of("no such group", () -> plain.ranksWithin("ROOT", "level"), "no attribute named \"level\""),
                Case.of(
                                "nothing to explain",
                                () -> gaps.explain("North"),
                                "\"North\" has no score",
                                "lower the minimum coverage")
                        .zh("没有总得分"),
                Case.of(
                        "two indices",
                        () -> plain.profile("North")
                                .against(score(index(leaf("same")), PARKS).profile("South")),
                        "\"North\" and \"South\" were scored by different indices"),
                Case.of(
                        "two explanations",
                        () -> plain.explain("North")
                                .diff(plain.explain("North").parts().get(0)),
                        "Explanations of ROOT and roads cannot be compared"),
                Case.of(
                                "neither yes nor no",
                                () -> new Prerequisite("SAFE", Text.EMPTY, "safe", true).status("maybe", "North"),
                                "The answer \"maybe\" of unit \"North\" to safe",
                                "write yes, no, or nothing")
                        .zh("应为是或否"));
    }

    private static final List<String> WITHOUT_ADVICE = List.of(
            "nameless unit",
            "too few values",
            "nameless variable",
            "cap at an unknown tier",
            "two explanations",
            "weights of a lambda");

    @ParameterizedTest
    @MethodSource({"data", "recipes", "fits", "scores"})
    void isRefused(Case one) {
        Throwable thrown = catchThrowable(one.action());
        assertThat(thrown)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(one.english().toArray(CharSequence[]::new));
        InvalidInputException refusal = (InvalidInputException) thrown;
        assertThat(refusal.in(Language.EN)).isEqualTo(refusal.getMessage());
        assertThat(refusal.in(Language.ZH)).matches("(?s).*\\p{IsHan}.*");
        assertThat(one.chinese())
                .allSatisfy(words -> assertThat(refusal.in(Language.ZH)).contains(words));
        if (!WITHOUT_ADVICE.contains(one.name())) {
            assertThat(refusal.getMessage()).contains("\nMaybe ");
            assertThat(refusal.in(Language.ZH)).contains("\n也许：");
        }
    }
}
