/**
 * The ready-made industry–city integration index (产城融合指数) for industrial parks.
 *
 * <p>{@link org.parkgauge.integration.IntegrationIndex} gives it in three forms, all data read by the same reader as anyone's
 * own index: {@code icii}, with 32 indicators in four core dimensions (infrastructure INF, public services PUB, jobs–housing
 * balance JHB, industrial agglomeration AGG) and, of weight 0, three supplementary indicators in them and the dimensions GOV, ECO and INO; {@code
 * icii-lite}, with four yearbook-level indicators a dimension; {@code classic-cn}, the data-driven form of many Chinese
 * studies. Scores of the first two rest on fixed goalposts, so a park is measured by norms and not by its neighbours; a
 * planning bureau should review every goalpost that is marked as a project default.
 *
 * <p>From registers to advice it goes through three packages: {@link org.parkgauge.integration.raw} reads the tables that
 * a prefecture has, {@link org.parkgauge.integration.derivation} makes the indicators of them and says how, and {@link
 * org.parkgauge.integration.diagnosis} says what the scores mean for each park. {@link
 * org.parkgauge.integration.FittedIntegration} keeps an index together with all that it takes to score raw tables on the
 * same scale next year. Who has the indicators already gives them to the index directly.
 *
 * <p>Parks of different types are ranked together by the profile {@code common} only, and within a type by the profile made
 * for it ({@code city}, {@code town}).
 */
@NullMarked
package org.parkgauge.integration;

import org.jspecify.annotations.NullMarked;
