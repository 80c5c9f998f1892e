package org.parkgauge.examples.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.examples.raw.Setting.Estate;
import org.parkgauge.examples.raw.Setting.ParkPlan;
import org.parkgauge.examples.raw.Setting.Place;
import org.parkgauge.examples.raw.Setting.Trade;

/** Invents the establishments and what they buy from each other. */
final class Firms {

    /** A firm; money in 万元. */
    private static final class Firm {
        private final String code;
        private final String park;
        private final String zone;
        private final Trade trade;
        private final double x;
        private final double y;
        private final int employment;
        private final double output;
        private final double valueAdded;
        private final double revenue;
        private double localInputs;
        private boolean linked;

        Firm(String code, String park, String zone, Trade trade, double x, double y, int employment, Draws draws) {
            this.code = code;
            this.park = park;
            this.zone = zone;
            this.trade = trade;
            this.x = x;
            this.y = y;
            this.employment = employment;
            output = Draws.rounded(employment * trade.output() * draws.between(0.6, 1.5), 1);
            valueAdded = Draws.rounded(output * trade.valueAdded() * draws.between(0.8, 1.2), 1);
            revenue = Draws.rounded(output * draws.between(0.9, 1.1), 1);
        }

        double inputs() {
            return Draws.rounded(output - valueAdded, 1);
        }
    }

    private static final int TOWN_FIRMS = 600;
    private static final double LARGE_OUTPUT = 2000;

    private final Draws draws = new Draws("establishments");
    private final List<Firm> firms = new ArrayList<>();
    private final Map<String, Integer> jobs = new HashMap<>();
    private final Map<String, Integer> livingServiceJobs = new HashMap<>();
    private final Map<String, double[]> totals = new HashMap<>();

    Firms() {
        for (ParkPlan park : Setting.PARKS) {
            double[] weights = parkWeights(park);
            List<Estate> estates = park.estates();
            for (int i = 0; i < park.firms(); i++) {
                Trade trade = Setting.TRADES.get(draws.pick(weights));
                boolean leading = park.leading().contains(trade.code());
                Estate estate = draws.pick(estates);
                boolean central = park.hasQuarter() && trade.sector().matches("living-service|public-service");
                String zone = central ? park.home() : park.zone();
                double x = central ? park.x() : estate.x();
                double y = central ? park.y() : estate.y();
                add(park.code(), zone, trade, x, y, Estate.RADIUS, leading ? 1.6 : 1);
            }
        }
        double[] townWeights = weights(Setting.TOWN_MIX, 0);
        double[] places = Setting.PLACES.stream()
                .mapToDouble(place -> Math.sqrt(place.jobs()))
                .toArray();
        for (int i = 0; i < TOWN_FIRMS; i++) {
            Place place = Setting.PLACES.get(draws.pick(places));
            Trade trade = Setting.TRADES.get(draws.pick(townWeights));
            add("", place.code(), trade, place.x(), place.y(), Math.min(1.5, radius(place.area())), 1);
        }
    }

    private static double radius(double area) {
        return Math.sqrt(area / Math.PI);
    }

    /**
     * The parks of one block have much the same industries, those of the energy blocks most of all; services come where a
     * park is well run.
     */
    private double[] parkWeights(ParkPlan park) {
        double[] weights = weights(Setting.MIX.get(park.block()), 0.6);
        double spread = park.block() == 'B' || park.block() == 'C' ? 0.15 : 0.5;
        for (int i = 0; i < weights.length; i++) {
            Trade trade = Setting.TRADES.get(i);
            weights[i] *= draws.between(1 - spread, 1 + spread);
            if (park.leading().contains(trade.code())) {
                weights[i] = Math.max(weights[i] * 1.5, park.type().equals(Setting.CITY) ? 30 : 14);
            } else if (trade.sector().equals("living-service")) {
                weights[i] = 4 * park.quality() * park.quality();
            }
        }
        return weights;
    }

    private static double[] weights(Map<String, Double> mix, double others) {
        return Setting.TRADES.stream()
                .mapToDouble(trade -> mix.getOrDefault(trade.code(), others))
                .toArray();
    }

    private void add(String park, String zone, Trade trade, double x, double y, double radius, double boost) {
        double rank = draws.between(0.002, 1);
        int employment = (int) Math.max(2, Math.min(2600, 9 * trade.scale() * boost * StrictMath.pow(rank, -0.72)));
        double angle = draws.between(0, 2 * Math.PI);
        double distance = radius * Math.sqrt(draws.between(0, 1));
        String code = String.valueOf(10001 + firms.size()).replaceFirst("1", "E");
        Firm firm = new Firm(
                code,
                park,
                zone,
                trade,
                Math.rint(1000 * (x + distance * StrictMath.cos(angle))),
                Math.rint(1000 * (y + distance * StrictMath.sin(angle))),
                employment,
                draws);
        firms.add(firm);
        jobs.merge(zone, employment, Integer::sum);
        if (trade.sector().equals("living-service")) {
            livingServiceJobs.merge(zone, employment, Integer::sum);
        }
        double[] sums = totals.computeIfAbsent(park, key -> new double[5]);
        sums[0] += employment;
        sums[1] += firm.output;
        sums[2] += Setting.TRADES.indexOf(trade) < 18 ? firm.valueAdded : 0;
        sums[3] += firm.valueAdded;
        sums[4] += firm.revenue;
    }

    int jobs(String zone) {
        return jobs.getOrDefault(zone, 0);
    }

    int livingServiceJobs(String zone) {
        return livingServiceJobs.getOrDefault(zone, 0);
    }

    /** The people who work in a park. */
    int employment(String park) {
        return (int) totals.get(park)[0];
    }

    /** Output of a park, in 万元. */
    double output(String park) {
        return totals.get(park)[1];
    }

    /** Industrial value added of a park, in 万元. */
    double industrialValueAdded(String park) {
        return totals.get(park)[2];
    }

    /** Value added of a park, in 万元. */
    double valueAdded(String park) {
        return totals.get(park)[3];
    }

    /** Revenue of a park, in 万元. */
    double revenue(String park) {
        return totals.get(park)[4];
    }

    void write(Sheets sheets) {
        trade(sheets);
        sheets.begin(
                "establishments",
                "code,park,zone,industry,x[m],y[m],employment[人],output[万元],value_added[万元],revenue[万元],inputs[万元],"
                        + "local_inputs[万元],anchor,high_tech,above_scale,technology_sme,dual_feed_needed,dual_feed,linked");
        for (Firm firm : firms) {
            row(sheets, firm);
        }
    }

    private void row(Sheets sheets, Firm firm) {
        boolean large = firm.output >= LARGE_OUTPUT;
        boolean technology = draws.chance(firm.trade.technology() * (large ? 0.8 : 0.25));
        boolean anchor = !firm.park.isEmpty() && firm.output > output(firm.park) * 0.04;
        boolean small = technology && firm.employment < 500 && draws.chance(0.5);
        boolean needed = firm.trade.code().matches("06|25|26|32|44|39") && large;
        boolean inPark = !firm.park.isEmpty();
        boolean fed = needed && draws.chance(0.35 + 0.6 * quality(firm.park));
        double inputs = draws.sometimesMissing(firm.inputs());
        sheets.add(
                "establishments",
                firm.code,
                firm.park,
                firm.zone,
                firm.trade.code(),
                firm.x,
                firm.y,
                draws.sometimesMissing(firm.employment),
                draws.sometimesMissing(firm.output),
                draws.sometimesMissing(firm.valueAdded),
                draws.sometimesMissing(firm.revenue),
                inputs,
                inPark && !Double.isNaN(inputs) ? draws.sometimesMissing(firm.localInputs) : inPark ? Double.NaN : 0,
                yes(anchor),
                yes(technology),
                yes(large),
                yes(small),
                inPark ? yes(needed) : "",
                inPark ? yes(fed) : "",
                inPark ? yes(firm.linked) : "");
    }

    private static double quality(String park) {
        return Setting.PARKS.stream()
                .filter(plan -> plan.code().equals(park))
                .mapToDouble(ParkPlan::quality)
                .findFirst()
                .orElse(0);
    }

    static String yes(boolean yes) {
        return yes ? "是" : "否";
    }

    /** Who buys from whom inside a park: the better the park is run, the more of its firms trade with each other. */
    private void trade(Sheets sheets) {
        sheets.begin("supply", "supplier,buyer,amount[万元]");
        Draws choice = new Draws("supply");
        Map<String, List<Firm>> parks = new HashMap<>();
        firms.forEach(firm ->
                parks.computeIfAbsent(firm.park, park -> new ArrayList<>()).add(firm));
        for (Firm buyer : firms) {
            if (buyer.park.isEmpty() || !choice.chance(0.1 + 0.65 * quality(buyer.park))) {
                continue;
            }
            Set<Firm> suppliers = new HashSet<>();
            for (int i = choice.whole(1, 2); i > 0; i--) {
                Firm supplier = choice.pick(parks.get(buyer.park));
                double amount = Draws.rounded(buyer.inputs() * choice.between(0.04, 0.4), 1);
                if (supplier == buyer || amount == 0 || !suppliers.add(supplier)) {
                    continue;
                }
                buyer.linked = true;
                supplier.linked = true;
                buyer.localInputs = Draws.rounded(buyer.localInputs + amount, 1);
                sheets.add("supply", supplier.code, buyer.code, choice.sometimesMissing(amount));
            }
        }
    }
}
