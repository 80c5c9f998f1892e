package org.parkgauge.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Csv;
import org.parkgauge.text.Issue;

/**
 * An index and its data as the two tables of {@link IndicatorTable}.
 *
 * @param structure the structure, iMeta
 * @param units the data, iData
 * @param issues what the index says and the tables do not
 */
public record IndicatorTables(Lines structure, Lines units, List<Issue> issues) {

    /** Copies the list. */
    public IndicatorTables {
        issues = List.copyOf(issues);
    }

    /**
     * The lines of a table.
     *
     * @param header the names of the columns
     * @param rows the lines: texts, numbers (NaN = missing), null for an empty cell
     */
    public record Lines(List<String> header, List<List<@Nullable Object>> rows) {

        /** Copies the lists. */
        public Lines {
            header = List.copyOf(header);
            List<List<@Nullable Object>> copies = new ArrayList<>();
            rows.forEach(row -> copies.add(Collections.unmodifiableList(new ArrayList<>(row))));
            rows = Collections.unmodifiableList(copies);
        }
    }

    /**
     * Writes both tables as files, which are replaced.
     *
     * @param csv how the files are written
     * @param structureFile the file of the structure, iMeta.csv
     * @param unitsFile the file of the units, iData.csv
     * @throws org.parkgauge.text.InvalidInputException if a folder does not exist
     */
    public void write(Csv csv, Path structureFile, Path unitsFile) {
        csv.write(structure.header(), structure.rows(), structureFile);
        csv.write(units.header(), units.rows(), unitsFile);
    }
}
