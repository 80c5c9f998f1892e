package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.Weights;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/** What the weightings that are made of others share. */
final class Parts {

    private Parts() {}

    /** The parts, refused if there are none. */
    static List<Weighting> copy(List<Weighting> parts) {
        if (parts.isEmpty()) {
            throw new InvalidInputException("组合赋权没有可组合的方法。", "A combination of no weightings gives no weights.")
                    .maybe("至少给出一种赋权方法。", "name at least one.");
        }
        return List.copyOf(parts);
    }

    /** The weights of each part, summing to 1. */
    static List<double[]> weigh(List<Weighting> parts, Children children) {
        List<double[]> weights = new ArrayList<>();
        for (Weighting part : parts) {
            weights.add(Weights.proportionalTo(part.weigh(children)).toArray());
        }
        return weights;
    }

    /** The sum of the weights of the parts, each times its share. */
    static double[] mix(List<double[]> weights, double[] shares) {
        double[] sum = new double[weights.get(0).length];
        for (int k = 0; k < shares.length; k++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += shares[k] * weights.get(k)[j];
            }
        }
        return sum;
    }

    /** What each part has to say of its own weights. */
    static List<Issue> review(List<Weighting> parts, Children children) {
        List<Issue> issues = new ArrayList<>();
        for (Weighting part : parts) {
            for (Issue issue : part.review(children, Weights.proportionalTo(part.weigh(children)))) {
                if (!issues.contains(issue)) {
                    issues.add(issue);
                }
            }
        }
        return issues;
    }
}
