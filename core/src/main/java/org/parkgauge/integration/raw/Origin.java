package org.parkgauge.integration.raw;

import java.io.Serializable;

/**
 * Where a figure comes from. An empty text means not stated.
 *
 * @param year the year that it describes
 * @param priceBase the year whose prices it is in, for money
 * @param source who published it
 * @param evidence what a judgement rests on: documents, registers, photographs
 */
public record Origin(String year, String priceBase, String source, String evidence) implements Serializable {

    /** Nothing is stated. */
    public static final Origin UNSTATED = new Origin("", "", "", "");
}
