package org.parkgauge.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.imputation.RowFill;

/** The imputation of a reference set: what is learned from it, and the columns of the indicators with their gaps filled. */
final class ReferenceFill {

    private final IndexSpec spec;
    private final Dataset data;
    private final Map<String, Column> raw = new LinkedHashMap<>();
    private final RowFill fill;

    ReferenceFill(IndexSpec spec, Dataset data) {
        this.spec = spec;
        this.data = data;
        fill = learn();
    }

    /** What was learned. */
    RowFill learned() {
        return fill;
    }

    /** The raw values of an indicator, imputed if that comes before normalization. */
    Column raw(Indicator indicator) {
        return raw.computeIfAbsent(indicator.code(), code -> RawValues.column(indicator, data));
    }

    private RowFill learn() {
        if (spec.imputation() instanceof NoImputation none) {
            return none.fit(data);
        }
        List<Indicator> indicators = spec.indicators();
        Dataset reference = Dataset.of(data.units());
        for (String attribute : data.attributes()) {
            reference = reference.withAttribute(attribute, data.attribute(attribute));
        }
        List<Column> columns = indicators.stream()
                .map(indicator -> RawValues.column(indicator, data))
                .toList();
        reference = reference.with(columns);
        RowFill learned = spec.imputation().fit(reference);
        if (!spec.imputation().traits().contains(Trait.AFTER_NORMALIZATION)) {
            for (Column column : filled(columns, learned, data)) {
                raw.put(column.name(), column);
            }
        }
        return learned;
    }

    /** Lets an imputation fill the normalized values of the indicators of one dimension. */
    void fillRows(List<FittedPart> all) {
        List<Integer> places = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).component() instanceof FittedIndicator && !all.get(k).isOutside()) {
                places.add(k);
                columns.add(all.get(k).current().get());
            }
        }
        List<Column> filled = filled(columns, fill, data);
        for (int j = 0; j < columns.size(); j++) {
            all.set(places.get(j), all.get(places.get(j)).with(filled.get(j)));
        }
    }

    /** The values of all indicators of some units as a treatment sees them: imputed where that comes before normalization. */
    static List<Column> imputed(FittedIndex index, Dataset data) {
        IndexSpec spec = index.spec();
        List<Column> columns = spec.indicators().stream()
                .map(indicator -> RawValues.column(indicator, data))
                .toList();
        boolean imputes = !(index.imputation() instanceof NoImputation.Fitted)
                && !spec.imputation().traits().contains(Trait.AFTER_NORMALIZATION);
        return imputes ? filled(columns, index.imputation(), data) : columns;
    }

    /** The columns with what a learned imputation makes of their rows. */
    static List<Column> filled(List<Column> columns, RowFill fill, Dataset data) {
        double[][] filled = new double[columns.size()][data.size()];
        double[] row = new double[columns.size()];
        for (int i = 0; i < data.size(); i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = columns.get(j).get(i);
            }
            int unit = i;
            fill.fill(row, attribute -> data.attribute(attribute).get(unit));
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
