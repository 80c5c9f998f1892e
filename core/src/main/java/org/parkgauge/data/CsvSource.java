package org.parkgauge.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;

/** The characters of a file on their way to the tokenizer: byte order mark removed, what is no text refused. */
final class CsvSource extends Reader {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char REPLACEMENT = '\ufffd';
    private static final int LONGEST_MARK = 4;
    private static final List<byte[]> WORKBOOK_MARKS = marks("504b0304", "d0cf11e0");
    private static final List<byte[]> UTF_8_MARKS = marks("efbbbf");
    private static final List<byte[]> UTF_16_MARKS = marks("fffe", "feff");

    private final Reader reader;
    private final String name;
    private boolean atStart = true;
    private boolean afterReturn;
    private long line = 1;

    private CsvSource(Reader reader, String name) {
        this.reader = reader;
        this.name = name;
    }

    /** Characters that the caller has decoded. */
    static CsvSource of(Reader reader, String name) {
        return new CsvSource(reader, name);
    }

    /** Bytes to be decoded strictly. */
    static CsvSource of(InputStream in, Charset charset, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(LONGEST_MARK);
        byte[] head = buffered.readNBytes(LONGEST_MARK);
        buffered.reset();
        refuseMarked(head, charset, name);
        return new CsvSource(new CsvDecoder(buffered, charset), name);
    }

    /** The marks at the start of a file say what it is, whatever it has been taken for. */
    private static void refuseMarked(byte[] head, Charset charset, String name) {
        if (startsWith(head, WORKBOOK_MARKS)) {
            throw new InvalidInputException(name + " 是工作簿，不是 CSV 文件。", name + " is a workbook, not a CSV file.")
                    .maybe("在表格软件中另存为“CSV UTF-8”。", "save it as \"CSV UTF-8\" in the spreadsheet program.");
        }
        if (startsWith(head, UTF_8_MARKS) && !charset.equals(StandardCharsets.UTF_8)) {
            throw new InvalidInputException(
                            name + " 带有 UTF-8 标记，却要按 " + charset + " 读取。",
                            name + " is marked as UTF-8 and is to be read as " + charset + ".")
                    .maybe("去掉 charset(...)：UTF-8 是默认值。", "leave out charset(...): UTF-8 is the default.")
                    .by(Remedy.DEFAULT_CHARSET);
        }
        if (startsWith(head, UTF_16_MARKS) && !charset.name().startsWith("UTF-16")) {
            throw new InvalidInputException(
                            name + " 带有 UTF-16 标记，却要按 " + charset + " 读取。",
                            name + " is marked as UTF-16 and is to be read as " + charset + ".")
                    .maybe("使用 charset(StandardCharsets.UTF_16)。", "use charset(StandardCharsets.UTF_16).")
                    .by(Remedy.CHARSET_UTF_16);
        }
    }

    private static List<byte[]> marks(String... hex) {
        return Arrays.stream(hex).map(HexFormat.of()::parseHex).toList();
    }

    private static boolean startsWith(byte[] head, List<byte[]> marks) {
        return marks.stream()
                .anyMatch(mark ->
                        head.length >= mark.length && Arrays.equals(mark, 0, mark.length, head, 0, mark.length));
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = reader.read(buffer, offset, length);
        } catch (CharacterCodingException e) {
            throw undecodable().because(e);
        }
        if (atStart && count > 0) {
            atStart = false;
            if (buffer[offset] == BYTE_ORDER_MARK) {
                count--;
                System.arraycopy(buffer, offset + 1, buffer, offset, count);
            }
        }
        for (int i = offset; i < offset + count; i++) {
            check(buffer[i]);
        }
        return count;
    }

    private void check(char c) {
        if (c == '\0') {
            throw CsvFaults.refuse(name, line, "含有 NUL 字符。", "contains a NUL character.")
                    .maybe(
                            "文件不是文本文件，或编码为 UTF-16：charset(StandardCharsets.UTF_16LE)。",
                            "it is not a text file, or it is UTF-16: charset(StandardCharsets.UTF_16LE).")
                    .by(Remedy.CHARSET_UTF_16);
        }
        if (c == REPLACEMENT && !(reader instanceof CsvDecoder)) {
            throw CsvFaults.refuse(
                            name,
                            line,
                            "含有替换字符 U+FFFD：读取时编码已经弄错。",
                            "contains U+FFFD: it was decoded with the wrong charset.")
                    .maybe("改用 read(Path) 并设置 charset(...)。", "use read(Path) with charset(...).");
        }
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
    }

    private InvalidInputException undecodable() {
        if (!(reader instanceof CsvDecoder decoder)) {
            return CsvFaults.refuse(name, line, "含有无法解码的字节。", "contains bytes that cannot be decoded.")
                    .maybe("改用 read(Path) 并设置 charset(...)。", "use read(Path) with charset(...).");
        }
        String charset = decoder.charset();
        long place = decoder.decoded() + 1;
        InvalidInputException error = CsvFaults.refuse(
                name,
                line,
                "文件的第" + place + "个字节不是 " + charset + " 编码的文字。",
                "byte " + place + " of the file is not " + charset + " text.");
        return charset.equals("UTF-8")
                ? error.maybe(
                                "文件是 GBK 编码：Csv.standard().charset(Charset.forName(\"GBK\"))；或另存为“CSV UTF-8”。",
                                "the file is GBK: Csv.standard().charset(Charset.forName(\"GBK\")); or save it as \"CSV UTF-8\".")
                        .by(Remedy.CHARSET_GBK)
                : error.maybe("文件是 UTF-8 编码（默认值），或 GB18030 编码。", "the file is UTF-8, the default, or GB18030.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
