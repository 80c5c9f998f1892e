package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The drawing of the house in docs/architecture.md shows the packages that there are, and who stands on whom. */
class ArchitectureDocumentTest {

    private static final String BASE = "org.parkgauge.";
    private static final Pattern BOX = Pattern.compile("\\[([a-z.]+)(?:\\s*\\{([^}]*)\\})?\\]");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| (`[^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
    private static final String GROUND = "text";

    private static final SnippetDocument DOCUMENT = SnippetDocument.read(Path.of("../docs/architecture.md"));
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/parkgauge/examples/"))
            .importPackages("org.parkgauge");

    /**
     * A room of the drawing.
     *
     * @param name the package, without org.parkgauge
     * @param storey the number of its storey, 0 at the top
     * @param packages the room itself and the packages in it
     */
    private record Room(String name, int storey, List<String> packages) {}

    /** The drawing is the first block below its heading. */
    private static List<Room> drawing() {
        String drawing = DOCUMENT.blocks().get(0).text();
        List<Room> rooms = new ArrayList<>();
        int storey = 0;
        int last = -1;
        Matcher box = BOX.matcher(drawing);
        while (box.find()) {
            boolean sameStorey =
                    last >= 0 && !drawing.substring(last, box.start()).contains("\n");
            storey += last < 0 || sameStorey ? 0 : 1;
            last = box.end();
            List<String> packages = new ArrayList<>(List.of(box.group(1)));
            if (box.group(2) != null) {
                for (String inner : box.group(2).split(",")) {
                    packages.add(box.group(1) + "." + inner.strip());
                }
            }
            rooms.add(new Room(box.group(1), storey, packages));
        }
        return rooms;
    }

    private static Set<String> real() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(ArchitectureDocumentTest::local)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String local(String packageName) {
        return packageName.substring(BASE.length());
    }

    @Test
    void thePackagesDrawnAreThoseThatThereAre() {
        assertThat(CLASSES.size()).isGreaterThan(150);
        assertThat(new TreeSet<>(drawing().stream()
                        .flatMap(room -> room.packages().stream())
                        .toList()))
                .as(
                        "the drawing in docs/architecture.md; draw a new package there and give it a row in the table below")
                .isEqualTo(real());
    }

    @Test
    void aStoreyUsesThoseBelow() {
        Map<String, Room> rooms = new LinkedHashMap<>();
        drawing().forEach(room -> room.packages().forEach(name -> rooms.put(name, room)));
        int ground = rooms.get(GROUND).storey();
        assertThat(ground).isGreaterThan(5);
        Set<String> wrong = new LinkedHashSet<>();
        int seen = 0;
        for (JavaClass one : CLASSES) {
            Room user = rooms.get(local(one.getPackageName()));
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                Room used = target.startsWith(BASE) ? rooms.get(local(target)) : null;
                if (user == null || used == null || user.equals(used)) {
                    continue;
                }
                seen++;
                boolean ofTheGround = user.storey() == ground && used.storey() == ground;
                if (used.storey() <= user.storey() && !ofTheGround) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(seen).isGreaterThan(1000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableNamesPackagesThatThereAre() throws IOException {
        Set<String> named = new TreeSet<>();
        List<String> lines = Files.readAllLines(DOCUMENT.path());
        int start = lines.indexOf("| package | what stands there | third parties |");
        for (int i = start + 2; lines.get(i).startsWith("|"); i++) {
            Matcher cell = FIRST_CELL.matcher(lines.get(i));
            assertThat(cell.find()).as(lines.get(i)).isTrue();
            Matcher name = NAME.matcher(cell.group(1));
            while (name.find()) {
                named.add(name.group(1));
            }
        }
        assertThat(real()).containsAll(named);
        assertThat(named).containsAll(drawing().stream().map(Room::name).toList());
    }
}
