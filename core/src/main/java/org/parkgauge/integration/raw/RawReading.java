package org.parkgauge.integration.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * What reading raw tables has brought: either tables, or all problems of all files together. {@link RawTables#read} is
 * enough where problems are only to be refused; a program that shows them to its user asks {@link #problems()}.
 */
public final class RawReading {

    private static final String EXTENSION = ".csv";

    private final RawRows rows;
    private final Problems problems = new Problems();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Map<String, Integer>> missing = new LinkedHashMap<>();

    private RawReading(RawRows rows) {
        this.rows = rows;
    }

    /**
     * Reads a folder of CSV files, each called after its table. Files of another kind are left alone.
     *
     * @param folder the folder
     * @param csv charset, separator and words for a missing value
     * @return the reading
     * @throws InvalidInputException if the folder does not exist or holds no CSV file
     * @throws UncheckedIOException if a file cannot be read
     */
    public static RawReading of(Path folder, Csv csv) {
        if (!Files.isDirectory(folder)) {
            boolean file = Files.exists(folder);
            throw new InvalidInputException(
                            file ? folder + " 不是文件夹。" : "没有文件夹 " + folder + "。",
                            file ? folder + " is not a folder." : "There is no folder " + folder + ".")
                    .maybe(
                            "给出原始表所在的文件夹，例如 template --raw 写出的文件夹。",
                            "give the folder of the raw tables, such as one written by template --raw.");
        }
        RawReading reading = new RawReading(new RawRows());
        RowReaders readers = new RowReaders(reading.rows);
        reading.files(folder).forEach((table, file) -> {
            try {
                String name = file.toString();
                reading.read(readers, table, new Grid.File(name, csv.rows(file), csv));
            } catch (InvalidInputException refusal) {
                reading.problems.add(refusal);
            }
        });
        return reading.checked();
    }

    /**
     * Reads data sets made by a program.
     *
     * @param datasets the data sets by the codes of the tables
     * @return the reading
     * @throws InvalidInputException if there is no table of such a code
     */
    public static RawReading of(Map<String, Dataset> datasets) {
        RawReading reading = new RawReading(new RawRows());
        RowReaders readers = new RowReaders(reading.rows);
        datasets.keySet().forEach(Definitions::table);
        for (TableDefinition table : Definitions.tables()) {
            Dataset data = datasets.get(table.code());
            if (data != null) {
                reading.read(readers, table, Grid.Data.of(table, data));
            }
        }
        return reading.checked();
    }

    /** Checks rows made by a program. */
    static RawReading of(RawRows made) {
        RawReading reading = new RawReading(made);
        return reading.checked();
    }

    private RawReading checked() {
        CodeChecks.check(rows, problems);
        CrossChecks.check(rows, problems);
        RawIssues.add(rows, issues);
        return this;
    }

    /** The CSV files of a folder by their table, in the order of the definitions. */
    private Map<TableDefinition, Path> files(Path folder) {
        Map<TableDefinition, Path> found = new LinkedHashMap<>();
        boolean any = false;
        for (Path file : sorted(folder)) {
            String name = file.getFileName().toString();
            if (!name.toLowerCase(Locale.ROOT).endsWith(EXTENSION) || Files.isDirectory(file)) {
                continue;
            }
            any = true;
            String stem = name.substring(0, name.length() - EXTENSION.length());
            Optional<TableDefinition> table = Definitions.tables().stream()
                    .filter(one -> one.isCalled(stem))
                    .findFirst();
            if (table.isEmpty()) {
                unknownFile(file.toString(), stem);
            } else if (found.putIfAbsent(table.get(), file) != null) {
                problems.add(Problem.of(
                        table.get().code(),
                        file.toString(),
                        List.of(),
                        "",
                        "",
                        Text.of(
                                "与 " + found.get(table.get()).getFileName() + " 是同一张表",
                                "is the same table as " + found.get(table.get()).getFileName()),
                        Text.of("只留其中一个文件", "keep one of the files")));
            }
        }
        if (!any) {
            throw new InvalidInputException(
                            "文件夹 " + folder + " 中没有 CSV 文件。", "There is no CSV file in the folder " + folder + ".")
                    .maybe("用 template --raw 写出空表。", "write empty tables by template --raw.");
        }
        Map<TableDefinition, Path> ordered = new LinkedHashMap<>();
        for (TableDefinition table : Definitions.tables()) {
            Path file = found.get(table);
            if (file != null) {
                ordered.put(table, file);
            }
        }
        return ordered;
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unknownFile(String file, String stem) {
        List<String> names = new ArrayList<>();
        for (TableDefinition table : Definitions.tables()) {
            names.add(table.code());
            names.add(table.label().zh());
        }
        problems.add(Problem.of(
                "",
                file,
                List.of(),
                "",
                "",
                Text.of("不是原始表", "is not a raw table"),
                NearestName.of(stem, names)
                        .map(name -> Text.of(
                                "应名为“" + name + EXTENSION + "”", "it is to be called \"" + name + EXTENSION + "\""))
                        .orElse(Text.of("移出该文件夹", "move it out of the folder"))));
    }

    private void read(RowReaders readers, TableDefinition table, Grid grid) {
        TableReader reader = new TableReader(table, grid, problems);
        if (reader.isReadable()) {
            readers.read(reader, grid.file());
            RawIssues.missing(reader, issues);
            if (!reader.missing().isEmpty()) {
                missing.put(table.code(), Collections.unmodifiableMap(reader.missing()));
            }
        }
    }

    /**
     * All that is wrong, in the order of the tables: first cell by cell, then what the tables say about each other.
     *
     * @return the problems; empty if the tables are sound
     */
    public List<Problem> problems() {
        return problems.all();
    }

    /**
     * The tables.
     *
     * @return the tables
     * @throws InvalidInputException if there is a problem; the message lists the first fifty
     */
    public RawTables tables() {
        List<Problem> all = problems.all();
        if (!all.isEmpty()) {
            throw Problems.refusal(all);
        }
        return new RawTables(rows, issues, missing);
    }
}
