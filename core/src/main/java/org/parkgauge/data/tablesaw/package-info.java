/**
 * Tables of Tablesaw, both ways: a {@code Table} becomes a {@link org.parkgauge.data.Dataset}, and every result becomes a
 * {@code Table} that can be sorted, joined, summarized and written with the tools of that library.
 *
 * <table>
 * <caption>What does what</caption>
 * <tr><th>from</th><th>to</th><th>by</th></tr>
 * <tr><td>table</td><td>data set</td><td>{@link org.parkgauge.data.tablesaw.TableReader}</td></tr>
 * <tr><td>data set</td><td>table</td><td>{@link org.parkgauge.data.tablesaw.DatasetTables}</td></tr>
 * <tr><td>scores, ranks, contributions, weights, issues</td><td>table</td>
 *     <td>{@link org.parkgauge.data.tablesaw.ScoreTables}</td></tr>
 * <tr><td>rank intervals, rank acceptability, correlations</td><td>table</td>
 *     <td>{@link org.parkgauge.data.tablesaw.AnalysisTables}</td></tr>
 * </table>
 *
 * <p>Tablesaw ({@code tech.tablesaw:tablesaw-core}) is an optional dependency: who uses this package puts it on the class
 * path, who does not never loads a class of it. The names of columns are stable and in English; names of components come in
 * columns {@code zh} and {@code en}. A missing number, rank or text is a missing cell.
 *
 * <p>Tablesaw guesses the type of a column when it reads a file, so one {@code --} makes a column of numbers a column of
 * text. {@link org.parkgauge.data.tablesaw.TableReader#forIndex} refuses such a column with the row and the value. It also
 * reads {@code 12.5%} as 0.125 and {@code 007} as 7, which nobody can see afterwards; {@link org.parkgauge.data.Csv} reads a
 * file without guessing.
 */
@NullMarked
package org.parkgauge.data.tablesaw;

import org.jspecify.annotations.NullMarked;
