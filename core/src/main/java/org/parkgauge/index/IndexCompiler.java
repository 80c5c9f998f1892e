package org.parkgauge.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.treatment.Treatment;

/**
 * Compiles many recipes on the same units, and fits what they share once: an indicator with the same raw columns, the same
 * treatment and the same normalization gives one column, however many recipes use it. Thread-safe.
 */
public final class IndexCompiler {

    /** So many numbers are kept, at most, roughly; what comes later is fitted each time. */
    private static final long KEPT_NUMBERS = 1L << 24;

    private final Map<Leaf, CompiledLeaf> leaves = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();

    /** A compiler that has seen nothing yet. */
    public IndexCompiler() {}

    /**
     * Fits the leaves of a recipe and lays out the rest for repeated evaluation.
     *
     * @param spec the recipe; its components of weight 0 are left out
     * @param data the reference set, which is also what is scored
     * @return the compiled index
     * @throws org.parkgauge.text.InvalidInputException as {@link IndexSpec#fit(Dataset)} does for the leaves
     */
    public CompiledIndex compile(IndexSpec spec, Dataset data) {
        return compile(spec, data, true);
    }

    /**
     * The same for data or goalposts that are met once only: what is known already is used, what is new is not kept.
     *
     * @param spec the recipe
     * @param data the reference set
     * @return the compiled index
     * @throws org.parkgauge.text.InvalidInputException as {@link #compile(IndexSpec, Dataset)}
     */
    public CompiledIndex compileOnce(IndexSpec spec, Dataset data) {
        return compile(spec, data, false);
    }

    private CompiledIndex compile(IndexSpec spec, Dataset data, boolean keeps) {
        Inputs.check(spec, data);
        Population.check(spec, data);
        Fitting.minimum(spec.imputation(), spec.root().code(), data.size());
        ReferenceFill fill = new ReferenceFill(spec, data);
        IndicatorFitting fitting = new IndicatorFitting(spec, data, fill, new ArrayList<>());
        Map<String, CompiledLeaf> fitted = new HashMap<>();
        fit(
                spec.root(),
                indicator -> {
                    Leaf key = key(spec, indicator, data);
                    CompiledLeaf known = leaves.get(key);
                    if (known == null) {
                        known = new CompiledLeaf(fitting.fit(indicator, false));
                        if (keeps && held.addAndGet(data.size()) <= KEPT_NUMBERS) {
                            leaves.put(key, known);
                        }
                    }
                    return known.of(indicator);
                },
                spec.imputation().traits().contains(Trait.AFTER_NORMALIZATION) ? fill : null,
                fitted);
        return new CompiledIndex(spec, data, fitted);
    }

    private static void fit(
            Dimension dimension,
            Function<Indicator, CompiledLeaf> fitting,
            @Nullable ReferenceFill fill,
            Map<String, CompiledLeaf> fitted) {
        List<FittedPart> parts = new ArrayList<>();
        for (Component child : dimension.children()) {
            if (child.isOutside()) {
                continue;
            }
            if (child instanceof Dimension below) {
                fit(below, fitting, fill, fitted);
            } else {
                CompiledLeaf leaf = fitting.apply((Indicator) child);
                fitted.put(child.code(), leaf);
                parts.add(leaf.part());
            }
        }
        if (fill != null && !parts.isEmpty()) {
            fill.fillRows(parts);
            parts.forEach(part -> fitted.put(part.component().component().code(), new CompiledLeaf(part)));
        }
    }

    private static Leaf key(IndexSpec spec, Indicator indicator, Dataset data) {
        List<Same> columns = new ArrayList<>();
        Imputation imputation = spec.imputation();
        List<Indicator> together = List.of();
        columns.add(new Same(data.units()));
        if (imputation instanceof NoImputation) {
            columns.add(new Same(data.column(indicator.variable())));
            indicator.per().forEach(per -> columns.add(new Same(data.column(per.variable()))));
        } else {
            together = spec.indicators().stream()
                    .map(one -> one.weight(Double.NaN))
                    .toList();
            columns.add(new Same(data));
        }
        return new Leaf(
                indicator.weight(Double.NaN),
                spec.treatmentOf(indicator),
                spec.normalizationOf(indicator),
                imputation,
                together,
                columns);
    }

    /** All that the column of an indicator depends on. */
    private record Leaf(
            Indicator indicator,
            Treatment treatment,
            Normalization normalization,
            Imputation imputation,
            List<Indicator> together,
            List<Same> columns) {}

    /** One and the same object. */
    private static final class Same {
        private final Object object;

        Same(Object object) {
            this.object = object;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && isSame(object, same.object);
        }

        @SuppressWarnings("ReferenceEquality")
        private static boolean isSame(Object one, Object other) {
            return one == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
