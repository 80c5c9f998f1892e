package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scale;
import org.parkgauge.integration.IntegrationIndex;

/** Invented parks whose indicators have known scores: the values are made backwards from the scores. */
final class Parks {

    private final List<String> names = new ArrayList<>();
    private final List<Map<String, Double>> scores = new ArrayList<>();
    private final Map<String, List<String>> attributes = new HashMap<>();

    /** A park that scores the same in every indicator. */
    Parks park(String name, double score) {
        names.add(name);
        scores.add(new HashMap<>(Map.of("", score)));
        return this;
    }

    /** Another score of the last park, in indicators whose code begins so; NaN leaves the value out. */
    Parks but(String code, double score) {
        scores.get(scores.size() - 1).put(code, score);
        return this;
    }

    Parks attribute(String name, String... values) {
        attributes.put(name, List.of(values));
        return this;
    }

    Dataset data(IndexSpec spec) {
        List<Column> columns = new ArrayList<>();
        for (Indicator indicator : spec.indicators()) {
            double[] values = new double[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(indicator, score(scores.get(i), indicator.code()));
            }
            columns.add(Column.of(indicator.variable(), values));
        }
        Dataset data = Dataset.of(names).with(columns);
        for (Map.Entry<String, List<String>> attribute : attributes.entrySet()) {
            data = data.withAttribute(attribute.getKey(), attribute.getValue());
        }
        return data;
    }

    private static double score(Map<String, Double> park, String code) {
        for (int length = code.length(); length >= 0; length--) {
            Double score = park.get(code.substring(0, length));
            if (score != null) {
                return score;
            }
        }
        throw new IllegalStateException(code);
    }

    /** The value that has a score; of a range, on its lower side. */
    static double value(Indicator indicator, double score) {
        boolean log = indicator.scale() == Scale.LOG;
        Direction direction = log ? indicator.direction().log() : indicator.direction();
        double worst;
        double best;
        if (direction instanceof HigherIsBetter higher) {
            worst = higher.worst();
            best = higher.best();
        } else if (direction instanceof LowerIsBetter lower) {
            worst = lower.worst();
            best = lower.best();
        } else {
            BestRange range = (BestRange) direction;
            worst = range.outerLow();
            best = range.low();
        }
        double value = worst + score / 100 * (best - worst);
        return log ? Math.exp(value) : value;
    }

    static IndexSpec icii() {
        return IntegrationIndex.icii().withProfile("common");
    }

    Diagnosis diagnosis(DiagnosisSettings settings, Evidence evidence) {
        Dataset data = data(icii());
        FittedIndex fitted = icii().fit(data);
        return Diagnosis.of(fitted, data, fitted.score(data), settings, evidence);
    }

    Diagnosis diagnosis() {
        Dataset data = data(icii());
        FittedIndex fitted = icii().fit(data);
        return Diagnosis.of(fitted, data, fitted.score(data));
    }
}
