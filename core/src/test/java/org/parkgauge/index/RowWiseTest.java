package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.imputation.ColumnMean;
import org.parkgauge.imputation.ColumnMedian;
import org.parkgauge.imputation.ConstantFill;
import org.parkgauge.imputation.ExpectationMaximization;
import org.parkgauge.imputation.GroupMedian;
import org.parkgauge.imputation.HotDeck;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NearestNeighbours;
import org.parkgauge.imputation.RowWise;
import org.parkgauge.imputation.RowWise.Statistic;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.json.IndexJson;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.Issue;

/** Imputations within an index, above all the one that comes after normalization. */
class RowWiseTest {

    private static final double NAN = Double.NaN;
    private static final Dataset DATA = Dataset.of(List.of("u", "v", "w"))
            .with("A", 0, 50, 100)
            .with("B", 20, NAN, 100)
            .with("C", 0, 90, NAN)
            .with("D", NAN, NAN, 30)
            .with("E", 10, 20, 30);

    private static IndexBuilder index() {
        return IndexSpec.named("x")
                .imputation(new RowWise())
                .root(Dimension.of(
                        "R",
                        Dimension.of(
                                "P", goal("A"), goal("B"), goal("C"), goal("D").weight(0)),
                        goal("E")));
    }

    private static Indicator goal(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    @Test
    void aGapIsTheMeanOfTheSiblings() {
        Scores scores = index().build().fit(DATA).score(DATA);
        assertThat(scores.scores("B")).containsExactly(20, 70, 100);
        assertThat(scores.scores("C")).containsExactly(0, 90, 100);
        assertThat(scores.scores("D")).as("weight 0: neither gives nor takes").containsExactly(NAN, NAN, 30);
        assertThat(scores.score("v", "P")).isCloseTo(70, within(1e-12));
        assertThat(scores.isImputed("v", "B")).isTrue();
        assertThat(scores.isImputed("u", "B")).isFalse();
        assertThat(scores.isImputed("u", "D")).isFalse();
        assertThat(scores.coverage("v", "P")).isEqualTo(1);
        assertThat(scores.bounds("v")).isEqualTo(new Range(scores.score("v"), scores.score("v")));
        assertThat(scores.issues())
                .filteredOn(issue -> issue.kind() == Issue.Kind.IMPUTED)
                .extracting(issue -> issue.node() + issue.units())
                .containsExactly("B[v]", "C[w]");
    }

    @Test
    void aBareRowIsFilledAlike() {
        FittedIndex fitted = index().build().fit(DATA);
        assertThat(fitted.inputs()).containsExactly("A", "B", "C", "D", "E");
        double[] row = {50, NAN, 90, NAN, 20};
        assertThat(fitted.score(row)).isEqualTo(fitted.score(DATA).score("v"));
        assertThat(fitted.evaluate(row).isImputed("row", "B")).isTrue();
        assertThat(fitted.score(new double[] {NAN, NAN, NAN, 1, 20}))
                .as("nothing to go by")
                .isNaN();
    }

    @Test
    void methodsThatNeedEveryChildGetIt() {
        Dataset data = Dataset.of(List.of("u", "v", "w", "x"))
                .with("A", 0, 50, 100, 40)
                .with("B", 20, NAN, 100, 60)
                .with("C", 0, 90, NAN, 80)
                .with("D", NAN, NAN, 30, 30)
                .with("E", 10, 20, 30, 40);
        FittedIndex fitted = index().aggregation(new Topsis()).build().fit(data);
        assertThat(fitted.issues())
                .as("fitted on units whose raw values are there")
                .extracting(issue -> issue.kind() + issue.node() + issue.units())
                .containsExactly("LEFT_OUT_OF_FITP[v, w]");
        assertThat(fitted.score(data).scores("R")).doesNotContain(NAN);
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN, row_i_mean_dimension, INF PUB JHB AGG",
        "MEDIAN, row_i_median_dimension, INF PUB JHB AGG",
        "MEAN, row_i_mean, R"
    })
    void coinr(Statistic statistic, String output, String groups) {
        Figures meta = Figures.read("index/coinr/iMeta.csv");
        Figures expected = Figures.read("imputation/coinr/" + output + ".csv");
        List<Component> dimensions = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (String dimension : groups.split(" ", -1)) {
            List<Component> children = new ArrayList<>();
            for (String code : meta.texts("iCode")) {
                if (groups.equals("R")
                        ? meta.number(code, "Level") == 1
                        : meta.text(code, "Parent").equals(dimension)) {
                    Indicator indicator = Indicator.of(code);
                    children.add(meta.number(code, "Direction") < 0 ? indicator.lowerIsBetter() : indicator);
                    codes.add(code);
                }
            }
            dimensions.add(Dimension.of(dimension, children.toArray(Component[]::new)));
        }
        Dimension root = groups.equals("R")
                ? (Dimension) dimensions.get(0)
                : Dimension.of("ICI", dimensions.toArray(Component[]::new));
        IndexSpec spec = IndexSpec.named("x")
                .imputation(new RowWise(statistic))
                .normalization(new MinMax(0, 1))
                .root(root)
                .build();
        Dataset data = Figures.read("index/coinr/chain_Denominated.csv").data(codes);
        Scores scores = spec.fit(data).score(data);
        int filled = 0;
        for (String code : codes) {
            Range range = data.column(code).range();
            double[] target = expected.numbers(code);
            for (int i = 0; i < target.length; i++) {
                double share = (target[i] - range.low()) / (range.high() - range.low());
                target[i] = meta.number(code, "Direction") < 0 ? 1 - share : share;
                filled += scores.isImputed(data.units().get(i), code) ? 1 : 0;
            }
            assertClose(scores.scores(code), target, 1e-9, code);
        }
        assertThat(filled).isGreaterThan(10);
    }

    @Test
    void indicatorsOnDifferentScalesAreRefused() {
        assertThatThrownBy(() -> index().root(
                                Dimension.of("R", goal("A"), goal("B").normalization(new MinMax(1, 100)), goal("C")))
                        .build())
                .hasMessageContaining(
                        "row (RowWise) fills gaps from the other indicators of a dimension, but A and B of R")
                .hasMessageContaining("Maybe normalize them by the same method");
        assertThatThrownBy(() -> index().normalization(new Identity())
                        .root(Dimension.of("R", Indicator.of("A")))
                        .build())
                .hasMessageContaining("A of R are not normalized to one scale");
        assertThat(index().root(Dimension.of(
                                "R",
                                goal("A"),
                                goal("B").normalization(new MinMax()).weight(0),
                                Dimension.of("S", goal("C").normalization(new MinMax()))))
                        .build()
                        .components())
                .as("neither weight 0 nor another dimension matters")
                .hasSize(5);
    }

    static final List<Imputation> ALL = List.of(
            new ColumnMean(),
            new ColumnMedian(),
            new GroupMedian("block"),
            new ConstantFill(40),
            new ConstantFill(NAN, java.util.Map.of("B", 3.0)),
            new RowWise(Statistic.MEDIAN),
            new NearestNeighbours(2),
            new ExpectationMaximization(1e-8, 5000),
            new HotDeck("block", 12),
            new HotDeck());

    @ParameterizedTest
    @FieldSource("ALL")
    void filesKeepEveryBit(Imputation imputation) throws IOException {
        List<String> units = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        double[] a = new double[20];
        double[] b = new double[20];
        double[] c = new double[20];
        for (int i = 0; i < 20; i++) {
            units.add("u" + i);
            blocks.add(i % 3 == 0 ? "x" : "y");
            a[i] = 5 * i % 83;
            b[i] = i % 6 == 5 ? NAN : 30 + a[i] / 2 + i * i % 17;
            c[i] = i % 7 == 3 ? NAN : 90 - b[i] / 3 + i * i * i % 11;
        }
        Dataset data = Dataset.of(units)
                .withAttribute("block", blocks)
                .with("A", a)
                .with("B", b)
                .with("C", c);
        FittedIndex fitted = index().imputation(imputation)
                .root(Dimension.of("R", goal("A"), goal("B"), goal("C")).minimumCoverage(0))
                .build()
                .fit(data);
        StringBuilder text = new StringBuilder();
        IndexJson.writeFitted(fitted, text);
        FittedIndex back = IndexJson.readFitted(text.toString(), "text");
        assertThat(back.imputation()).isEqualTo(fitted.imputation());
        Scores scores = fitted.score(data);
        assertThat(back.score(data).scores("R")).isEqualTo(scores.scores("R"));
        assertThat(scores.isImputed("u5", "B")).isTrue();
        assertThat(scores.isImputed("u4", "B")).isFalse();
        double[] backwards = fitted.score(data.rows(5, 4, 3)).scores("R");
        assertThat(backwards).containsExactly(scores.score("u5"), scores.score("u4"), scores.score("u3"));
    }
}
