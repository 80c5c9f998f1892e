package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.Screening.Removed;
import org.parkgauge.internal.testing.Figures;

/** Agreement with COINr 1.1.14 and with a textbook; the calls stand in the README beside the figures. */
class ImputationFiguresTest {

    private static final String COINR = "imputation/coinr/";
    private static final double NAN = Double.NaN;

    static final List<Arguments> CASES = List.of(
            Arguments.of("i_mean", new ColumnMean()),
            Arguments.of("i_median", new ColumnMedian()),
            Arguments.of("i_mean_grp", new GroupMean("block")),
            Arguments.of("i_median_grp", new GroupMedian("block")));

    @ParameterizedTest
    @FieldSource("CASES")
    void coinr(String output, Imputation method) {
        Figures expected = Figures.read(COINR + output + ".csv");
        List<String> codes = expected.header().subList(1, 21);
        List<String> blocks = Figures.read("index/coinr/iData.csv").texts("block");
        Dataset data =
                Figures.read("index/coinr/chain_Denominated.csv").data(codes).withAttribute("block", blocks);
        double[][] filled = fill(data, method, blocks);
        int gaps = 0;
        for (int i = 0; i < data.size(); i++) {
            for (int j = 0; j < 20; j++) {
                double target = expected.number(data.units().get(i), codes.get(j));
                assertClose(new double[] {filled[i][j]}, new double[] {target}, 1e-9, codes.get(j));
                gaps += data.column(codes.get(j)).isMissing(i) ? 1 : 0;
            }
        }
        assertThat(gaps).isGreaterThan(10);
    }

    private static double[][] fill(Dataset data, Imputation method, List<String> groups) {
        RowFill fill = method.fit(data);
        double[][] rows = new double[data.size()][data.variables().size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = data.column(data.variables().get(j)).get(i);
            }
            int unit = i;
            fill.fill(rows[i], name -> groups.get(unit));
        }
        return rows;
    }

    @Test
    void littleAndRubin() {
        double[][] columns = {
            {7, 1, 11, 11, 7, 11, 3, 1, 2, NAN, NAN, NAN, NAN},
            {26, 29, 56, 31, 52, 55, 71, 31, 54, NAN, NAN, NAN, NAN},
            {6, 15, 8, 8, 6, 9, 17, 22, 18, 4, 23, 9, 8},
            {60, 52, 20, 47, 33, 22, NAN, NAN, NAN, NAN, NAN, NAN, NAN},
            {78.5, 74.3, 104.3, 87.6, 95.9, 109.2, 102.7, 72.5, 93.1, 115.9, 83.8, 113.3, 109.4}
        };
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            units.add("batch" + i);
        }
        Dataset cement = Dataset.of(units);
        for (int j = 0; j < 5; j++) {
            cement = cement.with("x" + (j + 1), columns[j]);
        }
        ExpectationMaximization.Fitted fitted =
                (ExpectationMaximization.Fitted) new ExpectationMaximization(1e-13, 100_000).fit(cement);
        assertClose(
                fitted.means().toArray(),
                new double[] {
                    6.655165845958099, 49.96525911993005, 11.76923076923077, 27.047089043553566, 95.42307692307692
                },
                1e-9,
                "means");
        double[][] filled = fill(cement, new ExpectationMaximization(1e-13, 100_000), units);
        double[][] expected = {
            {12.890665167384565, -0.4686033934865803, 9.989794505657141, 10.105299717900166},
            {65.83907269096538, 48.19624216845182, 68.08445948966167, 62.428594210011845}
        };
        double[] fourth = {
            0.8798104445122752,
            37.907987862837814,
            19.904757887065628,
            14.453701530422357,
            20.831056987047447,
            8.188865370617787,
            15.445977483693033
        };
        for (int i = 9; i < 13; i++) {
            assertClose(
                    new double[] {filled[i][0], filled[i][1]},
                    new double[] {expected[0][i - 9], expected[1][i - 9]},
                    1e-9,
                    "batch " + i);
        }
        for (int i = 6; i < 13; i++) {
            assertClose(new double[] {filled[i][3]}, new double[] {fourth[i - 6]}, 1e-9, "batch " + i);
        }
        assertClose(
                ((ExpectationMaximization.Fitted) new ExpectationMaximization().fit(cement))
                        .means()
                        .toArray(),
                fitted.means().toArray(),
                1e-7,
                "by default");
    }

    @ParameterizedTest
    @CsvSource({
        "chain_Denominated, screen_byNA_066, 0.66, 0",
        "chain_Denominated, screen_byNA_090, 0.9, 0",
        "sparse, screen_sparse_byNA_default, 0.6666666666666666, 0",
        "sparse, screen_sparse_byNA_075, 0.75, 0",
        "sparse, screen_sparse_byzeros_05, 0, 0.5",
        "sparse, screen_sparse_byNAandzeros, 0.66, 0.5",
        "sparse, screen_sparse_forced, 0.66, 0.5"
    })
    void screening(String input, String output, double availability, double nonZero) {
        Figures table =
                Figures.read(input.equals("sparse") ? COINR + "iData_sparse.csv" : "index/coinr/" + input + ".csv");
        Figures expected = Figures.read(COINR + output + ".csv");
        Dataset data = Dataset.of(table.texts("uCode"));
        List<String> codes = Figures.read(COINR + "i_mean.csv").header().subList(1, 21);
        for (String code : codes) {
            data = data.with(code, table.numbers(code));
        }
        data = data.with("zeros", new double[data.size()]);
        Screening screening = new Screening(availability, nonZero);
        if (output.endsWith("forced")) {
            screening = screening.forced(List.of("park05"), List.of("park01"));
        }
        Screening.Screened screened = screening.screen(data, codes);
        List<String> included = new ArrayList<>();
        for (String unit : expected.texts("uCode")) {
            if (expected.text(unit, "Included").equals("TRUE")) {
                included.add(unit);
            }
        }
        assertThat(screened.data().units()).isEqualTo(included);
        assertThat(screened.data().variables()).isEqualTo(data.variables());
        assertThat(screened.removed()).hasSize(data.size() - included.size());
        for (Removed removed : screened.removed()) {
            assertClose(
                    new double[] {removed.availability(), removed.nonZero()},
                    new double[] {
                        expected.number(removed.unit(), "Dat_Avail"), expected.number(removed.unit(), "Non_Zero")
                    },
                    1e-12,
                    removed.unit());
        }
    }
}
