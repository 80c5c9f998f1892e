/** Draft. */
@NullMarked
package org.parkgauge.analysis.diagnostics;

import org.jspecify.annotations.NullMarked;
