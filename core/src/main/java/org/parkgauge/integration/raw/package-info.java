/**
 * The raw tables behind the industry–city integration index.
 */
@NullMarked
package org.parkgauge.integration.raw;

import org.jspecify.annotations.NullMarked;
