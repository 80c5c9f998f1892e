package org.parkgauge.integration.diagnosis;

import java.io.Serializable;

/**
 * How the park's group stands at an indicator. The median is taken over the parks of the group that have a value, the park
 * itself among them, since groups are small.
 *
 * @param size how many parks of the group have a value and a score
 * @param median the median of the values; NaN where fewer than two have one
 * @param gap the park's value minus the median, in the unit of the indicator
 * @param scoreMedian the median of the scores
 * @param scoreGap the park's score minus that median: positive is better than the group, whatever the direction
 */
public record Peers(int size, double median, double gap, double scoreMedian, double scoreGap) implements Serializable {}
