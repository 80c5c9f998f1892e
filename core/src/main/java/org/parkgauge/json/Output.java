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

    static void write(Object value, Path path) {
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path + " 是文件夹。", path + " is a directory.")
                    .maybe("给出其中的文件。", "name a file in it.");
        }
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            JsonPrinter.print(value, out);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                            "无法写入 " + path + "：没有这个文件夹。", "Cannot write " + path + ": there is no such folder.")
                    .maybe("先建立文件夹。", "create the folder first.")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    static void write(Object value, Appendable out) {
        try {
            JsonPrinter.print(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
