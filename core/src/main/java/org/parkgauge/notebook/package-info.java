/**
 * Results that show themselves in a notebook: the value of a cell appears as a small table with charts, in the language of
 * the machine.
 *
 * <table>
 * <caption>What is shown</caption>
 * <tr><th>value</th><th>what appears</th></tr>
 * <tr><td>{@link org.parkgauge.index.Scores}</td><td>the ranking with bars, bounds, tiers and the scores of the
 *     dimensions</td></tr>
 * <tr><td>{@link org.parkgauge.index.Explanation}</td><td>the parts of the gap, largest first, with bars to either
 *     side</td></tr>
 * <tr><td>{@link org.parkgauge.analysis.uncertainty.Robustness}</td><td>rank intervals with nominal and median
 *     rank</td></tr>
 * <tr><td>{@link org.parkgauge.analysis.diagnostics.CorrelationTable}</td><td>a heat map of coefficients, significant ones
 *     in bold</td></tr>
 * <tr><td>{@link org.parkgauge.data.Dataset}</td><td>the table, with the distribution of each variable</td></tr>
 * <tr><td>a table of Tablesaw</td><td>its first rows</td></tr>
 * </table>
 *
 * <p>Both maintained Java kernels of Jupyter find this package by themselves: rapaio through {@link
 * org.parkgauge.notebook.RapaioDisplays}, JJava through {@link org.parkgauge.notebook.JJavaExtension}. Neither is needed at
 * run time, and without them nothing of theirs is loaded; the same holds for Tablesaw. In any other program {@link
 * org.parkgauge.notebook.NotebookHtml} gives the same fragments.
 *
 * <p>What is emitted is {@code text/html} with inline SVG: a fragment without scripts, style sheets or identifiers, which a
 * page may hold many times, and which reads on white and on dark ground since it takes the colours of text and ground from
 * the page. Colours are blue and vermilion, told apart by every kind of colour vision; nothing is said by colour alone, and
 * every chart stands beside its figures. All text from outside is escaped, shown in its own direction, and not taken for
 * mathematics.
 */
@NullMarked
package org.parkgauge.notebook;

import org.jspecify.annotations.NullMarked;
