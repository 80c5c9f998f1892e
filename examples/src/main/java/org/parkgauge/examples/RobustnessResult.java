package org.parkgauge.examples;

import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Robustness;

/**
 * How sure the ranks are, and what they depend on.
 *
 * @param robustness the simulation
 * @param shift the Sobol indices of the mean rank shift
 */
record RobustnessResult(Robustness robustness, SobolIndices.Output shift) {}
