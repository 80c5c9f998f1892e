/** The notebooks are executed, and what they show is what is committed. */
@org.jspecify.annotations.NullMarked
package org.parkgauge.notebooks;
