package org.parkgauge.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what a document says, from its first block to its last, in a process of its own whose working folder is that of a
 * reader: files are written, commands are run, Java is executed. What a block prints is left in {@code N.out} of the
 * results folder, N being the number of the block; a failure that ends the run in {@code N.failure}.
 */
public final class SnippetHost {

    private static final String COMMAND = "mvn -q compile exec:java";

    private static SnippetHost host;

    private final SnippetDocument document;
    private final Path results;
    private int next;
    private int capturing = -1;
    private ByteArrayOutputStream captured = new ByteArrayOutputStream();

    private SnippetHost(SnippetDocument document, Path results) {
        this.document = document;
        this.results = results;
    }

    /**
     * Runs a document.
     *
     * @param args the document and the results folder
     * @throws IOException if a result cannot be written
     */
    public static void main(String[] args) throws IOException {
        host = new SnippetHost(SnippetDocument.read(Path.of(args[0])), Path.of(args[1]));
        host.run();
    }

    /**
     * Called by the program of a section before the statements of a block: does all that stands before it.
     *
     * @param block the number of the block
     * @throws IOException if a result cannot be written
     */
    public static void reach(int block) throws IOException {
        host.finish();
        host.doUntil(block);
        host.next = block + 1;
        host.capture(block);
    }

    private void run() throws IOException {
        PrintStream out = System.out;
        try {
            doUntil(document.blocks().size());
        } catch (Throwable failure) {
            finish();
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            Files.writeString(results.resolve(next - 1 + ".failure"), trace.toString());
        } finally {
            System.setOut(out);
        }
    }

    private void doUntil(int end) throws IOException {
        while (next < end) {
            int block = next++;
            SnippetDocument.Block one = document.blocks().get(block);
            if (one.setting("file").isPresent()) {
                write(one);
            } else if (one.language().equals("sh")) {
                commands(one, block);
            } else if (SnippetCompiler.isStatements(one)) {
                next = block;
                program(one.section());
                finish();
            }
        }
    }

    private static void write(SnippetDocument.Block block) throws IOException {
        Path file = Path.of(block.setting("file").orElseThrow());
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, block.text() + "\n");
    }

    /** Runs the commands of a block that start the rank program; their exit code is 0 unless the block says otherwise. */
    private void commands(SnippetDocument.Block block, int number) throws IOException {
        int wanted = block.setting("exit").map(Integer::parseInt).orElse(0);
        StringBuilder printed = new StringBuilder();
        for (String line : block.lines()) {
            if (!line.startsWith(COMMAND)) {
                continue;
            }
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments(line));
            if (code != wanted) {
                throw new AssertionError(block.place() + ": exit code " + code + " of " + line + "\n" + err);
            }
            printed.append(out).append(err);
        }
        Files.writeString(results.resolve(number + ".out"), printed);
    }

    /** The arguments given by -Dexec.args, split at blanks outside single quotes. */
    static String[] arguments(String line) {
        String rest = line.substring(COMMAND.length()).strip();
        if (rest.isEmpty()) {
            return new String[0];
        }
        String start = "-Dexec.args=\"";
        if (!rest.startsWith(start) || !rest.endsWith("\"")) {
            throw new AssertionError("not understood: " + line);
        }
        List<String> arguments = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (rest.substring(start.length(), rest.length() - 1) + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (word.length() > 0) {
                    arguments.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return arguments.toArray(String[]::new);
    }

    private static void program(int section) {
        try {
            Class.forName(SnippetCompiler.program(section)).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The Java of this section failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private void capture(int block) {
        capturing = block;
        captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
    }

    private void finish() throws IOException {
        if (capturing >= 0) {
            System.out.flush();
            Files.writeString(results.resolve(capturing + ".out"), captured.toString(StandardCharsets.UTF_8));
            capturing = -1;
        }
    }
}
