package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Range;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.report.Report;
import org.parkgauge.statistics.Ties;

/** Units x indicators: values, scores, ranks, filled cells. */
final class ValuesSection implements Section {

    private final Report report;
    private final Rows rows;

    ValuesSection(Report report, Rows rows) {
        this.report = report;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "values";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        Scores scores = report.scores();
        List<Indicator> indicators = scores.index().spec().indicators();
        int[] places = new int[rows.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = scores.data().place(rows.unit(i));
        }
        List<@Nullable Object> values = new ArrayList<>();
        List<@Nullable Object> scored = new ArrayList<>();
        List<@Nullable Object> ranks = new ArrayList<>();
        List<@Nullable Object> filled = new ArrayList<>();
        List<@Nullable Object> means = new ArrayList<>();
        for (int j = 0; j < indicators.size(); j++) {
            String code = indicators.get(j).code();
            double[] column = scores.scores(code);
            double[] ranked = scores.ranks(code, Ties.COMPETITION);
            List<@Nullable Object> value = new ArrayList<>(places.length);
            List<@Nullable Object> score = new ArrayList<>(places.length);
            List<@Nullable Object> rank = new ArrayList<>(places.length);
            double sum = 0;
            int known = 0;
            for (int i = 0; i < places.length; i++) {
                double one = column[places[i]];
                value.add(Fields.value(scores.raw(rows.unit(i), code)));
                score.add(Fields.fine(one));
                rank.add(Double.isNaN(ranked[places[i]]) ? null : (int) ranked[places[i]]);
                if (!Double.isNaN(one)) {
                    sum += one;
                    known++;
                }
                if (scores.isImputed(rows.unit(i), code)) {
                    filled.add(List.of(i, j));
                }
            }
            values.add(value);
            scored.add(score);
            ranks.add(rank);
            means.add(Fields.fine(sum / known));
        }
        Range range = range(scores.index().root());
        return Optional.of(new Fields()
                .each("codes", indicators, Indicator::code)
                .put("values", values)
                .put("scores", scored)
                .put("ranks", report.isTiersOnly() ? null : ranks)
                .put("filled", filled)
                .put("means", means)
                .put("low", range.isBounded() ? Fields.score(range.low()) : null)
                .put("high", range.isBounded() ? Fields.score(range.high()) : null)
                .map());
    }

    /** The scale of the indicators; without bounds if one of them has none. */
    private static Range range(FittedComponent component) {
        if (!(component instanceof FittedDimension dimension)) {
            return component.range();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (FittedComponent child : dimension.children()) {
            Range range = range(child);
            low = Math.min(low, range.low());
            high = Math.max(high, range.high());
        }
        return new Range(low, high);
    }
}
