package org.parkgauge.integration.raw;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.parkgauge.integration.raw.RawRows.Figure;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

/** How the rows of each table become records. */
final class RowReaders {

    private final RawRows rows;
    private final Map<String, Consumer<TableReader>> readers = new LinkedHashMap<>();

    RowReaders(RawRows rows) {
        this.rows = rows;
        readers.put("parks", this::park);
        readers.put("zones", this::zone);
        readers.put("industries", this::industry);
        readers.put("establishments", this::establishment);
        readers.put("facilities", this::facility);
        readers.put("commuting", this::commute);
        readers.put("travel", this::travel);
        readers.put("staff", this::staff);
        readers.put("projects", this::project);
        readers.put("supply", this::purchase);
        readers.put("questionnaire", this::answers);
        readers.put("labels", this::label);
        rows.figures.keySet().forEach(table -> readers.put(table, this::figure));
    }

    /** Reads all rows of a table. */
    void read(TableReader table, String file) {
        Consumer<TableReader> reader =
                Objects.requireNonNull(readers.get(table.table().code()));
        rows.sheet(table.table().code()).from(file);
        for (int i = 0; i < table.size(); i++) {
            table.turnTo(i);
            reader.accept(table);
        }
    }

    private void park(TableReader row) {
        String code = row.text("code");
        rows.parks.add(
                new Park(
                        code,
                        row.name(code),
                        row.text("block"),
                        row.text("type"),
                        row.text("level"),
                        row.term("catchment", Catchment.class, Catchment.UNSTATED),
                        row.text("town"),
                        row.point(),
                        row.number("area"),
                        row.number("developed_area"),
                        row.number("industrial_area"),
                        row.codes("leading_industries"),
                        row.yesNo("safety"),
                        row.yesNo("environment"),
                        row.origin()),
                row.line());
    }

    private void zone(TableReader row) {
        String code = row.text("code");
        rows.zones.add(
                new Zone(
                        code,
                        row.name(code),
                        row.text("park"),
                        row.text("town"),
                        row.point(),
                        row.number("area"),
                        row.number("residents"),
                        row.number("employed_residents"),
                        row.number("school_age_children"),
                        row.number("jobs"),
                        row.number("living_service_jobs"),
                        row.number("housing_units"),
                        row.number("dormitory_beds"),
                        row.origin()),
                row.line());
    }

    private void industry(TableReader row) {
        String code = row.text("code");
        rows.industries.add(
                new Industry(
                        code,
                        row.name(code),
                        row.term("sector", Sector.class, Sector.OTHER),
                        row.text("group"),
                        row.number("reference_employment"),
                        row.number("reference_output"),
                        row.origin()),
                row.line());
    }

    private void establishment(TableReader row) {
        Map<Mark, Boolean> marks = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            YesNo stated = row.yesNo(mark.column());
            if (stated != YesNo.UNSTATED) {
                marks.put(mark, stated == YesNo.YES);
            }
        }
        rows.establishments.add(
                new Establishment(
                        row.text("code"),
                        row.text("name"),
                        row.text("park"),
                        row.text("zone"),
                        row.text("industry"),
                        row.point(),
                        row.number("employment"),
                        row.number("output"),
                        row.number("value_added"),
                        row.number("revenue"),
                        row.number("inputs"),
                        row.number("local_inputs"),
                        marks,
                        row.origin()),
                row.line());
    }

    private void facility(TableReader row) {
        rows.facilities.add(
                new Facility(
                        row.text("code"),
                        row.text("name"),
                        row.term("category", FacilityCategory.class, FacilityCategory.OTHER),
                        row.text("park"),
                        row.text("zone"),
                        row.point(),
                        row.number("capacity"),
                        row.number("area"),
                        row.number("doctors"),
                        row.number("grade"),
                        row.origin()),
                row.line());
    }

    private void commute(TableReader row) {
        rows.commuting.add(
                new Commute(
                        row.text("home"),
                        row.text("work"),
                        row.number("commuters"),
                        row.number("time"),
                        row.number("distance"),
                        row.term("skill", Skill.class, Skill.UNSTATED),
                        row.term("dwelling", Dwelling.class, Dwelling.UNSTATED),
                        row.origin()),
                row.line());
    }

    private void travel(TableReader row) {
        rows.travel.add(
                new TravelCost(
                        row.text("from"), row.text("to"), row.number("time"), row.number("distance"), row.origin()),
                row.line());
    }

    private void staff(TableReader row) {
        rows.staff.add(
                new StaffGroup(
                        row.text("park"),
                        row.text("home"),
                        row.term("band", DistanceBand.class, DistanceBand.UNSTATED),
                        row.term("skill", Skill.class, Skill.UNSTATED),
                        row.term("dwelling", Dwelling.class, Dwelling.UNSTATED),
                        row.number("workers"),
                        row.origin()),
                row.line());
    }

    private void project(TableReader row) {
        rows.projects.add(
                new Project(
                        row.text("code"),
                        row.text("park"),
                        row.text("name"),
                        row.yesNo("enterprise"),
                        row.number("approval_days"),
                        row.yesNo("agency"),
                        row.yesNo("commitment"),
                        row.number("contracted"),
                        row.number("paid_in"),
                        row.origin()),
                row.line());
    }

    private void purchase(TableReader row) {
        rows.supply.add(
                new Purchase(row.text("supplier"), row.text("buyer"), row.number("amount"), row.origin()), row.line());
    }

    private void answers(TableReader row) {
        String item = row.text("item");
        double[] counts = new double[LikertAnswers.ANSWERS];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = row.number("answers_" + (k + 1));
        }
        rows.questionnaire.add(
                new LikertAnswers(
                        row.text("park"),
                        item,
                        row.name(item),
                        Vector.of(counts),
                        row.number("population"),
                        row.origin()),
                row.line());
    }

    private void label(TableReader row) {
        ItemDefinition item = row.item();
        Text name = row.name("");
        if (item != null) {
            rows.labels.add(new Label(item.code(), name), row.line());
        }
    }

    private void figure(TableReader row) {
        ItemDefinition item = row.item();
        String park = row.text("park");
        if (item != null) {
            Amount amount = row.amount(item);
            rows.figures(row.table().code()).add(new Figure(park, item.code(), amount), row.line());
        }
    }
}
