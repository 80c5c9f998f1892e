package org.parkgauge.integration.diagnosis;

import java.io.Serializable;

/**
 * The quadrant of a park with the numbers behind it, on the scale of the scores.
 *
 * @param quadrant the quadrant
 * @param industry the score of the industry (AGG)
 * @param city the score of the city (the weighted mean of INF and PUB)
 * @param industryFrom the score from which the industry counts as high
 * @param cityFrom the score from which the city counts as high
 */
public record Typology(Quadrant quadrant, double industry, double city, double industryFrom, double cityFrom)
        implements Serializable {}
