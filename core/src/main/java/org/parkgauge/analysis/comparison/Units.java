package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;

/** Sets of units with one more, one less, or another in place of one. */
final class Units {

    /** The share of a score below which a gap is rounding. */
    private static final double ROUNDING = 1e-12;

    private Units() {}

    /** The set without one unit. */
    static Dataset without(Dataset data, int place) {
        return data.rows(IntStream.range(0, data.size()).filter(i -> i != place).toArray());
    }

    /** Two sets, one below the other, with the variables and attributes that both have. */
    static Dataset joined(Dataset first, Dataset second) {
        for (String unit : second.units()) {
            if (first.units().contains(unit)) {
                throw new InvalidInputException(
                                "新单元“" + unit + "”已在数据中。", "The new unit \"" + unit + "\" is in the data already.")
                        .maybe("给它另一个名称。", "give it another name.");
            }
        }
        List<String> units = new ArrayList<>(first.units());
        units.addAll(second.units());
        Dataset joined = Dataset.of(units);
        for (String variable : first.variables()) {
            if (second.has(variable)) {
                double[] values = new double[units.size()];
                first.column(variable).copy(0, first.size(), values, 0);
                second.column(variable).copy(0, second.size(), values, first.size());
                joined = joined.with(Column.of(variable, values));
            }
        }
        for (String attribute : first.attributes()) {
            if (second.hasAttribute(attribute)) {
                List<String> texts = new ArrayList<>(first.attribute(attribute));
                texts.addAll(second.attribute(attribute));
                joined = joined.withAttribute(attribute, texts);
            }
        }
        return joined;
    }

    /** The set with other columns in place of those of the same names. */
    static Dataset replaced(Dataset data, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        Dataset replaced = Dataset.of(data.units())
                .with(data.variables().stream()
                        .filter(name -> !names.contains(name))
                        .map(data::column)
                        .toList())
                .with(columns);
        for (String attribute : data.attributes()) {
            replaced = replaced.withAttribute(attribute, data.attribute(attribute));
        }
        return replaced;
    }

    /** Whether two scores are the same but for rounding; false where one is missing. */
    static boolean isLevel(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }

    /** Whether one score is higher than another (1), lower (-1) or the same but for rounding (0). */
    static int compare(double one, double other) {
        return isLevel(one, other) ? 0 : Double.compare(one, other);
    }

    /** The root scores of a set by an index that learns from it. */
    static double[] scores(IndexSpec spec, Dataset data) {
        FittedIndex index = spec.fit(data);
        return index.score(data).scores(spec.root().code());
    }
}
