package org.parkgauge.json;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as a JSON document, an object that says its format version and its kind and then has the components of
 * the record by their names. For results of other packages, in the style of {@link ResultJson}: numbers have full
 * precision, what is missing (NaN) is null.
 *
 * <p>The record may hold numbers, booleans, strings, enum constants, texts, vectors, matrices, ranges, lists, optionals,
 * maps with string or enum keys (written in the order of the keys), and records of these.
 */
public final class RecordJson {

    private RecordJson() {}

    /**
     * Writes a record.
     *
     * @param kind what the document says that it is
     * @param item the record
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if a number is infinite, naming its place, or the folder does not
     *     exist
     */
    public static void write(String kind, Record item, Path path) {
        Output.write(written(kind, item), path);
    }

    /**
     * Writes a record.
     *
     * @param kind what the document says that it is
     * @param item the record
     * @param out receives the text
     * @throws org.parkgauge.text.InvalidInputException if a number is infinite, naming its place
     */
    public static void write(String kind, Record item, Appendable out) {
        Output.write(written(kind, item), out);
    }

    private static Map<String, @Nullable Object> written(String kind, Record item) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(Format.FORMAT_VERSION, Format.VERSION);
        document.put(Format.KIND, kind);
        Values values = new Values(Steps.of(List.of()));
        Map<?, ?> components = (Map<?, ?>) values.write(item.getClass(), item, JsonPath.TOP);
        components.forEach((name, value) -> document.put((String) name, value));
        return document;
    }
}
