package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import org.parkgauge.text.Text;

/**
 * Draws that gave no scores, for one reason.
 *
 * @param reason why
 * @param count how many
 * @param first the number of the first of them, by which it can be replayed
 */
public record Failure(Text reason, long count, long first) implements Serializable {}
