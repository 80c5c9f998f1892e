package org.parkgauge.examples.javadoc;

import java.nio.file.Path;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.measure.agglomeration.Plants;
import org.parkgauge.report.Report;
import org.parkgauge.statistics.Matrix;

/** What the code of a comment may take for granted: the sample prefecture, and small tables by the names that are used. */
public class Given {

    protected static final IndexSpec spec = IntegrationIndex.icii().withProfile("common");
    protected static final Dataset parks = Csv.standard().numbers(spec.inputs()).read(Path.of("parks.csv"));
    protected static final Scores scores = spec.fit(parks).score(parks);

    /** Three parks by two industries. */
    protected static final Matrix counts = Matrix.of(3, 2, 30, 70, 60, 40, 10, 0);

    /** Deliveries between two industries, and what each puts out. */
    protected static final Matrix flows = Matrix.of(2, 2, 10, 20, 5, 15);

    protected static final double[] output = {100, 80};

    protected static final Plants plants = plants();

    protected static final Robustness robustness = UncertainIndex.of(spec, parks)
            .varying(WeightNoise.uniform(0.25))
            .simulate(Simulation.of(100).seed(1));

    protected static final Diagnosis diagnosis = Diagnosis.of(scores.index(), parks, scores);
    protected static final Report report = Report.of(scores);

    protected Given() {}

    /** Plants of three industries on a grid, those of the last one side by side. */
    private static Plants plants() {
        int count = 60;
        int[] region = new int[count];
        int[] industry = new int[count];
        double[] size = new double[count];
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            industry[i] = i % 3;
            size[i] = 10 + i % 7;
            boolean together = industry[i] == 2;
            x[i] = together ? i / 100.0 : i * 7 % 20;
            y[i] = together ? i / 50.0 : i * 11 % 20;
        }
        return Plants.of(1, 3, region, industry, size).at(x, y);
    }
}
