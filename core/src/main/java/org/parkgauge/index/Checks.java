package org.parkgauge.index;

import java.util.regex.Pattern;
import org.parkgauge.data.Step;
import org.parkgauge.text.InvalidInputException;

/** Checks that components share. */
final class Checks {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern INDEX_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private Checks() {}

    static void code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new InvalidInputException("代码“" + code + "”不合规则。", "The code \"" + code + "\" is not valid.")
                    .maybe(
                            "以字母开头，只用字母、数字和下划线；名称写在 label 中。",
                            "begin with a letter and use letters, digits and underscores; names belong into the label.");
        }
    }

    static void indexCode(String code) {
        if (!INDEX_CODE.matcher(code).matches()) {
            throw new InvalidInputException("指数代码“" + code + "”不合规则。", "The index code \"" + code + "\" is not valid.")
                    .maybe(
                            "以字母开头，只用字母、数字、下划线和连字符。",
                            "begin with a letter and use letters, digits, underscores and hyphens.");
        }
    }

    static void weight(String code, double weight) {
        if (weight < 0 || Double.isInfinite(weight)) {
            throw new InvalidInputException(
                            code + "的权重为" + weight + "，须为非负有限数。",
                            "The weight of " + code + " is " + weight + "; it must be finite and not negative.")
                    .maybe("越小越好的指标应改方向，而不是用负权重。", "turn the direction of an indicator rather than its weight.");
        }
    }

    /** The name of a step for people, who may know it from a file or from Java: {@code z-score (ZScore)}. */
    static String name(Step step) {
        Class<? extends Step> type = step.getClass();
        String name = Step.nameOf(type);
        return type.isHidden() ? name : name + " (" + type.getSimpleName() + ")";
    }
}
