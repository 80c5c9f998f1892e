package org.parkgauge.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.integration.raw.Commute;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.integration.raw.TravelCost;
import org.parkgauge.measure.commuting.CommutingFlows;
import org.parkgauge.measure.commuting.ExcessCommuting;
import org.parkgauge.measure.commuting.IntraZonalCost;
import org.parkgauge.measure.commuting.TravelCosts;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/** Excess commuting of a whole region, from the raw tables of commuting and travel. */
public final class RegionalCommuting {

    private RegionalCommuting() {}

    /**
     * The commute in minutes over all zones between which both commuters and times are known.
     *
     * @param tables the raw tables
     * @return the observed commute with its bounds; empty where the tables lack commuters, or the time between any two of the
     *     zones that have commuters
     */
    public static Optional<ExcessCommuting> of(RawTables tables) {
        Map<List<String>, Double> times = new HashMap<>();
        for (TravelCost row : tables.travel()) {
            times.put(List.of(row.from(), row.to()), row.time());
        }
        Map<List<String>, Double> commuters = new HashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Commute row : tables.commuting()) {
            if (row.commuters() > 0) {
                commuters.merge(List.of(row.home(), row.work()), row.commuters(), Double::sum);
                codes.add(row.home());
                codes.add(row.work());
            }
        }
        List<String> zones = new ArrayList<>(codes);
        int n = zones.size();
        if (n < 2) {
            return Optional.empty();
        }
        Matrix flows = Matrix.generate(n, n, place -> commuters.getOrDefault(pair(zones, place), 0.0));
        Matrix costs = Matrix.generate(n, n, place -> times.getOrDefault(pair(zones, place), Double.NaN));
        try {
            return Optional.of(
                    ExcessCommuting.of(CommutingFlows.of(flows), TravelCosts.of(costs, new IntraZonalCost.Given())));
        } catch (InvalidInputException e) {
            // Times are missing between some of the zones: the bounds need them all.
            return Optional.empty();
        }
    }

    private static List<String> pair(List<String> zones, int place) {
        return List.of(zones.get(place / zones.size()), zones.get(place % zones.size()));
    }
}
