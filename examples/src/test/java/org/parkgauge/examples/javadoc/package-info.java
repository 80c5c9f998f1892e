/** The code that documentation comments show is compiled and run. */
@org.jspecify.annotations.NullMarked
package org.parkgauge.examples.javadoc;
