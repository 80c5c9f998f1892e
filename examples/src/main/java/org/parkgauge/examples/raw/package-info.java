/**
 * The generator of the raw sample prefecture: {@link org.parkgauge.examples.raw.SamplePrefecture} invents its tables from
 * a seed, so that everyone can see how they came about and change them.
 */
package org.parkgauge.examples.raw;
