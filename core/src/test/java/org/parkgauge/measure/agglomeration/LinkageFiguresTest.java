package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Matrix;

/** Agreement with NumPy and REAT; the origin of the figures stands in the README beside them. */
class LinkageFiguresTest {

    private static final double TOLERANCE = 1e-9;

    private static Matrix flows() {
        Matrix table = Sample.matrix("io_flows");
        return Matrix.generate(8, 8, k -> table.get(k / 8, k % 8));
    }

    private static InputOutput table() {
        return InputOutput.of(flows(), Sample.read("io_flows").numbers("output"));
    }

    @Test
    void linkages() {
        InputOutput table = Copies.of(table());
        Figures expected = Sample.read("python_io");
        assertClose(table.backwardLinkages(), expected.numbers("backward"), TOLERANCE, "backward");
        assertClose(table.forwardLinkages(), expected.numbers("forward"), TOLERANCE, "forward");
        assertClose(table.ghoshForwardLinkages(), expected.numbers("ghosh"), TOLERANCE, "ghosh");
        assertClose(table.multipliers(), expected.numbers("multiplier"), TOLERANCE, "multiplier");
        assertClose(table.directBackwardLinkages(), expected.numbers("directBackward"), TOLERANCE, "direct backward");
        assertClose(table.directForwardLinkages(), expected.numbers("directForward"), TOLERANCE, "direct forward");
        assertThat(table.spectralRadius()).isCloseTo(expected.numbers("radius")[0], within(TOLERANCE));
        assertClose(table.leontief().toArray(), Sample.matrix("python_leontief").toArray(), TOLERANCE, "leontief");
        assertClose(table.ghosh().toArray(), Sample.matrix("python_ghosh").toArray(), TOLERANCE, "ghosh");
        assertThat(InputOutput.leontiefInverse(table.inputCoefficients())).isEqualTo(table.leontief());
        double[] backward = expected.numbers("backward");
        double[] forward = expected.numbers("forward");
        assertThat(table.keySectors())
                .isNotEmpty()
                .containsExactly(IntStream.range(0, 8)
                        .filter(i -> backward[i] > 1 && forward[i] > 1)
                        .toArray());
        double[] output = Sample.read("io_flows").numbers("output");
        assertThat(table.allocationCoefficients().get(0, 1)).isEqualTo(flows().get(0, 1) / output[0]);
        assertThat(table.inputCoefficients().get(0, 1)).isEqualTo(flows().get(0, 1) / output[1]);
    }

    /** Industries of park10 that it has at the start. */
    private static double[][] park10() {
        Matrix before = Sample.employment();
        Matrix after = Sample.later();
        int[] kept = IntStream.range(0, 10).filter(i -> before.get(9, i) > 0).toArray();
        return new double[][] {
            IntStream.of(kept).mapToDouble(i -> before.get(9, i)).toArray(),
            IntStream.of(kept).mapToDouble(i -> after.get(9, i)).toArray(),
            IntStream.of(kept).mapToDouble(i -> Sample.total(before)[i]).toArray(),
            IntStream.of(kept).mapToDouble(i -> Sample.total(after)[i]).toArray(),
        };
    }

    @Test
    void shiftShare() {
        double[][] data = park10();
        ShiftShare dunn = ShiftShare.of(data[0], data[1], data[2], data[3]);
        assertClose(
                new double[] {
                    dunn.totalChange(),
                    dunn.totalNationalShare(),
                    dunn.totalIndustrialMix(),
                    dunn.totalRegionalShare(),
                    dunn.netShift()
                },
                Sample.read("reat_shift_Dunn_park10").numbers("Components"),
                TOLERANCE,
                "Dunn");
        ShiftShare.Competitiveness esteban = ShiftShare.estebanMarquillas(data[0], data[1], data[2], data[3]);
        double[] expected = Sample.read("reat_shift_Esteban_park10").numbers("Components");
        assertThat(esteban.competitive()).isCloseTo(expected[3], within(1e-9 * 600));
        assertThat(esteban.allocation()).isCloseTo(expected[4], within(1e-9 * 100));
        ShiftShare.Factors gerfin = ShiftShare.gerfin(data[0], data[1], data[2], data[3]);
        assertClose(
                new double[] {gerfin.structure(), gerfin.location(), gerfin.total()},
                Sample.read("reat_shift_Gerfin_park10").numbers("Components"),
                TOLERANCE,
                "Gerfin");
    }
}
