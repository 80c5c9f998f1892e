package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class ExcessCommutingTest {

    private static final double FAR = Regions.FAR;

    @Test
    void measuresASmallRegion() {
        // Two zones with 10 residents and 10 jobs each; 6 of 10 stay. Staying costs 1, changing 5.
        CommutingFlows flows = CommutingFlows.of(Matrix.of(2, 2, 6, 4, 4, 6));
        ExcessCommuting region = ExcessCommuting.of(flows, Regions.given(Matrix.of(2, 2, 1, 5, 5, 1)));
        is(region.observed(), 2.6);
        is(region.minimum(), 1);
        is(region.maximum(), 5);
        is(region.proportional(), 3);
        is(region.excess(), 1.6 / 2.6);
        is(region.usedCapacity(), 0.4);
        is(region.economy(), 0.4 / 3);
        is(region.normalizedEconomy(), 0.2);
        is(region.randomExcess(), 2.0 / 3);
        assertThat(Copies.of(region)).isEqualTo(region);
    }

    private static void is(Measured measured, double value) {
        assertThat(measured.value()).isCloseTo(value, within(1e-12));
    }

    @Property(tries = 150, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void theMeansKeepTheirOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int zones) {
        SplittableRandom random = new SplittableRandom(seed);
        CommutingFlows flows = CommutingFlows.of(Regions.flows(random, zones));
        Assume.that(flows.commuters() > 0);
        ExcessCommuting region = ExcessCommuting.of(flows, Regions.given(Regions.costs(random, zones)));
        double least = region.minimum().value();
        double most = region.maximum().value();
        assertThat(region.observed().value()).isBetween(least, most);
        assertThat(region.proportional().value()).isBetween(least, most);
        assertThat(region.excess().value()).isBetween(0.0, 1.0);
        if (region.usedCapacity().isDefined()) {
            assertThat(region.usedCapacity().value()).isBetween(0.0, 1.0);
        }
        if (region.normalizedEconomy().isDefined()) {
            assertThat(region.normalizedEconomy().value()).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 100, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void aConstantShiftsTheMeansAndLeavesCapacityAndNormalizedEconomy(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int zones,
            @ForAll @DoubleRange(max = 30) double more) {
        SplittableRandom random = new SplittableRandom(seed);
        CommutingFlows flows = CommutingFlows.of(Regions.flows(random, zones));
        Matrix costs = Regions.costs(random, zones);
        ExcessCommuting before = ExcessCommuting.of(flows, Regions.given(costs));
        ExcessCommuting after = ExcessCommuting.of(flows, Regions.given(Regions.mapped(costs, 1, more)));
        Assume.that(spread(before) > 0.01);
        near(after.observed(), before.observed().value() + more);
        near(after.minimum(), before.minimum().value() + more);
        near(after.maximum(), before.maximum().value() + more);
        near(after.proportional(), before.proportional().value() + more);
        near(after.usedCapacity(), before.usedCapacity().value());
        near(after.normalizedEconomy(), before.normalizedEconomy().value());
        double scale = before.observed().value() / after.observed().value();
        near(after.excess(), before.excess().value() * scale);
    }

    @Property(tries = 100, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void scalingLeavesTheRatios(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int zones,
            @ForAll @DoubleRange(min = 0.01, max = 100) double times,
            @ForAll @DoubleRange(min = 0.01, max = 100) double people) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix flows = Regions.flows(random, zones);
        Matrix costs = Regions.costs(random, zones);
        ExcessCommuting before = ExcessCommuting.of(CommutingFlows.of(flows), Regions.given(costs));
        ExcessCommuting after = ExcessCommuting.of(
                CommutingFlows.of(Regions.mapped(flows, people, 0)), Regions.given(Regions.mapped(costs, times, 0)));
        Assume.that(spread(before) > 0.01);
        near(after.excess(), before.excess().value());
        near(after.usedCapacity(), before.usedCapacity().value());
        near(after.economy(), before.economy().value());
        near(after.normalizedEconomy(), before.normalizedEconomy().value());
        near(after.randomExcess(), before.randomExcess().value());
        assertThat(after.minimum().value())
                .isCloseTo(before.minimum().value() * times, within(1e-9 * (1 + 60 * times)));
    }

    /** The smaller divisor of the invariant ratios. */
    private static double spread(ExcessCommuting region) {
        if (!region.observed().isDefined()) {
            return 0;
        }
        double least = region.minimum().value();
        return Math.min(region.maximum().value() - least, region.proportional().value() - least);
    }

    private static void near(Measured measured, double value) {
        assertThat(measured.value()).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    }

    @Test
    void theMarginsAloneDecideTheBounds() {
        Matrix costs = Regions.costs(new SplittableRandom(8), 6);
        CommutingFlows flows = CommutingFlows.of(Regions.flows(new SplittableRandom(9), 6));
        CommutingBounds bounds = CommutingBounds.of(flows, Regions.given(costs));
        assertThat(CommutingBounds.ofMargins(flows.residents(), flows.jobs(), Regions.given(costs)))
                .isEqualTo(bounds);
        ExcessCommuting turned =
                ExcessCommuting.of(CommutingFlows.of(flows.matrix().transpose()), Regions.given(costs.transpose()));
        near(turned.minimum(), bounds.minimum().value());
        near(turned.maximum(), bounds.maximum().value());
        near(turned.proportional(), bounds.proportional().value());
    }

    /** One workplace zone, such as a park: the measures say nothing. */
    @Test
    void aSingleDestinationIsNoRegion() {
        CommutingFlows park = CommutingFlows.of(Matrix.of(3, 3, 0.1, 0, 0, 0.7, 0, 0, 31.3, 0, 0));
        ExcessCommuting none =
                ExcessCommuting.of(park, Regions.given(Matrix.of(3, 3, 0.3, 9, 9, 7.7, 9, 9, 13.1, 9, 9)));
        double mean = none.observed().value();
        assertThat(mean).isCloseTo((0.1 * 0.3 + 0.7 * 7.7 + 31.3 * 13.1) / 32.1, within(1e-12));
        is(none.minimum(), mean);
        is(none.maximum(), mean);
        is(none.proportional(), mean);
        assertThat(none.excess().value()).isCloseTo(0, within(1e-12));
        assertThat(none.economy().value()).isCloseTo(0, within(1e-12));
        assertThat(none.usedCapacity().reason().en())
                .isEqualTo("the least and the largest mean cost are equal, as with a single workplace zone");
        assertThat(none.normalizedEconomy().reason().en())
                .startsWith("the mean cost of a random matching and the least are equal");
        assertThat(none.normalizedEconomy().reason().zh()).startsWith("随机匹配与最小平均费用相等");
    }

    @Test
    void freeTripsHaveNoRatios() {
        CommutingFlows flows = CommutingFlows.of(Matrix.of(2, 2, 5, 0, 0, 5));
        ExcessCommuting stays =
                ExcessCommuting.of(flows, TravelCosts.of(Matrix.of(2, 2, 3, 8, 8, 3), new IntraZonalCost.Zero()));
        assertThat(stays.excess().reason().en()).isEqualTo("the observed mean cost is 0");
        is(stays.usedCapacity(), 0);
        is(stays.economy(), 1);
        is(stays.normalizedEconomy(), 1);
        ExcessCommuting free = ExcessCommuting.of(flows, Regions.given(Matrix.of(2, 2, 0, 0, 0, 0)));
        assertThat(free.economy().reason().en()).isEqualTo("the mean cost of a random matching is 0");
        assertThat(free.randomExcess().reason().zh()).isEqualTo("随机匹配的平均费用为0");
        assertThat(free.usedCapacity().isDefined()).isFalse();
    }

    @Test
    void nobodyCommutes() {
        ExcessCommuting empty = ExcessCommuting.of(
                CommutingFlows.of(Matrix.of(2, 2, 0, 0, 0, 0)), Regions.given(Matrix.of(2, 2, 1, 1, 1, 1)));
        for (Measured measured : new Measured[] {
            empty.observed(),
            empty.minimum(),
            empty.maximum(),
            empty.proportional(),
            empty.excess(),
            empty.usedCapacity(),
            empty.economy(),
            empty.normalizedEconomy(),
            empty.randomExcess()
        }) {
            assertThat(measured.reason().en()).isEqualTo("nobody commutes");
        }
        assertThat(empty.bounds().commuters()).isZero();
    }

    @Test
    void lackingTripsLeaveARandomMatchingUndefined() {
        CommutingFlows flows = CommutingFlows.of(Matrix.of(2, 2, 5, 1, 0, 5));
        ExcessCommuting region = ExcessCommuting.of(flows, Regions.given(Matrix.of(2, 2, 1, 6, FAR, 2)));
        is(region.observed(), 21.0 / 11);
        is(region.minimum(), 21.0 / 11);
        is(region.maximum(), 21.0 / 11);
        assertThat(region.proportional().reason().en())
                .isEqualTo("a random matching would use trips without a finite cost");
        assertThat(region.economy()).isEqualTo(region.proportional());
        assertThat(region.normalizedEconomy()).isEqualTo(region.proportional());
        assertThat(region.excess().value()).isCloseTo(0, within(1e-12));
    }

    /** A zone without people needs no costs. */
    @Test
    void anEmptyZoneIsLeftAlone() {
        CommutingFlows flows = CommutingFlows.of(Matrix.of(3, 3, 6, 4, 0, 4, 6, 0, 0, 0, 0));
        Matrix costs = Matrix.of(3, 3, 1, 5, FAR, 5, 1, FAR, FAR, FAR, FAR);
        ExcessCommuting region = ExcessCommuting.of(flows, Regions.given(costs));
        is(region.usedCapacity(), 0.4);
        is(region.proportional(), 3);
    }

    @Test
    void refusesFlowsWithoutACost() {
        CommutingFlows flows = CommutingFlows.of(Matrix.of(2, 2, 5, 1.5, 3, 0));
        TravelCosts costs = Regions.given(Matrix.of(2, 2, 1, FAR, FAR, FAR));
        assertThatThrownBy(() -> ExcessCommuting.of(flows, costs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("1.5 people commute from zone 0 to zone 1 (counted from 0), a trip without a finite cost;"
                        + " there are 2 such pairs, with 4.5 of 9.5 commuters.\nMaybe complete the costs, or leave these"
                        + " commuters out knowingly by flows.costedBy(costs).");
        UncostedFlows found = UncostedFlows.of(flows, costs);
        assertThat(found.pairs()).containsExactly(new UncostedFlows.Pair(0, 1, 1.5), new UncostedFlows.Pair(1, 0, 3));
        assertThat(found.commuters()).isEqualTo(4.5);
        assertThat(found.share()).isEqualTo(4.5 / 9.5);
        CommutingFlows rest = flows.costedBy(costs);
        assertThat(rest.commuters()).isEqualTo(5);
        assertThat(rest.matrix().toArray()).containsExactly(5, 0, 0, 0);
        assertThat(UncostedFlows.of(rest, costs)).isEqualTo(new UncostedFlows(java.util.List.of(), 0, 0));
        assertThat(rest.costedBy(costs)).isSameAs(rest);
        is(ExcessCommuting.of(rest, costs).observed(), 1);
    }

    @Test
    void refusesOtherZones() {
        CommutingFlows flows = CommutingFlows.of(Matrix.of(1, 1, 5));
        TravelCosts costs = Regions.given(Matrix.of(2, 2, 1, 1, 1, 1));
        String message = "The flows are of 1 zones, the costs of 2.\nMaybe both must have the same zones in the same"
                + " order.";
        assertThatThrownBy(() -> ExcessCommuting.of(flows, costs)).hasMessage(message);
        assertThatThrownBy(() -> CommutingBounds.of(flows, costs)).hasMessage(message);
        assertThatThrownBy(() -> UncostedFlows.of(flows, costs))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.in(Language.ZH)).startsWith("通勤流有1个小区，费用有2个。"));
        assertThatThrownBy(() -> flows.costedBy(costs)).hasMessage(message);
    }
}
