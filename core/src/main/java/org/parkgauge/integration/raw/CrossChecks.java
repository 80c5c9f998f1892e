package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.integration.raw.RawRows.Figure;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/** What rows say about each other: places that agree, parts no larger than the whole, trips with a cost. */
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
        checks.places();
        checks.parts();
        checks.items();
        checks.costs();
        checks.answers();
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
            part(
                    rows.zones,
                    i,
                    Quantity.PEOPLE,
                    "employed_residents",
                    row.employedResidents(),
                    "residents",
                    row.residents());
            part(
                    rows.zones,
                    i,
                    Quantity.PEOPLE,
                    "school_age_children",
                    row.schoolAgeChildren(),
                    "residents",
                    row.residents());
            part(rows.zones, i, Quantity.PEOPLE, "living_service_jobs", row.livingServiceJobs(), "jobs", row.jobs());
        }
        for (int i = 0; i < rows.establishments.rows().size(); i++) {
            Establishment row = rows.establishments.rows().get(i);
            part(rows.establishments, i, Quantity.MONEY, "local_inputs", row.localInputs(), "inputs", row.inputs());
        }
    }

    /** Compares two columns in the base unit of what they measure, which the message names. */
    private void part(
            Sheet<?> sheet, int row, Quantity quantity, String column, double part, String wholeName, double whole) {
        if (part > whole * (1 + ROUNDING)) {
            Text unit = quantity.base().label();
            String less = Decimals.exact(whole);
            String more = Decimals.exact(part);
            problems.add(sheet.problem(
                    row,
                    column,
                    "",
                    Text.of(
                            more + unit.zh() + "，大于“" + wholeName + "”（" + less + unit.zh() + "），而它只是其中一部分",
                            more + " " + unit.en() + " is more than \"" + wholeName + "\" (" + less + " " + unit.en()
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
        for (int i = 0; i < rows.travel.rows().size(); i++) {
            TravelCost row = rows.travel.rows().get(i);
            if (Double.isNaN(row.time()) && Double.isNaN(row.distance())) {
                problems.add(rows.travel.problem(
                        i,
                        "",
                        row.from() + " → " + row.to(),
                        Text.of("既没有时间也没有距离", "has neither time nor distance"),
                        Text.of("填上其中之一，或删去该行", "give one of them, or delete the row")));
            }
        }
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < rows.commuting.rows().size(); i++) {
            Commute row = rows.commuting.rows().get(i);
            boolean costless = Double.isNaN(row.time()) && Double.isNaN(row.distance()) && row.commuters() != 0;
            if (costless && !located(row)) {
                without.add(i);
            }
        }
        if (!without.isEmpty()) {
            costless(without);
        }
    }

    private void costless(List<Integer> places) {
        Set<List<String>> known = new HashSet<>();
        rows.travel.rows().forEach(row -> known.add(List.of(row.from(), row.to())));
        for (int i : places) {
            Commute row = rows.commuting.rows().get(i);
            if (!known.contains(List.of(row.home(), row.work()))) {
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
            part(
                    rows.questionnaire,
                    i,
                    Quantity.PEOPLE,
                    "answers_1–5",
                    row.respondents(),
                    "population",
                    row.population());
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
