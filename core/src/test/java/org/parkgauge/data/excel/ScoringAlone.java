package org.parkgauge.data.excel;

import java.io.StringReader;
import java.util.List;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.IndicatorTable;
import org.parkgauge.index.Scores;
import org.parkgauge.json.IndexJson;
import org.parkgauge.json.ResultJson;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.Language;

/** A program that scores, explains and analyses, and reads no workbook; {@link OptionalJarsTest} runs it. */
final class ScoringAlone {

    private ScoringAlone() {}

    /** Prints the names of the steps that worked. */
    public static void main(String[] args) {
        for (String absent : List.of(
                "org.dhatim.fastexcel.Workbook",
                "org.dhatim.fastexcel.reader.ReadableWorkbook",
                "org.apache.commons.compress.archivers.zip.ZipFile",
                "com.fasterxml.aalto.stax.InputFactoryImpl")) {
            try {
                Class.forName(absent);
                throw new IllegalStateException(absent + " is on the class path");
            } catch (ClassNotFoundException e) {
                // As it should be.
            }
        }
        Dataset data = Csv.standard().read(new StringReader("park,A,B\nu,1,9\nv,2,4\nw,5,1\n"), "parks.csv");
        IndexSpec spec = IndexSpec.named("DEMO")
                .normalization(new MinMax())
                .root(Dimension.of("ALL", Indicator.of("A"), Indicator.of("B").lowerIsBetter()))
                .build();
        Scores scores = spec.fit(data).score(data);
        scores.treated();
        scores.explain("v").summary(2, Language.ZH);
        StringBuilder json = new StringBuilder();
        IndexJson.writeSpec(spec, json);
        ResultJson.writeResult(scores, json);
        IndicatorTable.write(spec, data, Language.EN);
        UncertainIndex.of(spec, data)
                .varying(WeightNoise.uniform(0.5))
                .simulate(Simulation.of(50).seed(1));
        String workbook;
        try {
            ResultWorkbook.of(scores, Language.EN).write(java.io.OutputStream.nullOutputStream());
            workbook = "written";
        } catch (org.parkgauge.text.InvalidInputException e) {
            workbook = "refused: " + e.getMessage();
        }
        System.out.println(scores.ranking() + ", a workbook " + workbook);
    }
}
