package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

class CommutingBoundsTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final TravelCosts COSTS = Regions.given(Matrix.of(2, 2, 1, 6, 4, 2));

    @Test
    void boundsGivenMargins() {
        CommutingBounds bounds = CommutingBounds.ofMargins(new double[] {3, 1}, new double[] {2, 2}, COSTS);
        // 2 stay in zone 0, 1 goes 0 to 1, 1 stays; or 1 stays in zone 0, 2 go to zone 1, 1 comes from zone 1.
        assertThat(bounds.minimum().value()).isCloseTo((2 + 6 + 2) / 4.0, NEAR);
        assertThat(bounds.maximum().value()).isCloseTo((1 + 12 + 4) / 4.0, NEAR);
        assertThat(bounds.proportional().value()).isCloseTo((6 * 1 + 6 * 6 + 2 * 4 + 2 * 2) / 16.0, NEAR);
        assertThat(bounds.commuters()).isEqualTo(4);
        assertThat(bounds.externalCommuters()).isZero();
        assertThat(Copies.of(bounds)).isEqualTo(bounds);
    }

    @Test
    void refusesMarginsThatDiffer() {
        assertThatThrownBy(() -> CommutingBounds.ofMargins(new double[] {3, 2.5}, new double[] {2, 2}, COSTS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There are 5.5 employed residents and 4 jobs, which do not match.\nMaybe take both from one"
                        + " source, or close the region by withExternalZone and a cost for it.");
    }

    @Test
    void differencesByRoundingAreClosed() {
        double[] residents = {0.1 + 0.2, 0.7 - 1e-11};
        double[] jobs = {0.3, 0.7};
        CommutingBounds bounds = CommutingBounds.ofMargins(residents, jobs, COSTS);
        assertThat(bounds.minimum().value()).isCloseTo(0.3 + 1.4, within(1e-9));
        assertThat(CommutingBounds.withExternalZone(residents, jobs, COSTS, 50)).isEqualTo(bounds);
        assertThatThrownBy(() -> CommutingBounds.ofMargins(new double[] {1, 1e-8}, new double[] {1, 0}, COSTS))
                .hasMessageContaining("do not match");
    }

    @Test
    void anExternalZoneTakesResidents() {
        CommutingBounds bounds = CommutingBounds.withExternalZone(new double[] {3, 3}, new double[] {2, 2}, COSTS, 10);
        // All possible allocations send 2 out: 2 stay in zone 0, 2 in zone 1, or 2 change from 0 to 1 and 2 from 1 to
        // 0.
        assertThat(bounds.minimum().value()).isCloseTo((2 + 4 + 20) / 6.0, NEAR);
        assertThat(bounds.maximum().value()).isCloseTo((12 + 8 + 20) / 6.0, NEAR);
        assertThat(bounds.proportional().value())
                .isCloseTo((6 * 1 + 6 * 6 + 6 * 10 + 6 * 4 + 6 * 2 + 6 * 10) / 36.0, NEAR);
        assertThat(bounds.commuters()).isEqualTo(6);
        assertThat(bounds.externalCommuters()).isEqualTo(2);
    }

    @Test
    void anExternalZoneSendsWorkers() {
        CommutingBounds bounds = CommutingBounds.withExternalZone(new double[] {1, 0}, new double[] {2, 2}, COSTS, 0);
        assertThat(bounds.minimum().value()).isCloseTo(1 / 4.0, NEAR);
        assertThat(bounds.maximum().value()).isCloseTo(6 / 4.0, NEAR);
        assertThat(bounds.externalCommuters()).isEqualTo(3);
        assertThat(bounds.commuters()).isEqualTo(4);
    }

    @Test
    void aSparseRegionMayBeClosed() {
        TravelCosts sparse =
                Regions.given(Regions.sparse(Matrix.of(2, 2, 1, Regions.FAR, Regions.FAR, 2), Regions.FAR));
        CommutingBounds bounds = CommutingBounds.withExternalZone(new double[] {4, 1}, new double[] {2, 1}, sparse, 7);
        assertThat(bounds.minimum().value()).isCloseTo((2 + 2 + 14) / 5.0, NEAR);
        assertThat(bounds.proportional().isDefined()).isFalse();
        // The job of zone 1 stays empty where its resident works outside, which would leave zone 0 with too many.
        assertThat(bounds.maximum().value()).isCloseTo((2 + 2 + 14) / 5.0, NEAR);
        assertThatThrownBy(() -> CommutingBounds.ofMargins(new double[] {2, 1}, new double[] {1, 2}, sparse))
                .hasMessageContaining("1.000 employed residents of zone 0 (counted from 0) can reach none.");
    }

    @Test
    void nobodyCommutes() {
        CommutingBounds none = CommutingBounds.ofMargins(new double[2], new double[2], COSTS);
        assertThat(none.minimum().reason().en()).isEqualTo("nobody commutes");
        assertThat(none.maximum().reason().zh()).isEqualTo("没有通勤者");
        assertThat(none.proportional().isDefined()).isFalse();
        assertThat(none.commuters()).isZero();
        CommutingBounds outside = CommutingBounds.withExternalZone(new double[] {0, 2}, new double[2], COSTS, 9);
        assertThat(outside.minimum().value()).isEqualTo(9);
        assertThat(outside.maximum().value()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesBadNumbers(double bad) {
        double[] good = {1, 1};
        assertThatThrownBy(() -> CommutingBounds.ofMargins(new double[] {1, bad}, good, COSTS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The employed residents of zone 1 (counted from 0) are " + bad
                        + ", not a finite number from 0.\nMaybe give 0 where there are none, and complete what is"
                        + " unknown.");
        assertThatThrownBy(() -> CommutingBounds.withExternalZone(good, new double[] {bad, 1}, COSTS, 1))
                .hasMessageContaining("The jobs of zone 0 (counted from 0) are " + bad);
        assertThatThrownBy(() -> CommutingBounds.withExternalZone(good, good, COSTS, bad))
                .hasMessage("The cost of the zone outside is " + bad + ", not a finite number from 0.");
    }

    @Test
    void refusesSumsBeyondTheRange() {
        assertThatThrownBy(() -> CommutingBounds.ofMargins(new double[] {1e308, 1e308}, new double[] {1, 1}, COSTS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The employed residents add up beyond the range of numbers.");
    }

    @Test
    void refusesMeansOutOfOrder() {
        Measured one = Measured.of(1);
        Measured two = Measured.of(2);
        Measured none = Measured.undefined("无", "none");
        assertThat(new CommutingBounds(5, 0, one, one, one).minimum()).isEqualTo(one);
        assertThat(new CommutingBounds(5, 0, one, two, none).proportional()).isEqualTo(none);
        assertThatThrownBy(() -> new CommutingBounds(5, 0, two, one, none)).hasMessageContaining("not 2.0, NaN, 1.0");
        assertThatThrownBy(() -> new CommutingBounds(5, 0, one, one, two)).hasMessageContaining("not 1.0, 2.0, 1.0");
        assertThatThrownBy(() -> new CommutingBounds(5, 0, two, two, one)).hasMessageContaining("not 2.0, 1.0, 2.0");
        assertThatThrownBy(() -> new CommutingBounds(5, 0, one, none, none)).hasMessageContaining("must be ordered");
        CommutingBounds bounds = new CommutingBounds(5, 0, one, two, none);
        assertThat(new ExcessCommuting(two, bounds).usedCapacity().value()).isEqualTo(1);
        assertThatThrownBy(() -> new ExcessCommuting(Measured.of(2.5), bounds))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The observed mean cost 2.5 lies outside the least, 1.0, and the largest, 2.0.");
        assertThatThrownBy(() -> new ExcessCommuting(Measured.of(0.5), bounds)).hasMessageContaining("0.5 lies");
    }

    @Test
    void refusesOtherSizes() {
        assertThatThrownBy(() -> CommutingBounds.ofMargins(new double[3], new double[2], COSTS))
                .hasMessageContaining("The employed residents are of 3 zones, the costs of 2.");
        assertThatThrownBy(() -> CommutingBounds.ofMargins(new double[2], new double[1], COSTS))
                .hasMessageContaining("The jobs are of 1 zones, the costs of 2.");
    }
}
