/**
 * Editable Word documents (.docx), which Word, WPS and LibreOffice open.
 *
 * <p>{@link org.parkgauge.report.WordReport} writes a report; {@link org.parkgauge.report.word.WordDocument} is what it is
 * made of, for documents of your own. The package needs {@code org.apache.poi:poi-ooxml}, which is optional: a program that
 * writes Word documents adds it. Nothing else in the library loads it.
 */
@NullMarked
package org.parkgauge.report.word;

import org.jspecify.annotations.NullMarked;
