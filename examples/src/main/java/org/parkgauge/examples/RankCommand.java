package org.parkgauge.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.json.IndexJson;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores and ranks the units of a table. */
@Command(
        name = "rank",
        description = {
            "Scores and ranks the units of a CSV table. Without --data: the invented sample prefecture.",
            "为 CSV 表中的单元打分和排名；不给 --data 时用虚构的示例市。"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Main.LibraryVersion.class)
final class RankCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "CSV table, a row a unit (UTF-8 unless --charset says otherwise). 数据表。")
    private Path data;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Charset of the table, such as GBK. 字符集。")
    private String charset;

    @Option(
            names = "--unit",
            paramLabel = "COLUMN",
            description = "Column with the names of the units; default: the first. 单元名称列。")
    private String unit;

    @Option(
            names = "--index",
            paramLabel = "NAME",
            description = "icii, icii-lite, classic-cn, or a FILE.json; default: icii. 指数。")
    private String index;

    @Option(
            names = "--profile",
            paramLabel = "CODE",
            description = "Type profile of the index: for icii common, city or town. 类型方案。")
    private String profile;

    @Option(
            names = "--fitted",
            paramLabel = "FILE.json",
            description = "Score with an index fitted earlier (its fitted.json). 用已拟合的指数打分。")
    private Path fitted;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write scores.csv, result.json and fitted.json there. 输出目录。")
    private Path out;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language. 语言。")
    private String lang;

    @Override
    public void run() {
        Language language = lang == null ? Main.defaultLanguage() : Language.of(lang);
        PrintWriter writer = command.commandLine().getOut();
        FittedIndex ready = fitted();
        IndexSpec spec = ready == null ? spec() : ready.spec();
        Dataset parks = data == null ? Sample.parks(spec) : Tables.read(data, charset, unit, spec);
        FittedIndex index = ready == null ? spec.fit(parks) : ready;
        Scores scores = index.score(parks);
        if (out != null) {
            ResultFolder.write(scores, out);
        }
        if (data == null) {
            writer.println(Sample.notice(language));
            writer.println();
        }
        new RankingText(scores, language).print(writer);
        if (out != null) {
            writer.println();
            writer.println((language == Language.ZH ? "已写入 " : "Written to ") + out);
        }
    }

    private FittedIndex fitted() {
        if (fitted == null) {
            return null;
        }
        if (index != null || profile != null) {
            throw new InvalidInputException(
                            "--fitted 已包含指数和类型方案，不能再给 --index 或 --profile。",
                            "--fitted holds its index and profile, so --index and --profile cannot be given beside it.")
                    .maybe("去掉其中之一。", "leave one of them out.");
        }
        return IndexJson.readFitted(fitted);
    }

    private IndexSpec spec() {
        IndexSpec spec = Tables.index(index == null ? "icii" : index);
        if (profile != null) {
            return spec.withProfile(profile);
        }
        return data == null && !spec.profiles().isEmpty() ? spec.withProfile("common") : spec;
    }
}
