package org.parkgauge.integration.raw;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.integration.raw.RawRows.Figure;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * The raw statistics of some parks in one period: typed rows in base units (m², m, minutes, yuan, people), consistent
 * with each other. Immutable. Every table is optional; a table that is not given is an empty list.
 *
 * <pre>{@code
 * RawTables raw = RawTables.read(Path.of("raw"));
 * double investment = raw.amount("P01", "fixed_investment").base(); // yuan, NaN if missing
 * }</pre>
 *
 * <p>Codes are the keys: a zone names its park, an establishment its industry, and every code that is named exists in
 * the table that it refers to, unless that table is not given at all. {@link #read} collects the problems of all files
 * and refuses them together; what is not wrong but worth knowing, such as a grade without evidence, is an {@link Issue}.
 */
public final class RawTables {

    private final List<Park> parks;
    private final List<Zone> zones;
    private final List<Industry> industries;
    private final List<Establishment> establishments;
    private final List<Facility> facilities;
    private final List<Commute> commuting;
    private final List<TravelCost> travel;
    private final List<StaffGroup> staff;
    private final List<Project> projects;
    private final List<Purchase> supply;
    private final List<LikertAnswers> questionnaire;
    private final Map<String, Map<String, Amount>> amounts;
    private final Map<String, Text> labels;
    private final Map<String, Park> parkByCode;
    private final Map<String, Zone> zoneByCode;
    private final Map<String, Industry> industryByCode;
    private final List<Issue> issues;
    private final Map<String, Map<String, Integer>> missing;
    private final List<Origin> origins;

    RawTables(RawRows rows, List<Issue> issues, Map<String, Map<String, Integer>> missing) {
        parks = List.copyOf(rows.parks.rows());
        zones = List.copyOf(rows.zones.rows());
        industries = List.copyOf(rows.industries.rows());
        establishments = List.copyOf(rows.establishments.rows());
        facilities = List.copyOf(rows.facilities.rows());
        commuting = List.copyOf(rows.commuting.rows());
        travel = List.copyOf(rows.travel.rows());
        staff = List.copyOf(rows.staff.rows());
        projects = List.copyOf(rows.projects.rows());
        supply = List.copyOf(rows.supply.rows());
        questionnaire = List.copyOf(rows.questionnaire.rows());
        Map<String, Map<String, Amount>> copies = new LinkedHashMap<>();
        for (Sheet<Figure> sheet : rows.figures.values()) {
            for (Figure figure : sheet.rows()) {
                copies.computeIfAbsent(figure.park(), park -> new LinkedHashMap<>())
                        .put(figure.item(), figure.amount());
            }
        }
        copies.replaceAll((park, figures) -> Collections.unmodifiableMap(figures));
        amounts = copies;
        labels = new LinkedHashMap<>();
        rows.labels.rows().forEach(label -> labels.put(label.item(), label.name()));
        parkByCode = byCode(parks, Park::code);
        zoneByCode = byCode(zones, Zone::code);
        industryByCode = byCode(industries, Industry::code);
        this.issues = List.copyOf(issues);
        this.missing = Collections.unmodifiableMap(missing);
        origins = rows.origins().distinct().toList();
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(code.apply(row), row));
        return map;
    }

    /**
     * Reads a folder of CSV files in UTF-8, each called after its table, such as {@code parks.csv} or {@code 园区.csv}.
     *
     * @param folder the folder
     * @return the tables
     * @throws InvalidInputException if the folder does not exist or the tables have problems; the message lists the
     *     first fifty with file, line and column
     */
    public static RawTables read(Path folder) {
        return read(folder, Csv.standard());
    }

    /**
     * Reads a folder of CSV files, each called after its table.
     *
     * @param folder the folder
     * @param csv charset, separator and words for a missing value; its other settings do not matter
     * @return the tables
     * @throws InvalidInputException if the folder does not exist or the tables have problems; the message lists the
     *     first fifty with file, line and column
     */
    public static RawTables read(Path folder, Csv csv) {
        return RawReading.of(folder, csv).tables();
    }

    /**
     * Tables made by a program.
     *
     * @return an empty builder
     */
    public static RawBuilder builder() {
        return new RawBuilder();
    }

    /**
     * Tables made by a program as data sets, by the codes of the tables. Attributes and variables are its columns, with
     * units in the names as in files ({@code area[亩]}). The names of the units are the codes of the rows where a table
     * has codes; where it has none, as in commuting, they are only labels for messages.
     *
     * @param datasets the data sets by table code
     * @return the tables
     * @throws InvalidInputException if the tables have problems
     */
    public static RawTables of(Map<String, Dataset> datasets) {
        return RawReading.of(datasets).tables();
    }

    /**
     * The parks.
     *
     * @return the rows in their order
     */
    public List<Park> parks() {
        return parks;
    }

    /**
     * The zones.
     *
     * @return the rows in their order
     */
    public List<Zone> zones() {
        return zones;
    }

    /**
     * The industries.
     *
     * @return the rows in their order
     */
    public List<Industry> industries() {
        return industries;
    }

    /**
     * The establishments.
     *
     * @return the rows in their order
     */
    public List<Establishment> establishments() {
        return establishments;
    }

    /**
     * The facilities.
     *
     * @return the rows in their order
     */
    public List<Facility> facilities() {
        return facilities;
    }

    /**
     * Commuters from zone to zone.
     *
     * @return the rows in their order
     */
    public List<Commute> commuting() {
        return commuting;
    }

    /**
     * Time and distance from zone to zone.
     *
     * @return the rows in their order
     */
    public List<TravelCost> travel() {
        return travel;
    }

    /**
     * Workers of the parks by residence.
     *
     * @return the rows in their order
     */
    public List<StaffGroup> staff() {
        return staff;
    }

    /**
     * Investment projects.
     *
     * @return the rows in their order
     */
    public List<Project> projects() {
        return projects;
    }

    /**
     * Purchases between establishments.
     *
     * @return the rows in their order
     */
    public List<Purchase> supply() {
        return supply;
    }

    /**
     * Answers to the questionnaire.
     *
     * @return the rows in their order
     */
    public List<LikertAnswers> questionnaire() {
        return questionnaire;
    }

    /**
     * A park by its code.
     *
     * @param code the code
     * @return the park
     * @throws InvalidInputException if there is none
     */
    public Park park(String code) {
        return known(parkByCode, code, "园区", "park");
    }

    /**
     * A zone by its code.
     *
     * @param code the code
     * @return the zone
     * @throws InvalidInputException if there is none
     */
    public Zone zone(String code) {
        return known(zoneByCode, code, "分区", "zone");
    }

    /**
     * An industry by its code.
     *
     * @param code the code
     * @return the industry
     * @throws InvalidInputException if there is none
     */
    public Industry industry(String code) {
        return known(industryByCode, code, "行业", "industry");
    }

    private static <T> T known(Map<String, T> rows, String code, String zh, String en) {
        return Optional.ofNullable(rows.get(code))
                .orElseThrow(() -> new InvalidInputException(
                        "没有代码为“" + code + "”的" + zh + "。", "There is no " + en + " with the code \"" + code + "\"."));
    }

    /**
     * A park-level figure of the tables in long form.
     *
     * @param park the code of the park
     * @param item the code of the item
     * @return the figure; a missing one in the default unit of the item where no row gives it
     * @throws InvalidInputException if there is no such item
     */
    public Amount amount(String park, String item) {
        ItemDefinition definition = Definitions.item(item);
        Amount amount = amounts.getOrDefault(park, Map.of()).get(item);
        return amount == null ? new Amount(Double.NaN, definition.unit(), Origin.UNSTATED) : amount;
    }

    /**
     * All park-level figures of a park that rows give, missing values included.
     *
     * @param park the code of the park
     * @return the figures by item code; empty where no row names the park
     */
    public Map<String, Amount> amounts(String park) {
        return amounts.getOrDefault(park, Map.of());
    }

    /**
     * The name of an item: the local one of table {@code labels}, else that of the definition.
     *
     * @param item the code of the item
     * @return its name
     * @throws InvalidInputException if there is no such item
     */
    public Text label(String item) {
        return labels.getOrDefault(item, Definitions.item(item).label());
    }

    /**
     * What a reader of results should know: grades without evidence, missing numbers by column, per cents that
     * look like fractions, years and price bases that differ.
     *
     * @return the issues, in the order of the tables
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * Where the rows of all tables come from: years, price bases, sources and evidence as they are stated.
     *
     * @return the origins, each once
     */
    public List<Origin> origins() {
        return origins;
    }

    /**
     * How many numbers are missing, where the tables were read from files or data sets.
     *
     * @return counts of at least 1 by table and by column or, in tables in long form, item; tables and columns that lack
     *     nothing are left out
     */
    public Map<String, Map<String, Integer>> missingNumbers() {
        return missing;
    }
}
