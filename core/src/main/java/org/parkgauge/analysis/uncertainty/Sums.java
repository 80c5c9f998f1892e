package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.List;

/** What is summed over the draws of a block, or of all blocks, at one node. Scores are summed as distances from the nominal. */
final class Sums {

    final double[] sum;
    final double[] squares;
    final long[] present;
    final long[] ranks;
    final List<double[]> sample = new ArrayList<>();

    Sums(int units) {
        sum = new double[units];
        squares = new double[units];
        present = new long[units];
        ranks = new long[units];
    }

    void add(Sums block) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += block.sum[i];
            squares[i] += block.squares[i];
            present[i] += block.present[i];
            ranks[i] += block.ranks[i];
        }
        sample.addAll(block.sample);
    }

    /** The mean rank of each unit so far, NaN if it never had one. */
    double[] meanRanks() {
        double[] means = new double[ranks.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = present[i] == 0 ? Double.NaN : (double) ranks[i] / present[i];
        }
        return means;
    }
}
