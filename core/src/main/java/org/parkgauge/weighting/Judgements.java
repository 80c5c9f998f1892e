package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parkgauge.data.Children;
import org.parkgauge.text.InvalidInputException;

/** What the weightings by judgement share: numbers keyed by child code, exactly one for each child. */
final class Judgements {

    private Judgements() {}

    /** The numbers in the order of the children. */
    static double[] inOrder(Children children, Map<String, Double> judged) {
        check(children.node(), children.codes(), new ArrayList<>(new TreeSet<>(judged.keySet())));
        return children.codes().stream().mapToDouble(judged::get).toArray();
    }

    /** Refuses codes that are no children, and children without a judgement. */
    static void check(String node, List<String> children, List<String> judged) {
        for (String code : judged) {
            if (!children.contains(code)) {
                throw unknown(node, children, code);
            }
        }
        List<String> absent = new ArrayList<>(children);
        absent.removeAll(judged);
        if (!absent.isEmpty()) {
            throw new InvalidInputException(
                            "节点" + node + "的这些下级没有判断值：" + absent + "。",
                            "At " + node + " these children are not judged: " + absent + ".")
                    .maybe("每个权重为正的下级各给一个判断值。", "judge each child of positive weight.");
        }
    }

    static InvalidInputException unknown(String node, List<String> children, String code) {
        return new InvalidInputException(
                        "节点" + node + "没有名为“" + code + "”且权重为正的下级。",
                        "A judgement at " + node + " names \"" + code + "\", which is no child of positive weight.")
                .maybe("是其中之一：" + children + "。", "it is one of these: " + children + ".");
    }

    /** Refuses a number outside an interval that is open at the lower end if so said. */
    static void range(String what, String zhWhat, Map<String, Double> judged, double low, double high, boolean open) {
        new TreeMap<>(judged).forEach((code, value) -> {
            if (!(value >= low && value <= high) || (open && value == low) || Double.isInfinite(value)) {
                boolean limited = high < Double.MAX_VALUE;
                throw new InvalidInputException(
                                zhWhat + "：" + code + "的判断值应为" + (open ? "大于" : "不小于") + low
                                        + (limited ? "、不大于" + high + "的数" : "的有限数") + "，得到" + value + "。",
                                "The " + what + " of " + code + " must be finite, " + (open ? "above " : "at least ")
                                        + low + (limited ? " and at most " + high : "") + ", so it cannot be " + value
                                        + ".")
                        .maybe("更正该数值。", "correct the number.");
            }
        });
    }
}
