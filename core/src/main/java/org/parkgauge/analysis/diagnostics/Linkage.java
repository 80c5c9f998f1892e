package org.parkgauge.analysis.diagnostics;

/** How far apart two clusters are, given the distances of their members. */
public enum Linkage {
    /** As the nearest two members: finds chains and outliers. */
    SINGLE,
    /** As the farthest two members: compact clusters, alert to outliers. */
    COMPLETE,
    /** As the members on average (UPGMA): between the two. */
    AVERAGE,
    /** By the growth of the variance within clusters (Ward 1963), for Euclidean distances: clusters of similar size. */
    WARD;

    /**
     * The distance of a cluster from the union of two others (Lance and Williams 1967); squared distances for Ward.
     *
     * @param toFirst its distance from the first
     * @param toSecond its distance from the second
     * @param between the distance of these two
     * @param own its size
     * @param first the size of the first
     * @param second the size of the second
     */
    double update(double toFirst, double toSecond, double between, double own, double first, double second) {
        return switch (this) {
            case SINGLE -> Math.min(toFirst, toSecond);
            case COMPLETE -> Math.max(toFirst, toSecond);
            case AVERAGE -> (first * toFirst + second * toSecond) / (first + second);
            case WARD -> ((own + first) * toFirst + (own + second) * toSecond - own * between) / (own + first + second);
        };
    }
}
