package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Figures;

/** Agreement with COINr 1.1.14; the calls stand in the README beside the figures. */
class GroupMeanFiguresTest {

    private static final String COINR = "index/coinr/";

    /** In group_gap a block has no value at all of one indicator: it stays missing. */
    @ParameterizedTest
    @CsvSource({
        "chain_Denominated, i_mean_grp, 0",
        "chain_Denominated, chain_Imputed, 0",
        "iData_group_gap, group_gap_i_mean_grp, 6"
    })
    void coinr(String input, String output, int gaps) {
        Figures expected = Figures.read(COINR + output + ".csv");
        List<String> codes = expected.header().subList(1, 21);
        List<String> blocks = Figures.read(COINR + "iData.csv").texts("block");
        Dataset data = Figures.read(COINR + input + ".csv").data(codes).withAttribute("block", blocks);
        RowFill fill = new GroupMean("block").fit(data);
        int missing = 0;
        for (int i = 0; i < data.size(); i++) {
            double[] row = new double[20];
            double[] target = new double[20];
            for (int j = 0; j < 20; j++) {
                row[j] = data.column(codes.get(j)).get(i);
                target[j] = expected.number(data.units().get(i), codes.get(j));
                missing += Double.isNaN(target[j]) ? 1 : 0;
            }
            int unit = i;
            fill.fill(row, name -> blocks.get(unit));
            assertClose(row, target, 1e-9, data.units().get(i));
        }
        assertThat(missing).isEqualTo(gaps);
    }
}
