package org.parkgauge.integration.diagnosis;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.text.InvalidInputException;

/** A text with placeholders in braces. */
final class Template {

    private Template() {}

    /** The names in braces. */
    static Set<String> placeholders(String template) {
        Set<String> names = new LinkedHashSet<>();
        replace(template, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    /** The text with each placeholder replaced; what is filled in is not searched for braces. */
    static String fill(String template, Map<String, String> values) {
        return replace(template, name -> {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("no value for {" + name + "}");
            }
            return value;
        });
    }

    private static String replace(String template, UnaryOperator<String> value) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < template.length()) {
            int open = template.indexOf('{', from);
            int close = template.indexOf('}', from);
            if (open < 0 && close < 0) {
                break;
            }
            if (open < 0
                    || close < open
                    || (template.indexOf('{', open + 1) >= 0 && template.indexOf('{', open + 1) < close)) {
                throw new InvalidInputException(
                                "模板“" + template + "”中的花括号不成对。",
                                "The braces in the template \"" + template + "\" do not match.")
                        .maybe("占位符写作 {list}。", "write a placeholder as {list}.");
            }
            text.append(template, from, open).append(value.apply(template.substring(open + 1, close)));
            from = close + 1;
        }
        return text.append(template.substring(from)).toString();
    }
}
