package org.parkgauge.architecture;

import java.io.StringReader;
import java.util.List;
import java.util.ServiceLoader;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.json.IndexJson;
import org.parkgauge.notebook.NotebookHtml;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** A program that embeds the library: reads, scores, explains, analyses, and on request shows. */
public final class EmbeddingProgram {

    private EmbeddingProgram() {}

    /**
     * Runs it.
     *
     * @param arguments nothing, {@code notebook} or {@code html}
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
        if (List.of(arguments).contains("html")) {
            System.out.println(NotebookHtml.standard().html(scores));
        }
        if (List.of(arguments).contains("notebook")) {
            Kernel.show(scores);
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
