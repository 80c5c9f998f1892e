package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * How well items lie in their clusters. With a the mean distance of an item from the others of its cluster and b the
 * smallest mean distance from another cluster, its width is (b - a)/max(a, b): -1 to 1, below 0 for an item that is nearer
 * to another cluster; 0 for one alone in its cluster, and where a = b = 0. A mean above 0.5 is taken as clear structure,
 * below 0.25 as none. The number of clusters with the highest mean is a common choice. Source: Rousseeuw (1987), Kaufman and
 * Rousseeuw (1990).
 *
 * @param mean the mean width of all items; undefined for a single cluster
 * @param widths the width of each item, by name; empty for a single cluster
 */
public record Silhouette(Measured mean, Map<String, Double> widths) implements Serializable {

    /** Copies the map in its order. */
    public Silhouette {
        widths = Collections.unmodifiableMap(new LinkedHashMap<>(widths));
    }

    /**
     * The silhouette of some clusters.
     *
     * @param partition the clusters
     * @param distances the distances of the same items
     * @return the widths
     * @throws InvalidInputException if the items are not the same
     */
    public static Silhouette of(Partition partition, Distances distances) {
        List<String> names = distances.names();
        if (!List.copyOf(partition.assignment().keySet()).equals(names)) {
            throw new InvalidInputException(
                            "聚类与距离的对象不同：" + partition.assignment().size() + "个和" + names.size() + "个，或次序不同。",
                            "Clusters and distances have different items ("
                                    + partition.assignment().size() + " and " + names.size()
                                    + "), or another order of them.")
                    .maybe("用同一组单元的距离。", "take the distances of the same units.");
        }
        int k = partition.size();
        if (k < 2) {
            return new Silhouette(Measured.undefined("只有一类", "there is a single cluster"), Map.of());
        }
        int[] labels = partition.assignment().values().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        Map<String, Double> widths = new LinkedHashMap<>();
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            double width = width(labels, i, distances.matrix().row(i), k);
            widths.put(names.get(i), width);
            sum += width;
        }
        return new Silhouette(Measured.of(sum / labels.length), widths);
    }

    /** The width of an item with its distances from all. */
    private static double width(int[] labels, int item, double[] distances, int k) {
        double[] sums = new double[k + 1];
        int[] sizes = new int[k + 1];
        for (int j = 0; j < labels.length; j++) {
            if (j != item) {
                sums[labels[j]] += distances[j];
                sizes[labels[j]]++;
            }
        }
        int own = labels[item];
        if (sizes[own] == 0) {
            return 0;
        }
        double inside = sums[own] / sizes[own];
        double outside = Double.POSITIVE_INFINITY;
        for (int c = 1; c <= k; c++) {
            outside = c == own ? outside : Math.min(outside, sums[c] / sizes[c]);
        }
        double larger = Math.max(inside, outside);
        return larger == 0 ? 0 : (outside - inside) / larger;
    }
}
