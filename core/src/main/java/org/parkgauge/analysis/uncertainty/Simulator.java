package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.sampling.Design;
import org.parkgauge.internal.Blocks;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Runs a simulation: draws in blocks, by whichever thread is free; sums are added up in the order of the blocks, so that
 * they do not depend on the threads, counts in any order.
 */
final class Simulator {

    private static final int BLOCK = 256;
    /** Beyond, a matrix of ranks would not fit into an array. */
    private static final int MOST_UNITS = 10_000;
    /** Up to here it is counted how often each unit beats each other. */
    private static final int MOST_PAIRED = 500;
    /** Scores kept for percentiles, at most, at each node. */
    private static final long SAMPLE = 1L << 22;

    private static final int MOST_REASONS = 20;
    /** What an array can hold. */
    private static final long MOST_KEPT = Integer.MAX_VALUE - 8;

    private static final Text NO_SCORE = Text.of("没有单元有得分", "no unit has a score");

    private final UncertainIndex index;
    private final Simulation simulation;
    private final Design design;
    private final int units;
    private final List<String> nodes;
    private final double[][] nominalScores;
    private final int[][] nominalRanks;
    private final long keptShare;
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final List<Worker> workers = new ArrayList<>();
    private final TreeMap<Integer, Block> waiting = new TreeMap<>();
    private final Sums[] sums;
    private final Map<Text, long[]> failures = new LinkedHashMap<>();
    private final List<double[]> means = new ArrayList<>();
    private final List<Long> checkpoints = new ArrayList<>();
    private final double[][] kept;
    private long failed;
    private int merged;

    Simulator(UncertainIndex index, Simulation simulation) {
        this.index = index;
        this.simulation = simulation;
        units = index.data().size();
        if (units > MOST_UNITS) {
            throw new InvalidInputException(
                            "名次分布最多支持" + MOST_UNITS + "个单元，现有" + units + "个。",
                            "Ranks are counted for at most " + MOST_UNITS + " units, and there are " + units + ".")
                    .maybe("分组进行，例如按片区。", "analyse them in groups.");
        }
        if (simulation.keepsDraws() && simulation.draws() * units > MOST_KEPT) {
            throw new InvalidInputException(
                            "不能保留" + simulation.draws() + "次抽样中" + units + "个单元的得分，数目超过" + MOST_KEPT + "。",
                            "The scores of " + units + " units in " + simulation.draws()
                                    + " draws cannot be kept: they are more than " + MOST_KEPT + " numbers.")
                    .maybe("不保留也可按编号重做任一次抽样。", "any draw can be made again by its number without keeping it.");
        }
        design = simulation.sampling().design(index.dimensions(), simulation.draws(), simulation.seed());
        nodes = new ArrayList<>();
        nodes.add(index.spec().root().code());
        for (String code : simulation.nodes()) {
            if (index.spec().component(code).isOutside()) {
                throw new InvalidInputException(
                                code + "的权重为 0，不参与抽样。", code + " has weight 0 and takes no part in the draws.")
                        .maybe("记录有权重的节点。", "record nodes that count.");
            }
            if (!nodes.contains(code)) {
                nodes.add(code);
            }
        }
        Nominal nominal = Nominal.of(index);
        nominalScores = nodes.stream().map(nominal::scores).toArray(double[][]::new);
        nominalRanks = nodes.stream().map(nominal::ranks).toArray(int[][]::new);
        sums = new Sums[nodes.size()];
        Arrays.setAll(sums, k -> new Sums(units));
        long wanted = Math.max(1, SAMPLE / units);
        long one = 1;
        while (simulation.draws() / one > wanted) {
            one *= 2;
        }
        keptShare = one;
        kept = new double[simulation.keepsDraws() ? (int) simulation.draws() : 0][];
    }

    /** What a thread works with. */
    private final class Worker {
        final Desk desk = index.desk();
        final Setting setting = index.layout().setting();
        final double[] point = new double[index.dimensions()];
        final RankCounter counter = new RankCounter(units);
        final int[] ranks = new int[units];
        final int[] rankOfUnit = new int[units];
        final Tally[] tallies = new Tally[nodes.size()];

        Worker() {
            Arrays.setAll(tallies, k -> new Tally(units, units <= MOST_PAIRED));
        }
    }

    /** What a block of draws gave. */
    private final class Block {
        final Sums[] sums = new Sums[nodes.size()];
        final Map<Text, long[]> failures = new LinkedHashMap<>();
        long failed;

        Block() {
            Arrays.setAll(sums, k -> new Sums(units));
        }
    }

    Robustness run(ProgressListener listener) {
        int draws = (int) simulation.draws();
        Progress progress = Progress.start(listener, draws);
        int blocks = (draws - 1) / BLOCK + 1;
        Blocks.run(simulation.threads(), blocks, 1, (from, to) -> {
            for (int block = from; block < to; block++) {
                int first = block * BLOCK;
                int last = (int) Math.min(draws, (long) first + BLOCK);
                merge(block, draw(first, last));
                progress.advance(last - first);
            }
        });
        if (failed == draws) {
            Text reason = failures.keySet().iterator().next();
            throw new InvalidInputException(
                            "全部" + draws + "次抽样都没有得到得分：" + reason.zh(),
                            "None of the " + draws + " draws gave scores: " + reason.en())
                    .maybe("减少变动的来源，逐个检查。", "let fewer things vary, and look at them one at a time.");
        }
        return result();
    }

    private Block draw(int first, int last) {
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker();
            synchronized (workers) {
                workers.add(worker);
            }
        }
        Block block = new Block();
        for (int number = first; number < last; number++) {
            draw(number, worker, block);
        }
        idle.add(worker);
        return block;
    }

    private void draw(int number, Worker worker, Block block) {
        design.point(number, worker.point);
        index.layout().fill(worker.point, worker.setting);
        Station station;
        try {
            station = worker.desk.run(worker.setting);
        } catch (RuntimeException refused) {
            block.failed++;
            note(block.failures, Entangled.reason(refused), 1, number);
            return;
        }
        if (!anyScore(station.scores())) {
            block.failed++;
            note(block.failures, NO_SCORE, 1, number);
            return;
        }
        boolean sampled = (RandomStream.mix(number) & (keptShare - 1)) == 0;
        for (int k = 0; k < sums.length; k++) {
            double[] scores = station.scores(nodes.get(k));
            if (scores != null) {
                record(k, scores, station.rows(), worker, block.sums[k], sampled);
            }
        }
        if (simulation.keepsDraws()) {
            kept[number] = spread(station.scores(), station.rows());
        }
    }

    private static boolean anyScore(double[] scores) {
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                return true;
            }
        }
        return false;
    }

    private void record(int node, double[] scores, int[] rows, Worker worker, Sums own, boolean sampled) {
        double[] nominal = nominalScores[node];
        worker.counter.rank(scores, rows.length, worker.ranks);
        boolean all = rows.length == units;
        int[] ranks = all ? worker.ranks : worker.rankOfUnit;
        if (!all) {
            Arrays.fill(ranks, 0);
        }
        for (int i = 0; i < rows.length; i++) {
            int rank = worker.ranks[i];
            int unit = rows[i];
            ranks[unit] = rank;
            if (rank > 0) {
                double centre = Double.isNaN(nominal[unit]) ? 0 : nominal[unit];
                double distance = scores[i] - centre;
                own.sum[unit] += distance;
                own.squares[unit] += distance * distance;
                own.ranks[unit] += rank;
                own.present[unit]++;
            }
        }
        worker.tallies[node].count(ranks);
        if (sampled) {
            own.sample.add(spread(scores, rows));
        }
    }

    private double[] spread(double[] scores, int[] rows) {
        double[] all = new double[units];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = scores[i];
        }
        return all;
    }

    private static void note(Map<Text, long[]> failures, Text reason, long count, long first) {
        Text known = failures.containsKey(reason) || failures.size() < MOST_REASONS
                ? reason
                : Text.of("其他原因", "other reasons");
        long[] noted = failures.computeIfAbsent(known, one -> new long[] {0, first});
        noted[0] += count;
    }

    private synchronized void merge(int number, Block done) {
        waiting.put(number, done);
        for (Block block = waiting.remove(merged); block != null; block = waiting.remove(merged)) {
            for (int k = 0; k < sums.length; k++) {
                sums[k].add(block.sums[k]);
            }
            failed += block.failed;
            block.failures.forEach((reason, noted) -> note(failures, reason, noted[0], noted[1]));
            merged++;
            if (Integer.bitCount(merged) == 1) {
                checkpoints.add(Math.min(simulation.draws(), (long) merged * BLOCK));
                means.add(sums[0].meanRanks());
            }
        }
    }

    private Robustness result() {
        List<NodeRobustness> results = new ArrayList<>();
        for (int k = 0; k < nodes.size(); k++) {
            Tally tally = workers.get(0).tallies[k];
            for (Worker worker : workers.subList(1, workers.size())) {
                tally.add(worker.tallies[k]);
            }
            results.add(NodeRobustness.of(
                    nodes.get(k), index.data().units(), nominalScores[k], nominalRanks[k], sums[k], tally));
        }
        List<Failure> reasons = new ArrayList<>();
        failures.forEach((reason, noted) -> reasons.add(new Failure(reason, noted[0], noted[1])));
        if (checkpoints.get(checkpoints.size() - 1) < simulation.draws()) {
            checkpoints.add(simulation.draws());
            means.add(sums[0].meanRanks());
        }
        return new Robustness(
                index,
                simulation,
                design,
                results,
                reasons,
                Convergence.of(checkpoints, means, results.get(0)),
                keptScores());
    }

    private Matrix keptScores() {
        return Matrix.generate(kept.length, units, place -> {
            double[] scores = kept[place / units];
            return scores == null ? Double.NaN : scores[place % units];
        });
    }
}
