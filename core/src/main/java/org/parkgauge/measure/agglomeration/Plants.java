package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * A register of plants (or firms), column by column: the region and the industry of each as numbers from 0, its size
 * (employees, output) and, where known, its coordinates. Immutable, compared by value.
 *
 * <pre>{@code
 * Plants plants = Plants.of(3, 2, new int[] {0, 0, 2}, new int[] {0, 1, 1}, new double[] {120, 35, 8})
 *         .at(new double[] {1.5, 1.7, 9.2}, new double[] {0.3, 0.4, 6.1});
 * }</pre>
 */
public final class Plants implements Serializable {

    private static final long serialVersionUID = 1L;

    final int[] region;
    final int[] industry;
    final double[] size;
    final double[] x;
    final double[] y;
    private final int regions;
    private final int industries;

    private Plants(int regions, int industries, int[] region, int[] industry, double[] size, double[] x, double[] y) {
        this.regions = regions;
        this.industries = industries;
        this.region = region;
        this.industry = industry;
        this.size = size;
        this.x = x;
        this.y = y;
    }

    /**
     * Plants without coordinates.
     *
     * @param regions how many regions there are
     * @param industries how many industries there are
     * @param region the region of each plant, 0 to regions - 1
     * @param industry the industry of each plant, 0 to industries - 1
     * @param size the size of each plant, not negative
     * @return the register; the arrays are copied
     * @throws InvalidInputException if the columns differ in length, a number is unknown, or a size is negative or not finite
     */
    public static Plants of(int regions, int industries, int[] region, int[] industry, double[] size) {
        Checks.sameSize("地区列", "column of regions", region.length, "规模列", "column of sizes", size.length);
        Checks.sameSize("产业列", "column of industries", industry.length, "规模列", "column of sizes", size.length);
        for (int k = 0; k < size.length; k++) {
            known("地区", "region", k, region[k], regions);
            known("产业", "industry", k, industry[k], industries);
            if (!(size[k] >= 0) || Double.isInfinite(size[k])) {
                Checks.amount("企业" + k + "的规模", "The size of plant " + k, size[k]);
            }
        }
        return new Plants(
                regions, industries, region.clone(), industry.clone(), size.clone(), new double[0], new double[0]);
    }

    private static void known(String zh, String en, int plant, int number, int count) {
        if (number < 0 || number >= count) {
            throw new InvalidInputException(
                            "企业" + plant + "的" + zh + "编号" + number + "不存在。",
                            "Plant " + plant + " has the unknown " + en + " number " + number + ".")
                    .maybe("编号从0开始，到" + (count - 1) + "为止。", "count from 0: the last number is " + (count - 1) + ".");
        }
    }

    /**
     * The same plants with coordinates.
     *
     * @param x one for each plant, in a plane (kilometres, say, not degrees)
     * @param y one for each plant, in the same unit
     * @return a new register; the arrays are copied
     * @throws InvalidInputException if the columns differ in length, or a coordinate is not finite
     */
    public Plants at(double[] x, double[] y) {
        Checks.sameSize("横坐标列", "column x", x.length, "企业", "list of plants", size.length);
        Checks.sameSize("纵坐标列", "column y", y.length, "企业", "list of plants", size.length);
        for (int k = 0; k < size.length; k++) {
            if (!Double.isFinite(x[k]) || !Double.isFinite(y[k])) {
                throw new InvalidInputException(
                                "企业" + k + "的坐标不是有限数：(" + x[k] + ", " + y[k] + ")。",
                                "The coordinates of plant " + k + " are not finite: (" + x[k] + ", " + y[k] + ").")
                        .maybe("先补上地址的坐标，或把该企业去掉。", "locate its address first, or leave the plant out.");
            }
        }
        return new Plants(regions, industries, region, industry, size, x.clone(), y.clone());
    }

    /**
     * How many plants there are.
     *
     * @return the count
     */
    public int count() {
        return size.length;
    }

    /**
     * How many regions there are, with or without plants.
     *
     * @return the count
     */
    public int regions() {
        return regions;
    }

    /**
     * How many industries there are, with or without plants.
     *
     * @return the count
     */
    public int industries() {
        return industries;
    }

    /**
     * Whether the coordinates are known.
     *
     * @return true after {@link #at}
     */
    public boolean hasCoordinates() {
        return x.length == size.length && size.length > 0;
    }

    /**
     * The sizes added up.
     *
     * @return regions x industries, for the measures on tables of counts
     */
    public Matrix totals() {
        return table(true);
    }

    /**
     * The plants counted.
     *
     * @return regions x industries
     */
    public Matrix counts() {
        return table(false);
    }

    private Matrix table(boolean sizes) {
        double[] table = new double[Math.multiplyExact(regions, industries)];
        for (int k = 0; k < size.length; k++) {
            table[region[k] * industries + industry[k]] += sizes ? size[k] : 1;
        }
        return Matrix.of(regions, industries, table);
    }

    /** Refuses plants whose places are not known. */
    void needCoordinates() {
        if (!hasCoordinates()) {
            throw new InvalidInputException("企业没有坐标。", "The plants have no coordinates.")
                    .maybe("用 at(x, y) 给出坐标。", "give them with at(x, y).");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plants that
                && regions == that.regions
                && industries == that.industries
                && Arrays.equals(region, that.region)
                && Arrays.equals(industry, that.industry)
                && Arrays.equals(size, that.size)
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(region) + Arrays.hashCode(industry)) + Arrays.hashCode(size);
    }

    @Override
    public String toString() {
        return size.length + " plants in " + regions + " regions and " + industries + " industries";
    }
}
