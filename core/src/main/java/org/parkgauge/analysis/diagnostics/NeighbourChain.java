package org.parkgauge.analysis.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parkgauge.statistics.Matrix;

/**
 * Merges by nearest-neighbour chains: from a cluster to its nearest, from there to its nearest, until two are each other's
 * nearest; these merge. For linkages under which a union is never nearer to a third than both its parts, the merges are those
 * of the plain algorithm, found in another order.
 */
final class NeighbourChain {

    private final Linkage linkage;
    private final double[][] distances;
    private final int[] sizes;

    private NeighbourChain(Matrix matrix, Linkage linkage) {
        int n = matrix.rows();
        this.linkage = linkage;
        distances = new double[n][];
        sizes = new int[n];
        for (int i = 0; i < n; i++) {
            distances[i] = matrix.row(i);
            sizes[i] = 1;
            for (int j = 0; linkage == Linkage.WARD && j < n; j++) {
                distances[i][j] *= distances[i][j];
            }
        }
    }

    /** Two items whose clusters merge, at a height. */
    private record Found(int first, int second, double height) {}

    static List<Dendrogram.Merge> merges(Matrix matrix, Linkage linkage) {
        List<Found> found = new NeighbourChain(matrix, linkage).run();
        found.sort(Comparator.comparingDouble(Found::height));
        int n = matrix.rows();
        int[] parent = new int[2 * n - 1];
        int[] size = new int[2 * n - 1];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            size[i] = 1;
        }
        List<Dendrogram.Merge> merges = new ArrayList<>();
        for (int m = 0; m < found.size(); m++) {
            int a = root(parent, found.get(m).first());
            int b = root(parent, found.get(m).second());
            parent[a] = n + m;
            parent[b] = n + m;
            size[n + m] = size[a] + size[b];
            merges.add(new Dendrogram.Merge(
                    Math.min(a, b), Math.max(a, b), found.get(m).height(), size[n + m]));
        }
        return merges;
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    private List<Found> run() {
        int n = sizes.length;
        List<Found> found = new ArrayList<>();
        int[] chain = new int[n];
        int length = 0;
        while (found.size() < n - 1) {
            if (length == 0) {
                chain[length++] = 0;
            }
            int last = chain[length - 1];
            int nearest = nearest(last, length > 1 ? chain[length - 2] : -1);
            if (length > 1 && nearest == chain[length - 2]) {
                found.add(merge(Math.min(last, nearest), Math.max(last, nearest)));
                length -= 2;
            } else {
                chain[length++] = nearest;
            }
        }
        return found;
    }

    /** The nearest cluster; of equals the one before in the chain, so that it ends, else the first. */
    private int nearest(int of, int before) {
        int nearest = before;
        double least = before < 0 ? Double.POSITIVE_INFINITY : distances[of][before];
        for (int j = 0; j < sizes.length; j++) {
            if (j != of && sizes[j] > 0 && distances[of][j] < least) {
                least = distances[of][j];
                nearest = j;
            }
        }
        return nearest;
    }

    /** Merges the second into the first, the one with the lower number, so that cluster 0 is always there. */
    private Found merge(int first, int second) {
        double between = distances[first][second];
        for (int k = 0; k < sizes.length; k++) {
            if (k != first && k != second && sizes[k] > 0) {
                double updated = linkage.update(
                        distances[k][first], distances[k][second], between, sizes[k], sizes[first], sizes[second]);
                distances[k][first] = updated;
                distances[first][k] = updated;
            }
        }
        sizes[first] += sizes[second];
        sizes[second] = 0;
        return new Found(first, second, linkage == Linkage.WARD ? Math.sqrt(Math.max(0, between)) : between);
    }
}
