package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/**
 * The local name of an item.
 *
 * @param item the code of the item
 * @param name its local name
 */
public record Label(String item, Text name) {}
