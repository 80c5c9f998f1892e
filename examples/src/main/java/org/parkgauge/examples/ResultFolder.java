package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.parkgauge.index.Scores;
import org.parkgauge.json.IndexJson;
import org.parkgauge.json.ResultJson;
import org.parkgauge.text.InvalidInputException;

/** Writes the files of a result; nothing of them is seen before all are complete. */
final class ResultFolder {

    private static final List<String> FILES = List.of("scores.csv", "result.json", "fitted.json");

    private ResultFolder() {}

    static void write(Scores scores, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new InvalidInputException("“" + folder + "”是文件，不是目录。", "\"" + folder + "\" is a file, not a directory.")
                    .maybe("给 --out 另一个名称。", "give --out another name.");
        }
        try {
            Files.createDirectories(target.getParent());
            Path draft = Files.createTempDirectory(target.getParent(), ".parkgauge-");
            try {
                ResultJson.writeScores(scores, draft.resolve("scores.csv"));
                ResultJson.writeResult(scores, draft.resolve("result.json"));
                IndexJson.writeFitted(scores.index(), draft.resolve("fitted.json"));
                Files.createDirectories(target);
                for (String file : FILES) {
                    Files.move(draft.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (String file : FILES) {
                    Files.deleteIfExists(draft.resolve(file));
                }
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
