package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.parkgauge.internal.LinearProgram;
import org.parkgauge.text.InvalidInputException;

/**
 * Refuses constraints that no weights satisfy, naming an irreducible set of them that cannot hold together: by the deletion
 * filter (Chinneck and Dravnieks 1991), each constraint is left out in turn, for good if the others still contradict one
 * another. Without any one of those that remain the rest could hold. Of two orders the one that leaves fewer is taken.
 */
final class Contradiction {

    private Contradiction() {}

    static void refuse(String node, List<String> codes, double[] upper, List<Demand> demands) {
        if (isFeasible(upper, demands)) {
            return;
        }
        List<Demand> reversed = new ArrayList<>(demands);
        Collections.reverse(reversed);
        List<Demand> forward = filtered(upper, demands, demands);
        List<Demand> backward = filtered(upper, demands, reversed);
        List<Demand> core = backward.size() < forward.size() ? backward : forward;
        StringJoiner zh = new StringJoiner("；");
        StringJoiner en = new StringJoiner("; ");
        for (Demand demand : core) {
            zh.add(demand.text().zh());
            en.add(demand.text().en());
        }
        throw new InvalidInputException(
                        "节点" + node + "的权重约束互相矛盾，不可能同时成立（权重非负，和为 1）：" + zh + "。",
                        "Constraints on the weights of " + node
                                + " contradict one another; weights are not negative and sum to 1, so these cannot hold"
                                + " together: " + en + ".")
                .maybe("去掉或放宽其中一条。下级：" + codes + "。", "drop or loosen one of them. The children are " + codes + ".");
    }

    /** What remains when each constraint, in some order, is left out for good if the rest still contradict one another. */
    private static List<Demand> filtered(double[] upper, List<Demand> demands, List<Demand> order) {
        List<Demand> core = new ArrayList<>(demands);
        for (Demand demand : order) {
            List<Demand> fewer = new ArrayList<>(core);
            fewer.remove(demand);
            if (!isFeasible(upper, fewer)) {
                core = fewer;
            }
        }
        return core;
    }

    private static boolean isFeasible(double[] upper, List<Demand> demands) {
        double[] zero = new double[upper.length];
        double[] ones = new double[upper.length];
        LinearProgram programme = LinearProgram.minimize(zero);
        for (int j = 0; j < upper.length; j++) {
            ones[j] = 1;
            if (upper[j] < 1) {
                double[] unit = new double[upper.length];
                unit[j] = 1;
                programme.atMost(upper[j], unit);
            }
        }
        programme.equalTo(1, ones);
        for (Demand demand : demands) {
            programme.atLeast(
                    demand.bound() - Polytope.ROUNDING, demand.coefficients().toArray());
        }
        try {
            programme.solve();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
