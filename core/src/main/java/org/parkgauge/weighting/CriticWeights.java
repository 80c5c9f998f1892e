package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Concentration;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * CRITIC (criteria importance through intercriteria correlation): child j gets c_j sum_k (1 - r_jk), c_j the contrast of its
 * scaled column (standard deviation, whose divisor cancels, or 1 - entropy) and r_jk its correlation with child k.
 *
 * <p>Works on complete reference rows. The scaling decides how a direction that is still open counts: turned before
 * min-max (the default), or not. A constant column has no correlation; it gets 0 and is left out of the sums of the others.
 * A child that alone varies gets all the weight; children that are all perfectly correlated hold no conflict, which is
 * refused. Source: Diakoulaki, Mavrotas and Papayannakis (1995).
 *
 * @param scaling how columns are scaled
 * @param correlation the coefficient
 * @param contrast what measures the contrast of a column
 * @param edge with the entropy contrast, the values that stand for 0 and, as 1 - edge, for 1; 0 takes the limit
 *     0 ln 0 = 0
 */
@StepName("critic")
@StepTitle(zh = "CRITIC 法", en = "CRITIC")
public record CriticWeights(Scaling scaling, Correlations.Kind correlation, Contrast contrast, double edge)
        implements DataDriven {

    private static final double ROUNDING = 1e-12;

    /** How columns are scaled. */
    public enum Scaling {
        /** By min-max to 0..1, costs turned if still open. */
        MIN_MAX,
        /** By min-max to 0..1 whatever the direction. */
        MIN_MAX_BLIND,
        /** Not at all. */
        NONE
    }

    /** What measures the contrast of a column. */
    public enum Contrast {
        /** The standard deviation. */
        STANDARD_DEVIATION,
        /** One minus the entropy of the shares, relative to ln n. */
        ENTROPY
    }

    /** Min-max with direction, Pearson's correlation, standard deviation. */
    public CriticWeights() {
        this(Scaling.MIN_MAX, Correlations.Kind.PEARSON, Contrast.STANDARD_DEVIATION);
    }

    /**
     * The limit 0 ln 0 = 0 in the entropy contrast.
     *
     * @param scaling how columns are scaled
     * @param correlation the coefficient
     * @param contrast what measures the contrast of a column
     */
    public CriticWeights(Scaling scaling, Correlations.Kind correlation, Contrast contrast) {
        this(scaling, correlation, contrast, 0);
    }

    /** Checks the edge. */
    public CriticWeights {
        if (!(edge >= 0 && edge < 0.5)) {
            throw new InvalidInputException(
                            "CRITIC 熵对比度的边缘值不能为" + edge + "，应在 0 到 0.5 之间。",
                            "The edge of the entropy contrast of CRITIC lies from 0 to below 0.5, so it cannot be "
                                    + edge + ".")
                    .maybe("用 0 或 0.002。", "use 0 or 0.002.");
        }
    }

    @Override
    public Text title() {
        return Text.of("CRITIC 法", "CRITIC");
    }

    @Override
    public int minimumUnits() {
        return 3;
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        List<Integer> varying = table.varying();
        List<double[]> columns = new ArrayList<>();
        for (int j : varying) {
            columns.add(scaled(table, j));
        }
        double[] weights = new double[table.size()];
        double[] conflicts = conflicts(columns);
        for (int j = 0; j < conflicts.length; j++) {
            weights[varying.get(j)] = contrast(table, columns.get(j), varying.get(j)) * conflicts[j];
        }
        return table.weights(weights);
    }

    private double[] scaled(DataTable table, int j) {
        return switch (scaling) {
            case MIN_MAX -> table.minMax(j, DirectionUse.HONOURED);
            case MIN_MAX_BLIND -> table.minMax(j, DirectionUse.BLIND);
            case NONE -> table.column(j);
        };
    }

    private double[] conflicts(List<double[]> columns) {
        int m = columns.size();
        double[] conflicts = new double[m];
        if (m == 1) {
            conflicts[0] = 1;
            return conflicts;
        }
        List<double[]> values = correlation == Correlations.Kind.SPEARMAN
                ? columns.stream()
                        .map(column -> Ranks.ascending(column, Ties.AVERAGE))
                        .toList()
                : columns;
        Correlations.Kind kind = correlation == Correlations.Kind.SPEARMAN ? Correlations.Kind.PEARSON : correlation;
        Matrix matrix = Correlations.matrix(kind, values);
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < m; k++) {
                double conflict = 1 - matrix.get(j, k);
                conflicts[j] += conflict > ROUNDING ? conflict : 0;
            }
        }
        return conflicts;
    }

    private double contrast(DataTable table, double[] values, int j) {
        if (contrast == Contrast.STANDARD_DEVIATION) {
            return Deviation.of(values);
        }
        double[] held = values.clone();
        for (int i = 0; i < held.length; i++) {
            held[i] = held[i] == 0 ? edge : held[i] == 1 ? 1 - edge : held[i];
            if (held[i] < 0) {
                throw new InvalidInputException(
                                "CRITIC 的熵对比度不能用于负值：" + table.code(j) + "有" + held[i] + "。",
                                "The entropy contrast of CRITIC cannot use negative values: " + table.code(j) + " has "
                                        + held[i] + ".")
                        .maybe("用 MIN_MAX 缩放。", "scale by MIN_MAX.");
            }
        }
        return Math.max(0, 1 - Concentration.entropy(held) / Math.log(held.length));
    }
}
