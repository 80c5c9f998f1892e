package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Text;

/** An object of the page's data in the making. Missing numbers are null; numbers are rounded to what a reader can see. */
final class Fields {

    private static final int SCORE_DECIMALS = 6;
    private static final int FINE_DECIMALS = 4;
    private static final double LARGE = 1e9;
    private static final double[] SCALES = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Fields put(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** A list of one thing of each item. */
    <T> Fields each(String name, List<T> items, Function<T, ? extends @Nullable Object> value) {
        return put(name, list(items, value));
    }

    Map<String, @Nullable Object> map() {
        return values;
    }

    static <T> List<@Nullable Object> list(List<T> items, Function<T, ? extends @Nullable Object> value) {
        List<@Nullable Object> all = new ArrayList<>(items.size());
        for (T item : items) {
            all.add(value.apply(item));
        }
        return all;
    }

    /** A score, with decimals enough that what the page rounds to is what other documents round to. */
    static @Nullable Object score(double value) {
        return rounded(value, SCORE_DECIMALS);
    }

    /** A share, weight or coefficient to four decimals. */
    static @Nullable Object fine(double value) {
        return rounded(value, FINE_DECIMALS);
    }

    static @Nullable Object rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return null;
        }
        double scale = SCALES[decimals];
        return Math.abs(value) < LARGE ? Math.round(value * scale) / scale : value;
    }

    /** A value of any size to six significant digits. */
    static @Nullable Object value(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        if (value == Math.rint(value)) {
            return value == 0 ? 0.0 : value;
        }
        double size = Math.abs(value);
        int decimals = (int) Math.max(0, Math.ceil(5 - Math.floor(Math.log10(size))));
        return decimals < SCALES.length ? rounded(value, decimals) : value;
    }

    /** A text, or null where there is none. */
    static @Nullable Object text(Text text) {
        return text.isEmpty() ? null : text;
    }
}
