package org.parkgauge.integration.raw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of all tables in the making. */
final class RawRows {

    final Sheet<Park> parks = new Sheet<>("parks");
    final Sheet<Zone> zones = new Sheet<>("zones");
    final Sheet<Industry> industries = new Sheet<>("industries");
    final Sheet<Establishment> establishments = new Sheet<>("establishments");
    final Sheet<Facility> facilities = new Sheet<>("facilities");
    final Sheet<Commute> commuting = new Sheet<>("commuting");
    final Sheet<TravelCost> travel = new Sheet<>("travel");
    final Sheet<StaffGroup> staff = new Sheet<>("staff");
    final Sheet<Project> projects = new Sheet<>("projects");
    final Sheet<Purchase> supply = new Sheet<>("supply");
    final Sheet<LikertAnswers> questionnaire = new Sheet<>("questionnaire");
    final Sheet<Label> labels = new Sheet<>("labels");

    /** The tables in long form, by code. */
    final Map<String, Sheet<Figure>> figures = new LinkedHashMap<>();

    RawRows() {
        for (TableDefinition table : Definitions.tables()) {
            if (table.isLong()) {
                figures.put(table.code(), new Sheet<>(table.code()));
            }
        }
    }

    /** The rows of a table by its code. */
    Sheet<?> sheet(String table) {
        return switch (table) {
            case "parks" -> parks;
            case "zones" -> zones;
            case "industries" -> industries;
            case "establishments" -> establishments;
            case "facilities" -> facilities;
            case "commuting" -> commuting;
            case "travel" -> travel;
            case "staff" -> staff;
            case "projects" -> projects;
            case "supply" -> supply;
            case "questionnaire" -> questionnaire;
            case "labels" -> labels;
            default -> figures(table);
        };
    }

    /** The rows of a table in long form. */
    Sheet<Figure> figures(String table) {
        return Objects.requireNonNull(figures.get(table), table);
    }

    /** Where every row comes from. */
    Stream<Origin> origins() {
        return Stream.of(
                        parks.rows().stream().map(Park::origin),
                        zones.rows().stream().map(Zone::origin),
                        industries.rows().stream().map(Industry::origin),
                        establishments.rows().stream().map(Establishment::origin),
                        facilities.rows().stream().map(Facility::origin),
                        commuting.rows().stream().map(Commute::origin),
                        travel.rows().stream().map(TravelCost::origin),
                        staff.rows().stream().map(StaffGroup::origin),
                        projects.rows().stream().map(Project::origin),
                        supply.rows().stream().map(Purchase::origin),
                        questionnaire.rows().stream().map(LikertAnswers::origin),
                        figures.values().stream()
                                .flatMap(sheet -> sheet.rows().stream())
                                .map(figure -> figure.amount().origin()))
                .flatMap(origins -> origins);
    }

    /** A row of a table in long form. */
    record Figure(String park, String item, Amount amount) {}
}
