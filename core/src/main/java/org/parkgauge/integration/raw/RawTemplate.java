package org.parkgauge.integration.raw;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Csv;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Empty raw tables to be filled: a CSV file with a header for every table, and {@code README.md}, which describes each
 * table, column and item with its unit, whether it is needed, and the indicators that use it. All of it is made from the
 * {@link Definitions}.
 */
public final class RawTemplate {

    /** The file that describes the tables. */
    public static final String README = "README.md";

    /** With a byte order mark, so that Excel sees Chinese. */
    private static final Csv CSV = Csv.standard().bom(true);

    private static final Text INTRODUCTION = Text.of("""
            # 原始数据表

            本文件夹是空表，填好后由 Parkgauge 推算产城融合指数的各项指标。

            - 每张表都可以不填；不填的表删去或留着表头都行。指标缺少原始数据时，结果会说明缺哪一项。
            - 列名用代码，也可以用中文名称；方括号中是单位，可以换成同类的其他单位，例如 `area[亩]`。不认识的列会报错，不会被忽略。
            - 缺失的数留空（或写 NA、—、无、缺失），不要写 0：0 是数值。
            - 表与表之间用代码相互引用。
            - 一个文件夹只放一个年份的数据。
            - 编码为 UTF-8；GBK 文件须在读取时声明。

            """, """
            # Raw tables

            This folder holds empty tables. Once they are filled, Parkgauge derives the indicators of the industry–city
            integration index from them.

            - Every table is optional; delete those that stay empty, or leave them with their header. Where an indicator
              lacks raw data, the results say which.
            - Headers are codes; the names in Chinese or English will do as well. Square brackets hold the unit, which may be
              replaced by another one of its kind, as in `area[mu]`. An unknown column is refused, never ignored.
            - Leave a missing number empty (or write NA or —); do not write 0, which is a value.
            - Tables refer to each other by codes.
            - One folder holds the data of one year.
            - Files are UTF-8; a GBK file must be declared when it is read.

            """);

    private RawTemplate() {}

    /**
     * The header of the empty file of a table: the codes of its columns, with units.
     *
     * @param table the table
     * @param language the language of the units
     * @return the header
     */
    public static List<String> header(TableDefinition table, Language language) {
        List<String> header = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            String unit = column.unit()
                    .filter(one -> one.quantity() != Quantity.NUMBER)
                    .map(one -> "[" + one.label().in(language) + "]")
                    .orElse("");
            header.add(column.code() + unit);
        }
        return header;
    }

    /**
     * The text of every file of the template.
     *
     * @param language the language of the description and the units
     * @return the texts by the names of the files; CSV files begin with a byte order mark
     */
    public static Map<String, String> files(Language language) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(README, INTRODUCTION.in(language) + RawDescription.of(language));
        for (TableDefinition table : Definitions.tables()) {
            StringWriter text = new StringWriter();
            CSV.write(header(table, language), List.of(), text);
            files.put(table.code() + ".csv", text.toString());
        }
        return files;
    }

    /**
     * Describes all tables, columns, items, words and units in Markdown, from headings of the second level on.
     *
     * @param language the language
     * @return the description
     */
    public static String description(Language language) {
        return RawDescription.of(language);
    }

    /**
     * Writes the template into a folder, which is created if need be.
     *
     * @param folder the folder
     * @param language the language of the description and the units
     * @throws InvalidInputException if a file of the template stands there already with other text; then nothing is
     *     written
     * @throws UncheckedIOException if writing fails
     */
    public static void write(Path folder, Language language) {
        Map<String, String> files = files(language);
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                keepFilled(folder.resolve(file.getKey()), file.getValue());
            }
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses to write over a file that someone has filled.
     *
     * @param file where a file of the template is to stand
     * @param text its text
     * @throws InvalidInputException if it stands there with other text
     * @throws UncheckedIOException if it cannot be read
     */
    public static void keepFilled(Path file, String text) {
        try {
            if (Files.exists(file) && !new String(Files.readAllBytes(file), StandardCharsets.UTF_8).equals(text)) {
                throw new InvalidInputException(
                                "“" + file + "”已经存在，内容不是空表。", "\"" + file + "\" exists already and is not empty.")
                        .maybe("它已填好：给出另一个文件夹。", "it has been filled: give another folder.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
