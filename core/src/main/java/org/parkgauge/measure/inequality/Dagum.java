package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * Dagum's decomposition of the Gini coefficient by groups that may overlap. With p_j the share of group j in the weight,
 * s_j its share of the total, m_j its mean and E the expected value for independent draws,
 *
 * <pre>
 * G_jj = E|y_j - y_j'| / (2 m_j)              within group j
 * G_jh = E|y_j - y_h| / (m_j + m_h)           between groups j and h
 * D_jh = (d_jh - p_jh) / (d_jh + p_jh)        d = E(y_j - y_h)+, p = E(y_h - y_j)+, m_j &gt;= m_h
 * G_w  = sum_j G_jj p_j s_j
 * G_nb = sum_{j&gt;h} G_jh (p_j s_h + p_h s_j) D_jh
 * G_t  = sum_{j&gt;h} G_jh (p_j s_h + p_h s_j) (1 - D_jh)
 * G    = G_w + G_nb + G_t
 * </pre>
 *
 * <p>The net part between groups is what their means account for; transvariation is what the overlap adds (some of the
 * poorer group are richer than some of the richer). Without overlap D = 1 and G_t = 0; with equal means D = 0. A group
 * whose values are all zero has no G_jj (NaN), nor have two such groups a G_jh; they weigh nothing. D of two constant,
 * equal groups is 0. Weights generalize the counts of the original. Source: Dagum (1997).
 *
 * @param gini G of the whole, 0 to 1
 * @param within G_w
 * @param between G_nb, net
 * @param transvariation G_t
 * @param groups the groups, in order of appearance
 * @param pairwise G_jh, on the diagonal G_jj, in the order of the groups
 * @param distance D_jh, relative economic affluence, 0 to 1; 0 on the diagonal
 */
public record Dagum(
        double gini,
        double within,
        double between,
        double transvariation,
        List<Group> groups,
        Matrix pairwise,
        Matrix distance)
        implements Serializable {

    /** Copies the list. */
    public Dagum {
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param label its label
     * @param size how many values of positive weight it has
     * @param weightShare p_j
     * @param valueShare s_j
     * @param mean m_j
     */
    public record Group(String label, int size, double weightShare, double valueShare, double mean)
            implements Serializable {}

    /**
     * Decomposes by groups.
     *
     * @param distribution values, none negative, not all zero, with their weights
     * @param labels the group of each value
     * @return the decomposition
     * @throws InvalidInputException if a value is negative, all are zero, or the sizes differ
     */
    public static Dagum of(Distribution distribution, List<String> labels) {
        distribution.refuseNegative("基尼系数", "Gini coefficient");
        Grouping grouping = Grouping.by(labels);
        grouping.check(distribution);
        Sorted whole = distribution.sorted();
        if (!(whole.mean > 0)) {
            throw new InvalidInputException(
                            "所有值都是零，基尼系数无从分解。", "All values are zero, so there is no Gini coefficient to decompose.")
                    .maybe("检查数据，或不作分解。", "check the data, or leave the decomposition out.");
        }
        List<Group> groups = new ArrayList<>();
        List<Sorted> members = new ArrayList<>();
        divide(distribution, labels).forEach((label, places) -> {
            Sorted sorted = sorted(distribution, places);
            members.add(sorted);
            double weightShare = sorted.totalWeight / whole.totalWeight;
            groups.add(
                    new Group(label, sorted.size(), weightShare, weightShare * sorted.mean / whole.mean, sorted.mean));
        });
        return sum(whole, groups, members);
    }

    private static Map<String, List<Integer>> divide(Distribution distribution, List<String> labels) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            if (distribution.weights().get(i) > 0) {
                groups.computeIfAbsent(labels.get(i), label -> new ArrayList<>())
                        .add(i);
            }
        }
        return groups;
    }

    private static Sorted sorted(Distribution distribution, List<Integer> places) {
        double[] values = new double[places.size()];
        double[] weights = new double[places.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = distribution.values().get(places.get(k));
            weights[k] = distribution.weights().get(places.get(k));
        }
        return new Sorted(values, weights);
    }

    private static Dagum sum(Sorted whole, List<Group> groups, List<Sorted> members) {
        int k = groups.size();
        double[] pairwise = new double[k * k];
        double[] distance = new double[k * k];
        double within = 0;
        double between = 0;
        double transvariation = 0;
        for (int j = 0; j < k; j++) {
            Group one = groups.get(j);
            double own = members.get(j).meanDifference() / (2 * one.mean());
            pairwise[j * k + j] = own;
            within += one.mean() > 0 ? own * one.weightShare() * one.valueShare() : 0;
            for (int h = 0; h < j; h++) {
                Group other = groups.get(h);
                double difference = members.get(j).meanDifference(members.get(h));
                double gini = difference / (one.mean() + other.mean());
                double affluence = difference > 0 ? Math.min(1, Math.abs(one.mean() - other.mean()) / difference) : 0;
                pairwise[j * k + h] = gini;
                pairwise[h * k + j] = gini;
                distance[j * k + h] = affluence;
                distance[h * k + j] = affluence;
                double share = one.weightShare() * other.valueShare() + other.weightShare() * one.valueShare();
                double part = share > 0 ? gini * share : 0;
                between += part * affluence;
                transvariation += part * (1 - affluence);
            }
        }
        return new Dagum(
                whole.meanDifference() / (2 * whole.mean),
                within,
                between,
                transvariation,
                groups,
                Matrix.of(k, k, pairwise),
                Matrix.of(k, k, distance));
    }
}
