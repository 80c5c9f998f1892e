package org.parkgauge.data.tablesaw;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parkgauge.analysis.diagnostics.CorrelationTable;
import org.parkgauge.analysis.uncertainty.NodeRobustness;
import org.parkgauge.analysis.uncertainty.RankRange;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import tech.tablesaw.api.Table;

/** What analyses found, as tables. What is undefined is a missing cell. */
public final class AnalysisTables {

    private static final String UNIT = DatasetTables.UNIT;

    /** The share of draws that a rank interval covers unless another is given. */
    private static final double USUAL_SHARE = 0.9;

    private AnalysisTables() {}

    /**
     * The rank intervals of 90 % of the draws at the root.
     *
     * @param robustness what a simulation found
     * @return the table, as {@link #rankIntervals(NodeRobustness, double)} makes it
     */
    public static Table rankIntervals(Robustness robustness) {
        return rankIntervals(robustness.root(), USUAL_SHARE);
    }

    /**
     * The rank intervals at a node.
     *
     * @param node what a simulation found at the node
     * @param share the share of draws that an interval covers, above 0 and at most 1
     * @return a row for each unit in data order: {@code unit}, {@code nominal_rank}, {@code best} and {@code worst} (the
     *     interval), {@code median_rank}, {@code mean_rank}, {@code nominal_score}, {@code mean_score},
     *     {@code score_deviation}, {@code draws} (that gave the unit a score)
     * @throws InvalidInputException if the share is out of range and a unit has ranks
     */
    public static Table rankIntervals(NodeRobustness node, double share) {
        return new Sheet("rank intervals of " + node.node())
                .texts(UNIT, units(node))
                .integers("nominal_rank", values(node, UnitRobustness::nominalRank))
                .integers("best", ranges(node, share, RankRange::best))
                .integers("worst", ranges(node, share, RankRange::worst))
                .numbers("median_rank", values(node, UnitRobustness::medianRank))
                .numbers("mean_rank", values(node, UnitRobustness::meanRank))
                .numbers("nominal_score", values(node, UnitRobustness::nominalScore))
                .numbers("mean_score", values(node, UnitRobustness::meanScore))
                .numbers("score_deviation", values(node, UnitRobustness::scoreDeviation))
                .integers("draws", values(node, UnitRobustness::draws))
                .table();
    }

    /**
     * The rank acceptability of all units at a node.
     *
     * @param node what a simulation found at the node
     * @return a row for each unit in data order: {@code unit}, then a column {@code rank_1}, {@code rank_2} … for the share of
     *     draws in which the unit had the rank; a row sums to 1
     */
    public static Table acceptability(NodeRobustness node) {
        Sheet sheet = new Sheet("rank acceptability of " + node.node()).texts(UNIT, units(node));
        for (int rank = 1; rank <= node.units().size(); rank++) {
            int one = rank;
            sheet.numbers("rank_" + rank, values(node, unit -> unit.acceptability(one)));
        }
        return sheet.table();
    }

    private static List<String> units(NodeRobustness node) {
        return node.units().stream().map(UnitRobustness::unit).toList();
    }

    private static double[] values(NodeRobustness node, ToDoubleFunction<UnitRobustness> value) {
        return node.units().stream().mapToDouble(value).toArray();
    }

    private static double[] ranges(NodeRobustness node, double share, ToDoubleFunction<RankRange> end) {
        return values(node, unit -> unit.draws() == 0 ? Double.NaN : end.applyAsDouble(unit.rankRange(share)));
    }

    /**
     * Correlations, a row for each pair.
     *
     * @param correlations the correlations
     * @return a row for each pair of variables ({@link CorrelationTable#pairs}): {@code first}, {@code second}, {@code units}
     *     (how many have both), {@code coefficient} (-1 to 1), {@code p_value}
     */
    public static Table correlations(CorrelationTable correlations) {
        List<CorrelationTable.Pair> pairs = correlations.pairs();
        return new Sheet("correlations")
                .texts("first", pairs.stream().map(CorrelationTable.Pair::first).toList())
                .texts(
                        "second",
                        pairs.stream().map(CorrelationTable.Pair::second).toList())
                .integers(
                        "units",
                        pairs.stream().mapToDouble(pair -> pair.test().pairs()).toArray())
                .numbers(
                        "coefficient",
                        pairs.stream()
                                .mapToDouble(CorrelationTable.Pair::coefficient)
                                .toArray())
                .numbers(
                        "p_value",
                        pairs.stream()
                                .mapToDouble(pair -> pair.test().pValue().value())
                                .toArray())
                .table();
    }

    /**
     * Correlations as a matrix.
     *
     * @param correlations the correlations
     * @return a row for each variable of the rows: {@code variable}, then the coefficient with each variable of the columns, by
     *     its name
     * @throws InvalidInputException if two names differ in case only, or one is {@code variable}
     */
    public static Table correlationMatrix(CorrelationTable correlations) {
        Matrix coefficients = correlations.coefficients();
        Sheet sheet = new Sheet("correlation matrix").texts("variable", correlations.rows());
        for (int j = 0; j < correlations.columns().size(); j++) {
            double[] cells = new double[correlations.rows().size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = coefficients.get(i, j);
            }
            sheet.numbers(correlations.columns().get(j), cells);
        }
        return sheet.table();
    }
}
