package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class JobsHousingTest {

    private static final Offset<Double> NEAR = within(1e-12);

    @Test
    void measuresAPark() {
        // 3000 jobs, 1000 employed residents, 600 of them work here, 500 housing units.
        JobsHousing park = JobsHousing.of(3000, 1000, 600).withHousingUnits(500);
        is(park.jobsResidentsRatio(), 3);
        is(park.jobsHousingRatio(), 6);
        is(park.differenceBalance(), 0.5);
        is(park.regionalBalance(1.5), 2.0 / 3);
        is(park.regionalBalance(3), 1);
        is(park.ratioBalance(), 1.0 / 3);
        // H(3/4) in bits
        is(park.entropyBalance(), 2 - 0.75 * Math.log(3) / Math.log(2));
        is(park.netCommuting(), 0.5);
        is(park.selfContainment(), 0.6);
        is(park.selfSufficiency(), 0.2);
        is(park.localMatch(), 0.3);
        is(park.inCommuters(), 2400);
        is(park.outCommuters(), 400);
        is(park.independence(), 600.0 / 2800);
    }

    private static void is(Measured measured, double value) {
        assertThat(measured.value()).isCloseTo(value, NEAR);
    }

    @Test
    void numbersMayBalanceWithoutALocalWorker() {
        JobsHousing apart = JobsHousing.of(500, 500, 0);
        is(apart.differenceBalance(), 1);
        is(apart.ratioBalance(), 1);
        is(apart.entropyBalance(), 1);
        is(apart.netCommuting(), 0);
        is(apart.localMatch(), 0);
        is(apart.independence(), 0);
    }

    @Test
    void oneSideOnlyIsTheWorstBalance() {
        JobsHousing works = JobsHousing.of(800, 0, 0);
        is(works.differenceBalance(), 0);
        is(works.regionalBalance(2), 0);
        is(works.ratioBalance(), 0);
        is(works.entropyBalance(), 0);
        is(works.netCommuting(), 1);
        is(works.selfSufficiency(), 0);
        is(works.localMatch(), 0);
        undefined(works, JobsHousing::jobsResidentsRatio, "there are no employed residents", "没有就业居民");
        undefined(works, JobsHousing::selfContainment, "there are no employed residents", "没有就业居民");
        JobsHousing sleeps = JobsHousing.of(0, 800, 0);
        is(sleeps.jobsResidentsRatio(), 0);
        is(sleeps.netCommuting(), -1);
        is(sleeps.ratioBalance(), 0);
        is(sleeps.entropyBalance(), 0);
        undefined(sleeps, JobsHousing::selfSufficiency, "there are no jobs", "没有岗位");
    }

    @Test
    void anEmptyAreaHasNoBalance() {
        JobsHousing empty = JobsHousing.of(0, 0, 0).withHousingUnits(0);
        String zh = "既没有岗位也没有就业居民";
        String en = "there are neither jobs nor employed residents";
        undefined(empty, JobsHousing::differenceBalance, en, zh);
        undefined(empty, area -> area.regionalBalance(2), en, zh);
        undefined(empty, JobsHousing::ratioBalance, en, zh);
        undefined(empty, JobsHousing::entropyBalance, en, zh);
        undefined(empty, JobsHousing::netCommuting, en, zh);
        undefined(empty, JobsHousing::localMatch, en, zh);
        undefined(empty, JobsHousing::jobsHousingRatio, "there are no housing units", "没有住房");
        undefined(empty, JobsHousing::independence, "nobody commutes across the boundary", "没有人跨越边界通勤");
    }

    @Test
    void aClosedAreaHasNoIndependence() {
        undefined(
                JobsHousing.of(50, 50, 50),
                JobsHousing::independence,
                "nobody commutes across the boundary",
                "没有人跨越边界通勤");
    }

    @Test
    void saysWhatIsUnknown() {
        JobsHousing totals = JobsHousing.of(3000, 1000);
        undefined(totals, JobsHousing::jobsHousingRatio, "the number of housing units is unknown", "住房套数未知");
        String zh = "本地就业的居民数未知";
        String en = "the number of local workers is unknown";
        undefined(totals, JobsHousing::selfContainment, en, zh);
        undefined(totals, JobsHousing::selfSufficiency, en, zh);
        undefined(totals, JobsHousing::localMatch, en, zh);
        undefined(totals, JobsHousing::independence, en, zh);
        undefined(totals, JobsHousing::inCommuters, en, zh);
        undefined(totals, JobsHousing::outCommuters, en, zh);
        is(totals.differenceBalance(), 0.5);
    }

    private static void undefined(JobsHousing area, Function<JobsHousing, Measured> measure, String en, String zh) {
        Measured none = measure.apply(area);
        assertThat(none.value()).isNaN();
        assertThat(none.reason().en()).isEqualTo(en);
        assertThat(none.reason().zh()).isEqualTo(zh);
    }

    @Law
    void theBalancesAreOneAnother(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double jobs,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double residents,
            @ForAll @DoubleRange(max = 1) double share) {
        JobsHousing area = JobsHousing.of(jobs, residents, share * Math.min(jobs, residents));
        double b1 = area.differenceBalance().value();
        double b3 = area.ratioBalance().value();
        double b4 = area.entropyBalance().value();
        assertThat(b1).isBetween(0.0, 1.0);
        assertThat(b1).isCloseTo(1 - Math.abs(Math.tanh(Math.log(jobs / residents) / 2)), NEAR);
        assertThat(b1).isCloseTo(2 * b3 / (1 + b3), NEAR);
        assertThat(b1).isCloseTo(1 - Math.abs(area.netCommuting().value()), NEAR);
        assertThat(b3).isCloseTo(Math.exp(-Math.abs(Math.log(jobs / residents))), NEAR);
        assertThat(b3).isLessThanOrEqualTo(b1 + 1e-15);
        assertThat(b4).isBetween(b1 - 1e-12, 1 + 1e-12);
        double ratio = jobs / residents;
        assertThat(area.regionalBalance(ratio).value()).isCloseTo(1, NEAR);
        JobsHousing turned = JobsHousing.of(residents, jobs);
        assertThat(turned.differenceBalance().value()).isCloseTo(b1, NEAR);
        assertThat(turned.ratioBalance().value()).isCloseTo(b3, NEAR);
        assertThat(turned.entropyBalance().value()).isCloseTo(b4, NEAR);
        assertThat(turned.netCommuting().value()).isCloseTo(-area.netCommuting().value(), NEAR);
    }

    @Law
    void theLocalMatchIsAHarmonicMeanWithinTheBalance(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double jobs,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double residents,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        JobsHousing area = JobsHousing.of(jobs, residents, share * Math.min(jobs, residents));
        double match = area.localMatch().value();
        double containment = area.selfContainment().value();
        double sufficiency = area.selfSufficiency().value();
        assertThat(match).isCloseTo(2 / (1 / containment + 1 / sufficiency), NEAR);
        assertThat(match).isLessThanOrEqualTo(area.differenceBalance().value() + 1e-15);
        assertThat(area.jobsResidentsRatio().value())
                .isCloseTo(containment / sufficiency, within(1e-9 * jobs / residents));
        if (share < 0.99) {
            assertThat(area.independence().value()).isCloseTo(match / 2 / (1 - match), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesBadNumbers(double bad) {
        assertThatThrownBy(() -> JobsHousing.of(bad, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The number of jobs is " + bad
                        + ", not a finite number from 0.\nMaybe check the figures of this area.");
        assertThatThrownBy(() -> JobsHousing.of(1, bad)).hasMessageContaining("number of employed residents is " + bad);
        assertThatThrownBy(() -> JobsHousing.of(1, 1).regionalBalance(bad))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("regional ratio of jobs to employed residents is " + bad)
                .hasMessageContaining("\nMaybe divide");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.POSITIVE_INFINITY})
    void refusesBadOptionalNumbers(double bad) {
        assertThatThrownBy(() -> JobsHousing.of(5, 5, bad)).hasMessageContaining("local workers is " + bad);
        assertThatThrownBy(() -> JobsHousing.of(5, 5).withHousingUnits(bad))
                .hasMessageContaining("housing units is " + bad);
    }

    @Test
    void refusesARegionWithoutJobs() {
        assertThatThrownBy(() -> JobsHousing.of(1, 1).regionalBalance(0)).hasMessageContaining("is 0.0");
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 11", "20, 10, 11"})
    void refusesMoreLocalWorkersThanThereAre(double jobs, double residents, double local) {
        assertThatThrownBy(() -> JobsHousing.of(jobs, residents, local))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.in(Language.EN)).contains("There are 11.0 local workers, more than the " + jobs);
                    assertThat(refusal.in(Language.ZH)).contains("本地就业的居民有11.0人");
                })
                .hasMessageContaining("Maybe take the three numbers from the same area");
    }

    @Test
    void isAValue() {
        JobsHousing park = JobsHousing.of(10, 10, 10);
        assertThat(Copies.of(park)).isEqualTo(park);
        assertThat(park.withHousingUnits(4).withHousingUnits(Double.NaN)).isEqualTo(park);
    }
}
