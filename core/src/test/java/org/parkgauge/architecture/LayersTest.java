package org.parkgauge.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports run one way only, and third parties stay in their rooms. */
class LayersTest {

    private static final String BASE = "org.parkgauge";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    private static final Set<String> GROUND = Set.of("text", "statistics", "internal");
    private static final Set<String> STEPS =
            Set.of("imputation", "treatment", "normalization", "weighting", "aggregation");
    /** Nothing depends on them. */
    private static final Set<String> LEAVES = Set.of("data.tablesaw", "data.excel", "notebook");

    /** Each room with the rooms that it may use, from the ground up. A package below a room belongs to it. */
    private static final Map<String, Set<String>> ROOMS = rooms();

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("text", Set.of());
        rooms.put("statistics", GROUND);
        rooms.put("internal", GROUND);
        rooms.put("data", GROUND);
        STEPS.forEach(step -> rooms.put(step, union(GROUND, "data")));
        rooms.put("measure", GROUND);
        rooms.put("index", union(union(GROUND, "data"), STEPS.toArray(String[]::new)));
        rooms.put("analysis", union(rooms.get("index"), "index", "measure"));
        rooms.put("json", union(rooms.get("analysis"), "analysis"));
        rooms.put("integration", union(rooms.get("json"), "json"));
        rooms.put("report", union(rooms.get("integration"), "integration"));
        rooms.put("data.tablesaw", union(rooms.get("report"), "report"));
        rooms.put("data.excel", union(rooms.get("report"), "report"));
        rooms.put("notebook", union(rooms.get("report"), "report"));
        return rooms;
    }

    private static Set<String> union(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** The room of a class: the longest name that its package begins with; empty for a package without a room. */
    private static String room(JavaClass one) {
        String path = one.getPackageName()
                .substring(Math.min(BASE.length() + 1, one.getPackageName().length()));
        return ROOMS.keySet().stream()
                .filter(room -> path.equals(room) || path.startsWith(room + "."))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static boolean isOurs(JavaClass one) {
        return one.getBaseComponentType().getPackageName().startsWith(BASE);
    }

    @Test
    void theClassesAreThere() {
        assertThat(CLASSES.size()).isGreaterThan(150);
        assertThat(CLASSES.stream().map(LayersTest::room).toList())
                .containsAll(GROUND)
                .containsAll(STEPS)
                .contains("data", "index", "json");
    }

    @Test
    void everyClassStandsInARoom() {
        assertThat(CLASSES.stream().filter(one -> room(one).isEmpty())).isEmpty();
    }

    static Stream<String> roomNames() {
        return ROOMS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("roomNames")
    void importsRunOneWay(String room) {
        List<String> wrong = new ArrayList<>();
        for (JavaClass one : CLASSES) {
            if (room(one).equals(room)) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> {
                            String other = room(dependency.getTargetClass().getBaseComponentType());
                            return !other.equals(room) && !ROOMS.get(room).contains(other);
                        })
                        .forEach(dependency -> wrong.add(dependency.getDescription()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingDependsOnALeaf() {
        assertThat(ROOMS.values()).allSatisfy(rooms -> assertThat(rooms).doesNotContainAnyElementsOf(LEAVES));
    }

    @ParameterizedTest
    @CsvSource({
        "tools.jackson, json, json",
        "de.siegmar, data, data",
        "org.apache.commons.math3, internal, statistics",
        "tech.tablesaw, data.tablesaw, notebook",
        "org.dhatim, data.excel, report",
        "org.apache.poi, report, report",
        "org.apache.xmlbeans, report, report",
        "org.openxmlformats, report, report",
        "org.rapaio, notebook, notebook",
        "org.dflib, notebook, notebook",
    })
    void thirdPartiesStayInTheirRooms(String library, String room, String otherRoom) {
        List<String> wrong = new ArrayList<>();
        for (JavaClass one : CLASSES) {
            if (!room(one).equals(room) && !room(one).equals(otherRoom)) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isPart(dependency.getTargetClass(), library))
                        .forEach(dependency -> wrong.add(dependency.getDescription()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isPart(JavaClass one, String library) {
        String path = one.getBaseComponentType().getPackageName();
        return path.equals(library) || path.startsWith(library + ".");
    }

    @Test
    void thereAreNoOtherThirdParties() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        BASE + "..",
                        "java..",
                        "javax.imageio..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "de.siegmar..",
                        "org.apache.commons.math3..",
                        "tech.tablesaw..",
                        "org.dhatim..",
                        "org.apache.poi..",
                        "org.apache.xmlbeans..",
                        "org.openxmlformats..",
                        "org.rapaio..",
                        "org.dflib..",
                        "")
                .check(CLASSES);
    }

    /** A type that another package must not see in a signature: of the room internal, or of a third party. */
    private static boolean isHidden(JavaClass type, JavaClass owner) {
        JavaClass bare = type.getBaseComponentType();
        if (isOurs(bare)) {
            return room(bare).equals("internal") && !room(owner).equals("internal");
        }
        boolean adapter = LEAVES.contains(room(owner));
        return !bare.isPrimitive()
                && !bare.getPackageName().startsWith("java.")
                && !bare.getPackageName().startsWith("org.jspecify")
                && !adapter;
    }

    @Test
    void publicSignaturesShowNoInternalAndNoForeignTypes() {
        List<String> wrong = new ArrayList<>();
        for (JavaMember member : visibleMembers()) {
            for (JavaClass type : types(member)) {
                if (isHidden(type, member.getOwner())) {
                    wrong.add(member.getFullName() + " shows " + type.getName());
                }
            }
        }
        for (JavaClass one : CLASSES) {
            if (isVisible(one)) {
                Stream.concat(one.getRawSuperclass().stream(), one.getRawInterfaces().stream())
                        .filter(type -> isHidden(type, one))
                        .forEach(type -> wrong.add(one.getName() + " is a " + type.getName()));
            }
        }
        assertThat(visibleMembers()).hasSizeGreaterThan(400);
        assertThat(wrong).isEmpty();
    }

    @Test
    void publicSignaturesHoldNoArraysOfArrays() {
        assertThat(visibleMembers().stream()
                        .filter(member -> types(member).stream()
                                .anyMatch(type -> type.getName().startsWith("[["))))
                .isEmpty();
    }

    @Test
    void recordsHoldNoArrays() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isRecord)
                        .flatMap(one -> one.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isArray())
                        .filter(field -> isVisible(field.getOwner())))
                .isEmpty();
    }

    private static List<JavaMember> visibleMembers() {
        List<JavaMember> members = new ArrayList<>();
        for (JavaClass one : CLASSES) {
            if (isVisible(one)) {
                one.getMembers().stream()
                        .filter(member -> isVisible(member.getModifiers()))
                        .forEach(members::add);
            }
        }
        return members;
    }

    private static boolean isVisible(JavaClass one) {
        return isVisible(one.getModifiers())
                && one.getEnclosingClass().map(LayersTest::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    /** Every class that stands in the signature of a field, method or constructor, type arguments included. */
    private static Set<JavaClass> types(JavaMember member) {
        List<JavaType> types = new ArrayList<>();
        if (member instanceof JavaField field) {
            types.add(field.getType());
        } else if (member instanceof JavaCodeUnit unit) {
            types.add(unit.getReturnType());
            types.addAll(unit.getParameterTypes());
            types.addAll(unit.getExceptionTypes());
        }
        Set<JavaClass> classes = new LinkedHashSet<>();
        types.forEach(type -> classes.addAll(type.getAllInvolvedRawTypes()));
        types.forEach(type -> classes.add(type.toErasure()));
        return classes;
    }

    @Test
    void publicClassesAreClosed() {
        assertThat(CLASSES.stream()
                        .filter(LayersTest::isVisible)
                        .filter(one -> !one.isInterface() && !one.isEnum() && !one.isRecord())
                        .filter(one -> !one.getModifiers().contains(JavaModifier.FINAL))
                        .filter(one -> !one.reflect().isSealed()))
                .isEmpty();
    }

    @Test
    void nobodyPrintsOrLogs() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }
}
