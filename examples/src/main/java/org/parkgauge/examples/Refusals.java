package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What others report, as the messages of this program: both languages, and a cure that a user of it can apply. */
final class Refusals {

    /** What to do here about what the library cures by its Java methods. */
    private static final Map<Remedy, Text> OPTIONS = new EnumMap<>(Map.of(
            Remedy.DEFAULT_CHARSET,
            Text.of("去掉 --charset：UTF-8 是默认值。", "leave out --charset: UTF-8 is the default."),
            Remedy.CHARSET_UTF_16,
            Text.of("加上 --charset UTF-16，或另存为“CSV UTF-8”。", "add --charset UTF-16, or save it as \"CSV UTF-8\"."),
            Remedy.CHARSET_GBK,
            Text.of(
                    "文件是 GBK 编码：加上 --charset GBK；或另存为“CSV UTF-8”。",
                    "the file is GBK: add --charset GBK; or save it as \"CSV UTF-8\"."),
            Remedy.SEPARATOR,
            Text.of("把表另存为以逗号分隔的 CSV。", "save the table as CSV separated by commas."),
            Remedy.SHEET,
            Text.of("用 --sheet 名称 指定工作表。", "name the sheet by --sheet NAME."),
            Remedy.UNIT_COLUMN,
            Text.of("名称在另一列：用 --unit 列名 指明。", "the names stand in another column: name it by --unit COLUMN."),
            Remedy.CELLS,
            Text.of(
                    "更正这些单元格：写该列单位下的数，缺失则留空；单位见 template 命令写出的说明。",
                    "correct these cells: plain numbers in the unit of the column, empty if missing; the command template"
                            + " explains the units."),
            Remedy.READ_SPEC,
            Text.of("用 --index 给出它。", "give it by --index."),
            Remedy.READ_FITTED,
            Text.of("用 --fitted 给出它。", "give it by --fitted.")));

    /** What to add here to the advice of the library. */
    private static final Map<Remedy, Text> MORE = new EnumMap<>(Map.of(
            Remedy.PROFILE,
            Text.of("用 --profile 指定方案。", " Name a profile by --profile."),
            Remedy.COLUMNS,
            Text.of("template 命令写出含全部列的空表。", " The command template writes an empty table with all columns.")));

    private Refusals() {}

    /** A command line that cannot be understood. */
    static InvalidInputException of(ParameterException exception) {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        InvalidInputException refusal = message(exception);
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> similar = unmatched.getSuggestions();
            if (command.indexOf(' ') < 0 && unmatched.isUnknownOption()) {
                return refusal.maybe(
                        "缺少命令：先写 rank 或 template，再写选项。",
                        "the command is missing: write rank or template before the options.");
            }
            if (!similar.isEmpty()) {
                String names = String.join(", ", similar);
                return refusal.maybe(
                        "是 " + names + "；用法见 " + command + " --help。",
                        "it is " + names + "; " + command + " --help shows the usage.");
            }
        }
        return refusal.maybe("用法见 " + command + " --help。", command + " --help shows the usage.");
    }

    private static InvalidInputException message(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String arguments = String.join(" ", unmatched.getUnmatched());
            return new InvalidInputException(
                    "不认识的选项、命令或参数：" + arguments, "Unknown option, command or argument: " + arguments);
        }
        if (exception instanceof MissingParameterException missing) {
            String options = names(missing.getMissing());
            return new InvalidInputException(
                    "选项 " + options + " 后面没有值。", "Option " + options + " has no value after it.");
        }
        if (exception instanceof OverwrittenOptionException twice) {
            String option = names(List.of(twice.getOverwritten()));
            return new InvalidInputException("选项 " + option + " 出现两次。", "Option " + option + " appears twice.");
        }
        return new InvalidInputException("命令行有误：" + exception.getMessage(), exception.getMessage());
    }

    private static String names(List<ArgSpec> options) {
        return String.join(
                ", ",
                options.stream()
                        .map(option -> option instanceof OptionSpec named ? named.longestName() : option.paramLabel())
                        .toList());
    }

    /** A disk that does not give or take what it should. */
    static InvalidInputException of(UncheckedIOException exception) {
        IOException cause = exception.getCause();
        Text reason = reason(cause);
        String file =
                cause instanceof FileSystemException system && system.getFile() != null ? system.getFile() + ": " : "";
        return new InvalidInputException(
                        "文件读写失败：" + file + reason.zh(), "A file could not be read or written: " + file + reason.en())
                .because(cause);
    }

    /** Why the disk failed, without the name of the file. */
    static Text reason(IOException exception) {
        if (exception instanceof AccessDeniedException) {
            return Text.of("没有权限", "permission denied");
        }
        if (exception instanceof NoSuchFileException) {
            return Text.of("没有这个文件或目录", "no such file or directory");
        }
        String reason = exception instanceof FileSystemException system ? system.getReason() : exception.getMessage();
        return Text.of(reason == null ? exception.getClass().getSimpleName() : reason);
    }

    /** The same refusal, its advice in terms of the options of this program. */
    static InvalidInputException inOptions(InvalidInputException refusal) {
        return refusal.remedy()
                .map(remedy -> {
                    Text more = MORE.getOrDefault(remedy, Text.EMPTY);
                    Text advice = OPTIONS.getOrDefault(remedy, refusal.advice());
                    return refusal.maybe(advice.zh() + more.zh(), advice.en() + more.en());
                })
                .orElse(refusal);
    }

    /** A path as it was typed. */
    static Path path(String option, String typed) {
        if (typed.isBlank()) {
            throw new InvalidInputException(option + " 后面是空的。", option + " is empty.")
                    .maybe("写出文件或目录的名称。", "write the name of a file or directory.");
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                            option + "：“" + typed + "”不能作文件名。",
                            option + ": \"" + typed + "\" cannot be the name of a file.")
                    .maybe("去掉其中的特殊字符。", "leave out its special characters.")
                    .because(e);
        }
    }
}
