package org.parkgauge.analysis.uncertainty;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/** Whether sources of uncertainty suit an index: what they name is there, and they change something. */
final class SourceChecks {

    private static final int FEWEST_UNITS = 3;

    private final IndexSpec spec;
    private final Dataset data;
    private final Map<String, Component> counted = new LinkedHashMap<>();
    private final Map<String, Dimension> parents = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> weighed = new HashSet<>();

    SourceChecks(IndexSpec spec, Dataset data) {
        this.spec = spec;
        this.data = data;
        for (Component component : SpecChange.counted(spec)) {
            counted.put(component.code(), component);
            if (component instanceof Dimension dimension) {
                dimension.children().forEach(child -> parents.put(child.code(), dimension));
            }
        }
    }

    void check(Source source) {
        if (!names.add(source.name())) {
            throw new InvalidInputException(
                            "有两个不确定来源都叫“" + source.name() + "”。",
                            "Two sources of uncertainty are called \"" + source.name() + "\".")
                    .maybe("给它们不同的名称，或合并为一个。", "give them different names, or join them.");
        }
        if (source instanceof Choice choice) {
            choice.options().forEach(this::option);
        } else if (source instanceof WeightNoise noise) {
            noise.nodes().forEach(this::dimension);
        } else if (source instanceof WeightDistribution distribution) {
            siblings(dimension(distribution.node()));
            once(distribution.node());
        } else if (source instanceof UniformWeights uniform) {
            siblings(dimension(uniform.node()));
            once(uniform.node());
        } else if (source instanceof WeightRange range) {
            range(range);
        } else if (source instanceof MeasurementError error) {
            error.variables().forEach(this::variable);
        } else if (source instanceof GoalpostShift shift) {
            goalposts(shift);
        } else if (source instanceof UnitLeftOut && data.size() < FEWEST_UNITS) {
            throw new InvalidInputException(
                            "只有" + data.size() + "个单元，不能逐个去掉。",
                            "There are only " + data.size() + " units, too few to leave one out.")
                    .maybe("至少需要三个单元。", "have at least three.");
        }
    }

    private void option(Option option) {
        if (option instanceof Option.Aggregating aggregating) {
            aggregating.nodes().forEach(this::dimension);
        } else if (option instanceof Option.Weighing weighing) {
            weighing.nodes().forEach(this::dimension);
        } else if (option instanceof Option.Weights weights) {
            weights.weights().keySet().forEach(spec::component);
        }
    }

    /** A component that counts. */
    private Component component(String code) {
        Component found = counted.get(code);
        if (found == null) {
            spec.component(code);
            throw new InvalidInputException(
                            code + "的权重为 0，或在权重为 0 的维度之下，变动它没有意义。",
                            code + " has weight 0 or stands below a dimension that has, so varying it means nothing.")
                    .maybe("只变动计入得分的部分。", "vary what counts.");
        }
        return found;
    }

    private Dimension dimension(String code) {
        if (component(code) instanceof Dimension dimension) {
            return dimension;
        }
        throw new InvalidInputException(code + "是指标，没有下级。", code + " is an indicator and has no children.")
                .maybe("给出维度的代码。", "name a dimension.");
    }

    private static void siblings(Dimension dimension) {
        if (dimension.children().stream().filter(child -> !child.isOutside()).count() < 2) {
            throw new InvalidInputException(
                            "维度" + dimension.code() + "只有一个计分的下级，其权重总是 1。",
                            "Dimension " + dimension.code() + " has one child that counts, whose weight is always 1.")
                    .maybe("变动其他维度的权重。", "vary the weights of another dimension.");
        }
    }

    private void once(String code) {
        if (!weighed.add(code)) {
            throw new InvalidInputException(
                            "有两个来源规定" + code + "的权重，后一个会取代前一个。",
                            "Two sources set the weights of " + code + ", and the second would replace the first.")
                    .maybe("只保留一个。", "keep one.");
        }
    }

    private void range(WeightRange range) {
        Component component = component(range.code());
        Dimension parent = parents.get(component.code());
        if (parent == null) {
            throw new InvalidInputException(
                            range.code() + "是根节点，没有权重。", range.code() + " is the root, which has no weight.")
                    .maybe("给出其下级的代码。", "name one of its children.");
        }
        Weighting own = parent.weighting();
        if (!((own == null ? spec.weighting() : own) instanceof GivenWeights)) {
            throw new InvalidInputException(
                            range.code() + "的上级不使用给定权重，无法设定其权重范围。",
                            "The dimension above " + range.code()
                                    + " does not read given weights, so a range of them means nothing.")
                    .maybe("改用权重扰动。", "use noise on the weights instead.");
        }
        siblings(parent);
        once(range.code());
    }

    private void variable(String variable) {
        data.column(variable);
        if (!spec.inputs().contains(variable)) {
            throw new InvalidInputException(
                            "指数不使用变量" + variable + "，其误差没有影响。",
                            "The index does not read variable " + variable + ", so its error has no effect.")
                    .maybe("变量为：" + spec.inputs() + "。", "its variables are " + spec.inputs() + ".");
        }
    }

    private void goalposts(GoalpostShift shift) {
        for (String code : shift.indicators()) {
            if (!(component(code) instanceof Indicator indicator)) {
                throw new InvalidInputException(code + "是维度，没有目标值。", code + " is a dimension and has no goalposts.")
                        .maybe("给出指标的代码。", "name indicators.");
            }
            if (!indicator.direction().hasGoalposts()) {
                throw new InvalidInputException(
                                "指标" + code + "没有目标值，无从移动。",
                                "Indicator " + code + " has no goalposts that could shift.")
                        .maybe("给它目标值，或不移动它。", "give it goalposts, or leave it out of the shift.");
            }
        }
        List<Indicator> shifted = counted.values().stream()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .filter(one -> one.direction().hasGoalposts())
                .toList();
        if (shifted.isEmpty()) {
            throw new InvalidInputException("没有指标有目标值，无从移动。", "No indicator has goalposts that could shift.")
                    .maybe("给指标目标值。", "give the indicators goalposts.");
        }
    }
}
