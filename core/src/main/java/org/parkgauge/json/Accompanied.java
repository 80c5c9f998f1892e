package org.parkgauge.json;

import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.internal.ContentHash;

/**
 * A fitted index and a record that goes with it, such as what its indicators are derived by, in one JSON document. Both are
 * read back as they were written, to the bit; a document that was changed after writing is refused, and so is everything
 * that {@link IndexJson} refuses.
 *
 * <p>The record may hold numbers, booleans, strings, enum constants, texts, vectors, lists, maps with string or enum keys,
 * and records of these.
 *
 * @param <T> the type of the record
 * @param index the fitted index
 * @param companion the record
 */
public record Accompanied<T extends Record>(FittedIndex index, T companion) {

    private static final String INDEX = "index";
    private static final String COMPANION = "companion";

    /**
     * Writes the document.
     *
     * @param kind what the document says that it is
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if a method of the index is not registered, the folder does not exist,
     *     or the file would be too large to be read back
     */
    public void write(String kind, Path path) {
        Output.write(written(kind), path, Document.LARGEST);
    }

    /**
     * Writes the document.
     *
     * @param kind what the document says that it is
     * @param out receives the text
     * @throws org.parkgauge.text.InvalidInputException if a method of the index is not registered, or the text would be too
     *     large to be read back
     */
    public void write(String kind, Appendable out) {
        Output.write(written(kind), out, Document.LARGEST);
    }

    private Map<String, @Nullable Object> written(String kind) {
        Values values = new Values(Steps.load());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(Format.FORMAT_VERSION, Format.VERSION);
        object.put(Format.KIND, kind);
        object.put(COMPANION, values.write(companion.getClass(), companion, JsonPath.TOP.property(COMPANION)));
        object.put(INDEX, new FittedWriter(values).write(index));
        object.put(FittedNames.HASH, hash());
        return object;
    }

    private String hash() {
        return ContentHash.of(List.of(index.hash(), companion));
    }

    /**
     * Reads such a document.
     *
     * @param kind what the document must say that it is
     * @param type the type of the record
     * @param path the file
     * @param <T> the type of the record
     * @return index and record
     * @throws org.parkgauge.text.InvalidInputException if there is no such file, or it is not as it was written
     */
    public static <T extends Record> Accompanied<T> read(String kind, Class<T> type, Path path) {
        return read(kind, type, Document.of(path));
    }

    /**
     * Reads such a document.
     *
     * @param kind what the document must say that it is
     * @param type the type of the record
     * @param reader the characters, read to their end; the reader is not closed
     * @param source what messages call them
     * @param <T> the type of the record
     * @return index and record
     * @throws org.parkgauge.text.InvalidInputException if it is not as it was written
     */
    public static <T extends Record> Accompanied<T> read(String kind, Class<T> type, Reader reader, String source) {
        return read(kind, type, Document.of(reader, source));
    }

    private static <T extends Record> Accompanied<T> read(String kind, Class<T> type, Document document) {
        Values values = new Values(Steps.load());
        Members members = Parser.parse(document).members();
        Format.check(members, kind);
        T companion = values.read(type, members.required(COMPANION));
        FittedIndex index = new FittedReader(values).read(members.required(INDEX));
        Spot hash = members.required(FittedNames.HASH);
        members.finish();
        Accompanied<T> read = new Accompanied<>(index, companion);
        if (!read.hash().equals(hash.text())) {
            throw hash.refuse("内容被改动过（哈希值不符）。", "the content is not as it was written: its hash does not agree.")
                    .maybe("重新拟合。", "fit the index again.");
        }
        return read;
    }
}
