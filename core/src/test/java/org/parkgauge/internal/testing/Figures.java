package org.parkgauge.internal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;

/** A small table of reference figures from the test resources: a header, then rows; no commas inside fields. */
public final class Figures {

    private final List<String> header;
    private final List<String[]> rows;

    private Figures(List<String> header, List<String[]> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** Reads a table by its path below {@code org/parkgauge}. */
    public static Figures read(String path) {
        List<String[]> lines = lines(path);
        return new Figures(List.of(lines.get(0)), lines.subList(1, lines.size()));
    }

    /** Reads the numbers of a square table without a header, row after row. */
    public static double[] matrix(String path) {
        return lines(path).stream()
                .flatMap(Arrays::stream)
                .mapToDouble(Figures::number)
                .toArray();
    }

    private static List<String[]> lines(String path) {
        try (InputStream stream = Figures.class.getResourceAsStream("/org/parkgauge/" + path)) {
            String text = new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
            List<String[]> lines = new ArrayList<>();
            for (String line : text.split("\r?\n")) {
                lines.add(line.replace("\"", "").split(",", -1));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in the header. */
    public List<String> header() {
        return header;
    }

    /** The texts of a column. */
    public List<String> texts(String column) {
        int j = place(column);
        return rows.stream().map(row -> row[j]).toList();
    }

    /** The numbers of a column, NaN where there is none. */
    public double[] numbers(String column) {
        return texts(column).stream().mapToDouble(Figures::number).toArray();
    }

    /** The number in a column and the row that begins with a name. */
    public double number(String row, String column) {
        return number(text(row, column));
    }

    /** The text in a column and the row that begins with a name. */
    public String text(String row, String column) {
        int i = IntStream.range(0, rows.size())
                .filter(k -> rows.get(k)[0].equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row));
        return rows.get(i)[place(column)];
    }

    private int place(String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new AssertionError("no column " + column + " in " + header);
        }
        return place;
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    /** The table as data: units by the first column, the named columns as variables. */
    public Dataset data(List<String> columns) {
        return Dataset.of(texts(header.get(0)))
                .with(columns.stream()
                        .map(column -> Column.of(column, numbers(column)))
                        .toList());
    }

    /** The table as data, every column but the first a variable. */
    public Dataset data() {
        return data(header.subList(1, header.size()));
    }
}
