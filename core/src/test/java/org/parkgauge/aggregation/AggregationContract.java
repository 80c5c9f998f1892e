package org.parkgauge.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;

/**
 * What every aggregation keeps to, whoever wrote it: extend this class and give the configurations to be tried.
 *
 * <p>Complete rows have a finite score, that of a reference unit within the range; a run of units scores as each does by
 * itself, to the bit, incomplete ones NaN; a better child never gives a worse score; children in another order with
 * their weights, and units in another order, change nothing (1e-12); a method that handles missing children takes the
 * rest with rescaled weights, any other gives NaN; a method that honours directions treats a cost as its negative; the
 * gap between two scores divides as announced; configurations and fitted forms are values that survive serialization.
 */
public abstract class AggregationContract {

    /** The configurations to be tried, on values from 1 to 100. */
    protected abstract List<Aggregation> methods();

    /** A method, children and their weights. */
    protected record Case(Aggregation method, Children children, Weights weights, Random random) {

        public FittedAggregation fit() {
            return method.fit(children, weights);
        }

        public double[] row(int unit) {
            return children.list().stream()
                    .mapToDouble(child -> child.current().get(unit))
                    .toArray();
        }

        public int size() {
            return children.units().size();
        }

        /** A row between the reference values of each child. */
        public double[] newRow() {
            return children.list().stream()
                    .mapToDouble(child -> child.range().low()
                            + (child.range().high() - child.range().low()) * random.nextDouble())
                    .toArray();
        }

        public double[] scores(FittedAggregation fitted) {
            return IntStream.range(0, size())
                    .mapToDouble(i -> fitted.apply(row(i)))
                    .toArray();
        }
    }

    @Provide
    protected Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            int units = 2 + random.nextInt(15);
            int size = 1 + random.nextInt(7);
            boolean ties = random.nextBoolean();
            List<Child> list = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                double[] values = random.doubles(units, 1, 100)
                        .map(value -> ties ? Math.rint(value / 25) * 25 + 1 : value)
                        .toArray();
                values[0] = 1;
                values[1] = 99;
                list.add(Child.of(Column.of("c" + j, values)));
            }
            Children children = new Children(
                    "NODE", IntStream.range(0, units).mapToObj(i -> "u" + i).toList(), list);
            Weights weights = ties
                    ? Weights.equal(size)
                    : Weights.proportionalTo(random.doubles(size, 0.05, 1).toArray());
            Aggregation method = methods().get(random.nextInt(methods().size()));
            return new Case(method, children, weights, new Random(random.nextLong()));
        });
    }

    @Law
    protected void scoresAreFiniteAndThoseOfTheReferenceSetLieWithinTheRange(@ForAll("cases") Case one) {
        FittedAggregation fitted = one.fit();
        Range range = fitted.range();
        double slack = range.isBounded() ? 1e-12 * Math.max(1, Math.abs(range.high())) : 0;
        for (double score : one.scores(fitted)) {
            assertThat(score).isFinite().isBetween(range.low() - slack, range.high() + slack);
        }
        double[] row = one.newRow();
        assertThat(fitted.apply(row)).isFinite();
        assertThat(fitted.problem(row)).isEmpty();
        assertThat(fitted.quantities(row).values())
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    @Law
    protected void aRunOfUnitsScoresAsEachDoesByItself(@ForAll("cases") Case one) {
        FittedAggregation fitted = one.fit();
        List<double[]> columns = new ArrayList<>();
        one.children().forEach(child -> columns.add(child.current().toArray()));
        int gap = one.random().nextInt(one.size());
        columns.get(0)[gap] = Double.NaN;
        List<double[]> before = columns.stream().map(double[]::clone).toList();
        double[] result = new double[one.size()];
        Arrays.fill(result, -7);
        fitted.apply(columns, 1, one.size(), result);
        for (int i = 0; i < one.size(); i++) {
            double expected = i == 0 ? -7 : i == gap ? Double.NaN : fitted.apply(one.row(i));
            assertThat(Double.doubleToLongBits(result[i])).isEqualTo(Double.doubleToLongBits(expected));
        }
        assertThat(Arrays.deepEquals(columns.toArray(), before.toArray())).isTrue();
    }

    @Law
    protected void aBetterChildNeverGivesAWorseScore(@ForAll("cases") Case one) {
        FittedAggregation fitted = one.fit();
        double[] row = one.newRow();
        double score = fitted.apply(row);
        for (int j = 0; j < row.length; j++) {
            double[] better = row.clone();
            better[j] += (one.children().get(j).range().high() - row[j])
                    * one.random().nextDouble();
            assertThat(fitted.apply(better)).isGreaterThanOrEqualTo(score - 1e-12 * Math.abs(score));
        }
    }

    @Law
    protected void childrenInAnotherOrderWithTheirWeightsChangeNothing(@ForAll("cases") Case one) {
        int[] order = Columns.order(one.children().size(), one.random());
        Children children = new Children(
                "NODE",
                one.children().units(),
                Arrays.stream(order).mapToObj(one.children()::get).toList());
        Weights weights = Weights.proportionalTo(Columns.reordered(one.weights().toArray(), order));
        FittedAggregation shuffled = one.method().fit(children, weights);
        FittedAggregation fitted = one.fit();
        for (int i = 0; i < one.size(); i++) {
            double expected = fitted.apply(one.row(i));
            assertThat(shuffled.apply(Columns.reordered(one.row(i), order)))
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    @Law
    protected void theOrderOfUnitsDoesNotMatter(@ForAll("cases") Case one) {
        Children shuffled = one.children().rows(Columns.order(one.size(), one.random()));
        FittedAggregation fitted = one.method().fit(shuffled, one.weights());
        assertClose(one.scores(fitted), one.scores(one.fit()), 1e-12, "reordered");
    }

    @Law
    protected void missingChildrenAreHandledAsAnnounced(@ForAll("cases") Case one) {
        double[] row = one.newRow();
        boolean[] there = new boolean[row.length];
        int count = 0;
        for (int j = 0; j < row.length; j++) {
            there[j] = one.random().nextBoolean();
            count += there[j] ? 1 : 0;
            row[j] = there[j] ? row[j] : Double.NaN;
        }
        double score = one.fit().apply(row);
        if (count < row.length && (count == 0 || !one.method().traits().contains(Trait.HANDLES_MISSING))) {
            assertThat(score).isNaN();
            return;
        }
        int[] kept = IntStream.range(0, row.length).filter(j -> there[j]).toArray();
        Children rest = new Children(
                "NODE",
                one.children().units(),
                Arrays.stream(kept).mapToObj(one.children()::get).toList());
        FittedAggregation fitted = one.method()
                .fit(
                        rest,
                        Weights.proportionalTo(Columns.reordered(one.weights().toArray(), kept)));
        assertThat(score)
                .isCloseTo(fitted.apply(Columns.reordered(row, kept)), within(1e-12 * Math.max(1, Math.abs(score))));
    }

    @Law
    protected void anAverageLiesBetweenItsChildren(@ForAll("cases") Case one) {
        if (one.method().traits().contains(Trait.AVERAGES)) {
            FittedAggregation fitted = one.fit();
            double[] row = one.newRow();
            double[] counted = Arrays.stream(row).map(fitted::counted).toArray();
            assertThat(fitted.apply(row))
                    .isBetween(
                            Arrays.stream(counted).min().getAsDouble() * (1 - 1e-12),
                            Arrays.stream(counted).max().getAsDouble() * (1 + 1e-12));
        }
    }

    @Law
    protected void anOpenCostCountsAsItsNegative(@ForAll("cases") Case one) {
        if (!one.method().traits().contains(Trait.HONOURS_DIRECTION)) {
            return;
        }
        List<Child> costs = new ArrayList<>();
        one.children().forEach(child -> {
            double[] negated = Arrays.stream(child.current().toArray())
                    .map(value -> -value)
                    .toArray();
            costs.add(Child.of(Column.of(child.code(), negated), Direction.LOWER));
        });
        FittedAggregation turned =
                one.method().fit(new Children("NODE", one.children().units(), costs), one.weights());
        double[] row = one.newRow();
        assertThat(turned.apply(Arrays.stream(row).map(value -> -value).toArray()))
                .isCloseTo(one.fit().apply(row), within(1e-12));
    }

    @Law
    protected void theGapBetweenTwoScoresDividesAsAnnounced(@ForAll("cases") Case one) {
        FittedAggregation fitted = one.fit();
        double[] x = one.newRow();
        double[] r = one.newRow();
        double s = fitted.apply(x);
        double t = fitted.apply(r);
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += one.weights().get(j)
                    * switch (fitted.decomposition()) {
                        case ARITHMETIC -> x[j] - r[j];
                        case GEOMETRIC ->
                            Math.log(fitted.counted(x[j]) / fitted.counted(r[j]))
                                    * (s == t ? s : (s - t) / Math.log(s / t));
                        case SHAPLEY -> s - t;
                    };
        }
        assertThat(sum).isCloseTo(s - t, within(1e-9));
    }

    @Law
    protected void configurationAndFittedFormAreValues(@ForAll("cases") Case one) {
        assertThat(Copies.of(one.method())).isEqualTo(one.method()).hasSameHashCodeAs(one.method());
        FittedAggregation fitted = one.fit();
        FittedAggregation copy = Copies.of(fitted);
        assertThat(copy).isEqualTo(fitted).isEqualTo(one.fit()).hasSameHashCodeAs(fitted);
        assertThat(copy.range()).isEqualTo(fitted.range());
        assertThat(one.scores(copy)).isEqualTo(one.scores(fitted));
    }
}
