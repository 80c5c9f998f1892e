package org.parkgauge.analysis.sensitivity;

import java.util.List;
import java.util.function.Function;
import org.parkgauge.text.InvalidInputException;

/** Parts of a result by name. */
final class Find {

    private Find() {}

    static <T> T named(List<T> parts, Function<T, String> name, String wanted, String zh, String en) {
        for (T part : parts) {
            if (name.apply(part).equals(wanted)) {
                return part;
            }
        }
        List<String> names = parts.stream().map(name).toList();
        throw new InvalidInputException(
                        "结果中没有" + zh + "“" + wanted + "”。", "The result has no " + en + " \"" + wanted + "\".")
                .maybe("可选：" + names + "。", "choose among " + names + ".");
    }
}
