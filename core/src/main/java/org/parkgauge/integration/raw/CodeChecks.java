package org.parkgauge.integration.raw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parkgauge.integration.raw.RawRows.Figure;
import org.parkgauge.text.Text;

/** Codes: no key stands twice, and every code that a row names exists in the table that it refers to. */
final class CodeChecks {

    private final RawRows rows;
    private final Problems problems;

    private CodeChecks(RawRows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    static void check(RawRows rows, Problems problems) {
        CodeChecks checks = new CodeChecks(rows, problems);
        checks.keys();
        checks.references();
    }

    private void keys() {
        once(rows.parks, "code", Park::code);
        once(rows.zones, "code", Zone::code);
        once(rows.industries, "code", Industry::code);
        once(rows.establishments, "code", Establishment::code);
        once(rows.facilities, "code", Facility::code);
        once(rows.commuting, "home", row -> List.of(row.home(), row.work(), row.skill(), row.dwelling()));
        once(rows.travel, "from", row -> List.of(row.from(), row.to()));
        once(rows.staff, "park", row -> List.of(row.park(), row.home(), row.band(), row.skill(), row.dwelling()));
        once(rows.projects, "code", Project::code);
        once(rows.supply, "supplier", row -> List.of(row.supplier(), row.buyer()));
        rows.figures.values().forEach(sheet -> once(sheet, "item", row -> List.of(row.park(), row.item())));
        once(rows.questionnaire, "item", row -> List.of(row.park(), row.item()));
        once(rows.labels, "item", Label::item);
    }

    private <T> void once(Sheet<T> sheet, String column, Function<T, Object> key) {
        Map<Object, Long> lines = new HashMap<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            Object found = key.apply(sheet.rows().get(i));
            Long before = lines.putIfAbsent(found, sheet.line(i));
            boolean stated = !found.equals("");
            if (before != null && stated) {
                String shown = found instanceof List<?> parts
                        ? parts.stream()
                                .map(part -> part instanceof Term term ? term.code() : part.toString())
                                .filter(part -> !part.isEmpty() && !part.equals("unstated"))
                                .collect(Collectors.joining(" "))
                        : found.toString();
                problems.add(sheet.problem(
                        i,
                        column,
                        shown,
                        Text.of(
                                "已在" + sheet.place(before).zh() + "出现过",
                                "stands in " + sheet.place(before).en() + " already"),
                        Text.of(
                                "删去其中一行；不同年份的数据放在不同的文件夹",
                                "delete one of them; keep different years in different folders")));
            }
        }
    }

    private void references() {
        KnownCodes parks = KnownCodes.of(rows.parks, "parks", Park::code).called(rows.parks, Park::name, Park::code);
        KnownCodes zones = KnownCodes.of(rows.zones, "zones", Zone::code).called(rows.zones, Zone::name, Zone::code);
        KnownCodes towns = KnownCodes.of(rows.zones, "zones", Zone::town);
        KnownCodes industries = KnownCodes.of(rows.industries, "industries", Industry::code)
                .called(rows.industries, Industry::name, Industry::code);
        KnownCodes firms = KnownCodes.of(rows.establishments, "establishments", Establishment::code);
        toParks(parks);
        toZones(zones);
        towns.refer(rows.parks, "town", Park::town);
        industries.refer(rows.establishments, "industry", Establishment::industry);
        for (int i = 0; i < rows.parks.rows().size(); i++) {
            for (String code : rows.parks.rows().get(i).leadingIndustries()) {
                industries.refer(rows.parks, i, "leading_industries", code);
            }
        }
        firms.refer(rows.supply, "supplier", Purchase::supplier);
        firms.refer(rows.supply, "buyer", Purchase::buyer);
        List.of(parks, zones, towns, industries, firms).forEach(known -> known.report(problems));
    }

    private void toParks(KnownCodes parks) {
        parks.refer(rows.zones, "park", Zone::park);
        parks.refer(rows.establishments, "park", Establishment::park);
        parks.refer(rows.facilities, "park", Facility::park);
        parks.refer(rows.staff, "park", StaffGroup::park);
        parks.refer(rows.projects, "park", Project::park);
        rows.figures.values().forEach(sheet -> parks.refer(sheet, "park", Figure::park));
        parks.refer(rows.questionnaire, "park", LikertAnswers::park);
    }

    private void toZones(KnownCodes zones) {
        zones.refer(rows.establishments, "zone", Establishment::zone);
        zones.refer(rows.facilities, "zone", Facility::zone);
        zones.refer(rows.commuting, "home", Commute::home);
        zones.refer(rows.commuting, "work", Commute::work);
        zones.refer(rows.travel, "from", TravelCost::from);
        zones.refer(rows.travel, "to", TravelCost::to);
        zones.refer(rows.staff, "home", StaffGroup::home);
    }
}
