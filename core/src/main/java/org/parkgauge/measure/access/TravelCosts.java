package org.parkgauge.measure.access;

import java.io.Serializable;
import java.util.Objects;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * The cost of the trip from every zone (row) to every facility (column): minutes, metres, money; 0 or more. Immutable; checked
 * once, when it is made.
 *
 * <p>Positive infinity, and every place that a sparse matrix does not store, means that no trip is known. What that says
 * depends on a declaration. Without one ({@link #of}), a zone without a single finite cost is taken for a gap in the data:
 * its measures are missing, {@link Reach#NO_COST}. Costs declared complete up to a limit ({@link #completeTo}) hold every
 * trip that costs no more: a pair without cost lies farther away, a zone without any has zero access, {@link
 * Reach#BEYOND}, and a decay that reaches beyond the limit is refused, since the sum over the trips left out would be
 * wrong without a sign. A limit of positive infinity says that a pair without cost cannot be travelled at all.
 */
public final class TravelCosts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Matrix matrix;
    /** NaN where nothing is declared. */
    private final double limit;
    /** No finite cost is missing, so rows need no sifting. */
    private final boolean full;

    private TravelCosts(Matrix matrix, double limit, boolean full) {
        this.matrix = matrix;
        this.limit = limit;
        this.full = full;
    }

    /**
     * Costs of which nothing is declared complete.
     *
     * @param matrix zones by rows, facilities by columns; each cost 0 or more, positive infinity where no trip is known; a
     *     sparse matrix stands for infinity where it stores nothing
     * @return the costs
     * @throws InvalidInputException if a cost is negative or NaN, if the value that a sparse matrix does not store is not
     *     positive infinity, or if there is no zone or no facility
     */
    public static TravelCosts of(Matrix matrix) {
        if (matrix.rows() == 0 || matrix.columns() == 0) {
            throw new InvalidInputException(
                    "出行成本为" + matrix.rows() + "行" + matrix.columns() + "列，须至少有一个小区和一个设施。",
                    "Costs need a zone and a facility at least, not " + matrix.rows() + " rows and " + matrix.columns()
                            + " columns.");
        }
        if (matrix.isSparse() && matrix.absent() != Double.POSITIVE_INFINITY) {
            throw new InvalidInputException(
                            "稀疏成本矩阵未存储处的值为" + Checks.text(matrix.absent()) + "，须为正无穷。",
                            "A sparse matrix of costs stands for " + Checks.text(matrix.absent())
                                    + " where it stores nothing; that must be infinity.")
                    .maybe(
                            "用 Double.POSITIVE_INFINITY 作为缺省值建矩阵。",
                            "give Double.POSITIVE_INFINITY as the absent value when you build it.");
        }
        return new TravelCosts(matrix, Double.NaN, isFull(matrix));
    }

    private static boolean isFull(Matrix matrix) {
        int[] at = new int[matrix.columns()];
        double[] row = new double[matrix.columns()];
        boolean full = !matrix.isSparse();
        for (int i = 0; i < matrix.rows(); i++) {
            int count = matrix.readRow(i, at, row);
            for (int k = 0; k < count; k++) {
                if (!(row[k] >= 0)) {
                    throw new InvalidInputException(
                                    "从小区" + i + "到设施" + at[k] + "（从0起）的成本为" + Checks.text(row[k]) + "，须为非负数。",
                                    "The cost from zone " + i + " to facility " + at[k] + " (from 0) is "
                                            + Checks.text(row[k]) + "; it must be 0 or more.")
                            .maybe("不通的行程写正无穷，不要写 NaN 或 -1。", "write infinity, not NaN or -1, where there is no trip.");
                }
                full &= row[k] < Double.POSITIVE_INFINITY;
            }
        }
        return full;
    }

    /**
     * The same costs, declared to hold every trip that costs no more than a limit.
     *
     * @param limit the limit, above 0; positive infinity: every trip that can be made at all
     * @return costs with this declaration
     * @throws InvalidInputException if the limit is not above 0
     */
    public TravelCosts completeTo(double limit) {
        if (!(limit > 0)) {
            throw new InvalidInputException(
                    "成本完整的上限须为正数，得到" + Checks.text(limit) + "。",
                    "Costs are complete up to a positive limit, not up to " + Checks.text(limit) + ".");
        }
        return new TravelCosts(matrix, limit, full);
    }

    /**
     * The same trips seen from the facilities: rows become columns. For passive measures, which ask how many people reach a
     * facility.
     *
     * @return costs with zones and facilities exchanged
     */
    public TravelCosts reversed() {
        return new TravelCosts(matrix.transpose(), limit, full);
    }

    /**
     * The costs as given.
     *
     * @return zones by rows, facilities by columns
     */
    public Matrix matrix() {
        return matrix;
    }

    /**
     * The cost up to which every trip is there.
     *
     * @return the limit; NaN if none was declared
     */
    public double limit() {
        return limit;
    }

    /**
     * The number of zones.
     *
     * @return the rows
     */
    public int zones() {
        return matrix.rows();
    }

    /**
     * The number of facilities.
     *
     * @return the columns
     */
    public int facilities() {
        return matrix.columns();
    }

    /** The finite costs of a zone and their facilities, by rising facility; both arrays have room for all facilities. */
    int read(int zone, int[] facility, double[] cost) {
        int count = matrix.readRow(zone, facility, cost);
        if (full) {
            return count;
        }
        int kept = 0;
        for (int k = 0; k < count; k++) {
            facility[kept] = facility[k];
            cost[kept] = cost[k];
            kept += cost[k] < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        return kept;
    }

    /** What a zone that nothing can be said about is called, given that it has this many finite costs. */
    Reach without(int finiteCosts) {
        return finiteCosts == 0 && Double.isNaN(limit) ? Reach.NO_COST : Reach.BEYOND;
    }

    /** Refuses to sum over trips up to a cost beyond the declared limit. */
    void requireCompleteTo(double reach) {
        if (limit < reach) {
            boolean endless = reach == Double.POSITIVE_INFINITY;
            throw new InvalidInputException(
                            "出行成本只完整到" + Checks.text(limit) + "，而衰减函数"
                                    + (endless ? "处处为正。" : "直到" + Checks.text(reach) + "仍为正。"),
                            "The costs are complete only up to " + Checks.text(limit) + ", but the decay "
                                    + (endless ? "never ends." : "reaches " + Checks.text(reach) + "."))
                    .maybe(
                            "用 upTo(" + Checks.text(limit) + ") 截断衰减函数，或给出更远的成本。",
                            "end the decay with upTo(" + Checks.text(limit) + "), or give costs to farther places.");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelCosts that
                && Double.compare(limit, that.limit) == 0
                && matrix.equals(that.matrix);
    }

    @Override
    public int hashCode() {
        return Objects.hash(matrix, limit);
    }

    @Override
    public String toString() {
        return zones() + " zones x " + facilities() + " facilities"
                + (Double.isNaN(limit) ? "" : ", complete to " + Checks.text(limit));
    }
}
