package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.analysis.diagnostics.CorrelationTest.Method;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.TailProbability;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class CorrelationTestTest {

    private static final double NAN = Double.NaN;

    private static double[] ramp(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i).toArray();
    }

    private static double[] zigzag(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i * 7919L % 10007).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "PEARSON, 3, STUDENT", "PEARSON, 2, NONE", "SPEARMAN, 2, EXACT", "SPEARMAN, 14, EXACT",
        "SPEARMAN, 15, EDGEWORTH", "SPEARMAN, 1290, EDGEWORTH", "SPEARMAN, 1291, STUDENT", "KENDALL, 2, EXACT",
        "KENDALL, 49, EXACT", "KENDALL, 50, NORMAL"
    })
    void methods(Kind kind, int n, Method method) {
        CorrelationTest test = CorrelationTest.of(kind, ramp(n), zigzag(n));
        assertThat(test.method()).isEqualTo(method);
        assertThat(test.pairs()).isEqualTo(n);
        assertThat(test.coefficient().isDefined()).isTrue();
        assertThat(test.pValue().isDefined()).isEqualTo(method != Method.NONE);
    }

    /** The series and the t distribution meet. */
    @Test
    void theMethodsAgreeWhereTheyMeet() {
        double t = 0.05 * Math.sqrt(1288 / (1 - 0.05 * 0.05));
        assertThat(RankDistributions.spearman(0.05, 1290)).isCloseTo(TailProbability.student(t, 1288), within(1e-5));
        double exact = RankDistributions.spearman(0.6, 14);
        assertThat(RankDistributions.spearman(0.6, 15)).isBetween(exact - 0.01, exact);
        assertThat(RankDistributions.spearman(0, 9)).isEqualTo(1);
        assertThat(RankDistributions.spearman(0, 16)).isEqualTo(1);
        assertThat(RankDistributions.kendall(0, 8)).isEqualTo(1);
        assertThat(RankDistributions.kendall(1, 5)).isCloseTo(2.0 / 120, within(1e-16));
        assertThat(RankDistributions.spearman(-1, 5)).isCloseTo(2.0 / 120, within(1e-16));
        assertThat(RankDistributions.spearman(1, 30)).isZero();
    }

    /** By counting in NumPy; the series of R, which begins at 10, gives 0 for those from 0.9 on. */
    @ParameterizedTest
    @CsvSource({
        "10, 50, 0.030559964726631392",
        "12, 28, 0.00015419990246379135",
        "12, 8, 1.6075102880658436e-06",
        "13, 30, 3.173780951558729e-05",
        "14, 46, 3.4584527392067077e-05"
    })
    void exactWhereTheSeriesFails(int n, int squares, double expected) {
        double rho = 1 - 6.0 * squares / (n * (n * n - 1.0));
        assertThat(RankDistributions.spearman(rho, n)).isCloseTo(expected, within(1e-11 * expected));
    }

    /** Where the series falls below t, t is given: no probability is zero but that of a perfect correlation. */
    @Test
    void theSeriesGivesWay() {
        double[] y = ramp(16);
        y[0] = 3.5;
        CorrelationTest strong = CorrelationTest.of(Kind.SPEARMAN, ramp(16), y);
        assertThat(RankDistributions.spearman(strong.coefficient().value(), 16)).isZero();
        assertThat(strong.method()).isEqualTo(Method.STUDENT);
        double r = strong.coefficient().value();
        assertThat(strong.pValue().value())
                .isPositive()
                .isCloseTo(TailProbability.student(r * Math.sqrt(14 / (1 - r * r)), 14), within(1e-15));
    }

    @Test
    void perfectCorrelations() {
        assertThat(CorrelationTest.of(Kind.PEARSON, ramp(5), ramp(5)).pValue().value())
                .isCloseTo(0, within(1e-20));
        assertThat(CorrelationTest.of(Kind.KENDALL, ramp(5), ramp(5)).pValue().value())
                .isCloseTo(1.0 / 60, within(1e-16));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void undefined(Kind kind) {
        CorrelationTest flat = CorrelationTest.of(kind, new double[] {1, 2, 3}, new double[] {4, 4, 4});
        assertThat(flat.method()).isEqualTo(Method.NONE);
        assertThat(flat.coefficient().reason().en()).isEqualTo("one of the two does not vary over these units");
        assertThat(flat.pValue().isDefined()).isFalse();
        assertThat(flat.isSignificant(1)).isFalse();
        CorrelationTest lone = CorrelationTest.of(kind, new double[] {1, NAN, 3}, new double[] {4, 4, NAN});
        assertThat(lone.pairs()).isEqualTo(1);
        assertThat(lone.coefficient().reason().en()).isEqualTo("fewer than two units have both values");
    }

    @Test
    void twoPairsCannotBeTested() {
        CorrelationTest test = CorrelationTest.of(Kind.PEARSON, new double[] {1, 2}, new double[] {5, 4});
        assertThat(test.coefficient().value()).isCloseTo(-1, within(1e-15));
        assertThat(test.pValue().reason().en()).isEqualTo("two units cannot be tested");
        assertThat(test.isSignificant(1)).isTrue();
        assertThat(test.isSignificant(0.99)).isFalse();
    }

    @Test
    void lengthsMustAgree() {
        double[] three = ramp(3);
        double[] four = ramp(4);
        assertThatThrownBy(() -> CorrelationTest.of(Kind.PEARSON, three, four))
                .hasMessageContaining("The two sequences have 3 and 4 values")
                .hasMessageContaining("Maybe take the values of the same units");
    }

    @Provide
    Arbitrary<double[]> sequence() {
        return Arbitraries.integers()
                .between(-5, 5)
                .list()
                .ofSize(14)
                .map(list -> list.stream()
                        .mapToDouble(value -> value == 5 ? NAN : value)
                        .toArray());
    }

    /** Symmetric, bounded, indifferent to the unit of measure; a turned sign turns r and leaves p. */
    @Law
    void laws(@ForAll("sequence") double[] x, @ForAll("sequence") double[] y, @ForAll Kind kind) {
        CorrelationTest test = CorrelationTest.of(kind, x, y);
        CorrelationTest swapped = CorrelationTest.of(kind, y, x);
        double[] turned =
                IntStream.range(0, x.length).mapToDouble(i -> 3 - 2 * x[i]).toArray();
        CorrelationTest other = CorrelationTest.of(kind, turned, y);
        if (test.coefficient().isDefined()) {
            assertThat(test.coefficient().value()).isBetween(-1.0, 1.0);
            assertThat(swapped.coefficient().value())
                    .isCloseTo(test.coefficient().value(), within(1e-12));
            assertThat(other.coefficient().value())
                    .isCloseTo(-test.coefficient().value(), within(1e-12));
        }
        if (test.pValue().isDefined()) {
            assertThat(test.pValue().value()).isBetween(0.0, 1.0);
            assertThat(swapped.pValue().value()).isCloseTo(test.pValue().value(), within(1e-6));
            assertThat(other.pValue().value()).isCloseTo(test.pValue().value(), within(1e-6));
        }
        assertThat(other.method()).isEqualTo(test.method());
    }

    private static Variables variables(Dataset data) {
        return Variables.of(data);
    }

    private static final Dataset GAPS = Dataset.of(List.of("A", "B", "C", "D", "E"))
            .with("x", 1, 2, 3, 4, 5)
            .with("y", 2, NAN, 1, 5, 4)
            .with("z", 9, 8, NAN, 1, 3);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void completeOrPairwise(Kind kind) {
        CorrelationTable pairwise = CorrelationTable.of(kind, Rows.PAIRWISE, variables(GAPS));
        CorrelationTable complete = CorrelationTable.of(kind, Rows.COMPLETE, variables(GAPS));
        assertThat(pairwise.counts()).isEqualTo(Matrix.of(3, 3, 5, 4, 4, 4, 4, 3, 4, 3, 4));
        assertThat(complete.counts().toArray()).containsOnly(3);
        CorrelationTest expected = CorrelationTest.of(kind, new double[] {1, 4, 5}, new double[] {2, 5, 4});
        assertThat(complete.test("x", "y").coefficient().value())
                .isCloseTo(expected.coefficient().value(), within(1e-14));
        assertThat(complete.test("x", "y").pValue().value())
                .isCloseTo(expected.pValue().value(), within(1e-12));
        assertThat(complete.issues()).extracting(Issue::units).contains(List.of("B", "C"));
        assertThat(complete.issues()).extracting(Issue::kind).contains(Issue.Kind.MISSING_VALUES, Issue.Kind.FEW_UNITS);
        assertThat(pairwise.issues()).hasSize(1);
        assertThat(pairwise.issues().get(0).in(Language.EN))
                .isEqualTo("3 correlations rest on fewer than 10 units and have hardly any power");
        for (int i = 0; i < 3; i++) {
            assertThat(pairwise.coefficients().get(i, i)).isEqualTo(1);
            assertThat(complete.coefficients().get(i, i)).isEqualTo(1);
        }
        CorrelationTable between = CorrelationTable.between(
                kind,
                Rows.COMPLETE,
                variables(GAPS).select(List.of("y")),
                variables(GAPS).select(List.of("x", "z")));
        assertThat(between.counts()).isEqualTo(Matrix.of(1, 2, 3, 3));
        assertThat(between.pairs()).extracting(CorrelationTable.Pair::second).containsExactly("x", "z");
        assertThat(between.issues()).extracting(Issue::units).contains(List.of("B", "C"));
    }

    /** The fast way of complete data is the slow one. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void wholeColumns(Kind kind) {
        Variables treated = Coinr.chain("Treated");
        CorrelationTable fast = CorrelationTable.of(kind, Rows.PAIRWISE, treated);
        CorrelationTable slow = CorrelationTable.between(kind, Rows.PAIRWISE, treated, treated);
        for (CorrelationTable.Pair pair : fast.pairs()) {
            CorrelationTest other = slow.test(pair.second(), pair.first());
            assertThat(pair.coefficient()).isCloseTo(other.coefficient().value(), within(1e-13));
            assertThat(pair.test().pValue().value()).isCloseTo(other.pValue().value(), within(1e-12));
            assertThat(pair.test().method()).isEqualTo(other.method());
        }
        assertThat(fast.issues()).isEmpty();
        assertThat(fast.kind()).isEqualTo(kind);
        assertThat(slow.pairs()).hasSize(400);
        assertThat(fast.pValues().get(1, 0))
                .isEqualTo(fast.test("RAILD", "ROAD").pValue().value());
        assertThat(fast.columns()).isEqualTo(treated.names());
        assertThat(Copies.of(fast).coefficients()).isEqualTo(fast.coefficients());
    }

    @Test
    void aConstantHasNoCorrelation() {
        Variables data = variables(GAPS.with("flat", 1, 1, 1, 1, 1));
        CorrelationTable table = CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, data);
        assertThat(table.coefficients().row(3)).containsOnly(NAN);
        CorrelationTable whole = CorrelationTable.of(Kind.SPEARMAN, Rows.PAIRWISE, data.select(List.of("x", "flat")));
        assertThat(whole.coefficients()).isEqualTo(Matrix.of(2, 2, 1, NAN, NAN, NAN));
    }

    @Test
    void refusals() {
        Variables data = variables(GAPS);
        Variables others = variables(Dataset.of(List.of("A", "B")).with("x", 1, 2));
        assertThatThrownBy(() -> CorrelationTable.between(Kind.PEARSON, Rows.PAIRWISE, data, others))
                .hasMessageContaining("different units (5 and 2)")
                .hasMessageContaining("Maybe take both from the same data");
        assertThatThrownBy(() -> CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, data.select(List.of())))
                .hasMessageContaining("There is no variable to correlate");
        CorrelationTable table = CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, data);
        assertThatThrownBy(() -> table.test("x", "w"))
                .hasMessageContaining("The table has no variable \"w\"")
                .hasMessageContaining("[x, y, z]");
    }

    @Test
    void wordsForMethods() {
        assertThat(Method.EXACT.label().in(Language.EN)).isEqualTo("exact");
        assertThat(Method.EDGEWORTH.label().in(Language.ZH)).isEqualTo("Edgeworth 级数（渐近）");
    }

    @Test
    void tenUnitsAreEnough() {
        List<String> ten = IntStream.range(0, 10).mapToObj(i -> "u" + i).toList();
        Variables data = Variables.of(Dataset.of(ten).with("x", ramp(10)).with("y", zigzag(10)));
        assertThat(CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, data).issues())
                .isEmpty();
        assertThat(CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, data.rows(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8}))
                        .issues())
                .hasSize(1);
        assertThat(CorrelationTest.of(Kind.KENDALL, new double[] {1, 2}, new double[] {3, 3})
                        .coefficient()
                        .reason()
                        .en())
                .contains("does not vary");
    }
}
