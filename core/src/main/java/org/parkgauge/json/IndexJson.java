package org.parkgauge.json;

import java.io.Reader;
import java.nio.file.Path;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;

/**
 * Reads and writes indices as JSON: definitions and fitted indices.
 *
 * <pre>{@code
 * IndexSpec spec = IndexJson.readSpec(Path.of("index.json"));
 * FittedIndex fitted = spec.fit(parks);
 * IndexJson.writeFitted(fitted, Path.of("fitted.json"));
 * FittedIndex again = IndexJson.readFitted(Path.of("fitted.json"));
 * }</pre>
 *
 * <p>Files are UTF-8 (a byte order mark is allowed), at most 64 MB large and 64 levels deep. What is read back equals what
 * was written, every number to the bit: numbers are written with the fewest of 15, 16 or 17 digits that mean the same
 * double, whatever the Java version. Every method of this class that reads refuses, with an
 * {@link org.parkgauge.text.InvalidInputException} that names the file, the line, the column and the path of the value:
 * text that is not JSON, comments, text after the end, duplicate, unknown and missing properties, NaN and infinity in any
 * spelling, numbers that a double cannot hold (1e400), unknown methods and options, and whatever the index itself refuses.
 *
 * <p>Every method that writes refuses a method that is not registered under a name, such as a lambda, saying where it
 * stands, before anything is written. A missing number is null. Failures of the disk are
 * {@link java.io.UncheckedIOException}s.
 */
public final class IndexJson {

    private IndexJson() {}

    private static Values values() {
        return new Values(Steps.load());
    }

    /**
     * Reads the definition of an index.
     *
     * @param path a file
     * @return the recipe
     * @throws org.parkgauge.text.InvalidInputException if there is no such file, or it is not as described above
     */
    public static IndexSpec readSpec(Path path) {
        return readSpec(Document.of(path));
    }

    /**
     * Reads the definition of an index.
     *
     * @param reader the characters, read to their end; the reader is not closed
     * @param source what messages call them
     * @return the recipe
     * @throws org.parkgauge.text.InvalidInputException if they are not as described above
     */
    public static IndexSpec readSpec(Reader reader, String source) {
        return readSpec(Document.of(reader, source));
    }

    /**
     * Reads the definition of an index.
     *
     * @param json the text
     * @param source what messages call it
     * @return the recipe
     * @throws org.parkgauge.text.InvalidInputException if it is not as described above
     */
    public static IndexSpec readSpec(String json, String source) {
        return readSpec(Document.of(json, source));
    }

    private static IndexSpec readSpec(Document document) {
        return new SpecReader(values()).read(Parser.parse(document));
    }

    /**
     * Writes the definition of an index. What has its default value is left out.
     *
     * @param spec the recipe
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if a method is not registered, or the folder does not exist
     */
    public static void writeSpec(IndexSpec spec, Path path) {
        Output.write(new SpecWriter(values()).write(spec, JsonPath.TOP), path);
    }

    /**
     * Writes the definition of an index. What has its default value is left out.
     *
     * @param spec the recipe
     * @param out receives the text
     * @throws org.parkgauge.text.InvalidInputException if a method is not registered
     */
    public static void writeSpec(IndexSpec spec, Appendable out) {
        Output.write(new SpecWriter(values()).write(spec, JsonPath.TOP), out);
    }

    /**
     * Reads a fitted index. It scores as the one that was written, to the bit.
     *
     * @param path a file
     * @return the fitted index
     * @throws org.parkgauge.text.InvalidInputException if there is no such file, it is not as described above, or its
     *     definition is not the one that was fitted
     */
    public static FittedIndex readFitted(Path path) {
        return readFitted(Document.of(path));
    }

    /**
     * Reads a fitted index. It scores as the one that was written, to the bit.
     *
     * @param reader the characters, read to their end; the reader is not closed
     * @param source what messages call them
     * @return the fitted index
     * @throws org.parkgauge.text.InvalidInputException if they are not as described above, or the definition is not the
     *     one that was fitted
     */
    public static FittedIndex readFitted(Reader reader, String source) {
        return readFitted(Document.of(reader, source));
    }

    /**
     * Reads a fitted index. It scores as the one that was written, to the bit.
     *
     * @param json the text
     * @param source what messages call it
     * @return the fitted index
     * @throws org.parkgauge.text.InvalidInputException if it is not as described above, or the definition is not the one
     *     that was fitted
     */
    public static FittedIndex readFitted(String json, String source) {
        return readFitted(Document.of(json, source));
    }

    private static FittedIndex readFitted(Document document) {
        return new FittedReader(values()).read(Parser.parse(document));
    }

    /**
     * Writes a fitted index: its definition, what was learned, the issues of the fit and the provenance. Methods with the
     * trait {@code KEEPS_REFERENCE} bring values of the reference set into the file.
     *
     * @param index the fitted index
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if a method or its fitted form is not registered, the folder does
     *     not exist, or the file would be too large to be read back
     */
    public static void writeFitted(FittedIndex index, Path path) {
        Output.write(new FittedWriter(values()).write(index), path, Document.LARGEST);
    }

    /**
     * Writes a fitted index: its definition, what was learned, the issues of the fit and the provenance. Methods with the
     * trait {@code KEEPS_REFERENCE} bring values of the reference set into the file.
     *
     * @param index the fitted index
     * @param out receives the text
     * @throws org.parkgauge.text.InvalidInputException if a method or its fitted form is not registered, or the text would
     *     be too large to be read back
     */
    public static void writeFitted(FittedIndex index, Appendable out) {
        Output.write(new FittedWriter(values()).write(index), out, Document.LARGEST);
    }
}
