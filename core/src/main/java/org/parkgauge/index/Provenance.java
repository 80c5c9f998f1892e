package org.parkgauge.index;

import java.io.Serializable;

/**
 * Where a result comes from, enough for someone else to repeat it. Hashes are taken over numbers as bits; there is no clock
 * time.
 *
 * @param index the code of the index
 * @param version the version of the index definition
 * @param profile the type profile applied, empty for none
 * @param specHash the hash of the recipe
 * @param referenceData the fingerprint of the reference set
 * @param referenceUnits the number of reference units
 * @param library the version of Parkgauge
 */
public record Provenance(
        String index,
        String version,
        String profile,
        String specHash,
        String referenceData,
        int referenceUnits,
        String library)
        implements Serializable {}
