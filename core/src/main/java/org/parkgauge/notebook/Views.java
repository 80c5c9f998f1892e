package org.parkgauge.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parkgauge.analysis.diagnostics.CorrelationTable;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Scores;
import tech.tablesaw.api.Table;

/** Which types are shown, and how. */
final class Views {

    private static final String TABLESAW = "tech.tablesaw.api.Table";

    private Views() {}

    /**
     * A type that is shown.
     *
     * @param type the type
     * @param view makes the view of a value
     */
    record Shown<T>(Class<T> type, Function<T, View> view) {

        View of(Object value) {
            return view.apply(type.cast(value));
        }
    }

    /** All types; that of Tablesaw only where it can be loaded. */
    static List<Shown<?>> all() {
        List<Shown<?>> all = new ArrayList<>();
        all.add(new Shown<>(Scores.class, ScoresView::new));
        all.add(new Shown<>(Explanation.class, ExplanationView::new));
        all.add(new Shown<>(Robustness.class, RobustnessView::new));
        all.add(new Shown<>(CorrelationTable.class, CorrelationsView::new));
        all.add(new Shown<>(Dataset.class, DatasetView::new));
        if (hasTablesaw()) {
            all.add(Tablesaw.shown());
        }
        return all;
    }

    private static boolean hasTablesaw() {
        try {
            Class.forName(TABLESAW, false, Views.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Apart, so that without Tablesaw nothing asks for its classes. */
    private static final class Tablesaw {

        private Tablesaw() {}

        static Shown<?> shown() {
            return new Shown<>(Table.class, TablesawView::new);
        }
    }
}
