package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class ExpectationMaximizationTest extends ImputationContract {

    private static final double NAN = Double.NaN;

    @Override
    protected List<Imputation> methods() {
        return List.of(new ExpectationMaximization(), new ExpectationMaximization(1e-6, 500));
    }

    /** Enough units for four indicators. */
    @Provide
    @Override
    protected Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            int size = 30 + random.nextInt(15);
            Dataset data =
                    Dataset.of(IntStream.range(0, size).mapToObj(i -> "u" + i).toList());
            double[] common = random.doubles(size, -5, 5).toArray();
            for (int j = 0; j < 4; j++) {
                double[] values = new double[size];
                for (int i = 0; i < size; i++) {
                    values[i] = random.nextInt(6) == 0 ? NAN : j * common[i] + random.nextGaussian() * 3;
                }
                data = data.with("v" + j, values);
            }
            return new Case(methods().get(random.nextInt(2)), data, new Random(random.nextLong()));
        });
    }

    private static Dataset line(double... y) {
        double[] x = IntStream.range(0, y.length).mapToDouble(i -> i).toArray();
        return Dataset.of(IntStream.range(0, y.length).mapToObj(i -> "u" + i).toList())
                .with("x", x)
                .with("y", y);
    }

    @Test
    void oneGapIsFilledByRegression() {
        double[] row = {7, NAN};
        new ExpectationMaximization().fit(line(1, 2, 4, 3, 6, NAN, 7)).fill(row, name -> "");
        assertThat(row[1]).as("least squares over the complete units").isCloseTo(8.228571428571429, within(1e-8));
    }

    @Test
    void constantAndEmptyIndicatorsTakeNoPart() {
        Dataset data = line(1, 2, 4, 3, 6, NAN, 7)
                .with("flat", 5, 5, 5, 5, 5, 5, NAN)
                .with("none", NAN, NAN, NAN, NAN, NAN, NAN, NAN);
        RowFill fill = new ExpectationMaximization().fit(data);
        double[] row = {7, NAN, NAN, NAN};
        fill.fill(row, name -> "");
        assertThat(row[1]).isCloseTo(8.228571428571429, within(1e-8));
        assertThat(row[2]).isEqualTo(5);
        assertThat(row[3]).isNaN();
        double[] nothing = {NAN, NAN, NAN, NAN};
        fill.fill(nothing, name -> "");
        assertThat(nothing).containsExactly(NAN, NAN, 5, NAN);
        double[] whole = {1, 2, 3, 4};
        fill.fill(whole, name -> "");
        assertThat(whole).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tooFewUnitsAreRefused() {
        assertThatThrownBy(() -> new ExpectationMaximization().fit(line(1, 2, 4)))
                .hasMessageContaining("EM over 2 indicators needs at least 4 units with data, and there are 3")
                .hasMessageContaining("Maybe use a group mean or nearest neighbours")
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).contains("至少需要4个有数据的单元"));
        assertThat(new ExpectationMaximization().minimumUnits()).isEqualTo(3);
    }

    @Test
    void repeatedIndicatorsAreRefused() {
        Dataset data = line(1, 2, 4, 3, 6, NAN, 7).with("twice", 0, 2, 4, 6, 8, 10, 12);
        assertThatThrownBy(() -> new ExpectationMaximization().fit(data))
                .hasMessageContaining("an indicator is a linear function of others")
                .hasMessageContaining("Maybe leave out the indicator that repeats others");
    }

    @Test
    void whatDoesNotConvergeIsRefused() {
        assertThatThrownBy(() -> new ExpectationMaximization(1e-10, 2).fit(line(1, 2, 4, 3, 6, NAN, 7)))
                .hasMessageContaining("EM has not converged after 2 iterations")
                .hasMessageContaining("Maybe too much is missing");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "NaN, 5", "0.02, 5", "1e-9, 0"})
    void badParameters(double tolerance, int iterations) {
        assertThatThrownBy(() -> new ExpectationMaximization(tolerance, iterations))
                .hasMessageContaining("EM needs a tolerance above 0 and up to 0.01 and at least 1 iteration")
                .hasMessageContaining("Maybe the defaults");
    }

    /** Gaps in no order, where what a regression leaves open counts: EM written in NumPy 2.4.6, at a zero gradient. */
    @Test
    void gapsInNoOrder() {
        double[][] columns = {
            {1, 2, NAN, 4, 5.5, 3, 7, NAN, 6, 2.5, 8, NAN},
            {2.5, NAN, 3, 5.5, 4, NAN, 6.5, 1, 7.5, 3.5, NAN, 8},
            {NAN, 1.5, 4, 2, 6, 5, NAN, 3.5, 7, 0.5, 6.5, 9}
        };
        Dataset data = Dataset.of(IntStream.range(0, 12).mapToObj(i -> "u" + i).toList());
        for (int j = 0; j < 3; j++) {
            data = data.with("v" + j, columns[j]);
        }
        ExpectationMaximization.Fitted fitted =
                (ExpectationMaximization.Fitted) new ExpectationMaximization(1e-13, 100_000).fit(data);
        double[] means = {4.361735014181899, 4.606948721332661, 4.418100537578595};
        assertClose(fitted.means().toArray(), means, 1e-9, "means");
        double[] covariances = {
            5.926789746320978, 5.059862542580028, 5.5690196795696885,
            5.059862542580028, 5.551005961030217, 4.329933080789669,
            5.5690196795696885, 4.329933080789669, 7.329291657394862
        };
        assertClose(fitted.covariances().toArray(), covariances, 1e-9, "covariances");
        double[][] filled = {
            {0, 0.9962242578039633}, {1, 2.732191607048942}, {2, 3.2398754685920883}, {5, 3.0674924608927845},
            {6, 7.020982193139172}, {7, 1.8519748931704418}, {10, 7.983700588050212}, {11, 8.248969808420252}
        };
        for (double[] one : filled) {
            int i = (int) one[0];
            double[] row = {columns[0][i], columns[1][i], columns[2][i]};
            int gap = Double.isNaN(row[0]) ? 0 : Double.isNaN(row[1]) ? 1 : 2;
            fitted.fill(row, name -> "");
            assertThat(row[gap]).as("unit " + i).isCloseTo(one[1], within(1e-9));
        }
    }

    @Test
    void theUnitOfMeasureDoesNotMatter() {
        double[] y = {1, 2, 4, 3, 6, NAN, 7};
        for (double unit : new double[] {1e-9, 1e9}) {
            double[] scaled = java.util.Arrays.stream(y).map(one -> unit * one).toArray();
            double[] row = {7, NAN};
            new ExpectationMaximization().fit(line(scaled)).fill(row, name -> "");
            assertThat(row[1] / unit).isCloseTo(8.228571428571429, within(1e-8));
            double[] back = {NAN, 4 * unit};
            new ExpectationMaximization().fit(line(scaled)).fill(back, name -> "");
            double[] plain = {NAN, 4};
            new ExpectationMaximization().fit(line(y)).fill(plain, name -> "");
            assertThat(back[0]).isCloseTo(plain[0], within(1e-8));
        }
    }

    @Test
    void theFewestUnitsAndIterations() {
        assertThat(new ExpectationMaximization().fit(line(1, 2, 4, 3))).isNotNull();
        assertThat(new ExpectationMaximization(0.01, 1).traits()).containsExactly(Trait.SET_DEPENDENT);
        assertThat(new ExpectationMaximization(1e-10, 2).fit(line(1, 2, 4, 3)))
                .as("without gaps the second step changes nothing")
                .isNotNull();
        assertThatThrownBy(() -> new ExpectationMaximization(1e-10, 1).fit(line(1, 2, 4, 3)))
                .hasMessageContaining("not converged after 1 iterations");
    }
}
