/**
 * The {@code rank} program and worked examples, on the public API of Parkgauge alone: a sample prefecture (invented) and the
 * Technology Achievement Index (published).
 */
package org.parkgauge.examples;
