package org.parkgauge.examples;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.integration.FittedIntegration;
import org.parkgauge.json.IndexJson;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;

/**
 * What {@code rank --out} wrote as fitted.json.
 *
 * @param index the fitted index
 * @param integration the same with what raw tables are derived by, where it was fitted on raw tables
 */
record FittedFile(FittedIndex index, Optional<FittedIntegration> integration) {

    private static final List<String> TABLES = List.of(".csv", ".xlsx", ".xls", ".txt");

    /** The kinds of file that the other reader knows better. */
    private static final Set<Remedy> PLAIN = EnumSet.of(Remedy.READ_FITTED, Remedy.READ_SPEC);

    static FittedFile read(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (TABLES.stream().anyMatch(name::endsWith)) {
            throw new InvalidInputException(
                            "--fitted 要的是 rank --out 写出的 fitted.json，而“" + file + "”是一张表。",
                            "--fitted takes the fitted.json that rank --out has written, and \"" + file
                                    + "\" is a table.")
                    .maybe(
                            "同一文件夹里的 fitted.json 才是；指标表用 --data FILE 给出。",
                            "the fitted.json in the same folder is meant; a table of indicators is given by --data FILE.");
        }
        FittedIntegration integration;
        try {
            integration = FittedIntegration.read(file);
        } catch (InvalidInputException e) {
            if (e.remedy().filter(PLAIN::contains).isPresent()) {
                return new FittedFile(IndexJson.readFitted(file), Optional.empty());
            }
            throw e;
        }
        return new FittedFile(integration.index(), Optional.of(integration));
    }

    /** The same, to score raw tables with. */
    FittedIntegration forRawTables(String name) {
        return integration.orElseThrow(() -> new InvalidInputException(
                        "“" + name + "”由指标表拟合，没有记录原始表怎样推算、与哪些园区比较。",
                        "\"" + name
                                + "\" was fitted on a table of indicators: it does not hold how raw tables are derived,"
                                + " and which parks they are compared with.")
                .maybe(
                        "用 --data FILE 给出指标表；或用 rank --raw DIR --out DIR 重新拟合。",
                        "give a table of indicators by --data FILE, or fit anew on raw tables by rank --raw DIR --out"
                                + " DIR."));
    }
}
