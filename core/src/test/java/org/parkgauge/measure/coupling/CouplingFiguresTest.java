package org.parkgauge.measure.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Vector;

/** Agreement with other implementations; the origin of the figures stands in the README beside them. */
class CouplingFiguresTest {

    private static final double TOLERANCE = 1e-10;
    private static final List<String> NAMES = List.of("infra", "service", "jobs", "industry");

    private static Figures read(String name) {
        return Figures.read("measure/coupling/" + name + ".csv");
    }

    private static List<double[]> rows(Figures table, List<String> columns) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double[] row = new double[columns.size()];
            for (int j = 0; j < row.length; j++) {
                row[j] = table.numbers(columns.get(j))[i];
            }
            rows.add(row);
        }
        return rows;
    }

    private static void assertIs(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(TOLERANCE));
    }

    @ParameterizedTest
    @CsvSource({
        "ccd_standard, TRADITIONAL, C, D, ''",
        "ccd_wang, WANG_2021, C, D, ''",
        "ccd_fan, FAN_2024, C, D, ''",
        "mm_coupling_standard, TRADITIONAL, coupling, coupling_coord, coord",
        "mm_coupling_adjusted, WANG_2021, coupling, coupling_coord, coord",
    })
    void fourSubsystems(String file, CouplingDegree form, String c, String d, String t) {
        Figures expected = read(file);
        List<double[]> units = rows(read("subsystems"), NAMES);
        for (int i = 0; i < 12; i++) {
            CouplingCoordination actual = CouplingCoordination.of(form, units.get(i));
            assertIs(actual.coupling().value(), expected.numbers(c)[i]);
            assertIs(actual.degree(), expected.numbers(d)[i]);
            if (!t.isEmpty()) {
                assertIs(actual.coordination(), expected.numbers(t)[i]);
            }
        }
    }

    @Test
    void twoSubsystemsAndWeights() {
        Figures two = read("ccd_2sys");
        Figures weighted = read("ccd_standard_w");
        List<double[]> pairs = rows(read("subsystems"), List.of("infra", "industry"));
        List<double[]> units = rows(read("subsystems"), NAMES);
        for (int i = 0; i < 12; i++) {
            CouplingCoordination pair = CouplingCoordination.of(CouplingDegree.TRADITIONAL, pairs.get(i));
            assertIs(pair.coupling().value(), two.numbers("C")[i]);
            assertIs(pair.degree(), two.numbers("D")[i]);
            CouplingCoordination four =
                    CouplingCoordination.of(CouplingDegree.TRADITIONAL, units.get(i), new double[] {3, 2, 3, 2});
            assertIs(four.coupling().value(), weighted.numbers("C")[i]);
            assertIs(four.degree(), weighted.numbers("D")[i]);
        }
    }

    @Test
    void arithmeticObstacles() {
        Figures expected = read("mm_obstacle");
        double[] weights = read("indicators_meta").numbers("weight");
        List<double[]> units = rows(read("minmax"), expected.header());
        for (int i = 0; i < 12; i++) {
            ObstacleDegree degree = ObstacleDegree.arithmetic(
                    List.of(new ObstacleDegree.Dimension(1, Vector.of(units.get(i)), Vector.of(weights))));
            for (int j = 0; j < 8; j++) {
                assertIs(
                        degree.indicators().get(j),
                        expected.numbers(expected.header().get(j))[i]);
            }
        }
    }
}
