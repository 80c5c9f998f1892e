package org.parkgauge.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Columns;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;

/**
 * What every imputation keeps to, whoever wrote it: extend this class and give the configurations to be tried. The data
 * have an attribute {@code block}.
 *
 * <p>Values that are there stay as they are, what is filled is finite; the order of units does not matter; only the
 * attributes that were announced are read; nothing of the caller's is changed; configurations and fitted forms are values
 * that survive serialization.
 */
public abstract class ImputationContract {

    /** The configurations to be tried. */
    protected abstract List<Imputation> methods();

    /** A method that is fitted on a data set. */
    protected record Case(Imputation method, Dataset reference, Random random) {

        public RowFill fit() {
            return method.fit(reference);
        }

        /** What a fitted rule makes of each row. */
        public double[][] filled(RowFill fill) {
            double[][] rows = new double[reference.size()][];
            for (int i = 0; i < rows.length; i++) {
                int unit = i;
                rows[i] = row(i);
                fill.fill(rows[i], name -> {
                    assertThat(fill.attributes()).contains(name);
                    return reference.attribute(name).get(unit);
                });
            }
            return rows;
        }

        public double[] row(int unit) {
            return reference.variables().stream()
                    .mapToDouble(variable -> reference.column(variable).get(unit))
                    .toArray();
        }
    }

    @Provide
    protected Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            int size = 1 + random.nextInt(12);
            Dataset data = Dataset.of(
                            IntStream.range(0, size).mapToObj(i -> "u" + i).toList())
                    .withAttribute(
                            "block",
                            IntStream.range(0, size)
                                    .mapToObj(i -> List.of("A", "B", "C", "").get(random.nextInt(4)))
                                    .toList());
            for (int j = 0; j < 4; j++) {
                data = data.with(
                        "v" + j,
                        random.doubles(size, -50, 50)
                                .map(value -> random.nextInt(3) == 0 ? Double.NaN : value)
                                .toArray());
            }
            return new Case(methods().get(random.nextInt(methods().size())), data, new Random(random.nextLong()));
        });
    }

    @Law
    protected void whatIsThereStaysAndWhatIsFilledIsFinite(@ForAll("cases") Case one) {
        double[][] filled = one.filled(one.fit());
        for (int i = 0; i < filled.length; i++) {
            double[] before = one.row(i);
            for (int j = 0; j < before.length; j++) {
                if (!Double.isNaN(before[j])) {
                    assertThat(filled[i][j]).isEqualTo(before[j]);
                } else {
                    assertThat(Double.isInfinite(filled[i][j])).isFalse();
                }
            }
        }
    }

    @Law
    protected void theOrderOfUnitsDoesNotMatter(@ForAll("cases") Case one) {
        Dataset shuffled = one.reference().rows(Columns.order(one.reference().size(), one.random()));
        double[][] expected = one.filled(one.fit());
        double[][] actual = one.filled(one.method().fit(shuffled));
        for (int i = 0; i < expected.length; i++) {
            assertClose(actual[i], expected[i], 1e-12, "unit " + i);
        }
    }

    @Law
    protected void configurationAndFittedFormAreValues(@ForAll("cases") Case one) {
        assertThat(Copies.of(one.method())).isEqualTo(one.method()).hasSameHashCodeAs(one.method());
        RowFill fill = one.fit();
        RowFill copy = Copies.of(fill);
        assertThat(copy).isEqualTo(fill).isEqualTo(one.fit()).hasSameHashCodeAs(fill);
        assertThat(copy.attributes()).isEqualTo(fill.attributes());
        assertThat(Arrays.deepEquals(one.filled(copy), one.filled(fill))).isTrue();
    }
}
