package org.parkgauge.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;

/** Texts, data and shorthands for the tests. */
final class Samples {

    static final Path ICII = Path.of("src/main/resources/org/parkgauge/integration/icii.json");
    static final Path EXAMPLES = Path.of("../examples/src/main/resources/org/parkgauge/examples");
    static final List<Path> SPECS = List.of(
            ICII,
            EXAMPLES.resolve("tai.json"),
            EXAMPLES.resolve("tai-budget-allocation.json"),
            EXAMPLES.resolve("tai-geometric.json"));

    private Samples() {}

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(IndexSpec spec) {
        StringBuilder out = new StringBuilder();
        IndexJson.writeSpec(spec, out);
        return out.toString();
    }

    static String text(FittedIndex index) {
        StringBuilder out = new StringBuilder();
        IndexJson.writeFitted(index, out);
        return out.toString();
    }

    /** Parks with the given variables between 1 and 100, some missing, in the blocks north, south or another. */
    static Dataset parks(long seed, int units, double missing, String otherBlock, List<String> variables) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            names.add("园区" + seed + "-" + i);
            blocks.add(List.of("north", "south", otherBlock).get(i % 3));
        }
        Dataset data = Dataset.of(names).withAttribute("block", blocks);
        for (String variable : variables) {
            double[] values = random.doubles(units, 1, 100).toArray();
            for (int i = 0; i < units; i++) {
                values[i] = random.nextDouble() < missing ? Double.NaN : values[i];
            }
            data = data.with(variable, values);
        }
        return data;
    }
}
