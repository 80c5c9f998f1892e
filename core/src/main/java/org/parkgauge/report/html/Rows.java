package org.parkgauge.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.report.RankingRow;
import org.parkgauge.report.Report;

/** The units in the order of the ranking, by which all data of the page are arranged: row 0 is the first. */
final class Rows {

    private final List<RankingRow> rows;
    private final Map<String, Integer> places = new HashMap<>();

    Rows(Report report) {
        rows = report.ranking();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).unit(), i);
        }
    }

    List<RankingRow> list() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    String unit(int row) {
        return rows.get(row).unit();
    }

    /** The row of a unit; null for one that is not in the result. */
    @Nullable
    Integer place(String unit) {
        return places.get(unit);
    }
}
