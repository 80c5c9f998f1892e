/** Sensitivity. */
@NullMarked
package org.parkgauge.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
