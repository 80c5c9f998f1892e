package org.parkgauge.report;

import org.parkgauge.text.Text;

/**
 * What one child of the root accounts for in the score of a unit, in points of that score.
 *
 * @param code the code of the child; that of the root for the part of missing children
 * @param label its name
 * @param points points added to zero, or, where the index is not a sum, points lost from the best (not negative)
 */
public record ScorePart(String code, Text label, double points) {}
