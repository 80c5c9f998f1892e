package org.parkgauge.integration.diagnosis;

import java.util.Optional;
import org.parkgauge.analysis.Coupling;

/**
 * The coupling coordination of a park in three readings.
 *
 * @param industryCity 产 = AGG, 城 = the mean of INF and PUB by their weights in the index
 * @param core the four core dimensions, equal weights
 * @param productionLivingEcology 生产 = AGG, 生活 = the mean of PUB and JHB, 生态 = ECO; empty where the index has no ECO
 */
public record Couplings(
        Coupling.Unit industryCity, Coupling.Unit core, Optional<Coupling.Unit> productionLivingEcology) {}
