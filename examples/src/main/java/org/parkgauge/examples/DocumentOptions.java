package org.parkgauge.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.parkgauge.report.MarkdownSummary;
import org.parkgauge.report.Report;
import org.parkgauge.report.ReportCharts;
import org.parkgauge.report.WordReport;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import picocli.CommandLine.Option;

/** The report for other documents: as Word, as Markdown, as charts. */
final class DocumentOptions {

    @Option(
            names = "--word",
            paramLabel = "FILE.docx",
            description = {
                "Write the report as a Word document to be edited: summary, ranking, charts, a page for each unit, method.",
                "写出可编辑的 Word 文档（WPS 也可打开）：摘要、排名、图、分单元情况、方法。"
            })
    private String word;

    @Option(
            names = "--markdown",
            paramLabel = "FILE.md",
            description = {"Write a summary in Markdown.", "写出 Markdown 摘要。"})
    private String markdown;

    @Option(
            names = "--charts",
            paramLabel = "DIR",
            description = {
                "Write the charts as SVG there; the Markdown summary shows them.",
                "把各图以 SVG 写入该目录；Markdown 摘要引用它们。"
            })
    private String charts;

    /** Whether anything is asked for that the options of the report describe. */
    boolean isAsked() {
        return word != null || markdown != null || charts != null;
    }

    /** Refuses names that would mislead. */
    void check() {
        if (word != null && !word.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new InvalidInputException(
                            "--word 写出 .docx 文件，“" + word + "”不是。",
                            "--word writes a .docx file, and \"" + word + "\" is none.")
                    .maybe("文件名以 .docx 结尾。", "let the name end in .docx.");
        }
    }

    /** Writes what is asked for; gives the files. */
    List<Path> write(Supplier<Report> made, Language language) {
        List<Path> written = new ArrayList<>();
        if (!isAsked()) {
            return written;
        }
        Report report = made.get();
        if (word != null) {
            Path file = Refusals.path("--word", word);
            WordReport.of(report, language).write(file);
            written.add(file);
        }
        if (charts != null) {
            Path folder = Refusals.path("--charts", charts);
            ReportCharts.of(report, language).write(folder);
            written.add(folder);
        }
        if (markdown != null) {
            Path file = Refusals.path("--markdown", markdown);
            MarkdownSummary summary = MarkdownSummary.of(report, language);
            (charts == null ? summary : summary.charts(seen(file, Refusals.path("--charts", charts)))).write(file);
            written.add(file);
        }
        return written;
    }

    /** A folder as seen from a file, with slashes. */
    private static String seen(Path file, Path folder) {
        Path from = file.toAbsolutePath().normalize().getParent();
        Path to = folder.toAbsolutePath().normalize();
        // On another drive there is no way from one to the other.
        boolean related = from != null && from.getRoot().equals(to.getRoot());
        return (related ? from.relativize(to) : to).toString().replace('\\', '/');
    }
}
