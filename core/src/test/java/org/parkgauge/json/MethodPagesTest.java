package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages on methods forget no registered method and no parameter, and state the true defaults: the first example below
 * the heading of a method must read as the same method with all its defaults. The reference files and tests that they
 * name exist. Whether the examples work is tested beside
 * the other documents.
 */
class MethodPagesTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Path INDEX = DOCS.resolve("methods.md");
    private static final Path PAGES = DOCS.resolve("methods");
    private static final Pattern METHOD = Pattern.compile("### ([a-z][a-z0-9]*(-[a-z0-9]+)*)");

    /** A reference file or a test that a table names. */
    private static final Pattern WITNESS = Pattern.compile("`([\\w/.*]+\\.csv|\\w+Test)`");

    /**
     * What stands below the heading of a method.
     *
     * @param page the file
     * @param method the heading
     * @param text all of it
     * @param examples its JSON
     */
    private record Section(Path page, String method, String text, List<String> examples) {}

    static List<StepType> methods() {
        return BuiltInSteps.steps();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodHasASection(StepType method) {
        Section section = section(method);
        RecordShape shape = RecordShape.of(method.configuration());
        for (int i = 0; i < shape.size(); i++) {
            assertThat(section.text())
                    .as("the section %s of %s names the parameter", section.method(), section.page())
                    .containsAnyOf('"' + shape.name(i) + '"', '`' + shape.name(i) + '`');
        }
        if (method.kind() != StepKind.AGGREGATION) {
            assertThat(section.text()).as("when, and when not").contains("*Use*", "*Not*");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void itsFirstExampleHasTheDefaults(StepType method) {
        Section section = section(method);
        assertThat(section.examples()).as("examples of %s", method.name()).isNotEmpty();
        String json = "{" + section.examples().get(0) + "}";
        Spot root = Parser.parse(Document.of(json, section.page() + ", " + method.name()));
        String kind = Values.name(method.kind());
        assertThat(root.members().all()).as(json).containsKey(kind);
        Spot spot = root.members().required(kind);
        String name = spot.isText()
                ? spot.text()
                : spot.members().required(StepType.NAME).text();
        assertThat(name).isEqualTo(method.name());
        Object step = new Values(Steps.of(List.of())).readStep(method.kind(), false, spot);
        RecordShape shape = RecordShape.of(method.configuration());
        @Nullable Object[] values = new @Nullable Object[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.get(i, step);
        }
        Optional<Object> defaults = shape.withDefaults(values);
        defaults.ifPresent(expected -> assertThat(step).isEqualTo(expected));
    }

    @ParameterizedTest
    @EnumSource
    void everySectionIsThatOfAMethod(StepKind kind) {
        Set<String> registered = new TreeSet<>();
        methods().stream().filter(method -> method.kind() == kind).forEach(method -> registered.add(method.name()));
        List<String> headings = pages(kind).stream()
                .filter(page -> kind != StepKind.AGGREGATION || page.equals(INDEX))
                .flatMap(page -> sections(page).stream())
                .map(Section::method)
                .toList();
        assertThat(headings).isSubsetOf(registered).doesNotHaveDuplicates();
    }

    @Test
    void theIndexLinksToEveryMethod() {
        String index = Samples.text(INDEX);
        for (StepType method : methods()) {
            String page = section(method).page().equals(INDEX)
                    ? ""
                    : "methods/" + section(method).page().getFileName();
            assertThat(index).contains("[" + method.name() + "](" + page + "#");
        }
    }

    /** A file without a folder stands in that of the file before it, on the same line. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AGGREGATION")
    void witnessesExist(StepKind kind) {
        List<String> files = filesBelow(Path.of("src/test/resources/org/parkgauge"));
        List<String> tests = filesBelow(Path.of("src/test/java/org/parkgauge"));
        String page = Samples.text(pages(kind).get(0));
        String table = page.substring(page.indexOf("## Checked against"), page.indexOf("## Sources"));
        int named = 0;
        for (String line : table.lines().toList()) {
            String folder = "";
            Matcher witness = WITNESS.matcher(line);
            while (witness.find()) {
                String name = witness.group(1);
                boolean test = name.endsWith("Test");
                if (!test && name.contains("/")) {
                    folder = name.substring(0, name.lastIndexOf('/') + 1);
                }
                String wanted = test ? ".*/" + name + "\\.java" : name.contains("/") ? name : folder + name;
                Pattern pattern = Pattern.compile(
                        test ? wanted : wanted.replace(".", "\\.").replace("*", ".*"));
                assertThat(test ? tests : files).as(name).anyMatch(pattern.asMatchPredicate());
                named++;
            }
        }
        assertThat(named).isGreaterThan(7);
    }

    private static List<String> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section section(StepType method) {
        List<Section> found = pages(method.kind()).stream()
                .flatMap(page -> sections(page).stream())
                .filter(section -> section.method().equals(method.name()))
                .toList();
        assertThat(found)
                .as("sections for the %s \"%s\"", method.kind().label().en(), method.name())
                .hasSize(1);
        return found.get(0);
    }

    /** Aggregations may stand in the index or on pages of their own, each other kind has its page. */
    private static List<Path> pages(StepKind kind) {
        if (kind != StepKind.AGGREGATION) {
            return List.of(PAGES.resolve(Values.name(kind) + ".md"));
        }
        Set<String> others = new TreeSet<>();
        for (StepKind other : StepKind.values()) {
            others.add(Values.name(other) + ".md");
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            return Stream.concat(
                            Stream.of(INDEX),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .filter(file -> !others.contains(String.valueOf(file.getFileName())))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Section> sections(Path page) {
        List<Section> sections = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder example = new StringBuilder();
        List<String> examples = new ArrayList<>();
        String method = "";
        String fence = "";
        for (String line :
                Stream.concat(Samples.text(page).lines(), Stream.of("# End")).toList()) {
            Matcher heading = METHOD.matcher(line);
            if (line.startsWith("```")) {
                if (fence.equals("```json")) {
                    examples.add(example.toString());
                    example.setLength(0);
                }
                fence = fence.isEmpty() ? line : "";
            } else if (fence.equals("```json")) {
                example.append(line).append('\n');
            } else if (fence.isEmpty() && line.startsWith("#")) {
                if (!method.isEmpty()) {
                    sections.add(new Section(page, method, text.toString(), List.copyOf(examples)));
                }
                method = heading.matches() ? heading.group(1) : "";
                text.setLength(0);
                examples.clear();
                continue;
            }
            text.append(line).append('\n');
        }
        return sections;
    }
}
