package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class CommutingFlowsTest {

    /** A park (0), its host town (1) and the city (2). */
    private static final CommutingFlows THREE = CommutingFlows.of(Matrix.of(3, 3, 30, 10, 5, 40, 60, 20, 70, 15, 250));

    @Test
    void knowsItsMargins() {
        assertThat(THREE.zones()).isEqualTo(3);
        assertThat(THREE.commuters()).isEqualTo(500);
        assertThat(new double[] {THREE.residents(0), THREE.residents(1), THREE.residents(2)})
                .containsExactly(45, 120, 335);
        assertThat(new double[] {THREE.jobs(0), THREE.jobs(1), THREE.jobs(2)}).containsExactly(140, 85, 275);
        assertThat(THREE.shareWithinZones().value()).isEqualTo(340.0 / 500);
    }

    @Test
    void aUnionCountsItsInternalFlowsAsLocal() {
        assertThat(THREE.area(0)).isEqualTo(JobsHousing.of(140, 45, 30));
        assertThat(THREE.area(0, 1)).isEqualTo(JobsHousing.of(225, 165, 140)).isEqualTo(THREE.area(1, 0));
        JobsHousing all = THREE.area(0, 1, 2);
        assertThat(all).isEqualTo(JobsHousing.of(500, 500, 500));
        assertThat(all.localMatch().value()).isEqualTo(1);
        assertThat(all.independence().isDefined()).isFalse();
        assertThat(THREE.areas()).containsExactly(THREE.area(0), THREE.area(1), THREE.area(2));
    }

    @Law
    void aUnionIsTheSumOfItsZones(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int zones) {
        SplittableRandom random = new SplittableRandom(seed);
        CommutingFlows flows = CommutingFlows.of(Regions.flows(random, zones));
        JobsHousing pair = flows.area(0, zones - 1);
        JobsHousing first = flows.area(0);
        JobsHousing last = flows.area(zones - 1);
        double between = flows.matrix().get(0, zones - 1) + flows.matrix().get(zones - 1, 0);
        assertThat(pair.jobs()).isCloseTo(first.jobs() + last.jobs(), within(1e-9));
        assertThat(pair.employedResidents())
                .isCloseTo(first.employedResidents() + last.employedResidents(), within(1e-9));
        assertThat(pair.localWorkers()).isCloseTo(first.localWorkers() + last.localWorkers() + between, within(1e-9));
        int[] all = new int[zones];
        for (int z = 0; z < zones; z++) {
            all[z] = z;
        }
        assertThat(flows.area(all).localWorkers()).isCloseTo(flows.commuters(), within(1e-9));
        assertThat(flows.area(all).selfContainment().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nobodyAtAll() {
        CommutingFlows empty = CommutingFlows.of(Matrix.of(2, 2, 0, 0, 0, 0));
        assertThat(empty.commuters()).isZero();
        assertThat(empty.shareWithinZones().reason().en()).isEqualTo("nobody commutes");
        assertThat(empty.area(0).differenceBalance().isDefined()).isFalse();
        assertThat(SpatialMismatch.of(empty).reason().en()).isEqualTo("nobody commutes");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesBadFlows(double bad) {
        assertThatThrownBy(() -> CommutingFlows.of(Matrix.of(2, 2, 1, 2, bad, 4)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The flow from zone 1 to zone 0 (counted from 0) is " + bad
                        + ".\nMaybe correct it: a flow is a finite number from 0; 0 says that there is none.");
        assertThatThrownBy(() ->
                        CommutingFlows.of(Matrix.sparse(2, 2, 0, new int[] {0}, new int[] {1}, new double[] {bad})))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.in(Language.ZH))
                                .isEqualTo("小区0到小区1（从0数起）的通勤人数为" + bad + "。\n也许：改正该值：通勤人数应为不小于0的有限数，没有则为0。"));
    }

    @Test
    void refusesBadShapes() {
        assertThatThrownBy(() -> CommutingFlows.of(Matrix.of(1, 2, 1, 2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The flows must be square, rows and columns for the same zones, not 1 x 2.")
                .hasMessageContaining("Maybe give a zone");
        assertThatThrownBy(() -> CommutingFlows.of(Matrix.of(0, 0))).hasMessage("The flows have no zones.");
        assertThatThrownBy(() -> CommutingFlows.of(Matrix.sparse(2, 2, 1, new int[0], new int[0], new double[0])))
                .hasMessageContaining("Where sparse flows store nothing, the value must be 0.0, not 1.0.");
        assertThatThrownBy(() -> CommutingFlows.of(Matrix.of(2, 2, 1e308, 1e308, 0, 0)))
                .hasMessage("The flows add up beyond the range of numbers.\nMaybe use a larger unit.");
    }

    @Test
    void refusesBadAreas() {
        assertThatThrownBy(() -> THREE.area()).hasMessageContaining("No zones are given.\nMaybe give the place");
        assertThatThrownBy(() -> THREE.area(1, 1)).hasMessage("Zone 1 is given twice.");
        assertThatThrownBy(() -> THREE.area(3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no zone 3: there are 3, counted from 0.")
                .hasMessageContaining("places from 0 to 2");
        assertThatThrownBy(() -> THREE.area(0, -1)).hasMessageContaining("There is no zone -1");
    }

    @Test
    void isAValue() {
        assertThat(Copies.of(THREE)).isEqualTo(THREE).hasSameHashCodeAs(THREE);
        assertThat(Copies.of(THREE).area(0, 2)).isEqualTo(THREE.area(0, 2));
        assertThat(THREE)
                .isNotEqualTo(CommutingFlows.of(Matrix.of(1, 1, 5)))
                .hasToString("Flows of 500.0 commuters between 3 zones");
        THREE.residents()[0] = -1;
        THREE.jobs()[0] = -1;
        assertThat(THREE.residents(0)).isEqualTo(45);
        assertThat(THREE.jobs(0)).isEqualTo(140);
    }
}
