package org.parkgauge.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A notebook as it stands in a file.
 *
 * @param name the name of the file
 * @param cells its cells, from the first to the last
 */
record Notebook(String name, List<Cell> cells) {

    /**
     * A cell.
     *
     * @param kind markdown or code
     * @param source what is written in it
     * @param count the number of its execution; empty for text and for cells not executed
     * @param outputs what came of it
     */
    record Cell(String kind, String source, String count, List<Output> outputs) {}

    /**
     * Something that a cell shows.
     *
     * @param kind stream, execute_result, display_data or error
     * @param texts the text by type; a stream has the type of its name, an error that of its name
     */
    record Output(String kind, Map<String, String> texts) {}

    /** All notebooks of a folder. */
    static List<Notebook> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .map(Notebook::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Notebook read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Notebook of(String name, String json) {
        List<Cell> cells = new ArrayList<>();
        for (Object one : list(map(JsonText.read(json)).get("cells"))) {
            Map<?, ?> cell = map(one);
            List<Output> outputs = new ArrayList<>();
            if (cell.containsKey("outputs")) {
                list(cell.get("outputs")).forEach(output -> outputs.add(output(map(output))));
            }
            Object count = cell.get("execution_count");
            cells.add(new Cell(
                    text(cell.get("cell_type")),
                    text(cell.get("source")),
                    count == null || count.equals("null") ? "" : text(count),
                    List.copyOf(outputs)));
        }
        return new Notebook(name, List.copyOf(cells));
    }

    private static Output output(Map<?, ?> output) {
        String kind = text(output.get("output_type"));
        Map<String, String> texts = new TreeMap<>();
        switch (kind) {
            case "stream" -> texts.put(text(output.get("name")), text(output.get("text")));
            case "error" -> texts.put(text(output.get("ename")), text(output.get("traceback")));
            default -> map(output.get("data")).forEach((type, text) -> texts.put(text(type), text(text)));
        }
        return new Output(kind, texts);
    }

    /** A text stands as one string, or as a list of its lines. */
    private static String text(Object value) {
        if (value instanceof List<?> lines) {
            StringBuilder all = new StringBuilder();
            lines.forEach(all::append);
            return all.toString();
        }
        return String.valueOf(value);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** All that the cells show, text by text. */
    Stream<Map.Entry<String, String>> shown() {
        return cells.stream()
                .flatMap(cell -> cell.outputs().stream())
                .flatMap(output -> output.texts().entrySet().stream());
    }
}
