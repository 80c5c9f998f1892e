package org.parkgauge.report;

import java.util.HashMap;
import java.util.Map;
import org.parkgauge.data.Step;
import org.parkgauge.text.Text;

/** What people call the methods that they meet most; others keep the name that files call them by. */
final class MethodNames {

    private static final Map<String, Text> NAMES = new HashMap<>();

    static {
        add("none", "无", "none");
        add("mean", "均值", "mean");
        add("median", "中位数", "median");
        add("group-mean", "组内均值", "mean of the group");
        add("group-median", "组内中位数", "median of the group");
        add("constant", "固定值", "a constant");
        add("nearest-neighbours", "最近邻", "nearest neighbours");
        add("em", "期望最大化", "expectation maximization");
        add("row", "行内填补", "within the row");
        add("winsorize", "缩尾", "winsorization");
        add("winsorize-fences", "按四分位距缩尾", "winsorization at fences");
        add("winsorize-percentiles", "按百分位缩尾", "winsorization at percentiles");
        add("two-stage", "先缩尾后取对数", "winsorization, then logarithm");
        add("goalposts", "目标值法", "goalposts");
        add("min-max", "极差法", "min-max");
        add("z-score", "标准差法", "z-score");
        add("robust-z", "稳健标准差法", "robust z-score");
        add("percentile-rank", "百分位", "percentile rank");
        add("rank", "位次", "ranks");
        add("distance-to-target", "与目标的比", "distance to target");
        add("efficacy", "功效系数法", "efficacy coefficient");
        add("given", "给定权重", "given weights");
        add("equal", "等权", "equal weights");
        add("entropy", "熵权法", "entropy");
        add("critic", "CRITIC 法", "CRITIC");
        add("ahp", "层次分析法", "analytic hierarchy process");
        add("best-worst", "最优最差法", "best-worst method");
        add("coefficient-of-variation", "变异系数法", "coefficient of variation");
        add("standard-deviation", "标准差赋权", "standard deviation");
        add("pca", "主成分分析", "principal components");
        add("arithmetic", "算术平均", "arithmetic mean");
        add("geometric", "几何平均", "geometric mean");
        add("harmonic", "调和平均", "harmonic mean");
        add("topsis", "TOPSIS 法", "TOPSIS");
        add("copeland", "Copeland 法", "Copeland");
    }

    private MethodNames() {}

    private static void add(String name, String zh, String en) {
        NAMES.put(name, Text.of(zh, en));
    }

    static Text of(Step step) {
        String name = Step.nameOf(step.getClass());
        return NAMES.getOrDefault(name, Text.of(name));
    }
}
