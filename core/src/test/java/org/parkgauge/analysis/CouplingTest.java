package org.parkgauge.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.coupling.CoordinationGrade;
import org.parkgauge.measure.coupling.CouplingCoordination;
import org.parkgauge.measure.coupling.CouplingDegree;
import org.parkgauge.measure.coupling.CouplingStage;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.treatment.Winsorization;

class CouplingTest {

    private static final double NAN = Double.NaN;

    private static final Dataset PARKS = Dataset.of(List.of("North", "South", "Empty", "Gap"))
            .with("inf", 80, 20, 0, NAN)
            .with("pub", 40, 20, 0, 50)
            .with("agg", 90, 10, 0, 70)
            .with("eco", 30, 60, 0, 80);

    private static final Subsystem INDUSTRY = Subsystem.of("industry", "AGG").label("产业", "industry");
    private static final Subsystem CITY = Subsystem.of("city", "INF", "PUB").label("城市", "city");
    private static final Subsystem NATURE = Subsystem.of("nature", "ECO").label("生态", "ecology");

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static Scores scores(Normalization normalization, Dataset data) {
        Dimension root = Dimension.of(
                "ROOT",
                Dimension.of("INF", leaf("inf")),
                Dimension.of("PUB", leaf("pub")),
                Dimension.of("AGG", leaf("agg").normalization(normalization)),
                Dimension.of("ECO", leaf("eco")).weight(0));
        return IndexSpec.named("test").root(root).build().fit(data).score(data);
    }

    private static Scores scores() {
        return scores(new Goalposts(0, 100, true), PARKS);
    }

    @Test
    void industryAndCity() {
        Coupling.Result result = Coupling.between(INDUSTRY, CITY).of(scores());
        Coupling.Unit north = result.unit("North");
        CouplingCoordination expected = CouplingCoordination.of(CouplingDegree.TRADITIONAL, 0.9, 0.6);
        assertThat(north.scores().toArray()).containsExactly(new double[] {0.9, 0.6}, within(1e-15));
        assertThat(north.coupling().value()).isCloseTo(expected.coupling().value(), within(1e-15));
        assertThat(north.coordination().value()).isCloseTo(0.75, within(1e-15));
        assertThat(north.degree().value()).isCloseTo(expected.degree(), within(1e-15));
        assertThat(north.grade()).contains(CoordinationGrade.GOOD_COORDINATION);
        assertThat(north.stage()).contains(CouplingStage.HIGH);
        assertThat(north.behind()).containsExactly("city");
        assertThat(north.lag()).isEqualTo(Text.of("城市滞后型", "lagging: city"));
        assertThat(result.unit("South").lag()).isEqualTo(Text.of("同步型", "synchronous"));
        assertThat(result.units()).extracting(Coupling.Unit::unit).containsExactlyElementsOf(PARKS.units());
    }

    @Test
    void weightsFormsAndTolerances() {
        Map<String, Double> three = Map.of("INF", 3.0, "PUB", 1.0);
        Coupling.Unit north = Coupling.between(INDUSTRY.weight(2), CITY.nodes(three), NATURE)
                .form(CouplingDegree.WANG_2021)
                .tolerance(0.3)
                .of(scores())
                .unit("North");
        CouplingCoordination expected =
                CouplingCoordination.of(CouplingDegree.WANG_2021, new double[] {0.9, 0.7, 0.3}, new double[] {2, 1, 1});
        assertThat(north.degree().value()).isCloseTo(expected.degree(), within(1e-14));
        assertThat(north.coordination().value()).isCloseTo(0.25 * (1.8 + 0.7 + 0.3), within(1e-14));
        assertThat(north.behind()).containsExactly("nature");
    }

    @Test
    void nothingAndMissing() {
        Coupling.Result result = Coupling.between(INDUSTRY, CITY).of(scores());
        Coupling.Unit empty = result.unit("Empty");
        assertThat(empty.degree().value()).isZero();
        assertThat(empty.coupling().isDefined()).isFalse();
        assertThat(empty.coupling().reason().en()).contains("0/0");
        assertThat(empty.stage()).isEmpty();
        assertThat(empty.grade()).contains(CoordinationGrade.EXTREME_IMBALANCE);
        Coupling.Unit gap = result.unit("Gap");
        assertThat(gap.degree().isDefined()).isFalse();
        assertThat(gap.degree().reason().in(Language.ZH)).isEqualTo("有子系统没有得分");
        assertThat(gap.grade()).isEmpty();
        assertThat(gap.stage()).isEmpty();
        assertThat(gap.lag().isEmpty()).isTrue();
        assertThat(gap.scores().get(0)).isEqualTo(0.7);
        assertThat(gap.scores().get(1)).isNaN();
        assertThat(result.issues()).extracting(Issue::node).containsExactly("INF");
        assertThat(result.issues().get(0).units()).containsExactly("Gap");
    }

    @Test
    void aScaleThatMovesWithTheSetIsFlagged() {
        Coupling.Result result = Coupling.between(INDUSTRY, CITY).of(scores(new MinMax(0, 100), PARKS));
        assertThat(result.issues()).extracting(Issue::node).containsExactly("AGG", "INF");
        assertThat(result.issues().get(0).kind()).isEqualTo(Issue.Kind.INDEX);
        assertThat(result.issues().get(0).in(Language.EN)).contains("depend on the reference set (agg)");
        assertThat(result.issues().get(0).in(Language.ZH)).contains("得分依赖参照集（agg）");
        Treatment winsorized = new Winsorization(5, new Winsorization().test());
        Dimension treated = Dimension.of(
                "ROOT", Dimension.of("INF", leaf("inf").treatment(winsorized)), Dimension.of("PUB", leaf("pub")));
        Dataset data = PARKS.rows(0, 1, 2);
        Coupling.Result other = Coupling.between(Subsystem.of("a", "INF"), Subsystem.of("b", "PUB"))
                .of(IndexSpec.named("t").root(treated).build().fit(data).score(data));
        assertThat(other.issues()).extracting(Issue::node).containsExactly("INF");
    }

    @Test
    void anotherTop() {
        Dimension root = Dimension.of("ROOT", leaf("inf"), leaf("agg"));
        Dataset data = PARKS.rows(0, 1);
        Scores unit = IndexSpec.named("t")
                .root(root)
                .normalization(new Goalposts(0, 1, true))
                .build()
                .fit(data)
                .score(data);
        Coupling coupling = Coupling.between(Subsystem.of("a", "inf"), Subsystem.of("b", "agg"));
        assertThat(coupling.outOf(1).of(unit).unit("North").scores().toArray()).containsExactly(0.8, 0.9);
        assertThatThrownBy(() -> coupling.of(unit)).hasMessageContaining("scores of inf range over 0.0..1.0");
    }

    /** Open goalposts are known by their reference set only, and a new unit may lie beyond. */
    @Test
    void aNewUnitBeyondTheScaleIsRefused() {
        Dataset reference = Dataset.of(List.of("North", "Empty"))
                .with("inf", 80, 0)
                .with("pub", 40, 0)
                .with("agg", 100, 0)
                .with("eco", 30, 0);
        Scores old = scores(new Goalposts(0, 100, false), reference);
        Coupling coupling = Coupling.between(INDUSTRY, CITY);
        assertThat(coupling.of(old).unit("North").scores().get(0)).isEqualTo(1);
        Dataset later = Dataset.of(List.of("South"))
                .with("inf", 20)
                .with("pub", 20)
                .with("agg", 120)
                .with("eco", 60);
        assertThatThrownBy(() -> coupling.of(old.index().score(later)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Unit \"South\" scores 120.0 in subsystem \"industry\", outside 0 to 100.0");
    }

    private static Arguments refused(ThrowingCallable call, String zh, String en) {
        return Arguments.of(call, zh, en);
    }

    static Stream<Arguments> badInput() {
        Coupling plain = Coupling.between(INDUSTRY, CITY);
        Dataset complete = PARKS.rows(0, 1, 2);
        return Stream.of(
                refused(() -> Coupling.between(INDUSTRY), "只有1个", "there are 1"),
                refused(() -> Coupling.between(CITY, CITY), "代码都是“city”", "have the code \"city\""),
                refused(() -> plain.tolerance(NAN), "得到NaN", "NaN does not"),
                refused(() -> plain.outOf(0), "得到0.0", "0.0 is not"),
                refused(() -> Subsystem.of("empty"), "“empty”没有节点", "\"empty\" has no nodes"),
                refused(() -> Subsystem.of("x", "A", "A"), "两次列出节点A", "names the node A twice"),
                refused(() -> INDUSTRY.weight(0), "“industry”的权重为0.0", "weight of \"industry\" is 0.0"),
                refused(() -> CITY.nodes(Map.of("INF", -1.0)), "“city/INF”的权重为-1.0", "\"city/INF\" is -1.0"),
                refused(
                        () -> Coupling.between(INDUSTRY, Subsystem.of("y", "XYZ"))
                                .of(scores()),
                        "没有节点“XYZ”（子系统“y”）",
                        "no node \"XYZ\" (subsystem \"y\")"),
                refused(() -> plain.of(scores(new ZScore(), complete)), "节点AGG的得分范围为", "The scores of AGG range over"),
                refused(
                        () -> plain.of(scores(new Goalposts(0, 100, false), PARKS)),
                        "不是 0 到100.0",
                        "not from 0 to 100.0"),
                refused(() -> plain.of(scores()).unit("Nowhere"), "没有单元“Nowhere”", "no unit \"Nowhere\""));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void isRefused(ThrowingCallable call, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.in(Language.ZH)).contains(zh).contains("\n也许：");
            assertThat(refusal.getMessage()).contains(en).contains("\nMaybe ");
        });
    }
}
