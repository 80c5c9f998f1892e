package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;

/**
 * One run of the program inside this process.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err its messages
 */
record Run(int code, String out, String err) {

    /** Runs with the arguments, in English unless they say otherwise. */
    static Run of(Object... arguments) {
        List<String> all =
                new ArrayList<>(Stream.of(arguments).map(Object::toString).toList());
        if (all.stream().noneMatch(argument -> argument.startsWith("--lang")) && !all.isEmpty()) {
            all.addAll(List.of("--lang", "en"));
        }
        return exactly(all.toArray(String[]::new));
    }

    static Run exactly(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /** A run that must succeed without a message. */
    static String good(Object... arguments) {
        Run run = of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    /** Ranks the table of indicators of the sample prefecture, by the common profile unless the arguments say otherwise. */
    static Run ofTable(Object... more) {
        List<Object> all = new ArrayList<>(List.of("rank", "--data", Table.FILE));
        List<Object> given = List.of(more);
        if (!given.contains("--profile") && !given.contains("--fitted")) {
            all.addAll(List.of("--profile", "common"));
        }
        all.addAll(given);
        return of(all.toArray());
    }

    /** The same, which must succeed without a message. */
    static String goodTable(Object... more) {
        Run run = ofTable(more);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    /** The table of indicators of the sample prefecture. */
    static Dataset parks(IndexSpec spec) {
        return Tables.settings(spec).read(Table.FILE);
    }

    /** The table as a file, made when it is first asked for. */
    static final class Table {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path file = Files.createTempFile("parks", ".csv");
                file.toFile().deleteOnExit();
                return write(file, sample());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The lines that were printed. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** A file beside the classes of the examples or of their tests. */
    static String resource(String name) {
        try (InputStream stream = Run.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text, Charset charset) {
        try {
            return Files.write(file, text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        return write(file, text, StandardCharsets.UTF_8);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample prefecture as cells, header first; a change may be made to them. No cell of it is quoted. */
    static String sample(Consumer<List<String[]>> change) {
        List<String[]> rows = new ArrayList<>(resource("sample-prefecture.csv")
                .lines()
                .map(line -> line.split(",", -1))
                .toList());
        change.accept(rows);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.toString();
    }

    static String sample() {
        return sample(rows -> {});
    }

    /** Sets a cell of such rows. */
    static void set(List<String[]> rows, int row, String column, String text) {
        rows.get(row)[Arrays.asList(rows.get(0)).indexOf(column)] = text;
    }

    /** The names of what a folder holds, those of hidden files too. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
