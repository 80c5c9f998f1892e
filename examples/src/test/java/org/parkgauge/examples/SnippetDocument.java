package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown document: its fenced blocks, the anchors of its headings and its links. */
final class SnippetDocument {

    private static final Pattern FENCE = Pattern.compile("^(```+)\\s*(\\S*)\\s*(.*?)\\s*$");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*$");
    /** A link or picture, a reference defined elsewhere, an address in angle brackets, and an element of HTML. */
    private static final List<Pattern> LINKS = List.of(
            Pattern.compile("\\]\\(([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)(?:\\s+\"[^\"]*\")?\\)"),
            Pattern.compile("^\\s{0,3}\\[[^\\]]+\\]:\\s+(\\S+)"),
            Pattern.compile("<([a-z]+:[^>\\s]+)>"),
            Pattern.compile("<(?:a|img)\\b[^>]*\\b(?:href|src)=\"([^\"]*)\""));

    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:.*");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
    private static final Pattern MARKED_TEXT = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /**
     * A fenced block.
     *
     * @param document the name of the document
     * @param line the line of its first line, from 1
     * @param section the number of the second-level heading that it stands under, 0 for none
     * @param language what follows the fence, such as java
     * @param info what follows the language, such as file=parks.csv
     * @param lines its lines
     */
    record Block(String document, int line, int section, String language, String info, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }

        String place() {
            return document + ":" + line;
        }

        /** A setting of the form name=value that follows the language. */
        Optional<String> setting(String name) {
            for (String word : info.split("\\s+")) {
                if (word.startsWith(name + "=")) {
                    return Optional.of(word.substring(name.length() + 1));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A link.
     *
     * @param line where it stands, from 1
     * @param target the path and the anchor, or an address
     */
    record Link(int line, String target) {

        /** Whether it leads out of the repository. */
        boolean leadsOut() {
            return ADDRESS.matcher(target).matches();
        }
    }

    private final Path path;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private SnippetDocument(Path path) {
        this.path = path;
    }

    static SnippetDocument read(Path path) {
        SnippetDocument document = new SnippetDocument(path);
        try {
            document.parse(Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    private void parse(List<String> lines) {
        int section = 0;
        int i = 0;
        while (i < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int start = i + 1;
                int end = start;
                while (end < lines.size() && !lines.get(end).equals(fence.group(1))) {
                    end++;
                }
                if (end == lines.size()) {
                    throw new AssertionError(name() + ":" + start + ": the block is not closed");
                }
                blocks.add(new Block(
                        name(),
                        start + 1,
                        section,
                        fence.group(2),
                        fence.group(3),
                        List.copyOf(lines.subList(start, end))));
                i = end + 1;
                continue;
            }
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches()) {
                section += heading.group(1).length() == 2 ? 1 : 0;
                addAnchor(heading.group(2));
            }
            String text = CODE_SPAN.matcher(lines.get(i)).replaceAll("code");
            for (Pattern pattern : LINKS) {
                Matcher link = pattern.matcher(text);
                while (link.find()) {
                    links.add(new Link(i + 1, link.group(1)));
                }
            }
            i++;
        }
    }

    /** The anchor that hosting sites make of a heading: lower case, no punctuation, hyphens for blanks. */
    private void addAnchor(String heading) {
        String anchor = MARKED_TEXT
                .matcher(heading)
                .replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
        int before = seen.merge(anchor, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }

    Path path() {
        return path;
    }

    String name() {
        String file = String.valueOf(path.getFileName());
        return isChinese() ? "zh/" + file : file;
    }

    /** Whether it is one of the Chinese documents, which have a folder of their own. */
    boolean isChinese() {
        Path folder = path.toAbsolutePath().getParent();
        return folder != null && folder.endsWith("zh");
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Link> links() {
        return links;
    }

    Set<String> anchors() {
        return anchors;
    }

    /** The output that the document quotes for a block: the next block, if it is plain text of the same section. */
    Optional<Block> quoted(int block) {
        if (block + 1 == blocks.size()) {
            return Optional.empty();
        }
        Block next = blocks.get(block + 1);
        boolean output = next.language().equals("text")
                && next.section() == blocks.get(block).section();
        return output && next.info().isEmpty() ? Optional.of(next) : Optional.empty();
    }
}
