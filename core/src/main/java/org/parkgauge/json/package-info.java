/** Draft. */
@NullMarked
package org.parkgauge.json;

import org.jspecify.annotations.NullMarked;
