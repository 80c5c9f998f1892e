package org.parkgauge.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/** Validates a recipe as a whole: codes, profiles, and chains of steps that cannot work together. */
record SpecChecks(
        String code,
        Dimension root,
        Imputation imputation,
        Treatment treatment,
        Normalization normalization,
        Weighting weighting,
        Aggregation aggregation,
        List<Prerequisite> prerequisites,
        List<TypeProfile> profiles,
        String profile) {

    void run() {
        Checks.indexCode(code);
        if (root.isOutside()) {
            throw new InvalidInputException(
                            "根节点" + root.code() + "的权重不能为 0。", "The root " + root.code() + " has weight 0.")
                    .maybe("不给根节点写权重。", "give the root no weight.");
        }
        Set<String> codes = new HashSet<>();
        unique(root, codes);
        chain(root);
        profiles(codes);
    }

    private void unique(Component component, Set<String> codes) {
        if (!codes.add(component.code())) {
            throw new InvalidInputException(
                            "代码“" + component.code() + "”在指数" + code + "中出现两次。",
                            "The code \"" + component.code() + "\" appears twice in index " + code + ".")
                    .maybe("每个指标和维度用各自的代码。", "give each indicator and dimension a code of its own.");
        }
        if (component.code().equals("unit")) {
            throw new InvalidInputException(
                            "代码“unit”保留给结果表的单元列。",
                            "The code \"unit\" is kept for the column of unit names in tables of scores.")
                    .maybe("换一个代码。", "choose another code.");
        }
        if (component instanceof Dimension dimension) {
            dimension.children().forEach(child -> unique(child, codes));
        }
    }

    private void profiles(Set<String> codes) {
        Set<String> seen = new HashSet<>();
        for (TypeProfile one : profiles) {
            if (!seen.add(one.code())) {
                throw new InvalidInputException(
                        "类型方案“" + one.code() + "”出现两次。", "Profile \"" + one.code() + "\" appears twice.");
            }
            List<String> named = new ArrayList<>(one.weights().keySet());
            named.addAll(one.directions().keySet());
            for (String name : named) {
                if (!codes.contains(name)) {
                    throw new InvalidInputException(
                                    "类型方案“" + one.code() + "”提到了指数中没有的“" + name + "”。",
                                    "Profile \"" + one.code() + "\" names \"" + name
                                            + "\", which the index does not hold.")
                            .maybe("检查代码的拼写。", "check the spelling of the code.");
                }
            }
            for (String name : one.directions().keySet()) {
                if (!isIndicator(root, name)) {
                    throw new InvalidInputException(
                                    "类型方案“" + one.code() + "”给维度“" + name + "”规定了方向，而只有指标有方向。",
                                    "Profile \"" + one.code() + "\" gives a direction to the dimension \"" + name
                                            + "\", and only indicators have one.")
                            .maybe("给出指标的代码。", "name the indicators.");
                }
            }
            for (Map.Entry<String, Double> weight : one.weights().entrySet()) {
                Checks.weight(weight.getKey(), weight.getValue());
            }
        }
        if (!profile.isEmpty() && !seen.contains(profile)) {
            throw new InvalidInputException("没有类型方案“" + profile + "”。", "There is no profile \"" + profile + "\".");
        }
    }

    private static boolean isIndicator(Component component, String code) {
        return component instanceof Dimension dimension
                ? dimension.children().stream().anyMatch(child -> isIndicator(child, code))
                : component.code().equals(code);
    }

    /** What a node gives to its parent, and which step is to blame for it. */
    private record Output(
            @Nullable Text negative,
            @Nullable Text zero,
            @Nullable String openCost) {}

    private Output chain(Component component) {
        return component instanceof Indicator indicator ? leaf(indicator) : node((Dimension) component);
    }

    private Output leaf(Indicator indicator) {
        Normalization own = indicator.normalization();
        Normalization method = own == null ? normalization : own;
        Set<Trait> traits = method.traits();
        Direction direction = indicator.direction();
        scale(indicator, method);
        if (traits.contains(Trait.NEEDS_GOALPOSTS) && !direction.hasGoalposts()) {
            throw new InvalidInputException(
                            "指标" + indicator.code() + "按目标值标准化，但没有给出最差值和最好值。",
                            "Indicator " + indicator.code() + " is normalized by goalposts but has none.")
                    .maybe("给出目标值，或为该指标选用 min-max。", "give it goalposts, or choose min-max for it.");
        }
        boolean range = direction instanceof Direction.BestRange && !traits.contains(Trait.HONOURS_BEST_RANGE);
        boolean open = traits.contains(Trait.LEAVES_DIRECTION_OPEN);
        Text distance = Text.of(indicator.code() + "与适度区间的距离", "the distance to the range of " + indicator.code());
        Text negative = traits.contains(Trait.GIVES_NEGATIVE)
                ? of(indicator.code(), method)
                : range && open && !direction.hasGoalposts() ? distance : null;
        Text zero = traits.contains(Trait.GIVES_ZERO) ? of(indicator.code(), method) : null;
        String openCost = open && direction instanceof Direction.LowerIsBetter ? indicator.code() : null;
        return new Output(negative, zero, openCost);
    }

    /** Refuses a treatment after which goalposts, or logarithms, would no longer mean what the definition says. */
    private void scale(Indicator indicator, Normalization method) {
        Treatment own = indicator.treatment();
        Treatment before = own == null ? treatment : own;
        boolean changed = before.traits().contains(Trait.CHANGES_SCALE);
        if (method.traits().contains(Trait.HOLDS_VALUES) && (changed || indicator.scale() == Scale.LOG)) {
            throw new InvalidInputException(
                            "两个步骤冲突：指标" + indicator.code() + (changed ? "经 " + Checks.name(before) + " 改变了尺度" : "取对数尺度")
                                    + "，而 " + Checks.name(method) + " 中的数字是原始尺度上的。",
                            "Two steps clash: "
                                    + (changed
                                            ? Checks.name(before) + " changes the scale of indicator "
                                                    + indicator.code()
                                            : "indicator " + indicator.code() + " has a log scale")
                                    + ", and the numbers in " + Checks.name(method) + " lie on that of the raw values.")
                    .maybe(
                            "去掉对数尺度或变换：该方法本来就直接给出得分。",
                            "leave the log scale or the transformation out: the method gives its scores directly.");
        }
        if (!changed) {
            return;
        }
        if (indicator.scale() == Scale.LOG) {
            throw new InvalidInputException(
                            "两个步骤冲突：指标" + indicator.code() + "取对数尺度，而 " + Checks.name(before) + " 已经改变了数值的尺度。",
                            "Two steps clash: indicator " + indicator.code() + " has a log scale, and "
                                    + Checks.name(before) + " changes the scale of its values already.")
                    .maybe("只保留其中之一。", "keep one of the two.");
        }
        boolean limits =
                method.traits().contains(Trait.NEEDS_GOALPOSTS) || indicator.direction() instanceof Direction.BestRange;
        if (limits && before.traits().contains(Trait.SET_DEPENDENT)) {
            throw new InvalidInputException(
                            "两个步骤冲突：" + Checks.name(before) + " 按参照集改变指标" + indicator.code() + "的尺度，而其目标值是原始尺度上的固定值。",
                            "Two steps clash: " + Checks.name(before) + " changes the scale of indicator "
                                    + indicator.code()
                                    + " by what it learns from the set, and its goalposts are fixed on the scale of"
                                    + " the raw values.")
                    .maybe(
                            "用对数尺度（目标值一并取对数）、signed-log、asinh 或给定 λ 的 yeo-johnson；或改用缩尾，或改用 min-max。",
                            "use the log scale of the indicator, signed-log, asinh, or yeo-johnson with a given lambda,"
                                    + " which take the goalposts along; or winsorize; or use min-max.");
        }
    }

    /** Refuses an imputation across indicators whose normalized values cannot be compared. */
    private void rows(Dimension dimension) {
        if (!imputation.traits().contains(Trait.AFTER_NORMALIZATION)) {
            return;
        }
        Indicator first = null;
        Normalization common = normalization;
        for (Component child : dimension.children()) {
            if (!(child instanceof Indicator indicator) || indicator.isOutside()) {
                continue;
            }
            Normalization own = indicator.normalization();
            Normalization method = own == null ? normalization : own;
            if (method.traits().contains(Trait.LEAVES_DIRECTION_OPEN) || (first != null && !method.equals(common))) {
                String other = first == null ? indicator.code() : first.code();
                throw new InvalidInputException(
                                Checks.name(imputation) + " 用同一维度的其他指标插补，而" + dimension.code() + "的指标" + other + "和"
                                        + indicator.code() + "标准化后的值不可比。",
                                Checks.name(imputation) + " fills gaps from the other indicators of a dimension, but "
                                        + other
                                        + " and " + indicator.code() + " of " + dimension.code()
                                        + " are not normalized to one scale.")
                        .maybe(
                                "给它们同一种标准化方法（不用 identity），或换一种插补。",
                                "normalize them by the same method, not identity, or choose another imputation.");
            }
            first = first == null ? indicator : first;
            common = method;
        }
    }

    private Output node(Dimension dimension) {
        rows(dimension);
        Weighting ownWeighting = dimension.weighting();
        Weighting weights = ownWeighting == null ? weighting : ownWeighting;
        Aggregation ownAggregation = dimension.aggregation();
        Aggregation method = ownAggregation == null ? aggregation : ownAggregation;
        Text negative = null;
        for (Component child : dimension.children()) {
            Output output = chain(child);
            checkWeight(dimension, child, weights);
            if (child.isOutside()) {
                continue;
            }
            clash(dimension, method, output);
            clash(dimension, weights, output);
            if (output.openCost() != null && !method.traits().contains(Trait.HONOURS_DIRECTION)) {
                throw new InvalidInputException(
                                "指标" + output.openCost() + "越小越好且未标准化，而" + dimension.code() + "的合成方法 "
                                        + Checks.name(method) + " 不辨方向。",
                                "Indicator " + output.openCost() + " is better when lower and not normalized, but the "
                                        + Checks.name(method) + " aggregation of " + dimension.code()
                                        + " takes higher values for better.")
                        .maybe("为该指标选用 min-max 或目标值标准化。", "normalize it by min-max or goalposts.");
            }
            negative = negative == null ? output.negative() : negative;
        }
        Set<Trait> traits = method.traits();
        if (traits.contains(Trait.GIVES_NEGATIVE)) {
            return new Output(of(dimension.code(), method), null, null);
        }
        return new Output(traits.contains(Trait.AVERAGES) ? negative : null, null, null);
    }

    private static void checkWeight(Dimension dimension, Component child, Weighting weights) {
        boolean explicit = !Double.isNaN(child.weight()) && !child.isOutside();
        if (explicit && !weights.traits().contains(Trait.READS_GIVEN_WEIGHTS)) {
            throw new InvalidInputException(
                            child.code() + "写明了权重" + child.weight() + "，但" + dimension.code() + "的赋权方法是 "
                                    + Checks.name(weights) + "。",
                            child.code() + " is given the weight " + child.weight() + ", but the children of "
                                    + dimension.code() + " are weighted by " + Checks.name(weights) + ".")
                    .maybe("删去权重，或改用 given。", "leave the weight out, or use given weights.");
        }
    }

    private static void clash(Dimension dimension, Step method, Output output) {
        Set<Trait> traits = method.traits();
        boolean positive = traits.contains(Trait.NEEDS_POSITIVE);
        Text blamed = positive || traits.contains(Trait.NEEDS_NON_NEGATIVE) ? output.negative() : null;
        Text problem = Text.of("负值", "negative values");
        if (blamed == null && positive) {
            blamed = output.zero();
            problem = Text.of("零", "a zero");
        }
        if (blamed != null) {
            Text blaming = of(dimension.code(), method);
            throw new InvalidInputException(
                            "两个步骤冲突：" + blamed.zh() + " 会产生" + problem.zh() + "，而" + blaming.zh() + " 不接受。",
                            "Two steps clash: " + blamed.en() + " gives " + problem.en() + ", which " + blaming.en()
                                    + " cannot use.")
                    .maybe(
                            "标准化到 1–100，或改用算术平均，或给几何平均一个下限。",
                            "normalize to 1..100, use an arithmetic mean, or give a geometric mean a floor.");
        }
    }

    private static Text of(String code, Step step) {
        return Text.of(code + "的 " + Checks.name(step), Checks.name(step) + " of " + code);
    }
}
