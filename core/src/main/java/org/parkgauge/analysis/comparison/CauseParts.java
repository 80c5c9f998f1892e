package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.parkgauge.analysis.comparison.ChangeCauses.Cause;

/**
 * The mean effect of each cause over all orders in which the causes can be changed, data and scale next to each other: the
 * Shapley value for three causes, the Owen value for four.
 */
final class CauseParts {

    private CauseParts() {}

    /**
     * Divides the difference between all changed and none changed.
     *
     * @param causes the causes by bit
     * @param value the value by the set of causes that are changed
     */
    static Map<Cause, Double> of(List<Cause> causes, IntToDoubleFunction value) {
        List<List<Integer>> orders = orders(causes);
        double[] sums = new double[causes.size()];
        for (List<Integer> order : orders) {
            int set = 0;
            for (int bit : order) {
                sums[bit] += value.applyAsDouble(set | 1 << bit) - value.applyAsDouble(set);
                set |= 1 << bit;
            }
        }
        Map<Cause, Double> parts = new EnumMap<>(Cause.class);
        for (int bit = 0; bit < sums.length; bit++) {
            parts.put(causes.get(bit), sums[bit] / orders.size());
        }
        return parts;
    }

    private static List<List<Integer>> orders(List<Cause> causes) {
        List<List<Integer>> orders = new ArrayList<>();
        extend(List.of(), causes.size(), orders);
        int data = causes.indexOf(Cause.DATA);
        int scale = causes.indexOf(Cause.SCALE);
        if (scale >= 0) {
            orders.removeIf(order -> Math.abs(order.indexOf(data) - order.indexOf(scale)) > 1);
        }
        return orders;
    }

    private static void extend(List<Integer> begun, int size, List<List<Integer>> orders) {
        if (begun.size() == size) {
            orders.add(begun);
            return;
        }
        for (int bit = 0; bit < size; bit++) {
            if (!begun.contains(bit)) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(bit);
                extend(longer, size, orders);
            }
        }
    }
}
