package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * Who is whose neighbour, and how much: weights w_ij of place j for place i, not negative, 0 for the place itself. Stored
 * sparsely. A place without neighbours (an island) keeps a row of zeros, also when rows are standardized.
 *
 * <table>
 * <caption>Ways to weights</caption>
 * <tr><th>factory</th><th>weight</th><th>symmetric</th></tr>
 * <tr><td>{@link #of}</td><td>as given, such as shared borders</td><td>as given</td></tr>
 * <tr><td>{@link #within}</td><td>1 up to a distance, inclusive</td><td>if the distances are</td></tr>
 * <tr><td>{@link #inverseDistance}</td><td>distance^-power up to a distance</td><td>if the distances are</td></tr>
 * <tr><td>{@link #nearest}</td><td>1 for the k nearest</td><td>no</td></tr>
 * </table>
 *
 * <p>{@link #rowStandardized} divides each row by its sum, so that the lag of a place is the mean of its neighbours.
 */
public final class SpatialWeights implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The neighbours of place i stand at starts[i] to starts[i + 1], by rising place. */
    final int[] starts;

    final int[] neighbours;
    final double[] weights;

    private SpatialWeights(int[] starts, int[] neighbours, double[] weights) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.weights = weights;
        if (weights.length == 0) {
            throw new InvalidInputException("没有任何两处相邻。", "No two places are neighbours.")
                    .maybe("加大距离，或取最近的 k 处。", "raise the distance, or take the k nearest.");
        }
    }

    /**
     * Weights as given.
     *
     * @param matrix one row and one column a place; dense, or sparse with 0 elsewhere
     * @return the weights
     * @throws InvalidInputException if the matrix is not square, a weight is negative or not finite, a place weighs
     *     itself, or all weights are zero
     */
    public static SpatialWeights of(Matrix matrix) {
        refuseUnlessSquare(matrix);
        if (matrix.isSparse() && matrix.absent() != 0) {
            throw new InvalidInputException(
                            "稀疏权重矩阵未列出处的值须为 0，却是" + matrix.absent() + "。",
                            "A sparse matrix of weights is 0 elsewhere, and this one is " + matrix.absent() + ".")
                    .maybe(
                            "距离矩阵请用 within、inverseDistance 或 nearest。",
                            "turn distances into weights by within(...) or nearest(...).");
        }
        return select(matrix, (i, j, value) -> {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "第" + i + "处对第" + j + "处（从0数起）的权重为" + value + "，须为有限的非负数。",
                                "The weight of place " + j + " for place " + i + " is " + value
                                        + "; weights are finite and not negative.")
                        .maybe("不相邻记为 0。", "write 0 for places that are not neighbours.");
            }
            if (i == j && value != 0) {
                throw new InvalidInputException(
                                "第" + i + "处（从0数起）以" + value + "为自身的权重，对角线须为 0。",
                                "Place " + i + " weighs itself by " + value + "; the diagonal is 0.")
                        .maybe("把对角线设为 0。", "set the diagonal to 0.");
            }
            return value;
        });
    }

    /**
     * Neighbours up to a distance.
     *
     * @param distances one row and one column a place; the diagonal is not read; in a sparse matrix other pairs are apart
     * @param threshold the largest distance of a neighbour, inclusive
     * @return weights of 1
     * @throws InvalidInputException if the matrix is not square, a distance is negative or NaN, or nobody has a neighbour
     */
    public static SpatialWeights within(Matrix distances, double threshold) {
        refuseUnlessSquare(distances);
        return select(distances, (i, j, value) -> i != j && distance(value, i, j) <= threshold ? 1 : 0);
    }

    /**
     * Weights that fall with distance, d^-power, up to a distance.
     *
     * @param distances one row and one column a place; the diagonal is not read; in a sparse matrix other pairs are apart
     * @param power how fast weights fall, positive; 1 and 2 are usual
     * @param threshold the largest distance of a neighbour, inclusive; may be infinite
     * @return the weights
     * @throws InvalidInputException if the matrix is not square, a distance is negative or NaN, two places are no distance
     *     apart, the power is not positive, or nobody has a neighbour
     */
    public static SpatialWeights inverseDistance(Matrix distances, double power, double threshold) {
        refuseUnlessSquare(distances);
        if (!(power > 0 && power < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "距离的幂须为有限的正数，得到" + power + "。",
                            "The power of distance is finite and positive, and " + power + " is not.")
                    .maybe("常用 1 或 2。", "use 1 or 2.");
        }
        return select(distances, (i, j, value) -> {
            if (i == j || distance(value, i, j) > threshold) {
                return 0;
            }
            if (value == 0) {
                throw new InvalidInputException(
                                "第" + i + "处与第" + j + "处（从0数起）的距离为 0，其倒数无穷大。",
                                "Places " + i + " and " + j + " are no distance apart, and its inverse is infinite.")
                        .maybe("合并两处，或改用 nearest。", "merge the two, or use nearest(...).");
            }
            return Math.pow(value, -power);
        });
    }

    /**
     * The k nearest neighbours of each place; of places equally far, those that come first.
     *
     * @param distances one row and one column a place; the diagonal is not read; in a sparse matrix other pairs are apart
     * @param k how many neighbours, at least 1 and fewer than there are places
     * @return weights of 1
     * @throws InvalidInputException if the matrix is not square, a distance is negative or NaN, or k does not fit
     */
    public static SpatialWeights nearest(Matrix distances, int k) {
        refuseUnlessSquare(distances);
        int n = distances.rows();
        if (k < 1 || k >= n) {
            throw new InvalidInputException(
                            "共" + n + "处，不能各取" + k + "个邻居。", "Of " + n + " places none can have " + k + " neighbours.")
                    .maybe("取 1 到" + (n - 1) + "。", "choose 1 to " + (n - 1) + ".");
        }
        List<Integer> places = new ArrayList<>();
        int[] starts = new int[n + 1];
        int[] columns = new int[n];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            int count = distances.readRow(i, columns, values);
            List<Integer> order = new ArrayList<>();
            for (int e = 0; e < count; e++) {
                if (columns[e] != i && distance(values[e], i, columns[e]) < Double.POSITIVE_INFINITY) {
                    order.add(e);
                }
            }
            order.sort(Comparator.comparingDouble((Integer e) -> values[e]));
            order.stream().limit(k).map(e -> columns[e]).sorted().forEach(places::add);
            starts[i + 1] = places.size();
        }
        double[] ones = new double[places.size()];
        Arrays.fill(ones, 1);
        return new SpatialWeights(
                starts, places.stream().mapToInt(Integer::intValue).toArray(), ones);
    }

    /**
     * The straight distances between points, for the factories above.
     *
     * @param x the first coordinates, such as kilometres to the east; not degrees
     * @param y the second coordinates
     * @return one row and one column a point
     * @throws InvalidInputException if the numbers of coordinates differ or one is not finite
     */
    public static Matrix distances(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new InvalidInputException(
                            "有" + x.length + "个横坐标和" + y.length + "个纵坐标。",
                            "There are " + x.length + " first and " + y.length + " second coordinates.")
                    .maybe("每处各给一个。", "give one of each for every place.");
        }
        int n = x.length;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new InvalidInputException(
                                "第" + i + "处（从0数起）的坐标为（" + x[i] + "，" + y[i] + "），不是有限的数。",
                                "The coordinates of place " + i + " are (" + x[i] + ", " + y[i]
                                        + "), not finite numbers.")
                        .maybe("补齐坐标，或去掉该处。", "complete the coordinates, or leave the place out.");
            }
        }
        return Matrix.generate(n, n, place -> Math.hypot(x[place / n] - x[place % n], y[place / n] - y[place % n]));
    }

    /**
     * The same neighbours, each row divided by its sum.
     *
     * @return weights whose rows sum to 1, rows of islands to 0
     */
    public SpatialWeights rowStandardized() {
        double[] shares = new double[weights.length];
        for (int i = 0; i < size(); i++) {
            double sum = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                sum += weights[e];
            }
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                shares[e] = weights[e] / sum;
            }
        }
        return new SpatialWeights(starts, neighbours, shares);
    }

    /**
     * The number of places.
     *
     * @return the size
     */
    public int size() {
        return starts.length - 1;
    }

    /**
     * The places without neighbours.
     *
     * @return their numbers, from 0
     */
    public List<Integer> islands() {
        List<Integer> islands = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (starts[i] == starts[i + 1]) {
                islands.add(i);
            }
        }
        return List.copyOf(islands);
    }

    /**
     * The weights as a matrix.
     *
     * @return a sparse matrix, 0 elsewhere
     */
    public Matrix toMatrix() {
        int[] rows = new int[weights.length];
        for (int i = 0; i < size(); i++) {
            Arrays.fill(rows, starts[i], starts[i + 1], i);
        }
        return Matrix.sparse(size(), size(), 0, rows, neighbours, weights);
    }

    /** The weight of one place for another. */
    double weight(int i, int j) {
        int at = Arrays.binarySearch(neighbours, starts[i], starts[i + 1], j);
        return at < 0 ? 0 : weights[at];
    }

    /** The weighted sum of the values of the neighbours of a place. */
    double lag(int i, double[] values) {
        double sum = 0;
        for (int e = starts[i]; e < starts[i + 1]; e++) {
            sum += weights[e] * values[neighbours[e]];
        }
        return sum;
    }

    /** Gives the weight of a pair, 0 for none. */
    private interface Rule {
        double weight(int i, int j, double value);
    }

    private static SpatialWeights select(Matrix matrix, Rule rule) {
        int n = matrix.rows();
        int[] starts = new int[n + 1];
        int[] places = new int[n];
        double[] found = new double[n];
        int[] columns = new int[n];
        double[] values = new double[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            int count = matrix.readRow(i, columns, values);
            for (int e = 0; e < count; e++) {
                double weight = rule.weight(i, columns[e], values[e]);
                if (weight > 0) {
                    if (size == places.length) {
                        places = Arrays.copyOf(places, 2 * size);
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    places[size] = columns[e];
                    found[size++] = weight;
                }
            }
            starts[i + 1] = size;
        }
        return new SpatialWeights(starts, Arrays.copyOf(places, size), Arrays.copyOf(found, size));
    }

    private static void refuseUnlessSquare(Matrix matrix) {
        if (matrix.rows() != matrix.columns()) {
            throw new InvalidInputException(
                            "矩阵为" + matrix.rows() + "行" + matrix.columns() + "列，须为方阵。",
                            "The matrix has " + matrix.rows() + " rows and " + matrix.columns()
                                    + " columns, and must be square.")
                    .maybe("行和列都按同一顺序排列各处。", "let rows and columns be the same places in the same order.");
        }
    }

    private static double distance(double value, int i, int j) {
        if (!(value >= 0)) {
            throw new InvalidInputException(
                            "第" + i + "处到第" + j + "处（从0数起）的距离为" + value + "，须为非负数。",
                            "The distance from place " + i + " to place " + j + " is " + value
                                    + "; distances are not negative.")
                    .maybe("走不到的地方记为正无穷。", "write positive infinity where there is no way.");
        }
        return value;
    }
}
