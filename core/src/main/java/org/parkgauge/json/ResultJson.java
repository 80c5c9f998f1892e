package org.parkgauge.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Csv;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Ties;

/**
 * Writes results: scores with all that belongs to them as JSON, for programs and reports, or scores and ranks alone as a
 * table, for spreadsheets. Numbers have full precision; what is missing is null in JSON and an empty cell in the table.
 */
public final class ResultJson {

    private static final String UNIT = "unit";
    private static final String RANK = ".rank";
    private static final String ARITHMETIC = ".arithmetic";

    private ResultJson() {}

    /**
     * Writes scores with all that belongs to them: units in ranking order with scores and ranks of all nodes, tiers,
     * bounds, raw values and explanations; effective weights, issues, provenance. The units are written one by one.
     *
     * @param scores the scores
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if the folder does not exist
     */
    public static void writeResult(Scores scores, Path path) {
        Output.write(new ResultWriter(new Values(Steps.load()), scores).write(), path);
    }

    /**
     * Writes scores with all that belongs to them: units in ranking order with scores and ranks of all nodes, tiers,
     * bounds, raw values and explanations; effective weights, issues, provenance. The units are written one by one.
     *
     * @param scores the scores
     * @param out receives the text
     */
    public static void writeResult(Scores scores, Appendable out) {
        Output.write(new ResultWriter(new Values(Steps.load()), scores).write(), out);
    }

    /**
     * Writes a table: a row for each unit in ranking order, its name, then for every node from the root down its score and
     * its standard competition rank, in columns such as {@code INF} and {@code INF.rank}. Where the root is a geometric mean
     * its {@linkplain Scores#arithmeticScores() arithmetic score} stands beside, in a column such as {@code
     * ICII.arithmetic}. The file begins with a byte order mark, without which Excel shows Chinese names as gibberish;
     * {@link Csv} reads past it.
     *
     * @param scores the scores
     * @param path the file, which is replaced
     * @throws org.parkgauge.text.InvalidInputException if the folder does not exist
     */
    public static void writeScores(Scores scores, Path path) {
        Csv.standard().bom(true).write(header(scores), rows(scores), path);
    }

    /**
     * Writes a table: a row for each unit in ranking order, its name, then for every node from the root down its score and
     * its standard competition rank, in columns such as {@code INF} and {@code INF.rank}; where the root is a geometric mean
     * its {@linkplain Scores#arithmeticScores() arithmetic score} beside.
     *
     * @param scores the scores
     * @param out receives the text
     */
    public static void writeScores(Scores scores, Appendable out) {
        Csv.standard().write(header(scores), rows(scores), out);
    }

    private static List<String> header(Scores scores) {
        List<String> header = new ArrayList<>(List.of(UNIT));
        for (String code : scores.nodes()) {
            header.add(code);
            header.add(code + RANK);
            if (hasArithmetic(scores, code)) {
                header.add(code + ARITHMETIC);
            }
        }
        return header;
    }

    /** Whether a node is the root and a geometric mean. */
    private static boolean hasArithmetic(Scores scores, String code) {
        FittedDimension root = scores.index().root();
        return code.equals(root.component().code())
                && root.aggregation().decomposition() == FittedAggregation.Decomposition.GEOMETRIC;
    }

    private static Iterable<List<Object>> rows(Scores scores) {
        List<double[]> columns = new ArrayList<>();
        for (String code : scores.nodes()) {
            columns.add(scores.scores(code));
            columns.add(scores.ranks(code, Ties.COMPETITION));
            if (hasArithmetic(scores, code)) {
                columns.add(scores.arithmeticScores());
            }
        }
        return () -> scores.ranking().stream()
                .map(unit -> row(unit, scores.data().place(unit), columns))
                .iterator();
    }

    private static List<Object> row(String unit, int place, List<double[]> columns) {
        List<Object> row = new ArrayList<>(List.of(unit));
        columns.forEach(column -> row.add(column[place]));
        return row;
    }
}
