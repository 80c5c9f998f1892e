package org.parkgauge.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.FittedIndicator;
import org.parkgauge.index.Provenance;
import org.parkgauge.text.Issue;

/** Makes the written form of a fitted index. */
final class FittedWriter {

    private final Values values;

    FittedWriter(Values values) {
        this.values = values;
    }

    Map<String, @Nullable Object> write(FittedIndex index) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(Format.FORMAT_VERSION, Format.VERSION);
        object.put(Format.KIND, Format.FITTED_INDEX);
        object.put(
                FittedNames.SPEC, new SpecWriter(values).write(index.spec(), JsonPath.TOP.property(FittedNames.SPEC)));
        object.put(
                SpecNames.IMPUTATION,
                fitted(StepKind.IMPUTATION, index.imputation(), JsonPath.TOP.property(SpecNames.IMPUTATION)));
        Map<String, @Nullable Object> nodes = new LinkedHashMap<>();
        nodes(index.root(), nodes, JsonPath.TOP.property(FittedNames.NODES));
        object.put(FittedNames.NODES, nodes);
        object.put(FittedNames.ISSUES, issues(values, index.issues()));
        object.put(FittedNames.PROVENANCE, provenance(values, index.provenance()));
        object.put(FittedNames.HASH, index.hash());
        return object;
    }

    /** The written form of some issues. */
    static List<Object> issues(Values values, List<Issue> issues) {
        List<Object> written = new ArrayList<>();
        for (Issue issue : issues) {
            written.add(values.write(
                    Issue.class,
                    issue,
                    JsonPath.TOP.property(FittedNames.ISSUES).element(written.size())));
        }
        return written;
    }

    /** The written form of a provenance. */
    static Object provenance(Values values, Provenance provenance) {
        return values.write(Provenance.class, provenance, JsonPath.TOP.property(FittedNames.PROVENANCE));
    }

    private void nodes(FittedComponent component, Map<String, @Nullable Object> nodes, JsonPath path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        String code = component.component().code();
        JsonPath here = path.property(code);
        nodes.put(code, object);
        if (component instanceof FittedIndicator indicator) {
            put(object, SpecNames.TREATMENT, StepKind.TREATMENT, indicator.treatment(), here);
            put(object, SpecNames.NORMALIZATION, StepKind.NORMALIZATION, indicator.normalization(), here);
        } else {
            FittedDimension dimension = (FittedDimension) component;
            object.put(SpecNames.WEIGHTS, Codec.numbers(dimension.weights().toArray(), here));
            JsonPath aggregation = here.property(SpecNames.AGGREGATION);
            object.put(SpecNames.AGGREGATION, fitted(StepKind.AGGREGATION, dimension.aggregation(), aggregation));
            dimension.children().forEach(child -> nodes(child, nodes, path));
        }
        object.put(
                FittedNames.RANGE,
                values.write(component.range().getClass(), component.range(), here.property(FittedNames.RANGE)));
    }

    private void put(Map<String, @Nullable Object> object, String name, StepKind kind, ColumnMap step, JsonPath node) {
        object.put(name, fitted(kind, step, node.property(name)));
    }

    private Object fitted(StepKind kind, Object step, JsonPath path) {
        return values.writeStep(kind, true, step, path);
    }
}
