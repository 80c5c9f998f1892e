package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Horn's parallel analysis: eigenvalues against those of the correlation matrices of independent normal numbers, as many
 * units and variables. The first components stay for as long as each exceeds its random counterpart. Draw number d comes
 * from random stream d of the seed, so that the same seed gives the same result. Source: Horn (1965); the upper quantile
 * instead of the middle, Glorfeld (1995).
 *
 * @param eigenvalues those of the data, descending
 * @param random the quantiles (type 7) of the eigenvalues of the random sets, place by place
 */
public record ParallelAnalysis(Vector eigenvalues, Vector random) implements Serializable {

    private static final int FEWEST_DRAWS = 20;

    static ParallelAnalysis of(int units, Vector eigenvalues, int draws, double quantile, long seed) {
        if (draws < FEWEST_DRAWS) {
            throw new InvalidInputException(
                            "平行分析至少需要" + FEWEST_DRAWS + "次抽样，得到" + draws + "。",
                            "A parallel analysis needs " + FEWEST_DRAWS + " draws at least, not " + draws + ".")
                    .maybe("常用 500 至 1000 次。", "500 to 1,000 are usual.");
        }
        if (!(quantile >= 0 && quantile <= 1)) {
            throw new InvalidInputException(
                            "分位数须在 0 到 1 之间，得到" + quantile + "。",
                            "A quantile lies between 0 and 1, and " + quantile + " does not.")
                    .maybe("常用 0.95。", "the usual 0.95.");
        }
        int p = eigenvalues.size();
        double[][] drawn = new double[p][draws];
        for (int d = 0; d < draws; d++) {
            Vector values = draw(units, p, new RandomStream(seed, d));
            for (int k = 0; k < p; k++) {
                drawn[k][d] = values.get(k);
            }
        }
        double[] random = new double[p];
        for (int k = 0; k < p; k++) {
            random[k] = Quantiles.quantile(drawn[k], quantile);
        }
        return new ParallelAnalysis(eigenvalues, Vector.of(random));
    }

    private static Vector draw(int units, int p, RandomStream stream) {
        List<double[]> columns = new ArrayList<>(p);
        for (int j = 0; j < p; j++) {
            double[] values = new double[units];
            for (int i = 0; i < units; i++) {
                values[i] = stream.nextGaussian();
            }
            columns.add(values);
        }
        return SymmetricEigen.of(Correlations.matrix(Correlations.Kind.PEARSON, columns))
                .values();
    }

    /**
     * How many components to keep.
     *
     * @return the number of first eigenvalues that exceed their random counterpart, perhaps none
     */
    public int retained() {
        int count = 0;
        while (count < eigenvalues.size() && eigenvalues.get(count) > random.get(count)) {
            count++;
        }
        return count;
    }
}
