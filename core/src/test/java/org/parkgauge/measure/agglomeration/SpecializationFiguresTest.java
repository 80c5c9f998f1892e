package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parkgauge.statistics.Concentration;
import org.parkgauge.statistics.Matrix;

/** Agreement with REAT and EconGeo; the origin of the figures stands in the README beside them. */
class SpecializationFiguresTest {

    private static final double TOLERANCE = 1e-9;
    private static final Matrix COUNTS = Sample.employment();

    private static void assertFigures(double[] actual, String file, String column, double tolerance) {
        assertClose(actual, Sample.read(file).numbers(column), tolerance, file);
    }

    private static void assertFigures(double[] actual, String file) {
        assertFigures(actual, file, "value", TOLERANCE);
    }

    private static void assertMatrix(Matrix actual, String file, double tolerance) {
        assertClose(actual.toArray(), Sample.matrix(file).toArray(), tolerance, file);
    }

    private static void rounded(double[] actual, String file, String column, double tolerance) {
        double[] expected = Sample.read(file).numbers(column);
        assertThat(actual).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat(actual[k]).as("%s, number %d", file, k).isCloseTo(expected[k], within(tolerance));
        }
    }

    @Test
    void locationQuotients() {
        Matrix quotients = LocationQuotient.of(COUNTS);
        assertMatrix(quotients, "econgeo_location_quotient", TOLERANCE);
        assertMatrix(quotients.transpose(), "reat_locq2", TOLERANCE);
        assertFigures(quotients.row(0), "reat_locq_park01");
        assertFigures(LocationQuotient.additive(COUNTS).row(0), "reat_locq_additive_park01");
        double[] rounded = Sample.matrix("econgeo_rca").toArray();
        double[] exact = quotients.toArray();
        for (int k = 0; k < exact.length; k++) {
            assertThat(exact[k]).isCloseTo(rounded[k], within(5.1e-3));
        }
        assertThat(LocationQuotient.standardized(COUNTS).get(0, 0)).isCloseTo(-0.77586960321742748, within(TOLERANCE));
        assertThat(LocationQuotient.of(1714, 79006, 879213, 15593224).value()).isCloseTo(0.3847623, within(5e-8));
    }

    @Test
    void dominance() {
        assertFigures(Sample.eachRow(COUNTS, (row, total) -> Dominance.herfindahl(row)), "reat_herf_rows");
        assertFigures(Sample.eachRow(COUNTS, (row, total) -> Dominance.herfindahl(row)), "econgeo_herfindahl");
        assertFigures(Sample.eachColumn(COUNTS, (column, total) -> Dominance.herfindahl(column)), "reat_herf_cols");
        assertFigures(
                Sample.eachRow(COUNTS, (row, total) -> Dominance.normalizedHerfindahl(row)), "reat_herf_norm_rows");
        assertFigures(Sample.eachRow(COUNTS, (row, total) -> Dominance.equivalentNumber(row)), "reat_herf_eq_rows");
    }

    @Test
    void krugman() {
        assertFigures(Specialization.krugmanAgainstTotal(COUNTS), "reat_krugman_spec_vs_total");
        assertFigures(Specialization.krugmanAgainstTotal(COUNTS), "econgeo_krugman_index");
        assertFigures(Specialization.krugmanAgainstOthers(COUNTS), "reat_krugman_spec2");
        assertFigures(Specialization.krugmanAgainstTotal(COUNTS.transpose()), "reat_krugman_conc_vs_total");
        assertFigures(Specialization.krugmanAgainstOthers(COUNTS.transpose()), "reat_krugman_conc2");
        assertFigures(new double[] {Specialization.krugmanPairs(COUNTS).get(0, 1)}, "reat_krugman_pair_p01_p02");
        assertFigures(Sample.eachRow(COUNTS, Specialization::krugman), "econgeo_krugman_index");
        assertThat(Specialization.krugman(new double[] {20, 10, 70, 0, 0}, new double[] {0, 0, 0, 60, 40}))
                .isEqualTo(2);
    }

    @Test
    void dissimilarityIsTheHooverIndex() {
        assertFigures(Sample.eachRow(COUNTS, Specialization::dissimilarity), "econgeo_spec_coeff");
        assertFigures(Sample.eachColumn(COUNTS, Specialization::dissimilarity), "reat_hoover_cols");
        double[] even = new double[12];
        Arrays.fill(even, 1);
        assertFigures(
                Sample.eachColumn(COUNTS, (column, total) -> Specialization.dissimilarity(column, even)),
                "reat_hoover_cols_noref");
        double[] population = Sample.read("land_use").numbers("population");
        rounded(
                Sample.times(
                        100,
                        Sample.eachColumn(COUNTS, (column, total) -> Specialization.dissimilarity(column, population))),
                "econgeo_hoover_index",
                "hoover_index",
                5.1e-3);
    }

    @Test
    void hachmanAndRelativeDiversity() {
        assertFigures(Sample.eachRow(COUNTS, Specialization::hachman), "econgeo_hachman");
        assertFigures(
                Sample.eachRow(COUNTS, (row, total) -> 1 / Specialization.hachman(row, total)),
                "econgeo_location_quotient_avg");
        assertFigures(
                Sample.eachRow(
                        COUNTS,
                        (row, total) ->
                                Specialization.relativeDiversity(row, total).value()),
                "reat_durpug");
    }

    @Test
    void gini() {
        assertFigures(Sample.eachColumn(COUNTS, LocationalGini::ofQuotients), "reat_gini_conc_cols");
        assertFigures(Sample.eachRow(COUNTS, LocationalGini::ofQuotients), "reat_gini_spec_rows");
        assertFigures(
                Sample.eachColumn(COUNTS, LocationalGini::area), "econgeo_locational_gini", "Loc_gini", TOLERANCE);
        double[] population = Sample.read("land_use").numbers("population");
        rounded(
                Sample.eachColumn(COUNTS, (column, total) -> LocationalGini.ofLorenzCurve(column, population)),
                "econgeo_hoover_gini",
                "hoover_gini",
                5.1e-4);
        assertFigures(Sample.eachColumn(COUNTS, (column, total) -> Concentration.gini(column)), "reat_gini_cols");
        rounded(
                Sample.eachColumn(COUNTS, (column, total) -> Concentration.gini(column)),
                "econgeo_gini",
                "Gini",
                5.1e-4);
        double[] industry = {500, 500, 1000, 7000, 1000};
        double[] regions = {20000, 15000, 20000, 40000, 5000};
        assertThat(LocationalGini.ofQuotients(industry, regions)).isCloseTo(0.4068966, within(5e-8));
    }

    @Test
    void threeAtOnce() {
        assertFigures(Sample.eachColumn(COUNTS, Specialization::dissimilarity), "reat_conc", "H i", TOLERANCE);
        assertFigures(Sample.eachColumn(COUNTS, LocationalGini::ofQuotients), "reat_conc", "G i", TOLERANCE);
        assertFigures(Specialization.krugmanAgainstOthers(COUNTS.transpose()), "reat_conc", "K i", TOLERANCE);
        assertFigures(Sample.eachRow(COUNTS, Specialization::dissimilarity), "reat_spec", "H j", TOLERANCE);
        assertFigures(Sample.eachRow(COUNTS, LocationalGini::ofQuotients), "reat_spec", "G j", TOLERANCE);
        assertFigures(Specialization.krugmanAgainstOthers(COUNTS), "reat_spec", "K j", TOLERANCE);
    }

    @Test
    void variety() {
        int[] groups = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4};
        Variety[] varieties = new Variety[COUNTS.rows()];
        Arrays.setAll(varieties, r -> Variety.of(COUNTS.row(r), groups));
        String file = "econgeo_related_variety_ref";
        assertFigures(Arrays.stream(varieties).mapToDouble(Variety::entropy).toArray(), file, "total", TOLERANCE);
        assertFigures(Arrays.stream(varieties).mapToDouble(Variety::unrelated).toArray(), file, "unrelated", TOLERANCE);
        assertFigures(Arrays.stream(varieties).mapToDouble(Variety::related).toArray(), file, "related", TOLERANCE);
        rounded(Sample.eachRow(COUNTS, (row, total) -> Variety.entropy(row)), "econgeo_entropy", "value", 5.1e-4);
    }

    @Test
    void similarity() {
        assertMatrix(StructuralSimilarity.COSINE.matrix(COUNTS), "python_cosine", TOLERANCE);
        assertThat(StructuralSimilarity.COSINE.of(COUNTS.row(2), COUNTS.row(5)))
                .isCloseTo(Sample.matrix("python_cosine").get(2, 5), within(TOLERANCE));
        Matrix shared = StructuralSimilarity.BRAY_CURTIS.matrix(COUNTS);
        assertThat(shared.get(0, 1)).isCloseTo(1 - 0.77423314256881581 / 2, within(TOLERANCE));
    }

    @Test
    void clusterIndex() {
        double[] area = {4.1, 6.3, 3.8, 7.7, 9.2, 5.5, 4.9, 3.1, 6.8, 8.0, 5.2, 7.4};
        double[] population = Sample.read("land_use").numbers("population");
        double[] actual = ClusterIndex.of(COUNTS, Sample.plants().counts(), area, population)
                .transpose()
                .toArray();
        double[] expected = Sample.matrix("reat_litzenberger2").toArray();
        // Where there is no plant the peer has 0/0; the limit is 0.
        for (int k = 0; k < expected.length; k++) {
            expected[k] = Double.isNaN(expected[k]) ? 0 : expected[k];
        }
        assertClose(actual, expected, TOLERANCE, "litzenberger2");
    }

    @Test
    void change() {
        Matrix growth = StructuralChange.growth(COUNTS, Sample.later());
        Matrix peer = Sample.matrix("econgeo_growth_mat");
        for (int r = 0; r < 12; r++) {
            for (int i = 0; i < 10; i++) {
                if (COUNTS.get(r, i) == 0) {
                    assertThat(growth.get(r, i)).isNaN();
                } else {
                    assertThat(100 * growth.get(r, i)).isCloseTo(peer.get(r, i), within(5.1e-3));
                }
            }
        }
        rounded(
                Sample.times(100, StructuralChange.growthOfPlaces(COUNTS, Sample.later())),
                "econgeo_growth_reg",
                "value",
                5.1e-3);
        rounded(
                Sample.times(100, StructuralChange.growthOfIndustries(COUNTS, Sample.later())),
                "econgeo_growth_ind",
                "value",
                5.1e-3);
        Presence before = Presence.specialized(COUNTS);
        Presence after = Presence.specialized(Sample.later());
        assertMatrix(StructuralChange.entries(before, after), "econgeo_entry_mat", 0);
        assertMatrix(StructuralChange.exits(before, after), "econgeo_exit_mat", 0);
    }
}
