package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/** What is undefined says why; what is extreme has its limit. */
class DegenerateCasesTest {

    private static void assertUndefined(Measured measured, String reason) {
        assertThat(measured.isDefined()).isFalse();
        assertThat(measured.value()).isNaN();
        assertThat(measured.reason().en()).contains(reason);
        assertThat(measured.reason().zh()).isNotEmpty();
    }

    private static Plants plants(int[] region, int[] industry, double... size) {
        return Plants.of(3, 3, region, industry, size);
    }

    @Test
    void aSinglePlantIsNeitherConcentratedNorSpread() {
        Plants plants = plants(new int[] {0, 1, 2, 0}, new int[] {0, 1, 1, 1}, 5, 7, 9, 0);
        EllisonGlaeser single = EllisonGlaeser.of(plants).get(0);
        assertUndefined(single.gamma(), "single plant holds the whole industry (H = 1)");
        assertUndefined(single.z(), "H = 1");
        assertThat(single.herfindahl()).isEqualTo(1);
        assertThat(single.plants()).isEqualTo(1);
        assertThat(single.rawConcentration()).isPositive();
        assertUndefined(MaurelSedillot.of(plants).get(0).gamma(), "H = 1");
        assertThat(MaurelSedillot.of(plants).get(0).rawConcentration()).isFinite();
        // A plant of size 0 counts as a plant, but one other then still holds everything.
        Plants idle = plants(new int[] {0, 1, 2}, new int[] {0, 0, 1}, 5, 0, 9);
        assertUndefined(EllisonGlaeser.of(idle).get(0).gamma(), "H = 1");
        assertThat(EllisonGlaeser.of(idle).get(0).plants()).isEqualTo(2);
        Plants giant = plants(new int[] {0, 1, 2}, new int[] {0, 0, 1}, 1e120, 1e-3, 9e119);
        assertUndefined(EllisonGlaeser.of(giant).get(0).gamma(), "H = 1");
        assertThat(EllisonGlaeser.of(giant).get(0).herfindahl()).isEqualTo(1);
    }

    @Test
    void anIndustryWithoutPlants() {
        Plants plants = plants(new int[] {0, 1, 2}, new int[] {1, 1, 1}, 5, 7, 9);
        EllisonGlaeser none = EllisonGlaeser.of(plants).get(2);
        assertUndefined(none.gamma(), "no plant with a size");
        assertThat(none.rawConcentration()).isNaN();
        assertThat(none.herfindahl()).isNaN();
        assertThat(none.plants()).isZero();
        assertUndefined(MaurelSedillot.of(plants).get(2).gamma(), "no plant with a size");
        assertThat(MaurelSedillot.of(plants).get(2).rawConcentration()).isNaN();
        assertThat(EllisonGlaeser.of(plants).get(1).gamma().isDefined()).isTrue();
    }

    @Test
    void oneRegionHoldsEverything() {
        Plants plants = plants(new int[] {1, 1, 1}, new int[] {0, 0, 1}, 5, 7, 9);
        assertUndefined(EllisonGlaeser.of(plants).get(0).gamma(), "one region holds the whole reference");
        assertThat(MaurelSedillot.of(plants).get(0).rawConcentration()).isNaN();
        assertUndefined(Coagglomeration.ofGroup(plants, 0, 1), "one region holds all plants");
    }

    @Test
    void anIndustryInOneRegionHasGammaNearOne() {
        int n = 400;
        int[] region = new int[n];
        int[] industry = new int[n];
        double[] size = new double[n];
        for (int k = 0; k < n; k++) {
            industry[k] = k % 2;
            region[k] = k % 2 == 0 ? 0 : k % 3;
            size[k] = 1;
        }
        assertThat(EllisonGlaeser.of(Plants.of(3, 2, region, industry, size), new double[] {1, 999, 999})
                        .get(0)
                        .gamma()
                        .value())
                .isGreaterThan(2.9);
        assertThat(EllisonGlaeser.of(Plants.of(3, 2, region, industry, size))
                        .get(0)
                        .gamma()
                        .value())
                .isBetween(0.2, 1.0);
    }

    @Test
    void coagglomerationNeedsTwo() {
        Plants plants = plants(new int[] {0, 1, 2}, new int[] {1, 1, 1}, 5, 7, 9);
        assertUndefined(Coagglomeration.ofGroup(plants, 0, 1), "fewer than two of the industries");
        assertUndefined(Coagglomeration.colocation(plants, 0, 1), "has no plant");
        assertUndefined(Coagglomeration.expectedColocation(plants(new int[1], new int[1], 1)), "fewer than two plants");
        assertThat(Coagglomeration.expectedColocation(plants(new int[] {0, 0, 1}, new int[3], 1, 1, 1))
                        .value())
                .isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void quotients() {
        assertUndefined(LocationQuotient.of(0, 5, 0, 10), "does not have the industry");
        assertThat(LocationQuotient.of(0, 5, 3, 10).value()).isZero();
        Matrix counts = Matrix.of(2, 3, 1, 0, 2, 3, 0, 4);
        assertThat(LocationQuotient.of(counts).column(1)).containsOnly(Double.NaN);
        assertThat(LocationQuotient.symmetric(counts).column(1)).containsOnly(Double.NaN);
        assertThat(LocationQuotient.additive(counts).column(1)).containsOnly(Double.NaN);
        assertThat(LocationQuotient.standardized(counts).column(1)).containsOnly(Double.NaN);
        assertThat(LocationQuotient.standardized(Matrix.of(2, 2, 1, 2, 2, 4)).toArray())
                .containsOnly(Double.NaN);
        assertThat(LocationQuotient.symmetric(0)).isEqualTo(-1);
        assertThat(LocationQuotient.symmetric(3)).isEqualTo(0.5);
        assertThat(LocationQuotient.symmetric(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(LocationQuotient.of(counts, new double[] {4, 0, 6}).get(0, 0))
                .isCloseTo((1.0 / 3) / .4, within(1e-15));
    }

    @Test
    void aBundleIsTakenTogether() {
        double[] local = {10, 20, 0, 70};
        double[] reference = {100, 100, 300, 500};
        assertThat(LocationQuotient.ofBundle(local, reference, 1, 0).value()).isCloseTo(.3 / .2, within(1e-15));
        assertThat(LocationQuotient.ofBundle(local, reference, 0, 1, 2, 3).value())
                .isCloseTo(1, within(1e-15));
        assertUndefined(LocationQuotient.ofBundle(local, new double[] {1, 1, 0, 1}, 2), "does not have the industry");
    }

    @Test
    void aLoneParkHasNoCompetitors() {
        Competition lone = Competition.of(StructuralSimilarity.COSINE, Matrix.of(1, 2, 3, 4));
        assertUndefined(lone.meanWithSisters(0), "no other park");
        assertThat(lone.closestCompetitor(0)).isEmpty();
        Competition two = Copies.of(Competition.of(StructuralSimilarity.COSINE, Matrix.of(2, 2, 3, 4, 1, 0)));
        assertUndefined(two.meanWithSisters(0, new double[] {5, 0}), "no other park has a positive weight");
        assertThat(two.meanWithSisters(0).value()).isCloseTo(0.6, within(1e-15));
        assertThat(two).isEqualTo(Competition.of(StructuralSimilarity.COSINE, Matrix.of(2, 2, 3, 4, 1, 0)));
    }

    @Test
    void theLowestOfEquallyCloseCompetitors() {
        Matrix equal = Matrix.of(3, 2, 1, 1, 1, 1, 1, 1);
        Competition competition = Competition.of(StructuralSimilarity.BRAY_CURTIS, equal);
        assertThat(competition.closestCompetitor(0)).hasValue(1);
        assertThat(competition.closestCompetitor(2)).hasValue(0);
    }

    @Test
    void sameStructures() {
        double[] one = {1, 3};
        assertUndefined(Specialization.relativeDiversity(one, new double[] {2, 6}), "no bound");
        assertThat(Specialization.hachman(one, new double[] {2, 6})).isEqualTo(1);
        assertThat(Specialization.relativeSpecialization(one, new double[] {2, 6}))
                .isEqualTo(1);
        assertThat(Specialization.relativeSpecialization(one, new double[] {6, 2}))
                .isCloseTo(3, within(1e-15));
        assertThat(Specialization.hachman(new double[] {1, 0}, new double[] {1, 3}))
                .isEqualTo(0.25);
    }

    @Test
    void dominanceOfOne() {
        assertThat(Dominance.herfindahl(7)).isEqualTo(1);
        assertThat(Dominance.normalizedHerfindahl(7)).isNaN();
        assertThat(Dominance.normalizedHerfindahl(7, 0)).isEqualTo(1);
        assertThat(Dominance.concentrationRatio(4, 1, 5, 2, 1, 1)).isCloseTo(.9, within(1e-15));
        assertThat(Dominance.concentrationRatio(9, 1, 5)).isEqualTo(1);
    }

    @Test
    void presenceOfExactlyOneCounts() {
        // Both places have the same structure, so every quotient is 1, whatever the rounding.
        Matrix counts = Matrix.of(2, 3, 1, 3, 7, 3, 9, 21);
        assertThat(Presence.specialized(counts).diversity()).containsExactly(3, 3);
        assertThat(Presence.specialized(counts, 1.5).diversity()).containsExactly(0, 0);
        assertThat(Presence.specialized(Matrix.of(2, 2, 0, 1, 0, 2)).ubiquity()).containsExactly(0, 2);
        Presence presence = Presence.of(Matrix.of(2, 2, 0, 1, 1, 1));
        assertThat(presence.has(0, 0)).isFalse();
        assertThat(presence.has(1, 0)).isTrue();
        assertThat(presence).hasToString("2 places x 2 industries, 3 present").isEqualTo(Copies.of(presence));
        assertThat(presence.hashCode()).isEqualTo(Copies.of(presence).hashCode());
        assertThat(presence).isNotEqualTo(Presence.of(Matrix.of(2, 2, 0, 1, 1, 0)));
    }

    @Test
    void industriesEverywhereOrNowhere() {
        Presence presence = Presence.of(Matrix.of(3, 3, 1, 0, 1, 1, 0, 0, 1, 0, 1));
        assertThat(Relatedness.zScores(presence).get(0, 2)).isNaN();
        assertThat(Relatedness.proximity(presence).get(0, 1)).isZero();
        Matrix density = Relatedness.density(presence, Relatedness.proximity(presence));
        assertThat(density.column(1)).containsOnly(Double.NaN);
        assertThat(density.column(0)).containsExactly(1, 0, 1);
        assertThat(Relatedness.meanDensity(presence, density, false)[0]).isNaN();
        assertThat(Relatedness.meanDensity(presence, density, true)[1]).isZero();
        assertThat(Relatedness.of(Relatedness.Index.COSINE, Matrix.of(2, 2, 5, 0, 0, 5))
                        .toArray())
                .containsOnly(0);
    }

    @Test
    void reflectionsLeaveTheAbsentOut() {
        Presence presence = Presence.of(Matrix.of(3, 3, 1, 1, 0, 0, 0, 0, 1, 0, 0));
        Complexity start = Complexity.reflections(presence, 0);
        assertThat(start.places()).isEqualTo(Vector.of(2, Double.NaN, 1));
        assertThat(start.industries()).isEqualTo(Vector.of(2, 1, Double.NaN));
        Complexity one = Complexity.reflections(presence, 1);
        assertThat(one.places()).isEqualTo(Vector.of(1.5, Double.NaN, 2));
        assertThat(one.industries()).isEqualTo(Vector.of(1.5, 2, Double.NaN));
        Complexity vectors = Complexity.eigenvectors(presence);
        assertThat(vectors.places().get(0)).isCloseTo(Math.sqrt(.5), within(1e-12));
        assertThat(vectors.places().get(1)).isNaN();
        assertThat(vectors.industries().get(1)).isPositive();
        assertThat(vectors.industries().get(2)).isNaN();
    }

    @Test
    void incomesStayInTheirRange() {
        Matrix counts = Matrix.of(2, 3, 4, 0, 0, 1, 3, 0);
        double[] levels = Complexity.incomeOfIndustries(counts, new double[] {10, 50});
        assertThat(levels[0]).isCloseTo(18, within(1e-12));
        assertThat(levels[1]).isEqualTo(50);
        assertThat(levels[2]).isNaN();
        assertThat(Complexity.incomeOfStructures(counts, new double[] {10, 50}))
                .containsExactly(new double[] {18, 42}, within(1e-12));
    }

    @Test
    void linkagesInThePark() {
        Matrix purchases = Matrix.of(3, 3, 1, 4, 0, 0, 0, 0, 2, 0, 0);
        assertThat(IntraParkLinkage.ratio(purchases, new double[] {10, 8, 10}).value())
                .isEqualTo(0.25);
        assertThat(IntraParkLinkage.ratio(purchases, new double[] {3, 4, 0}).value())
                .isEqualTo(1);
        assertThat(IntraParkLinkage.directedDensity(purchases).value()).isCloseTo(2.0 / 6, within(1e-15));
        assertThat(IntraParkLinkage.undirectedDensity(purchases).value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(IntraParkLinkage.weightedDensity(purchases, 4).value()).isCloseTo(1.5 / 6, within(1e-15));
        assertThat(IntraParkLinkage.linkedShare(purchases).value()).isEqualTo(1);
        Matrix mutual = Matrix.of(3, 3, 9, 1, 0, 1, 0, 0, 0, 0, 5);
        assertThat(IntraParkLinkage.undirectedDensity(mutual).value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(IntraParkLinkage.directedDensity(mutual).value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(IntraParkLinkage.linkedShare(mutual).value()).isCloseTo(2.0 / 3, within(1e-15));
        assertUndefined(IntraParkLinkage.ratio(Matrix.of(1, 1, 0), new double[1]), "no firm buys");
        assertUndefined(IntraParkLinkage.directedDensity(Matrix.of(1, 1, 1)), "fewer than two firms");
        assertUndefined(IntraParkLinkage.linkedShare(Matrix.of(0, 0)), "no firms");
        assertThat(IntraParkLinkage.linkedShare(Matrix.of(1, 1, 1)).value()).isZero();
    }

    @Test
    void anIndustryThatIsNewToThePlace() {
        double[] place = {10, 0};
        double[] later = {20, 5};
        ShiftShare parts = ShiftShare.of(place, later, new double[] {100, 0}, new double[] {150, 50});
        assertThat(parts.nationalShare()).isEqualTo(Vector.of(10, 0));
        assertThat(parts.industrialMix()).isEqualTo(Vector.of(-5, 0));
        assertThat(parts.regionalShare()).isEqualTo(Vector.of(5, 5));
        assertThat(parts.netShift()).isEqualTo(5);
        assertThat(parts).isEqualTo(Copies.of(parts));
        ShiftShare.Factors factors = ShiftShare.gerfin(place, later, new double[] {100, 0}, new double[] {150, 50});
        assertThat(factors.location()).isCloseTo(25.0 / 15, within(1e-15));
    }

    @Test
    void growthFromNothing() {
        Matrix before = Matrix.of(1, 3, 0, 0, 4);
        Matrix growth = StructuralChange.growth(before, Matrix.of(1, 3, 0, 5, 1));
        assertThat(growth.row(0)).containsExactly(Double.NaN, Double.NaN, -0.75);
        assertThat(StructuralChange.growthOfPlaces(before, Matrix.of(1, 3, 0, 5, 1)))
                .containsExactly(0.5);
    }

    @Test
    void aSectorWithoutOutputStandsAlone() {
        InputOutput table = InputOutput.of(Matrix.of(2, 2, 0, 0, 0, 0), new double[] {5, 0});
        assertThat(table.leontief()).isEqualTo(Matrix.of(2, 2, 1, 0, 0, 1));
        assertThat(table.spectralRadius()).isZero();
        assertThat(table.keySectors()).isEmpty();
    }

    @Test
    void plantsAreValues() {
        Plants plants = Sample.plants();
        assertThat(plants).isEqualTo(Copies.of(plants)).hasSameHashCodeAs(Copies.of(plants));
        assertThat(plants).hasToString("392 plants in 12 regions and 10 industries");
        assertThat(plants.count()).isEqualTo(392);
        assertThat(plants.hasCoordinates()).isTrue();
        assertThat(plants(new int[1], new int[1], 1).hasCoordinates()).isFalse();
        assertThat(plants(new int[1], new int[1], 1)).isNotEqualTo(plants(new int[1], new int[1], 2));
        double[] size = {3, 4};
        Plants copied = Plants.of(1, 1, new int[2], new int[2], size);
        size[0] = 99;
        assertThat(copied.totals().get(0, 0)).isEqualTo(7);
    }
}
