package org.parkgauge.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.parkgauge.report.Report;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/**
 * Writes a report as one HTML file that needs no network: data, charts and everything that draws them are in it, and a
 * content security policy forbids the rest. Immutable.
 *
 * <pre>{@code
 * HtmlReport.of(report).language(Language.EN).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Both languages are in the page; the reader switches in place. Names and texts from files appear as text whatever they
 * hold: the page builds elements, never markup, from data.
 */
public final class HtmlReport {

    private final Report report;
    private final Language language;

    private HtmlReport(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    /**
     * The page of a report, shown in Chinese first.
     *
     * @param report the report
     * @return the page
     */
    public static HtmlReport of(Report report) {
        return new HtmlReport(report, Language.ZH);
    }

    /**
     * The same page, shown in another language first.
     *
     * @param language the language
     * @return a new page
     */
    public HtmlReport language(Language language) {
        return new HtmlReport(report, language);
    }

    /**
     * Writes the page to a file, in UTF-8.
     *
     * @param path the file, which is overwritten
     * @throws InvalidInputException if the path is a folder, or stands in a folder that does not exist
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path path) {
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path + " 是文件夹。", path + " is a directory.")
                    .maybe("给出其中的文件。", "name a file in it.");
        }
        String page = toText();
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            out.write(page);
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                            "无法写入 " + path + "：没有这个文件夹。", "Cannot write " + path + ": there is no such folder.")
                    .maybe("先建立文件夹。", "create the folder first.")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the page.
     *
     * @param out where it goes
     * @throws UncheckedIOException if it cannot be written there
     */
    public void write(Appendable out) {
        try {
            out.append(toText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page as a text.
     *
     * @return the whole HTML document
     */
    public String toText() {
        return new Page(report, language).text();
    }
}
