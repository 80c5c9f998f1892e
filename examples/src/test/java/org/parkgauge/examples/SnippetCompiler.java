package org.parkgauge.examples;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the Java blocks of a document. A block that declares a type is a source file of its own; the statements of all
 * other blocks under one second-level heading make up one program, so that a later block may use the variables of an
 * earlier one.
 */
final class SnippetCompiler {

    private static final Pattern IMPORT = Pattern.compile("^import (static )?[\\w.]+(\\.\\*)?;$");
    private static final Pattern TYPE =
            Pattern.compile("^(public )?(final |abstract |sealed )*(class|record|interface|enum) (\\w+).*");

    /** What a block may use without importing it. */
    private static final List<String> IMPORTS = List.of(
            "java.nio.file.*",
            "java.util.Arrays",
            "java.util.List",
            "java.util.Map",
            "java.util.Set",
            "org.parkgauge.aggregation.*",
            "org.parkgauge.aggregation.ideal.*",
            "org.parkgauge.aggregation.mean.*",
            "org.parkgauge.aggregation.outranking.*",
            "org.parkgauge.data.*",
            "org.parkgauge.imputation.*",
            "org.parkgauge.index.*",
            "org.parkgauge.integration.*",
            "org.parkgauge.json.*",
            "org.parkgauge.normalization.*",
            "org.parkgauge.statistics.*",
            "org.parkgauge.text.*",
            "org.parkgauge.treatment.*",
            "org.parkgauge.weighting.*");

    private SnippetCompiler() {}

    /** A source file with the lines of the document that its lines come from, 0 for lines of our own. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;
        private final List<Integer> origins;

        Source(String name, List<String> lines, List<Integer> origins) {
            super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = String.join("\n", lines) + "\n";
            this.origins = origins;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        int origin(long line) {
            return line >= 1 && line <= origins.size() ? origins.get((int) line - 1) : 0;
        }
    }

    /** The name of the class that holds the statements of one section. */
    static String program(int section) {
        return "Section" + section;
    }

    static boolean isStatements(SnippetDocument.Block block) {
        return block.language().equals("java") && typeName(block) == null;
    }

    /** The first type that a block declares at the left margin, null for statements. */
    private static String typeName(SnippetDocument.Block block) {
        for (String line : block.lines()) {
            Matcher type = TYPE.matcher(line);
            if (type.matches()) {
                return type.group(4);
            }
        }
        return null;
    }

    /**
     * Compiles all Java blocks of a document.
     *
     * @param document the document
     * @param classes the folder for the classes
     * @return for each section, the lines of the document by the lines of its program
     */
    static Map<Integer, List<Integer>> compile(SnippetDocument document, Path classes) {
        List<Source> sources = new ArrayList<>();
        Map<Integer, List<Integer>> origins = new TreeMap<>();
        for (SnippetDocument.Block block : document.blocks()) {
            if (block.language().equals("java") && !isStatements(block)) {
                sources.add(type(block));
            }
        }
        for (int section : sections(document)) {
            Source program = program(document, section);
            sources.add(program);
            origins.put(section, program.origins);
        }
        if (!sources.isEmpty()) {
            compile(document, sources, classes);
        }
        return origins;
    }

    private static TreeSet<Integer> sections(SnippetDocument document) {
        TreeSet<Integer> sections = new TreeSet<>();
        document.blocks().stream()
                .filter(SnippetCompiler::isStatements)
                .forEach(block -> sections.add(block.section()));
        return sections;
    }

    private static Source type(SnippetDocument.Block block) {
        List<String> lines = new ArrayList<>();
        List<Integer> origins = new ArrayList<>();
        for (String one : IMPORTS) {
            lines.add("import " + one + ";");
            origins.add(0);
        }
        for (int i = 0; i < block.lines().size(); i++) {
            lines.add(block.lines().get(i));
            origins.add(block.line() + i);
        }
        return new Source(Objects.requireNonNull(typeName(block)), lines, origins);
    }

    private static Source program(SnippetDocument document, int section) {
        List<String> imports = new ArrayList<>();
        List<Integer> importOrigins = new ArrayList<>();
        List<String> body = new ArrayList<>();
        List<Integer> bodyOrigins = new ArrayList<>();
        for (String one : IMPORTS) {
            imports.add("import " + one + ";");
            importOrigins.add(0);
        }
        for (int b = 0; b < document.blocks().size(); b++) {
            SnippetDocument.Block block = document.blocks().get(b);
            if (block.section() != section || !isStatements(block)) {
                continue;
            }
            body.add(SnippetHost.class.getName() + ".reach(" + b + ");");
            bodyOrigins.add(0);
            for (int i = 0; i < block.lines().size(); i++) {
                boolean isImport = IMPORT.matcher(block.lines().get(i)).matches();
                (isImport ? imports : body).add(block.lines().get(i));
                (isImport ? importOrigins : bodyOrigins).add(block.line() + i);
            }
        }
        List<String> lines = new ArrayList<>(imports);
        List<Integer> origins = new ArrayList<>(importOrigins);
        lines.add("public final class " + program(section) + " { public static void run() throws Exception {");
        origins.add(0);
        lines.addAll(body);
        origins.addAll(bodyOrigins);
        lines.add("}}");
        origins.add(0);
        return new Source(program(section), lines, origins);
    }

    private static void compile(SnippetDocument document, List<Source> sources, Path classes) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-proc:none",
                "-Xlint:all,-processing",
                "-Werror");
        boolean compiled =
                compiler.getTask(null, null, found, options, null, sources).call();
        if (!compiled) {
            StringBuilder message = new StringBuilder("A Java block does not compile:");
            for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
                int line = one.getSource() instanceof Source source ? source.origin(one.getLineNumber()) : 0;
                message.append('\n')
                        .append(document.name())
                        .append(line > 0 ? ":" + line : "")
                        .append(": ");
                message.append(one.getMessage(Locale.ENGLISH));
            }
            throw new AssertionError(message.toString());
        }
    }
}
