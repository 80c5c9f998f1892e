package org.parkgauge.data.tablesaw;

import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;
import tech.tablesaw.api.Table;

/** A data set as a table: the names of the units, then the attributes, then the variables. */
public final class DatasetTables {

    /** The header of the units unless another is given. */
    public static final String UNIT = "unit";

    private DatasetTables() {}

    /**
     * A data set as a table; {@link TableReader} makes the same data set of it.
     *
     * @param data the data set
     * @return a row for each unit, in order: column {@code unit}, a text column for each attribute, a column of doubles for
     *     each variable; what is missing is a missing cell
     * @throws InvalidInputException if two names differ in case only, or one is {@code unit}
     */
    public static Table of(Dataset data) {
        return of(data, UNIT);
    }

    /**
     * A data set as a table whose units stand under a header of your choice.
     *
     * @param data the data set
     * @param unit the header of the units
     * @return the table, as {@link #of(Dataset)} makes it
     * @throws InvalidInputException if two names differ in case only, or one is the header of the units
     */
    public static Table of(Dataset data, String unit) {
        Sheet sheet = new Sheet("data").texts(unit, data.units());
        data.attributes().forEach(name -> sheet.texts(name, data.attribute(name)));
        data.variables().forEach(name -> sheet.numbers(name, data.column(name).toArray()));
        return sheet.table();
    }
}
