package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input that cannot be used: exit code 2, one message with a cure on standard error, in the language asked for, no stack
 * trace, nothing on standard output, and no output directory.
 */
class BadInputTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path temporary;

    /** Arguments made in a folder, words that the English message must hold, and words of the Chinese one. */
    private record Case(
            String title, Function<Path, List<Object>> arguments, List<String> english, List<String> chinese) {

        Case en(String... words) {
            return new Case(title, arguments, List.of(words), chinese);
        }

        Case zh(String... words) {
            return new Case(title, arguments, english, List.of(words));
        }
    }

    private static Case bad(String title, Object... arguments) {
        return new Case(title, folder -> List.of(arguments), List.of(), List.of());
    }

    /** A table, ranked with the common profile and some more options. */
    private static Case table(String title, byte[] content, Object... more) {
        return new Case(
                title,
                folder -> {
                    Path file = folder.resolve("parks.csv");
                    Run.write(file, new String(content, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
                    List<Object> all = new ArrayList<>(List.of("rank", "--data", file));
                    all.addAll(List.of(more.length == 0 ? new Object[] {"--profile", "common"} : more));
                    return all;
                },
                List.of(),
                List.of());
    }

    private static Case table(String title, String content, Object... more) {
        return table(title, content.getBytes(StandardCharsets.UTF_8), more);
    }

    /** The sample prefecture with a change. */
    private static Case changed(String title, Consumer<List<String[]>> change, Object... more) {
        return table(title, Run.sample(change), more);
    }

    private static Case cell(String title, String column, String text) {
        return changed(title, rows -> Run.set(rows, 2, column, text));
    }

    /** A file of JSON given by an option. */
    private static Case json(String title, String option, String content) {
        return new Case(
                title,
                folder -> List.of("rank", option, Run.write(folder.resolve("own.json"), content)),
                List.of(),
                List.of());
    }

    private static void without(List<String[]> rows, String column) {
        Run.set(rows, 0, column, column + "_old");
    }

    private static Stream<Case> commandLine() {
        return Stream.of(
                bad("unknown command", "rang")
                        .en("Unknown option, command or argument: rang", "parkgauge --help")
                        .zh("不认识的选项、命令或参数：rang", "parkgauge --help"),
                bad("no command", "--data", "parks.csv")
                        .en("--data parks.csv", "the command is missing: write rank or template")
                        .zh("缺少命令"),
                bad("unknown option", "rank", "--page", "1").en("Unknown", "--page 1", "parkgauge rank --help"),
                bad("shortened option", "rank", "--dat", "x")
                        .en("--dat x", "Maybe it is --data")
                        .zh("也许：是 --data"),
                bad("surplus argument", "rank", "parks.csv").en("Unknown", "parks.csv", "rank --help"),
                bad("missing value", "rank", "--data")
                        .en("Option --data has no value", "rank --help")
                        .zh("选项 --data 后面没有值"),
                bad("option twice", "rank", "--index", "icii", "--index", "icii-lite")
                        .en("Option --index appears twice")
                        .zh("选项 --index 出现两次"),
                bad("empty value", "rank", "--data", "")
                        .en("--data is empty", "name of a file")
                        .zh("--data 后面是空的"),
                bad("empty folder", "rank", "--out", " ").en("--out is empty"),
                bad("no path", "rank", "--index", "a\0.json").en("--index", "cannot be the name of a file"),
                bad("unknown language", "rank", "--lang", "fr").en("no language named \"fr\"", "choose zh or en"),
                bad("unknown index", "rank", "--index", "icci")
                        .en("no ready-made index named \"icci\"", "[icii, icii-lite, classic-cn]", ".json")
                        .zh("没有名为“icci”的现成指数"),
                bad("unknown index of a template", "template", "--index", "icci")
                        .en("\"icci\"", "icii-lite"),
                bad("unknown profile", "rank", "--profile", "village")
                        .en("no profile \"village\"", "[common, city, town]")
                        .zh("没有类型方案“village”"),
                bad("unit without data", "rank", "--unit", "park")
                        .en("--unit describe a table", "no --data")
                        .zh("没有给 --data"),
                bad("fitted with index", "rank", "--fitted", "f.json", "--index", "icii")
                        .en("--fitted holds its index and profile", "leave one of them out")
                        .zh("不能再给 --index 或 --profile"),
                bad("fitted with profile", "rank", "--fitted", "f.json", "--profile", "city")
                        .en("--fitted holds"));
    }

    private static Stream<Case> files() {
        return Stream.of(
                bad("missing table", "rank", "--data", "没有.csv")
                        .en("There is no file 没有.csv", "the current directory is")
                        .zh("没有文件 没有.csv", "当前文件夹是"),
                bad("missing index", "rank", "--index", "nowhere/own.json").en("There is no file", "own.json"),
                bad("missing fitted", "rank", "--fitted", "nowhere.json").en("There is no file nowhere.json"),
                new Case("folder as table", folder -> List.of("rank", "--data", folder), List.of(), List.of())
                        .en("is a directory", "name the file in it")
                        .zh("是文件夹"),
                table("empty table", "").en("parks.csv: the file is empty").zh("文件是空的"),
                table("header alone", "park,INF01\n")
                        .en("there is a header and no line of data")
                        .zh("只有表头"),
                table("workbook", "PK\3\4 and so on")
                        .en("is a workbook, not a CSV file")
                        .zh("是工作簿"),
                table("GBK without charset", Run.sample().getBytes(GBK))
                        .en("parks.csv, line 2: byte", "is not UTF-8 text", "Maybe the file is GBK: add --charset GBK")
                        .zh("不是 UTF-8 编码的文字", "也许：文件是 GBK 编码：加上 --charset GBK"),
                table("marked UTF-8 as GBK", "\ufeff" + Run.sample(), "--charset", "GBK")
                        .en("marked as UTF-8", "Maybe leave out --charset")
                        .zh("去掉 --charset"),
                table("UTF-8 as GBK", Run.sample(), "--charset", "GBK")
                        .en("is not GBK text", "Maybe the file is UTF-8"),
                table("UTF-16", Run.sample().getBytes(StandardCharsets.UTF_16)).en("UTF-16", "add --charset UTF-16"),
                table("unknown charset", Run.sample(), "--charset", "GBC")
                        .en("no charset named \"GBC\"", "UTF-8 or GBK")
                        .zh("没有名为“GBC”的字符集"),
                table("semicolons", Run.sample().replace(',', ';'))
                        .en("line 1: the header has one column", "save the table as CSV separated by commas")
                        .zh("表头只有一列", "以逗号分隔"),
                table("unknown unit column", Run.sample(), "--unit", "园区")
                        .en("no column \"园区\"", "park, name_en, block")
                        .zh("没有名为“园区”的单元名称列"),
                table("numbers as units", Run.sample(), "--unit", "INF01").en("column \"INF01\"", "by --unit COLUMN"));
    }

    private static Stream<Case> tables() {
        return Stream.of(
                cell("text for a number", "INF01", "很高")
                        .en(
                                "one cell is not a number",
                                "line 3, column \"INF01\": \"很高\" is not a number",
                                "Maybe correct these cells")
                        .zh("第3行，“INF01”列：“很高”不是数", "也许：更正这些单元格"),
                table("type that the profile is not for", Run.sample(), "--profile", "city")
                        .en("Profile \"city\"", "玄石能化园", "common"),
                changed("two bad cells", rows -> {
                            Run.set(rows, 2, "INF01", "n.a.");
                            Run.set(rows, 9, "AGG07", "12亿");
                        })
                        .en(
                                "2 cells are not numbers",
                                "line 3, column \"INF01\": \"n.a.\"",
                                "line 10, column \"AGG07\": \"12亿\" has a multiplier")
                        .zh("有2个单元格不是数", "第3行", "第10行"),
                cell("sign of another unit", "PUB03", "3%")
                        .en("column \"PUB03\": \"3%\" has a per cent sign", "Maybe correct these cells"),
                cell("code for a number", "INF01", "007").en("\"007\" looks like a code", "Maybe correct these cells"),
                cell("comma for a point", "INF01", "\"98,5\"").en("\"98,5\" has a comma"),
                cell("beyond the numbers", "INF01", "1e400").en("beyond the range of numbers"),
                changed("park twice", rows -> Run.set(rows, 5, "park", rows.get(1)[0]))
                        .en("line 6: the unit \"青禾高新区\" stands in line 2 already")
                        .zh("单元“青禾高新区”已在第2行出现过"),
                changed("park without name", rows -> Run.set(rows, 5, "park", ""))
                        .en("line 6: no name of a unit"),
                changed("short line", rows -> rows.set(3, Arrays.copyOf(rows.get(3), 20)))
                        .en("line 4: 20 cells where the header has 70")
                        .zh("第4行：有20个单元格，而表头有70列"),
                changed("columns missing", rows -> {
                            without(rows, "INF01");
                            without(rows, "JHB08");
                        })
                        .en(
                                "lack variables that index icii needs: INF01, JHB08.",
                                "a header is misspelt",
                                "The command template writes an empty table")
                        .zh("所需的变量：INF01、JHB08。", "template 命令"),
                changed("column twice", rows -> Run.set(rows, 0, "GOV01", "INF01"))
                        .en("line 1: the column name \"INF01\" appears twice (columns 12 and 47)"),
                cell("negative on a log scale", "PUB02", "-1")
                        .en("Unit \"云岫经开区\": indicator PUB02 is -1, and a log scale needs positive values")
                        .zh("指标PUB02为-1，对数尺度要求正值"),
                cell("neither yes nor no", "safety", "perhaps")
                        .en("\"perhaps\" of unit \"云岫经开区\" to safety is neither yes nor no")
                        .zh("应为是或否"),
                cell("two catchments", "catchment", "park")
                        .en("different catchments")
                        .zh("统计范围不同"),
                table("two types", Run.sample(), "--index", "icii-lite")
                        .en("different types", "common profile", "Name a profile by --profile")
                        .zh("不同类型", "用 --profile 指定方案"),
                changed(
                                "too few for entropy",
                                rows -> {
                                    for (int i = 1; i < rows.size(); i++) {
                                        Run.set(rows, i, i < 11 ? "PUB03" : "PUB04", "");
                                    }
                                },
                                "--index",
                                "classic-cn",
                                "--profile",
                                "common")
                        .en("PUB needs at least 5 complete units, and there are")
                        .zh("至少需要5个完整单元"),
                changed(
                                "nothing varies",
                                rows -> {
                                    for (int i = 2; i < rows.size(); i++) {
                                        String[] row = rows.get(1).clone();
                                        row[0] += i;
                                        rows.set(i, row);
                                    }
                                },
                                "--index",
                                "classic-cn")
                        .en("The children of INF do not vary", "Maybe use equal or given weights")
                        .zh("节点INF的下级都没有差异"),
                new Case(
                                "result over the table",
                                folder -> {
                                    Path data = Run.write(folder.resolve("scores.csv"), Run.sample());
                                    return List.of("rank", "--data", data, "--profile", "common", "--out", folder);
                                },
                                List.of(),
                                List.of())
                        .en("would overwrite the table", "give --out another directory")
                        .zh("会覆盖数据表"));
    }

    private static Stream<Case> indices() {
        String tai = Run.resource("tai.json");
        return Stream.of(
                json("no JSON", "--index", tai.replaceFirst("\"1.0\",", "\"1.0\""))
                        .en("own.json, line 5, column 3 (version)", "this is not JSON", "comma")
                        .zh("own.json 第5行第3列"),
                json("empty JSON", "--index", "").en("own.json", "the file is empty"),
                json("unknown method", "--index", tai.replaceFirst("\"arithmetic\"", "\"arithmetical\""))
                        .en("own.json, line 14, column 18 (aggregation)", "\"arithmetical\"", "arithmetic, geometric")
                        .zh("第14行第18列"),
                json("unknown property", "--index", tai.replaceFirst("\"imputation\"", "\"imputaton\""))
                        .en("own.json, line 10", "imputaton"),
                json("goalposts reversed", "--index", tai.replaceFirst("\\[0, 994\\]", "[994, 0]"))
                        .en("own.json, line 32, column 26 (root.children[0].children[0].goalposts)", "worst value 994"),
                json("index without table", "--index", tai)
                        .en("Raw tables do not give the variables patents, royalties", "of index tai", "--data FILE")
                        .zh("原始表得不出指数 tai 的变量：patents、royalties"),
                json("definition as fitted", "--fitted", tai)
                        .en("definition of an index, not a fitted index", "Maybe give it by --index")
                        .zh("用 --index 给出它"),
                new Case(
                                "fitted as definition",
                                folder -> List.of("rank", "--index", fitted(folder)),
                                List.of(),
                                List.of())
                        .en("a fitted index, not the definition", "Maybe give it by --fitted")
                        .zh("用 --fitted 给出它"),
                new Case(
                                "fitted index changed by hand",
                                folder -> {
                                    Path file = fitted(folder);
                                    Run.write(
                                            file,
                                            Run.read(file)
                                                    .replaceFirst("\"goalposts\": ?\\[ ?40", "\"goalposts\": [41"));
                                    return List.of("rank", "--fitted", file);
                                },
                                List.of(),
                                List.of())
                        .en("fitted.json", "Maybe "),
                new Case(
                                "fitted index without its columns",
                                folder -> List.of(
                                        "rank",
                                        "--fitted",
                                        fitted(folder),
                                        "--data",
                                        Run.write(folder.resolve("t.csv"), Run.resource("tai.csv"))),
                                List.of(),
                                List.of())
                        .en("lack variables that index icii needs", "INF01"));
    }

    private static Path fitted(Path folder) {
        Path out = folder.resolve("fit");
        Run.goodTable("--out", out);
        return out.resolve("fitted.json");
    }

    @TestFactory
    Stream<DynamicTest> isRefused() {
        return Stream.of(commandLine(), files(), tables(), indices())
                .flatMap(Function.identity())
                .map(one -> DynamicTest.dynamicTest(one.title(), () -> check(one)));
    }

    private void check(Case one) {
        Path folder = Run.write(temporary.resolve("mark"), "")
                .resolveSibling(one.title().replace(' ', '-'));
        Path out = folder.resolveSibling(folder.getFileName() + "-out");
        assertThat(folder.toFile().mkdir()).isTrue();
        List<Object> arguments = new ArrayList<>(one.arguments().apply(folder));
        if (arguments.get(0).equals("rank") && !arguments.contains("--out")) {
            arguments.addAll(1, List.of("--out", out));
        }
        List<String> before = Run.names(folder);
        refused(Run.of(arguments.toArray()), "\nMaybe ", one.english());
        if (!one.chinese().isEmpty()) {
            arguments.addAll(1, List.of("--lang", "zh"));
            refused(Run.of(arguments.toArray()), "\n也许：", one.chinese());
        }
        assertThat(out).doesNotExist();
        assertThat(Run.names(folder)).isEqualTo(before);
    }

    private static void refused(Run run, String advice, List<String> words) {
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace(System.lineSeparator(), "\n"))
                .contains(words)
                .containsOnlyOnce(advice)
                .doesNotContain("Exception", "\tat ", "defect", "缺陷");
    }

    @Test
    void messagesSpeakOfOptionsAndNotOfJava() {
        Stream.of(files(), tables(), indices()).flatMap(Function.identity()).forEach(one -> {
            Path folder = temporary.resolve("java-" + one.title().replace(' ', '-'));
            assertThat(folder.toFile().mkdir()).isTrue();
            assertThat(Run.of(one.arguments().apply(folder).toArray()).err())
                    .as(one.title())
                    .doesNotContain(
                            "charset(", "unitColumn(", "separator(", "missing(", "attributes(", "units(", "IndexJson");
        });
    }

    /** A word that begins with @ is not the name of a file with arguments. */
    @Test
    void anArgumentIsTakenAsItStands() {
        Path file = Run.write(temporary.resolve("arguments"), "icii");
        assertThat(Run.of("rank", "--index", "@" + file).err()).contains("\"@" + file + "\"");
    }

    @Test
    void helpAndVersionAreNoErrors() {
        for (List<String> command : List.of(List.<String>of(), List.of("rank"), List.of("template"))) {
            List<String> help = new ArrayList<>(command);
            help.add("--help");
            Run run = Run.exactly(help.toArray(String[]::new));
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("Usage: parkgauge").containsPattern("\\p{IsHan}");
            help.set(help.size() - 1, "--version");
            assertThat(Run.exactly(help.toArray(String[]::new)).out()).startsWith("Parkgauge ");
        }
        assertThat(Run.exactly("rank", "--help").out())
                .contains(
                        "--data=FILE",
                        "--charset=NAME",
                        "--unit=COLUMN",
                        "--index=NAME",
                        "--profile=CODE",
                        "--fitted=FILE.json",
                        "--out=DIR",
                        "--lang=zh|en");
    }
}
