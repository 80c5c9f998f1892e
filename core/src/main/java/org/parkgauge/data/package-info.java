/**
 * Data: units by variables, and what the steps of an index say to each other about columns.
 *
 * <p>A {@link org.parkgauge.data.Dataset} is what comes in: named units, named numeric {@link
 * org.parkgauge.data.Column}s, text attributes. {@link org.parkgauge.data.Csv} reads and writes it; a table that is not
 * one row a unit it reads as {@link org.parkgauge.data.CsvRows}. Missing is NaN, and NaN is only that; zero is a value;
 * infinite values are refused at the door.
 *
 * <p>A {@link org.parkgauge.data.Direction} says which values are good and carries the goalposts. A {@link
 * org.parkgauge.data.ColumnMap} is a rule fitted on a reference column, which never re-learns. {@link
 * org.parkgauge.data.Children} and {@link org.parkgauge.data.Weights} are what a node of the index shows to its
 * weighting and its aggregation. Every method is a {@link org.parkgauge.data.Step} and declares its traits.
 */
@NullMarked
package org.parkgauge.data;

import org.jspecify.annotations.NullMarked;
