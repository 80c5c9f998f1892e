package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.text.Text;

/**
 * Whether there were enough draws, judged by the ranks at the root.
 *
 * @param checkpoints how the mean ranks settled, at doubling numbers of draws
 * @param standardError the largest standard error of a mean rank, in ranks: the deviation of the ranks over the root of the
 *     number of draws; for other designs than random ones it is on the safe side
 * @param acceptabilityError the largest standard error of a share in the acceptability matrix
 * @param enough the number of random draws with which every mean rank has a standard error of at most 0.05, so that it lies
 *     within 0.1 of its limit in about 95 of 100 simulations; at least 100, since fewer do not tell how ranks scatter
 */
public record Convergence(List<Checkpoint> checkpoints, double standardError, double acceptabilityError, long enough)
        implements Serializable {

    private static final double WANTED = 0.05;
    private static final long FEWEST = 100;

    /** Copies the list. */
    public Convergence {
        checkpoints = List.copyOf(checkpoints);
    }

    /**
     * A look at the mean ranks on the way.
     *
     * @param draws after how many draws
     * @param change the largest change of a mean rank since the checkpoint before, NaN at the first
     */
    public record Checkpoint(long draws, double change) implements Serializable {}

    static Convergence of(List<Long> draws, List<double[]> means, NodeRobustness root) {
        long total = draws.get(draws.size() - 1);
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int k = 0; k < draws.size(); k++) {
            checkpoints.add(new Checkpoint(draws.get(k), k == 0 ? Double.NaN : change(means.get(k - 1), means.get(k))));
        }
        double error = 0;
        double share = 0;
        double enough = FEWEST;
        for (UnitRobustness unit : root.units()) {
            double own = unit.rankDeviation() / Math.sqrt((double) unit.draws());
            if (own > 0) {
                error = Math.max(error, own);
                // A unit that is in some draws only needs more of them.
                enough = Math.max(enough, Math.pow(own / WANTED, 2) * total);
            }
            for (int rank = 1; rank <= root.units().size(); rank++) {
                double p = unit.acceptability(rank);
                if (p > 0) {
                    share = Math.max(share, Math.sqrt(p * (1 - p) / unit.draws()));
                }
            }
        }
        return new Convergence(checkpoints, error, share, (long) Math.ceil(enough));
    }

    private static double change(double[] before, double[] after) {
        double change = 0;
        for (int i = 0; i < before.length; i++) {
            double own = Math.abs(after[i] - before[i]);
            change = own > change ? own : change;
        }
        return change;
    }

    /**
     * A sentence about it.
     *
     * @param draws how many draws there were
     * @return the sentence
     */
    public Text text(long draws) {
        return draws >= enough
                ? Text.of(
                        draws + "次抽样已经够用：平均名次的标准误不超过 0.05",
                        draws + " draws are enough: no mean rank has a standard error above 0.05")
                : Text.of(
                        draws + "次抽样偏少；" + enough + "次可使平均名次的标准误不超过 0.05",
                        draws + " draws are few; with " + enough + " no mean rank has a standard error above 0.05");
    }
}
