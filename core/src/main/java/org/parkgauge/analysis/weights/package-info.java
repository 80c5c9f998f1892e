/** Draft. */
@NullMarked
package org.parkgauge.analysis.weights;

import org.jspecify.annotations.NullMarked;
