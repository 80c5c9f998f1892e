package org.parkgauge.internal.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.parkgauge.data.Column;

/** Random columns for the contracts of the strategies. */
public final class Columns {

    private Columns() {}

    /** A column of 2 to 25 values from -1000 to 1000 with ties and gaps, at least two of them different. */
    public static Arbitrary<Column> any() {
        Arbitrary<Double> wide = Arbitraries.doubles().between(-1000, 1000).ofScale(4);
        Arbitrary<Double> narrow = Arbitraries.integers().between(-4, 4).map(Integer::doubleValue);
        return Arbitraries.oneOf(column(wide), column(wide.injectNull(0.2).map(Columns::gap)), column(narrow))
                .filter(column -> column.range().isBounded()
                        && column.range().low() < column.range().high());
    }

    private static double gap(Double value) {
        return value == null ? Double.NaN : value;
    }

    private static Arbitrary<Column> column(Arbitrary<Double> values) {
        return values.list()
                .ofMinSize(2)
                .ofMaxSize(25)
                .map(list -> Column.of(
                        "v", list.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** A column of distinct random numbers. */
    public static Column random(String name, int size, double low, double high, Random random) {
        return Column.of(name, random.doubles(size, low, high).toArray());
    }

    /** The numbers from 0 to size - 1 in random order. */
    public static int[] order(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The values in another order. */
    public static double[] reordered(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }
}
