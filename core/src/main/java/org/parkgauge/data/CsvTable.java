package org.parkgauge.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands the cells of a file one by one from the tokenizer to the data set in the making. */
final class CsvTable extends CsvHandler {

    private @Nullable DatasetAssembly assembly;

    private CsvTable(Csv settings, String name) {
        super(settings, name);
    }

    /** Reads a source to its end. */
    static Dataset read(Csv settings, CsvSource source, String name) {
        CsvTable table = new CsvTable(settings, name);
        table.parse(source);
        table.checkNotEmpty();
        return Objects.requireNonNull(table.assembly).finish();
    }

    @Override
    void begin(CsvHeader checked) {
        assembly = new DatasetAssembly(settings, name, checked, (row, column) -> CsvFaults.line(row));
    }

    @Override
    void cell(int place, char[] buffer, int from, int to) {
        Objects.requireNonNull(assembly).put(place, buffer, from, to, lineOfCell());
    }

    @Override
    void endRow() {
        Objects.requireNonNull(assembly).endRow(lineOfRow());
    }
}
