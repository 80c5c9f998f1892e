package org.parkgauge.integration.derivation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkgauge.integration.raw.Catchment;
import org.parkgauge.integration.raw.Commute;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.Point;
import org.parkgauge.integration.raw.Project;
import org.parkgauge.integration.raw.Purchase;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.integration.raw.Sector;
import org.parkgauge.integration.raw.StaffGroup;
import org.parkgauge.integration.raw.TravelCost;
import org.parkgauge.integration.raw.Zone;

/** All tables, sorted once by what the regions ask for. */
final class Prefecture {

    private final RawTables tables;
    private final DerivationSettings settings;
    private final SetReference reference;
    private final Map<String, List<Establishment>> establishments;
    private final Map<String, List<Project>> projects;
    private final Map<String, List<StaffGroup>> staff;
    private final Map<String, List<Commute>> commutesByWork;
    private final Map<String, Zone> zones = new HashMap<>();
    private final Map<String, Sector> sectors = new HashMap<>();
    private final Map<List<String>, TravelCost> travel = new HashMap<>();
    private @Nullable HealthCare healthCare;

    Prefecture(RawTables tables, DerivationSettings settings, SetReference reference) {
        this.tables = tables;
        this.settings = settings;
        this.reference = reference;
        tables.zones().forEach(zone -> zones.put(zone.code(), zone));
        tables.industries().forEach(industry -> sectors.put(industry.code(), industry.sector()));
        establishments = group(tables.establishments(), this::parkOf);
        projects = group(tables.projects(), Project::park);
        staff = group(tables.staff(), StaffGroup::park);
        commutesByWork = group(tables.commuting(), Commute::work);
        tables.travel().forEach(row -> travel.put(List.of(row.from(), row.to()), row));
    }

    private static <T> Map<String, List<T>> group(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }

    /** The park of an establishment: its own, else that of its zone. */
    private String parkOf(Establishment row) {
        Zone zone = zones.get(row.zone());
        return row.park().isEmpty() && zone != null ? zone.park() : row.park();
    }

    RawTables tables() {
        return tables;
    }

    DerivationSettings settings() {
        return settings;
    }

    SetReference reference() {
        return reference;
    }

    /** The park with the catchment that the settings give it. */
    Region region(Park park) {
        return new Region(this, park, catchment(park));
    }

    private Catchment catchment(Park park) {
        return switch (settings.catchment()) {
            case PARK -> Catchment.PARK;
            case PARK_AND_TOWN -> Catchment.PARK_AND_TOWN;
            case BY_TYPE ->
                settings.type(park.type())
                        .map(DevelopmentType::catchment)
                        .orElse(park.catchment() == Catchment.UNSTATED ? Catchment.PARK : park.catchment());
        };
    }

    List<Establishment> establishments(String park) {
        return establishments.getOrDefault(park, List.of());
    }

    /** The sector of an establishment; empty where the table of industries lacks it. */
    Optional<Sector> sector(Establishment row) {
        return Optional.ofNullable(sectors.get(row.industry()));
    }

    List<Project> projects(String park) {
        return projects.getOrDefault(park, List.of());
    }

    List<StaffGroup> staff(String park) {
        return staff.getOrDefault(park, List.of());
    }

    List<Commute> commutesTo(Zone work) {
        return commutesByWork.getOrDefault(work.code(), List.of());
    }

    /** The time from zone to zone in minutes; NaN where it is not known. */
    double time(Commute commute) {
        return Double.isNaN(commute.time()) ? cost(commute.home(), commute.work(), TravelCost::time) : commute.time();
    }

    /** The distance of a commute in metres: its own, else of the table of travel, else the straight line; or NaN. */
    double distance(Commute commute) {
        return Double.isNaN(commute.distance()) ? distance(commute.home(), commute.work()) : commute.distance();
    }

    /** The distance from zone to zone in metres: of the table of travel, else the straight line; or NaN. */
    double distance(String from, String to) {
        double known = cost(from, to, TravelCost::distance);
        return Double.isNaN(known) ? place(from).distance(place(to)) : known;
    }

    /** The time from zone to zone in minutes by the table of travel; NaN where it is not known. */
    double time(String from, String to) {
        return cost(from, to, TravelCost::time);
    }

    /** The distance from zone to zone in metres by the table of travel; NaN where it is not known. */
    double travelled(String from, String to) {
        return cost(from, to, TravelCost::distance);
    }

    private double cost(String from, String to, ToDoubleFunction<TravelCost> cost) {
        TravelCost row = travel.get(List.of(from, to));
        return row == null ? Double.NaN : cost.applyAsDouble(row);
    }

    @Nullable
    Zone zone(String code) {
        return zones.get(code);
    }

    Point place(String zone) {
        Zone known = zones.get(zone);
        return known == null ? Point.UNKNOWN : known.place();
    }

    /** Access to doctors on all zones, measured when it is first asked for. */
    HealthCare healthCare() {
        if (healthCare == null) {
            healthCare = new HealthCare(this);
        }
        return healthCare;
    }

    /** What establishments of a park buy from others of the same park, by buyer; NaN where an amount is not known. */
    Map<String, Double> purchasesWithin(String park) {
        Map<String, Double> purchases = new HashMap<>();
        tradesWithin(park).forEach(row -> purchases.merge(row.buyer(), row.amount(), Double::sum));
        return purchases;
    }

    /** The establishments of a park that buy from or sell to others of the same park. */
    Set<String> tradingWithin(String park) {
        Set<String> trading = new HashSet<>();
        for (Purchase row : tradesWithin(park)) {
            trading.add(row.buyer());
            trading.add(row.supplier());
        }
        return trading;
    }

    private List<Purchase> tradesWithin(String park) {
        Set<String> firms =
                establishments(park).stream().map(Establishment::code).collect(Collectors.toSet());
        return tables.supply().stream()
                .filter(row -> firms.contains(row.buyer()) && firms.contains(row.supplier()))
                .toList();
    }
}
