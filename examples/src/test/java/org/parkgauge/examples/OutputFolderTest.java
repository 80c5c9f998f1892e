package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Either all files of a result are there, or nothing has changed. */
class OutputFolderTest {

    @TempDir
    private Path temporary;

    /** Writes a first file whole and breaks in the middle of a second. */
    private static Map<String, Consumer<Path>> breaking() {
        Map<String, Consumer<Path>> files = new LinkedHashMap<>();
        files.put("first.txt", file -> Run.write(file, "whole"));
        files.put("second.txt", file -> {
            Run.write(file, "ha");
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        return files;
    }

    @Test
    void aNewFolderIsNotLeftBehindHalfWritten() {
        Path deep = temporary.resolve("a").resolve("b").resolve("out");
        assertThatThrownBy(() -> OutputFolder.write(deep, breaking()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("Cannot write to the directory", deep.toString(), "No space left", "\nMaybe ");
        assertThat(Run.names(temporary)).isEmpty();
    }

    @Test
    void anOldFolderKeepsItsFiles() {
        Run.write(temporary.resolve("first.txt"), "old");
        assertThatThrownBy(() -> OutputFolder.write(temporary, breaking())).hasMessageContaining("No space left");
        assertThat(Run.names(temporary)).containsExactly("first.txt");
        assertThat(Run.read(temporary.resolve("first.txt"))).isEqualTo("old");
    }

    @Test
    void aDefectLeavesNothingBehindEither() {
        Path out = temporary.resolve("out");
        Consumer<Path> defect = file -> {
            throw new IllegalStateException("defect");
        };
        assertThatThrownBy(() -> OutputFolder.write(out, Map.of("a.txt", defect)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Run.names(temporary)).isEmpty();
    }

    @Test
    void aFolderInTheWayOfAFileIsSeenBeforeAnythingIsWritten() throws IOException {
        Files.createDirectories(temporary.resolve("result.json"));
        Run.write(temporary.resolve("scores.csv"), "old");
        Run run = Run.of("rank", "--out", temporary);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("result.json", "is a directory where a file is to be written");
        assertThat(Run.of("rank", "--out", temporary, "--lang", "zh").err()).contains("是目录，不能写成文件");
        assertThat(Run.names(temporary)).containsExactly("result.json", "scores.csv");
        assertThat(Run.read(temporary.resolve("scores.csv"))).isEqualTo("old");
    }

    @Test
    void belowAFileThereIsNoFolder() {
        Path file = Run.write(temporary.resolve("file.txt"), "mine");
        for (Path out : List.of(file, file.resolve("out"), file.resolve("a").resolve("b"))) {
            for (String command : List.of("rank", "template")) {
                Run run = Run.of(command, "--out", out);
                assertThat(run.code()).isEqualTo(2);
                assertThat(run.err())
                        .contains("file.txt\" is a file, not a directory", "Maybe give --out another name");
            }
        }
        assertThat(Run.names(temporary)).containsExactly("file.txt");
        assertThat(Run.read(file)).isEqualTo("mine");
    }

    /** For users whom the system can refuse to write. */
    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path locked = Files.createDirectory(
                temporary.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(locked));
        for (Path out : List.of(locked, locked.resolve("out"))) {
            assertThat(Run.of("rank", "--out", out).err())
                    .contains("Cannot write to the directory \"" + out + "\": permission denied");
        }
        assertThat(Run.names(locked)).isEmpty();
    }

    /** For the others: a file system that takes no files. */
    @Test
    void aFileSystemThatTakesNoFilesIsNamed() {
        Path system = Path.of("/proc");
        assumeTrue(Files.isDirectory(system));
        for (Path out :
                List.of(system, system.resolve("parkgauge"), system.resolve("a").resolve("b"))) {
            Run run = Run.of("rank", "--out", out);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("Cannot write to the directory \"" + out + "\": ")
                    .contains("\nMaybe give --out a directory that you may write to.")
                    .doesNotContain(".parkgauge-");
        }
    }

    @Test
    void theReasonIsToldInBothLanguages() {
        assertThatThrownBy(() -> OutputFolder.write(temporary, breaking()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.in(Language.ZH))
                                .contains("无法写入目录", "No space left", "\n也许：给 --out 一个可写的目录。"));
    }

    @Test
    void theFolderMayBeTheCurrentOne() {
        OutputFolder.write(temporary.resolve("x").resolve(".."), Map.of("a.txt", file -> Run.write(file, "a")));
        assertThat(Run.names(temporary)).containsExactly("a.txt");
    }
}
