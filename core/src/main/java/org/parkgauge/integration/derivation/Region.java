package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.parkgauge.integration.raw.Amount;
import org.parkgauge.integration.raw.Catchment;
import org.parkgauge.integration.raw.ColumnDefinition;
import org.parkgauge.integration.raw.Commute;
import org.parkgauge.integration.raw.Definitions;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Facility;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.integration.raw.ItemDefinition;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.Project;
import org.parkgauge.integration.raw.Quantity;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.integration.raw.Sector;
import org.parkgauge.integration.raw.StaffGroup;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.measure.access.ServedPopulation;
import org.parkgauge.text.Text;

/** One park with its catchment, and the figures that rules make indicators of. */
final class Region {

    /** What the people are called whose commuting and dwelling is counted. */
    static final Text WORKERS = Text.of("园区职工", "workers of the park");

    private static final Text HOST_TOWN = Text.of("所在镇", "host town");

    private final Prefecture prefecture;
    private final Park park;
    private final Catchment catchment;
    private final Area area;

    Region(Prefecture prefecture, Park park, Catchment catchment) {
        this.prefecture = prefecture;
        this.park = park;
        this.catchment = catchment;
        area = new Area(
                prefecture.tables().zones(),
                park,
                catchment,
                prefecture.settings().buffer());
    }

    /** The same park with its host town as catchment. */
    Region withTown() {
        return catchment == Catchment.PARK_AND_TOWN ? this : new Region(prefecture, park, Catchment.PARK_AND_TOWN);
    }

    Park park() {
        return park;
    }

    String code() {
        return park.code();
    }

    Catchment catchment() {
        return catchment;
    }

    Prefecture prefecture() {
        return prefecture;
    }

    RawTables tables() {
        return prefecture.tables();
    }

    DerivationSettings settings() {
        return prefecture.settings();
    }

    SetReference reference() {
        return prefecture.reference();
    }

    Optional<DevelopmentType> type() {
        return settings().type(park.type());
    }

    // Numbers of the park

    /** A number of the tables in long form that is about the park itself. */
    Figure amount(String item) {
        ItemDefinition definition = Definitions.item(item);
        Amount amount = tables().amount(code(), item);
        Unit shown = definition.units().stream()
                .filter(unit -> unit.quantity() == amount.quantity())
                .findFirst()
                .orElse(amount.unit());
        return Figure.of(tables().label(item), definition.table() + "." + item, amount, shown);
    }

    /** A number of the tables in long form that is about the catchment; not known where it is of another area. */
    Figure catchmentAmount(String item) {
        Figure figure = amount(item);
        if (!figure.isKnown() || park.catchment() == catchment) {
            return figure;
        }
        if (park.catchment() == Catchment.UNSTATED) {
            return figure.noting(Text.of(
                    "“" + figure.name().zh() + "”的统计范围未说明（parks.catchment），按"
                            + catchment.label().zh() + "使用",
                    "the area of \"" + figure.name().en() + "\" is not stated (parks.catchment); taken as "
                            + catchment.label().en()));
        }
        return figure.unknown(Text.of(
                "“" + figure.name().zh() + "”按" + park.catchment().label().zh() + "统计，而指标按"
                        + catchment.label().zh() + "统计",
                "\"" + figure.name().en() + "\" is of "
                        + park.catchment().label().en() + ", while the indicator is of "
                        + catchment.label().en()));
    }

    /** A column of the register of parks, such as {@code developed_area}. */
    Figure park(String column, ToDoubleFunction<Park> value) {
        ColumnDefinition definition = Definitions.table("parks").column(column);
        Unit unit = definition.unit().orElseGet(Quantity.NUMBER::base);
        Amount amount = new Amount(value.applyAsDouble(park), unit.quantity().base(), park.origin());
        return Figure.of(definition.label(), "parks." + column, amount, unit);
    }

    Figure developedArea() {
        return park("developed_area", Park::developedArea);
    }

    /** A register figure, or the total where it is not known. */
    Figure or(Figure register, Figure total) {
        return register.or(total, settings().tolerance());
    }

    Portion or(Portion register, Portion totals) {
        return register.or(totals, settings().tolerance());
    }

    /** An item given as an area or as its share of the developed area, as a share. */
    Figure shareOfDeveloped(String item) {
        Figure amount = amount(item);
        if (amount.unit().quantity() == Quantity.SHARE) {
            return amount;
        }
        Figure area = developedArea();
        Figure share =
                Figure.made(amount.name(), Unit.of("%"), List.of(amount, area), () -> amount.value() / area.value());
        return share.value() > 1 + 1e-6 || area.value() == 0
                ? share.unknown(Outcome.larger(amount, area).reason())
                : share;
    }

    // Rows

    private <T> Rows<T> rows(String table, List<T> rows, java.util.function.Function<T, String> code) {
        return new Rows<>(table, rows, code, settings().leastShare());
    }

    /** The zones of the catchment. */
    Rows<Zone> zones() {
        return inCatchment(rows("zones", area.zones(), Zone::code));
    }

    /** The zones of the park itself. */
    Rows<Zone> parkZones() {
        return rows("zones", area.own(), Zone::code);
    }

    /** Rows that depend on the catchment: nothing is known of them where it takes a host town and none is named. */
    private <T> Rows<T> inCatchment(Rows<T> rows) {
        return area.isKnown() ? rows : rows.unknown(Figure.lacking(HOST_TOWN, "parks.town"));
    }

    /** Whether a zone belongs to the catchment. */
    boolean isServed(String zone) {
        return area.holds(zone);
    }

    /** The establishments of the park. */
    Rows<Establishment> establishments() {
        return rows("establishments", prefecture.establishments(code()), Establishment::code);
    }

    /** The establishments of the park and of the other zones of its catchment. */
    Rows<Establishment> catchmentEstablishments() {
        Set<String> own = prefecture.establishments(code()).stream()
                .map(Establishment::code)
                .collect(Collectors.toSet());
        return inCatchment(rows(
                "establishments",
                tables().establishments().stream()
                        .filter(row -> own.contains(row.code()) || (row.park().isEmpty() && isServed(row.zone())))
                        .toList(),
                Establishment::code));
    }

    Rows<Project> projects() {
        return rows("projects", prefecture.projects(code()), Project::code);
    }

    /** The groups of workers of the park. */
    Rows<StaffGroup> staff() {
        return rows(
                "staff",
                prefecture.staff(code()),
                group -> group.home() + "/" + group.band().code());
    }

    /** The commuters to the zones of the park. */
    Rows<Commute> commutesToPark() {
        return commutesTo(area.own());
    }

    private Rows<Commute> commutesTo(List<Zone> places) {
        return rows(
                "commuting",
                places.stream()
                        .flatMap(zone -> prefecture.commutesTo(zone).stream())
                        .toList(),
                row -> row.home() + " → " + row.work());
    }

    /** The commuters to the zones of the catchment. */
    Rows<Commute> commutesToCatchment() {
        return inCatchment(commutesTo(area.zones()));
    }

    /** The facilities of a category in the catchment: in the park, in one of its zones or, unplaced, within its buffer. */
    Rows<Facility> facilities(FacilityCategory... categories) {
        Set<FacilityCategory> wanted = Set.of(categories);
        return inCatchment(rows(
                "facilities",
                tables().facilities().stream()
                        .filter(row -> wanted.contains(row.category()) && area.holds(row))
                        .toList(),
                Facility::code));
    }

    // Figures that several dimensions use

    /** The residents of the catchment. */
    Figure residents() {
        return or(atEdge(zones().sum("residents", Zone::residents)), catchmentAmount("residents"));
    }

    Figure jobs() {
        return or(atEdge(zones().sum("jobs", Zone::jobs)), catchmentAmount("jobs"));
    }

    Figure employedResidents() {
        return or(
                atEdge(zones().sum("employed_residents", Zone::employedResidents)),
                catchmentAmount("employed_residents"));
    }

    /** A sum over the zones of the catchment; a note where the edge of the buffer cuts zones. */
    private Figure atEdge(Figure sum) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Zone zone : area.cut()) {
            boolean counted = isServed(zone.code());
            zh.add(zone.code() + (counted ? "（计入）" : "（不计入）"));
            en.add(zone.code() + (counted ? " (counted)" : " (left out)"));
        }
        return zh.isEmpty() || !sum.isKnown()
                ? sum
                : sum.noting(Text.of(
                        "园区外扩范围的边界穿过分区：" + String.join("、", zh) + "；分区按中心整体计入或不计入",
                        "the edge of the buffer cuts the zones " + String.join(", ", en)
                                + ", each counted whole or not at all by its centre"));
    }

    /** The people who work in the park. */
    Figure employment() {
        return or(establishments().sum("employment", Establishment::employment), amount("employment"));
    }

    /** The people whom the services of the catchment are for: residents and, in part, workers who live elsewhere. */
    Figure served() {
        Figure residents = residents();
        Figure others = nonResidentWorkers();
        double weight = settings().nonResidentWeight();
        Text name = Text.of(
                "服务人口（" + residents.said().zh() + " + " + Words.number(weight) + " × "
                        + others.said().zh() + "）",
                "people served (" + residents.said().en() + " + " + Words.number(weight) + " × "
                        + others.said().en() + ")");
        return Figure.made(
                name,
                residents.unit(),
                List.of(residents, others),
                () -> new ServedPopulation(residents.value(), others.value(), weight).total());
    }

    /** The workers of the park who live outside the catchment: by commuting, by staff, or as a total. */
    Figure nonResidentWorkers() {
        Text name = tables().label("nonresident_workers");
        Rows<Commute> commutes = inCatchment(commutesToPark());
        double least = settings().leastShare();
        Figure commuters = commutes.sum(
                        name, "commuters", row -> isServed(row.home()) ? 0 * row.commuters() : row.commuters())
                .covering(
                        commutes.sum("commuters", Commute::commuters),
                        parkZones().sum("jobs", Zone::jobs),
                        least);
        Rows<StaffGroup> groups = inCatchment(staff());
        Figure workers = groups.sum(name, "workers", this::outside)
                .covering(groups.sum("workers", StaffGroup::workers), employment(), least);
        return or(or(commuters, workers), catchmentAmount("nonresident_workers"));
    }

    private double outside(StaffGroup group) {
        if (group.home().isEmpty()) {
            return Double.NaN;
        }
        return isServed(group.home()) ? 0 * group.workers() : group.workers();
    }

    /** Whether a zone lies in the park or its host town. */
    YesNo isLocal(String code) {
        Zone zone = prefecture.zone(code);
        if (zone == null) {
            return YesNo.UNSTATED;
        }
        if (zone.park().equals(code()) || area.isInTown(zone)) {
            return YesNo.YES;
        }
        return zone.town().isEmpty() || park.town().isEmpty() ? YesNo.UNSTATED : YesNo.NO;
    }

    /** Industrial value added: that of the establishments in industry, or the total. */
    Figure industrialValueAdded() {
        Figure register = establishments()
                .where(row -> prefecture.sector(row).map(Sector::isIndustry).orElse(true))
                .sum(
                        tables().label("industrial_value_added"),
                        "value_added",
                        row -> prefecture
                                .sector(row)
                                .map(sector -> row.valueAdded())
                                .orElse(Double.NaN));
        return or(register, amount("industrial_value_added"));
    }

    Figure revenue() {
        return or(establishments().sum("revenue", Establishment::revenue), amount("revenue"));
    }
}
