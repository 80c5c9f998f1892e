package org.parkgauge.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parkgauge.data.Dataset;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.text.Text;

/** What the data say about themselves: year, prices, catchment, source. */
final class DataDescription {

    private static final int SHOWN_VALUES = 3;

    private final Ranked ranked;
    private final List<Text> parts = new ArrayList<>();

    private DataDescription(Ranked ranked) {
        this.ranked = ranked;
    }

    /** A line, empty if they say nothing. */
    static Text of(Ranked ranked) {
        DataDescription description = new DataDescription(ranked);
        description.add(description.stated("year", Origin::year), "年份 ", "year ");
        description.add(description.stated("price_base", Origin::priceBase), "价格基期 ", "prices of ");
        description.add(description.stated("catchment"), "统计范围 ", "catchment ");
        description.add(description.stated("source", Origin::source), "来源 ", "source ");
        List<Text> parts = description.parts;
        return parts.isEmpty()
                ? Text.EMPTY
                : Text.of(
                        "数据：" + String.join("；", parts.stream().map(Text::zh).toList()),
                        "Data: "
                                + String.join("; ", parts.stream().map(Text::en).toList()));
    }

    /** What the rows of raw tables state or, where there are none, the data. */
    private List<String> stated(String attribute, Function<Origin, String> what) {
        return ranked.raw().map(parks -> List.copyOf(parks.stated(what))).orElseGet(() -> stated(attribute));
    }

    private List<String> stated(String attribute) {
        Dataset data = ranked.scores().data();
        return data.hasAttribute(attribute)
                ? data.attribute(attribute).stream()
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    private void add(List<String> values, String zh, String en) {
        if (!values.isEmpty()) {
            List<String> shown = values.subList(0, Math.min(SHOWN_VALUES, values.size()));
            int more = values.size() - shown.size();
            parts.add(Text.of(
                    zh + String.join("、", shown) + (more > 0 ? " 等 " + values.size() + " 种" : ""),
                    en + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "")));
        }
    }
}
