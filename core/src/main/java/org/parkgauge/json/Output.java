package org.parkgauge.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.parkgauge.text.InvalidInputException;

/** Sends written forms where they belong. */
final class Output {

    private Output() {}

    /** Writes a document of any size. */
    static void write(Object value, Path path) {
        write(value, path, Long.MAX_VALUE);
    }

    /** Writes a document; one that grows beyond a number of bytes is refused and leaves no file. */
    static void write(Object value, Path path, long largest) {
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path + " 是文件夹。", path + " is a directory.")
                    .maybe("给出其中的文件。", "name a file in it.");
        }
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            JsonPrinter.print(value, new Limited(out, largest));
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                            "无法写入 " + path + "：没有这个文件夹。", "Cannot write " + path + ": there is no such folder.")
                    .maybe("先建立文件夹。", "create the folder first.")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        } catch (TooLarge e) {
            delete(path);
            throw e.refusal();
        }
    }

    /** Writes a document of any size. */
    static void write(Object value, Appendable out) {
        write(value, out, Long.MAX_VALUE);
    }

    /** Writes a document; one that grows beyond a number of bytes is refused half way. */
    static void write(Object value, Appendable out, long largest) {
        try {
            JsonPrinter.print(value, new Limited(out, largest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TooLarge e) {
            throw e.refusal();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    /** A document has grown beyond what can be read back. */
    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long megabytes;

        TooLarge(long megabytes) {
            this.megabytes = megabytes;
        }

        InvalidInputException refusal() {
            return new InvalidInputException(
                            "要写的文件超过 " + megabytes + " MB，将无法读回。",
                            "The file would be larger than " + megabytes + " MB, and could not be read back.")
                    .maybe(
                            "该方法保留参照集：用较小的参照集拟合，或选用不保留参照集的方法。",
                            "fit the index on a smaller reference set, or use methods that do not keep it.");
        }
    }

    /** Counts the bytes that go to a destination. */
    private static final class Limited implements Appendable {

        private final Appendable out;
        private final long largest;
        private long bytes;

        Limited(Appendable out, long largest) {
            this.out = out;
            this.largest = largest;
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            for (int i = start; i < end; i++) {
                count(text.charAt(i));
            }
            out.append(text, start, end);
            return this;
        }

        @Override
        public Appendable append(char c) throws IOException {
            count(c);
            out.append(c);
            return this;
        }

        private void count(char c) {
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            if (bytes > largest) {
                throw new TooLarge(largest >> 20);
            }
        }
    }
}
