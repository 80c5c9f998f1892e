package org.parkgauge.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.excel.ResultWorkbook;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.FittedIntegration;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.json.IndexJson;
import org.parkgauge.json.ResultJson;
import org.parkgauge.json.RobustnessJson;
import org.parkgauge.report.Report;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores and ranks the units of a table. */
@Command(
        name = "rank",
        description = {
            "Scores and ranks the units of a CSV table, or the parks of raw tables. Without either: the invented sample"
                    + " prefecture.",
            "为 CSV 指标表或原始数据表中的园区打分和排名；都不给时用虚构的示例市。"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Main.LibraryVersion.class)
final class RankCommand implements Runnable {

    private static final Text LEAVE_OUT = Text.of("去掉其中之一。", "leave one of them out.");

    @Spec
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = {
                "CSV table, a row a unit, UTF-8 unless --charset says otherwise; or a workbook (.xlsx).",
                "CSV 数据表，每行一个单元，默认 UTF-8 编码；或 .xlsx 工作簿。"
            })
    private String data;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = {
                "Sheet of the workbook that holds the table; default: the only one that does.",
                "数据所在的工作表，默认为唯一有数据的那个。"
            })
    private String sheet;

    @Option(
            names = "--raw",
            paramLabel = "DIR",
            description = {
                "Folder of raw tables, from which the indicators are derived; template --raw writes empty ones.",
                "原始数据表所在的文件夹，指标由它推算；空表由 template --raw 写出。"
            })
    private String raw;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = {"Charset of the table or tables, such as GBK.", "数据表的字符集，如 GBK。"})
    private String charset;

    @Option(
            names = "--unit",
            paramLabel = "COLUMN",
            description = {"Column with the names of the units; default: the first.", "单元名称所在的列，默认第一列。"})
    private String unit;

    @Option(
            names = "--index",
            paramLabel = "NAME",
            description = {
                "icii, icii-lite, classic-cn, or a FILE.json of your own; default: icii.",
                "现成指数的名称，或自定义指数的 .json 文件，默认 icii。"
            })
    private String index;

    @Option(
            names = "--profile",
            paramLabel = "CODE",
            description = {
                "Type profile of the index: for icii common, city or town.",
                "指数的类型方案：icii 有 common（通用）、city（城市功能板块）、town（镇园一体）。"
            })
    private String profile;

    @Option(
            names = "--fitted",
            paramLabel = "FILE.json",
            description = {
                "Score with an index fitted earlier (the fitted.json of --out), on its old scale.",
                "用先前拟合的指数（--out 写出的 fitted.json）按原标准打分。"
            })
    private String fitted;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Write scores.csv, result.json and fitted.json there; of an integration index also diagnosis.txt and"
                        + " diagnosis.json, of raw tables also indicators.csv, derivations.csv, warnings.txt and, with a"
                        + " questionnaire, satisfaction.csv.",
                "把 scores.csv、result.json、fitted.json 写入该目录；产城融合类指数另有 diagnosis.txt、diagnosis.json，"
                        + "由原始表推算时另有 indicators.csv、derivations.csv、warnings.txt，有问卷时还有 satisfaction.csv。"
            })
    private String out;

    @Option(
            names = "--workbook",
            paramLabel = "FILE.xlsx",
            description = {
                "Write a workbook with a sheet a stage: values, scores, contributions, ranks, weights, method.",
                "写出工作簿：原始值、标准化、得分、贡献、名次、权重、方法等各一张表。"
            })
    private String workbook;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"Language; default: that of the machine.", "语言，默认随系统。"})
    private String lang;

    @Mixin
    private final RobustnessOptions robustnessOptions = new RobustnessOptions();

    @Mixin
    private final ReportOptions reportOptions = new ReportOptions();

    @Mixin
    private final DocumentOptions documentOptions = new DocumentOptions();

    @Override
    public void run() {
        Language language = lang == null ? Main.defaultLanguage() : Language.of(lang);
        checkOptions();
        Optional<FittedFile> ready =
                Optional.ofNullable(fitted).map(file -> FittedFile.read(Refusals.path("--fitted", file)));
        Ranked ranked = ranked(ready);
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text);
        if (!ranked.notice().isEmpty()) {
            printer.println(ranked.notice().in(language));
            printer.println();
        }
        if (data != null) {
            Text matched = Tables.matched(
                    Refusals.path("--data", data),
                    charset,
                    sheet,
                    unit,
                    ranked.scores().index().spec());
            if (!matched.isEmpty()) {
                printer.println(matched.in(language));
                printer.println();
            }
        }
        new RankingText(ranked, language).print(printer);
        Optional<RobustnessResult> robustness = robustnessOptions.run(
                ranked.scores().index().spec(), ranked.scores().data(), language);
        robustness.ifPresent(found -> {
            printer.println();
            new RobustnessText(found, ranked.names(language), language).print(printer);
        });
        if (workbook != null) {
            printer.println();
            writeWorkbook(ranked, robustness, language, printer);
        }
        Supplier<Report> report = once(() -> reportOptions.report(ranked, robustness));
        reportOptions.write(report, language).ifPresent(file -> {
            printer.println();
            printer.println(Text.of("已写入 " + file, "Wrote " + file).in(language));
        });
        documentOptions
                .write(report, language)
                .forEach(file ->
                        printer.println(Text.of("已写入 " + file, "Wrote " + file).in(language)));
        if (out != null) {
            printer.println();
            write(ranked, robustness, language, printer);
        }
        command.commandLine().getOut().print(text);
    }

    /** What is made when it is first asked for, and once. */
    private static Supplier<Report> once(Supplier<Report> maker) {
        AtomicReference<Report> made = new AtomicReference<>();
        return () -> made.updateAndGet(report -> report == null ? maker.get() : report);
    }

    private void checkOptions() {
        robustnessOptions.check(fitted != null);
        reportOptions.check(documentOptions.isAsked());
        documentOptions.check();
        if (fitted != null && (index != null || profile != null)) {
            throw new InvalidInputException(
                            "--fitted 已包含指数和类型方案，不能再给 --index 或 --profile。",
                            "--fitted holds its index and profile, so --index and --profile cannot be given beside it.")
                    .maybe(LEAVE_OUT.zh(), LEAVE_OUT.en());
        }
        if (data != null && raw != null) {
            throw new InvalidInputException(
                            "--data 给出指标表，--raw 给出原始数据表，不能同时给。",
                            "--data gives a table of indicators and --raw raw tables; they cannot be given together.")
                    .maybe(LEAVE_OUT.zh(), LEAVE_OUT.en());
        }
        if (unit != null && raw != null) {
            throw new InvalidInputException(
                            "--raw 的园区名称取自园区表，不能再给 --unit。",
                            "--raw takes the names of the parks from table parks, so --unit cannot be given beside it.")
                    .maybe(LEAVE_OUT.zh(), LEAVE_OUT.en());
        }
        if (sheet != null && (data == null || !Tables.isWorkbook(data))) {
            throw new InvalidInputException(
                            "--sheet 说明工作簿，但 --data 没有给出 .xlsx 文件。",
                            "--sheet describes a workbook, and --data gives no .xlsx file.")
                    .maybe("用 --data FILE.xlsx 给出工作簿。", "give the workbook by --data FILE.xlsx.");
        }
        if (charset != null && data != null && Tables.isWorkbook(data)) {
            throw new InvalidInputException(
                            "工作簿没有字符集之分，不能再给 --charset。",
                            "A workbook has no charset, so --charset cannot be given beside it.")
                    .maybe("去掉 --charset。", "leave out --charset.");
        }
        if (workbook != null && !workbook.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new InvalidInputException(
                            "--workbook 写出 .xlsx 文件，“" + workbook + "”不是。",
                            "--workbook writes an .xlsx file, and \"" + workbook + "\" is none.")
                    .maybe("文件名以 .xlsx 结尾。", "let the name end in .xlsx.");
        }
        if (data == null && raw == null && (unit != null || charset != null)) {
            throw new InvalidInputException(
                            "--charset 和 --unit 说明数据表，但没有给 --data。",
                            "--charset and --unit describe a table, and there is no --data.")
                    .maybe("用 --data FILE 给出数据表。", "give the table by --data FILE.");
        }
    }

    private IndexSpec spec() {
        IndexSpec spec = Tables.index(index == null ? "icii" : index);
        if (profile != null) {
            return spec.withProfile(profile);
        }
        return data == null && raw == null ? Sample.withCommonProfile(spec) : spec;
    }

    private Ranked ranked(Optional<FittedFile> ready) {
        IndexSpec spec = ready.map(file -> file.index().spec()).orElseGet(this::spec);
        if (data != null) {
            Dataset units = Tables.read(Refusals.path("--data", data), charset, sheet, unit, spec);
            return Ranked.of(units, ready.map(FittedFile::index).orElseGet(() -> spec.fit(units)));
        }
        Optional<FittedIntegration> earlier = ready.map(file -> file.forRawTables(fitted));
        RawTables tables =
                raw == null ? Sample.tables() : RawTables.read(Refusals.path("--raw", raw), Tables.csv(charset));
        Ranked ranked = earlier.map(index -> Ranked.of(tables, index)).orElseGet(() -> Ranked.of(tables, spec));
        return raw == null ? Sample.noticed(ranked) : ranked;
    }

    private void writeWorkbook(
            Ranked ranked, Optional<RobustnessResult> robustness, Language language, PrintWriter printer) {
        Path file = Refusals.path("--workbook", workbook);
        ResultWorkbook result = ResultWorkbook.of(ranked.scores(), language);
        robustness.map(found -> result.with(found.robustness())).orElse(result).write(file);
        printer.println(Text.of("已写入 " + file, "Wrote " + file).in(language));
    }

    private void write(Ranked ranked, Optional<RobustnessResult> robustness, Language language, PrintWriter printer) {
        Path folder = Refusals.path("--out", out);
        Scores scores = ranked.scores();
        Map<String, Consumer<Path>> files = new LinkedHashMap<>();
        files.put("scores.csv", file -> ResultJson.writeScores(scores, file));
        files.put("result.json", file -> ResultJson.writeResult(scores, file));
        files.put(
                "fitted.json",
                file -> ranked.raw()
                        .ifPresentOrElse(
                                parks -> parks.fitted().write(file),
                                () -> IndexJson.writeFitted(scores.index(), file)));
        ranked.raw().ifPresent(parks -> {
            files.put("indicators.csv", file -> Csv.standard().bom(true).write(scores.data(), file));
            files.put("derivations.csv", new DerivationTable(parks, scores, language)::write);
            files.put(WarningsText.FILE, new WarningsText(ranked, language)::write);
            if (!parks.indicators().satisfaction().isEmpty()) {
                files.put("satisfaction.csv", new SatisfactionTable(parks, scores, language)::write);
            }
        });
        Optional<InvalidInputException> undiagnosed = diagnose(ranked, language, files);
        robustness.ifPresent(found ->
                files.put("robustness.json", file -> RobustnessJson.write(found.robustness(), found.shift(), file)));
        keepRawTables(folder);
        for (String name : files.keySet()) {
            keepTable(folder.resolve(name));
        }
        OutputFolder.write(folder, files);
        printer.println(
                (language == Language.ZH ? "已写入 " : "Written to ") + out + ": " + String.join(", ", files.keySet()));
        undiagnosed.ifPresent(reason ->
                printer.println((language == Language.ZH ? "没有诊断：" : "No diagnosis: ") + reason.in(language)));
    }

    /** Adds the files of the diagnosis, or says why there is none. */
    private static Optional<InvalidInputException> diagnose(
            Ranked ranked, Language language, Map<String, Consumer<Path>> files) {
        if (!ranked.isForDiagnosis()) {
            return Optional.empty();
        }
        try {
            Diagnosis diagnosis = ranked.diagnosis();
            files.put("diagnosis.txt", new DiagnosisText(diagnosis, ranked, language)::write);
            files.put("diagnosis.json", diagnosis::write);
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e);
        }
    }

    /** Refuses to write among the raw tables, where results would be taken for tables. */
    private void keepRawTables(Path folder) {
        try {
            if (raw != null && Files.exists(folder) && Files.isSameFile(folder, Path.of(raw))) {
                throw new InvalidInputException(
                                "结果会混入原始数据表所在的文件夹“" + raw + "”。",
                                "The results would stand among the raw tables in \"" + raw + "\".")
                        .maybe("给 --out 另一个目录。", "give --out another directory.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses to write over the table that has been read. */
    private void keepTable(Path file) {
        try {
            if (data != null && Files.exists(file) && Files.isSameFile(file, Path.of(data))) {
                throw new InvalidInputException(
                                "结果会覆盖数据表“" + data + "”。", "The result would overwrite the table \"" + data + "\".")
                        .maybe("给 --out 另一个目录。", "give --out another directory.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
