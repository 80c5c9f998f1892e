package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.internal.MeanClusters;
import org.parkgauge.text.InvalidInputException;

/**
 * Items in clusters, numbered from 1 in the order in which they appear among the items.
 *
 * @param assignment item to cluster, in the order of the items
 */
public record Partition(Map<String, Integer> assignment) implements Serializable {

    /** Copies the map in its order; refuses other numbers. */
    public Partition {
        assignment = Collections.unmodifiableMap(new LinkedHashMap<>(assignment));
        int highest = 0;
        for (Map.Entry<String, Integer> one : assignment.entrySet()) {
            int cluster = one.getValue();
            if (cluster < 1 || cluster > highest + 1) {
                throw new InvalidInputException(
                                "“" + one.getKey() + "”的类号为" + cluster + "，应从 1 起按出现次序编号。",
                                "\"" + one.getKey() + "\" is in cluster " + cluster
                                        + ", and clusters count from 1 in order of appearance.")
                        .maybe(
                                "下一个新类的编号为" + (highest + 1) + "。",
                                "the next new cluster is number " + (highest + 1) + ".");
            }
            highest = Math.max(highest, cluster);
        }
    }

    static Partition of(List<String> names, int[] labels) {
        int[] renamed = MeanClusters.byAppearance(labels);
        Map<String, Integer> assignment = new LinkedHashMap<>();
        for (int i = 0; i < renamed.length; i++) {
            assignment.put(names.get(i), renamed[i] + 1);
        }
        return new Partition(assignment);
    }

    /**
     * The clusters.
     *
     * @return the items of each cluster, cluster 1 first
     */
    public List<List<String>> clusters() {
        List<List<String>> clusters = new ArrayList<>();
        assignment.forEach((item, cluster) -> {
            if (cluster > clusters.size()) {
                clusters.add(new ArrayList<>());
            }
            clusters.get(cluster - 1).add(item);
        });
        return clusters.stream().map(List::copyOf).toList();
    }

    /**
     * The number of clusters.
     *
     * @return at least 1
     */
    public int size() {
        return clusters().size();
    }

    /**
     * The cluster of an item.
     *
     * @param item its name
     * @return its number, from 1
     * @throws InvalidInputException if there is no such item
     */
    public int cluster(String item) {
        Integer cluster = assignment.get(item);
        if (cluster == null) {
            throw new InvalidInputException("聚类结果中没有“" + item + "”。", "The clusters have no item \"" + item + "\".")
                    .maybe("有缺失值的单元不参加聚类。", "units that lack a value are in no cluster.");
        }
        return cluster;
    }
}
