package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** Writes several files into a folder; nothing of them is seen before all are complete. */
final class OutputFolder {

    private final Path folder;
    private final Path target;

    /** The nearest folder on the way to the target that was there before. */
    private final Path existing;

    private OutputFolder(Path folder) {
        this.folder = folder;
        target = folder.toAbsolutePath().normalize();
        Path there = target;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        existing = there;
    }

    /**
     * Writes files; older ones of the same names are replaced.
     *
     * @param folder where, created if need be
     * @param files by name, what writes the file to a given path
     * @throws InvalidInputException if a file cannot be written; then nothing has changed
     */
    static void write(Path folder, Map<String, Consumer<Path>> files) {
        new OutputFolder(folder).write(files);
    }

    private void write(Map<String, Consumer<Path>> files) {
        check(files.keySet());
        try {
            if (existing.equals(target)) {
                draft(target, files);
            } else {
                try {
                    draft(Files.createDirectories(target.getParent()), files);
                } finally {
                    removeEmpty();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        }
    }

    private void check(Set<String> names) {
        if (!Files.isDirectory(existing)) {
            throw new InvalidInputException(
                            "“" + existing + "”是文件，不是目录。", "\"" + existing + "\" is a file, not a directory.")
                    .maybe("给 --out 另一个名称。", "give --out another name.");
        }
        for (String name : names) {
            if (Files.isDirectory(target.resolve(name))) {
                throw new InvalidInputException(
                                "“" + folder.resolve(name) + "”是目录，不能写成文件。",
                                "\"" + folder.resolve(name) + "\" is a directory where a file is to be written.")
                        .maybe("删去它，或给 --out 另一个名称。", "remove it, or give --out another name.");
            }
        }
    }

    /** Writes the files beside their final place and moves them when all are complete. */
    private void draft(Path parent, Map<String, Consumer<Path>> files) throws IOException {
        Path draft = Files.createDirectory(parent.resolve(".parkgauge-" + UUID.randomUUID()));
        try {
            files.forEach((name, writer) -> writer.accept(draft.resolve(name)));
            if (existing.equals(target)) {
                for (String name : files.keySet()) {
                    Files.move(draft.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            } else {
                Files.move(draft, target);
            }
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(draft.resolve(name));
            }
            Files.deleteIfExists(draft);
        }
    }

    /** Removes the folders made on the way if the target has not come to stand in them. */
    private void removeEmpty() throws IOException {
        try {
            for (Path made = target.getParent();
                    !made.equals(existing) && Files.exists(made);
                    made = made.getParent()) {
                Files.delete(made);
            }
        } catch (DirectoryNotEmptyException e) {
            // The target stands in it.
        }
    }

    private InvalidInputException failed(IOException cause) {
        Text reason = Refusals.reason(cause);
        return new InvalidInputException(
                        "无法写入目录“" + folder + "”：" + reason.zh() + "。",
                        "Cannot write to the directory \"" + folder + "\": " + reason.en() + ".")
                .maybe("给 --out 一个可写的目录。", "give --out a directory that you may write to.")
                .because(cause);
    }
}
