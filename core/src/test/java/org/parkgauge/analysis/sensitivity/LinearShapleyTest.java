package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class LinearShapleyTest {

    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @ValueSource(strings = {"index", "bent"})
    void reference(String y) {
        Figures data = Figures.read("analysis/sensitivity/lmg_data.csv");
        Figures expected = Figures.read("analysis/sensitivity/lmg_shares.csv");
        List<String> names = List.of("x1", "x2", "x3", "x4", "x5");
        double[] shares = LinearShapley.shares(names.stream().map(data::numbers).toList(), data.numbers(y))
                .toArray();
        for (int j = 0; j < 5; j++) {
            assertThat(shares[j]).isCloseTo(expected.number(y, names.get(j)), within(1e-12));
        }
    }

    private static double[] random(RandomStream stream, int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> stream.nextGaussian());
        return values;
    }

    @Property(tries = 100)
    void twoVariablesInClosedForm(@ForAll @IntRange(min = 4, max = 50) int n, @ForAll long seed) {
        RandomStream stream = new RandomStream(seed, 0);
        double[] a = random(stream, n);
        double[] b = random(stream, n);
        double[] y = random(stream, n);
        double ra = Correlations.pearson(a, y);
        double rb = Correlations.pearson(b, y);
        double r = Correlations.pearson(a, b);
        double all = (ra * ra + rb * rb - 2 * ra * rb * r) / (1 - r * r);
        double[] shares = LinearShapley.shares(List.of(a, b), y).toArray();
        assertThat(shares[0]).isCloseTo((ra * ra + all - rb * rb) / 2, within(1e-9));
        assertThat(shares[1]).isCloseTo((rb * rb + all - ra * ra) / 2, within(1e-9));
    }

    @Property(tries = 50)
    void sharesArePositiveSumToOneForAMeanAndFollowTheirVariables(
            @ForAll @IntRange(min = 1, max = 8) int k, @ForAll long seed) {
        RandomStream stream = new RandomStream(seed, 0);
        List<double[]> columns = new ArrayList<>();
        double[] y = new double[40];
        for (int j = 0; j < k; j++) {
            double[] column = random(stream, 40);
            columns.add(column);
            for (int i = 0; i < 40; i++) {
                y[i] += column[i] * (j + 1);
            }
        }
        double[] shares = LinearShapley.shares(columns, y).toArray();
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(shares)).allMatch(share -> share >= -1e-12);
        Collections.reverse(columns);
        double[] reversed = LinearShapley.shares(columns, y).toArray();
        for (int j = 0; j < k; j++) {
            assertThat(reversed[k - 1 - j]).isCloseTo(shares[j], within(1e-9));
        }
    }

    @Test
    void equalAndConstantVariables() {
        double[] x = {1, 4, 2, 8, 5, 7};
        double[] y = {2, 8, 4, 16, 10, 14};
        double[] constant = {3, 3, 3, 3, 3, 3};
        assertThat(LinearShapley.shares(List.of(x, x.clone(), constant), y).toArray())
                .containsExactly(new double[] {0.5, 0.5, 0}, within(1e-12));
        assertThat(LinearShapley.shares(List.of(constant, x), y).toArray())
                .containsExactly(new double[] {0, 1}, within(1e-12));
        assertThat(LinearShapley.shares(List.of(x), constant).get(0)).isNaN();
    }

    @Test
    void twentyVariables() {
        RandomStream stream = new RandomStream(1, 1);
        List<double[]> columns = new ArrayList<>();
        double[] y = random(stream, 60);
        for (int j = 0; j < 20; j++) {
            columns.add(random(stream, 60));
        }
        double[] shares = LinearShapley.shares(columns, y).toArray();
        // Ten of them as one block of equal worth: the efficiency of the whole is R^2 by another path.
        List<double[]> first = columns.subList(0, 19);
        double without = Arrays.stream(LinearShapley.shares(first, y).toArray()).sum();
        assertThat(Arrays.stream(shares).sum()).isBetween(without, 1.0);
        assertThat(shares[19]).isPositive();
    }

    @Test
    void shapleyOfAGame() {
        // Three players; the first two together win 6, the third adds 3 to anything: 3, 3, 3.
        double[] worth = {0, 0, 0, 6, 3, 3, 3, 9};
        assertThat(LinearShapley.shapley(3, worth)).containsExactly(new double[] {3, 3, 3}, within(1e-12));
        assertThat(LinearShapley.shapley(1, new double[] {0, 5})).containsExactly(5);
        // A glove game: one left, two right gloves: 2/3, 1/6, 1/6.
        double[] gloves = {0, 0, 0, 1, 0, 1, 0, 1};
        assertThat(LinearShapley.shapley(3, gloves))
                .containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, within(1e-12));
    }

    private static Indicator leaf(String code, double weight) {
        return Indicator.of(code).higherIsBetter(0, 100).weight(weight);
    }

    private static final Dataset PARKS = Dataset.of(List.of("1", "2", "3", "4", "5", "6", "7"))
            .with("a", 10, 50, 20, 80, 30, 90, 40)
            .with("b", 50, 20, NAN, 70, 80, 90, 10)
            .with("c", 60, 10, 40, 20, 90, 70, 30);

    private static Scores scores(Dimension root) {
        return IndexSpec.named("test").root(root).build().fit(PARKS).score(PARKS);
    }

    @Test
    void anArithmeticDimensionIsDividedFully() {
        Scores scores = scores(Dimension.of("ALL", leaf("a", 2), leaf("b", 1), leaf("c", 0)));
        LinearShapley shares = LinearShapley.of(scores, "ALL");
        assertThat(shares.units()).isEqualTo(6);
        assertThat(shares.explained().value()).isCloseTo(1, within(1e-12));
        assertThat(shares.parts()).extracting(LinearShapley.Part::code).containsExactly("a", "b");
        double[] a = {10, 50, 80, 30, 90, 40};
        double[] b = {50, 20, 70, 80, 90, 10};
        double[] y = new double[6];
        Arrays.setAll(y, i -> (2 * a[i] + b[i]) / 3);
        double ra = Math.pow(Correlations.pearson(a, y), 2);
        double rb = Math.pow(Correlations.pearson(b, y), 2);
        assertThat(shares.part("a").share().value()).isCloseTo((1 + ra - rb) / 2, within(1e-12));
        assertThat(shares.part("a").weight()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(shares.in(Language.EN)).startsWith("code\tname\tweight\tshare of the variance\na\ta\t0.667\t");
        assertThat(shares.in(Language.EN)).endsWith("R²\t\t\t1.000\n");
        assertThatThrownBy(() -> shares.part("c")).hasMessageContaining("no part \"c\"");
    }

    @Test
    void aGeometricRootLeavesARest() {
        Dimension root = Dimension.of("ALL", Dimension.of("D", leaf("a", 1)), Dimension.of("E", leaf("c", 1)))
                .aggregation(new Geometric(1));
        LinearShapley shares = LinearShapley.ofIndicators(scores(root));
        assertThat(shares.node()).isEqualTo("ALL");
        assertThat(shares.explained().value()).isBetween(0.8, 0.9999);
        assertThat(shares.parts()).extracting(LinearShapley.Part::weight).containsExactly(0.5, 0.5);
    }

    @Test
    void tooFewUnits() {
        Scores scores = scores(Dimension.of("ALL", leaf("a", 1), leaf("b", 1), leaf("c", 1)));
        assertThat(LinearShapley.of(scores, "ALL").explained().isDefined()).isTrue();
        Dataset few = PARKS.rows(0, 1, 2, 3, 4);
        LinearShapley none = LinearShapley.of(scores.index().score(few), "ALL");
        assertThat(none.explained().reason().en()).isEqualTo("only 4 units have all scores, and 3 parts need 5");
        assertThat(none.part("b").share().isDefined()).isFalse();
        assertThat(none.in(Language.ZH)).endsWith("只有4个单元得分完整，3个部分至少需要5个\n");
        Dataset same = Dataset.of(List.of("1", "2", "3", "4", "5", "6"))
                .with("a", 5, 5, 5, 5, 5, 5)
                .with("b", 5, 5, 5, 5, 5, 5)
                .with("c", 5, 5, 5, 5, 5, 5);
        assertThat(LinearShapley.of(scores.index().score(same), "ALL")
                        .explained()
                        .reason()
                        .en())
                .isEqualTo("the scores do not vary");
    }

    @Test
    void refusals() {
        double[] y = {1, 2, 3};
        assertThatThrownBy(() -> LinearShapley.shares(Collections.nCopies(21, y), y))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "\"y\" has 21 parts, and at most 20 can be told apart.\nMaybe divide dimension by dimension.");
        assertThatThrownBy(() -> LinearShapley.shares(List.of(), y)).hasMessageStartingWith("There is no variable");
        assertThatThrownBy(() -> LinearShapley.shares(List.of(y, new double[2]), y))
                .hasMessageStartingWith("Variable x2 has 2 values, and y has 3.");
        assertThatThrownBy(() -> LinearShapley.shares(List.of(y), new double[] {1, NAN, 2}))
                .hasMessageStartingWith("Variable y has the value NaN at place 1 (from 0).");
    }
}
