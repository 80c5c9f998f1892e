package org.parkgauge.analysis.uncertainty;

import org.parkgauge.data.Step;
import org.parkgauge.text.Text;

/** What people call an alternative that is a method. */
final class OptionTitle {

    private OptionTitle() {}

    /** The title of the method with the parameters that its name tells; the name itself where it is not the method's. */
    static Text of(String name, Step method) {
        String plain = Step.nameOf(method.getClass());
        String parameters = name.startsWith(plain) ? name.substring(plain.length()) : name;
        if (!parameters.isEmpty() && !parameters.startsWith("[")) {
            return Text.of(name);
        }
        Text title = Step.titleOf(method.getClass());
        return Text.of(title.zh() + parameters, title.en() + parameters);
    }
}
