package org.parkgauge.architecture;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.parkgauge.analysis.Obstacles;
import org.parkgauge.analysis.diagnostics.IndicatorStatistics;
import org.parkgauge.analysis.diagnostics.Variables;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.analysis.weights.WeightSets;
import org.parkgauge.analysis.weights.WeightSpace;
import org.parkgauge.analysis.whatif.Aim;
import org.parkgauge.analysis.whatif.SingleChanges;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.excel.Excel;
import org.parkgauge.data.excel.IndicatorWorkbook;
import org.parkgauge.data.excel.ResultWorkbook;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.IndicatorTable;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.json.IndexJson;
import org.parkgauge.notebook.NotebookHtml;
import org.parkgauge.report.MarkdownSummary;
import org.parkgauge.report.Report;
import org.parkgauge.report.ReportCharts;
import org.parkgauge.report.WordReport;
import org.parkgauge.report.html.HtmlReport;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** A program that embeds the library: reads, scores, explains, analyses, and on request shows. */
public final class EmbeddingProgram {

    private EmbeddingProgram() {}

    /**
     * Runs it.
     *
     * @param arguments any of {@code notebook}, {@code html}, {@code report} (in text alone) and {@code optional} (what needs
     *     libraries that are not there)
     */
    public static void main(String[] arguments) {
        IndexSpec spec = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ALL",
                        Indicator.of("A").higherIsBetter(0, 100),
                        Indicator.of("B").higherIsBetter(0, 100)))
                .build();
        StringBuilder json = new StringBuilder();
        IndexJson.writeSpec(spec, json);
        IndexSpec read = IndexJson.readSpec(json.toString(), "demo");
        Dataset data = Csv.standard().read(new StringReader("unit,A,B\nNorth,50,70\nSouth,60,20\n"), "demo.csv");
        Scores scores = read.fit(data).score(data);
        UncertainIndex.of(read, data)
                .varying(WeightNoise.uniform(0.2))
                .simulate(Simulation.of(20).seed(1))
                .root()
                .unit("North")
                .rankRange();
        System.out.println("North " + scores.rank("North").orElseThrow() + ", South "
                + scores.rank("South").orElseThrow() + ", gap "
                + scores.explain("North", "South").part());
        analyse(scores);
        if (List.of(arguments).contains("report")) {
            report(scores);
        }
        if (List.of(arguments).contains("optional")) {
            refuse("workbook", () -> ResultWorkbook.of(scores, Language.EN).write(OutputStream.nullOutputStream()));
            refuse(
                    "tables",
                    () -> IndicatorWorkbook.write(
                            IndicatorTable.write(read, data, Language.EN), Path.of("never-written.xlsx")));
            refuse("sheet", () -> Excel.standard().read(new ByteArrayInputStream(new byte[8]), "parks.xlsx"));
            refuse("word", () -> WordReport.of(Report.of(scores), Language.EN).write(OutputStream.nullOutputStream()));
        }
        if (List.of(arguments).contains("html")) {
            System.out.println(NotebookHtml.standard().html(scores));
        }
        if (List.of(arguments).contains("notebook")) {
            Kernel.show(scores);
        }
    }

    /** Exact weights, what to change, obstacles, statistics, sensitivity, and the diagnosis of a ready-made index. */
    private static void analyse(Scores scores) {
        int ranges = WeightSpace.of(scores, WeightSets.within(0.5))
                .rankRanges()
                .ranges()
                .size();
        int changes = SingleChanges.of(scores, "South", Aim.gain(1)).changes().size();
        int obstacles = Obstacles.of(scores).units().size();
        int statistics = IndicatorStatistics.of(Variables.of(scores.data())).size();
        IndexSpec ready = IntegrationIndex.named("icii-lite");
        Dataset parks = Dataset.of(List.of("one", "two", "three"));
        for (String input : ready.inputs()) {
            parks = parks.with(input, 10, 20, 30);
        }
        FittedIndex fitted = ready.fit(parks);
        Diagnosis diagnosis = Diagnosis.of(fitted, parks, fitted.score(parks));
        System.out.println("ranges " + ranges + ", changes " + changes + ", obstacles " + obstacles + ", statistics "
                + statistics + ", diagnosed " + diagnosis.parks().size());
    }

    /** The outputs that need no library. */
    private static void report(Scores scores) {
        Report report = Report.of(scores);
        System.out.println(
                "markdown " + MarkdownSummary.of(report, Language.ZH).text().startsWith("# ") + ", charts "
                        + ReportCharts.of(report, Language.ZH).all().keySet());
        StringBuilder page = new StringBuilder(HtmlReport.of(report).toText());
        System.out.println("page " + page.substring(0, 15));
    }

    private static void refuse(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (InvalidInputException e) {
            System.out.println(what + ": " + e.in(Language.EN).replace("\n", " / "));
        }
    }

    /** Apart, since the kernel is there on request only. */
    private static final class Kernel {

        static void show(Scores scores) {
            for (DisplayProvider provider : ServiceLoader.load(DisplayProvider.class)) {
                List<DisplayRenderer> renderers = provider.getDisplayRenderers();
                DisplayData shown = renderers.get(0).render(null, scores);
                System.out.println(renderers.size() + " renderers, text/html "
                        + shown.data().containsKey("text/html"));
            }
        }
    }
}
