package org.parkgauge.analysis.uncertainty;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is counted over draws at one node, in whatever order: how often each unit had each rank, and beat each other. */
final class Tally {

    final int units;
    final int[] counts;
    final int @Nullable [] wins;
    /** How often at least one of two units had no rank. */
    final int @Nullable [] apart;

    long draws;
    private final int[] order;
    private final int[] next;

    Tally(int units, boolean pairs) {
        this.units = units;
        counts = new int[units * units];
        wins = pairs ? new int[units * units] : null;
        apart = pairs ? new int[units * units] : null;
        order = new int[pairs ? units : 0];
        next = new int[pairs ? units + 2 : 0];
    }

    /** Counts one draw; ranks are 0 for none. */
    void count(int[] ranks) {
        for (int i = 0; i < units; i++) {
            if (ranks[i] > 0) {
                counts[i * units + ranks[i] - 1]++;
            }
        }
        draws++;
        int[] beaten = wins;
        int[] without = apart;
        if (beaten != null && without != null && pairs(ranks, beaten) < units) {
            for (int i = 0; i < units; i++) {
                for (int j = 0; j < units; j++) {
                    without[i * units + j] += ranks[i] == 0 || ranks[j] == 0 ? 1 : 0;
                }
            }
        }
    }

    /** Units in order of rank, each beating those that come behind its ties; returns how many had a rank. */
    private int pairs(int[] ranks, int[] beaten) {
        int ranked = 0;
        Arrays.fill(next, 0);
        for (int rank : ranks) {
            if (rank > 0) {
                next[rank]++;
                ranked++;
            }
        }
        for (int rank = 1, before = 0; rank <= units; rank++) {
            int here = next[rank];
            next[rank] = before;
            before += here;
        }
        for (int i = 0; i < units; i++) {
            if (ranks[i] > 0) {
                order[next[ranks[i]]++] = i;
            }
        }
        for (int place = 0; place < ranked; place++) {
            int row = order[place] * units;
            for (int behind = next[ranks[order[place]]]; behind < ranked; behind++) {
                beaten[row + order[behind]]++;
            }
        }
        return ranked;
    }

    void add(Tally other) {
        add(counts, other.counts);
        draws += other.draws;
        addPairs(wins, other.wins);
        addPairs(apart, other.apart);
    }

    /** The share of draws with both units in which one beat the other; NaN if there was none. */
    double wins(int a, int b) {
        int place = a * units + b;
        long both = draws - Objects.requireNonNull(apart)[place];
        return both == 0 ? Double.NaN : (double) Objects.requireNonNull(wins)[place] / both;
    }

    private static void addPairs(int @Nullable [] own, int @Nullable [] more) {
        if (own != null && more != null) {
            add(own, more);
        }
    }

    private static void add(int[] own, int[] more) {
        for (int k = 0; k < own.length; k++) {
            own[k] += more[k];
        }
    }
}
