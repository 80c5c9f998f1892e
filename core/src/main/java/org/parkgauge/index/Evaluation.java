package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Column;
import org.parkgauge.data.Range;
import org.parkgauge.data.Weights;
import org.parkgauge.index.CompiledIndex.Branch;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.Weighting;

/**
 * The scores of a {@link CompiledIndex} under some {@link Rules}, made anew by each {@link #run}. Arithmetic and geometric
 * means of complete units are weighted sums of columns, everything else goes the way of a fit. Not thread-safe.
 */
public final class Evaluation {

    private final CompiledIndex index;
    private final int units;
    private final double[][] scores;
    private final double[][] logarithms;
    private final double[][] weights;
    private final double[] @Nullable [] coverage;
    private final @Nullable FittedPart[] parts;
    private final @Nullable Aggregation[] methods;
    private final boolean[] logarithmsKnown;
    private final DimensionFitting fitting;

    Evaluation(CompiledIndex index) {
        this.index = index;
        units = index.data().size();
        int size = index.size();
        scores = new double[size][];
        logarithms = new double[size][];
        weights = new double[size][];
        coverage = new double[size][];
        parts = new FittedPart[size];
        methods = new Aggregation[size];
        logarithmsKnown = new boolean[size];
        for (int place = 0; place < size; place++) {
            CompiledLeaf leaf = index.leaf(place);
            Branch branch = index.branch(place);
            scores[place] = leaf == null ? new double[units] : leaf.values();
            logarithms[place] = new double[leaf == null ? units : 0];
            weights[place] = new double[branch == null ? 0 : branch.children.length];
            parts[place] = leaf == null ? null : leaf.part();
        }
        fitting = new DimensionFitting(index.spec(), index.data(), new ArrayList<>());
    }

    /**
     * Scores all units.
     *
     * @param rules what is done otherwise than the recipe says
     * @throws InvalidInputException as fitting and scoring would, where a method cannot use its input
     */
    public void run(Rules rules) {
        for (int place = index.size() - 1; place >= 0; place--) {
            Branch branch = index.branch(place);
            if (branch != null) {
                parts[place] = null;
                coverage[place] = null;
                logarithmsKnown[place] = false;
                weigh(branch, rules);
                aggregate(branch, rules.aggregation(place, branch.aggregation));
            }
        }
    }

    /**
     * The scores of a component in the last run.
     *
     * @param place its place among {@link CompiledIndex#components()}
     * @return a view that the next run overwrites, NaN = missing; not to be changed
     */
    public double[] scores(int place) {
        return scores[place];
    }

    /**
     * The weights of the children of a dimension in the last run.
     *
     * @param place the place of the dimension
     * @return a view in the order of {@link CompiledIndex#counted(int)}, with the sum 1; not to be changed
     */
    public double[] weights(int place) {
        return weights[place];
    }

    private void weigh(Branch branch, Rules rules) {
        double[] own = weights[branch.place];
        Weighting method = rules.weighting(branch.place, branch.weighting);
        if (own.length == 0) {
            DimensionFitting.refuseUnlessSome(branch.dimension, List.of());
        }
        if (!branch.copyKnown(method, own)) {
            List<FittedPart> children = new ArrayList<>(own.length);
            for (int child : branch.children) {
                children.add(part(child));
            }
            double[] learned = fitting.weigh(branch.dimension, children, method);
            branch.keep(method, learned);
            System.arraycopy(learned, 0, own, 0, own.length);
        }
        rules.reweigh(branch.place, own);
        double sum = 0;
        for (double weight : own) {
            sum += weight;
        }
        if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
            Weights.proportionalTo(own);
        }
        for (int j = 0; j < own.length; j++) {
            own[j] /= sum;
        }
    }

    private void aggregate(Branch branch, Aggregation method) {
        double[] result = scores[branch.place];
        methods[branch.place] = method;
        if (method instanceof Arithmetic) {
            sum(branch, result, child -> scores[child]);
        } else if (method instanceof Geometric geometric) {
            double[] sums = logarithms[branch.place];
            sum(branch, sums, child -> logarithms(child, geometric.floor()));
            for (int i = 0; i < units; i++) {
                result[i] = Math.exp(sums[i]);
            }
            logarithmsKnown[branch.place] = true;
        } else {
            FittedPart part = assembled(branch, method);
            part.current().get().copy(0, units, result, 0);
            double[] covered = part.coverage().get().toArray();
            coverage[branch.place] = covered;
            parts[branch.place] = part;
            return;
        }
        complete(branch, method, result);
    }

    private FittedPart assembled(Branch branch, Aggregation method) {
        List<FittedPart> children = new ArrayList<>(branch.all.length);
        for (int child : branch.all) {
            children.add(part(child));
        }
        return fitting.assemble(branch.dimension, children, weights[branch.place], method);
    }

    /** A component as a fit sees it, with its scores of this run. */
    private FittedPart part(int place) {
        FittedPart known = parts[place];
        if (known == null) {
            Branch branch = Objects.requireNonNull(index.branch(place));
            Column column = Column.of(branch.dimension.code(), scores[place]);
            double[] covered = coverage[place];
            Column share = covered == null
                    ? FittedPart.uniform(branch.dimension.code(), units, 1)
                    : Column.of(branch.dimension.code(), covered);
            FittedComponent component =
                    assembled(branch, Objects.requireNonNull(methods[place])).component();
            known = new FittedPart(component, () -> column, () -> column, () -> share);
            parts[place] = known;
        }
        return known;
    }

    private interface Source {
        double[] of(int child);
    }

    /** The weighted sum of the children of positive weight, four at a time. */
    private void sum(Branch branch, double[] result, Source source) {
        double[] own = weights[branch.place];
        Arrays.fill(result, 0);
        double[][] columns = new double[4][];
        double[] factors = new double[4];
        int held = 0;
        for (int j = 0; j < own.length; j++) {
            if (own[j] > 0) {
                columns[held] = source.of(branch.children[j]);
                factors[held++] = own[j];
            }
            if (held == 4) {
                add(result, columns, factors);
                held = 0;
            }
        }
        for (int k = 0; k < held; k++) {
            add(result, columns[k], factors[k]);
        }
    }

    private static void add(double[] result, double[][] columns, double[] factors) {
        double[] a = columns[0];
        double[] b = columns[1];
        double[] c = columns[2];
        double[] d = columns[3];
        double fa = factors[0];
        double fb = factors[1];
        double fc = factors[2];
        double fd = factors[3];
        for (int i = 0; i < result.length; i++) {
            result[i] = result[i] + fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
        }
    }

    private static void add(double[] result, double[] column, double factor) {
        for (int i = 0; i < result.length; i++) {
            result[i] += factor * column[i];
        }
    }

    /** ln max(x, floor) of a child; of a geometric mean without taking the logarithm of an exponential. */
    private double[] logarithms(int child, double floor) {
        CompiledLeaf leaf = index.leaf(child);
        if (leaf != null) {
            return leaf.logarithms(floor);
        }
        double[] own = logarithms[child];
        if (!logarithmsKnown[child]) {
            return CompiledLeaf.logarithms(scores[child], floor, own);
        }
        double least = Math.log(floor);
        for (int i = 0; i < units; i++) {
            own[i] = own[i] < least ? least : own[i];
        }
        return own;
    }

    /** Scores the units that lack something below one by one, by the rule of coverage. */
    private void complete(Branch branch, Aggregation method, double[] result) {
        boolean partial = false;
        for (int child : branch.children) {
            partial |= coverage[child] != null;
        }
        Row row = null;
        for (int i = 0; i < units; i++) {
            if (partial || !(Math.abs(result[i]) <= Double.MAX_VALUE)) {
                if (row == null) {
                    row = new Row(branch, method);
                }
                row.score(i, result);
            }
        }
    }

    /** One dimension with the scoring rule of a fitted index, for units that lack something. */
    private final class Row {
        private final Branch branch;
        private final int[] counting;
        private final double[] values;
        private final double[] below;
        private final Node node;

        Row(Branch branch, Aggregation method) {
            this.branch = branch;
            double[] own = weights[branch.place];
            int positive = 0;
            int[] kept = new int[own.length];
            for (int j = 0; j < own.length; j++) {
                if (own[j] > 0) {
                    kept[positive++] = branch.children[j];
                }
            }
            counting = Arrays.copyOf(kept, positive);
            values = new double[positive];
            below = new double[positive];
            double[] shares = new double[positive];
            positive = 0;
            for (double weight : own) {
                if (weight > 0) {
                    shares[positive++] = weight;
                }
            }
            node = new Node(
                    index.spec(),
                    branch.dimension,
                    branch.spread(own),
                    method,
                    Evaluation.fitted(method, Weights.proportionalTo(shares)));
        }

        void score(int unit, double[] result) {
            boolean whole = true;
            for (int j = 0; j < counting.length; j++) {
                double[] covered = coverage[counting[j]];
                values[j] = scores[counting[j]][unit];
                below[j] = covered == null ? 1 : covered[unit];
                whole &= below[j] >= 1 && !Double.isNaN(values[j]);
            }
            if (whole && Math.abs(result[unit]) <= Double.MAX_VALUE) {
                return;
            }
            node.refuseProblem(values, index.data().units().get(unit));
            result[unit] = node.score(values, below, null);
            logarithms[branch.place][unit] = Math.log(result[unit]);
            double[] noted = coverage[branch.place];
            if (noted == null) {
                noted = new double[units];
                Arrays.fill(noted, 1);
                coverage[branch.place] = noted;
            }
            noted[unit] = Double.isNaN(result[unit]) ? 0 : node.coverage(values, below);
        }
    }

    private static FittedAggregation fitted(Aggregation method, Weights weights) {
        return method instanceof Geometric geometric
                ? new Geometric.Fitted(weights, geometric.floor(), Range.UNKNOWN)
                : new Arithmetic.Fitted(weights, Range.UNKNOWN);
    }
}
