package org.parkgauge.json;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Step;

/**
 * A method of an index under the name by which files call it. Its kind follows from the strategy interface that the
 * configuration implements: imputation, treatment, normalization, weighting or aggregation.
 *
 * @param name lower-case words joined by hyphens, unique within its kind, such as {@code group-mean}
 * @param configuration the record of its parameters
 * @param fitted the record of its fitted form; null for a weighting, which has none, and for a method whose fitted indices
 *     are not written to files, or whose fitted form is that of a built-in method
 */
public record StepType(
        String name,
        Class<? extends Step> configuration,
        @Nullable Class<?> fitted) {

    /** The property that holds the name of a step. */
    static final String NAME = "name";

    private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks the name and the classes. */
    public StepType {
        if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name \"" + name + "\" of a step is not made of lower-case words joined by hyphens.");
        }
        List<StepKind> kinds = StepKind.of(configuration);
        if (kinds.size() != 1) {
            throw new IllegalArgumentException(
                    configuration + " implements " + kinds.size() + " strategy interfaces instead of one.");
        }
        refuseUnlessRecord(configuration);
        if (fitted != null) {
            refuseUnlessRecord(fitted);
            Class<?> wanted = kinds.get(0).fitted();
            if (wanted == null || !wanted.isAssignableFrom(fitted)) {
                throw new IllegalArgumentException(fitted + " is no fitted form of " + configuration
                        + "\nMaybe it should implement " + wanted + ".");
            }
        }
    }

    /**
     * A method without a fitted form of its own.
     *
     * @param name its name
     * @param configuration the record of its parameters
     */
    public StepType(String name, Class<? extends Step> configuration) {
        this(name, configuration, null);
    }

    private static void refuseUnlessRecord(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a record, so it cannot be written to a file.");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(NAME)) {
                throw new IllegalArgumentException(
                        type + " has a component called " + NAME + ", which in files is the name of the step.");
            }
        }
    }

    StepKind kind() {
        return StepKind.of(configuration).get(0);
    }
}
