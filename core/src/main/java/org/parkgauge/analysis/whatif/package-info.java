/** TODO. */
@NullMarked
package org.parkgauge.analysis.whatif;

import org.jspecify.annotations.NullMarked;
