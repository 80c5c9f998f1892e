/**
 * Machinery that is nobody's business outside: markup, digests, decompositions, linear programmes, random streams. No type of
 * this package stands in a public signature of another, and nothing here is part of the API.
 */
@NullMarked
package org.parkgauge.internal;

import org.jspecify.annotations.NullMarked;
