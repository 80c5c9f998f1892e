/**
 * Agglomeration: specialization, concentration, similarity and linkage of industries and places, and point patterns of
 * plants.
 *
 * <p>Tables of counts (employees, output, firms) are a {@link org.parkgauge.statistics.Matrix} with a row for each place and a
 * column for each industry; transpose it to exchange the roles. Single structures are {@code double[]}, registers of plants
 * are {@link org.parkgauge.measure.agglomeration.Plants}. Everything is counted from 0. An industry that no place has gives
 * NaN where it matters; an empty place, which has no structure, is refused.
 *
 * <table>
 * <caption>Which for what</caption>
 * <tr><th>question</th><th>class</th></tr>
 * <tr><td>Is a place specialized in an industry?</td><td>{@link
 * org.parkgauge.measure.agglomeration.LocationQuotient}, {@link org.parkgauge.measure.agglomeration.ClusterIndex}</td></tr>
 * <tr><td>Do few firms or industries dominate?</td><td>{@link org.parkgauge.measure.agglomeration.Dominance}</td></tr>
 * <tr><td>How far is a structure from another?</td><td>{@link
 * org.parkgauge.measure.agglomeration.Specialization}</td></tr>
 * <tr><td>Which parks compete with the same industries?</td><td>{@link
 * org.parkgauge.measure.agglomeration.StructuralSimilarity}, {@link
 * org.parkgauge.measure.agglomeration.Competition}</td></tr>
 * <tr><td>How varied is a place?</td><td>{@link org.parkgauge.measure.agglomeration.Variety}</td></tr>
 * <tr><td>Is an industry concentrated on few places?</td><td>{@link
 * org.parkgauge.measure.agglomeration.LocationalGini}; {@link org.parkgauge.measure.agglomeration.Specialization} on the
 * transposed table</td></tr>
 * <tr><td>More than its few large plants explain?</td><td>{@link
 * org.parkgauge.measure.agglomeration.EllisonGlaeser}, {@link
 * org.parkgauge.measure.agglomeration.MaurelSedillot}</td></tr>
 * <tr><td>Do industries choose the same places?</td><td>{@link
 * org.parkgauge.measure.agglomeration.Coagglomeration}</td></tr>
 * <tr><td>At which distance, without borders?</td><td>{@link
 * org.parkgauge.measure.agglomeration.DurantonOverman}, {@link org.parkgauge.measure.agglomeration.MarconPuech}</td></tr>
 * <tr><td>Which industries fit a place?</td><td>{@link org.parkgauge.measure.agglomeration.Presence}, {@link
 * org.parkgauge.measure.agglomeration.Relatedness}, {@link org.parkgauge.measure.agglomeration.Complexity}</td></tr>
 * <tr><td>Who supplies whom?</td><td>{@link org.parkgauge.measure.agglomeration.InputOutput}, {@link
 * org.parkgauge.measure.agglomeration.IntraParkLinkage}</td></tr>
 * <tr><td>Why did a place grow?</td><td>{@link org.parkgauge.measure.agglomeration.ShiftShare}, {@link
 * org.parkgauge.measure.agglomeration.StructuralChange}</td></tr>
 * </table>
 */
@NullMarked
package org.parkgauge.measure.agglomeration;

import org.jspecify.annotations.NullMarked;
