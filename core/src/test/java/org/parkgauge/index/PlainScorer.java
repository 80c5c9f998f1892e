package org.parkgauge.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.normalization.Normalization;

/** The rules of scoring written down straight from the definition, one unit at a time. */
final class PlainScorer {

    private final FittedIndex index;
    private final Dataset data;
    private final int unit;
    private final Map<String, Double> raw = new LinkedHashMap<>();
    private final Map<String, Double> scores = new LinkedHashMap<>();
    private final Map<String, Double> coverage = new LinkedHashMap<>();

    private PlainScorer(FittedIndex index, Dataset data, int unit) {
        this.index = index;
        this.data = data;
        this.unit = unit;
    }

    /** The scores of one unit by component code. */
    static Map<String, Double> score(FittedIndex index, Dataset data, int unit) {
        PlainScorer scorer = new PlainScorer(index, data, unit);
        scorer.readRaw();
        scorer.score(index.root());
        return scorer.scores;
    }

    private void readRaw() {
        List<Indicator> indicators = index.spec().indicators();
        double[] row = new double[indicators.size()];
        for (int j = 0; j < row.length; j++) {
            row[j] = value(indicators.get(j).variable());
            for (Denominator per : indicators.get(j).per()) {
                double denominator = value(per.variable());
                row[j] = denominator == 0 ? Double.NaN : row[j] / denominator * per.factor();
            }
        }
        index.imputation().fill(row, name -> data.attribute(name).get(unit));
        for (int j = 0; j < row.length; j++) {
            raw.put(indicators.get(j).code(), row[j]);
        }
    }

    private double value(String variable) {
        return data.has(variable) ? data.column(variable).get(unit) : Double.NaN;
    }

    private double score(FittedComponent component) {
        double score = component instanceof FittedIndicator leaf ? leaf(leaf) : node((FittedDimension) component);
        scores.put(component.component().code(), score);
        return score;
    }

    private double leaf(FittedIndicator fitted) {
        Indicator indicator = fitted.component();
        Normalization own = indicator.normalization();
        Normalization method = own == null ? index.spec().normalization() : own;
        double value = fitted.treatment().apply(raw.get(indicator.code()));
        boolean log = indicator.scale() == Scale.LOG;
        value = log ? Math.log(value) : value;
        if (indicator.direction() instanceof BestRange range && !method.traits().contains(Trait.HONOURS_BEST_RANGE)) {
            BestRange scaled = log ? (BestRange) range.log() : range;
            value = scaled.hasGoalposts() ? scaled.membership(value) : -scaled.distance(value);
        }
        return fitted.normalization().apply(value);
    }

    private double node(FittedDimension fitted) {
        List<Double> row = new ArrayList<>();
        boolean root = fitted.component().code().equals(index.spec().root().code());
        double covered = 0;
        double leaves = 0;
        double all = 0;
        boolean complete = true;
        for (int j = 0; j < fitted.children().size(); j++) {
            double score = score(fitted.children().get(j));
            double weight = fitted.weights().get(j);
            if (weight > 0) {
                row.add(score);
                all += weight;
                double below = coverage.getOrDefault(
                        fitted.children().get(j).component().code(), 1.0);
                covered += Double.isNaN(score) ? 0 : root ? weight : weight * below;
                leaves += Double.isNaN(score) ? 0 : weight * below;
                complete &= !Double.isNaN(score);
            }
        }
        Dimension dimension = fitted.component();
        Aggregation own = dimension.aggregation();
        Aggregation method = own == null ? index.spec().aggregation() : own;
        double usual = root ? 1 : 0.75;
        double needed = Double.isNaN(dimension.minimumCoverage()) ? usual : dimension.minimumCoverage();
        boolean enough = covered > 0 && covered / all >= needed - 1e-12;
        coverage.put(dimension.code(), 0.0);
        if (!enough || (!complete && !method.traits().contains(Trait.HANDLES_MISSING))) {
            return Double.NaN;
        }
        coverage.put(dimension.code(), leaves / all);
        return fitted.aggregation()
                .apply(row.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
