package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;

/** Indices, data and weights at random, each known by a seed. */
final class RandomIndex {

    /** The kinds of tree. */
    enum Shape {
        ARITHMETIC(false, false),
        GEOMETRIC(true, true),
        HYBRID(true, false),
        FLOORED(true, false),
        DEEP(false, false),
        DEEP_FLOORED(true, false),
        MIXED(false, true);

        final boolean geometricRoot;
        final boolean geometricBelow;

        Shape(boolean geometricRoot, boolean geometricBelow) {
            this.geometricRoot = geometricRoot;
            this.geometricBelow = geometricBelow;
        }
    }

    private final SplittableRandom random;
    private final Shape shape;
    private int leaves;

    RandomIndex(long seed, Shape shape) {
        this.random = new SplittableRandom(seed);
        this.shape = shape;
    }

    /** Scores of some units, a share of the values missing. */
    Scores scores(int units, double missing) {
        IndexSpec spec = spec();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            names.add("u" + i);
        }
        Dataset data = Dataset.of(names);
        double low = shape == Shape.FLOORED || shape == Shape.DEEP_FLOORED ? 0 : 5;
        for (Indicator indicator : spec.indicators()) {
            double[] values = new double[units];
            for (int i = 0; i < units; i++) {
                values[i] = random.nextDouble() < missing ? Double.NaN : random.nextDouble(low, 100);
            }
            data = data.with(indicator.code(), values);
        }
        FittedIndex fitted = spec.fit(data);
        return fitted.score(data);
    }

    private IndexSpec spec() {
        int depth = shape == Shape.DEEP || shape == Shape.DEEP_FLOORED ? 3 : 2;
        Dimension root = (Dimension) node("R", depth);
        boolean floored = shape == Shape.FLOORED || shape == Shape.DEEP_FLOORED;
        return IndexSpec.named("random")
                .root(root.aggregation(shape.geometricRoot ? new Geometric(floored ? 45 : 1) : new Arithmetic())
                        .minimumCoverage(0.1))
                .build();
    }

    private Component node(String code, int depth) {
        if (depth == 0) {
            return Indicator.of("x" + leaves++).higherIsBetter(0, 100).weight(random.nextInt(1, 6));
        }
        int children = random.nextInt(2, 5);
        List<Component> parts = new ArrayList<>();
        for (int j = 0; j < children; j++) {
            boolean leaf = depth > 1 && random.nextInt(5) == 0;
            parts.add(node(code + j, leaf ? 0 : depth - 1));
        }
        return Dimension.of(code, parts.toArray(Component[]::new))
                .weight(random.nextInt(1, 6))
                .aggregation(shape.geometricBelow ? new Geometric(1) : new Arithmetic())
                .minimumCoverage(0);
    }

    /** Sets of weights of all nodes: boxes, or some with orders and sums besides. */
    WeightSets sets(Scores scores, boolean linear) {
        WeightSets sets = WeightSets.within(random.nextDouble(0.05, 0.9));
        for (Component component : scores.index().spec().components()) {
            if (component instanceof Dimension dimension) {
                List<String> codes =
                        dimension.children().stream().map(Component::code).toList();
                int kind = random.nextInt(linear ? 6 : 3);
                if (kind == 0) {
                    sets = sets.with(dimension.code(), WeightSet.free());
                } else if (kind == 1) {
                    sets = sets.with(dimension.code(), WeightSet.free().between(codes.get(0), 0.1, 0.6));
                } else if (kind == 3) {
                    sets = sets.with(dimension.code(), WeightSet.free().order(codes.get(1), codes.get(0)));
                } else if (kind == 4 && codes.size() > 2) {
                    sets = sets.with(
                            dimension.code(),
                            WeightSet.free().each(0.05, 0.9).sumAtMost(0.8, codes.get(0), codes.get(1)));
                } else if (kind == 5) {
                    sets = sets.with(dimension.code(), WeightSet.given());
                }
            }
        }
        return sets;
    }

    /** Admitted weights: mixtures of vertices, often near one of them. */
    double[][] weights(WeightTree tree) {
        double[][] w = tree.emptyWeights();
        for (Part.Mean mean : tree.means()) {
            int k = mean.weights.size();
            double[] cost = new double[k];
            double[] vertex = new double[k];
            int points = random.nextInt(1, 4);
            double left = 1;
            for (int p = 0; p < points; p++) {
                for (int j = 0; j < k; j++) {
                    cost[j] = random.nextDouble(-1, 1);
                }
                mean.weights.minimize(cost, vertex);
                double share = p == points - 1 ? left : left * random.nextDouble();
                left -= share;
                for (int j = 0; j < k; j++) {
                    w[mean.id][j] += share * vertex[j];
                }
            }
        }
        return w;
    }

    /** A space of some units, or none where missing values stand in the way. */
    Optional<Space> space(int units, double missing, boolean linear) {
        Scores scores = scores(units, missing);
        WeightSets sets = sets(scores, linear);
        try {
            return Optional.of(new Space(scores, WeightSpace.of(scores, sets), new TreeReader(scores, sets).read()));
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).contains("No unit has a score");
            assertThat(missing).isPositive();
            return Optional.empty();
        }
    }

    /** A space with what it was made of. */
    record Space(Scores scores, WeightSpace space, WeightTree tree) {

        /** The root scores at other weights, by scoring anew. */
        Map<String, Double> rescored(WeightChoice choice) {
            return RandomIndex.rescored(scores, choice);
        }

        /** The rank of a unit at other weights, by scoring anew; gaps that are rounding count as ties. */
        int rank(String unit, WeightChoice choice) {
            Map<String, Double> again = rescored(choice);
            double own = again.get(unit);
            return 1
                    + (int) space.units().stream()
                            .filter(other -> again.get(other) > own * (1 + 1e-11))
                            .count();
        }
    }

    /** The root scores of units by scoring anew with other weights, by name. */
    static Map<String, Double> rescored(Scores scores, WeightChoice choice) {
        Scores again = choice.applyTo(scores.index()).score(scores.data());
        Map<String, Double> result = new LinkedHashMap<>();
        for (String unit : scores.units()) {
            result.put(unit, again.score(unit));
        }
        return result;
    }
}
