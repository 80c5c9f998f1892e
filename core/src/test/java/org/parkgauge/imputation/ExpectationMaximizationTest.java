package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
}
