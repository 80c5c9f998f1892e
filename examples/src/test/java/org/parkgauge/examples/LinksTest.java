package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The links of every Markdown file of the repository: files and anchors are there, addresses have the form of one. Whether
 * somebody answers at an address is not asked, since the build must not depend on it.
 */
class LinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", ".ipynb_checkpoints");
    private static final Pattern RELATIVE = Pattern.compile("\\]\\((?![a-z]+:)([^()\\s]+)\\)");

    @TempDir
    private Path temporary;

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> Stream.iterate(path, Objects::nonNull, Path::getParent)
                            .noneMatch(part -> part.getFileName() != null
                                    && NOT_OURS.contains(part.getFileName().toString())))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        List<Path> files = files(".md");
        assertThat(files)
                .extracting(path -> ROOT.relativize(path).toString().replace('\\', '/'))
                .contains("README.md", "docs/guide.md", "docs/methods/access.md")
                .anyMatch(path -> path.startsWith("examples/"))
                .anyMatch(path -> path.startsWith("core/"));
        return files.stream()
                .map(SnippetDocument::read)
                .map(document -> dynamicTest(
                        ROOT.relativize(document.path()).toString(),
                        () -> document.links().forEach(link -> follow(document, link))));
    }

    @TestFactory
    Stream<DynamicTest> thoseOfNotebooksToo() throws IOException {
        return files(".ipynb").stream()
                .map(notebook -> dynamicTest(notebook.getFileName().toString(), () -> {
                    Matcher link = RELATIVE.matcher(Files.readString(notebook));
                    int found = 0;
                    while (link.find()) {
                        assertThat(folder(notebook).resolve(link.group(1))).exists();
                        found++;
                    }
                    assertThat(found).isPositive();
                }));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static void follow(SnippetDocument document, SnippetDocument.Link link) {
        String place = document.name() + ":" + link.line() + " links to " + link.target();
        if (link.leadsOut()) {
            assertThat(isAddress(link.target())).as(place).isTrue();
            return;
        }
        String[] parts = link.target().split("#", 2);
        Path target =
                parts[0].isEmpty() ? document.path() : folder(document.path()).resolve(parts[0]);
        assertThat(Files.exists(target)).as(place).isTrue();
        assertThat(target.normalize())
                .as(place + ", in the repository")
                .satisfies(path -> assertThat(path.toAbsolutePath().normalize())
                        .startsWith(ROOT.toAbsolutePath().normalize()));
        if (parts.length == 2) {
            assertThat(SnippetDocument.read(target).anchors()).as(place).contains(parts[1]);
        }
    }

    private static boolean isAddress(String target) {
        try {
            URI address = URI.create(target);
            String host = address.getHost();
            boolean ofTheWeb = target.startsWith("https://") || target.startsWith("http://");
            return ofTheWeb && host != null && host.contains(".") && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void everyKindOfLinkIsSeen() throws IOException {
        Path file = temporary.resolve("links.md");
        Files.writeString(file, """
                # A heading

                [one](a.md), ![two](b.png "a title"), [![three](c.svg)](d.md#e), <https://example.org/f>
                `[none](x.md)` and <img alt="five" src="g.png">, [six](https://example.org/h_(i))

                [seven]: j.md

                ```text
                [none](y.md)
                ```
                """);
        SnippetDocument document = SnippetDocument.read(file);
        assertThat(document.links())
                .extracting(SnippetDocument.Link::target)
                .containsExactlyInAnyOrder(
                        "a.md",
                        "b.png",
                        "c.svg",
                        "d.md#e",
                        "https://example.org/f",
                        "g.png",
                        "https://example.org/h_(i)",
                        "j.md");
        assertThat(document.links())
                .filteredOn(SnippetDocument.Link::leadsOut)
                .extracting(SnippetDocument.Link::line)
                .containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void addressesHaveTheirForm() {
        assertThat(List.of("https://example.org", "http://example.org/a?b=c#d")).allMatch(LinksTest::isAddress);
        assertThat(List.of(
                        "https://", "https:/example.org", "http://localhost", "ftp://example.org", "https://a b.org"))
                .noneMatch(LinksTest::isAddress);
    }

    @Test
    void aDeadLinkIsFound() throws IOException {
        Path file = temporary.resolve("dead.md");
        Files.writeString(file, "# Here\n\n[gone](gone.md) [nowhere](#nowhere) [bad](https:/bad)\n");
        SnippetDocument document = SnippetDocument.read(file);
        assertThat(document.links())
                .hasSize(3)
                .allSatisfy(
                        link -> assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> follow(document, link)))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(link.target()));
    }
}
