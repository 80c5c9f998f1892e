/**
 * Weighted means. They act on the children that are present, with the weights of these rescaled to the sum 1; whether
 * enough is present is the rule of the dimension, not of the mean. From the arithmetic over the geometric to the harmonic
 * mean the weakest child counts more and compensation less.
 */
@NullMarked
package org.parkgauge.aggregation.mean;

import org.jspecify.annotations.NullMarked;
