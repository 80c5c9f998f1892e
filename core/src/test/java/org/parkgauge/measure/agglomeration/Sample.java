package org.parkgauge.measure.agglomeration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Matrix;

/** The invented inputs of the reference figures: 12 parks, 10 industries, 392 plants. */
final class Sample {

    static final String FOLDER = "measure/agglomeration/";

    private Sample() {}

    static Figures read(String file) {
        return Figures.read(FOLDER + file + ".csv");
    }

    /** All columns but the first, row by row. */
    static Matrix matrix(String file) {
        Figures figures = read(file);
        List<String> columns = figures.header().subList(1, figures.header().size());
        double[][] values =
                columns.stream().map(column -> withoutInf(figures, column)).toArray(double[][]::new);
        int m = values.length;
        return Matrix.generate(values[0].length, m, k -> values[k % m][k / m]);
    }

    private static double[] withoutInf(Figures figures, String column) {
        return figures.texts(column).stream()
                .mapToDouble(text -> text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    static Matrix employment() {
        return matrix("employment_by_industry");
    }

    static Matrix later() {
        return matrix("employment_by_industry_t2");
    }

    static double[] total(Matrix counts) {
        double[] sums = new double[counts.columns()];
        for (int r = 0; r < counts.rows(); r++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts.get(r, i);
            }
        }
        return sums;
    }

    static Plants plants() {
        Figures figures = read("plants");
        return Plants.of(
                        12,
                        10,
                        numbers(figures.texts("park"), "park"),
                        numbers(figures.texts("industry"), "nace"),
                        figures.numbers("emp"))
                .at(figures.numbers("x"), figures.numbers("y"));
    }

    /** The points of the point-pattern figures; regions do not matter there. */
    static Plants points() {
        Figures figures = read("dbmss_points");
        int[] industries = numbers(figures.texts("type"), "nace");
        return Plants.of(1, 10, new int[industries.length], industries, figures.numbers("weight"))
                .at(figures.numbers("x"), figures.numbers("y"));
    }

    private static int[] numbers(List<String> codes, String prefix) {
        return codes.stream()
                .mapToInt(code -> Integer.parseInt(code.substring(prefix.length())) - 1)
                .toArray();
    }

    /** A measure of every column against the row sums, or of every row against the column sums. */
    static double[] eachColumn(Matrix counts, java.util.function.ToDoubleBiFunction<double[], double[]> measure) {
        double[] reference = total(counts.transpose());
        return Stream.iterate(0, i -> i + 1)
                .limit(counts.columns())
                .mapToDouble(i -> measure.applyAsDouble(counts.column(i), reference))
                .toArray();
    }

    static double[] eachRow(Matrix counts, java.util.function.ToDoubleBiFunction<double[], double[]> measure) {
        return eachColumn(counts.transpose(), measure);
    }

    static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }
}
