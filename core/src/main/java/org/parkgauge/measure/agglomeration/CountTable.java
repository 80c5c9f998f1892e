package org.parkgauge.measure.agglomeration;

import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/** Places x industries, checked, with its totals; no place is empty, an industry may be. */
final class CountTable {

    final int places;
    final int industries;
    final double[] placeTotals;
    final double[] industryTotals;
    final double total;
    private final Matrix counts;
    private final int[] columns;
    private final double[] values;

    private CountTable(Matrix counts) {
        this.counts = counts;
        places = counts.rows();
        industries = counts.columns();
        placeTotals = new double[places];
        industryTotals = new double[industries];
        columns = new int[industries];
        values = new double[industries];
        double sum = 0;
        for (int r = 0; r < places; r++) {
            int stored = counts.readRow(r, columns, values);
            for (int e = 0; e < stored; e++) {
                double value = values[e];
                if (!(value >= 0) || Double.isInfinite(value)) {
                    Checks.amount(
                            "地区" + r + "的产业" + columns[e],
                            "The count of industry " + columns[e] + " at place " + r,
                            value);
                }
                placeTotals[r] += value;
                industryTotals[columns[e]] += value;
            }
            sum += placeTotals[r];
        }
        total = Checks.amount("各数之和", "The sum of all counts", sum);
    }

    static CountTable of(Matrix counts) {
        if (counts.rows() == 0 || counts.columns() == 0) {
            throw new InvalidInputException(
                    "地区与产业至少各要一个，现有" + counts.rows() + "个地区、" + counts.columns() + "个产业。",
                    "At least one place and one industry are needed, not " + counts.rows() + " and " + counts.columns()
                            + ".");
        }
        if (counts.isSparse() && counts.absent() != 0) {
            throw new InvalidInputException(
                            "稀疏的产业表中未列出的位置应为0，而不是" + counts.absent() + "。",
                            "Places that a sparse table of counts does not store must be 0, not " + counts.absent()
                                    + ".")
                    .maybe("以0为缺省值建立稀疏矩阵。", "make the sparse matrix with 0 as its absent value.");
        }
        CountTable table = new CountTable(counts);
        for (int r = 0; r < table.places; r++) {
            if (table.placeTotals[r] == 0) {
                throw new InvalidInputException(
                                "地区" + r + "没有任何产业活动，谈不上产业结构。",
                                "Place " + r + " has no activity at all, so it has no structure.")
                        .maybe("把这一行去掉。", "leave this row out.");
            }
        }
        return table;
    }

    /** Writes one row in full. */
    void read(int place, double[] into) {
        int stored = counts.readRow(place, columns, values);
        java.util.Arrays.fill(into, 0);
        for (int e = 0; e < stored; e++) {
            into[columns[e]] = values[e];
        }
    }

    /** The shares of the industries at all places, row after row. */
    double[] placeShares() {
        double[] shares = new double[Math.multiplyExact(places, industries)];
        for (int r = 0; r < places; r++) {
            int stored = counts.readRow(r, columns, values);
            for (int e = 0; e < stored; e++) {
                shares[r * industries + columns[e]] = values[e] / placeTotals[r];
            }
        }
        return shares;
    }
}
