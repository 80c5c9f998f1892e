package org.parkgauge.measure.commuting;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** What the classes of this package refuse alike. */
final class Checks {

    /** Differences of sums that count as rounding, relative to the larger sum. */
    static final double ROUNDING = 1e-9;

    private Checks() {}

    /** Refuses a matrix that is not square, is empty, or whose places that are not stored have another value. */
    static void refuseShape(Matrix matrix, double absent, String zh, String en) {
        if (matrix.rows() != matrix.columns()) {
            throw new InvalidInputException(
                            zh + "应为方阵（行、列为同一批小区），现为" + matrix.rows() + "行" + matrix.columns() + "列。",
                            "The " + en + " must be square, rows and columns for the same zones, not " + matrix.rows()
                                    + " x " + matrix.columns() + ".")
                    .maybe(
                            "只作为起点或终点的小区也各占一行一列。",
                            "give a zone that is only an origin or only a destination a row and a column, too.");
        }
        if (matrix.rows() == 0) {
            throw new InvalidInputException(zh + "里没有小区。", "The " + en + " have no zones.");
        }
        if (matrix.isSparse() && matrix.absent() != absent) {
            throw new InvalidInputException(
                            zh + "为稀疏矩阵时，未存储处应为" + absent + "，现为" + matrix.absent() + "。",
                            "Where sparse " + en + " store nothing, the value must be " + absent + ", not "
                                    + matrix.absent() + ".")
                    .maybe("改用稠密矩阵。", "use a dense matrix.");
        }
    }

    /** Refuses flows that are missing, infinite or negative. */
    static void refuseFlows(Matrix flows) {
        refuseEntries(
                flows,
                true,
                flow -> flow >= 0 && flow < Double.POSITIVE_INFINITY,
                Text.of("通勤人数", "flow"),
                Text.of("通勤人数应为不小于0的有限数，没有则为0。", "a flow is a finite number from 0; 0 says that there is none."));
    }

    /** Refuses costs that are missing or negative, those on the diagonal only if they count. */
    static void refuseCosts(Matrix costs, boolean withDiagonal) {
        refuseEntries(
                costs,
                withDiagonal,
                cost -> cost >= 0,
                Text.of("费用", "cost"),
                Text.of(
                        "费用应不小于0；无法出行用正无穷大表示。",
                        "a cost is a number from 0; positive infinity says that no trip is possible."));
    }

    private static void refuseEntries(
            Matrix matrix, boolean withDiagonal, DoublePredicate admitted, Text what, Text rule) {
        int[] columns = new int[matrix.columns()];
        double[] values = new double[matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            int stored = matrix.readRow(i, columns, values);
            for (int e = 0; e < stored; e++) {
                if ((withDiagonal || columns[e] != i) && !admitted.test(values[e])) {
                    throw new InvalidInputException(
                                    "小区" + i + "到小区" + columns[e] + "（从0数起）的" + what.zh() + "为" + values[e] + "。",
                                    "The " + what.en() + " from zone " + i + " to zone " + columns[e]
                                            + " (counted from 0) is " + values[e] + ".")
                            .maybe("改正该值：" + rule.zh(), "correct it: " + rule.en());
                }
            }
        }
    }

    /** Refuses a list of numbers of people that are missing, infinite or negative. */
    static void refuseMargin(double[] people, String zh, String en) {
        for (int i = 0; i < people.length; i++) {
            if (!(people[i] >= 0 && people[i] < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "小区" + i + "（从0数起）的" + zh + "为" + people[i] + "，应为不小于0的有限数。",
                                "The " + en + " of zone " + i + " (counted from 0) are " + people[i]
                                        + ", not a finite number from 0.")
                        .maybe("没有则填0，未知则补全。", "give 0 where there are none, and complete what is unknown.");
            }
        }
        finite(Arrays.stream(people).sum(), zh, en);
    }

    /** Refuses a sum that is infinite although its parts are not. */
    static double finite(double sum, String zh, String en) {
        if (sum == Double.POSITIVE_INFINITY) {
            throw new InvalidInputException(zh + "之和超出数值范围。", "The " + en + " add up beyond the range of numbers.")
                    .maybe("改用更大的单位。", "use a larger unit.");
        }
        return sum;
    }

    static void refuseSizes(int one, String zh, String en, int other, String otherZh, String otherEn) {
        if (one != other) {
            throw new InvalidInputException(
                            zh + "有" + one + "个小区，" + otherZh + "有" + other + "个。",
                            "The " + en + " are of " + one + " zones, the " + otherEn + " of " + other + ".")
                    .maybe("两者应为同一批小区、同一顺序。", "both must have the same zones in the same order.");
        }
    }

    /** The zones as flags; refuses none, repeated ones and places outside. */
    static boolean[] members(int[] zones, int count) {
        boolean[] members = new boolean[count];
        if (zones.length == 0) {
            throw new InvalidInputException("没有给出小区。", "No zones are given.")
                    .maybe("至少给出一个小区的序号（从0数起）。", "give the place of at least one zone, counted from 0.");
        }
        for (int zone : zones) {
            if (zone < 0 || zone >= count) {
                throw new InvalidInputException(
                                "没有小区" + zone + "：共" + count + "个小区，从0数起。",
                                "There is no zone " + zone + ": there are " + count + ", counted from 0.")
                        .maybe("序号应在0到" + (count - 1) + "之间。", "use places from 0 to " + (count - 1) + ".");
            }
            if (members[zone]) {
                throw new InvalidInputException("小区" + zone + "给出了两次。", "Zone " + zone + " is given twice.");
            }
            members[zone] = true;
        }
        return members;
    }

    static Measured ratio(double above, double below, String zh, String en) {
        return below == 0 ? Measured.undefined(zh, en) : Measured.of(above / below);
    }
}
