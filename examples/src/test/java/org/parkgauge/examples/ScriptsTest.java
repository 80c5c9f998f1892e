package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The start script of jshell and the program of one file do what they say, on the class path that they ask for. */
class ScriptsTest {

    private static final Path START = Path.of("jshell/parkgauge.jsh");
    private static final Path PROGRAM = Path.of("jbang/Rank.java");
    private static final String SAMPLE = "src/main/resources/org/parkgauge/examples/sample-prefecture.csv";
    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^//DEPS ([\\w.]+):([\\w.-]+):(\\S+)$");

    @TempDir
    private Path temporary;

    @Test
    void jshellStartsWithTheScript() throws IOException, InterruptedException {
        Path input = temporary.resolve("input");
        Files.writeString(
                input,
                String.join(
                        "\n",
                        "Scores scores = rank(\"" + SAMPLE + "\")",
                        "why(scores, scores.ranking().get(4))",
                        "sure(scores, 50)",
                        "int doubled = 2 * scores.units().size()",
                        "System.out.println(\"doubled \" + doubled)",
                        "/exit",
                        ""));
        List<String> command = List.of(
                jdk("jshell"),
                "-R-Dfile.encoding=UTF-8",
                "-R-Duser.language=en",
                "-J-Dfile.encoding=UTF-8",
                // Its settings of earlier sessions are of no concern here.
                "-J-Djava.util.prefs.userRoot=" + temporary,
                "--class-path",
                required(),
                "--startup",
                START.toString(),
                "-s",
                "-");
        String printed = run(new ProcessBuilder(command).redirectInput(input.toFile()), 0);

        assertThat(printed.lines())
                .contains("1  青禾高新区  88.17", "7  金穗农产品加工园  63.79  61.70–64.22", "–  落霞盐化园  –  41.07–52.20")
                .contains("-3.40  JHB05 Commutes within 5 km")
                .anyMatch(line -> line.startsWith("玄石能化园: nominal rank 5; over the stated choices rank"))
                .contains("doubled 28");
        assertThat(printed).doesNotContain("Error", "Exception");
    }

    @Test
    void theProgramOfOneFileRunsWithWhatItNames() throws IOException, InterruptedException {
        String source = Files.readString(PROGRAM);
        assertThat(source.lines().findFirst()).hasValue("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?");
        assertThat(source).contains("\n//JAVA 17+\n");
        Matcher dependency = DEPENDENCY.matcher(source);
        assertThat(dependency.find()).isTrue();
        assertThat(dependency.group(1) + ":" + dependency.group(2) + ":" + dependency.group(3))
                .isEqualTo("org.parkgauge:parkgauge-core:" + version());
        assertThat(dependency.find()).as("another dependency").isFalse();

        String printed = run(program(SAMPLE), 0);
        assertThat(printed.lines())
                .startsWith("1  青禾高新区  88.17")
                .contains("     -3.40  JHB05 Commutes within 5 km", "–  落霞盐化园  –");

        assertThat(run(program(temporary.resolve("none.csv").toString()), 2)).contains("none.csv");
        assertThat(run(program(), 2)).contains("Usage");
    }

    private ProcessBuilder program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                jdk("java"), "-Dfile.encoding=UTF-8", "-Duser.language=en", "-cp", required(), PROGRAM.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String jdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private String run(ProcessBuilder builder, int wanted) throws IOException, InterruptedException {
        Path log = Files.createTempFile(temporary, "run", ".log");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("ends in time").isTrue();
        String printed = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isEqualTo(wanted);
        return printed;
    }

    /** The core and what its pom.xml requires, taken from the class path of the tests; nothing optional, no more. */
    private static String required() throws IOException {
        Set<String> artifacts = new LinkedHashSet<>();
        NodeList dependencies = xml(Path.of("../core/pom.xml")).getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            boolean ofTheProject =
                    dependency.getParentNode().getParentNode().getNodeName().equals("project");
            boolean required = dependency.getElementsByTagName("optional").getLength() == 0
                    && dependency.getElementsByTagName("scope").getLength() == 0;
            if (ofTheProject && required) {
                artifacts.add(text(dependency, "artifactId"));
            }
        }
        assertThat(artifacts).contains("commons-math3", "jackson-core", "fastcsv");
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            boolean isCore =
                    entry.replace('\\', '/').endsWith("core/target/classes") || name.startsWith("parkgauge-core-");
            if (isCore
                    || artifacts.stream()
                            .anyMatch(artifact -> name.matches(Pattern.quote(artifact) + "-[0-9].*\\.jar"))) {
                entries.add(entry);
            }
        }
        assertThat(entries).hasSize(artifacts.size() + 1);
        return String.join(File.pathSeparator, entries);
    }

    private static String version() throws IOException {
        return text(xml(Path.of("../pom.xml")).getDocumentElement(), "version");
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static org.w3c.dom.Document xml(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(e);
        }
    }
}
