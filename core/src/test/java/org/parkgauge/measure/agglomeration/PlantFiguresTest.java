package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Figures;

/** Agreement with REAT, dbmss and transcriptions; the origin of the figures stands in the README beside them. */
class PlantFiguresTest {

    private static final double TOLERANCE = 1e-9;
    private static final double[] DISTANCES = {0, .5, 1, 2, 3, 4, 6, 8, 10};

    private static <T> double[] each(List<T> list, ToDoubleFunction<T> value) {
        return list.stream().mapToDouble(value).toArray();
    }

    @Test
    void ellisonGlaeser() {
        List<EllisonGlaeser> indices = EllisonGlaeser.of(Sample.plants());
        Figures reat = Sample.read("reat_ellison_a_all");
        assertClose(each(indices, e -> e.gamma().value()), reat.numbers("Gamma i"), TOLERANCE, "gamma");
        assertClose(each(indices, EllisonGlaeser::rawConcentration), reat.numbers("G i"), TOLERANCE, "G");
        assertClose(each(indices, e -> e.z().value()), reat.numbers("z Gi"), TOLERANCE, "z");
        assertClose(each(indices, EllisonGlaeser::herfindahl), reat.numbers("HHI i"), TOLERANCE, "H");
        assertClose(each(indices, EllisonGlaeser::plants), reat.numbers("K i"), 0, "K");
        Figures formula = Sample.read("r_eg_ref");
        assertClose(each(indices, e -> e.gamma().value()), formula.numbers("gamma"), TOLERANCE, "gamma");
    }

    /** The example of Farhauer and Kröll (2014) in REAT. */
    @Test
    void ellisonGlaeserOfAnExample() {
        int[] region = {0, 0, 0, 0, 0, 1, 1, 1, 1, 2};
        double[] size = {200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000};
        EllisonGlaeser index = EllisonGlaeser.of(
                        Plants.of(3, 1, region, new int[10], size), new double[] {500000, 400000, 100000})
                .get(0);
        assertThat(index.gamma().value()).isCloseTo(0.05990628412, within(5e-12));
        assertThat(index.rawConcentration()).isCloseTo(0.16816326531, within(5e-12));
        assertThat(index.herfindahl()).isCloseTo(0.24468877551, within(5e-12));
        assertThat(index.z().value()).isCloseTo(0.19590019703, within(5e-12));
        assertThat(index.plants()).isEqualTo(10);
    }

    @Test
    void maurelSedillot() {
        assertClose(
                each(MaurelSedillot.of(Sample.plants()), m -> m.gamma().value()),
                Sample.read("r_maurel_sedillot_ref").numbers("value"),
                TOLERANCE,
                "Maurel-Sedillot");
    }

    @Test
    void coagglomeration() {
        assertThat(Coagglomeration.ofGroup(Sample.plants(), 0, 2, 4).value())
                .isCloseTo(0.052400999761686586, within(TOLERANCE));
        assertClose(
                Coagglomeration.pairs(Sample.employment()).toArray(),
                Sample.matrix("r_egk_pair_ref").toArray(),
                TOLERANCE,
                "pairs");
        assertThat(Coagglomeration.colocation(Sample.plants(), 0, 2).value())
                .isCloseTo(Sample.read("reat_howard_cl").numbers("value")[0], within(TOLERANCE));
    }

    @Test
    void marconPuech() {
        Plants points = Sample.points();
        assertClose(
                MarconPuech.of(points, 2, DISTANCES).values(),
                Sample.read("dbmss_M_03").numbers("M"),
                TOLERANCE,
                "M");
        assertClose(
                MarconPuech.between(points, 2, 4, DISTANCES).values(),
                Sample.read("dbmss_M_03_05").numbers("M"),
                TOLERANCE,
                "M between");
        assertClose(
                MarconPuech.caseControl(points, 2, 4, DISTANCES).values(),
                Sample.read("dbmss_M_03_cc").numbers("M"),
                TOLERANCE,
                "M of cases and controls");
    }

    @Test
    void durantonOverman() {
        DurantonOverman plain = DurantonOverman.of(Sample.points(), 2, DISTANCES);
        Figures exact = Sample.read("python_kd");
        assertClose(plain.density(), exact.numbers("plain"), TOLERANCE, "Kd");
        assertClose(plain.weighted().density(), exact.numbers("weighted"), TOLERANCE, "weighted Kd");
        assertClose(plain.bandwidth(.25).density(), exact.numbers("narrow"), TOLERANCE, "narrow Kd");
        // The peer sums the kernel on a grid of 512 points and overestimates what lies below 0.
        assertRelative(plain.density(), Sample.read("dbmss_Kd_03_unweighted").numbers("Kd"), 1.5e-3);
        assertRelative(plain.weighted().density(), Sample.read("dbmss_Kd_03").numbers("Kd"), 1.5e-3);
    }

    private static void assertRelative(double[] actual, double[] expected, double tolerance) {
        assertThat(IntStream.range(0, expected.length)
                        .mapToDouble(k -> Math.abs(actual[k] / expected[k] - 1))
                        .max()
                        .orElseThrow())
                .isLessThan(tolerance);
    }

    @Test
    void tables() {
        assertThat(Sample.plants().totals()).isEqualTo(Sample.employment());
        assertThat(Sample.total(Sample.plants().counts())).containsExactly(41, 25, 60, 45, 23, 54, 26, 40, 62, 16);
    }
}
