package org.parkgauge.measure.access;

import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/** Checks that the measures share. */
final class Checks {

    /** What an amount is and where it stands, in both languages. */
    enum Amount {
        SUPPLY("供给", "supply", false),
        DEMAND("需求", "demand", true),
        POPULATION("人口", "population", true),
        ATTRACTION("吸引力", "attraction", false);

        private final String zh;
        private final String en;
        private final boolean ofZones;

        Amount(String zh, String en, boolean ofZones) {
            this.zh = zh;
            this.en = en;
            this.ofZones = ofZones;
        }
    }

    private Checks() {}

    /** One finite amount, not negative, for each zone or facility. */
    static void amounts(double[] values, int size, Amount amount) {
        String whereZh = amount.ofZones ? "小区" : "设施";
        String whereEn = amount.ofZones ? "zone" : "facility";
        if (values.length != size) {
            throw new InvalidInputException(
                            "出行成本含" + size + "个" + whereZh + "，而" + amount.zh + "有" + values.length + "个数。",
                            "The costs know " + count(size, whereEn, amount.ofZones) + ", but there are "
                                    + values.length + " numbers of " + amount.en + ".")
                    .maybe(
                            "成本矩阵一行一个小区、一列一个设施；检查行列是否对调。",
                            "rows and columns are exchanged: a row of the costs is a zone, a column a facility.");
        }
        for (int i = 0; i < size; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw new InvalidInputException(
                                "第" + i + "个" + whereZh + "（从0起）的" + amount.zh + "为" + text(values[i]) + "，须为非负有限数。",
                                "The " + amount.en + " of " + whereEn + " " + i + " (from 0) is " + text(values[i])
                                        + "; it must be finite and not negative.")
                        .maybe(
                                "没有写0；未知的先补上，或去掉该行（列）。",
                                "write 0 for none; fill in what is unknown, or leave the row out.");
            }
        }
    }

    /** Finite amounts, none negative, that belong to no costs; as many as stated. */
    static void listed(double[] values, int size, String zh, String en) {
        if (values.length != size) {
            throw new InvalidInputException(
                    zh + "应有" + size + "个数，得到" + values.length + "个。",
                    "The " + en + " must be " + size + " numbers, not " + values.length + ".");
        }
        for (int i = 0; i < size; i++) {
            notNegative(values[i], zh + "的第" + i + "个数（从0起）", en + " at place " + i + " (from 0)");
        }
    }

    private static String count(int size, String one, boolean zones) {
        return size + " " + (size == 1 ? one : zones ? "zones" : "facilities");
    }

    /** The values of a vector, one for each zone or facility. */
    static double[] amounts(Vector values, int size, Amount amount) {
        double[] copy = values.toArray();
        amounts(copy, size, amount);
        return copy;
    }

    /** A parameter that must be finite and above zero. */
    static void positive(double value, String zh, String en) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidInputException(
                    zh + "须为正的有限数，得到" + text(value) + "。",
                    "The " + en + " must be positive and finite, not " + text(value) + ".");
        }
    }

    /** A parameter that must be finite and not negative. */
    static void notNegative(double value, String zh, String en) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new InvalidInputException(
                    zh + "须为非负有限数，得到" + text(value) + "。",
                    "The " + en + " must be finite and not negative, not " + text(value) + ".");
        }
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** A number for a message. */
    static String text(double value) {
        return Double.isFinite(value) ? Decimals.exact(value) : Double.toString(value);
    }
}
