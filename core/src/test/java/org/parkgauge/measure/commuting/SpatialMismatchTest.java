package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

class SpatialMismatchTest {

    @Test
    void measuresGroupsAgainstJobs() {
        double[] jobs = {60, 40};
        Matrix groups = Matrix.of(2, 4, 6, 0, 10, 0, 4, 5, 0, 0);
        List<Measured> byGroup = SpatialMismatch.byGroup(groups, jobs);
        assertThat(byGroup.get(0).value()).isCloseTo(0, within(1e-15));
        assertThat(byGroup.get(1).value()).isCloseTo(0.6, within(1e-15));
        assertThat(byGroup.get(2).value()).isCloseTo(0.4, within(1e-15));
        assertThat(byGroup.get(3).reason().en()).isEqualTo("the group is empty");
        assertThat(SpatialMismatch.byGroup(Regions.sparse(Matrix.of(2, 2, 6, 0, 4, 5), 0), jobs))
                .isEqualTo(byGroup.subList(0, 2));
        assertThat(SpatialMismatch.byGroup(groups, new double[2])
                        .get(0)
                        .reason()
                        .zh())
                .isEqualTo("没有岗位");
    }

    @Test
    void twoZonesWithoutOverlapAreFullyApart() {
        assertThat(SpatialMismatch.dissimilarity(new double[] {7, 0}, new double[] {0, 3}))
                .isEqualTo(Measured.of(1));
        CommutingFlows swap = CommutingFlows.of(Matrix.of(2, 2, 0, 9, 0, 0));
        assertThat(SpatialMismatch.of(swap)).isEqualTo(Measured.of(1));
    }

    @Law
    void isASymmetricShareThatIgnoresScale(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int zones,
            @ForAll @DoubleRange(min = 0.01, max = 100) double times) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] some = random.doubles(zones).toArray();
        double[] others = random.doubles(zones).toArray();
        double[] scaled = others.clone();
        for (int z = 0; z < zones; z++) {
            scaled[z] *= times;
        }
        double d = SpatialMismatch.dissimilarity(some, others).value();
        assertThat(d).isBetween(0.0, 1.0);
        assertThat(SpatialMismatch.dissimilarity(others, some).value()).isCloseTo(d, within(1e-12));
        assertThat(SpatialMismatch.dissimilarity(some, scaled).value()).isCloseTo(d, within(1e-12));
        assertThat(SpatialMismatch.dissimilarity(some, some).value()).isZero();
    }

    @Test
    void emptyGroupsAreUndefined() {
        double[] none = new double[2];
        double[] some = {1, 1};
        assertThat(SpatialMismatch.dissimilarity(none, some).reason().en()).isEqualTo("the first group is empty");
        assertThat(SpatialMismatch.dissimilarity(some, none).reason().en()).isEqualTo("the second group is empty");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesBadNumbers(double bad) {
        double[] good = {1, 1};
        double[] wrong = {1, bad};
        assertThatThrownBy(() -> SpatialMismatch.dissimilarity(wrong, good))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The first numbers of zone 1 (counted from 0) are " + bad);
        assertThatThrownBy(() -> SpatialMismatch.dissimilarity(good, wrong)).hasMessageContaining("second numbers");
        assertThatThrownBy(() -> SpatialMismatch.byGroup(Matrix.of(2, 2, 1, 1, 1, bad), good))
                .hasMessageContaining("The people of group 1 of zone 1 (counted from 0) are " + bad);
        assertThatThrownBy(() -> SpatialMismatch.byGroup(Matrix.of(2, 1, 1, 1), wrong))
                .hasMessageContaining("The jobs of zone 1");
    }

    @Test
    void refusesOtherSizes() {
        assertThatThrownBy(() -> SpatialMismatch.dissimilarity(new double[2], new double[3]))
                .hasMessageContaining("The first numbers are of 2 zones, the second numbers of 3.");
        assertThatThrownBy(() -> SpatialMismatch.byGroup(Matrix.of(2, 1, 1, 1), new double[3]))
                .hasMessageContaining("The groups are of 2 zones, the jobs of 3.");
    }
}
