package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.internal.MeanClusters;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * k-means: units in k clusters such that the squared distances from the means of the clusters have the least sum found, by
 * Lloyd's algorithm from seeds of k-means++ (Arthur and Vassilvitskii 2007), the best of several starts. The least found
 * need not be the least there is; more starts make it likelier. The same seed gives the same clusters.
 *
 * @param clusters k, at least 1
 * @param starts how often to start, at least 1
 * @param seed the seed
 */
public record KMeans(int clusters, int starts, long seed) implements Serializable {

    /** Checks the numbers. */
    public KMeans {
        if (clusters < 1 || starts < 1) {
            throw new InvalidInputException(
                            "类数和起始次数须为正数，得到" + clusters + "和" + starts + "。",
                            "The numbers of clusters and of starts are positive, and " + clusters + " and " + starts
                                    + " are not.")
                    .maybe("常用 2 至 6 类、25 次起始。", "two to six clusters and 25 starts are usual.");
        }
    }

    /**
     * 25 starts.
     *
     * @param clusters k, at least 1
     * @param seed the seed
     */
    public KMeans(int clusters, long seed) {
        this(clusters, 25, seed);
    }

    /**
     * What was found.
     *
     * @param partition the clusters
     * @param centres the means of the clusters, cluster by row, variables by column
     * @param within the sum of the squared distances from the means of the clusters
     * @param total the same from the mean of all units, so that 1 - within/total is the share that the clusters explain
     * @param issues units left out
     */
    public record Found(Partition partition, Matrix centres, double within, double total, List<Issue> issues)
            implements Serializable {

        /** Copies the list. */
        public Found {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Clusters units. Variables of different units of measure are made comparable first: normalized, or {@link
     * Variables#standardized()}. Units that lack a value are left out, with an issue.
     *
     * @param variables the variables
     * @return the clusters
     * @throws InvalidInputException if fewer different units than clusters lack no value
     */
    public Found of(Variables variables) {
        Variables complete = variables.complete();
        Matrix points = complete.points();
        Set<Vector> different = new HashSet<>();
        for (int i = 0; i < points.rows(); i++) {
            different.add(Vector.of(
                    Arrays.stream(points.row(i)).map(value -> value + 0.0).toArray()));
        }
        if (different.size() < clusters) {
            throw new InvalidInputException(
                            "只有" + different.size() + "个数据齐全且互不相同的单元，不能分成" + clusters + "类。",
                            "Only " + different.size() + " different units lack no value, which cannot make " + clusters
                                    + " clusters.")
                    .maybe("减少类数，或先插补缺失值。", "ask for fewer clusters, or impute missing values first.");
        }
        int[] labels = MeanClusters.find(points, clusters, seed, starts);
        List<Issue> issues = new ArrayList<>(Power.leftOut(variables.incomplete()));
        return new Found(
                Partition.of(complete.units(), labels),
                MeanClusters.means(points, labels, clusters),
                MeanClusters.within(points, labels, clusters),
                MeanClusters.within(points, new int[points.rows()], 1),
                issues);
    }
}
