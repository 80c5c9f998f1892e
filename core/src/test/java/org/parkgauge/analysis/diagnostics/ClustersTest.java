package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Issue;

class ClustersTest {

    private static final double NAN = Double.NaN;

    private static Distances distances(String what) {
        Variables normalized = Coinr.chain("Normalised");
        return what.equals("units")
                ? Distances.ofUnits(normalized)
                : Distances.ofIndicators(Kind.PEARSON, Rows.PAIRWISE, normalized);
    }

    /** SciPy's linkage, cut_tree and cophenet; silhouettes by the definition in NumPy. */
    @ParameterizedTest
    @CsvSource({
        "units, SINGLE",
        "units, COMPLETE",
        "units, AVERAGE",
        "units, WARD",
        "indicators, SINGLE",
        "indicators, COMPLETE",
        "indicators, AVERAGE"
    })
    void scipy(String what, Linkage linkage) {
        Distances distances = distances(what);
        Dendrogram tree = Dendrogram.of(distances, linkage);
        Figures merges = Figures.read(Coinr.FIGURES + "scipy_merges.csv");
        String name = linkage.name().toLowerCase(Locale.ROOT);
        int m = 0;
        for (int i = 0; i < merges.texts("what").size(); i++) {
            if (merges.texts("what").get(i).equals(what)
                    && merges.texts("linkage").get(i).equals(name)) {
                Dendrogram.Merge merge = tree.merges().get(m++);
                assertThat(merge.left()).isEqualTo((int) merges.numbers("left")[i]);
                assertThat(merge.right()).isEqualTo((int) merges.numbers("right")[i]);
                assertThat(merge.height())
                        .isCloseTo(merges.numbers("height")[i], within(1e-9 * merges.numbers("height")[i]));
                assertThat(merge.size()).isEqualTo((int) merges.numbers("size")[i]);
            }
        }
        assertThat(m)
                .isEqualTo(tree.merges().size())
                .isEqualTo(distances.names().size() - 1);
        Figures trees = Figures.read(Coinr.FIGURES + "scipy_trees.csv");
        Figures cuts = Figures.read(Coinr.FIGURES + "scipy_cuts.csv");
        for (int i = 0; i < trees.texts("what").size(); i++) {
            if (trees.texts("what").get(i).equals(what)
                    && trees.texts("linkage").get(i).equals(name)) {
                int k = (int) trees.numbers("k")[i];
                Silhouette silhouette = Silhouette.of(tree.cut(k), distances);
                assertThat(tree.copheneticCorrelation()).isCloseTo(trees.numbers("cophenetic")[i], within(1e-9));
                assertThat(silhouette.mean().value()).isCloseTo(trees.numbers("silhouette")[i], within(1e-9));
                int items = 0;
                for (int j = 0; j < cuts.texts("what").size(); j++) {
                    if (cuts.texts("what").get(j).equals(what)
                            && cuts.texts("linkage").get(j).equals(name)
                            && cuts.numbers("k")[j] == k) {
                        String item = cuts.texts("item").get(j);
                        assertThat(tree.cut(k).cluster(item)).isEqualTo((int) cuts.numbers("cluster")[j]);
                        assertThat(silhouette.widths().get(item))
                                .isCloseTo(cuts.numbers("silhouette")[j], within(1e-9));
                        items++;
                    }
                }
                assertThat(items).isEqualTo(distances.names().size());
                assertThat(tree.cut(k).size()).isEqualTo(k);
            }
        }
    }

    /** The least sum of squares of all partitions of eleven units, found by trying them all. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void kMeansFindsTheBest(int k) {
        Figures figures = Figures.read(Coinr.FIGURES + "numpy_kmeans.csv");
        Variables some = Coinr.chain("Normalised")
                .select(List.of("RAILD", "BUS", "FIRMS"))
                .rows(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        KMeans.Found found = new KMeans(k, 1).of(some);
        int row = k - 2;
        assertThat(found.within()).isCloseTo(figures.numbers("within")[row], within(1e-9 * found.within()));
        for (String unit : some.units()) {
            assertThat(found.partition().cluster(unit)).isEqualTo((int) figures.numbers(unit)[row]);
        }
        List<List<String>> clusters = found.partition().clusters();
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (String unit : clusters.get(c)) {
                    sum += some.values(some.names().get(j))[some.units().indexOf(unit)];
                }
                assertThat(found.centres().get(c, j))
                        .isCloseTo(sum / clusters.get(c).size(), within(1e-9));
            }
        }
        assertThat(found.total()).isGreaterThan(found.within());
        assertThat(found.issues()).isEmpty();
    }

    @Test
    void kMeansIsSeeded() {
        Variables all = Coinr.chain("Normalised");
        KMeans one = new KMeans(5, 1, 3);
        assertThat(one.of(all)).isEqualTo(one.of(all));
        double best = new KMeans(5, 50, 3).of(all).within();
        assertThat(best).isLessThanOrEqualTo(one.of(all).within());
        boolean differs = false;
        for (int seed = 0; seed < 10; seed++) {
            differs |= new KMeans(5, 1, seed).of(all).within() > best * 1.001;
        }
        assertThat(differs).isTrue();
    }

    @Test
    void oneClusterAndAsManyAsUnits() {
        Variables data = Variables.of(Dataset.of(List.of("A", "B", "C")).with("x", 1, 2, 6));
        KMeans.Found one = new KMeans(1, 1).of(data);
        assertThat(one.within()).isEqualTo(one.total()).isCloseTo(14, within(1e-12));
        KMeans.Found three = new KMeans(3, 1).of(data);
        assertThat(three.within()).isZero();
        assertThat(three.partition().clusters()).containsExactly(List.of("A"), List.of("B"), List.of("C"));
        assertThat(three.centres()).isEqualTo(Matrix.of(3, 1, 1, 2, 6));
    }

    @Test
    void incompleteUnitsStayOut() {
        Variables data = Variables.of(
                Dataset.of(List.of("A", "B", "C", "D")).with("x", 1, 2, NAN, 9).with("y", 0, 0, 1, 1));
        KMeans.Found found = new KMeans(2, 1).of(data);
        assertThat(found.partition().assignment()).containsOnlyKeys("A", "B", "D");
        assertThat(found.issues()).extracting(Issue::units).containsExactly(List.of("C"));
        assertThatThrownBy(() -> found.partition().cluster("C"))
                .hasMessageContaining("The clusters have no item \"C\"")
                .hasMessageContaining("Maybe units that lack a value are in no cluster");
        Distances distances = Distances.ofUnits(data);
        assertThat(distances.names()).containsExactly("A", "B", "D");
        assertThat(distances.matrix().get(0, 2)).isCloseTo(Math.sqrt(65), within(1e-15));
        assertThat(distances.issues()).extracting(Issue::units).containsExactly(List.of("C"));
        assertThat(Dendrogram.of(distances, Linkage.WARD).issues()).isEqualTo(distances.issues());
        assertThatThrownBy(() -> new KMeans(4, 1).of(data))
                .hasMessageContaining("Only 3 different units lack no value")
                .hasMessageContaining("Maybe ask for fewer clusters");
        Variables twins = Variables.of(Dataset.of(List.of("A", "B", "C")).with("x", 1, 1, 2));
        assertThatThrownBy(() -> new KMeans(3, 1).of(twins)).hasMessageContaining("Only 2 different units");
        Variables zeros = Variables.of(Dataset.of(List.of("A", "B", "C")).with("x", 0, -0.0, 2));
        assertThatThrownBy(() -> new KMeans(3, 1).of(zeros)).hasMessageContaining("Only 2 different units");
    }

    @Test
    void aTreeByHand() {
        Distances distances = Distances.of(
                List.of("a", "b", "c", "d"), Matrix.of(4, 4, 0, 1, 4, 9, 1, 0, 3, 8, 4, 3, 0, 5, 9, 8, 5, 0), true);
        Dendrogram single = Dendrogram.of(distances, Linkage.SINGLE);
        assertThat(single.merges())
                .containsExactly(
                        new Dendrogram.Merge(0, 1, 1, 2),
                        new Dendrogram.Merge(2, 4, 3, 3),
                        new Dendrogram.Merge(3, 5, 5, 4));
        assertThat(Dendrogram.of(distances, Linkage.COMPLETE).merges())
                .extracting(Dendrogram.Merge::height)
                .containsExactly(1.0, 4.0, 9.0);
        assertThat(Dendrogram.of(distances, Linkage.AVERAGE).merges())
                .extracting(Dendrogram.Merge::height)
                .containsExactly(1.0, 3.5, 22.0 / 3);
        assertThat(single.copheneticDistances())
                .isEqualTo(Matrix.of(4, 4, 0, 1, 3, 5, 1, 0, 3, 5, 3, 3, 0, 5, 5, 5, 5, 0));
        assertThat(single.cutAt(0.9).size()).isEqualTo(4);
        assertThat(single.cutAt(1).clusters()).containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
        assertThat(single.cutAt(4).clusters()).containsExactly(List.of("a", "b", "c"), List.of("d"));
        assertThat(single.cut(4).size()).isEqualTo(4);
        assertThat(single.cut(1).clusters()).containsExactly(List.of("a", "b", "c", "d"));
        assertThat(single.names()).containsExactly("a", "b", "c", "d");
        assertThat(Copies.of(single).merges()).isEqualTo(single.merges());
    }

    @Provide
    Arbitrary<Integer> seeds() {
        return Arbitraries.integers().between(0, 100_000);
    }

    /** The chains find what the plain algorithm finds: the nearest two, again and again. */
    @Law
    void chainsAreThePlainAlgorithm(@ForAll("seeds") int seed, @ForAll Linkage linkage) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(12);
        double[] x = random.doubles(n, 0, 10).toArray();
        double[] y = random.doubles(n, 0, 10).toArray();
        List<String> names = new ArrayList<>();
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            names.add("u" + i);
            for (int j = 0; j < n; j++) {
                d[i][j] = Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        Distances distances =
                Distances.ofUnits(Variables.of(Dataset.of(names).with("x", x).with("y", y)));
        Dendrogram tree = Dendrogram.of(distances, linkage);
        List<Double> plain = plain(x, y, linkage);
        for (int m = 0; m < n - 1; m++) {
            assertThat(tree.merges().get(m).height()).isCloseTo(plain.get(m), within(1e-9));
        }
        for (int k = 1; k <= n; k++) {
            Partition cut = tree.cut(k);
            assertThat(cut.size()).isEqualTo(k);
            if (k < n) {
                Partition finer = tree.cut(k + 1);
                finer.clusters()
                        .forEach(cluster -> assertThat(
                                        cluster.stream().map(cut::cluster).distinct())
                                .hasSize(1));
            }
        }
    }

    /** Heights by the definition of each linkage over the members, without any updating formula. */
    private static List<Double> plain(double[] x, double[] y, Linkage linkage) {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            clusters.add(List.of(i));
        }
        List<Double> heights = new ArrayList<>();
        while (clusters.size() > 1) {
            double least = Double.POSITIVE_INFINITY;
            int a = 0;
            int b = 0;
            for (int i = 0; i < clusters.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double between = between(clusters.get(i), clusters.get(j), x, y, linkage);
                    if (between < least) {
                        least = between;
                        a = j;
                        b = i;
                    }
                }
            }
            heights.add(least);
            List<Integer> union = new ArrayList<>(clusters.get(a));
            union.addAll(clusters.remove(b));
            clusters.set(a, union);
        }
        return heights;
    }

    private static double between(List<Integer> one, List<Integer> other, double[] x, double[] y, Linkage linkage) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        double sum = 0;
        for (int i : one) {
            for (int j : other) {
                double d = Math.hypot(x[i] - x[j], y[i] - y[j]);
                low = Math.min(low, d);
                high = Math.max(high, d);
                sum += d;
            }
        }
        double sizes = (double) one.size() * other.size();
        double dx = mean(one, x) - mean(other, x);
        double dy = mean(one, y) - mean(other, y);
        return switch (linkage) {
            case SINGLE -> low;
            case COMPLETE -> high;
            case AVERAGE -> sum / sizes;
            case WARD -> Math.sqrt(2 * sizes / (one.size() + other.size()) * (dx * dx + dy * dy));
        };
    }

    private static double mean(List<Integer> members, double[] values) {
        return members.stream().mapToDouble(i -> values[i]).average().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void equalUnitsMergeAtZero(Linkage linkage) {
        Variables data = Variables.of(Dataset.of(List.of("A", "B", "C", "D")).with("x", 1, 5, 1, 5));
        Dendrogram tree = Dendrogram.of(Distances.ofUnits(data), linkage);
        assertThat(tree.cutAt(0).clusters()).containsExactly(List.of("A", "C"), List.of("B", "D"));
        assertThat(tree.copheneticCorrelation()).isCloseTo(1, within(1e-12));
        Dendrogram two = Dendrogram.of(Distances.ofUnits(data.rows(new int[] {0, 1})), linkage);
        assertThat(two.copheneticCorrelation()).isNaN();
    }

    @Test
    void silhouettes() {
        Variables data = Variables.of(Dataset.of(List.of("A", "B", "C", "D")).with("x", 0, 1, 10, 20));
        Distances distances = Distances.ofUnits(data);
        Partition partition =
                new Partition(ordered(Map.entry("A", 1), Map.entry("B", 1), Map.entry("C", 2), Map.entry("D", 3)));
        Silhouette silhouette = Silhouette.of(partition, distances);
        assertThat(silhouette.widths().get("A")).isCloseTo(0.9, within(1e-15));
        assertThat(silhouette.widths().get("B")).isCloseTo(8.0 / 9, within(1e-15));
        assertThat(silhouette.widths().get("C")).isZero();
        assertThat(silhouette.mean().value()).isCloseTo((0.9 + 8.0 / 9) / 4, within(1e-15));
        Silhouette single =
                Silhouette.of(Dendrogram.of(distances, Linkage.SINGLE).cut(1), distances);
        assertThat(single.mean().reason().en()).isEqualTo("there is a single cluster");
        assertThat(single.widths()).isEmpty();
        Variables same = Variables.of(Dataset.of(List.of("A", "B", "C", "D")).with("x", 2, 2, 2, 2));
        Partition halves =
                new Partition(ordered(Map.entry("A", 1), Map.entry("B", 1), Map.entry("C", 2), Map.entry("D", 2)));
        assertThat(Silhouette.of(halves, Distances.ofUnits(same)).widths().values())
                .containsOnly(0.0);
        assertThatThrownBy(() -> Silhouette.of(new Partition(Map.of("A", 1)), distances))
                .hasMessageContaining("different items (1 and 4)")
                .hasMessageContaining("Maybe take the distances of the same units");
    }

    @SafeVarargs
    private static Map<String, Integer> ordered(Map.Entry<String, Integer>... entries) {
        Map<String, Integer> map = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }

    @Test
    void partitionsCountFromOne() {
        assertThatThrownBy(() -> new Partition(ordered(Map.entry("A", 1), Map.entry("B", 3))))
                .hasMessageContaining("\"B\" is in cluster 3")
                .hasMessageContaining("Maybe the next new cluster is number 2");
        assertThatThrownBy(() -> new Partition(ordered(Map.entry("A", 0)))).hasMessageContaining("in cluster 0");
        assertThat(new Partition(ordered(Map.entry("A", 1), Map.entry("B", 2), Map.entry("C", 1))).clusters())
                .containsExactly(List.of("A", "C"), List.of("B"));
    }

    @Test
    void refusals() {
        Distances indicators = distances("indicators");
        assertThat(indicators.isEuclidean()).isFalse();
        assertThatThrownBy(() -> Dendrogram.of(indicators, Linkage.WARD))
                .hasMessageContaining("Ward's linkage asks for Euclidean distances")
                .hasMessageContaining("Maybe take AVERAGE or COMPLETE");
        Dendrogram tree = Dendrogram.of(indicators, Linkage.AVERAGE);
        assertThatThrownBy(() -> tree.cut(0)).hasMessageContaining("20 items cannot be cut into 0 clusters");
        assertThatThrownBy(() -> tree.cut(21)).hasMessageContaining("cannot be cut into 21");
        assertThatThrownBy(() -> new KMeans(0, 1)).hasMessageContaining("and 0 and 25 are not");
        assertThatThrownBy(() -> new KMeans(2, 0, 1)).hasMessageContaining("and 2 and 0 are not");
        Variables flat = Variables.of(
                Dataset.of(List.of("A", "B", "C")).with("x", 1, 2, 3).with("flat", 1, 1, 1));
        assertThatThrownBy(() -> Distances.ofIndicators(Kind.PEARSON, Rows.PAIRWISE, flat))
                .hasMessageContaining("x and flat have no correlation: one of the two does not vary");
        assertThatThrownBy(() -> Distances.ofUnits(flat.rows(new int[] {0}))).hasMessageContaining("There are 1 items");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2, 0", "1, 1, 1, 0", "0, -1, -1, 0", "0, NaN, NaN, 0", "0, Infinity, Infinity, 0", "0, 1, 1, 2"})
    void distancesOfOnesOwn(double a, double b, double c, double d) {
        Matrix matrix = Matrix.of(2, 2, a, b, c, d);
        assertThatThrownBy(() -> Distances.of(List.of("p", "q"), matrix, true))
                .hasMessageContaining("The distance of ")
                .hasMessageContaining("Maybe distances are symmetric");
    }

    @Test
    void shapesOfDistances() {
        Matrix three = Matrix.of(3, 3, 0, 1, 1, 1, 0, 1, 1, 1, 0);
        assertThatThrownBy(() -> Distances.of(List.of("p", "q"), three, true))
                .hasMessageContaining("The distances of 2 items are a matrix of 3 x 3");
        assertThatThrownBy(() -> Distances.of(List.of("p", "q", "p"), three, true))
                .hasMessageContaining("appears twice");
        assertThatThrownBy(() -> Distances.of(List.of("p", "q"), Matrix.of(2, 1, 0, 1), true))
                .hasMessageContaining("a matrix of 2 x 1");
        assertThat(Distances.of(List.of("p", "q", "r"), three, false).isEuclidean())
                .isFalse();
    }
}
