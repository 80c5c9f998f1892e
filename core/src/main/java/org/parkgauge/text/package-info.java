/**
 * Words for people: everything that Parkgauge says exists in Chinese and in English.
 *
 * <p>A {@link org.parkgauge.text.Text} holds both forms; a {@link org.parkgauge.text.Language} picks one. Bad input
 * is refused by an {@link org.parkgauge.text.InvalidInputException}, which names the place and proposes a cure
 * (and a {@link org.parkgauge.text.Remedy}, where a program may have its own words for it); what a result could
 * still be made of, but a reader should know, is an {@link org.parkgauge.text.Issue}. Codes are stable ASCII and never
 * translated.
 */
@NullMarked
package org.parkgauge.text;

import org.jspecify.annotations.NullMarked;
