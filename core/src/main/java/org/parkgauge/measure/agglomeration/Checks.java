package org.parkgauge.measure.agglomeration;

import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/** What the measures of this package ask of their input alike. Places, industries and plants are counted from 0. */
final class Checks {

    private Checks() {}

    /** Refuses an amount that is negative, infinite or missing. */
    static double amount(String zh, String en, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new InvalidInputException(
                            zh + "为" + value + "，应是不小于0的有限数。",
                            en + " is " + value + "; it must be finite and not negative.")
                    .maybe("缺失的统计数先补上，或把该项从所有数列中去掉。", "fill a missing figure in first, or leave it out everywhere.");
        }
        return value;
    }

    /** The sum of checked amounts, of which one must be positive. */
    static double total(String zh, String en, double[] amounts) {
        double total = 0;
        for (int i = 0; i < amounts.length; i++) {
            total += amount(zh + "的第" + i + "项", "Number " + i + " of the " + en, amounts[i]);
        }
        amount(zh + "之和", "The sum of the " + en, total);
        if (total == 0) {
            throw new InvalidInputException(
                            zh + "全为0，没有可言的构成。", "The " + en + " is empty: its sum is 0, so it has no shares.")
                    .maybe("把没有活动的地区去掉。", "leave a region without activity out.");
        }
        return total;
    }

    /** Checked amounts divided by their sum. */
    static double[] shares(String zh, String en, double[] amounts) {
        double total = total(zh, en, amounts);
        double[] shares = new double[amounts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = amounts[i] / total;
        }
        return shares;
    }

    /** Refuses two things that should have one size. */
    static void sameSize(String zhFirst, String enFirst, int first, String zhSecond, String enSecond, int second) {
        if (first != second) {
            throw new InvalidInputException(
                            zhFirst + "有" + first + "项，" + zhSecond + "却有" + second + "项。",
                            "The " + enFirst + " has size " + first + ", but the " + enSecond + " " + second + ".")
                    .maybe("两者按同样的顺序列出同样的项目。", "list the same items in the same order in both.");
        }
    }

    /** Refuses a number that does not exist. */
    static int number(String zh, String en, int number, int count) {
        if (number < 0 || number >= count) {
            throw new InvalidInputException(
                            "没有编号为" + number + "的" + zh + "。", "There is no " + en + " with number " + number + ".")
                    .maybe("编号从0开始，到" + (count - 1) + "为止。", "count from 0: the last one is " + (count - 1) + ".");
        }
        return number;
    }

    /** Refuses a matrix that is not square. */
    static int square(String zh, String en, Matrix matrix) {
        if (matrix.rows() != matrix.columns()) {
            throw new InvalidInputException(
                    zh + "应为方阵，现为" + matrix.rows() + "行" + matrix.columns() + "列。",
                    "The " + en + " must be square, not " + matrix.rows() + " x " + matrix.columns() + ".");
        }
        return matrix.rows();
    }

    /** All values of a matrix of amounts, checked, row after row. */
    static double[] amounts(String zh, String en, Matrix matrix) {
        double[] values = matrix.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                int row = i / matrix.columns();
                int column = i % matrix.columns();
                amount(
                        zh + "第" + row + "行第" + column + "列",
                        "Row " + row + ", column " + column + " of the " + en,
                        values[i]);
            }
        }
        return values;
    }

    /** Distances that rise, none negative, at least one. */
    static double[] distances(double[] distances) {
        if (distances.length == 0) {
            throw new InvalidInputException("没有给出距离。", "No distances are given.");
        }
        for (int i = 0; i < distances.length; i++) {
            amount("第" + i + "个距离", "Distance " + i, distances[i]);
            if (i > 0 && distances[i] <= distances[i - 1]) {
                throw new InvalidInputException(
                        "距离必须递增，" + distances[i - 1] + "之后却是" + distances[i] + "。",
                        "Distances must rise, but " + distances[i] + " follows " + distances[i - 1] + ".");
            }
        }
        return distances.clone();
    }
}
