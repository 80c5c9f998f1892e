package org.parkgauge.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.Text;

/** The words of the page that are not in the result: headings, buttons, explanations. */
final class Labels {

    private static final String FILE = "labels.txt";
    private static final int PARTS = 3;

    private Labels() {}

    /** Key to text, from lines of key, Chinese and English, divided by {@code |}. */
    static Map<String, Text> all() {
        Map<String, Text> labels = new LinkedHashMap<>();
        Assets.text(FILE).lines().filter(line -> !line.isBlank()).forEach(line -> {
            List<String> parts = List.of(line.split("\\|", -1));
            if (parts.size() != PARTS || parts.stream().anyMatch(String::isBlank)) {
                throw new IllegalStateException(FILE + ": not key | Chinese | English: " + line);
            }
            Text text = Text.of(parts.get(1).strip(), parts.get(2).strip());
            if (labels.put(parts.get(0).strip(), text) != null) {
                throw new IllegalStateException(FILE + ": twice: " + line);
            }
        });
        return labels;
    }
}
