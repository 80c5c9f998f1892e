package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.Text;

/** Industry and city as two scores: AGG, and the mean of INF and PUB by their weights in the index. */
final class City {

    private static final double HALF = 0.5;
    private static final int ENOUGH = 2;

    private final Map<String, Double> nodes;
    private final double[] industry;
    private final double[] city;
    private final List<String> units;

    private City(Map<String, Double> nodes, double[] industry, double[] city, List<String> units) {
        this.nodes = nodes;
        this.industry = industry;
        this.city = city;
        this.units = units;
    }

    static City of(Scores scores) {
        Map<String, Double> weights = scores.index().effectiveWeights();
        double infrastructure = weights.getOrDefault("INF", 0.0);
        double services = weights.getOrDefault("PUB", 0.0);
        if (!(infrastructure > 0 && services > 0)) {
            infrastructure = 1;
            services = 1;
        }
        Map<String, Double> nodes = new LinkedHashMap<>();
        nodes.put("INF", infrastructure);
        nodes.put("PUB", services);
        double[] first = scores.scores("INF");
        double[] second = scores.scores("PUB");
        double share = services / (infrastructure + services);
        double[] city = new double[first.length];
        for (int i = 0; i < city.length; i++) {
            // in this form two equal scores give exactly that score
            city[i] = first[i] + share * (second[i] - first[i]);
        }
        return new City(nodes, scores.scores("AGG"), city, scores.units());
    }

    /** The nodes of the city with their weights. */
    Map<String, Double> nodes() {
        return nodes;
    }

    Optional<Typology> typology(String unit, DiagnosisSettings settings, List<String> groups) {
        int place = units.indexOf(unit);
        if (Double.isNaN(industry[place]) || Double.isNaN(city[place])) {
            return Optional.empty();
        }
        double industryFrom = settings.limit();
        double cityFrom = settings.limit();
        if (settings.threshold() == QuadrantThreshold.GROUP_MEDIAN) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                boolean scored = !Double.isNaN(industry[i]) && !Double.isNaN(city[i]);
                if (scored && !groups.get(i).isBlank() && groups.get(i).equals(groups.get(place))) {
                    members.add(i);
                }
            }
            if (members.size() < ENOUGH) {
                return Optional.empty();
            }
            industryFrom = median(industry, members);
            cityFrom = median(city, members);
        }
        Quadrant quadrant = Quadrant.of(industry[place], city[place], industryFrom, cityFrom);
        return Optional.of(new Typology(quadrant, industry[place], city[place], industryFrom, cityFrom));
    }

    /** Why a park has no quadrant. */
    Text whyNone(String unit) {
        int place = units.indexOf(unit);
        if (Double.isNaN(industry[place])) {
            return Text.of("产业没有得分", "the industry has no score");
        }
        return Double.isNaN(city[place])
                ? Text.of("城市没有得分", "the city has no score")
                : Text.of("同组有得分的园区不足两个", "fewer than two parks of its group have both scores");
    }

    private static double median(double[] values, List<Integer> places) {
        return Quantiles.quantile(places.stream().mapToDouble(i -> values[i]).toArray(), HALF);
    }
}
