package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Language;

class WeightReportTest {

    private static final int UNITS = 60;

    private static Dataset parks() {
        return parks(UNITS);
    }

    /** The value A of one unit is missing. */
    private static Dataset parks(int missing) {
        Random random = new Random(7);
        double[] a = random.doubles(UNITS, 0, 10).toArray();
        double[] b = new double[UNITS];
        double[] c = new double[UNITS];
        double[] d = random.doubles(UNITS, 0, 10).toArray();
        for (int i = 0; i < UNITS; i++) {
            b[i] = 5 + 0.01 * d[i];
            c[i] = 10 - 0.9 * a[i] + 0.5 * random.nextDouble();
            a[i] = i == missing ? Double.NaN : a[i];
        }
        return Dataset.of(IntStream.range(0, UNITS).mapToObj(i -> "u" + i).toList())
                .with("A", a)
                .with("B", b)
                .with("C", c)
                .with("D", d);
    }

    private static Dimension city() {
        return Dimension.of(
                "CITY",
                Indicator.of("A").higherIsBetter(0, 10).weight(0.6).label("甲", "first"),
                Indicator.of("B").higherIsBetter(0, 10).weight(0.2),
                Indicator.of("C").higherIsBetter(0, 10).weight(0.2));
    }

    private static Dimension root() {
        return Dimension.of("ALL", city(), Indicator.of("D").higherIsBetter(0, 10));
    }

    private static WeightReport report() {
        return WeightReport.of(
                IndexSpec.named("x").root(root()).build().fit(parks()).score(parks()));
    }

    @Test
    void sharesOfVarianceSumToOneAtEveryNode() {
        WeightReport report = report();
        assertThat(report.root()).isEqualTo("ALL");
        assertThat(report.dimensions()).extracting(WeightReport.Node::code).containsExactly("ALL", "CITY");
        for (WeightReport.Node node : report.dimensions()) {
            assertThat(node.children().stream()
                            .mapToDouble(WeightReport.Row::varianceShare)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
        List<WeightReport.Row> city = report.dimension("CITY").children();
        assertThat(city.stream()
                                .mapToDouble(WeightReport.Row::rootVarianceShare)
                                .sum()
                        + report.dimension("ALL").children().get(1).rootVarianceShare())
                .isCloseTo(1, within(1e-12));
        assertThat(city.get(0).weight()).isCloseTo(0.6, within(1e-15));
        assertThat(city.get(0).effectiveWeight()).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void aWeightIsNotAnImportance() {
        List<WeightReport.Row> city = report().dimension("CITY").children();
        assertThat(city.get(1).weight()).isEqualTo(city.get(2).weight());
        assertThat(city.get(1).varianceShare()).as("hardly varies").isCloseTo(0, within(0.01));
        assertThat(city.get(2).varianceShare()).as("runs against").isNegative();
        assertThat(city.get(2).runsAgainst()).isTrue();
        assertThat(city.get(0).runsAgainst()).isFalse();
        Scores scores = IndexSpec.named("x").root(root()).build().fit(parks()).score(parks());
        assertThat(city.get(0).correlation())
                .isEqualTo(Correlations.pearson(scores.scores("A"), scores.scores("CITY")));
        assertThat(city.get(0).rootCorrelation())
                .isEqualTo(Correlations.pearson(scores.scores("A"), scores.scores("ALL")));
    }

    @Test
    void theSpreadOfTheWeights() {
        WeightReport report = report();
        assertThat(report.dimension("ALL").entropy()).isCloseTo(1, within(1e-15));
        assertThat(report.dimension("ALL").effectiveNumber()).isCloseTo(2, within(1e-14));
        double entropy = -(0.6 * Math.log(0.6) + 2 * 0.2 * Math.log(0.2));
        assertThat(report.dimension("CITY").entropy()).isCloseTo(entropy / Math.log(3), within(1e-14));
        assertThat(report.dimension("CITY").effectiveNumber()).isCloseTo(Math.exp(entropy), within(1e-14));
        assertThatThrownBy(() -> report.dimension("X")).hasMessageContaining("no dimension \"X\"");
        assertThat(Copies.of(report)).isEqualTo(report);
    }

    @Test
    void sharesExistInArithmeticMeansOnly() {
        Dimension geometric = root().aggregation(new Geometric(1));
        WeightReport report = WeightReport.of(
                IndexSpec.named("x").root(geometric).build().fit(parks()).score(parks()));
        assertThat(report.dimension("ALL").children().get(0).varianceShare()).isNaN();
        assertThat(report.dimension("CITY").children().get(0).varianceShare()).isPositive();
        assertThat(report.dimension("CITY").children().get(0).rootVarianceShare())
                .isNaN();
        assertThat(report.dimension("CITY").children().get(0).rootCorrelation()).isPositive();
        assertThat(report.in(Language.EN)).contains("\t–");
    }

    @Test
    void missingValuesAndOutsidersAreNoObstacle() {
        Dataset data = parks(3);
        Dimension with = Dimension.of(
                "ALL",
                city(),
                Indicator.of("D").higherIsBetter(0, 10),
                Indicator.of("E").variable("D").higherIsBetter(0, 10).weight(0));
        WeightReport report = WeightReport.of(
                IndexSpec.named("x").root(with).build().fit(data).score(data));
        assertThat(report.dimension("ALL").children().get(2).varianceShare()).isZero();
        assertThat(report.dimension("ALL").children().get(2).runsAgainst()).isFalse();
        assertThat(report.dimension("CITY").children().stream()
                        .mapToDouble(WeightReport.Row::varianceShare)
                        .sum())
                .isCloseTo(1, within(1e-12));
        WeightReport single = WeightReport.of(IndexSpec.named("x")
                .root(Dimension.of("ALL", Indicator.of("D").higherIsBetter(0, 10)))
                .build()
                .fit(data)
                .score(data));
        assertThat(single.dimension("ALL").entropy()).isEqualTo(1);
        assertThat(single.dimension("ALL").effectiveNumber()).isEqualTo(1);
    }

    @Test
    void peopleReadItInTheirLanguage() {
        String english = report().in(Language.EN);
        assertThat(english)
                .contains("CITY CITY: 3 children, entropy of the weights 0.865, effective number 2.6\n")
                .contains("A\tfirst\t0.600\t0.300\t")
                .contains(
                        "Note: C has weight but runs against the score of its dimension; check its direction or its place.");
        assertThat(report().in(Language.ZH))
                .contains("3个下级，权重熵 0.865，有效个数 2.6")
                .contains("代码\t名称\t权重\t有效权重")
                .contains("A\t甲\t0.600\t0.300\t")
                .contains("注意：C有权重，却与维度得分负相关");
    }
}
