package org.parkgauge.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.parkgauge.text.InvalidInputException;

/** Opens files, and says in both languages what is wrong with one that cannot be read or written. */
final class CsvFiles {

    private CsvFiles() {}

    /** Something that writes. */
    @FunctionalInterface
    interface Output {
        void to(Writer out) throws IOException;
    }

    static <T> T read(Path path, Function<InputStream, T> reading) {
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path + " 是文件夹。", path + " is a directory.")
                    .maybe("给出其中的文件。", "name the file in it.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return reading.apply(in);
        } catch (NoSuchFileException e) {
            Path here = Path.of("").toAbsolutePath();
            throw new InvalidInputException("没有文件 " + path + "。", "There is no file " + path + ".")
                    .maybe("路径写错了；当前文件夹是 " + here + "。", "the path is misspelt; the current directory is " + here + ".")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    static void write(Path path, Charset charset, Output output) {
        try (Writer out = Files.newBufferedWriter(path, charset)) {
            output.to(out);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                            "无法写入 " + path + "：没有这个文件夹。", "Cannot write " + path + ": there is no such folder.")
                    .maybe("先建立文件夹。", "create the folder first.")
                    .because(e);
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(
                            path + "：有 " + charset + " 编码没有的字符。",
                            path + ": the text has a character that " + charset + " lacks.")
                    .maybe("按 UTF-8 写：去掉 charset(...)。", "write UTF-8: leave out charset(...).")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }
}
