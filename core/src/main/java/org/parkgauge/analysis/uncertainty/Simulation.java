package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.internal.Blocks;
import org.parkgauge.text.InvalidInputException;

/**
 * How an index is simulated.
 *
 * @param draws how many draws, at least 1
 * @param seed the seed; the same seed gives the same result, bit by bit, for any number of threads
 * @param sampling the design of the points
 * @param threads how many threads, at least 1
 * @param nodes the components whose scores and ranks are recorded beside the root
 * @param keepsDraws whether the root scores of every draw are kept, which takes eight bytes for each unit and draw
 */
public record Simulation(long draws, long seed, Sampling sampling, int threads, List<String> nodes, boolean keepsDraws)
        implements Serializable {

    /** Copies the list; refuses no draws and no threads. */
    public Simulation {
        nodes = List.copyOf(nodes);
        if (draws < 1 || draws > Integer.MAX_VALUE) {
            throw new InvalidInputException(
                            "抽样次数为" + draws + "，应为 1 到" + Integer.MAX_VALUE + "。",
                            "There cannot be " + draws + " draws; give 1 to " + Integer.MAX_VALUE + ".")
                    .maybe("先用 1000 次试算，正式结果用 10000 次。", "try 1000 first, and use 10000 for a result.");
        }
        Blocks.checkThreads(threads);
    }

    /**
     * Random draws on one thread with the seed 1.
     *
     * @param draws how many
     * @return the simulation
     */
    public static Simulation of(long draws) {
        return new Simulation(draws, 1, Sampling.RANDOM, 1, List.of(), false);
    }

    /**
     * With another seed.
     *
     * @param value the seed
     * @return a copy
     */
    public Simulation seed(long value) {
        return new Simulation(draws, value, sampling, threads, nodes, keepsDraws);
    }

    /**
     * With another design.
     *
     * @param value the design
     * @return a copy
     */
    public Simulation sampling(Sampling value) {
        return new Simulation(draws, seed, value, threads, nodes, keepsDraws);
    }

    /**
     * On several threads.
     *
     * @param value how many
     * @return a copy
     */
    public Simulation threads(int value) {
        return new Simulation(draws, seed, sampling, value, nodes, keepsDraws);
    }

    /**
     * Recording components beside the root.
     *
     * @param codes their codes
     * @return a copy
     */
    public Simulation nodes(List<String> codes) {
        return new Simulation(draws, seed, sampling, threads, codes, keepsDraws);
    }

    /**
     * Keeping the root scores of every draw.
     *
     * @return a copy
     */
    public Simulation keepingDraws() {
        return new Simulation(draws, seed, sampling, threads, nodes, true);
    }
}
