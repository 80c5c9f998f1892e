package org.parkgauge.integration.raw;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkgauge.integration.raw.RawRows.Figure;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/** What the tables say together: codes that exist, keys that stand once, parts no larger than the whole, costs. */
final class CrossChecks {

    /** Parts may exceed the whole by rounding. */
    private static final double ROUNDING = 1e-6;

    private final RawRows rows;
    private final Problems problems;
    private final Map<String, Zone> zones = new HashMap<>();

    private CrossChecks(RawRows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
        rows.zones.rows().forEach(zone -> zones.put(zone.code(), zone));
    }

    static void check(RawRows rows, Problems problems) {
        CrossChecks checks = new CrossChecks(rows, problems);
        checks.keys();
        checks.references();
        checks.places();
        checks.parts();
        checks.items();
        checks.costs();
        checks.answers();
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
                        Text.of("已在第" + before + "行出现过", "stands in line " + before + " already"),
                        Text.of(
                                "删去其中一行；不同年份的数据放在不同的文件夹",
                                "delete one of them; keep different years in different folders")));
            }
        }
    }

    private void references() {
        Set<String> parks = codes(rows.parks, Park::code);
        Set<String> places = codes(rows.zones, Zone::code);
        Set<String> industries = codes(rows.industries, Industry::code);
        Set<String> firms = codes(rows.establishments, Establishment::code);
        Map<String, String> parkNames = names(rows.parks, Park::name, Park::code);
        Map<String, String> zoneNames = names(rows.zones, Zone::name, Zone::code);
        Map<String, String> industryNames = names(rows.industries, Industry::name, Industry::code);
        refer(rows.zones, "park", Zone::park, "parks", parks, parkNames);
        refer(rows.establishments, "park", Establishment::park, "parks", parks, parkNames);
        refer(rows.establishments, "zone", Establishment::zone, "zones", places, zoneNames);
        refer(rows.establishments, "industry", Establishment::industry, "industries", industries, industryNames);
        refer(rows.facilities, "park", Facility::park, "parks", parks, parkNames);
        refer(rows.facilities, "zone", Facility::zone, "zones", places, zoneNames);
        refer(rows.commuting, "home", Commute::home, "zones", places, zoneNames);
        refer(rows.commuting, "work", Commute::work, "zones", places, zoneNames);
        refer(rows.travel, "from", TravelCost::from, "zones", places, zoneNames);
        refer(rows.travel, "to", TravelCost::to, "zones", places, zoneNames);
        refer(rows.staff, "park", StaffGroup::park, "parks", parks, parkNames);
        refer(rows.staff, "home", StaffGroup::home, "zones", places, zoneNames);
        refer(rows.projects, "park", Project::park, "parks", parks, parkNames);
        refer(rows.supply, "supplier", Purchase::supplier, "establishments", firms, Map.of());
        refer(rows.supply, "buyer", Purchase::buyer, "establishments", firms, Map.of());
        refer(rows.questionnaire, "park", LikertAnswers::park, "parks", parks, parkNames);
        rows.figures.values().forEach(sheet -> refer(sheet, "park", Figure::park, "parks", parks, parkNames));
        Set<String> towns = codes(rows.zones, Zone::town);
        towns.remove("");
        refer(rows.parks, "town", Park::town, "zones", towns, Map.of());
        for (int i = 0; i < rows.parks.rows().size(); i++) {
            for (String code : rows.parks.rows().get(i).leadingIndustries()) {
                refer(rows.parks, i, "leading_industries", code, "industries", industries, industryNames);
            }
        }
    }

    private static <T> Set<String> codes(Sheet<T> sheet, Function<T, String> code) {
        return sheet.rows().stream().map(code).collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> Map<String, String> names(Sheet<T> sheet, Function<T, Text> name, Function<T, String> code) {
        Map<String, String> names = new HashMap<>();
        for (T row : sheet.rows()) {
            names.put(name.apply(row).zh(), code.apply(row));
            names.put(name.apply(row).en(), code.apply(row));
        }
        return names;
    }

    private <T> void refer(
            Sheet<T> sheet,
            String column,
            Function<T, String> code,
            String table,
            Set<String> known,
            Map<String, String> names) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            refer(sheet, i, column, code.apply(sheet.rows().get(i)), table, known, names);
        }
    }

    private void refer(
            Sheet<?> sheet,
            int row,
            String column,
            String code,
            String table,
            Set<String> known,
            Map<String, String> names) {
        if (code.isEmpty() || known.isEmpty() || known.contains(code)) {
            return;
        }
        String named = names.get(code);
        Text cure = named != null
                ? Text.of("写代码“" + named + "”，不写名称", "write the code \"" + named + "\" instead of the name")
                : NearestName.of(code, known)
                        .map(name -> Text.of("应为“" + name + "”", "it is to be \"" + name + "\""))
                        .orElse(Text.of("更正代码，或把它补进表 " + table, "correct it, or add it to table " + table));
        problems.add(
                sheet.problem(row, column, code, Text.of("不在表 " + table + " 中", "is not in table " + table), cure));
    }

    /** A row that names both a zone and a park must not contradict the table of zones. */
    private void places() {
        for (int i = 0; i < rows.establishments.rows().size(); i++) {
            Establishment row = rows.establishments.rows().get(i);
            place(rows.establishments, i, row.park(), row.zone());
        }
        for (int i = 0; i < rows.facilities.rows().size(); i++) {
            Facility row = rows.facilities.rows().get(i);
            place(rows.facilities, i, row.park(), row.zone());
        }
    }

    private void place(Sheet<?> sheet, int row, String park, String zone) {
        Zone known = zones.get(zone);
        if (known != null
                && !park.isEmpty()
                && !known.park().isEmpty()
                && !known.park().equals(park)) {
            problems.add(sheet.problem(
                    row,
                    "park",
                    park,
                    Text.of(
                            "与分区 " + zone + " 矛盾：该分区属于园区 " + known.park(),
                            "contradicts zone " + zone + ", which lies in park " + known.park()),
                    Text.of("更正园区或分区", "correct the park or the zone")));
        }
    }

    private void parts() {
        for (int i = 0; i < rows.zones.rows().size(); i++) {
            Zone row = rows.zones.rows().get(i);
            part(rows.zones, i, "employed_residents", row.employedResidents(), "residents", row.residents());
            part(rows.zones, i, "school_age_children", row.schoolAgeChildren(), "residents", row.residents());
            part(rows.zones, i, "living_service_jobs", row.livingServiceJobs(), "jobs", row.jobs());
        }
        for (int i = 0; i < rows.establishments.rows().size(); i++) {
            Establishment row = rows.establishments.rows().get(i);
            part(rows.establishments, i, "local_inputs", row.localInputs(), "inputs", row.inputs());
        }
    }

    private void part(Sheet<?> sheet, int row, String column, double part, String wholeName, double whole) {
        if (part > whole * (1 + ROUNDING)) {
            problems.add(sheet.problem(
                    row,
                    column,
                    Decimals.exact(part),
                    Text.of(
                            "大于“" + wholeName + "”（" + Decimals.exact(whole) + "），而它只是其中一部分",
                            "is more than \"" + wholeName + "\" (" + Decimals.exact(whole)
                                    + "), of which it is a part"),
                    Text.of("检查两列的数值和单位", "check the values and units of both columns")));
        }
    }

    /** Parts and wholes among the items, and areas served against the developed area. */
    private void items() {
        Map<String, Map<String, Amount>> amounts = new HashMap<>();
        rows.figures
                .values()
                .forEach(sheet -> sheet.rows()
                        .forEach(row -> amounts.computeIfAbsent(row.park(), park -> new HashMap<>())
                                .put(row.item(), row.amount())));
        Map<String, Park> parks = new HashMap<>();
        rows.parks.rows().forEach(park -> parks.put(park.code(), park));
        for (Sheet<Figure> sheet : rows.figures.values()) {
            for (int i = 0; i < sheet.rows().size(); i++) {
                Figure figure = sheet.rows().get(i);
                ItemDefinition item = Definitions.item(figure.item());
                if (!item.partOf().isEmpty()) {
                    Amount whole = amounts.getOrDefault(figure.park(), Map.of()).get(item.partOf());
                    part(sheet, i, figure.amount(), item.partOf(), whole);
                }
                Park park = parks.get(figure.park());
                boolean served = item.quantities().equals(Set.of(Quantity.AREA, Quantity.SHARE));
                if (served && park != null && figure.amount().quantity() == Quantity.AREA) {
                    Amount developed = new Amount(park.developedArea(), Quantity.AREA.base(), Origin.UNSTATED);
                    part(sheet, i, figure.amount(), "developed_area", developed);
                }
            }
        }
    }

    private void part(Sheet<Figure> sheet, int row, Amount part, String wholeName, @Nullable Amount whole) {
        if (whole == null) {
            return;
        }
        if (part.quantity() != whole.quantity()) {
            problems.add(sheet.problem(
                    row,
                    "unit",
                    part.unit().label().zh(),
                    Text.of(
                            "与“" + wholeName + "”的单位“" + whole.unit().label().zh() + "”不可比",
                            "cannot be compared with the unit of \"" + wholeName + "\", "
                                    + whole.unit().label().en()),
                    Text.of("两项用同一类单位", "give both in units of one kind")));
        } else if (part.base() > whole.base() * (1 + ROUNDING)) {
            String most = Decimals.rounded(part.unit().fromBase(whole.base()), 6);
            problems.add(sheet.problem(
                    row,
                    "value",
                    Decimals.exact(part.value()),
                    Text.of(
                            "大于“" + wholeName + "”（" + most + " "
                                    + part.unit().label().zh() + "），而它只是其中一部分",
                            "is more than \"" + wholeName + "\" (" + most + " "
                                    + part.unit().label().en() + "), of which it is a part"),
                    Text.of("检查两项的数值和单位", "check the values and units of both")));
        }
    }

    /** Every pair of zones with commuters needs a time or a distance from somewhere. */
    private void costs() {
        Set<List<String>> known = new HashSet<>();
        for (int i = 0; i < rows.travel.rows().size(); i++) {
            TravelCost row = rows.travel.rows().get(i);
            known.add(List.of(row.from(), row.to()));
            if (Double.isNaN(row.time()) && Double.isNaN(row.distance())) {
                problems.add(rows.travel.problem(
                        i,
                        "",
                        row.from() + " → " + row.to(),
                        Text.of("既没有时间也没有距离", "has neither time nor distance"),
                        Text.of("填上其中之一，或删去该行", "give one of them, or delete the row")));
            }
        }
        for (int i = 0; i < rows.commuting.rows().size(); i++) {
            Commute row = rows.commuting.rows().get(i);
            boolean own = !Double.isNaN(row.time()) || !Double.isNaN(row.distance());
            if (own || row.commuters() == 0 || known.contains(List.of(row.home(), row.work())) || located(row)) {
                continue;
            }
            problems.add(
                    rows.commuting.problem(
                            i,
                            "",
                            row.home() + " → " + row.work(),
                            Text.of("没有出行成本", "has no travel cost"),
                            Text.of(
                                    "填上时间或距离，或在表 travel 中补上这一对分区，或给出两个分区的坐标",
                                    "give a time or distance here, the pair in table travel, or the coordinates of both zones")));
        }
    }

    /** Whether the distance follows from coordinates; inside a zone, from its area. */
    private boolean located(Commute row) {
        Zone home = zones.get(row.home());
        Zone work = zones.get(row.work());
        if (home == null || work == null) {
            return !zones.isEmpty();
        }
        return home.code().equals(work.code())
                ? !Double.isNaN(home.area())
                : home.place().isKnown() && work.place().isKnown();
    }

    private void answers() {
        for (int i = 0; i < rows.questionnaire.rows().size(); i++) {
            LikertAnswers row = rows.questionnaire.rows().get(i);
            part(rows.questionnaire, i, "answers_1–5", row.respondents(), "population", row.population());
        }
        for (int i = 0; i < rows.supply.rows().size(); i++) {
            Purchase row = rows.supply.rows().get(i);
            if (row.supplier().equals(row.buyer()) && !row.buyer().isEmpty()) {
                problems.add(rows.supply.problem(
                        i,
                        "buyer",
                        row.buyer(),
                        Text.of("是供应企业自己", "is the supplier itself"),
                        Text.of("删去该行", "delete the row")));
            }
        }
    }
}
