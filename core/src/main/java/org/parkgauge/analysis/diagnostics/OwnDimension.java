package org.parkgauge.analysis.diagnostics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndicator;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Correlations.Kind;

/** Whether indicators are nearer to another dimension than to their own. */
final class OwnDimension {

    private final Kind kind;
    private final double weak;
    private final Scores scores;
    /** Dimensions that have indicators as children, each with the codes of all that is below it. */
    private final Map<String, Set<String>> below = new LinkedHashMap<>();

    private final List<FittedDimension> parents = new ArrayList<>();

    OwnDimension(Kind kind, double weak, Scores scores) {
        this.kind = kind;
        this.weak = weak;
        this.scores = scores;
        collect(scores.index().root());
    }

    private Set<String> collect(FittedDimension dimension) {
        Set<String> codes = new HashSet<>();
        boolean direct = false;
        for (FittedComponent child : dimension.children()) {
            codes.add(child.component().code());
            direct |= child instanceof FittedIndicator;
            if (child instanceof FittedDimension inner) {
                codes.addAll(collect(inner));
            }
        }
        if (direct) {
            below.put(dimension.component().code(), codes);
            parents.add(dimension);
        }
        return codes;
    }

    List<StructureFlag> flags() {
        List<StructureFlag> flags = new ArrayList<>();
        for (FittedDimension parent : parents) {
            for (int j = 0; j < parent.children().size(); j++) {
                if (parent.children().get(j) instanceof FittedIndicator leaf) {
                    StructureFlag flag = flag(parent, j, leaf.component().code());
                    if (flag != null) {
                        flags.add(flag);
                    }
                }
            }
        }
        return flags;
    }

    private @Nullable StructureFlag flag(FittedDimension parent, int child, String code) {
        double[] values = scores.scores(code);
        CorrelationTest own = CorrelationTest.of(kind, values, rest(parent, child));
        if (!(own.coefficient().value() < weak)) {
            return null;
        }
        StructureFlag nearest = null;
        double highest = own.coefficient().value();
        for (Map.Entry<String, Set<String>> other : below.entrySet()) {
            if (!other.getValue().contains(code)) {
                CorrelationTest test = CorrelationTest.of(kind, values, scores.scores(other.getKey()));
                if (test.coefficient().value() > highest) {
                    highest = test.coefficient().value();
                    nearest = new StructureFlag(
                            StructureFlag.Kind.NEARER_TO_ANOTHER,
                            code,
                            other.getKey(),
                            parent.component().code(),
                            test,
                            own);
                }
            }
        }
        return nearest;
    }

    /** The weighted mean of the siblings that are present; those outside the dimension do not count. */
    private double[] rest(FittedDimension parent, int child) {
        double[] sum = new double[scores.units().size()];
        double[] weight = new double[sum.length];
        for (int j = 0; j < parent.children().size(); j++) {
            double w = parent.weights().get(j);
            if (j == child || w == 0) {
                continue;
            }
            double[] values = scores.scores(parent.children().get(j).component().code());
            for (int i = 0; i < sum.length; i++) {
                if (!Double.isNaN(values[i])) {
                    sum[i] += w * values[i];
                    weight[i] += w;
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= weight[i];
        }
        return sum;
    }
}
