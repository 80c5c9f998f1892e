package org.parkgauge.examples.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens pages in a headless browser that can reach no other machine, and tells what came of it. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--enable-logging=stderr",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--virtual-time-budget=60000");

    private static final Pattern URL = Pattern.compile("\"(?:url|host|hostname)\":\"(?:\\w+://)?([^\"/:]+)");

    /**
     * A page that was opened.
     *
     * @param document the document as it stood at the end
     * @param console what was written to the console
     * @param hosts the hosts that anything was asked of, the maker of the browser left out
     */
    record Opened(String document, List<String> console, Set<String> hosts) {

        /** What the page says of itself after its own check. */
        String status(String name) {
            Matcher matcher = Pattern.compile("<html[^>]*\\sdata-" + name + "=\"([^\"]*)\"")
                    .matcher(document);
            return matcher.find() ? matcher.group(1) : "none";
        }
    }

    private final String program;
    private final Path folder;

    Chromium(Path folder) {
        this.folder = folder;
        program = program();
    }

    private static String program() {
        for (String name : NAMES) {
            for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
                Path file = Path.of(place, name);
                if (Files.isExecutable(file)) {
                    return file.toString();
                }
            }
        }
        throw new IllegalStateException("None of " + NAMES + " is on the path: install Debian's package chromium.");
    }

    Opened open(Path page, String fragment) throws IOException, InterruptedException {
        Path log = folder.resolve("net.json");
        Path out = folder.resolve("document.html");
        Path console = folder.resolve("console.txt");
        run(out, console, "--log-net-log=" + log, "--dump-dom", page.toUri() + fragment);
        Set<String> hosts = new TreeSet<>();
        Matcher matcher = URL.matcher(Files.readString(log, StandardCharsets.UTF_8));
        while (matcher.find()) {
            hosts.add(matcher.group(1));
        }
        // The browser asks its maker for news; "~notfound" is the rule above, which lets no name be found.
        hosts.removeIf(
                host -> host.endsWith("google.com") || host.endsWith("googleapis.com") || host.equals("~notfound"));
        List<String> lines = Files.readAllLines(console, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains(":CONSOLE"))
                .toList();
        return new Opened(Files.readString(out, StandardCharsets.UTF_8), lines, hosts);
    }

    /** Prints a page and gives how many sheets it takes. */
    int print(Path page) throws IOException, InterruptedException {
        Path pdf = folder.resolve("page.pdf");
        run(
                folder.resolve("print.txt"),
                folder.resolve("console.txt"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString());
        Matcher matcher = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1));
        int sheets = 0;
        while (matcher.find()) {
            sheets++;
        }
        return sheets;
    }

    private void run(Path out, Path err, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The browser did not end: " + command);
        }
    }
}
