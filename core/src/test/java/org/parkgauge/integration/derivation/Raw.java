package org.parkgauge.integration.derivation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parkgauge.integration.raw.RawTables;

/** Raw tables for tests, written as they stand in files. Numbers are in the default units of their columns and items. */
final class Raw {

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    private Raw() {}

    /** One park P of the given type, in town T, with 10 km² of developed area; totals are of the given catchment. */
    static Raw park(String type, String catchment) {
        return new Raw()
                .table(
                        "parks",
                        "code,name,town,type,catchment,developed_area",
                        "P,甲,T," + type + "," + catchment + ",10");
    }

    static Raw empty() {
        return new Raw();
    }

    Raw table(String name, String header, String... rows) {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(List.of(rows));
        files.put(name, lines);
        return this;
    }

    /** Figures of park P in a table in long form: item, value, item, value ... */
    Raw items(String name, Object... itemsAndValues) {
        List<String> lines =
                files.computeIfAbsent(name, key -> new ArrayList<>(List.of("park,item,value,unit,evidence")));
        for (int i = 0; i < itemsAndValues.length; i += 2) {
            String value = itemsAndValues[i + 1].toString();
            int space = value.indexOf(' ');
            String number = space < 0 ? value : value.substring(0, space);
            String unit = space < 0 ? "" : value.substring(space + 1);
            lines.add("P," + itemsAndValues[i] + "," + number + "," + unit + ",文件");
        }
        return this;
    }

    RawTables tables() {
        try {
            Path folder = Files.createTempDirectory("raw");
            try {
                for (Map.Entry<String, List<String>> file : files.entrySet()) {
                    Files.write(folder.resolve(file.getKey() + ".csv"), file.getValue());
                }
                return RawTables.read(folder);
            } finally {
                try (Stream<Path> paths = Files.walk(folder)) {
                    paths.sorted(Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawIndicators indicators() {
        return indicators(DerivationSettings.standard());
    }

    RawIndicators indicators(DerivationSettings settings) {
        return RawIndicators.of(tables(), settings);
    }

    Derivation derive(String indicator) {
        return indicators().derivation("P", indicator);
    }

    double value(String indicator) {
        return derive(indicator).value().value();
    }

    /** The English reason why park P lacks an indicator. */
    String reason(String indicator) {
        return derive(indicator).value().reason().en();
    }
}
