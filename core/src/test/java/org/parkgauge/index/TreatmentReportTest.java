package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.imputation.ColumnMean;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.json.IndexJson;
import org.parkgauge.normalization.DistanceToTarget;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.StepScale;
import org.parkgauge.normalization.ValueTable;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.treatment.Asinh;
import org.parkgauge.treatment.BoxCox;
import org.parkgauge.treatment.FenceWinsorization;
import org.parkgauge.treatment.Log;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.OutlierTest;
import org.parkgauge.treatment.RangeLog;
import org.parkgauge.treatment.ShiftedLog;
import org.parkgauge.treatment.SignedLog;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.treatment.TwoStage;
import org.parkgauge.treatment.Winsorization;
import org.parkgauge.treatment.YeoJohnson;

/** Treatments within an index: the report, goalposts, files. */
class TreatmentReportTest {

    private static final Dataset DATA = Dataset.of(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
            .with("A", 1, 2, 3, 4, 5, 6, 7, 8, 9, 100)
            .with("B", 1, 2, 3, 4, 5, 6, 7, 8, 9, Double.NaN);

    private static IndexBuilder index(Treatment treatment) {
        return IndexSpec.named("x")
                .treatment(treatment)
                .normalization(new MinMax())
                .root(Dimension.of("R", Indicator.of("A").label("道路", "Roads"), Indicator.of("B")));
    }

    @Test
    void whatWasDoneToWhich() {
        IndexSpec spec = index(new TwoStage()).imputation(new ColumnMean()).build();
        FittedIndex fitted = spec.fit(DATA);
        TreatmentReport report = TreatmentReport.of(fitted, DATA);
        assertThat(report.in(Language.EN))
                .isEqualTo("A Roads: winsorized: values above 9.000 count as 9.000; 1 of 10 values changed;"
                        + " skewness 3.12, kurtosis 9.80; afterwards -0.15 and -1.36\n"
                        + "B: left as it is; 0 of 10 values changed; skewness 0.00, kurtosis -0.86");
        assertThat(report.in(Language.ZH))
                .startsWith("A 道路：缩尾：高于9.000的值按9.000计；改动 1/10 个值；偏度 3.12，峰度 9.80；处理后偏度 -0.15，峰度 -1.36");
        assertThat(report.entries().get(0).changes())
                .containsOnlyKeys("j")
                .containsEntry("j", new TreatmentReport.Change(100, 9));
        assertThat(fitted.score(DATA).issues())
                .anySatisfy(issue -> assertThat(issue.kind()).isEqualTo(Issue.Kind.TREATED));
        TreatmentReport later = TreatmentReport.of(
                fitted, Dataset.of(List.of("new")).with("A", 50).with("B", 2));
        assertThat(later.entries().get(0).changes()).containsEntry("new", new TreatmentReport.Change(50, 9));
    }

    @Test
    void untreatedIndicatorsAreLeftOutAndLambdasNamed() {
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new MinMax())
                .root(Dimension.of(
                        "R", Indicator.of("A").treatment(column -> value -> Math.cbrt(value)), Indicator.of("B")))
                .build();
        TreatmentReport report = TreatmentReport.of(spec.fit(DATA), DATA);
        assertThat(report.entries()).hasSize(1);
        assertThat(report.in(Language.EN)).startsWith("A: a method of one's own; 9 of 10 values changed");
    }

    private static final OutlierTest STRICT = new OutlierTest(1, 1, OutlierTest.Passing.ANY);
    private static final String IMPUTED = "index/coinr/chain_Imputed.csv";
    private static final String LARGE = "treatment/coinr/iData_large.csv";
    private static final Winsorization TWO = new Winsorization(2);

    static final List<Arguments> REPORTS = List.of(
            Arguments.of("qtreat_default", IMPUTED, new TwoStage()),
            Arguments.of("qtreat_winmax2", IMPUTED, new TwoStage(TWO, new RangeLog())),
            Arguments.of("qtreat_winmax2_na", "index/coinr/chain_Denominated.csv", new TwoStage(TWO, new RangeLog())),
            Arguments.of("qtreat_large_default", LARGE, new TwoStage()),
            Arguments.of(
                    "qtreat_large_log_ct_plus",
                    LARGE,
                    new TwoStage(new Winsorization(), new RangeLog(RangeLog.Tail.BY_SKEWNESS))),
            Arguments.of(
                    "treat_combined",
                    IMPUTED,
                    new TwoStage(TWO, new RangeLog(), TwoStage.Start.TREATED, new OutlierTest())),
            Arguments.of("treat_log_ct_plus", IMPUTED, new TwoStage(TWO, new RangeLog(RangeLog.Tail.BY_SKEWNESS))),
            Arguments.of("treat_boxcox", IMPUTED, new TwoStage(TWO, new BoxCox(0.25, BoxCox.Shift.TO_ONE))),
            Arguments.of(
                    "treat_strict",
                    IMPUTED,
                    new TwoStage(new Winsorization(3, STRICT), new RangeLog(), TwoStage.Start.ORIGINAL, STRICT)),
            Arguments.of("treat_indiv", IMPUTED, new TwoStage(TWO, new RangeLog())));

    private static Indicator indicator(String output, String code) {
        Indicator indicator = Indicator.of(code);
        return !output.equals("treat_indiv")
                ? indicator
                : code.equals("FIRMS")
                        ? indicator.treatment(new NoTreatment())
                        : code.equals("OUTAGE")
                                ? indicator.treatment(new TwoStage(new Winsorization(1), new RangeLog()))
                                : indicator;
    }

    /**
     * COINr's tables of details and of points: skewness and kurtosis before and after, the points winsorized, and on which
     * side. Where the second stage was reached, COINr's marks of the first stay; there its treated values say what changed.
     */
    @ParameterizedTest
    @FieldSource("REPORTS")
    void coinr(String output, String input, Treatment treatment) {
        Figures details = Figures.read("treatment/coinr/" + output + "_details.csv");
        Figures after = Figures.read("treatment/coinr/" + output + ".csv");
        Figures points = Figures.read("treatment/coinr/" + output + "_points.csv");
        List<String> codes = details.texts("iCode");
        Dataset data = Figures.read(input).data(codes);
        IndexSpec spec = IndexSpec.named("x")
                .treatment(treatment)
                .normalization(new MinMax())
                .root(Dimension.of(
                        "R", codes.stream().map(code -> indicator(output, code)).toArray(Component[]::new)))
                .build();
        int treated = 0;
        for (TreatmentReport.Entry entry :
                TreatmentReport.of(spec.fit(data), data).entries()) {
            String code = entry.code();
            int stage = 0;
            for (int k = 1; k <= 2; k++) {
                String column = "check_SkewKurt" + k + ".Skew";
                if (details.header().contains(column) && !Double.isNaN(details.number(code, column))) {
                    stage = k;
                }
            }
            assertClose(
                    new double[] {
                        entry.before().skewness(),
                        entry.before().kurtosis(),
                        entry.after().skewness(),
                        entry.after().kurtosis()
                    },
                    new double[] {
                        details.number(code, "check_SkewKurt0.Skew"),
                        details.number(code, "check_SkewKurt0.Kurt"),
                        details.number(code, "check_SkewKurt" + stage + ".Skew"),
                        details.number(code, "check_SkewKurt" + stage + ".Kurt")
                    },
                    1e-9,
                    code);
            List<String> marks = points.texts(code);
            double[] result = after.numbers(code);
            List<String> moved = new ArrayList<>();
            for (int i = 0; i < data.size(); i++) {
                double value = data.column(code).get(i);
                if (stage == 2
                        ? value != result[i] && !Double.isNaN(value)
                        : !marks.get(i).isEmpty()) {
                    moved.add(data.units().get(i));
                }
            }
            assertThat(entry.changes().keySet()).as(code).containsExactlyInAnyOrderElementsOf(moved);
            if (stage == 2) {
                continue;
            }
            entry.changes()
                    .forEach((unit, change) -> assertThat(change.after() < change.before() ? "winhi" : "winlo")
                            .as(code + " of " + unit)
                            .isEqualTo(marks.get(data.place(unit))));
            if (stage == 1) {
                assertThat(entry.changes()).hasSize((int) details.number(code, "winsorise.nwin"));
                treated++;
            }
        }
        assertThat(treated).isGreaterThan(1);
    }

    static final List<Treatment> FIXED = List.of(new SignedLog(), new Asinh(2), new YeoJohnson(0.3));

    @ParameterizedTest
    @FieldSource("FIXED")
    void goalpostsGoTheWayOfTheValues(Treatment treatment) {
        Dataset data = Dataset.of(List.of("worst", "best", "u"))
                .with("A", 10, 90, 30)
                .with("L", 90, 10, 30)
                .with("M", 10, 60, 15);
        IndexSpec spec = IndexSpec.named("x")
                .treatment(treatment)
                .root(Dimension.of(
                        "R",
                        Indicator.of("A").higherIsBetter(10, 90),
                        Indicator.of("L").lowerIsBetter(90, 10),
                        Indicator.of("M").bestWithin(10, 20, 60, 70)))
                .build();
        FittedIndex fitted = spec.fit(data);
        Scores scores = fitted.score(data);
        assertThat(scores.score("worst")).isZero();
        assertThat(scores.score("best")).isCloseTo(100, within(1e-12));
        java.util.function.DoubleUnaryOperator f = treatment.fit(data.column("A"))::apply;
        double low = f.applyAsDouble(10);
        double share = 100 * (f.applyAsDouble(30) - low) / (f.applyAsDouble(90) - low);
        assertClose(
                new double[] {scores.score("u", "A"), scores.score("u", "L"), scores.score("u", "M")},
                new double[] {share, 100 - share, 100 * (f.applyAsDouble(15) - low) / (f.applyAsDouble(20) - low)},
                1e-9,
                "u");
        assertThat(fitted.score(new double[] {30, 30, 15})).isEqualTo(scores.score("u"));
    }

    static final List<Treatment> LEARNED =
            List.of(new Log(), new ShiftedLog(), new RangeLog(), new BoxCox(), new YeoJohnson(), new TwoStage());

    @ParameterizedTest
    @FieldSource("LEARNED")
    void learnedTransformationsUnderGoalpostsAreRefused(Treatment treatment) {
        String name =
                Step.nameOf(treatment.getClass()) + " (" + treatment.getClass().getSimpleName() + ")";
        for (Indicator indicator : List.of(
                Indicator.of("A").higherIsBetter(0, 1),
                Indicator.of("A").bestWithin(0, 1, 2, 3),
                Indicator.of("A").bestWithin(0, 1, 2, 3).normalization(new MinMax()))) {
            assertThatThrownBy(() -> IndexSpec.named("x")
                            .treatment(treatment)
                            .normalization(new Goalposts())
                            .root(Dimension.of("R", indicator))
                            .build())
                    .hasMessageContaining("Two steps clash: " + name + " changes the scale of indicator A")
                    .hasMessageContaining("Maybe use the log scale of the indicator");
        }
        assertThat(index(treatment)
                        .root(Dimension.of("R", Indicator.of("A").lowerIsBetter(900, 2)))
                        .build()
                        .fit(DATA)
                        .score(DATA)
                        .score("a"))
                .as("min-max does not read the goalposts")
                .isEqualTo(100);
    }

    @Test
    void aLogarithmOfALogarithmIsRefused() {
        assertThatThrownBy(() -> index(new SignedLog())
                        .root(Dimension.of("R", Indicator.of("A").onLogScale()))
                        .build())
                .hasMessageContaining(
                        "Two steps clash: indicator A has a log scale, and signed-log (SignedLog) changes the scale")
                .hasMessageContaining("Maybe keep one of the two");
    }

    @Test
    void numbersOfAMethodsOwnAreNotComparedWithLogarithms() {
        Indicator plain = Indicator.of("A").normalization(new DistanceToTarget(500));
        Dimension root = Dimension.of("R", plain);
        assertThatThrownBy(() -> index(new NoTreatment())
                        .root(Dimension.of("R", plain.onLogScale()))
                        .build())
                .hasMessageContaining("indicator A has a log scale, and the numbers in distance-to-target")
                .hasMessageContaining("Maybe leave the log scale");
        assertThatThrownBy(() -> index(new SignedLog()).root(root).build())
                .hasMessageContaining("signed-log (SignedLog) changes the scale of indicator A, and the numbers in");
        assertThat(index(new NoTreatment()).root(root).build()).isNotNull();
        assertThat(new StepScale(Vector.of(10), Vector.of(0, 1)).traits()).contains(Trait.HOLDS_VALUES);
        assertThat(new ValueTable(Vector.of(1, 2), Vector.of(0, 1)).traits()).contains(Trait.HOLDS_VALUES);
    }

    @Test
    void winsorizationLeavesGoalpostsAlone() {
        IndexSpec spec = IndexSpec.named("x")
                .treatment(new Winsorization())
                .root(Dimension.of("R", Indicator.of("A").higherIsBetter(0, 100)))
                .build();
        Scores scores = spec.fit(DATA).score(DATA);
        assertThat(scores.score("j")).isEqualTo(9);
        assertThat(scores.score("b")).isEqualTo(2);
    }

    static final List<Treatment> ALL = List.of(
            new Winsorization(3, new OutlierTest(1, 1, OutlierTest.Passing.ALL)),
            new FenceWinsorization(),
            new Log(1),
            new ShiftedLog(),
            new RangeLog(RangeLog.Tail.BY_SKEWNESS),
            new SignedLog(),
            new Asinh(3),
            new BoxCox(),
            new BoxCox(0.5, BoxCox.Shift.TO_ONE),
            new YeoJohnson(),
            new YeoJohnson(1.5),
            new TwoStage(),
            new TwoStage(
                    new Winsorization(1),
                    new ShiftedLog(),
                    TwoStage.Start.TREATED,
                    new OutlierTest(0.1, -1, OutlierTest.Passing.ALL)),
            new TwoStage(new FenceWinsorization(), new NoTreatment()));

    @ParameterizedTest
    @FieldSource("ALL")
    void filesKeepEveryBit(Treatment treatment) throws java.io.IOException {
        Dataset data = Dataset.of(DATA.units()).with(DATA.column("A")).with("B", 1, 2, 3, 4, 5, 6, 7, 8, 9, 9);
        FittedIndex fitted = index(treatment).build().fit(data);
        StringBuilder text = new StringBuilder();
        IndexJson.writeFitted(fitted, text);
        FittedIndex back = IndexJson.readFitted(text.toString(), "text");
        assertThat(back.spec()).isEqualTo(fitted.spec());
        assertThat(back.root()).isEqualTo(fitted.root());
        assertThat(back.score(data).scores("R")).isEqualTo(fitted.score(data).scores("R"));
    }
}
