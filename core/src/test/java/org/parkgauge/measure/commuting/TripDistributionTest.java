package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

class TripDistributionTest {

    private static final double FAR = Regions.FAR;
    private static final CommutingFlows FLOWS = CommutingFlows.of(Matrix.of(3, 3, 30, 10, 0, 40, 60, 0, 30, 15, 0));
    private static final TravelCosts COSTS = Regions.given(Matrix.of(3, 3, 5, 20, 9, 45, 5, 9, 60, 30, FAR));

    @Test
    void sharesOfWorkplaces() {
        TripDistribution park = TripDistribution.toWorkplaces(FLOWS, COSTS, 0);
        assertThat(park.commuters()).isEqualTo(100);
        assertThat(park.shareWithin(45).value()).isEqualTo(0.7);
        assertThat(park.shareWithin(44.9).value()).isEqualTo(0.3);
        assertThat(park.shareWithin(4.9).value()).isZero();
        assertThat(park.shareWithin(FAR).value()).isEqualTo(1);
        assertThat(park.mean().value()).isEqualTo(37.5);
        TripDistribution both = TripDistribution.toWorkplaces(FLOWS, COSTS, 1, 0);
        assertThat(both)
                .isEqualTo(TripDistribution.of(FLOWS, COSTS))
                .hasSameHashCodeAs(TripDistribution.of(FLOWS, COSTS));
        assertThat(both.commuters()).isEqualTo(185);
        assertThat(both.shareWithin(5).value()).isEqualTo(90.0 / 185);
    }

    @Test
    void tripsFromResidences() {
        TripDistribution town = TripDistribution.fromResidences(FLOWS, COSTS, 1);
        assertThat(town.commuters()).isEqualTo(100);
        assertThat(town.mean().value()).isEqualTo(21);
        assertThat(town.shareWithin(5).value()).isEqualTo(0.6);
        assertThat(TripDistribution.fromResidences(FLOWS, COSTS, 0, 2).commuters())
                .isEqualTo(85);
        assertThat(town).isNotEqualTo(TripDistribution.fromResidences(FLOWS, COSTS, 0));
    }

    /** Ten commuters at 10, 20, 20, 30, ..., 90: the inverse of the distribution function. */
    @ParameterizedTest
    @CsvSource({
        "0, 10",
        "0.05, 10",
        "0.1, 10",
        "0.100001, 20",
        "0.3, 20",
        "0.31, 30",
        "0.5, 40",
        "0.9, 80",
        "0.91, 90",
        "1, 90"
    })
    void percentilesInvertTheDistribution(double p, double expected) {
        double[] costs = {90, 20, 30, 40, 10, 50, 60, 70, 80, 15};
        double[] people = {1, 2, 1, 1, 1, 1, 1, 1, 1, 0};
        TripDistribution survey = TripDistribution.ofSurvey(costs, people);
        assertThat(survey.percentile(p).value()).isEqualTo(expected);
        assertThat(survey.mean().value()).isEqualTo(47);
        assertThat(costs[0]).isEqualTo(90);
    }

    @Law
    void percentilesAndSharesAgreeWithASortedList(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size, @ForAll @DoubleRange(max = 1) double p) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] costs = new double[size];
        double[] people = new double[size];
        double[] list = new double[0];
        for (int i = 0; i < size; i++) {
            costs[i] = random.nextInt(10) == 0 ? -0.0 : random.nextInt(12) * 2.5;
            people[i] = random.nextInt(4);
            int from = list.length;
            list = Arrays.copyOf(list, from + (int) people[i]);
            Arrays.fill(list, from, list.length, costs[i] + 0.0);
        }
        Arrays.sort(list);
        TripDistribution trips = TripDistribution.ofSurvey(costs, people);
        assertThat(trips.commuters()).isEqualTo(list.length);
        if (list.length == 0) {
            assertThat(trips.mean().isDefined()).isFalse();
            return;
        }
        assertThat(trips.percentile(p).value()).isEqualTo(list[Math.max(0, (int) Math.ceil(p * list.length) - 1)]);
        double limit = random.nextInt(12) * 2.5;
        double within = Arrays.stream(list).filter(cost -> cost <= limit).count() / (double) list.length;
        assertThat(trips.shareWithin(limit).value()).isEqualTo(within);
        assertThat(trips.mean().value()).isCloseTo(Arrays.stream(list).average().orElseThrow(), within(1e-12));
        double reached = trips.percentile(p).value();
        assertThat(trips.shareWithin(reached).value()).isGreaterThanOrEqualTo(p - 1e-12);
    }

    @Test
    void nobodyCommutes() {
        TripDistribution nobody = TripDistribution.toWorkplaces(FLOWS, COSTS, 2);
        assertThat(nobody.commuters()).isZero();
        assertThat(nobody.mean().reason().en()).isEqualTo("nobody commutes");
        assertThat(nobody.shareWithin(45).reason().zh()).isEqualTo("没有通勤者");
        assertThat(nobody.percentile(0.5).reason().en()).isEqualTo("nobody commutes");
        assertThat(TripDistribution.meansToWorkplaces(FLOWS, COSTS).get(2).isDefined())
                .isFalse();
        assertThat(TripDistribution.ofSurvey(new double[0], new double[0])).isEqualTo(nobody);
    }

    @Test
    void refusesOnlyTheTripsItNeeds() {
        TravelCosts holes = Regions.given(Matrix.of(3, 3, 5, FAR, 9, 45, 5, 9, 60, 30, 0));
        assertThat(TripDistribution.toWorkplaces(FLOWS, holes, 0).mean().value())
                .isEqualTo(37.5);
        assertThat(TripDistribution.fromResidences(FLOWS, holes, 1, 2).commuters())
                .isEqualTo(145);
        String message = "10 people commute from zone 0 to zone 1 (counted from 0), a trip without a finite cost";
        assertThatThrownBy(() -> TripDistribution.toWorkplaces(FLOWS, holes, 1)).hasMessageContaining(message);
        assertThatThrownBy(() -> TripDistribution.fromResidences(FLOWS, holes, 0))
                .hasMessageContaining(message);
        assertThatThrownBy(() -> TripDistribution.of(FLOWS, holes)).hasMessageContaining(message);
        assertThatThrownBy(() -> TripDistribution.meansFromResidences(FLOWS, holes))
                .hasMessageContaining(message);
        assertThatThrownBy(() -> TripDistribution.meansToWorkplaces(FLOWS, holes))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesBadAnswers(double bad) {
        assertThatThrownBy(() -> TripDistribution.ofSurvey(new double[] {1, bad}, new double[] {1, 1}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The cost of answer 1 (counted from 0) is " + bad
                        + ", not a finite number from 0.\nMaybe leave out answers that were not given.");
        assertThatThrownBy(() -> TripDistribution.ofSurvey(new double[] {1}, new double[] {bad}))
                .hasMessageContaining("The number of commuters of answer 0 (counted from 0) is " + bad);
    }

    @Test
    void refusesSumsBeyondTheRange() {
        double[] huge = {1e308, 1e308};
        double[] one = {1, 1};
        assertThatThrownBy(() -> TripDistribution.ofSurvey(one, huge))
                .hasMessageContaining("The commuters add up beyond the range of numbers.");
        assertThatThrownBy(() -> TripDistribution.ofSurvey(huge, one))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The costs of the trips add up beyond the range of numbers.");
        CommutingFlows many = CommutingFlows.of(Matrix.of(1, 1, 1e10));
        TravelCosts dear = Regions.given(Matrix.of(1, 1, 1e300));
        assertThatThrownBy(() -> ExcessCommuting.of(many, dear)).hasMessageContaining("The costs of the trips");
    }

    @Test
    void refusesBadQuestions() {
        TripDistribution trips = TripDistribution.of(FLOWS, COSTS);
        for (double bad : new double[] {-0.1, 1.1, 90, Double.NaN}) {
            assertThatThrownBy(() -> trips.percentile(bad))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("A share lies between 0 and 1, and " + bad + " does not.\nMaybe write 0.9");
        }
        for (double bad : new double[] {-1, Double.NaN}) {
            assertThatThrownBy(() -> trips.shareWithin(bad))
                    .hasMessage("The limit is " + bad + ", not a number from 0.");
        }
        assertThatThrownBy(() -> TripDistribution.ofSurvey(new double[2], new double[3]))
                .hasMessage("There are 2 costs and 3 numbers of commuters.");
        assertThatThrownBy(() -> TripDistribution.toWorkplaces(FLOWS, COSTS, 0, 0))
                .hasMessage("Zone 0 is given twice.");
        assertThatThrownBy(() -> TripDistribution.fromResidences(FLOWS, COSTS)).hasMessageContaining("No zones");
    }

    @Test
    void isAValue() {
        TripDistribution trips = TripDistribution.of(FLOWS, COSTS);
        assertThat(Copies.of(trips)).isEqualTo(trips);
        assertThat(trips).hasToString("Trips of 185.0 commuters at 5 different costs");
        assertThat(trips).isNotEqualTo(TripDistribution.ofSurvey(new double[] {5}, new double[] {185}));
        // More trips than the first buffer holds.
        CommutingFlows many = CommutingFlows.of(Matrix.generate(20, 20, k -> 1));
        TravelCosts far = Regions.given(Matrix.generate(20, 20, k -> 400 - k));
        assertThat(TripDistribution.of(many, far).mean().value()).isEqualTo(200.5);
        assertThat(TripDistribution.of(many, far).percentile(0.25).value()).isEqualTo(100);
    }
}
