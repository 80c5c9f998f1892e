package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/** Coverage, provision, completeness and diversity. */
class ProvisionTest {

    private static final double FAR = Double.POSITIVE_INFINITY;
    private static final TravelCosts COSTS = TravelCosts.of(Matrix.of(3, 2, 500, 900, 501, 600, FAR, FAR));

    @Test
    void coverage() {
        Coverage coverage = Coverage.within(COSTS, 500);
        assertThat(coverage.reach()).containsExactly(Reach.REACHED, Reach.BEYOND, Reach.NO_COST);
        assertThat(coverage.share(new double[] {30, 10, 0}).value()).isEqualTo(0.75);
        assertThat(coverage.covered(new double[] {30, 10, 0}).value()).isEqualTo(30);
        assertThat(coverage.share(new double[] {0, 7, 0}).value()).isZero();
        assertThat(coverage.share(new double[] {30, 10, 5}).reason().en())
                .isEqualTo("5 people live in zones whose access is not known");
        assertThat(coverage.covered(new double[] {30, 10, 5}).isDefined()).isFalse();
        assertThat(coverage.covered(new double[3]).value()).isZero();
        assertThat(coverage.share(new double[3]).reason().zh()).isEqualTo("没有人口");
        Coverage complete = Coverage.within(COSTS.completeTo(FAR), 500);
        assertThat(complete.share(new double[] {30, 10, 20}).value()).isEqualTo(0.5);
        assertThatThrownBy(() -> coverage.share(new double[] {1}))
                .hasMessageContaining("know 3 zones, but there are 1 numbers of population");
        assertThatThrownBy(() -> coverage.covered(new double[] {1, -1, 0}))
                .hasMessageContaining("zone 1 (from 0) is -1");
        assertThatThrownBy(() -> Coverage.within(COSTS, -1)).hasMessageContaining("cutoff must be positive");
    }

    @Test
    void coverageByCategories() {
        Vector residents = Vector.of(30, 10, 0);
        Vector all = Vector.of(40, 40, 0);
        Coverage near = Coverage.within(COSTS, 500);
        Coverage far = Coverage.within(COSTS, 600);
        Measured mean = Coverage.mean(List.of(
                new Coverage.Category("school", 1, near, residents),
                new Coverage.Category("market", 3, near, all),
                new Coverage.Category("clinic", 1, far, all),
                new Coverage.Category("unused", 0, near, Vector.of(0, 0, 9))));
        assertThat(mean.value()).isCloseTo((0.75 + 3 * 0.5 + 1) / 5, within(1e-15));
        Measured unknown = Coverage.mean(List.of(new Coverage.Category("school", 1, near, Vector.of(1, 1, 2))));
        assertThat(unknown.reason().en())
                .isEqualTo("the category school has no coverage: 2 people live in zones whose access is not known");
        assertThat(unknown.reason().zh()).startsWith("类别“school”无覆盖率");
        assertThatThrownBy(() -> Coverage.mean(List.of())).hasMessage("None of 0 categories has a weight above 0.");
        assertThatThrownBy(() -> new Coverage.Category("school", -1, near, residents))
                .hasMessageContaining("weight of the category school must be finite and not negative, not -1");
        assertThatThrownBy(() -> new Coverage.Category("school", 1, near, Vector.of(1, 2)))
                .hasMessageContaining("2 numbers of population");
    }

    @Test
    void servedPopulation() {
        ServedPopulation served = new ServedPopulation(1000, 400);
        assertThat(served.alpha()).isEqualTo(0.5);
        assertThat(served.total()).isEqualTo(1200);
        assertThat(new ServedPopulation(1000, 400, 0.25).total()).isEqualTo(1100);
        assertThat(Provision.perHead(6, served, 1000).value()).isCloseTo(5, within(1e-15));
        assertThat(Provision.perHead(6, new ServedPopulation(0, 400, 0), 1)
                        .reason()
                        .en())
                .isEqualTo("nobody is served");
        assertThat(ServedPopulation.byZone(new double[] {10, 0}, new double[] {4, 6}, 0.5))
                .containsExactly(12, 3);
        assertThatThrownBy(() -> new ServedPopulation(-1, 0)).hasMessageContaining("number of residents must be");
        assertThatThrownBy(() -> new ServedPopulation(1, Double.NaN)).hasMessageContaining("non-resident employees");
        assertThatThrownBy(() -> new ServedPopulation(1, 1, 1.5))
                .hasMessageContaining("is 1.5; it must be from 0 to 1");
        assertThatThrownBy(() -> new ServedPopulation(1, 1, -0.5)).hasMessageContaining("not -0.5");
        assertThatThrownBy(() -> ServedPopulation.byZone(new double[] {1}, new double[] {1, 2}, 0.5))
                .hasMessageContaining("The non-resident employees must be 1 numbers, not 2.");
        assertThatThrownBy(() -> ServedPopulation.byZone(new double[] {1, -2}, new double[] {1, 2}, 0.5))
                .hasMessageContaining("residents at place 1 (from 0) must be finite and not negative, not -2");
        assertThatThrownBy(() -> ServedPopulation.byZone(new double[] {1}, new double[] {1}, 2))
                .hasMessageContaining("alpha");
        assertThatThrownBy(() -> Provision.perHead(-1, served, 1)).hasMessageContaining("The supply must be finite");
        assertThatThrownBy(() -> Provision.perHead(1, served, 0)).hasMessageContaining("number of people");
    }

    @Test
    void completeness() {
        Provision.Completeness result = Provision.completeness(List.of(
                new Provision.Category("shop", 30, 10),
                new Provision.Category("clinic", 0, 2),
                new Provision.Category("school", 1, 4)));
        assertThat(result.value().value()).isCloseTo(1.25 / 3, within(1e-15));
        assertThat(result.attained()).isEqualTo(Vector.of(1, 0, 0.25));
        Provision.Completeness gap = Provision.completeness(List.of(
                new Provision.Category("shop", Double.NaN, 10), new Provision.Category("clinic", Double.NaN, 2)));
        assertThat(gap.value().reason().en()).isEqualTo("the capacity of the category shop is not known");
        assertThat(gap.attained().get(1)).isNaN();
        assertThat(Provision.gradeWeighted(new double[] {10, 4}, new double[] {1, 0.5}))
                .isEqualTo(12);
        assertThatThrownBy(() -> Provision.completeness(List.of()))
                .hasMessageContaining("The list of categories is empty.");
        assertThatThrownBy(() -> Provision.completeness(
                        List.of(new Provision.Category("shop", 1, 1), new Provision.Category("shop", 2, 1))))
                .hasMessage("The category shop appears twice.");
        assertThatThrownBy(() -> new Provision.Category("shop", -1, 1))
                .hasMessageContaining("capacity of the category shop");
        assertThatThrownBy(() -> new Provision.Category("shop", 1, 0))
                .hasMessageContaining("norm of the category shop");
        assertThatThrownBy(() -> Provision.gradeWeighted(new double[] {1}, new double[] {1, 1}))
                .hasMessageContaining("weights of grades must be 1 numbers, not 2");
        assertThatThrownBy(() -> Provision.gradeWeighted(new double[] {-1}, new double[] {1}))
                .hasMessageContaining("capacities at place 0");
    }

    @Test
    void diversity() {
        assertThat(Diversity.shannon(1, 1, 1, 1).value()).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Diversity.shannon(5, 0, 0).value()).isZero();
        assertThat(Diversity.evenness(1, 1, 0, 0).value()).isCloseTo(0.5, within(1e-15));
        assertThat(Diversity.evenness(3, 3, 3).value()).isCloseTo(1, within(1e-15));
        assertThat(Diversity.simpson(1, 1, 2).value()).isCloseTo(1 - 6 / 16.0, within(1e-15));
        assertThat(Diversity.hill(0, 1, 5, 0).value()).isCloseTo(2, within(1e-14));
        assertThat(Diversity.hill(2, 1, 1, 2).value()).isCloseTo(16 / 6.0, within(1e-14));
        assertThat(Diversity.hill(FAR, 1, 1, 2).value()).isEqualTo(2);
        assertThat(Diversity.hill(3, 1, 1, 2).value()).isCloseTo(Math.pow(10 / 64.0, -0.5), within(1e-14));
        assertThat(Diversity.hill(1 + 1e-7, 1, 2, 3).value())
                .isCloseTo(Diversity.hill(1, 1, 2, 3).value(), within(1e-6));
        assertThat(Diversity.hill(5000, 1, 1, 2).value()).isCloseTo(2, within(1e-2));
    }

    @Test
    void diversityOfNothing() {
        for (Measured none : List.of(
                Diversity.shannon(0, 0), Diversity.evenness(0, 0), Diversity.simpson(0, 0), Diversity.hill(2, 0, 0))) {
            assertThat(none.reason().en()).isEqualTo("every category of the list has the amount 0");
        }
        assertThat(Diversity.evenness(3).reason().zh()).isEqualTo("只有一个类别，谈不上均匀度");
        assertThat(Diversity.simpson(3).value()).isZero();
        assertThatThrownBy(Diversity::shannon).hasMessageContaining("The list of categories is empty.");
        assertThatThrownBy(() -> Diversity.simpson(1, -2))
                .hasMessageContaining(
                        "amounts of the categories at place 1 (from 0) must be finite and not negative, not -2");
        assertThatThrownBy(() -> Diversity.evenness(1, Double.NaN)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> Diversity.hill(-1, 1, 2)).hasMessageContaining("Hill number is 0 or more, not -1");
        assertThatThrownBy(() -> Diversity.hill(Double.NaN, 1, 2)).hasMessageContaining("not NaN");
    }
}
