package org.parkgauge.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * How a value that is not made of others is read and written.
 *
 * @param <T> its type
 * @param reader makes it of a value of a document
 * @param writer makes of it what {@link JsonPrinter} prints
 */
record Codec<T>(Function<Spot, T> reader, BiFunction<T, JsonPath, Object> writer) {

    private static final Map<Class<?>, Codec<?>> ALL = all();

    /** The codec of a type, null if there is none. */
    static @Nullable Codec<?> of(Class<?> type) {
        return ALL.get(type);
    }

    private static Map<Class<?>, Codec<?>> all() {
        Map<Class<?>, Codec<?>> all = new LinkedHashMap<>();
        Codec<Double> number = new Codec<>(Spot::numberOrMissing, Codec::finite);
        all.put(double.class, number);
        all.put(Double.class, number);
        Codec<Integer> whole = new Codec<>(Codec::integer, (value, path) -> value);
        all.put(int.class, whole);
        all.put(Integer.class, whole);
        Codec<Long> longWhole = new Codec<>(Spot::whole, Codec::safe);
        all.put(long.class, longWhole);
        all.put(Long.class, longWhole);
        Codec<Boolean> flag = new Codec<>(Spot::flag, (value, path) -> value);
        all.put(boolean.class, flag);
        all.put(Boolean.class, flag);
        all.put(String.class, new Codec<>(Spot::text, (value, path) -> value));
        all.put(Text.class, new Codec<>(Codec::text, (value, path) -> text(value)));
        all.put(
                Vector.class,
                new Codec<>(spot -> Vector.of(spot.numbers(true)), (value, path) -> numbers(value.toArray(), path)));
        all.put(Matrix.class, new Codec<>(Codec::matrix, Codec::rows));
        all.put(Weights.class, new Codec<>(Codec::weights, (value, path) -> numbers(value.toArray(), path)));
        all.put(Range.class, new Codec<>(Codec::range, Codec::ends));
        all.put(Direction.class, new Codec<>(Directions::read, (value, path) -> Directions.write(value)));
        return Map.copyOf(all);
    }

    /** Writes a value that is known to be of the type. */
    @SuppressWarnings("unchecked")
    Object write(Object value, JsonPath path) {
        return writer.apply((T) value, path);
    }

    /** The number itself, refused if it is infinite. */
    static Object finite(double value, JsonPath path) {
        if (Double.isInfinite(value)) {
            throw infinite(value, path);
        }
        return value;
    }

    private static InvalidInputException infinite(double value, JsonPath path) {
        return new InvalidInputException(
                        "无法写出 " + path + "：值为 " + value + "。", "Cannot write " + path + ": its value is " + value + ".")
                .maybe("它来自除以零；缺失值用 NaN。", "it comes from a division by zero; NaN is a missing value.");
    }

    private static int integer(Spot spot) {
        long value = spot.whole();
        if (value != (int) value) {
            throw spot.refuse("整数 " + value + " 太大。", "the whole number " + value + " is too large.");
        }
        return (int) value;
    }

    private static Object safe(long value, JsonPath path) {
        if (Math.abs((double) value) > Spot.LARGEST_WHOLE) {
            throw new InvalidInputException(
                            "无法写出 " + path + "：整数 " + value + " 超过 2^53。",
                            "Cannot write " + path + ": the whole number " + value + " is beyond 2^53.")
                    .maybe("选用较小的数，例如较小的随机种子。", "choose a smaller one, such as a smaller seed.");
        }
        return value;
    }

    /** A text: its two forms, or one text that is both. */
    static Text text(Spot spot) {
        if (spot.isText()) {
            return Text.of(spot.text());
        }
        Members members = spot.members();
        Text text =
                Text.of(members.required("zh").text(), members.required("en").text());
        members.finish();
        return text;
    }

    /** The written form of a text. */
    static Object text(Text text) {
        if (text.zh().equals(text.en())) {
            return text.zh();
        }
        Map<String, @Nullable Object> forms = new LinkedHashMap<>();
        forms.put("zh", text.zh());
        forms.put("en", text.en());
        return forms;
    }

    /** The written form of some numbers, NaN for null. */
    static Iterable<Double> numbers(double[] values, JsonPath path) {
        for (int i = 0; i < values.length; i++) {
            finite(values[i], path.element(i));
        }
        return () -> boxed(values);
    }

    private static PrimitiveIterator.OfDouble boxed(double[] values) {
        return DoubleStream.of(values).iterator();
    }

    private static Matrix matrix(Spot spot) {
        int rows = spot.elements().size();
        List<double[]> read = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Spot row = spot.element(i);
            read.add(row.numbers(true));
            if (read.get(i).length != read.get(0).length) {
                throw row.refuse(
                        "这一行有" + read.get(i).length + "个数，第一行有" + read.get(0).length + "个。",
                        "this row has " + read.get(i).length + " numbers, and the first has " + read.get(0).length
                                + ".");
            }
        }
        int columns = rows == 0 ? 0 : read.get(0).length;
        return Matrix.generate(rows, columns, place -> read.get(place / columns)[place % columns]);
    }

    private static Object rows(Matrix matrix, JsonPath path) {
        for (int i = 0; i < matrix.rows(); i++) {
            numbers(matrix.row(i), path.element(i));
        }
        Iterable<Iterable<Double>> rows = () -> IntStream.range(0, matrix.rows())
                .<Iterable<Double>>mapToObj(i -> () -> boxed(matrix.row(i)))
                .iterator();
        return rows;
    }

    private static Weights weights(Spot spot) {
        Vector values = Vector.of(spot.numbers(false));
        return spot.make(() -> new Weights(values));
    }

    private static Range range(Spot spot) {
        double[] ends = spot.numbers(true);
        if (ends.length != 2) {
            throw spot.refuse(
                    "取值范围须有下限和上限两个值，得到" + ends.length + "个。",
                    "a range has two ends, and this one has " + ends.length + ".");
        }
        double low = Double.isNaN(ends[0]) ? Double.NEGATIVE_INFINITY : ends[0];
        double high = Double.isNaN(ends[1]) ? Double.POSITIVE_INFINITY : ends[1];
        return spot.make(() -> new Range(low, high));
    }

    private static Object ends(Range range, JsonPath path) {
        double low = range.low() == Double.NEGATIVE_INFINITY ? Double.NaN : range.low();
        double high = range.high() == Double.POSITIVE_INFINITY ? Double.NaN : range.high();
        return numbers(new double[] {low, high}, path);
    }
}
