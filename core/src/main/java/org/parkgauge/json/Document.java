package org.parkgauge.json;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.parkgauge.text.InvalidInputException;

/** The characters of a JSON document, without byte order mark, and what messages call it. */
final class Document {

    /** The largest file that is read, in bytes (of text in memory: characters). Fitted indices may hold a reference set. */
    static final int LARGEST = 64 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String source;
    private final char[] characters;
    private final int start;
    private final int end;

    private Document(String source, char[] characters, int end) {
        this.source = source;
        this.characters = characters;
        this.start = end > 0 && characters[0] == BYTE_ORDER_MARK ? 1 : 0;
        this.end = end;
    }

    static Document of(String text, String source) {
        if (text.length() > LARGEST) {
            throw tooLarge(source);
        }
        return new Document(source, text.toCharArray(), text.length());
    }

    static Document of(Reader reader, String source) {
        try {
            CharArrayWriter all = new CharArrayWriter();
            char[] buffer = new char[1 << 13];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                all.write(buffer, 0, count);
                if (all.size() > LARGEST) {
                    throw tooLarge(source);
                }
            }
            return new Document(source, all.toCharArray(), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(source + ": " + e.getMessage(), e);
        }
    }

    static Document of(Path path) {
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path + " 是文件夹。", path + " is a directory.")
                    .maybe("给出其中的文件。", "name the file in it.");
        }
        try {
            if (Files.size(path) > LARGEST) {
                throw tooLarge(path.toString());
            }
            return decode(Files.readAllBytes(path), path.toString());
        } catch (NoSuchFileException e) {
            Path here = Path.of("").toAbsolutePath();
            throw new InvalidInputException("没有文件 " + path + "。", "There is no file " + path + ".")
                    .maybe("路径写错了；当前文件夹是 " + here + "。", "the path is misspelt; the current directory is " + here + ".")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    private static Document decode(byte[] bytes, String source) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        Document document = new Document(source, decoded.array(), decoded.position());
        if (result.isError()) {
            throw document.placeOf(document.length(), JsonPath.TOP)
                    .refuse("此处不是 UTF-8 编码。", "the text from here on is not UTF-8.")
                    .maybe(
                            "在编辑器中另存为 UTF-8（现在可能是 GBK 或 UTF-16）。",
                            "save the file as UTF-8 in an editor; it may be GBK or UTF-16 now.");
        }
        return document;
    }

    private static InvalidInputException tooLarge(String source) {
        int megabytes = LARGEST >> 20;
        return new InvalidInputException(
                        source + " 超过 " + megabytes + " MB。", source + " is larger than " + megabytes + " MB.")
                .maybe(
                        "它不是指数文件；保留参照集的方法可用较小的参照集拟合。",
                        "it is no index; where a method keeps the reference set, fit it on a smaller one.");
    }

    String source() {
        return source;
    }

    char[] characters() {
        return characters;
    }

    int start() {
        return start;
    }

    /** The number of characters after the byte order mark. */
    int length() {
        return end - start;
    }

    /** One character; NUL beyond the ends. */
    char at(int offset) {
        return offset < 0 || offset >= length() ? '\0' : characters[start + offset];
    }

    /** The line and the column of a character. */
    Place placeOf(int offset, JsonPath path) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            char c = at(i);
            if (c == '\n' || (c == '\r' && at(i + 1) != '\n')) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(source, line, column, path);
    }
}
