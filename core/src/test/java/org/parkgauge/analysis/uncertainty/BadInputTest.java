package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.weighting.EqualWeights;

/** Each kind of bad input, with the message in both languages. */
class BadInputTest {

    private static final double NAN = Double.NaN;

    private static final Source NOISE = WeightNoise.uniform(0.2);

    private static Arguments refused(ThrowingCallable call, String zh, String en) {
        return Arguments.of(call, zh, en);
    }

    private static ThrowingCallable varying(Source... sources) {
        return () -> Parks.uncertain(sources);
    }

    private static UncertainIndex outside() {
        Dimension root = Parks.root();
        List<Component> children = new ArrayList<>(root.children());
        children.set(2, ((Dimension) children.get(2)).weight(0));
        return UncertainIndex.of(
                Parks.spec().toBuilder().root(root.children(children)).build(), Parks.data());
    }

    private static UncertainIndex many(int units, int indicators) {
        List<String> names = IntStream.range(0, units).mapToObj(i -> "u" + i).toList();
        Dataset data = Dataset.of(names);
        Component[] children = new Component[indicators];
        for (int j = 0; j < indicators; j++) {
            int shift = j;
            data = data.with(
                    "x" + j,
                    IntStream.range(0, units).mapToDouble(i -> i + shift).toArray());
            children[j] = Indicator.of("x" + j);
        }
        IndexSpec spec = IndexSpec.named("many")
                .root(Dimension.of("ALL", children))
                .normalization(new MinMax(1, 100))
                .build();
        return UncertainIndex.of(spec, data).varying(NOISE);
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                refused(() -> Choice.of("empty"), "“empty”没有备选方案", "nothing to choose from in \"empty\""),
                refused(
                        () -> Choice.aggregations(new Arithmetic(), new Arithmetic()),
                        "有两个备选方案都叫“arithmetic”",
                        "Two alternatives of \"aggregation\" are called \"arithmetic\""),
                refused(() -> new Option.Recipe(" ", one -> one), "备选方案没有名称", "An alternative has no name"),
                refused(() -> WeightNoise.uniform(1), "扰动幅度为1.0，应大于 0 小于 1", "is 1.0, not between 0 and 1"),
                refused(() -> WeightNoise.uniform(0), "幅度为0.0", "is 0.0"),
                refused(() -> WeightNoise.uniform(NAN), "幅度为NaN", "is NaN"),
                refused(() -> WeightNoise.lognormal(11), "幅度为11.0，应为正数且不超过 10", "is 11.0, not above 0 and at most 10"),
                refused(() -> WeightNoise.lognormal(0), "幅度为0.0", "is 0.0"),
                refused(() -> WeightDistribution.of("A", 0), "A权重的集中度为0.0", "weights of A is 0.0"),
                refused(
                        () -> WeightDistribution.of("A", Double.POSITIVE_INFINITY),
                        "集中度为Infinity",
                        "weights of A is Infinity"),
                refused(() -> WeightRange.of("A", 2, 2), "A的权重范围2.0到2.0", "weight of A cannot run from 2.0 to 2.0"),
                refused(() -> WeightRange.of("A", -1, 2), "范围-1.0到2.0", "from -1.0 to 2.0"),
                refused(() -> WeightRange.of("A", 0, 1 / 0.0), "到Infinity", "to Infinity"),
                refused(() -> MeasurementError.relative(0), "测量误差为0.0", "\"measurement\" is 0.0"),
                refused(() -> MeasurementError.relative(1 / 0.0), "测量误差为Infinity", "\"measurement\" is Infinity"),
                refused(() -> GoalpostShift.of(0.5), "比例为0.5", "share of 0.5"),
                refused(() -> GoalpostShift.of(0), "比例为0.0", "share of 0.0"));
    }

    static Stream<Arguments> indices() {
        IndexSpec open = IndexSpec.named("open")
                .root(Dimension.of("ALL", Indicator.of("a"), Indicator.of("b")))
                .normalization(new MinMax(1, 100))
                .build();
        return Stream.of(
                refused(
                        varying(NOISE, NOISE),
                        "两个不确定来源都叫“weights”",
                        "Two sources of uncertainty are called \"weights\""),
                refused(varying(Choice.aggregations(List.of("X"), new Arithmetic())), "没有代码“X”", "no component \"X\""),
                refused(varying(Choice.aggregations(List.of("a"), new Arithmetic())), "a是指标", "a is an indicator"),
                refused(varying(Choice.weightings(List.of("Y"), new EqualWeights())), "没有代码“Y”", "no component \"Y\""),
                refused(
                        varying(Choice.weightSets("experts", Map.of("li", Map.of("A", 1.0), "wu", Map.of("Z", 1.0)))),
                        "没有代码“Z”",
                        "no component \"Z\""),
                refused(
                        () -> outside().varying(Choice.aggregations(List.of("C"), new Arithmetic())),
                        "C的权重为 0",
                        "C has weight 0"),
                refused(
                        varying(Choice.normalizations(new ZScore()), Choice.aggregations(new Geometric())),
                        "“normalization”的备选方案都不可行：两个步骤冲突",
                        "None of the alternatives of \"normalization\" can work: Two steps clash"),
                refused(
                        varying(new WeightNoise("noise", List.of("C"), WeightNoise.Shape.UNIFORM, 0.1)),
                        "“noise”没有可变动的权重",
                        "\"noise\" has no weight to vary"),
                refused(
                        varying(new WeightNoise("noise", List.of("Q"), WeightNoise.Shape.UNIFORM, 0.1)),
                        "没有代码“Q”",
                        "no component \"Q\""),
                refused(
                        varying(WeightDistribution.of("C", 2)),
                        "维度C只有一个计分的下级",
                        "Dimension C has one child that counts"),
                refused(() -> outside().varying(WeightDistribution.of("C", 2)), "C的权重为 0", "C has weight 0"),
                refused(
                        varying(WeightDistribution.of("A", 2), new WeightDistribution("again", "A", 3)),
                        "有两个来源规定A的权重",
                        "Two sources set the weights of A"),
                refused(
                        varying(WeightRange.of("a", 0, 2), new WeightRange("again", "a", 0, 3)),
                        "有两个来源规定a的权重",
                        "Two sources set the weights of a"),
                refused(varying(WeightRange.of("ALL", 1, 2)), "ALL是根节点", "ALL is the root"),
                refused(varying(WeightRange.of("f", 1, 2)), "维度C只有一个", "Dimension C has one child"),
                refused(
                        () -> UncertainIndex.of(
                                        open.toBuilder()
                                                .weighting(new EqualWeights())
                                                .build(),
                                        Parks.data())
                                .varying(WeightRange.of("a", 1, 2)),
                        "a的上级不使用给定权重",
                        "The dimension above a does not read given weights"),
                refused(
                        varying(new MeasurementError("m", List.of("zz"), MeasurementError.Kind.RELATIVE, 0.1)),
                        "zz",
                        "zz"),
                refused(
                        () -> UncertainIndex.of(open, Parks.data())
                                .varying(new MeasurementError("m", List.of("c"), MeasurementError.Kind.RELATIVE, 0.1)),
                        "指数不使用变量c",
                        "The index does not read variable c"),
                refused(varying(new GoalpostShift("g", List.of("A"), 0.1)), "A是维度", "A is a dimension"),
                refused(
                        () -> UncertainIndex.of(open, Parks.data()).varying(new GoalpostShift("g", List.of("a"), 0.1)),
                        "指标a没有目标值",
                        "Indicator a has no goalposts"),
                refused(
                        () -> UncertainIndex.of(open, Parks.data()).varying(GoalpostShift.of(0.1)),
                        "没有指标有目标值",
                        "No indicator has goalposts"),
                refused(
                        () -> UncertainIndex.of(Parks.spec(), Parks.data().rows(0, 1))
                                .varying(new UnitLeftOut()),
                        "只有2个单元",
                        "There are only 2 units"),
                refused(
                        () -> UncertainIndex.of(
                                open.toBuilder()
                                        .normalization(new ZScore())
                                        .aggregation(new Geometric(1))
                                        .build(),
                                Parks.data()),
                        "两个步骤冲突",
                        "Two steps clash"),
                refused(
                        varying(Choice.of(
                                "none",
                                new Option.Recipe(
                                        "clash",
                                        one -> one.toBuilder()
                                                .normalization(new ZScore())
                                                .aggregation(new Geometric())
                                                .build()),
                                new Option.Recipe("bug", one -> {
                                    throw new IllegalStateException("broken");
                                }))),
                        "都不可行",
                        "None of the alternatives of \"none\" can work"));
    }

    static Stream<Arguments> simulations() {
        UncertainIndex uncertain = Parks.uncertain(NOISE);
        Robustness result = uncertain.simulate(Simulation.of(10));
        UnitRobustness unit = result.root().unit("East");
        return Stream.of(
                refused(() -> Simulation.of(0), "抽样次数为0", "There cannot be 0 draws"),
                refused(() -> Simulation.of(1L << 31), "抽样次数为2147483648", "There cannot be 2147483648 draws"),
                refused(() -> Simulation.of(9).threads(0), "线程数至少为 1，得到0", "at least one thread, not 0"),
                refused(() -> Parks.uncertain().simulate(Simulation.of(9)), "没有任何不确定来源", "Nothing varies"),
                refused(
                        () -> uncertain.simulate(Simulation.of(9).nodes(List.of("X"))),
                        "没有代码“X”",
                        "no component \"X\""),
                refused(
                        () -> outside().varying(NOISE).simulate(Simulation.of(9).nodes(List.of("C"))),
                        "C的权重为 0，不参与抽样",
                        "C has weight 0 and takes no part"),
                refused(
                        () -> uncertain.simulate(Simulation.of(1L << 29).keepingDraws()),
                        "不能保留536870912次抽样中8个单元的得分",
                        "The scores of 8 units in 536870912 draws cannot be kept"),
                refused(
                        () -> many(10_001, 2).simulate(Simulation.of(1)),
                        "最多支持10000个单元，现有10001个",
                        "at most 10000 units, and there are 10001"),
                refused(
                        () -> many(3, 1001).simulate(Simulation.of(1).sampling(Sampling.SOBOL)),
                        "最多1000维，这里需要1001维",
                        "at most 1000 coordinates, not 1001"),
                refused(() -> uncertain.draw(0.5), "应有8个坐标，得到1个", "needs 8 coordinates, and this one has 1"),
                refused(() -> Parks.uncertain(new UnitLeftOut()).draw(1), "坐标1.0不在", "coordinate 1.0 lies outside"),
                refused(() -> Parks.uncertain(new UnitLeftOut()).draw(NAN), "坐标NaN不在", "coordinate NaN lies outside"),
                refused(() -> Parks.uncertain(new UnitLeftOut()).draw(-0.1), "坐标-0.1不在", "coordinate -0.1 lies"),
                refused(() -> result.draw(10), "没有第10次抽样，共10次", "no draw 10; there were 10"),
                refused(() -> result.draw(-1), "没有第-1次抽样", "no draw -1"),
                refused(() -> result.node("A"), "节点“A”没有记录", "The node \"A\" was not recorded"),
                refused(() -> result.root().unit("Nowhere"), "没有名为“Nowhere”的单元", "no unit named \"Nowhere\""),
                refused(() -> unit.scoreQuantile(1.1), "概率1.1不在", "probability 1.1 lies outside"),
                refused(() -> unit.rankQuantile(NAN), "概率NaN不在", "probability NaN lies outside"),
                refused(() -> unit.rankRange(0), "份额0.0应大于 0", "share of 0.0 is not above 0"),
                refused(() -> unit.rankRange(1.01), "份额1.01", "share of 1.01"),
                refused(() -> unit.acceptability(0), "名次从 1 到8，没有0", "Ranks run from 1 to 8, and 0 is none"),
                refused(() -> unit.acceptability(9), "没有9", "and 9 is none"),
                refused(() -> unit.topShare(0), "没有0", "and 0 is none"),
                refused(
                        () -> new UnitRobustness("x", 1, 1, 1, 1, new int[2], new double[0]).rankRange(),
                        "“x”在抽样中没有名次",
                        "\"x\" had no rank in any draw"),
                refused(() -> uncertain.model(List.of(new Output.Score("Nowhere"))), "Nowhere", "Nowhere"));
    }

    @ParameterizedTest
    @MethodSource({"sources", "indices", "simulations"})
    void isRefused(ThrowingCallable call, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.in(Language.ZH)).contains(zh).contains("\n也许：");
            assertThat(refusal.getMessage()).contains(en).contains("\nMaybe ");
        });
    }
}
