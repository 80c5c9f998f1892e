package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import java.util.Map;
import org.parkgauge.text.Text;

/**
 * Alternatives that cannot work, or cannot work together, and take no part in the sampling.
 *
 * @param options the name of a choice to the name of its alternative, one or two
 * @param reason why
 */
public record Exclusion(Map<String, String> options, Text reason) implements Serializable {}
