package org.parkgauge.integration.raw;

import java.util.List;
import org.parkgauge.text.InvalidInputException;

/** Raw tables in the making by a program. Used by one thread; every table is optional, a call adds rows. */
public final class RawBuilder {

    private final RawRows rows = new RawRows();

    RawBuilder() {}

    /**
     * Adds parks.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder parks(Park... more) {
        return parks(List.of(more));
    }

    /**
     * Adds parks.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder parks(List<Park> more) {
        more.forEach(rows.parks::add);
        return this;
    }

    /**
     * Adds zones.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder zones(Zone... more) {
        return zones(List.of(more));
    }

    /**
     * Adds zones.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder zones(List<Zone> more) {
        more.forEach(rows.zones::add);
        return this;
    }

    /**
     * Adds industries.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder industries(Industry... more) {
        return industries(List.of(more));
    }

    /**
     * Adds industries.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder industries(List<Industry> more) {
        more.forEach(rows.industries::add);
        return this;
    }

    /**
     * Adds establishments.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder establishments(Establishment... more) {
        return establishments(List.of(more));
    }

    /**
     * Adds establishments.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder establishments(List<Establishment> more) {
        more.forEach(rows.establishments::add);
        return this;
    }

    /**
     * Adds facilities.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder facilities(Facility... more) {
        return facilities(List.of(more));
    }

    /**
     * Adds facilities.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder facilities(List<Facility> more) {
        more.forEach(rows.facilities::add);
        return this;
    }

    /**
     * Adds commuters.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder commuting(Commute... more) {
        return commuting(List.of(more));
    }

    /**
     * Adds commuters.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder commuting(List<Commute> more) {
        more.forEach(rows.commuting::add);
        return this;
    }

    /**
     * Adds times and distances.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder travel(TravelCost... more) {
        return travel(List.of(more));
    }

    /**
     * Adds times and distances.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder travel(List<TravelCost> more) {
        more.forEach(rows.travel::add);
        return this;
    }

    /**
     * Adds workers by residence.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder staff(StaffGroup... more) {
        return staff(List.of(more));
    }

    /**
     * Adds workers by residence.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder staff(List<StaffGroup> more) {
        more.forEach(rows.staff::add);
        return this;
    }

    /**
     * Adds projects.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder projects(Project... more) {
        return projects(List.of(more));
    }

    /**
     * Adds projects.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder projects(List<Project> more) {
        more.forEach(rows.projects::add);
        return this;
    }

    /**
     * Adds purchases.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder supply(Purchase... more) {
        return supply(List.of(more));
    }

    /**
     * Adds purchases.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder supply(List<Purchase> more) {
        more.forEach(rows.supply::add);
        return this;
    }

    /**
     * Adds answers.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder questionnaire(LikertAnswers... more) {
        return questionnaire(List.of(more));
    }

    /**
     * Adds answers.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder questionnaire(List<LikertAnswers> more) {
        more.forEach(rows.questionnaire::add);
        return this;
    }

    /**
     * Adds local names of items.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder labels(Label... more) {
        return labels(List.of(more));
    }

    /**
     * Adds local names of items.
     *
     * @param more the rows
     * @return this builder
     */
    public RawBuilder labels(List<Label> more) {
        more.forEach(rows.labels::add);
        return this;
    }

    /**
     * Adds a park-level figure.
     *
     * @param park the code of the park
     * @param item the code of the item
     * @param amount the figure
     * @return this builder
     * @throws InvalidInputException if there is no such item, it is not measured in such a unit, or the value is out of
     *     range
     */
    public RawBuilder amount(String park, String item, Amount amount) {
        ItemDefinition definition = Definitions.item(item);
        if (!definition.quantities().contains(amount.quantity())) {
            Unit.named(amount.unit().code(), definition.quantities());
        }
        rows.figures(definition.table()).add(new RawRows.Figure(park, item, amount));
        return this;
    }

    /**
     * Adds a park-level figure in a unit that is named.
     *
     * @param park the code of the park
     * @param item the code of the item
     * @param value the value; NaN = missing
     * @param unit the unit, by a name that files may use; empty for the default unit of the item
     * @return this builder
     * @throws InvalidInputException if there is no such item, it is not measured in such a unit, or the value is out of
     *     range
     */
    public RawBuilder amount(String park, String item, double value, String unit) {
        ItemDefinition definition = Definitions.item(item);
        Unit named = unit.isEmpty() ? definition.unit() : Unit.named(unit, definition.quantities());
        return amount(park, item, new Amount(value, named, Origin.UNSTATED));
    }

    /**
     * The tables.
     *
     * @return the tables
     * @throws InvalidInputException if they contradict each other: unknown codes, keys twice, parts larger than the whole
     */
    public RawTables build() {
        return RawReading.of(rows).tables();
    }
}
