package org.parkgauge.examples;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.parkgauge.analysis.comparison.Comparison;
import org.parkgauge.analysis.weights.WeightSet;
import org.parkgauge.analysis.weights.WeightSets;
import org.parkgauge.analysis.weights.WeightSpace;
import org.parkgauge.index.Component;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.Scores;
import org.parkgauge.report.RegionalCommuting;
import org.parkgauge.report.Report;
import org.parkgauge.report.html.HtmlReport;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import picocli.CommandLine.Option;

/** The report for people to read: the options that ask for it, what goes into it, and the file. */
final class ReportOptions {

    private static final double SPREAD = 0.25;

    private static final Text ADMITTED = Text.of(
            "各维度在总分中的权重上下浮动至多 25%，维度之内不变",
            "the weight of each dimension up or down by up to 25%, those within as they are");

    /** Exact answers on weights compare every pair of units. */
    private static final int MOST_EXACT = 200;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = {
                "Write a report to read and print: one HTML file, in both languages, that needs no network. With --samples"
                        + " it says how sure the ranks are.",
                "写出供阅读和打印的报告：一个 HTML 文件，中英文可切换，不需要网络；加上 --samples 则说明名次有多可靠。"
            })
    private String report;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = {"Title of the report; default: the name of the index.", "报告的标题，默认为指数的名称。"})
    private String title;

    @Option(
            names = "--for",
            paramLabel = "TEXT",
            description = {"For whom the report is prepared.", "报告的委托方。"})
    private String reader;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {"Date of the report; default: none.", "报告的日期，默认不写。"})
    private String date;

    @Option(
            names = "--tiers-only",
            description = {"Publish tiers in the report, without ranks and index scores.", "报告只公布等级，不公布名次和总得分。"})
    private boolean tiersOnly;

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = {
                "Table of indicators of an earlier year (CSV or .xlsx, such as the indicators.csv of --out), scored by the"
                        + " same index: the report shows what has changed.",
                "先前年份的指标表（CSV 或 .xlsx，例如 --out 写出的 indicators.csv），按同一指数打分，报告给出升降。"
            })
    private String earlier;

    /**
     * Refuses options that do not go together.
     *
     * @param elsewhere whether the report is asked for in another form
     */
    void check(boolean elsewhere) {
        if (report == null
                && !elsewhere
                && (title != null || reader != null || date != null || tiersOnly || earlier != null)) {
            throw new InvalidInputException(
                            "--title、--for、--date、--tiers-only、--earlier 说明报告，但没有给 --report。",
                            "--title, --for, --date, --tiers-only and --earlier are about the report, and there is no --report.")
                    .maybe("用 --report FILE.html 要求报告。", "ask for the report by --report FILE.html.");
        }
        if (report != null && !report.toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw new InvalidInputException(
                            "--report 写出 .html 文件，“" + report + "”不是。",
                            "--report writes an .html file, and \"" + report + "\" is none.")
                    .maybe("文件名以 .html 结尾。", "let the name end in .html.");
        }
        day();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new InvalidInputException("--date 的“" + date + "”不是日期。", "--date \"" + date + "\" is no date.")
                    .maybe("写成 2026-03-01。", "write it as 2026-03-01.")
                    .because(e);
        }
    }

    /** Writes the report, if it is asked for. */
    Optional<Path> write(Supplier<Report> made, Language language) {
        if (report == null) {
            return Optional.empty();
        }
        Path file = Refusals.path("--report", report);
        HtmlReport.of(made.get()).language(language).write(file);
        return Optional.of(file);
    }

    /** What the command knows, for every file that people read. */
    Report report(Ranked ranked, Optional<RobustnessResult> robustness) {
        Report made = Report.of(ranked.scores()).warnings(ranked.warnings()).notice(ranked.notice());
        Text data = DataDescription.of(ranked);
        made = data.isEmpty() ? made : made.describing(Text.of(data.zh() + "。", data.en() + "."));
        made = title == null ? made : made.titled(Text.of(title));
        made = reader == null ? made : made.preparedFor(Text.of(reader));
        made = day().map(made::dated).orElse(made);
        made = tiersOnly ? made.tiersOnly() : made;
        made = earlier == null ? made : made.with(Comparison.of(before(ranked), ranked.scores()));
        if (robustness.isPresent()) {
            made = made.with(robustness.get().robustness())
                    .with(robustness.get().shift());
            made = weighed(made);
        }
        made = ranked.raw()
                .flatMap(parks -> RegionalCommuting.of(parks.tables()))
                .map(made::with)
                .orElse(made);
        return diagnosed(made, ranked);
    }

    /** The scores of an earlier year, on the scale of this one. */
    private Scores before(Ranked ranked) {
        FittedIndex index = ranked.scores().index();
        return index.score(Tables.read(Refusals.path("--earlier", earlier), null, null, null, index.spec()));
    }

    private static Report diagnosed(Report report, Ranked ranked) {
        if (!ranked.isForDiagnosis()) {
            return report;
        }
        try {
            return report.with(ranked.diagnosis());
        } catch (InvalidInputException e) {
            // The index cannot be diagnosed on these data; the command says why where it writes the diagnosis.
            return report;
        }
    }

    /** What holds while the weights of the root move by a quarter, and how far each may move alone. */
    private static Report weighed(Report report) {
        Scores scores = report.scores();
        if (scores.units().size() > MOST_EXACT) {
            return report;
        }
        String root = scores.index().spec().root().code();
        try {
            WeightSpace space = WeightSpace.of(scores, WeightSets.given().with(root, WeightSet.within(SPREAD)));
            Report made =
                    report.with(space.preferences()).with(space.rankRanges()).admitting(ADMITTED);
            for (Component child : scores.index().spec().root().children()) {
                if (scores.index().effectiveWeights().getOrDefault(child.code(), 0.0) > 0) {
                    made = made.with(space.stability(child.code()));
                }
            }
            return made;
        } catch (InvalidInputException e) {
            // Not every index has weights that can be moved; the report then says nothing of them.
            return report;
        }
    }
}
