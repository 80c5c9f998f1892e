package org.parkgauge.weighting;

import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;

/**
 * The least-squares combination of several weightings: the w with sum 1 that minimizes sum_k sum_i sum_j ((w_kj - w_j) x_ij)^2.
 * The literature solves this by a Lagrange system over the data; yet child by child the minimum is the mean of the w_kj, and
 * these means sum to 1 already, so that neither the data nor the constraint makes a difference: the result is the mean of the
 * parts, and is computed as such. It stands here under its own name for readers of that literature.
 *
 * <p>Each part sees the same children: the complete reference rows, unless every part copes with missing values.
 *
 * @param weightings the parts
 */
@StepTitle(zh = "最小二乘组合赋权", en = "least-squares combination")
public record LeastSquaresCombination(List<Weighting> weightings) implements Combination {

    /** Copies the parts. */
    public LeastSquaresCombination {
        weightings = Parts.copy(weightings);
    }

    @Override
    public double[] weigh(Children children) {
        return new LinearCombination(weightings).weigh(children);
    }
}
