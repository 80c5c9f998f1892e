package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.analysis.Obstacles;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Quantiles;

/** Judges every indicator of every park by norm and group. */
final class Boards {

    private static final double HALF = 0.5;
    private static final int ENOUGH = 2;

    private final Scores scores;
    private final List<String> groups;
    private final Evidence evidence;
    private final List<Indicator> indicators;
    private final Map<String, Double> weights;
    private final Map<String, double[]> values = new HashMap<>();
    private final Map<String, double[]> points = new HashMap<>();
    private final double full;

    Boards(Scores scores, List<String> groups, Evidence evidence) {
        this.scores = scores;
        this.groups = groups;
        this.evidence = evidence;
        this.indicators = scores.index().spec().indicators();
        this.weights = scores.index().effectiveWeights();
        this.full = scores.index().best().score();
        for (Indicator indicator : indicators) {
            double[] column = new double[scores.units().size()];
            double[] scored = scores.scores(indicator.code());
            for (int i = 0; i < column.length; i++) {
                String unit = scores.units().get(i);
                column[i] = scores.raw(unit, indicator.code());
                if (Double.isNaN(column[i]) || scores.isImputed(unit, indicator.code())) {
                    scored[i] = Double.NaN;
                }
            }
            values.put(indicator.code(), column);
            points.put(indicator.code(), scored);
        }
    }

    ShortBoards of(String unit, Optional<Obstacles.Unit> obstacles, double strong) {
        Map<String, Double> losses = new HashMap<>();
        obstacles.ifPresent(found -> found.indicators().forEach(one -> losses.put(one.code(), one.loss())));
        List<IndicatorState> states = new ArrayList<>();
        for (Indicator indicator : indicators) {
            String code = indicator.code();
            double value = scores.raw(unit, code);
            double weight = weights.getOrDefault(code, 0.0);
            double score = scores.score(unit, code);
            boolean counts = weight > 0 && !Double.isNaN(score) && obstacles.isPresent();
            states.add(new IndicatorState(
                    code,
                    indicator.label(),
                    indicator.unit(),
                    value,
                    score,
                    weight,
                    scores.isImputed(unit, code),
                    Norm.of(indicator.direction()),
                    peers(unit, code, value, score),
                    losses.getOrDefault(code, counts ? 0 : Double.NaN),
                    evidence.derivation(unit, code)));
        }
        return new ShortBoards(states, full, strong);
    }

    /** The group without those that have no value, or a filled one. */
    private Peers peers(String unit, String code, double value, double score) {
        int place = scores.data().place(unit);
        String group = groups.get(place);
        double[] column = java.util.Objects.requireNonNull(values.get(code));
        double[] scored = java.util.Objects.requireNonNull(points.get(code));
        double[] ofValues = new double[column.length];
        double[] ofScores = new double[column.length];
        int n = 0;
        for (int i = 0; i < column.length; i++) {
            if (!group.isBlank() && groups.get(i).equals(group) && !Double.isNaN(scored[i])) {
                ofValues[n] = column[i];
                ofScores[n++] = scored[i];
            }
        }
        if (n < ENOUGH) {
            return new Peers(n, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double median = Quantiles.quantile(Arrays.copyOf(ofValues, n), HALF);
        double medianScore = Quantiles.quantile(Arrays.copyOf(ofScores, n), HALF);
        return new Peers(n, median, value - median, medianScore, score - medianScore);
    }
}
