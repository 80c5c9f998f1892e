package org.parkgauge.measure.inequality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/** Divides a Theil index among nested groups. */
final class TheilDecomposer {

    private final Theil kind;
    private final double[] values;
    private final double[] weights;
    private final List<List<String>> levels;
    private final double totalWeight;
    private final double total;

    private TheilDecomposer(Theil kind, Distribution distribution, Grouping grouping) {
        this.kind = kind;
        this.values = distribution.values().toArray();
        this.weights = distribution.weights().toArray();
        this.levels = grouping.levels();
        Sorted sorted = distribution.sorted();
        this.totalWeight = sorted.totalWeight;
        this.total = sorted.mean * sorted.totalWeight;
    }

    static TheilPart decompose(Theil kind, Distribution distribution, Grouping grouping) {
        grouping.check(distribution);
        Measured whole = kind.of(distribution);
        if (!whole.isDefined()) {
            throw new InvalidInputException(
                            "泰尔指数无法分解：" + whole.reason().zh() + "。",
                            "The Theil index cannot be decomposed: "
                                    + whole.reason().en() + ".")
                    .maybe("有零值时用泰尔 T。", "use Theil's T where there are zeros.");
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < distribution.size(); i++) {
            if (distribution.weights().get(i) > 0) {
                all.add(i);
            }
        }
        return new TheilDecomposer(kind, distribution, grouping).part("", all, 0);
    }

    private TheilPart part(String label, List<Integer> members, int depth) {
        Sorted sorted = sorted(members);
        double weightShare = sorted.totalWeight / totalWeight;
        double valueShare = sorted.mean * sorted.totalWeight / total;
        double index = sorted.mean > 0 ? kind.index(sorted) : 0;
        double share = kind.groupWeight(weightShare, valueShare);
        if (depth == levels.size()) {
            return new TheilPart(
                    label, members.size(), weightShare, valueShare, sorted.mean, index, 0, share * index, List.of());
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i : members) {
            groups.computeIfAbsent(levels.get(depth).get(i), name -> new ArrayList<>())
                    .add(i);
        }
        List<TheilPart> parts = new ArrayList<>();
        double between = 0;
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            TheilPart part = part(group.getKey(), group.getValue(), depth + 1);
            parts.add(part);
            if (sorted.mean > 0 && groups.size() > 1) {
                between += kind.term(part.weightShare() / weightShare, part.mean() / sorted.mean);
            }
        }
        between = Math.max(0, between);
        return new TheilPart(
                label, members.size(), weightShare, valueShare, sorted.mean, index, between, share * between, parts);
    }

    private Sorted sorted(List<Integer> members) {
        double[] some = new double[members.size()];
        double[] theirWeights = new double[members.size()];
        for (int k = 0; k < some.length; k++) {
            some[k] = values[members.get(k)];
            theirWeights[k] = weights[members.get(k)];
        }
        return new Sorted(some, theirWeights);
    }
}
