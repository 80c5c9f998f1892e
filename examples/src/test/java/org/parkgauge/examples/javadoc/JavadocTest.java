package org.parkgauge.examples.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.json.IndexJson;

/**
 * Code in the documentation comments of the library, between {@code <pre>} and {@code </pre>}, compiles with the types of its
 * package and those of the usual ones, and runs in a folder with the files that it names. Where it takes variables for
 * granted, they are those of {@link Given} or {@link GivenTowns}.
 */
class JavadocTest {

    private static final Path SOURCES = Path.of("../core/src/main/java");
    private static final Pattern CODE = Pattern.compile("<pre>\\{@code(.*?)\\}</pre>", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("(?m)^\\s*(?:public )?(?:final )?(?:class|record|interface|enum) (\\w+)");
    private static final String PACKAGE = "shown";

    private static final List<String> USUAL = List.of(
            "java.nio.file.*",
            "java.time.LocalDate",
            "java.util.*",
            "org.parkgauge.aggregation.mean.*",
            "org.parkgauge.data.*",
            "org.parkgauge.data.excel.Excel",
            "org.parkgauge.examples.javadoc.*",
            "org.parkgauge.index.*",
            "org.parkgauge.integration.*",
            "org.parkgauge.integration.derivation.*",
            "org.parkgauge.integration.raw.RawTables",
            "org.parkgauge.measure.*",
            "org.parkgauge.normalization.*",
            "org.parkgauge.statistics.*",
            "org.parkgauge.text.*",
            "tech.tablesaw.api.Table");

    @TempDir
    private Path work;

    /**
     * A piece of code.
     *
     * @param file where it stands, below the folder of sources
     * @param line the line of the file, from 1
     * @param text the code, without the stars of the comment
     */
    private record Piece(String file, int line, String text) {

        String place() {
            return file + ":" + line;
        }

        boolean isJson() {
            return text.strip().startsWith("{");
        }

        String packageName() {
            return file.substring(0, file.lastIndexOf('/')).replace('/', '.');
        }

        /** The source of a class that holds the code as a method, or beside a method that does nothing if it is a class. */
        String source(String name) {
            StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n");
            USUAL.forEach(one -> source.append("import ").append(one).append(";\n"));
            source.append("import ").append(packageName()).append(".*;\n");
            boolean ofTowns = Stream.of("\"North\"", "\"ROADS\"", "hasse()").anyMatch(text::contains);
            source.append("public final class ").append(name);
            source.append(" extends ").append(ofTowns ? "GivenTowns" : "Given").append(" {\n");
            if (TYPE.matcher(text).find()) {
                String inner = text.replaceFirst("public final class", "public static final class");
                return source.append("public static void run() {}\n")
                        .append(inner)
                        .append("}\n")
                        .toString();
            }
            return source.append("public static void run() throws Exception {\n")
                    .append(text)
                    .append("}}\n")
                    .toString();
        }
    }

    private static List<Piece> pieces() throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                Matcher code = CODE.matcher(text);
                while (code.find()) {
                    int line = (int) text.substring(0, code.start()).lines().count();
                    String name = SOURCES.relativize(file).toString().replace('\\', '/');
                    pieces.add(new Piece(name, line, code.group(1).replaceAll("(?m)^\\s*\\* ?", "")));
                }
            }
        }
        return pieces;
    }

    @Test
    void allAreSeen() throws IOException {
        assertThat(pieces()).hasSizeGreaterThan(25);
        assertThat(pieces()).extracting(Piece::packageName).contains("org.parkgauge.index", "org.parkgauge.json");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(one -> one.toString().endsWith(".java")))
                    .as("snippets of Java 18 and later, which JDK 17 does not know")
                    .noneMatch(file -> read(file).contains("{@snippet"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void jsonIsAnIndex() throws IOException {
        assertThat(pieces().stream().filter(Piece::isJson)).isNotEmpty().allSatisfy(piece -> {
            IndexSpec spec = IndexJson.readSpec(piece.text(), piece.place());
            assertThat(spec.indicators()).isNotEmpty();
        });
    }

    @Test
    void javaCompilesAndRuns() throws IOException, InterruptedException {
        List<Piece> pieces = pieces().stream().filter(piece -> !piece.isJson()).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            names.add("Piece" + i);
        }
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(pieces, names, classes);
        files();

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=en",
                "-classpath",
                classes + System.getProperty("path.separator") + absolute(System.getProperty("java.class.path")),
                JavadocHost.class.getName()));
        names.forEach(name -> command.add(PACKAGE + "." + name));
        Path log = work.resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String printed = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(ended).as(printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(printed)
                    .as(pieces.get(i).place())
                    .contains("== " + PACKAGE + "." + names.get(i))
                    .doesNotContain(JavadocHost.FAILED + PACKAGE + "." + names.get(i) + System.lineSeparator());
        }
    }

    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                Stream.of(classPath.split(Pattern.quote(separator)))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static void compile(List<Piece> pieces, List<String> names, Path classes) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String source = pieces.get(i).source(names.get(i));
            sources.add(
                    new SimpleJavaFileObject(
                            URI.create("string:///" + PACKAGE + "/" + names.get(i) + ".java"),
                            JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    });
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none");
        boolean compiled = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK")
                .getTask(null, null, found, options, null, sources)
                .call();
        StringBuilder message = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
            int piece = one.getSource() == null ? -1 : sources.indexOf(one.getSource());
            message.append(piece < 0 ? "" : pieces.get(piece).place() + ": ");
            message.append(one.getMessage(Locale.ENGLISH)).append('\n');
        }
        assertThat(compiled).as(message.toString()).isTrue();
    }

    /** The files that the pieces name. */
    private void files() throws IOException {
        IndexSpec icii = IntegrationIndex.icii().withProfile("common");
        Dataset sample = Csv.standard()
                .numbers(icii.inputs())
                .read(Path.of("src/main/resources/org/parkgauge/examples/sample-prefecture.csv"));
        Dataset parks = Dataset.of(sample.units())
                .withAttribute("block", sample.attribute("block"))
                .withAttribute("type", sample.attribute("type"))
                .with(icii.inputs().stream().map(sample::column).toList());
        Csv.standard().write(parks, work.resolve("parks.csv"));
        Path raw = Path.of("src/main/resources/org/parkgauge/examples/raw");
        for (String folder : List.of("raw", "2024", "2025")) {
            Path copy = Files.createDirectories(work.resolve(folder));
            try (Stream<Path> tables = Files.list(raw)) {
                for (Path table :
                        tables.filter(one -> one.toString().endsWith(".csv")).toList()) {
                    // The profile of one type takes parks of that type only.
                    String text = Files.readString(table).replace("镇园一体", "城市功能板块");
                    Files.writeString(copy.resolve(table.getFileName().toString()), text);
                }
            }
        }
        IndexJson.writeSpec(icii, work.resolve("index.json"));
        Files.writeString(work.resolve("iMeta.csv"), """
                iCode,Type,Parent,Direction,Weight,Level
                ALL,Aggregate,,1,1,2
                ROADS,Indicator,ALL,1,1,1
                COMMUTE,Indicator,ALL,-1,1,1
                """);
        Files.writeString(work.resolve("iData.csv"), """
                uCode,ROADS,COMMUTE
                A,4,30
                B,6,25
                C,9,50
                """);
        workbook(
                "parks.xlsx",
                List.of(List.of("park", "block", "roads"), List.of("North", "A", 4.2), List.of("South", "B", 6.1)));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("park")));
        rows.get(0).addAll(icii.inputs());
        for (int i = 0; i < parks.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(parks.units().get(i)));
            for (String input : icii.inputs()) {
                row.add(
                        parks.column(input).isMissing(i)
                                ? ""
                                : (Object) parks.column(input).get(i));
            }
            rows.add(row);
        }
        workbook("园区.xlsx", rows);
    }

    private void workbook(String file, List<? extends List<?>> rows) throws IOException {
        try (Workbook workbook = new Workbook(Files.newOutputStream(work.resolve(file)), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    if (rows.get(i).get(j) instanceof Double number) {
                        sheet.value(i, j, number);
                    } else {
                        sheet.value(i, j, (String) rows.get(i).get(j));
                    }
                }
            }
        }
    }
}
