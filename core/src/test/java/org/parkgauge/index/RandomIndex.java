package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Ties;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;

/**
 * An index of random shape (leaves and dimensions side by side, up to four levels, weights given, absent or zero, all
 * directions and scales, denominators) and random data with missing values that it can score.
 */
public final class RandomIndex {

    private enum Kind {
        /** Clamped goalposts and means: nothing is learned from the data. */
        FIXED,
        /** Bounds, moments and ranks are learned; means. */
        LEARNED,
        /** As learned, with weights and aggregations that look at the whole set. */
        COMPARED
    }

    private final long seed;
    private final Random random;
    private final Kind kind;
    private final double low;
    private final double missing;
    private final int size;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private int indicators;
    private int dimensions;
    private final IndexSpec spec;
    private final Dataset data;

    private RandomIndex(long seed, Kind kind) {
        this.seed = seed;
        this.random = new Random(seed);
        this.kind = kind;
        this.low = kind == Kind.FIXED && random.nextBoolean() ? 0 : 1;
        this.size = kind == Kind.FIXED ? 1 + random.nextInt(12) : 20 + random.nextInt(15);
        this.missing = switch (kind) {
            case FIXED -> pick(0.0, 0.1, 0.4);
            case LEARNED -> pick(0.0, 0.1, 0.2);
            case COMPARED -> pick(0.0, 0.02);
        };
        columns.put(
                "population",
                IntStream.range(0, size)
                        .mapToDouble(i -> chance(0.05) ? 0 : number(1, 10))
                        .toArray());
        Dimension root = dimension(3).weight(Double.NaN);
        root = chance(0.7) ? root.minimumCoverage(pick(0.0, 0.5)) : root;
        this.spec = IndexSpec.named("random")
                .root(root)
                .imputation(kind == Kind.LEARNED && chance(0.3) ? new GroupMean("block") : new NoImputation())
                .normalization(new Goalposts(low, 100, true))
                .build();
        List<String> units = IntStream.range(0, size).mapToObj(i -> "unit" + i).toList();
        Dataset made = Dataset.of(units)
                .withAttribute(
                        "block",
                        units.stream().map(unit -> pick("A", "B", "C", "")).toList());
        for (Map.Entry<String, double[]> column : columns.entrySet()) {
            made = made.with(column.getKey(), column.getValue());
        }
        this.data = made;
    }

    public static RandomIndex fixed(Random random) {
        return new RandomIndex(random.nextLong(), Kind.FIXED);
    }

    public static RandomIndex learned(Random random) {
        return new RandomIndex(random.nextLong(), random.nextBoolean() ? Kind.LEARNED : Kind.COMPARED);
    }

    public static RandomIndex any(Random random) {
        return random.nextBoolean() ? fixed(random) : learned(random);
    }

    public IndexSpec spec() {
        return spec;
    }

    public Dataset data() {
        return data;
    }

    public FittedIndex fit() {
        return spec.fit(data);
    }

    /** A random unit name. */
    public String unit() {
        return data.units().get(random.nextInt(size));
    }

    public Random random() {
        return random;
    }

    /** The same index and units with other values in place of those of one variable. */
    public Dataset with(String variable, double... values) {
        Dataset made = Dataset.of(data.units()).withAttribute("block", data.attribute("block"));
        for (String name : data.variables()) {
            made = made.with(
                    name, name.equals(variable) ? values : data.column(name).toArray());
        }
        return made;
    }

    private Dimension dimension(int depth) {
        int count = 2 + random.nextInt(3);
        boolean weighed = kind == Kind.COMPARED && chance(0.4);
        List<Component> children = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            boolean leaf = depth == 0 || chance(0.6);
            double weight = j > 0 && chance(0.12) ? 0 : weighed || chance(0.4) ? Double.NaN : number(0.2, 3);
            children.add(leaf ? indicator(weight) : dimension(depth - 1).weight(weight));
        }
        Dimension made = Dimension.of("D" + dimensions++, children.toArray(Component[]::new))
                .aggregation(aggregation());
        if (weighed) {
            made = made.weighting(
                    children.stream().allMatch(Indicator.class::isInstance)
                            ? new EntropyWeights()
                            : new EqualWeights());
        }
        return chance(0.4) ? made.minimumCoverage(pick(0.0, 0.5, 1.0)) : made;
    }

    private Aggregation aggregation() {
        if (kind == Kind.COMPARED) {
            return pick(
                    new Arithmetic(),
                    new Topsis(),
                    new Topsis(Topsis.Scaling.NONE, Topsis.Metric.CITY_BLOCK),
                    new Copeland());
        }
        return low > 0
                ? pick(new Arithmetic(), new Harmonic(), new Geometric(), new Geometric(10), new Geometric(40))
                : pick(new Arithmetic(), new Geometric(1), new Geometric(10), new Geometric(40));
    }

    private Indicator indicator(double weight) {
        String code = "I" + indicators++;
        Indicator made = Indicator.of(code).direction(direction()).weight(weight);
        made = chance(0.25) ? made.onLogScale() : made;
        made = chance(0.2) ? made.per("population", 10) : made;
        if (kind != Kind.FIXED) {
            made = made.normalization(normalization());
            made = chance(0.2) ? made.treatment(new PercentileWinsorization(0.1, 0.9)) : made;
        }
        if (weight == 0 && kind != Kind.COMPARED && chance(0.3)) {
            return made;
        }
        double[] values = new double[size];
        Arrays.setAll(values, i -> chance(missing) ? Double.NaN : Math.exp(number(0, Math.log(1000))));
        columns.put(code, values);
        return made;
    }

    private Normalization normalization() {
        return pick(
                new MinMax(1, 100),
                new ZScore(100, 10, pick(Moments.Divisor.SAMPLE, Moments.Divisor.POPULATION)),
                new RankScore(pick(Ties.values())),
                // goalposts may give all units the same, which nothing can be learned from
                kind == Kind.COMPARED ? new MinMax(1, 100) : new Goalposts(1, 100, true));
    }

    private Direction direction() {
        double worst = number(1, 300);
        double best = worst + number(50, 700);
        // what is learned from memberships must not be learned from ones alone, so its ramps are wide
        double[] ends = kind == Kind.FIXED
                ? new double[] {number(1, 100), number(100, 300), number(300, 600), number(600, 1000)}
                : new double[] {number(0.1, 0.9), number(30, 50), number(50, 90), number(12000, 20000)};
        return pick(
                new Direction.HigherIsBetter(worst, best),
                new Direction.LowerIsBetter(best, worst),
                kind == Kind.FIXED
                        ? new Direction.BestRange(ends[0], ends[0], ends[2], ends[3])
                        : new Direction.HigherIsBetter(worst, best),
                new Direction.BestRange(ends[0], ends[1], ends[2], ends[3]),
                new Direction.BestRange(ends[0], ends[1], ends[1], ends[3]));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private double number(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    @SafeVarargs
    private <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }

    @Override
    public String toString() {
        return "new RandomIndex(" + seed + "L, Kind." + kind + "): " + outline(spec.root());
    }

    private static String outline(Component component) {
        if (component instanceof Dimension dimension) {
            List<String> children =
                    dimension.children().stream().map(RandomIndex::outline).toList();
            return dimension.code() + " " + dimension.aggregation() + children;
        }
        return component.code();
    }
}
