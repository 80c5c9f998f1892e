package org.parkgauge.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parkgauge.data.Csv;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.raw.RawTemplate;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an empty table for an index, and a second one that explains its columns. */
@Command(
        name = "template",
        description = {
            "Writes an empty CSV with the header of all inputs of an index, and a second file that explains the columns;"
                    + " with --raw, empty tables of raw data.",
            "写出只有表头的空表，以及逐列说明的第二个文件；给出 --raw 时写出原始数据的空表。"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Main.LibraryVersion.class)
final class TemplateCommand implements Runnable {

    /** With a byte order mark, so that Excel sees Chinese. */
    private static final Csv CSV = Csv.standard().bom(true);

    @Spec
    private CommandSpec command;

    @Option(
            names = "--index",
            paramLabel = "NAME",
            defaultValue = "icii",
            description = {
                "icii, icii-lite, classic-cn, or a FILE.json of your own; default: icii.",
                "现成指数的名称，或自定义指数的 .json 文件，默认 icii。"
            })
    private String index;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = {"Where the two files are written; default: here.", "输出目录，默认当前目录。"})
    private String out;

    @Option(
            names = "--raw",
            paramLabel = "DIR",
            description = {
                "Write the empty tables of raw data there instead, with a README that explains them.",
                "改为把原始数据的空表写入该目录，附 README 说明。"
            })
    private String raw;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"Language; default: that of the machine.", "语言，默认随系统。"})
    private String lang;

    @Override
    public void run() {
        Language language = lang == null ? Main.defaultLanguage() : Language.of(lang);
        if (raw == null) {
            writeIndexTable(language);
        } else {
            writeRawTables(language);
        }
    }

    private void writeRawTables(Language language) {
        for (String option : List.of("--index", "--out")) {
            if (command.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new InvalidInputException(
                                "--raw 写出原始表，不能再给 " + option + "。",
                                "--raw writes raw tables, so " + option + " cannot be given beside it.")
                        .maybe("去掉其中之一。", "leave one of them out.");
            }
        }
        Path folder = Refusals.path("--raw", raw);
        Map<String, Consumer<Path>> files = new LinkedHashMap<>();
        RawTemplate.files(language).forEach((name, text) -> {
            RawTemplate.keepFilled(folder.resolve(name), text);
            files.put(name, file -> write(file, text));
        });
        OutputFolder.write(folder, files);
        PrintWriter printer = command.commandLine().getOut();
        printer.println(Text.of("原始数据的空表：", "Empty tables of raw data: ").in(language) + folder);
        printer.println(Text.of("各表的说明：", "What they mean: ").in(language) + folder.resolve(RawTemplate.README));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeIndexTable(Language language) {
        IndexSpec spec = Tables.index(index);
        TemplateColumns columns = new TemplateColumns(spec, language);
        Path folder = Refusals.path("--out", out);
        String table = spec.code() + "-template.csv";
        String explained = spec.code() + "-columns.csv";
        keepFilled(folder.resolve(table), columns.header());
        Map<String, Consumer<Path>> files = new LinkedHashMap<>();
        files.put(table, file -> CSV.write(columns.header(), List.of(), file));
        files.put(explained, file -> CSV.write(columns.explanationHeader(), columns.explanations(), file));
        OutputFolder.write(folder, files);
        PrintWriter printer = command.commandLine().getOut();
        printer.println(Text.of("空表：", "Empty table: ").in(language) + folder.resolve(table));
        printer.println(Text.of("列的说明：", "What its columns mean: ").in(language) + folder.resolve(explained));
        printer.println(Text.of("填好后排名：", "Fill it and rank it with: ").in(language) + "rank --index " + index
                + " --data " + folder.resolve(table));
    }

    /** Refuses to write over a table that someone has filled. */
    private static void keepFilled(Path file, List<String> header) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            StringWriter empty = new StringWriter();
            CSV.write(header, List.of(), empty);
            if (!Arrays.equals(Files.readAllBytes(file), empty.toString().getBytes(StandardCharsets.UTF_8))) {
                throw new InvalidInputException(
                                "“" + file + "”已经存在，内容不是空表。",
                                "\"" + file + "\" exists already and is not the empty table.")
                        .maybe(
                                "它已填好：给它另一个名称，或给 --out 另一个目录。",
                                "it has been filled: give it another name, or give --out another directory.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
