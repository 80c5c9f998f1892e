package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import org.parkgauge.analysis.Coupling;

/**
 * The coupling coordination of a park in three readings. One that cannot be made has NaN with the reason.
 *
 * @param industryCity 产 = AGG, 城 = the mean of INF and PUB by their weights in the index
 * @param core the four core dimensions, equal weights
 * @param productionLivingEcology 生产 = AGG, 生活 = the mean of PUB and JHB, 生态 = ECO; undefined where the index has no ECO
 */
public record Couplings(Coupling.Unit industryCity, Coupling.Unit core, Coupling.Unit productionLivingEcology)
        implements Serializable {}
