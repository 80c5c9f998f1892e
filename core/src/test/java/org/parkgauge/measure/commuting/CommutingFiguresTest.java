package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;

/** Agreement with lpSolve and with the formulas in R; the origin of the figures stands in the README beside them. */
class CommutingFiguresTest {

    private static final double TOLERANCE = 1e-10;

    private final CommutingFlows flows = Regions.referenceFlows();
    private final TravelCosts costs = Regions.referenceCosts();

    @Test
    void excessCommutingAgreesWithLpSolve() {
        Figures summary = Figures.read("measure/commuting/summary.csv");
        ExcessCommuting region = ExcessCommuting.of(flows, costs);
        assertThat(region.bounds().commuters()).isEqualTo(summary.number("N", "value"));
        assertThat(region.bounds().externalCommuters()).isZero();
        near(region.observed(), summary, "T_act", 1);
        near(region.minimum(), summary, "T_min", 1);
        near(region.maximum(), summary, "T_max", 1);
        near(region.proportional(), summary, "T_rand", 1);
        near(region.excess(), summary, "excess_pct", 100);
        near(region.usedCapacity(), summary, "capacity_used_pct", 100);
        near(region.economy(), summary, "commuting_economy_pct", 100);
        near(region.normalizedEconomy(), summary, "normalised_economy_pct", 100);
        near(region.randomExcess(), summary, "random_excess", 100);
    }

    private static void near(Measured measured, Figures figures, String name, double times) {
        double expected = figures.number(name, "value") / times;
        assertThat(measured.value()).as(name).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }

    @Test
    void sparseInputGivesTheSame() {
        CommutingFlows sparse = CommutingFlows.of(Regions.sparse(flows.matrix(), 0));
        TravelCosts sparseCosts = Regions.given(Regions.sparse(costs.matrix(), Regions.FAR));
        assertThat(ExcessCommuting.of(sparse, sparseCosts)).isEqualTo(ExcessCommuting.of(flows, costs));
        assertThat(sparse.areas()).isEqualTo(flows.areas());
        assertThat(sparse.area(1, 4, 7)).isEqualTo(flows.area(1, 4, 7));
        assertThat(TripDistribution.of(sparse, sparseCosts)).isEqualTo(TripDistribution.of(flows, costs));
    }

    @Test
    void theOptimalFlowOfLpSolveCostsTheSame() {
        CommutingFlows optimal = CommutingFlows.of(Regions.read("min_flow.csv"));
        assertThat(optimal.residents()).containsExactly(flows.residents());
        assertThat(optimal.jobs()).containsExactly(flows.jobs());
        ExcessCommuting there = ExcessCommuting.of(optimal, costs);
        assertThat(there.excess().value()).isCloseTo(0, within(1e-12));
        assertThat(there.normalizedEconomy().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void zonesAgreeWithR() {
        Figures zones = Figures.read("measure/commuting/zone_indicators.csv");
        List<JobsHousing> areas = flows.areas();
        same(areas, area -> Measured.of(area.employedResidents()), zones, "workers");
        same(areas, area -> Measured.of(area.jobs()), zones, "jobs");
        same(areas, JobsHousing::jobsResidentsRatio, zones, "jh_ratio");
        same(areas, JobsHousing::selfContainment, zones, "self_containment_workers");
        same(areas, JobsHousing::selfSufficiency, zones, "self_sufficiency_jobs");
        same(TripDistribution.meansFromResidences(flows, costs), Function.identity(), zones, "mean_out");
        same(TripDistribution.meansToWorkplaces(flows, costs), Function.identity(), zones, "mean_in");
        for (int zone = 0; zone < flows.zones(); zone++) {
            assertThat(flows.area(zone)).isEqualTo(areas.get(zone));
            assertThat(TripDistribution.fromResidences(flows, costs, zone)
                            .mean()
                            .value())
                    .isCloseTo(zones.numbers("mean_out")[zone], within(1e-9));
            assertThat(TripDistribution.toWorkplaces(flows, costs, zone).mean().value())
                    .isCloseTo(zones.numbers("mean_in")[zone], within(1e-9));
        }
    }

    private static <T> void same(List<T> rows, Function<T, Measured> measure, Figures figures, String column) {
        double[] actual =
                rows.stream().mapToDouble(row -> measure.apply(row).value()).toArray();
        assertClose(actual, figures.numbers(column), TOLERANCE, column);
    }

    @Test
    void balanceAgreesWithR() {
        Figures balance = Figures.read("measure/commuting/balance.csv");
        near(SpatialMismatch.of(flows), balance, "dissimilarity", 1);
        near(flows.shareWithinZones(), balance, "internal_share", 1);
        double imbalance = flows.areas().stream()
                .mapToDouble(area -> Math.abs(area.netCommuting().value()))
                .average()
                .orElseThrow();
        near(Measured.of(imbalance), balance, "cervero_abs", 1);
        Matrix groups = Matrix.generate(12, 2, k -> k % 2 == 0 ? flows.residents(k / 2) : flows.jobs(k / 2));
        List<Measured> byGroup = SpatialMismatch.byGroup(groups, flows.jobs());
        near(byGroup.get(0), balance, "dissimilarity", 1);
        assertThat(byGroup.get(1)).isEqualTo(Measured.of(0));
    }
}
