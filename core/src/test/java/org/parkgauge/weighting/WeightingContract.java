package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;

/**
 * What every weighting keeps to, whoever wrote it: extend this class and give the configurations to be tried.
 *
 * <p>A finite, not negative number for each child, not all zero; children in another order get the same weights, and the
 * order of units does not matter (1e-12); incomplete rows are seen only by those that say so; the configuration is a
 * value that survives serialization.
 */
public abstract class WeightingContract {

    /** The configurations to be tried on children of some codes. */
    protected abstract List<Weighting> methods(List<String> codes);

    /** A method and the children that it weighs. */
    protected record Case(Weighting method, Children children, Random random) {

        public double[] weights() {
            return weights(children);
        }

        public double[] weights(Children others) {
            return Weights.proportionalTo(method.weigh(others)).toArray();
        }
    }

    @Provide
    protected Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            int units = 8 + random.nextInt(20);
            List<Child> list = new ArrayList<>();
            for (int j = 0; j < 2 + random.nextInt(6); j++) {
                Column column = Columns.random("c" + j, units, 0, 100, random);
                double weight = 0.1 + random.nextDouble();
                Supplier<Column> values = () -> column;
                list.add(Child.of("c" + j, weight, Direction.HIGHER, column.range(), values, values));
            }
            Children children = new Children(
                    "NODE", IntStream.range(0, units).mapToObj(i -> "u" + i).toList(), list);
            List<Weighting> methods = methods(children.codes());
            return new Case(methods.get(random.nextInt(methods.size())), children, new Random(random.nextLong()));
        });
    }

    @Law
    protected void everyChildGetsAFiniteNumber(@ForAll("cases") Case one) {
        double[] numbers = one.method().weigh(one.children());
        assertThat(numbers).hasSize(one.children().size());
        for (double number : numbers) {
            assertThat(number).isFinite().isGreaterThanOrEqualTo(0);
        }
        assertThat(one.weights())
                .satisfies(
                        weights -> assertThat(java.util.Arrays.stream(weights).sum())
                                .isEqualTo(1, org.assertj.core.data.Offset.offset(1e-12)));
        assertThat(one.method().review(one.children(), Weights.proportionalTo(numbers)))
                .allSatisfy(issue -> assertThat(issue.node()).isEqualTo("NODE"));
    }

    @Law
    protected void childrenInAnotherOrderGetTheSameWeights(@ForAll("cases") Case one) {
        Children children = one.children();
        int[] order = Columns.order(children.size(), one.random());
        Children shuffled = new Children(
                children.node(),
                children.units(),
                java.util.Arrays.stream(order).mapToObj(children::get).toList());
        assertClose(one.weights(shuffled), Columns.reordered(one.weights(), order), 1e-12, "reordered");
    }

    @Law
    protected void theOrderOfUnitsDoesNotMatter(@ForAll("cases") Case one) {
        int[] order = Columns.order(one.children().units().size(), one.random());
        assertClose(one.weights(one.children().rows(order)), one.weights(), 1e-12, "reordered");
    }

    @Law
    protected void missingValuesDoNotHarmAMethodThatHandlesThem(@ForAll("cases") Case one) {
        if (one.method().traits().contains(Trait.HANDLES_MISSING)) {
            List<Child> gaps = new ArrayList<>();
            for (Child child : one.children()) {
                double[] values = child.current().toArray();
                for (int i = 0; i < values.length; i++) {
                    values[i] = one.random().nextInt(4) == 0 ? Double.NaN : values[i];
                }
                Column column = Column.of(child.code(), values);
                gaps.add(Child.of(
                        child.code(),
                        child.givenWeight(),
                        child.direction(),
                        child.range(),
                        () -> column,
                        () -> column));
            }
            assertThat(one.weights(new Children("NODE", one.children().units(), gaps)))
                    .doesNotContain(Double.NaN);
        }
    }

    @Law
    protected void theConfigurationIsAValue(@ForAll("cases") Case one) {
        Weighting copy = Copies.of(one.method());
        assertThat(copy).isEqualTo(one.method()).hasSameHashCodeAs(one.method());
        assertThat(copy.weigh(one.children())).isEqualTo(one.method().weigh(one.children()));
    }
}
