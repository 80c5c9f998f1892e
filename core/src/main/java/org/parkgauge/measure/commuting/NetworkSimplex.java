package org.parkgauge.measure.commuting;

import java.util.Arrays;

/**
 * The network simplex method for a balanced transportation problem in whole numbers: supplies, demands and costs are
 * {@code long}, so every comparison is exact and no tolerance decides anything.
 *
 * <p>The spanning tree is kept strongly feasible (Cunningham 1976: every tree arc without flow points towards the root),
 * which rules out cycling; the arc that enters is the best of the first block of arcs that has any; ties fall to the
 * arc met first. Nothing is drawn at random. A node knows its arc to its parent; an origin's arc leads up, a
 * destination's leads down, since all arcs run from origins to destinations.
 *
 * <p>The root is an artificial node, linked to what the opening allocation leaves over by arcs that cost more than any
 * real detour; flow that is left on them in the end shows that the problem has no solution.
 */
final class NetworkSimplex {

    /** The arc to the root that exists only for the method's sake. */
    static final int ARTIFICIAL = -1;

    private static final int NONE = -1;
    private static final int SMALLEST_BLOCK = 32;

    private final int origins;
    private final int root;
    private final int[] source;
    private final int[] target;
    private final long[] cost;
    private final int block;

    /** The flow on the arc between a node and its parent. */
    final long[] flow;

    /** The number of that arc. */
    final int[] arc;

    /** Such that cost + potential of the source - potential of the target is 0 on the tree, and in the end never less. */
    final long[] potential;

    private final int[] parent;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;

    private int position;
    private int entering;

    private NetworkSimplex(long[] supply, long[] demand, int[] source, int[] target, long[] cost) {
        this.origins = supply.length;
        this.root = supply.length + demand.length;
        this.source = source;
        this.target = target;
        this.cost = cost;
        this.block = Math.max(SMALLEST_BLOCK, (int) Math.sqrt(cost.length));
        this.flow = new long[root];
        this.arc = new int[root];
        this.potential = new long[root + 1];
        this.parent = new int[root + 1];
        this.depth = new int[root + 1];
        this.firstChild = new int[root + 1];
        this.next = new int[root + 1];
        this.previous = new int[root + 1];
        Arrays.fill(parent, NONE);
        Arrays.fill(firstChild, NONE);
        Arrays.fill(next, NONE);
        Arrays.fill(previous, NONE);
    }

    /**
     * Solves a problem.
     *
     * @param supply of each origin, positive
     * @param demand of each destination, positive, of the same sum
     * @param source the origin of each arc; the arcs are sorted by it
     * @param target the destination of each arc, counted on from the origins
     * @param cost of each arc, not negative
     * @param artificial the cost of an artificial arc: nodes times the largest cost, or more
     * @return the optimal tree
     */
    static NetworkSimplex solve(
            long[] supply, long[] demand, int[] source, int[] target, long[] cost, long artificial) {
        NetworkSimplex simplex = new NetworkSimplex(supply, demand, source, target, cost);
        simplex.open(supply.clone(), demand.clone(), artificial);
        while (simplex.price()) {
            simplex.pivot();
        }
        return simplex;
    }

    /**
     * Each origin in turn sends to its cheapest destinations that still want. Whoever is satisfied first becomes a child of
     * the other; on a tie it is the destination, so that the arc without flow is one from an origin to the root.
     */
    private void open(long[] supply, long[] demand, long artificial) {
        int from = 0;
        for (int origin = 0; origin < origins; origin++) {
            int end = from;
            while (end < cost.length && source[end] == origin) {
                end++;
            }
            send(origin, from, end, supply, demand);
            from = end;
        }
        for (int node = 0; node < root; node++) {
            if (parent[node] == NONE) {
                attach(node, root, ARTIFICIAL, node < origins ? supply[node] : demand[node - origins]);
            }
        }
        settle(artificial);
    }

    private void send(int origin, int from, int end, long[] supply, long[] demand) {
        while (parent[origin] == NONE) {
            int cheapest = NONE;
            for (int e = from; e < end; e++) {
                if (parent[target[e]] == NONE && (cheapest == NONE || cost[e] < cost[cheapest])) {
                    cheapest = e;
                }
            }
            if (cheapest == NONE) {
                return;
            }
            int destination = target[cheapest];
            int wanted = destination - origins;
            if (supply[origin] < demand[wanted]) {
                demand[wanted] -= supply[origin];
                attach(origin, destination, cheapest, supply[origin]);
            } else {
                supply[origin] -= demand[wanted];
                attach(destination, origin, cheapest, demand[wanted]);
            }
        }
    }

    private void attach(int node, int above, int by, long amount) {
        arc[node] = by;
        flow[node] = amount;
        link(node, above);
    }

    private void link(int node, int above) {
        parent[node] = above;
        previous[node] = NONE;
        next[node] = firstChild[above];
        if (next[node] != NONE) {
            previous[next[node]] = node;
        }
        firstChild[above] = node;
    }

    private void unlink(int node) {
        if (previous[node] == NONE) {
            firstChild[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    /** Depths and potentials of the opening tree. */
    private void settle(long artificial) {
        for (int node = after(root, root); node != root; node = after(node, root)) {
            long length = arc[node] == ARTIFICIAL ? artificial : cost[arc[node]];
            depth[node] = depth[parent[node]] + 1;
            potential[node] = potential[parent[node]] + (node < origins ? -length : length);
        }
    }

    /** The node after another in a walk through the tree below the top, parents first; the top itself at the end. */
    private int after(int node, int top) {
        if (firstChild[node] != NONE) {
            return firstChild[node];
        }
        int last = node;
        while (last != top && next[last] == NONE) {
            last = parent[last];
        }
        return last == top ? top : next[last];
    }

    /** Looks for an arc that would lower the cost, block by block, from where the last search ended. */
    private boolean price() {
        long least = 0;
        for (int seen = 0; seen < cost.length; ) {
            int end = Math.min(position + block, cost.length);
            for (int e = position; e < end; e++) {
                long reduced = cost[e] + potential[source[e]] - potential[target[e]];
                if (reduced < least) {
                    least = reduced;
                    entering = e;
                }
            }
            seen += end - position;
            position = end == cost.length ? 0 : end;
            if (least < 0) {
                return true;
            }
        }
        return false;
    }

    private void pivot() {
        int from = source[entering];
        int to = target[entering];
        int apex = apex(from, to);
        long amount = Long.MAX_VALUE;
        int out = NONE;
        boolean above = true;
        // The last arc that would run empty, counted around the cycle from the apex in the direction of the new flow:
        // the first one met on the way up from the origin, the last one on the way up from the destination.
        for (int node = from; node != apex; node = parent[node]) {
            if (node < origins && flow[node] < amount) {
                amount = flow[node];
                out = node;
            }
        }
        for (int node = to; node != apex; node = parent[node]) {
            if (node >= origins && flow[node] <= amount) {
                amount = flow[node];
                out = node;
                above = false;
            }
        }
        shift(from, to, apex, amount);
        long reduced = cost[entering] + potential[from] - potential[to];
        if (above) {
            hang(from, out, to, amount);
            raise(from, -reduced);
        } else {
            hang(to, out, from, amount);
            raise(to, reduced);
        }
    }

    private int apex(int from, int to) {
        int one = from;
        int other = to;
        while (one != other) {
            if (depth[one] >= depth[other]) {
                one = parent[one];
            } else {
                other = parent[other];
            }
        }
        return one;
    }

    private void shift(int from, int to, int apex, long amount) {
        if (amount == 0) {
            return;
        }
        for (int node = from; node != apex; node = parent[node]) {
            flow[node] += node < origins ? -amount : amount;
        }
        for (int node = to; node != apex; node = parent[node]) {
            flow[node] += node < origins ? amount : -amount;
        }
    }

    /** Cuts the tree above the node "out" and hangs the part below it, turned to the node "top", on the entering arc. */
    private void hang(int top, int out, int onto, long amount) {
        int node = top;
        int above = onto;
        int by = entering;
        long carried = amount;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arc[node];
            long oldFlow = flow[node];
            unlink(node);
            attach(node, above, by, carried);
            if (node == out) {
                return;
            }
            above = node;
            node = oldParent;
            by = oldArc;
            carried = oldFlow;
        }
    }

    private void raise(int top, long by) {
        int node = top;
        do {
            potential[node] += by;
            depth[node] = depth[parent[node]] + 1;
            node = after(node, top);
        } while (node != top);
    }
}
