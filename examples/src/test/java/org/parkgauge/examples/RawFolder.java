package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A copy of the raw tables of the sample prefecture, to be changed. No cell of them that is changed is quoted. */
final class RawFolder {

    private RawFolder() {}

    /** Copies the tables into a new folder. */
    static Path copy(Path folder) {
        try {
            Path source = Path.of(Objects.requireNonNull(Sample.class.getResource("raw/parks.csv"))
                            .toURI())
                    .getParent();
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(source)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the rows of a table, header first. */
    static void change(Path folder, String table, Consumer<List<List<String>>> change) {
        Path file = folder.resolve(table + ".csv");
        List<List<String>> rows = new ArrayList<>(Run.read(file)
                .lines()
                .map(line -> (List<String>) new ArrayList<>(Arrays.asList(line.split(",", -1))))
                .toList());
        change.accept(rows);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        Run.write(file, text.toString());
    }

    /** Sets a cell of a line of the file; the header is line 1, and a column is named with or without its unit. */
    static void set(Path folder, String table, int line, String column, String value) {
        change(folder, table, rows -> rows.get(line - 1).set(place(rows.get(0), column), value));
    }

    static int place(List<String> header, String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(column) || header.get(i).startsWith(column + "[")) {
                return i;
            }
        }
        throw new AssertionError("no column " + column + " in " + header);
    }

    /** Removes the rows of a table that have a value in one of their cells that is not wanted. */
    static void remove(Path folder, String table, Predicate<List<String>> unwanted) {
        change(folder, table, rows -> rows.subList(1, rows.size()).removeIf(unwanted));
    }
}
