package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.PrincipalEigenvector;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.AnalyticHierarchy.Method;

/** Agreement with other implementations; the origin of the figures stands in the README beside them. */
class WeightingFiguresTest {

    private static final double TOLERANCE = 1e-9;

    private static double[] weigh(Weighting method, Children children) {
        return Weights.proportionalTo(method.weigh(children)).toArray();
    }

    private static Children python(Normalization normalization) {
        Figures values = Figures.read("aggregation/mcdm/parks.csv");
        Figures meta = Figures.read("aggregation/mcdm/criteria.csv");
        List<Child> list = new ArrayList<>();
        for (String code : meta.texts("criterion")) {
            list.add(child(Column.of(code, values.numbers(code)), meta.number(code, "type") < 0, normalization));
        }
        return new Children("ROOT", values.texts("park"), list);
    }

    private static Child child(Column column, boolean cost, Normalization normalization) {
        return Child.of(column.map(normalization.fit(column, cost ? Direction.LOWER : Direction.HIGHER)));
    }

    @Test
    void entropyOfRawColumns() {
        assertClose(
                weigh(new EntropyWeights(), python(new Identity())),
                Figures.read("weighting/python_weights.csv").numbers("entropy_raw"),
                TOLERANCE,
                "entropy");
    }

    @Test
    void entropyOfColumnsThatHoldZeros() {
        assertClose(
                weigh(new EntropyWeights(), python(new MinMax(0, 1))),
                Figures.read("weighting/python_weights.csv").numbers("entropy_minmax"),
                TOLERANCE,
                "entropy");
    }

    @Test
    void entropyOfShrunkColumns() {
        Figures values = Figures.read("normalization/compind/parks_matrix.csv");
        Figures expected = Figures.read("weighting/r_entropy.csv");
        List<Child> list = new ArrayList<>();
        for (String code : expected.texts("indicator")) {
            list.add(child(Column.of(code, values.numbers(code)), code.equals("ind6"), new MinMax(0.002, 0.998)));
        }
        assertClose(
                weigh(new EntropyWeights(), new Children("ROOT", values.texts("park"), list)),
                expected.numbers("weight"),
                TOLERANCE,
                "entropy");
    }

    private static AnalyticHierarchy hierarchy(double[] upper, int n, Method method, RandomIndex table) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                comparisons.add(new Comparison("C" + (i + 1), "C" + (j + 1), upper[i * n + j]));
            }
        }
        return new AnalyticHierarchy(comparisons, method, table, 0.1);
    }

    private static Children children(int n) {
        List<Child> list = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            list.add(Child.of(Column.of("C" + i, Double.NaN)));
        }
        return new Children("ROOT", List.of("x"), list);
    }

    private static double ratio(AnalyticHierarchy method, int n) {
        return method.consistencyRatio(method.matrix("ROOT", children(n).codes()));
    }

    @Test
    void analyticHierarchyOfEight() {
        double[] matrix = Figures.matrix("weighting/python_ahp.csv");
        Figures expected = Figures.read("weighting/python_weights.csv");
        AnalyticHierarchy eigen = hierarchy(matrix, 8, Method.EIGENVECTOR, RandomIndex.SAATY_1980);
        assertClose(weigh(eigen, children(8)), expected.numbers("ahp_eigenvector"), TOLERANCE, "eigenvector");
        AnalyticHierarchy geometric = hierarchy(matrix, 8, Method.GEOMETRIC_MEAN, RandomIndex.SAATY_1980);
        assertClose(weigh(geometric, children(8)), expected.numbers("ahp_geometric"), TOLERANCE, "geometric");
        assertThat(ratio(eigen, 8))
                .as("pyDecision 4.9.1, ahp_method(A, wd='max_eigen'), Saaty's table")
                .isCloseTo(0.02920726269306061, within(TOLERANCE));
        AnalyticHierarchy revised = hierarchy(matrix, 8, Method.EIGENVECTOR, RandomIndex.SAATY_REVISED);
        assertThat(ratio(revised, 8) / ratio(eigen, 8)).isCloseTo(1.41 / 1.40, within(TOLERANCE));
        assertThat(ratio(eigen, 8) * 1.41)
                .as("pymcdm 1.4.0, AHP(matrix=A).get_cr() times its own random index 1.3952")
                .isCloseTo(0.02951708744066475 * 1.3952, within(TOLERANCE));
    }

    @Test
    void analyticHierarchyOfFour() {
        double[] matrix = {1, 2, 3, 4, 0, 1, 2, 3, 0, 0, 1, 2, 0, 0, 0, 1};
        AnalyticHierarchy method = hierarchy(matrix, 4, Method.EIGENVECTOR, RandomIndex.SAATY_1980);
        double[] expected = {0.46729598278093681, 0.2771805906109796, 0.16008847502437434, 0.09543495158370921};
        assertClose(weigh(method, children(4)), expected, TOLERANCE, "mathmodels 0.0.11, AHP(A)$w");
        assertThat(ratio(method, 4)).as("its CR").isCloseTo(0.01147536973996092, within(TOLERANCE));
        Matrix complete = method.matrix("ROOT", children(4).codes());
        assertThat(PrincipalEigenvector.of(complete).value())
                .as("its largest eigenvalue")
                .isCloseTo(4.0309834982978945, within(TOLERANCE));
        assertThat((PrincipalEigenvector.of(complete).value() - 4) / 3)
                .as("its CI")
                .isCloseTo(0.010327832765964828, within(TOLERANCE));
    }

    /** OECD/JRC (2008), Table 20. The weights that the Handbook prints are means over experts, not this matrix's. */
    @Test
    void analyticHierarchyOfTheHandbook() {
        double[] matrix = Figures.matrix("weighting/oecd_tai_ahp.csv");
        AnalyticHierarchy method = hierarchy(matrix, 8, Method.EIGENVECTOR, RandomIndex.SAATY_1980);
        Matrix complete = method.matrix("ROOT", children(8).codes());
        double eigenvalue = PrincipalEigenvector.of(complete).value();
        assertThat(eigenvalue).isCloseTo(8.2110794, within(5e-8));
        assertThat((eigenvalue - 8) / 7).isCloseTo(0.0301542, within(5e-8));
        assertThat(method.consistencyRatio(complete)).isCloseTo(0.0213860, within(5e-8));
        double[] expected = {.2291, .1346, .0594, .1761, .0385, .0385, .2522, .0715};
        assertClose(weigh(method, children(8)), expected, 5e-5, "weights");
    }
}
