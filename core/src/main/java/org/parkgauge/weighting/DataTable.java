package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.data.Range;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The current columns of some children, as the methods that read the data see them. */
final class DataTable {

    /** A column whose range is below this share of its largest value does not vary. */
    private static final double ROUNDING = 1e-12;

    private final Text method;
    private final Children children;
    private final Column[] source;
    /** Copies of the columns, each made on first request. */
    private final double[] @Nullable [] columns;

    private final double[] lows;
    private final double[] highs;

    private DataTable(Text method, Children children, Column[] source) {
        this.method = method;
        this.children = children;
        this.source = source;
        columns = new double[source.length][];
        lows = new double[source.length];
        highs = new double[source.length];
        for (int j = 0; j < source.length; j++) {
            Range range = source[j].range();
            lows[j] = range.low();
            highs[j] = range.high();
        }
    }

    /** The table that a method works on; a best range that is still open becomes membership, or minus distance. */
    static DataTable of(Text method, Children children) {
        Column[] source = new Column[children.size()];
        for (int j = 0; j < source.length; j++) {
            source[j] = settled(children.get(j));
        }
        return new DataTable(method, children, source);
    }

    private static Column settled(Child child) {
        return child.direction() instanceof BestRange range
                ? child.current().map(x -> range.hasGoalposts() ? range.membership(x) : -range.distance(x))
                : child.current();
    }

    /**
     * The children that vary, in the order of their codes, and the units in the order of their values: so that the last
     * bits of a result do not depend on an order that means nothing.
     */
    DataTable sorted(List<Integer> kept) {
        List<Child> list = kept.stream()
                .map(children::get)
                .sorted(Comparator.comparing(Child::code))
                .toList();
        Comparator<Integer> order = Comparator.comparingInt(i -> 0);
        for (Child child : list) {
            Column column = source[place(child.code())];
            order = order.thenComparingDouble(column::get);
        }
        int[] rows = IntStream.range(0, units())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        Column[] ordered = new Column[list.size()];
        for (int j = 0; j < ordered.length; j++) {
            ordered[j] = source[place(list.get(j).code())].rows(rows);
        }
        return new DataTable(method, new Children(children.node(), children.units(), list), ordered);
    }

    int place(String code) {
        return children.codes().indexOf(code);
    }

    String code(int j) {
        return children.get(j).code();
    }

    int size() {
        return source.length;
    }

    int units() {
        return children.units().size();
    }

    /** A column; not to be changed. */
    double[] column(int j) {
        double[] column = columns[j];
        if (column == null) {
            column = source[j].toArray();
            columns[j] = column;
        }
        return column;
    }

    List<double[]> columns() {
        return IntStream.range(0, size()).mapToObj(this::column).toList();
    }

    /** The standard deviation of a column by n, read in place. */
    double deviation(int j) {
        Column column = source[j];
        return Deviation.of(column.size(), column::copy);
    }

    double low(int j) {
        return lows[j];
    }

    double high(int j) {
        return highs[j];
    }

    boolean isConstant(int j) {
        return !(highs[j] - lows[j] > ROUNDING * Math.max(Math.abs(lows[j]), Math.abs(highs[j])));
    }

    /** The places of the children that vary. */
    List<Integer> varying() {
        List<Integer> places = new ArrayList<>();
        for (int j = 0; j < source.length; j++) {
            if (!isConstant(j)) {
                places.add(j);
            }
        }
        return places;
    }

    /** Whether lower is better and still to be honoured. */
    boolean isCost(int j) {
        return children.get(j).direction() instanceof LowerIsBetter;
    }

    /** (x - min)/(max - min), for a cost (max - x)/(max - min) if the direction is honoured; of a column that varies. */
    double[] minMax(int j, DirectionUse use) {
        boolean turned = use == DirectionUse.HONOURED && isCost(j);
        double span = highs[j] - lows[j];
        double[] scaled = source[j].toArray();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (turned ? highs[j] - scaled[i] : scaled[i] - lows[j]) / span;
        }
        return scaled;
    }

    /** The column itself, a cost as min/x, which makes it a benefit on a ratio scale. */
    double[] inverted(int j) {
        double[] values = source[j].toArray();
        for (int i = 0; isCost(j) && i < values.length; i++) {
            values[i] = lows[j] / values[i];
        }
        return values;
    }

    /** Refuses values below 0, naming child and unit. */
    void refuseNegative() {
        for (int j = 0; j < source.length; j++) {
            int worst = below(j, 0, false);
            if (worst >= 0) {
                throw refusal(j, worst, "负值", "negative values")
                        .maybe("先用 min-max 或目标值标准化。", "normalize by min-max or goalposts first.");
            }
        }
    }

    /** Refuses values of 0 and below in the columns named, naming child and unit. */
    void refuseNotPositive(List<Integer> places, String zhCure, String enCure) {
        for (int j : places) {
            int worst = below(j, 0, true);
            if (worst >= 0) {
                throw refusal(j, worst, "零和负值", "zeros and negative values").maybe(zhCure, enCure);
            }
        }
    }

    private int below(int j, double limit, boolean inclusive) {
        for (int i = 0; i < units(); i++) {
            double value = source[j].get(i);
            if (value < limit || (inclusive && value == limit)) {
                return i;
            }
        }
        return -1;
    }

    private InvalidInputException refusal(int j, int i, String zh, String en) {
        String unit = children.units().get(i);
        return new InvalidInputException(
                method.zh() + "不能用于" + zh + "：" + code(j) + "在单元“" + unit + "”为" + source[j].get(i) + "。",
                capital(method.en()) + " weights cannot use " + en + ": " + code(j) + " of unit \"" + unit + "\" is "
                        + source[j].get(i) + ".");
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A number for each column that varies, 0 for the others; refused as below. */
    double[] weigh(IntToDoubleFunction number) {
        double[] numbers = new double[source.length];
        for (int j : varying()) {
            numbers[j] = number.applyAsDouble(j);
        }
        return weights(numbers);
    }

    /** The numbers, refused if they are all zero because no column varies. */
    double[] weights(double[] numbers) {
        if (Arrays.stream(numbers).anyMatch(number -> number > 0)) {
            return numbers;
        }
        boolean constant = varying().isEmpty();
        throw new InvalidInputException(
                        "节点" + children.node() + "的下级" + (constant ? "都没有差异，" : "没有可分辨的信息，") + method.zh() + "无法赋权。",
                        "The children of " + children.node()
                                + (constant ? " do not vary" : " hold nothing to tell them apart") + ", so "
                                + method.en() + " gives no weights.")
                .maybe("改用 equal 或 given。", "use equal or given weights.");
    }
}
