package org.parkgauge.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.parkgauge.statistics.Matrix;

/**
 * k-means from seeds by k-means++ (Arthur and Vassilvitskii 2007), the best of several starts. Start number s draws from
 * stream number s of the seed, so that its result is its own.
 */
public final class MeanClusters {

    private static final int MOST_ROUNDS = 1000;

    /** Sums that differ by less are the same, and the earlier start stays. */
    private static final double ROUNDING = 1e-12;

    private MeanClusters() {}

    /**
     * Finds them.
     *
     * @param points the coordinates of each point, a row each
     * @param k the number of clusters, at most that of different points
     * @param seed the seed
     * @param starts how often to start
     * @return the cluster of each point from 0, numbered by first appearance
     */
    public static int[] find(Matrix points, int k, long seed, int starts) {
        List<Point> list = new ArrayList<>(points.rows());
        for (int i = 0; i < points.rows(); i++) {
            list.add(new Point(i, points.row(i)));
        }
        int[] best = new int[0];
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < starts; start++) {
            int[] found = start(list, k, new Stream(seed, start));
            double sum = within(points, found, k);
            if (best.length == 0 || sum < least * (1 - ROUNDING)) {
                least = sum;
                best = found;
            }
        }
        return best;
    }

    private static int[] start(List<Point> points, int k, Stream random) {
        List<CentroidCluster<Point>> clusters =
                new KMeansPlusPlusClusterer<Point>(k, MOST_ROUNDS, new EuclideanDistance(), random).cluster(points);
        int[] labels = new int[points.size()];
        for (int c = 0; c < clusters.size(); c++) {
            for (Point point : clusters.get(c).getPoints()) {
                labels[point.place] = c;
            }
        }
        return byAppearance(labels);
    }

    /**
     * The same groups, numbered from 0 in the order in which they appear.
     *
     * @param labels a number for each item, not negative
     * @return the new numbers
     */
    public static int[] byAppearance(int[] labels) {
        int highest = -1;
        for (int label : labels) {
            highest = Math.max(highest, label);
        }
        int[] known = new int[highest + 1];
        Arrays.fill(known, -1);
        int[] renamed = new int[labels.length];
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            if (known[labels[i]] < 0) {
                known[labels[i]] = next++;
            }
            renamed[i] = known[labels[i]];
        }
        return renamed;
    }

    /**
     * The means of the clusters.
     *
     * @param points the coordinates of each point, a row each
     * @param labels the cluster of each point
     * @param k the number of clusters
     * @return the coordinates of each mean, a row each; NaN for a cluster without points
     */
    public static Matrix means(Matrix points, int[] labels, int k) {
        int dimensions = points.columns();
        double[] means = new double[k * dimensions];
        int[] sizes = new int[k];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]]++;
            for (int d = 0; d < dimensions; d++) {
                means[labels[i] * dimensions + d] += points.get(i, d);
            }
        }
        for (int c = 0; c < means.length; c++) {
            means[c] /= sizes[c / dimensions];
        }
        return Matrix.of(k, dimensions, means);
    }

    /**
     * The sum of the squared distances of the points from the means of their clusters.
     *
     * @param points the coordinates of each point, a row each
     * @param labels the cluster of each point
     * @param k the number of clusters
     * @return the sum
     */
    public static double within(Matrix points, int[] labels, int k) {
        Matrix means = means(points, labels, k);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int d = 0; d < points.columns(); d++) {
                double deviation = points.get(i, d) - means.get(labels[i], d);
                sum += deviation * deviation;
            }
        }
        return sum;
    }

    /** A point that knows its place. */
    private static final class Point implements Clusterable {
        private final int place;
        private final double[] coordinates;

        Point(int place, double[] coordinates) {
            this.place = place;
            this.coordinates = coordinates;
        }

        @Override
        public double[] getPoint() {
            return coordinates;
        }
    }

    /** Our stream of random numbers in the library's form. */
    private static final class Stream extends AbstractRandomGenerator {
        private final RandomStream stream;

        Stream(long seed, long number) {
            stream = new RandomStream(seed, number);
        }

        @Override
        public void setSeed(int seed) {
            throw new UnsupportedOperationException("a stream keeps its seed");
        }

        @Override
        public void setSeed(int[] seed) {
            throw new UnsupportedOperationException("a stream keeps its seed");
        }

        @Override
        public void setSeed(long seed) {
            throw new UnsupportedOperationException("a stream keeps its seed");
        }

        @Override
        public double nextDouble() {
            return stream.nextDouble();
        }
    }
}
