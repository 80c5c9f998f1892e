package org.parkgauge.analysis.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.FittedIndicator;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;

/** The values of the indicators of a scored index at each level. */
final class LevelValues {

    private LevelValues() {}

    static List<Column> raw(Scores scores) {
        List<Column> columns = new ArrayList<>();
        for (Indicator indicator : scores.index().spec().indicators()) {
            double[] values = new double[scores.units().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = scores.raw(scores.units().get(i), indicator.code());
            }
            columns.add(Column.of(indicator.code(), values));
        }
        return columns;
    }

    static List<Column> normalized(Scores scores) {
        return scores.index().spec().indicators().stream()
                .map(indicator -> Column.of(indicator.code(), scores.scores(indicator.code())))
                .toList();
    }

    /** Fills and treats as the engine does, with what was learned. */
    static List<Column> treated(Scores scores) {
        FittedIndex index = scores.index();
        List<Column> columns = raw(scores);
        if (!index.spec().imputation().traits().contains(Trait.AFTER_NORMALIZATION)) {
            columns = filled(columns, index, scores.data());
        }
        List<FittedIndicator> leaves = new ArrayList<>();
        collect(index.root(), leaves);
        List<Column> treated = new ArrayList<>();
        for (int j = 0; j < leaves.size(); j++) {
            treated.add(columns.get(j).map(leaves.get(j).treatment()));
        }
        return treated;
    }

    private static void collect(FittedComponent component, List<FittedIndicator> leaves) {
        if (component instanceof FittedIndicator leaf) {
            leaves.add(leaf);
        } else {
            ((FittedDimension) component).children().forEach(child -> collect(child, leaves));
        }
    }

    private static List<Column> filled(List<Column> columns, FittedIndex index, Dataset data) {
        double[][] filled = new double[columns.size()][data.size()];
        double[] row = new double[columns.size()];
        for (int i = 0; i < data.size(); i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = columns.get(j).get(i);
            }
            int unit = i;
            index.imputation().fill(row, attribute -> data.attribute(attribute).get(unit));
            for (int j = 0; j < row.length; j++) {
                filled[j][i] = row[j];
            }
        }
        List<Column> result = new ArrayList<>();
        for (int j = 0; j < row.length; j++) {
            result.add(Column.of(columns.get(j).name(), filled[j]));
        }
        return result;
    }
}
