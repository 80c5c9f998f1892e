package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * When to put which point up for discussion. Rules are data: see {@link SuggestionRules}.
 *
 * @param code its code
 * @param heading the heading under which its suggestions stand
 * @param trigger what raises it
 * @param nodes what the trigger looks at: codes of indicators, dimensions, prerequisites or quadrants, or a side
 * @param limit the number that the trigger compares with; NaN for triggers without one
 * @param types the types of park that it is meant for, as the data name them; empty for all
 * @param template the point, with placeholders in braces, without the leading "to discuss"
 */
public record SuggestionRule(
        String code,
        Heading heading,
        Trigger trigger,
        List<String> nodes,
        double limit,
        List<String> types,
        Text template)
        implements Serializable {

    /** Copies the lists; refuses a rule that lacks a language or a limit, or has a placeholder that cannot be filled. */
    public SuggestionRule {
        nodes = List.copyOf(nodes);
        types = List.copyOf(types);
        if (code.isBlank()) {
            throw new InvalidInputException("建议规则没有代码。", "A rule has no code.");
        }
        if (template.zh().isBlank() || template.en().isBlank()) {
            throw new InvalidInputException(
                            "规则“" + code + "”缺少" + (template.zh().isBlank() ? "中文" : "英文") + "模板。",
                            "Rule \"" + code + "\" has no " + (template.zh().isBlank() ? "Chinese" : "English")
                                    + " template.")
                    .maybe("两种语言都要写。", "write both languages.");
        }
        if (trigger.isLimited() == Double.isNaN(limit) || Double.isInfinite(limit)) {
            throw new InvalidInputException(
                    "规则“" + code + "”的触发条件" + trigger.code() + (trigger.isLimited() ? "须给出有限的界限。" : "不用界限。"),
                    "Rule \"" + code + "\": the trigger " + trigger.code()
                            + (trigger.isLimited() ? " needs a finite limit." : " takes no limit."));
        }
        if (nodes.isEmpty() != (trigger.names() == Trigger.Names.NONE)) {
            throw new InvalidInputException(
                    "规则“" + code + "”的触发条件" + trigger.code() + (nodes.isEmpty() ? "须列出对象。" : "不列对象。"),
                    "Rule \"" + code + "\": the trigger " + trigger.code()
                            + (nodes.isEmpty() ? " needs to name what it looks at." : " names nothing."));
        }
        for (String text : List.of(template.zh(), template.en())) {
            for (String name : Template.placeholders(text)) {
                if (!trigger.placeholders().contains(name)) {
                    throw new InvalidInputException(
                                    "规则“" + code + "”的模板中有未知的占位符{" + name + "}。",
                                    "Rule \"" + code + "\" has an unknown placeholder {" + name + "}.")
                            .maybe(
                                    trigger.code() + "可用：" + trigger.placeholders() + "。",
                                    "use one of those of " + trigger.code() + ": " + trigger.placeholders() + ".");
                }
            }
        }
    }

    /**
     * Refuses a rule that names what an index does not have.
     *
     * @param spec the index
     * @throws InvalidInputException if a node or a type is unknown, naming rule and node
     */
    public void check(IndexSpec spec) {
        Set<String> known = switch (trigger.names()) {
            case COMPONENTS -> codes(spec.components().stream().map(one -> one.code()));
            case PREREQUISITES -> codes(spec.prerequisites().stream().map(Prerequisite::code));
            case QUADRANTS -> codes(Stream.of(Quadrant.values()).map(Quadrant::code));
            case SIDES -> Trigger.SIDES;
            case NONE -> Set.of();
        };
        for (String node : nodes) {
            if (!known.contains(node)) {
                throw new InvalidInputException(
                                "规则“" + code + "”中的“" + node + "”未知。",
                                "Rule \"" + code + "\" names \"" + node + "\", which is unknown.")
                        .maybe("可选：" + known + "。", "choose among " + known + ".");
            }
        }
        Set<String> knownTypes =
                codes(spec.profiles().stream().map(TypeProfile::types).flatMap(List::stream));
        for (String type : types) {
            if (!knownTypes.contains(type)) {
                throw new InvalidInputException(
                                "规则“" + code + "”中的类型“" + type + "”未知。",
                                "Rule \"" + code + "\" is meant for the type \"" + type + "\", which is unknown.")
                        .maybe("可选：" + knownTypes + "。", "choose among " + knownTypes + ".");
            }
        }
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
