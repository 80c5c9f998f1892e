package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** Skewness and kurtosis before and after as in COINr's table of details. */
    @Test
    void coinr() {
        Figures table = Figures.read("index/coinr/chain_Imputed.csv");
        Figures details = Figures.read("treatment/coinr/qtreat_winmax2_details.csv");
        List<String> codes = details.texts("iCode");
        Dataset data = table.data(codes);
        IndexSpec spec = IndexSpec.named("x")
                .treatment(new TwoStage(new Winsorization(2), new RangeLog()))
                .normalization(new MinMax())
                .root(Dimension.of("R", codes.stream().map(Indicator::of).toArray(Component[]::new)))
                .build();
        int treated = 0;
        for (TreatmentReport.Entry entry :
                TreatmentReport.of(spec.fit(data), data).entries()) {
            String stage = !Double.isNaN(details.number(entry.code(), "check_SkewKurt2.Skew"))
                    ? "check_SkewKurt2"
                    : !Double.isNaN(details.number(entry.code(), "check_SkewKurt1.Skew"))
                            ? "check_SkewKurt1"
                            : "check_SkewKurt0";
            assertClose(
                    new double[] {
                        entry.before().skewness(),
                        entry.before().kurtosis(),
                        entry.after().skewness(),
                        entry.after().kurtosis()
                    },
                    new double[] {
                        details.number(entry.code(), "check_SkewKurt0.Skew"),
                        details.number(entry.code(), "check_SkewKurt0.Kurt"),
                        details.number(entry.code(), stage + ".Skew"),
                        details.number(entry.code(), stage + ".Kurt")
                    },
                    1e-9,
                    entry.code());
            if (stage.equals("check_SkewKurt1")) {
                assertThat(entry.changes()).hasSize((int) details.number(entry.code(), "winsorise.nwin"));
                treated++;
            }
        }
        assertThat(treated).isGreaterThan(3);
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
