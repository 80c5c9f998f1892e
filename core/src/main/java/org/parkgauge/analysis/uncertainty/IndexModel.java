package org.parkgauge.analysis.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.parkgauge.analysis.sensitivity.Model;

/** An uncertain index as a model: a desk for each thread. */
final class IndexModel implements Model {

    private final UncertainIndex index;
    private final List<Output> outputs;
    private final int[] units;
    private final int[] nominal;
    private final ThreadLocal<Work> work;

    IndexModel(UncertainIndex index, List<Output> outputs) {
        this.index = index;
        this.outputs = List.copyOf(outputs);
        units = new int[outputs.size()];
        for (int k = 0; k < units.length; k++) {
            Output output = outputs.get(k);
            units[k] = output instanceof Output.Rank rank
                    ? index.data().place(rank.unit())
                    : output instanceof Output.Score score ? index.data().place(score.unit()) : -1;
        }
        nominal = Nominal.of(index).ranks(index.spec().root().code());
        work = ThreadLocal.withInitial(() -> new Work(index));
    }

    /** What one thread works with. */
    private static final class Work {
        private final Desk desk;
        private final Setting setting;
        private final RankCounter counter;
        private final int[] ranks;
        private final int[] rankOfUnit;
        private final double[] scoreOfUnit;

        Work(UncertainIndex index) {
            int n = index.data().size();
            desk = index.desk();
            setting = index.layout().setting();
            counter = new RankCounter(n);
            ranks = new int[n];
            rankOfUnit = new int[n];
            scoreOfUnit = new double[n];
        }
    }

    @Override
    public void evaluate(double[] point, double[] results) {
        Work own = work.get();
        index.layout().fill(point, own.setting);
        Station station;
        try {
            station = own.desk.run(own.setting);
        } catch (RuntimeException failed) {
            Arrays.fill(results, Double.NaN);
            return;
        }
        int[] rows = station.rows();
        own.counter.rank(station.scores(), rows.length, own.ranks);
        Arrays.fill(own.rankOfUnit, 0);
        Arrays.fill(own.scoreOfUnit, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            own.rankOfUnit[rows[i]] = own.ranks[i];
            own.scoreOfUnit[rows[i]] = station.scores()[i];
        }
        for (int k = 0; k < units.length; k++) {
            results[k] = result(own, k);
        }
    }

    private double result(Work own, int k) {
        Output output = outputs.get(k);
        if (output instanceof Output.Score) {
            return own.scoreOfUnit[units[k]];
        }
        if (output instanceof Output.Rank) {
            int rank = own.rankOfUnit[units[k]];
            return rank == 0 ? Double.NaN : rank;
        }
        long sum = 0;
        int counted = 0;
        for (int i = 0; i < nominal.length; i++) {
            if (nominal[i] > 0 && own.rankOfUnit[i] > 0) {
                sum += Math.abs(own.rankOfUnit[i] - nominal[i]);
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : (double) sum / counted;
    }
}
