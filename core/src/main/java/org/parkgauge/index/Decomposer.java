package org.parkgauge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.parkgauge.aggregation.FittedAggregation;

/**
 * Divides the gap between two profiles. At a node with weights w (rescaled over the children present in both profiles) a
 * child with scores x and r accounts for w (x - r) under an arithmetic mean, and for w L(S, R) (ln x - ln r) under a
 * geometric one, L the logarithmic mean (Ang 2004); other methods by exact Shapley values up to twelve children present
 * in both. The factors of nested nodes multiply.
 */
final class Decomposer {

    private static final int SHAPLEY_LIMIT = 12;
    private static final double ROUNDING = 1e-12;

    private final Profile profile;
    private final Profile reference;
    private final Plan plan;

    Decomposer(Profile profile, Profile reference) {
        this.profile = profile;
        this.reference = reference;
        this.plan = profile.index().plan();
    }

    Explanation explain() {
        return explain(0, 1);
    }

    /** Explains one component whose gap counts {@code factor} times at the root. */
    private Explanation explain(int place, double factor) {
        double gap = profile.value(place) - reference.value(place);
        Node node = plan.node(place);
        if (node == null) {
            return explanation(place, factor * gap, Explanation.Kind.INDICATOR, List.of());
        }
        int[] children = plan.children(place);
        double[] x = new double[children.length];
        double[] r = new double[children.length];
        for (int j = 0; j < children.length; j++) {
            x[j] = profile.value(children[j]);
            r[j] = reference.value(children[j]);
            if (Double.isNaN(x[j]) || Double.isNaN(r[j])) {
                x[j] = Double.NaN;
                r[j] = Double.NaN;
            }
        }
        Gap common = new Gap(node, x, r);
        double[] parts = common.parts();
        if (parts == null) {
            return explanation(place, factor * gap, Explanation.Kind.NOT_DECOMPOSABLE, List.of());
        }
        List<Explanation> explanations = new ArrayList<>();
        double explained = 0;
        for (int j = 0; j < children.length; j++) {
            if (!Double.isNaN(x[j])) {
                explained += parts[j];
                explanations.add(explain(children[j], factor * common.slope(j)));
            }
        }
        boolean differs = differs(children);
        if (differs) {
            explanations.add(explanation(place, factor * (gap - explained), Explanation.Kind.COVERAGE, List.of()));
        }
        return explanation(place, factor * gap, Explanation.Kind.DIMENSION, explanations);
    }

    /** Whether a child is present in one profile only. */
    private boolean differs(int[] children) {
        boolean differs = false;
        for (int child : children) {
            differs |= Double.isNaN(profile.value(child)) != Double.isNaN(reference.value(child));
        }
        return differs;
    }

    private Explanation explanation(int place, double part, Explanation.Kind kind, List<Explanation> parts) {
        Component component = plan.nodes().get(place).component();
        return new Explanation(
                component.code(),
                component.label(),
                profile.raw(place),
                profile.value(place),
                reference.value(place),
                part,
                kind,
                parts);
    }

    /** The gap at one node over the children present in both profiles. */
    private static final class Gap {

        private final FittedAggregation aggregation;
        private final double[] weights;
        private final double[] x;
        private final double[] r;
        private final double @org.jspecify.annotations.Nullable [] parts;
        private double scale;

        Gap(Node node, double[] x, double[] r) {
            this.aggregation = node.aggregation();
            this.weights = node.weights();
            this.x = x;
            this.r = r;
            this.parts = divide();
        }

        double @org.jspecify.annotations.Nullable [] parts() {
            return parts;
        }

        private double @org.jspecify.annotations.Nullable [] divide() {
            double present = 0;
            int count = 0;
            for (int j = 0; j < x.length; j++) {
                if (!Double.isNaN(x[j])) {
                    present += weights[j];
                    count++;
                }
            }
            double[] divided = new double[x.length];
            switch (aggregation.decomposition()) {
                case ARITHMETIC -> scale = 1 / present;
                case GEOMETRIC -> scale = logarithmicMean(aggregation.apply(x), aggregation.apply(r)) / present;
                case SHAPLEY -> {
                    return count <= SHAPLEY_LIMIT ? shapley(count) : null;
                }
            }
            for (int j = 0; j < x.length; j++) {
                divided[j] = Double.isNaN(x[j]) ? 0 : weights[j] * scale * linkedGap(j);
            }
            return divided;
        }

        /** x - r, or ln x - ln r. */
        private double linkedGap(int j) {
            return aggregation.decomposition() == FittedAggregation.Decomposition.ARITHMETIC
                    ? x[j] - r[j]
                    : logarithmOfRatio(aggregation.counted(x[j]), aggregation.counted(r[j]));
        }

        /** Part over gap of one child, or its limit where the child has no gap. */
        double slope(int j) {
            double gap = x[j] - r[j];
            return switch (aggregation.decomposition()) {
                case ARITHMETIC -> weights[j] * scale;
                case GEOMETRIC ->
                    gap != 0
                            ? Objects.requireNonNull(parts)[j] / gap
                            : aggregation.counted(x[j]) == x[j] ? weights[j] * scale / x[j] : 0;
                // a gap that is rounding error alone has no part, and must not blow up the parts below it
                case SHAPLEY ->
                    Math.abs(gap) > ROUNDING * Math.max(Math.abs(x[j]), Math.abs(r[j]))
                            ? Objects.requireNonNull(parts)[j] / gap
                            : 0;
            };
        }

        private static double logarithmicMean(double a, double b) {
            return a == b ? a : (a - b) / logarithmOfRatio(a, b);
        }

        /** ln (a / b), to full precision where the two are close. */
        private static double logarithmOfRatio(double a, double b) {
            return Math.abs(a - b) < b / 2 ? Math.log1p((a - b) / b) : Math.log(a) - Math.log(b);
        }

        /** Exact Shapley values of the children present: each child's mean marginal effect over all orders. */
        private double @org.jspecify.annotations.Nullable [] shapley(int count) {
            int[] present = IntStream.range(0, x.length)
                    .filter(j -> !Double.isNaN(x[j]))
                    .toArray();
            double[] values = new double[1 << count];
            double[] row = x.clone();
            for (int set = 0; set < values.length; set++) {
                for (int k = 0; k < count; k++) {
                    row[present[k]] = (set >> k & 1) == 1 ? x[present[k]] : r[present[k]];
                }
                values[set] = aggregation.apply(row);
                if (count > 0 && Double.isNaN(values[set])) {
                    return null;
                }
            }
            double[] share = new double[count + 1];
            share[0] = 1.0 / count;
            for (int size = 1; size < count; size++) {
                share[size] = share[size - 1] * size / (count - size);
            }
            double[] result = new double[x.length];
            for (int set = 0; set < values.length; set++) {
                for (int k = 0; k < count; k++) {
                    if ((set >> k & 1) == 0) {
                        result[present[k]] += share[Integer.bitCount(set)] * (values[set | 1 << k] - values[set]);
                    }
                }
            }
            return result;
        }
    }
}
