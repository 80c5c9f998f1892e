package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * All correlations of some variables with each other, or of some with others, such as indicators with the dimensions. Each
 * with its p-value, see {@link CorrelationTest}. Immutable.
 */
public final class CorrelationTable implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final List<String> rows;
    private final List<String> columns;
    private final boolean symmetric;
    private final List<CorrelationTest> tests;
    private final List<Issue> issues;

    private CorrelationTable(
            Kind kind,
            List<String> rows,
            List<String> columns,
            boolean symmetric,
            List<CorrelationTest> tests,
            List<Issue> issues) {
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.symmetric = symmetric;
        this.tests = List.copyOf(tests);
        this.issues = List.copyOf(issues);
    }

    /**
     * A pair of variables with their correlation.
     *
     * @param first one variable
     * @param second another
     * @param test coefficient and p-value
     */
    public record Pair(String first, String second, CorrelationTest test) implements Serializable {

        /**
         * The coefficient.
         *
         * @return -1 to 1; NaN where it is undefined
         */
        public double coefficient() {
            return test.coefficient().value();
        }
    }

    /**
     * Every variable with every other. For one dimension, give the variables {@link Variables#within within} it.
     *
     * @param kind the coefficient
     * @param missing which units count where values are missing
     * @param variables the variables
     * @return the symmetric table
     * @throws InvalidInputException if there is no variable
     */
    public static CorrelationTable of(Kind kind, Rows missing, Variables variables) {
        return make(kind, missing, variables, variables, true);
    }

    /**
     * Some variables with others of the same units: indicators with the dimensions, with the root, with denominators, with
     * variables outside the index.
     *
     * @param kind the coefficient
     * @param missing which units count where values are missing
     * @param rows some variables
     * @param columns others, or the same
     * @return a row for each of the first, a column for each of the others
     * @throws InvalidInputException if the units differ, or there is no variable
     */
    public static CorrelationTable between(Kind kind, Rows missing, Variables rows, Variables columns) {
        if (!rows.units().equals(columns.units())) {
            throw new InvalidInputException(
                            "两组变量的单元不同：" + rows.units().size() + "个和"
                                    + columns.units().size() + "个，或顺序不同。",
                            "The two sets of variables have different units ("
                                    + rows.units().size() + " and "
                                    + columns.units().size() + "), or another order of them.")
                    .maybe("用同一数据的变量。", "take both from the same data.");
        }
        return make(kind, missing, rows, columns, false);
    }

    private static CorrelationTable make(Kind kind, Rows missing, Variables a, Variables b, boolean symmetric) {
        if (a.size() == 0 || b.size() == 0) {
            throw new InvalidInputException("没有变量，无法计算相关。", "There is no variable to correlate.")
                    .maybe("选择至少一个变量。", "choose one at least.");
        }
        Variables first = a;
        Variables second = b;
        List<Issue> issues = new ArrayList<>();
        if (missing == Rows.COMPLETE) {
            Set<String> lacking = new LinkedHashSet<>(a.incomplete());
            lacking.addAll(b.incomplete());
            List<String> inOrder = a.units().stream().filter(lacking::contains).toList();
            issues.addAll(Power.leftOut(inOrder));
            first = a.without(lacking);
            second = b.without(lacking);
        }
        List<CorrelationTest> tests = symmetric && first.incomplete().isEmpty()
                ? whole(kind, first)
                : pairwise(kind, first, second, symmetric);
        CorrelationTable table = new CorrelationTable(kind, a.names(), b.names(), symmetric, tests, issues);
        issues.addAll(table.warnings());
        return new CorrelationTable(kind, a.names(), b.names(), symmetric, tests, issues);
    }

    /** Complete columns: the coefficients all at once, ranks and ties of each column once. */
    private static List<CorrelationTest> whole(Kind kind, Variables variables) {
        List<double[]> arrays = variables.arrays();
        List<TieSums> ties = arrays.stream()
                .map(array -> kind == Kind.PEARSON ? TieSums.NONE : TieSums.of(array))
                .toList();
        List<double[]> used = kind == Kind.PEARSON
                ? arrays
                : arrays.stream()
                        .map(array -> Ranks.ascending(array, Ties.AVERAGE))
                        .toList();
        Matrix matrix = Correlations.matrix(kind == Kind.SPEARMAN ? Kind.PEARSON : kind, used);
        int m = variables.size();
        int n = variables.units().size();
        List<CorrelationTest> tests = new ArrayList<>(m * m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                tests.add(
                        j < i
                                ? tests.get(j * m + i)
                                : CorrelationTest.of(kind, matrix.get(i, j), n, ties.get(i), ties.get(j)));
            }
        }
        return tests;
    }

    private static List<CorrelationTest> pairwise(Kind kind, Variables first, Variables second, boolean symmetric) {
        List<double[]> a = first.arrays();
        List<double[]> b = second.arrays();
        int width = b.size();
        List<CorrelationTest> tests = new ArrayList<>(a.size() * width);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < width; j++) {
                if (symmetric && j < i) {
                    tests.add(tests.get(j * width + i));
                } else {
                    CorrelationTest test = CorrelationTest.of(kind, a.get(i), b.get(j));
                    tests.add(symmetric && j == i ? test.ofItself() : test);
                }
            }
        }
        return tests;
    }

    private List<Issue> warnings() {
        int few = (int) pairs().stream()
                .filter(pair -> pair.test().pairs() < Power.UNITS_OF_A_CORRELATION)
                .count();
        if (few == 0) {
            return List.of();
        }
        return List.of(Power.few(
                few + "对变量的相关系数不足" + Power.UNITS_OF_A_CORRELATION + "个单元，几乎没有检验力",
                few + " correlations rest on fewer than " + Power.UNITS_OF_A_CORRELATION
                        + " units and have hardly any power"));
    }

    /**
     * The coefficient of the table.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The variables of the rows.
     *
     * @return their names
     */
    public List<String> rows() {
        return rows;
    }

    /**
     * The variables of the columns.
     *
     * @return their names
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * One correlation.
     *
     * @param row a variable of the rows
     * @param column a variable of the columns
     * @return coefficient and p-value
     * @throws InvalidInputException if there is no such variable
     */
    public CorrelationTest test(String row, String column) {
        return tests.get(place(rows, row) * columns.size() + place(columns, column));
    }

    private static int place(List<String> names, String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new InvalidInputException("相关表中没有变量“" + name + "”。", "The table has no variable \"" + name + "\".")
                    .maybe("可选：" + names + "。", "choose one of " + names + ".");
        }
        return place;
    }

    /**
     * The coefficients.
     *
     * @return rows x columns, NaN where undefined
     */
    public Matrix coefficients() {
        return matrix(test -> test.coefficient().value());
    }

    /**
     * The p-values.
     *
     * @return rows x columns, NaN where undefined
     */
    public Matrix pValues() {
        return matrix(test -> test.pValue().value());
    }

    /**
     * How many units each correlation rests on.
     *
     * @return rows x columns
     */
    public Matrix counts() {
        return matrix(CorrelationTest::pairs);
    }

    private Matrix matrix(ToDoubleFunction<CorrelationTest> value) {
        return Matrix.generate(rows.size(), columns.size(), place -> value.applyAsDouble(tests.get(place)));
    }

    /**
     * The pairs: of a symmetric table each two different variables once, else every row with every column.
     *
     * @return the pairs, row by row
     */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = symmetric ? i + 1 : 0; j < columns.size(); j++) {
                pairs.add(new Pair(rows.get(i), columns.get(j), tests.get(i * columns.size() + j)));
            }
        }
        return pairs;
    }

    /**
     * What a reader should know.
     *
     * @return units left out, correlations of too few units
     */
    public List<Issue> issues() {
        return issues;
    }
}
