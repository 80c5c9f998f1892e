package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.analysis.Obstacles;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Normalization;
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
    private final Map<String, Map<String, Centre>> centres = new HashMap<>();
    private final double full;

    Boards(Scores scores, List<String> groups, Evidence evidence) {
        this.scores = scores;
        this.groups = groups;
        this.evidence = evidence;
        this.indicators = scores.index().spec().indicators();
        this.weights = scores.index().effectiveWeights();
        this.full = scores.index().best().score();
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
                    norm(indicator),
                    peers(unit, code, value, score),
                    losses.getOrDefault(code, counts ? 0 : Double.NaN),
                    evidence.derivation(unit, code)));
        }
        return new ShortBoards(states, full, strong);
    }

    /** Goalposts say what full marks take only where they normalize; a best range is best under any method. */
    private Norm norm(Indicator indicator) {
        Normalization own = indicator.normalization();
        Normalization used = own == null ? scores.index().spec().normalization() : own;
        return used instanceof Goalposts || indicator.direction() instanceof BestRange
                ? Norm.of(indicator.direction())
                : Norm.NONE;
    }

    /** How many parks of a group have a value, and the medians of values and scores. */
    private record Centre(int size, double value, double score) {}

    private Peers peers(String unit, String code, double value, double score) {
        String group = groups.get(scores.data().place(unit));
        Centre centre = centres.computeIfAbsent(code, any -> new HashMap<>())
                .computeIfAbsent(group, any -> centre(code, group));
        return new Peers(centre.size(), centre.value(), value - centre.value(), centre.score(), score - centre.score());
    }

    /** The group without those that have no value, or a filled one. */
    private Centre centre(String code, String group) {
        double[] column = new double[groups.size()];
        double[] scored = scores.scores(code);
        double[] points = new double[column.length];
        int n = 0;
        for (int i = 0; i < column.length; i++) {
            String unit = scores.units().get(i);
            double value = scores.raw(unit, code);
            boolean known = !Double.isNaN(value) && !Double.isNaN(scored[i]) && !scores.isImputed(unit, code);
            if (known && !group.isBlank() && groups.get(i).equals(group)) {
                column[n] = value;
                points[n++] = scored[i];
            }
        }
        return n < ENOUGH
                ? new Centre(n, Double.NaN, Double.NaN)
                : new Centre(
                        n,
                        Quantiles.quantile(Arrays.copyOf(column, n), HALF),
                        Quantiles.quantile(Arrays.copyOf(points, n), HALF));
    }
}
