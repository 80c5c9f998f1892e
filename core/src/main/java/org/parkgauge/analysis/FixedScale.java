package org.parkgauge.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.FittedIndicator;
import org.parkgauge.index.Indicator;
import org.parkgauge.text.InvalidInputException;

/** Whether the scores of nodes lie on a scale that does not move with the set of units. */
final class FixedScale {

    private static final double ROUNDING = 1e-9;

    private final FittedIndex index;
    private final Map<String, FittedComponent> components = new LinkedHashMap<>();

    FixedScale(FittedIndex index) {
        this.index = index;
        collect(index.root());
    }

    private void collect(FittedComponent component) {
        components.put(component.component().code(), component);
        if (component instanceof FittedDimension dimension) {
            dimension.children().forEach(this::collect);
        }
    }

    /** Refuses a node whose scores do not fill 0 to the top of the scale. */
    void refuseOther(String subsystem, String node, double top) {
        FittedComponent component = components.get(node);
        if (component == null) {
            throw new InvalidInputException(
                            "指数" + index.spec().code() + "没有节点“" + node + "”（子系统“" + subsystem + "”）。",
                            "Index " + index.spec().code() + " has no node \"" + node + "\" (subsystem \"" + subsystem
                                    + "\").")
                    .maybe("可选：" + components.keySet() + "。", "choose among " + components.keySet() + ".");
        }
        Range range = component.range();
        if (!(range.low() >= -ROUNDING * top && Math.abs(range.high() - top) <= ROUNDING * top)) {
            throw new InvalidInputException(
                            "节点" + node + "的得分范围为" + text(range) + "，不是 0 到" + top + "，无法化为 0–1 的子系统得分。",
                            "The scores of " + node + " range over " + text(range) + ", not from 0 to " + top
                                    + ", so they make no subsystem score between 0 and 1.")
                    .maybe(
                            "用固定目标值标准化到 0–100；满分不是 100 时用 outOf(...) 说明。",
                            "normalize by fixed goalposts to 0..100, or state another top by outOf(...).");
        }
    }

    private static String text(Range range) {
        return range.low() + ".." + range.high();
    }

    /** The codes at and below a node whose own step depends on the set of reference units. */
    List<String> moving(String node) {
        List<String> found = new ArrayList<>();
        add(components.get(node), found);
        return found;
    }

    private void add(@org.jspecify.annotations.Nullable FittedComponent component, List<String> found) {
        if (component instanceof FittedIndicator leaf) {
            Indicator indicator = leaf.component();
            Step treatment = indicator.treatment() == null ? index.spec().treatment() : indicator.treatment();
            Step normalization =
                    indicator.normalization() == null ? index.spec().normalization() : indicator.normalization();
            if (dependsOnSet(treatment) || dependsOnSet(normalization)) {
                found.add(indicator.code());
            }
        } else if (component instanceof FittedDimension dimension) {
            Aggregation own = dimension.component().aggregation();
            if (dependsOnSet(own == null ? index.spec().aggregation() : own)) {
                found.add(dimension.component().code());
            }
            for (int j = 0; j < dimension.children().size(); j++) {
                if (dimension.weights().get(j) > 0) {
                    add(dimension.children().get(j), found);
                }
            }
        }
    }

    private static boolean dependsOnSet(Step step) {
        return step.traits().contains(Trait.SET_DEPENDENT);
    }
}
