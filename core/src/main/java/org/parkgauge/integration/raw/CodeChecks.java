package org.parkgauge.integration.raw;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                : NearestName.advice(code, known)
                        .orElse(Text.of("更正代码，或把它补进表 " + table, "correct it, or add it to table " + table));
        problems.add(
                sheet.problem(row, column, code, Text.of("不在表 " + table + " 中", "is not in table " + table), cure));
    }
}
