package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/** Identities and bounds that hold for all input. */
class LawsTest {

    private static final Offset<Double> TINY = within(1e-9);

    /** Whole counts with zeros; no place and no industry is empty. */
    private static Matrix counts(long seed, int places, int industries) {
        SplittableRandom random = new SplittableRandom(seed);
        return Matrix.generate(places, industries, k -> {
            boolean certain =
                    k / industries % industries == k % industries || k / industries == k % industries % places;
            return certain ? 1 + random.nextInt(50) : random.nextInt(3) == 0 ? 0 : random.nextInt(1000);
        });
    }

    private static Plants plants(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return Plants.of(
                        5,
                        3,
                        IntStream.range(0, count)
                                .map(k -> k < 5 ? k : random.nextInt(5))
                                .toArray(),
                        IntStream.range(0, count)
                                .map(k -> k < 6 ? k % 3 : random.nextInt(3))
                                .toArray(),
                        IntStream.range(0, count)
                                .mapToDouble(k -> 1 + random.nextInt(99))
                                .toArray())
                .at(
                        IntStream.range(0, count)
                                .mapToDouble(k -> random.nextDouble())
                                .toArray(),
                        IntStream.range(0, count)
                                .mapToDouble(k -> random.nextDouble())
                                .toArray());
    }

    private static Matrix reordered(Matrix counts, int[] places, int[] industries) {
        int m = industries.length;
        return Matrix.generate(places.length, m, k -> counts.get(places[k / m], industries[k % m]));
    }

    private static Matrix sparse(Matrix counts) {
        int m = counts.columns();
        int[] stored = IntStream.range(0, counts.rows() * m)
                .filter(k -> counts.get(k / m, k % m) != 0)
                .toArray();
        return Matrix.sparse(
                counts.rows(),
                m,
                0,
                Arrays.stream(stored).map(k -> k / m).toArray(),
                Arrays.stream(stored).map(k -> k % m).toArray(),
                Arrays.stream(stored).mapToDouble(k -> counts.get(k / m, k % m)).toArray());
    }

    @Property(tries = 200, seed = "20260611")
    void quotientsHaveTheWeightedMeanOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int places,
            @ForAll @IntRange(min = 1, max = 9) int m) {
        Matrix counts = counts(seed, places, m);
        Matrix quotients = LocationQuotient.of(counts);
        Matrix additive = LocationQuotient.additive(counts);
        Matrix symmetric = LocationQuotient.symmetric(counts);
        double[] reference = Dominance.herfindahl(Sample.total(counts)) > 0
                ? Checks.shares("", "", Sample.total(counts))
                : new double[m];
        for (int r = 0; r < places; r++) {
            double mean = 0;
            for (int i = 0; i < m; i++) {
                mean += reference[i] * quotients.get(r, i);
                assertThat(symmetric.get(r, i)).isBetween(-1.0, 1.0);
                assertThat(Math.signum(symmetric.get(r, i))).isEqualTo(Math.signum(quotients.get(r, i) - 1));
                double single = LocationQuotient.of(
                                counts.get(r, i), sum(counts.row(r)), sum(counts.column(i)), sum(counts.toArray()))
                        .value();
                assertThat(single).isCloseTo(quotients.get(r, i), TINY);
                double share = counts.get(r, i) / sum(counts.column(i));
                assertThat(additive.get(r, i)).isBetween(-1.0, 1.0).isLessThanOrEqualTo(share);
            }
            assertThat(mean).isCloseTo(1, TINY);
        }
        for (int i = 0; i < m; i++) {
            assertThat(sum(additive.column(i))).isCloseTo(0, TINY);
        }
        assertThat(LocationQuotient.of(counts, Sample.total(counts))).isEqualTo(quotients);
        assertThat(LocationQuotient.of(sparse(counts))).isEqualTo(quotients);
        assertThat(Presence.specialized(sparse(counts))).isEqualTo(Presence.specialized(counts));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Property(tries = 100, seed = "20260611")
    void standardizedQuotientsHaveMeanZeroAndDeviationOne(@ForAll long seed) {
        Matrix standardized = LocationQuotient.standardized(counts(seed, 6, 4));
        for (int i = 0; i < 4; i++) {
            double[] column = standardized.column(i);
            if (!Double.isNaN(column[0])) {
                assertThat(sum(column)).isCloseTo(0, TINY);
                assertThat(Arrays.stream(column).map(v -> v * v).sum()).isCloseTo(5, TINY);
            }
        }
    }

    @Property(tries = 100, seed = "20260611")
    void varietiesAddUpToEntropy(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int m) {
        double[] row = counts(seed, 1, m).row(0);
        SplittableRandom random = new SplittableRandom(seed);
        int[] groups = IntStream.range(0, m).map(i -> random.nextInt(4) - 2).toArray();
        Variety variety = Variety.of(row, groups);
        assertThat(variety.unrelated() + variety.related()).isCloseTo(variety.entropy(), TINY);
        assertThat(variety.entropy()).isEqualTo(Variety.entropy(row)).isBetween(0.0, Math.log(m) / Math.log(2) + 1e-12);
        assertThat(variety.unrelated()).isBetween(0.0, 2.0 + 1e-12);
        assertThat(variety.related()).isNotNegative();
        assertThat(Variety.of(row, IntStream.range(0, m).toArray()).related()).isCloseTo(0, TINY);
        assertThat(Variety.of(row, new int[m]).unrelated()).isCloseTo(0, TINY);
    }

    @Property(tries = 100, seed = "20260611")
    void boundsOfDominance(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
        double[] parts = counts(seed, 1, n).row(0);
        assertThat(Dominance.herfindahl(parts)).isBetween(1.0 / n - 1e-12, 1.0 + 1e-12);
        assertThat(Dominance.equivalentNumber(parts)).isBetween(1 - 1e-12, n + 1e-9);
        for (int k = 1; k <= n; k++) {
            assertThat(Dominance.concentrationRatio(k, parts)).isBetween((double) k / n - 1e-12, 1.0);
        }
        assertThat(Dominance.concentrationRatio(n, parts)).isCloseTo(1, TINY);
        if (n > 1) {
            assertThat(Dominance.normalizedHerfindahl(parts)).isBetween(0.0, 1.0 + 1e-12);
        }
    }

    @Property(tries = 100, seed = "20260611")
    void similarityAndKrugman(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int places) {
        Matrix counts = counts(seed, places, 5);
        Matrix cosine = StructuralSimilarity.COSINE.matrix(counts);
        Matrix shared = StructuralSimilarity.BRAY_CURTIS.matrix(counts);
        Matrix krugman = Specialization.krugmanPairs(counts);
        for (int k = 0; k < places; k++) {
            for (int l = 0; l < places; l++) {
                assertThat(cosine.get(k, l)).isBetween(0.0, 1.0).isEqualTo(cosine.get(l, k));
                assertThat(krugman.get(k, l)).isBetween(0.0, 2.0).isEqualTo(krugman.get(l, k));
                assertThat(shared.get(k, l)).isCloseTo(1 - krugman.get(k, l) / 2, TINY);
                assertThat(StructuralSimilarity.COSINE.of(counts.row(k), counts.row(l)))
                        .isCloseTo(cosine.get(k, l), TINY);
            }
        }
        double[] total = Specialization.krugmanAgainstTotal(counts);
        double[] others = Specialization.krugmanAgainstOthers(counts);
        double[] all = Sample.total(counts);
        for (int k = 0; k < places; k++) {
            assertThat(total[k]).isBetween(0.0, 2.0).isCloseTo(Specialization.krugman(counts.row(k), all), TINY);
            assertThat(others[k]).isBetween(0.0, 2.0);
            assertThat(Specialization.dissimilarity(counts.row(k), all)).isCloseTo(total[k] / 2, TINY);
            assertThat(Specialization.hachman(counts.row(k), all)).isBetween(0.0, 1.0);
            assertThat(Specialization.relativeSpecialization(counts.row(k), all))
                    .isCloseTo(
                            Arrays.stream(LocationQuotient.of(counts).row(k))
                                    .max()
                                    .orElseThrow(),
                            TINY);
        }
        double[] tripled = Sample.times(3, counts.row(0));
        assertThat(StructuralSimilarity.COSINE.of(counts.row(0), tripled)).isCloseTo(1, TINY);
        assertThat(StructuralSimilarity.BRAY_CURTIS.of(counts.row(0), tripled)).isCloseTo(1, TINY);
        assertThat(Specialization.krugman(counts.row(0), tripled)).isCloseTo(0, TINY);
    }

    @Property(tries = 100, seed = "20260611")
    void giniHasItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int places) {
        Matrix counts = counts(seed, places, 4);
        double[] reference = Sample.total(counts.transpose());
        for (int i = 0; i < 4; i++) {
            double[] industry = counts.column(i);
            assertThat(LocationalGini.ofQuotients(industry, reference)).isBetween(-1e-12, 1 - 1.0 / places + 1e-12);
            double lorenz = LocationalGini.ofLorenzCurve(industry, reference);
            assertThat(lorenz).isBetween(0.0, 1.0);
            assertThat(LocationalGini.area(industry, reference)).isEqualTo(lorenz / 2);
            // The Gini of the curve is never below its largest gap, the dissimilarity.
            assertThat(lorenz).isGreaterThanOrEqualTo(Specialization.dissimilarity(industry, reference) - 1e-12);
        }
        assertThat(LocationalGini.ofLorenzCurve(reference, reference)).isCloseTo(0, TINY);
    }

    @Property(tries = 60, seed = "20260611")
    void theOrderOfPlacesAndIndustriesDoesNotMatter(@ForAll long seed) {
        Matrix counts = counts(seed, 6, 5);
        int[] places = Columns.order(6, new Random(seed));
        int[] industries = Columns.order(5, new Random(seed + 1));
        Matrix moved = reordered(counts, places, industries);
        assertNear(LocationQuotient.of(moved), reordered(LocationQuotient.of(counts), places, industries));
        assertNear(
                StructuralSimilarity.COSINE.matrix(moved),
                reordered(StructuralSimilarity.COSINE.matrix(counts), places, places));
        assertNear(Coagglomeration.pairs(moved), reordered(Coagglomeration.pairs(counts), industries, industries));
        double[] krugman = Specialization.krugmanAgainstOthers(counts);
        assertThat(Vector.of(Specialization.krugmanAgainstOthers(moved)).toArray())
                .containsExactly(Columns.reordered(krugman, places), TINY);
        Presence presence = Presence.specialized(counts);
        Presence other = Presence.specialized(moved);
        Matrix proximity = Relatedness.proximity(presence);
        assertThat(Relatedness.proximity(other)).isEqualTo(reordered(proximity, industries, industries));
        assertNear(
                Relatedness.density(other, Relatedness.proximity(other)),
                reordered(Relatedness.density(presence, proximity), places, industries));
    }

    private static void assertNear(Matrix actual, Matrix expected) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        double[] a = actual.toArray();
        double[] b = expected.toArray();
        for (int k = 0; k < a.length; k++) {
            if (Double.isNaN(b[k])) {
                assertThat(a[k]).isNaN();
            } else {
                assertThat(a[k]).isCloseTo(b[k], TINY);
            }
        }
    }

    @Property(tries = 60, seed = "20260611")
    void relatednessIsCountedRight(@ForAll long seed, @ForAll @IntRange(min = 60, max = 140) int places) {
        Matrix counts = counts(seed, places, 9);
        Presence presence = Presence.specialized(counts);
        Matrix proximity = Relatedness.proximity(presence);
        Matrix density = Relatedness.density(presence, proximity);
        Matrix quotients = LocationQuotient.of(counts);
        for (int r = 0; r < places; r++) {
            int diversity = 0;
            for (int i = 0; i < 9; i++) {
                // One within rounding may fall on either side of the quotient; the exact comparison decides.
                if (Math.abs(quotients.get(r, i) - 1) > 1e-12) {
                    assertThat(presence.has(r, i)).isEqualTo(quotients.get(r, i) >= 1);
                }
                diversity += presence.has(r, i) ? 1 : 0;
            }
            assertThat(presence.diversity()[r]).isEqualTo(diversity);
        }
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                int[] count = new int[3];
                for (int r = 0; r < places; r++) {
                    count[0] += presence.has(r, i) && presence.has(r, j) ? 1 : 0;
                    count[1] += presence.has(r, i) ? 1 : 0;
                    count[2] += presence.has(r, j) ? 1 : 0;
                }
                int larger = Math.max(count[1], count[2]);
                double expected = i == j || larger == 0 ? 0 : (double) count[0] / larger;
                assertThat(proximity.get(i, j)).isEqualTo(expected);
                assertThat(presence.coOccurrence().get(i, j)).isEqualTo(i == j ? 0 : count[0]);
            }
            double whole = sum(proximity.row(i));
            for (int r = 0; r < places; r++) {
                double held = 0;
                for (int j = 0; j < 9; j++) {
                    held += presence.has(r, j) ? proximity.get(i, j) : 0;
                }
                assertThat(density.get(r, i)).isCloseTo(held / whole, TINY).isBetween(0.0, 1.0);
            }
        }
    }

    @Property(tries = 60, seed = "20260611")
    void ellisonGlaeserByItsDefinition(@ForAll long seed, @ForAll @IntRange(min = 12, max = 60) int count) {
        Plants plants = plants(seed, count);
        Matrix sizes = plants.totals();
        double[] x = Checks.shares("", "", Sample.total(sizes.transpose()));
        double squares = Arrays.stream(x).map(v -> v * v).sum();
        for (int i = 0; i < 3; i++) {
            EllisonGlaeser index = EllisonGlaeser.of(plants).get(i);
            MaurelSedillot other = MaurelSedillot.of(plants).get(i);
            double[] s = Checks.shares("", "", sizes.column(i));
            double g = IntStream.range(0, 5)
                    .mapToDouble(r -> (s[r] - x[r]) * (s[r] - x[r]))
                    .sum();
            double own = Arrays.stream(s).map(v -> v * v).sum();
            double h = index.herfindahl();
            assertThat(index.rawConcentration()).isCloseTo(g, TINY).isBetween(0.0, 2.0);
            assertThat(h).isBetween(1.0 / index.plants() - 1e-12, 1.0);
            assertThat(index.gamma().value() * (1 - h)).isCloseTo(g / (1 - squares) - h, TINY);
            assertThat(other.gamma().value() * (1 - h)).isCloseTo((own - squares) / (1 - squares) - h, TINY);
            assertThat(index.z().value() > 0).isEqualTo(g > (1 - squares) * h);
        }
        int[] order = Columns.order(count, new Random(seed));
        Plants moved = Plants.of(
                5,
                3,
                Arrays.stream(order).map(k -> plants.region[k]).toArray(),
                Arrays.stream(order).map(k -> plants.industry[k]).toArray(),
                Columns.reordered(plants.size, order));
        double group = Coagglomeration.ofGroup(plants, 0, 1, 2).value();
        assertThat(EllisonGlaeser.of(moved).get(1).gamma().value())
                .isCloseTo(EllisonGlaeser.of(plants).get(1).gamma().value(), TINY);
        assertThat(Coagglomeration.ofGroup(moved, 2, 0, 1).value()).isCloseTo(group, TINY);
    }

    /** The authors' own expression, with the plants' Herfindahl indices. */
    @Property(tries = 60, seed = "20260611")
    void coagglomerationByItsDefinition(@ForAll long seed) {
        Plants plants = plants(seed, 40);
        Matrix sizes = plants.totals();
        double[] x = Checks.shares("", "", Sample.total(sizes.transpose()));
        double squares = Arrays.stream(x).map(v -> v * v).sum();
        double[] joint = new double[5];
        double total = sum(sizes.column(0)) + sum(sizes.column(2));
        double weights = 0;
        double plantPart = 0;
        double ownPart = 0;
        for (int i : new int[] {0, 2}) {
            EllisonGlaeser index = EllisonGlaeser.of(plants).get(i);
            double w = sum(sizes.column(i)) / total;
            weights += w * w;
            plantPart += w * w * index.herfindahl();
            ownPart += index.gamma().value() * w * w * (1 - index.herfindahl());
            for (int r = 0; r < 5; r++) {
                joint[r] += sizes.get(r, i) / total;
            }
        }
        double g = IntStream.range(0, 5)
                .mapToDouble(r -> (joint[r] - x[r]) * (joint[r] - x[r]))
                .sum();
        double expected = (g / (1 - squares) - plantPart - ownPart) / (1 - weights);
        assertThat(Coagglomeration.ofGroup(plants, 0, 2).value()).isCloseTo(expected, TINY);
        double colocation = Coagglomeration.colocation(plants, 0, 1).value();
        assertThat(colocation)
                .isBetween(0.0, 1.0)
                .isEqualTo(Coagglomeration.colocation(plants, 1, 0).value());
    }

    @Property(tries = 60, seed = "20260611")
    void linkagesHaveTheMeanOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Matrix flows = counts(seed, n, n);
        double[] output = IntStream.range(0, n)
                .mapToDouble(i -> 10 + Math.max(sum(flows.row(i)), sum(flows.column(i))))
                .toArray();
        InputOutput table = InputOutput.of(flows, output);
        assertThat(sum(table.backwardLinkages()) / n).isCloseTo(1, TINY);
        assertThat(sum(table.forwardLinkages()) / n).isCloseTo(1, TINY);
        assertThat(sum(table.ghoshForwardLinkages()) / n).isCloseTo(1, TINY);
        assertThat(table.spectralRadius()).isBetween(0.0, 1.0);
        Matrix a = table.inputCoefficients();
        Matrix l = table.leontief();
        for (int i = 0; i < n; i++) {
            assertThat(l.get(i, i)).isGreaterThanOrEqualTo(1 - 1e-12);
            for (int j = 0; j < n; j++) {
                double product = l.get(i, j);
                for (int k = 0; k < n; k++) {
                    product -= a.get(i, k) * l.get(k, j);
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, TINY);
                assertThat(l.get(i, j)).isNotNegative();
                // Both inverses tell the same story: l_ij x_j = x_i g_ij.
                assertThat(table.ghosh().get(i, j)).isCloseTo(l.get(i, j) * output[j] / output[i], TINY);
            }
        }
    }

    /** Powers of two leave every digit alone, so the inverse must come out the same to the bit: decision 0009. */
    @Property(tries = 60, seed = "20260611")
    void theLeontiefInverseDoesNotDependOnUnits(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
        Matrix shares = counts(seed, n, n);
        double most = 1.01
                        * IntStream.range(0, n)
                                .mapToDouble(j -> sum(shares.column(j)))
                                .max()
                                .orElse(0)
                + 1;
        SplittableRandom random = new SplittableRandom(seed);
        double[] unit =
                random.ints(n, -10, 10).mapToDouble(i -> Math.scalb(1.0, i)).toArray();
        Matrix a = Matrix.generate(n, n, k -> shares.get(k / n, k % n) / most);
        Matrix other = Matrix.generate(n, n, k -> a.get(k / n, k % n) * unit[k / n] / unit[k % n]);
        Matrix l = InputOutput.leontiefInverse(a);
        assertThat(InputOutput.leontiefInverse(other))
                .isEqualTo(Matrix.generate(n, n, k -> l.get(k / n, k % n) * unit[k / n] / unit[k % n]));
    }

    @Property(tries = 60, seed = "20260611")
    void aChainWithoutCyclesHasNoSpectralRadius(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
        Matrix all = counts(seed, n, n);
        Matrix flows = Matrix.generate(n, n, k -> k / n < k % n ? all.get(k / n, k % n) : 0);
        double[] output = IntStream.range(0, n)
                .mapToDouble(i -> 10 + Math.max(sum(flows.row(i)), sum(flows.column(i))))
                .toArray();
        assertThat(InputOutput.of(flows, output).spectralRadius()).isLessThan(1e-15);
    }

    @Property(tries = 100, seed = "20260611")
    void shiftShareAddsUp(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int m) {
        Matrix table = counts(seed, 4, m);
        double[] nation = Arrays.stream(table.row(2)).map(v -> v + 1200).toArray();
        double[] later = Arrays.stream(table.row(3)).map(v -> v + 1100).toArray();
        ShiftShare parts = ShiftShare.of(table.row(0), table.row(1), nation, later);
        double change = sum(table.row(1)) - sum(table.row(0));
        assertThat(parts.totalChange()).isCloseTo(change, TINY);
        assertThat(parts.totalNationalShare() + parts.netShift()).isCloseTo(change, TINY);
        for (int i = 0; i < m; i++) {
            assertThat(parts.nationalShare().get(i)
                            + parts.industrialMix().get(i)
                            + parts.regionalShare().get(i))
                    .isCloseTo(parts.change().get(i), TINY);
        }
        double[] place = Arrays.stream(table.row(0)).map(v -> v + 1).toArray();
        ShiftShare.Competitiveness split = ShiftShare.estebanMarquillas(place, table.row(1), nation, later);
        assertThat(split.competitive() + split.allocation())
                .isCloseTo(ShiftShare.of(place, table.row(1), nation, later).totalRegionalShare(), TINY);
        ShiftShare.Factors factors = ShiftShare.gerfin(place, table.row(1), nation, later);
        assertThat(factors.structure() * factors.location()).isCloseTo(factors.total(), TINY);
        ShiftShare whole = ShiftShare.of(nation, later, nation, later);
        assertThat(whole.totalIndustrialMix()).isCloseTo(0, TINY);
        assertThat(whole.totalRegionalShare()).isCloseTo(0, TINY);
    }

    @Property(tries = 60, seed = "20260611")
    void meanSimilarityOfSisters(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int n) {
        Competition competition = Competition.of(StructuralSimilarity.COSINE, counts(seed, n, 6));
        double[] weights = counts(seed + 1, 1, n).row(0);
        for (int k = 0; k < n; k++) {
            double plain = 0;
            double largest = 0;
            double weighted = 0;
            double total = 0;
            for (int l = 0; l < n; l++) {
                if (l != k) {
                    double similarity = competition.similarity().get(k, l);
                    plain += similarity / (n - 1);
                    largest = Math.max(largest, similarity);
                    weighted += similarity * weights[l];
                    total += weights[l];
                }
            }
            assertThat(competition.meanWithSisters(k).value()).isCloseTo(plain, TINY);
            if (total > 0) {
                assertThat(competition.meanWithSisters(k, weights).value()).isCloseTo(weighted / total, TINY);
            }
            int closest = competition.closestCompetitor(k).orElseThrow();
            assertThat(closest).isNotEqualTo(k);
            assertThat(competition.similarity().get(k, closest)).isEqualTo(largest);
        }
    }

    /** The plain double sum over pairs, with the integral 1 from 0. */
    @Property(tries = 20, seed = "20260611")
    void densityOfDistancesByItsDefinition(@ForAll long seed) {
        Plants plants = plants(seed, 30);
        double[] grid =
                IntStream.rangeClosed(0, 400).mapToDouble(k -> k / 100.0).toArray();
        double[] density =
                DurantonOverman.of(plants, 1, grid).weighted().bandwidth(0.1).density();
        double area = 0;
        for (int d = 0; d < grid.length; d++) {
            area += density[d] * (d == 0 ? 0.005 : 0.01);
            assertThat(density[d]).isNotNegative();
        }
        assertThat(area).isCloseTo(1, within(1e-6));
    }

    @Property(tries = 20, seed = "20260611")
    void everythingNearIsOne(@ForAll long seed) {
        Plants plants = plants(seed, 30);
        // Within a distance that covers all, the surroundings are the whole register.
        assertThat(MarconPuech.of(plants, 1, new double[] {2}).values()[0]).isCloseTo(1, TINY);
        assertThat(MarconPuech.between(plants, 1, 2, new double[] {2}).values()[0])
                .isCloseTo(1, TINY);
        assertThat(MarconPuech.caseControl(plants, 1, 2, new double[] {2}).values()[0])
                .isCloseTo(1, TINY);
    }
}
