package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Hierarchical clusters: the two nearest are merged until one is left. The distance of a merged cluster from the others
 * follows from the {@link Linkage}; the height of a merge is the distance of the two. Heights never fall. Ward's heights are
 * those of SciPy's {@code ward} and R's {@code ward.D2}: the root of the squared distances that Lance and Williams' formula
 * works on. Of equally near pairs one is taken by the order of the items, so that ties may merge in another order elsewhere.
 * By nearest-neighbour chains (Murtagh 1983), n^2 steps for n items.
 */
public final class Dendrogram implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> names;
    private final List<Merge> merges;
    private final Distances distances;

    private Dendrogram(List<Merge> merges, Distances distances) {
        this.names = distances.names();
        this.merges = List.copyOf(merges);
        this.distances = distances;
    }

    /**
     * A merge of two clusters. The n items are the clusters 0 to n - 1, merge number m (from 0) makes cluster n + m.
     *
     * @param left the one with the lower number
     * @param right the other
     * @param height their distance
     * @param size how many items the new cluster has
     */
    public record Merge(int left, int right, double height, int size) implements Serializable {}

    /**
     * Merges items.
     *
     * @param distances their distances
     * @param linkage how far apart clusters are
     * @return the tree of merges
     * @throws InvalidInputException if Ward's linkage meets distances that are not Euclidean
     */
    public static Dendrogram of(Distances distances, Linkage linkage) {
        if (linkage == Linkage.WARD && !distances.isEuclidean()) {
            throw new InvalidInputException(
                            "Ward 法需要欧氏距离，而这些距离不是（例如 1−|r|）。",
                            "Ward's linkage asks for Euclidean distances, and these, such as 1 - |r|, are not.")
                    .maybe("用 AVERAGE 或 COMPLETE。", "take AVERAGE or COMPLETE.");
        }
        return new Dendrogram(NeighbourChain.merges(distances.matrix(), linkage), distances);
    }

    /**
     * The items.
     *
     * @return their names
     */
    public List<String> names() {
        return names;
    }

    /**
     * The merges.
     *
     * @return one fewer than items, by rising height
     */
    public List<Merge> merges() {
        return merges;
    }

    /**
     * The tree cut so that a number of clusters is left.
     *
     * @param count 1 to the number of items
     * @return the clusters
     * @throws InvalidInputException if the count is out of range
     */
    public Partition cut(int count) {
        if (count < 1 || count > names.size()) {
            throw new InvalidInputException(
                            names.size() + "个对象不能分成" + count + "类。",
                            names.size() + " items cannot be cut into " + count + " clusters.")
                    .maybe("类数为 1 到" + names.size() + "。", "choose from 1 to " + names.size() + ".");
        }
        return apply(names.size() - count);
    }

    /**
     * The tree cut at a height.
     *
     * @param height merges up to this one are done
     * @return the clusters
     */
    public Partition cutAt(double height) {
        return apply(
                (int) merges.stream().filter(merge -> merge.height() <= height).count());
    }

    /** The clusters after the first merges. */
    private Partition apply(int done) {
        int n = names.size();
        int[] cluster = new int[n + done];
        for (int c = 0; c < cluster.length; c++) {
            cluster[c] = c;
        }
        for (int m = done - 1; m >= 0; m--) {
            cluster[merges.get(m).left()] = cluster[n + m];
            cluster[merges.get(m).right()] = cluster[n + m];
        }
        return Partition.of(names, Arrays.copyOf(cluster, n));
    }

    /**
     * The cophenetic distances: the height at which two items come into one cluster.
     *
     * @return a symmetric matrix
     */
    public Matrix copheneticDistances() {
        int n = names.size();
        double[] values = new double[n * n];
        int[][] members = new int[n + merges.size()][];
        for (int i = 0; i < n; i++) {
            members[i] = new int[] {i};
        }
        for (int m = 0; m < merges.size(); m++) {
            Merge merge = merges.get(m);
            int[] left = members[merge.left()];
            int[] right = members[merge.right()];
            for (int i : left) {
                for (int j : right) {
                    values[i * n + j] = merge.height();
                    values[j * n + i] = merge.height();
                }
            }
            int[] both = Arrays.copyOf(left, left.length + right.length);
            System.arraycopy(right, 0, both, left.length, right.length);
            members[n + m] = both;
        }
        return Matrix.of(n, n, values);
    }

    /**
     * The correlation of the cophenetic distances with the distances: how faithful the tree is (Sokal and Rohlf 1962).
     *
     * @return -1 to 1, high for a good tree; NaN where all distances, or all heights, are equal, as with two items
     */
    public double copheneticCorrelation() {
        int n = names.size();
        Matrix tree = copheneticDistances();
        double[] first = new double[n * (n - 1) / 2];
        double[] second = new double[first.length];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                first[k] = distances.matrix().get(i, j);
                second[k++] = tree.get(i, j);
            }
        }
        return Correlations.pearson(first, second);
    }

    /**
     * What a reader should know.
     *
     * @return the issues of the distances
     */
    public List<Issue> issues() {
        return distances.issues();
    }
}
