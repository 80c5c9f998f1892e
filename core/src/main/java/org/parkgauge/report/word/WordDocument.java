package org.parkgauge.report.word;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.internal.OptionalLibrary;
import org.parkgauge.internal.PlainText;
import org.parkgauge.report.chart.Drawing;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * An A4 document that Word and WPS open and edit: real headings, a table of contents that the program can update, lists,
 * tables whose headings repeat, pictures with a description, page numbers. Texts from outside stand in it as texts: characters
 * that no document may hold become U+FFFD, line breaks a blank, and marks that would turn the text after them are left out.
 */
public final class WordDocument {

    /** Something that stands in the document. */
    sealed interface Block {}

    /** A paragraph in a style. */
    record Paragraph(String style, String text) implements Block {}

    /** A heading. */
    record Heading(int level, String text) implements Block {}

    /** The table of contents. */
    record Contents(String heading) implements Block {}

    /** The end of a page. */
    record PageBreak() implements Block {}

    /** A table. */
    record Table(WordTable table) implements Block {}

    /** A picture at a size. */
    record Picture(Drawing drawing, double size) implements Block {}

    private final String title;
    private final String footer;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * An empty document.
     *
     * @param title its title, which is its first line too
     * @param footer what stands at the foot of every page beside its number
     */
    public WordDocument(String title, String footer) {
        this.title = PlainText.line(title);
        this.footer = PlainText.line(footer);
        styled("Title", title);
    }

    private void styled(String style, String text) {
        blocks.add(new Paragraph(style, PlainText.line(text)));
    }

    String title() {
        return title;
    }

    String footer() {
        return footer;
    }

    List<Block> blocks() {
        return blocks;
    }

    /**
     * Adds a line below the title.
     *
     * @param text the line
     */
    public void subtitle(String text) {
        styled("Subtitle", text);
    }

    /**
     * Adds a paragraph.
     *
     * @param text the text
     */
    public void paragraph(String text) {
        styled("Normal", text);
    }

    /**
     * Adds a remark in small letters.
     *
     * @param text the text
     */
    public void note(String text) {
        styled("Note", text);
    }

    /**
     * Adds a list.
     *
     * @param lines its lines; none for no list
     */
    public void list(List<String> lines) {
        lines.forEach(line -> styled("ListBullet", line));
    }

    /**
     * Adds a heading.
     *
     * @param level 1 to 3; the first two stand in the table of contents
     * @param text the text
     * @throws InvalidInputException if there is no such level
     */
    public void heading(int level, String text) {
        if (level < 1 || level > 3) {
            throw new InvalidInputException("标题没有第 " + level + " 级。", "There is no heading of level " + level + ".")
                    .maybe("用 1 到 3 级。", "use the levels 1 to 3.");
        }
        blocks.add(new Heading(level, PlainText.line(text)));
    }

    /** Lets what follows begin on a new page. */
    public void pageBreak() {
        blocks.add(new PageBreak());
    }

    /**
     * Adds a table of contents: the headings of the first two levels, wherever they stand, as links. A program that updates
     * the field, as Word offers to when it opens the document, adds the numbers of the pages.
     *
     * @param heading what stands above it
     */
    public void contents(String heading) {
        blocks.add(new Contents(PlainText.line(heading)));
    }

    /**
     * Adds a table.
     *
     * @param table the table, with a column at least
     */
    public void table(WordTable table) {
        blocks.add(new Table(table));
    }

    /**
     * Adds a picture, made smaller where it does not fit the page.
     *
     * @param drawing the chart; {@link Drawing#isPaintable} must hold when the document is written
     * @param size its size on the page: 1 for that of the drawing
     */
    public void picture(Drawing drawing, double size) {
        blocks.add(new Picture(drawing, size));
    }

    /**
     * Writes the document, without closing the stream.
     *
     * @param out receives the bytes
     * @throws InvalidInputException if the class path lacks the library that writes such documents
     * @throws UncheckedIOException if writing fails
     */
    public void write(OutputStream out) {
        // Before any class that touches the library.
        OptionalLibrary.WORD.require(Text.of("写 Word 文档", "Writing a Word document"));
        new WordWriter(this).write(out);
    }
}
