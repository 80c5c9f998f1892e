package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Facility;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.integration.raw.Mark;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.integration.raw.Point;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.access.Coverage;
import org.parkgauge.measure.access.Distance;
import org.parkgauge.measure.access.Distances;
import org.parkgauge.measure.access.Points;
import org.parkgauge.text.Text;

/** The rules of infrastructure. */
final class InfrastructureRules {

    private static final List<String> CONNECTIONS = List.of(
            "served_road",
            "served_water",
            "served_drainage",
            "served_power",
            "served_telecom",
            "served_gas",
            "served_heat",
            "served_levelling");
    private static final List<String> ROADS = List.of("road_arterial", "road_collector", "road_local");
    private static final List<String> INTEGRATIONS = List.of(
            "integration_products",
            "integration_utilities",
            "integration_logistics",
            "integration_safety",
            "integration_management");
    private static final List<String> SAFETY =
            List.of("pipe_corridor", "fire_service", "logistics_service", "central_wastewater", "emergency_response");
    private static final Text NO_PLACES = Text.of(
            "缺少有位置的就业岗位（establishments.employment 及 x、y 或 zone；或 zones.jobs 及 x、y）",
            "lacks jobs with a place (establishments.employment with x, y or zone; or zones.jobs with x, y)");
    private static final double PERCENT = 100;
    private static final double POINTS_PER_GRADE = 25;

    private InfrastructureRules() {}

    static List<Rule> all() {
        Text points = Text.of("分（0–100）", "points 0–100");
        return List.of(
                Rule.percent(
                        "INF01",
                        "八项（路、给水、排水、电、讯、燃气、热力、平整）服务面积占建成区比重的平均值",
                        "mean share of the developed area served by roads, water, drainage, power, telecommunications, gas, heat and levelling",
                        region -> Outcome.mean(figures(CONNECTIONS.stream().map(region::shareOfDeveloped)), PERCENT)),
                Rule.of(
                        "INF02",
                        Text.of("km/km²"),
                        "道路总长度 ÷ 建成区面积",
                        "road length / developed area",
                        region -> Outcome.ratio(roads(region), "km", region.developedArea(), "km2")),
                Rule.percent(
                        "INF03",
                        "公交站点服务半径内的就业岗位 ÷ 就业岗位",
                        "jobs within the radius of a transit stop / jobs",
                        InfrastructureRules::transit),
                Rule.percent(
                        "INF04",
                        "已有双电源的企业数（或负荷）÷ 需要双电源的企业数（或负荷）",
                        "firms (or load) with a dual feed / firms (or load) that need one",
                        region -> dualFeed(region).share()),
                Rule.share("INF05", "water_reclaimed", "wastewater_treated"),
                Rule.percent(
                        "INF06",
                        "各类管网与城镇联网比重的加权平均",
                        "weighted mean of the shares of the networks interconnected with the town",
                        InfrastructureRules::interconnection),
                Rule.of(
                        "INF07",
                        points,
                        "25 × 五项一体化成熟度等级（0–4）的平均值",
                        "25 × mean of the five maturity grades (0–4)",
                        region -> Outcome.mean(figures(INTEGRATIONS.stream().map(region::amount)), POINTS_PER_GRADE)),
                Rule.of(
                        "INF08",
                        points,
                        "100 × 五项公辅与安全设施完备度（0–1）的平均值",
                        "100 × mean of the five degrees of completeness (0–1)",
                        region -> Outcome.mean(figures(SAFETY.stream().map(region::amount)), PERCENT)));
    }

    private static List<Figure> figures(Stream<Figure> figures) {
        return figures.toList();
    }

    private static Figure roads(Region region) {
        Figure total = region.amount("road_length");
        Figure classes =
                Figure.sum(total.name(), ROADS.stream().map(region::amount).toList());
        return region.or(classes, total);
    }

    private static Portion dualFeed(Region region) {
        Text part = region.tables().label("dual_feed");
        Text whole = region.tables().label("dual_feed_needed");
        Portion register = region.establishments()
                .where(row -> row.mark(Mark.DUAL_FEED_NEEDED) != YesNo.NO)
                .portion(
                        part,
                        whole,
                        "dual_feed",
                        row -> 1,
                        row -> row.mark(Mark.DUAL_FEED_NEEDED) == YesNo.UNSTATED
                                ? YesNo.UNSTATED
                                : row.mark(Mark.DUAL_FEED));
        return region.or(register, new Portion(region.amount("dual_feed"), region.amount("dual_feed_needed")));
    }

    private static Outcome interconnection(Region region) {
        List<Figure> shares = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Map.Entry<String, Double> weight :
                region.settings().interconnection().entrySet()) {
            if (weight.getValue() > 0) {
                shares.add(region.amount(weight.getKey()));
                weights.add(weight.getValue());
            }
        }
        return Outcome.mean(shares, weights, PERCENT);
    }

    /** Jobs of the establishments of the park where these have places, else those of its zones at their centres. */
    private static Outcome transit(Region region) {
        Rows<Establishment> firms = region.establishments();
        Figure employment =
                firms.sum("employment", row -> place(region, row).isKnown() ? row.employment() : Double.NaN);
        Rows<Zone> zones = region.parkZones();
        Figure jobs = zones.sum("jobs", zone -> zone.place().isKnown() ? zone.jobs() : Double.NaN);
        List<Point> places = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        if (employment.isKnown()) {
            firms.rows().forEach(row -> add(place(region, row), row.employment(), places, people));
        } else {
            zones.rows().forEach(zone -> add(zone.place(), zone.jobs(), places, people));
        }
        List<Point> stops = region.tables().facilities().stream()
                .filter(row -> row.category() == FacilityCategory.BUS_STOP)
                .map(Facility::place)
                .filter(Point::isKnown)
                .toList();
        Figure counted = region.or(employment, jobs).named(jobs.name());
        Figure all = counted.isKnown() ? counted : counted.unknown(NO_PLACES);
        Figure stopCount = stops(stops.size());
        double radius = region.settings().stopRadius();
        Text working = Text.of(
                all.said().zh() + "，其中距公交站点 " + Words.number(radius) + " m 以内者所占比重",
                all.said().en() + ", the share of them within " + Words.number(radius) + " m of a transit stop");
        return Outcome.of(List.of(all, stopCount), working, () -> {
            if (all.value() == 0) {
                return Outcome.nothing(all);
            }
            Coverage coverage = Coverage.within(
                    Distances.within(points(places), points(stops), Distance.STRAIGHT_LINE, radius), radius);
            Measured share = coverage.share(
                    people.stream().mapToDouble(Double::doubleValue).toArray());
            return share.isDefined() ? Measured.of(share.value() * PERCENT) : share;
        });
    }

    private static Point place(Region region, Establishment row) {
        return row.place().isKnown() ? row.place() : region.prefecture().place(row.zone());
    }

    private static void add(Point place, double people, List<Point> places, List<Double> all) {
        if (place.isKnown() && !Double.isNaN(people)) {
            places.add(place);
            all.add(people);
        }
    }

    private static Points points(List<Point> places) {
        return Points.of(
                places.stream().mapToDouble(Point::x).toArray(),
                places.stream().mapToDouble(Point::y).toArray());
    }

    private static Figure stops(int count) {
        Unit unit = Unit.of("count");
        Text name = FacilityCategory.BUS_STOP.label();
        Input input =
                new Input(name, "facilities.x", count == 0 ? Double.NaN : count, unit.label(), count, Origin.UNSTATED);
        return new Figure(
                name,
                input.value(),
                unit,
                count > 0 ? Text.EMPTY : Figure.lacking(name, "facilities.category, x, y"),
                List.of(input),
                List.of());
    }
}
