package org.parkgauge.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
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

    /** The width between the margins, in twentieths of a point: 17 cm. */
    private static final int TEXT_WIDTH = 9638;

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int PIXEL = 9525;
    private static final double WIDEST_PIXELS = 642;
    private static final double HIGHEST_PIXELS = 860;
    private static final double SHARPNESS = 2.2;

    /** A heading in the table of contents. */
    private record Heading(int level, String text, String bookmark) {}

    /** Something that is written when all headings are known. */
    @FunctionalInterface
    private interface Block {
        void write(XWPFDocument document);
    }

    private final String title;
    private final String footer;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /**
     * An empty document.
     *
     * @param title its title, which is its first line too
     * @param footer what stands at the foot of every page beside its number
     * @throws InvalidInputException if the class path lacks the library that writes such documents
     */
    public WordDocument(String title, String footer) {
        OptionalLibrary.WORD.require(Text.of("写 Word 文档", "Writing a Word document"));
        this.title = PlainText.line(title);
        this.footer = PlainText.line(footer);
        styled("Title", title);
    }

    private void styled(String style, String text) {
        blocks.add(document -> paragraph(document, style, text));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(PlainText.line(text));
        return paragraph;
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
     */
    public void heading(int level, String text) {
        String bookmark = "_Toc" + (headings.size() + 1);
        headings.add(new Heading(level, PlainText.line(text), bookmark));
        BigInteger number = BigInteger.valueOf(headings.size());
        blocks.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Heading" + level);
            CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
            start.setId(number);
            start.setName(bookmark);
            paragraph.createRun().setText(PlainText.line(text));
            paragraph.getCTP().addNewBookmarkEnd().setId(number);
        });
    }

    /** Lets what follows begin on a new page. */
    public void pageBreak() {
        blocks.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingAfter(0);
            paragraph.createRun().addBreak(BreakType.PAGE);
        });
    }

    /**
     * Adds a table of contents: the headings of the first two levels, wherever they stand, as links. A program that updates
     * the field, as Word offers to when it opens the document, adds the numbers of the pages.
     *
     * @param heading what stands above it
     */
    public void contents(String heading) {
        blocks.add(document -> {
            paragraph(document, "TOCHeading", heading);
            List<Heading> shown =
                    headings.stream().filter(one -> one.level() <= 2).toList();
            XWPFParagraph paragraph = document.createParagraph();
            field(paragraph.createRun().getCTR(), STFldCharType.BEGIN);
            instruction(paragraph.createRun().getCTR(), "TOC \\o \"1-2\" \\h \\z \\u");
            field(paragraph.createRun().getCTR(), STFldCharType.SEPARATE);
            for (int i = 0; i < shown.size(); i++) {
                paragraph = i == 0 ? paragraph : document.createParagraph();
                entry(paragraph, shown.get(i));
            }
            field(document.createParagraph().createRun().getCTR(), STFldCharType.END);
        });
    }

    /** A line of the table of contents until the program makes its own: a link to the heading. */
    private static void entry(XWPFParagraph paragraph, Heading heading) {
        paragraph.setStyle("TOC" + heading.level());
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(heading.bookmark());
        link.addNewR().addNewT().setStringValue(heading.text());
    }

    private static void field(CTR run, STFldCharType.Enum part) {
        run.addNewFldChar().setFldCharType(part);
    }

    private static void instruction(CTR run, String text) {
        run.addNewInstrText().setStringValue(" " + text + " ");
    }

    /**
     * Adds a table.
     *
     * @param table the table, with a column at least
     */
    public void table(WordTable table) {
        blocks.add(document -> {
            int columns = table.columns().size();
            XWPFTable made = document.createTable(1 + table.rows().size(), columns);
            made.setStyleID("Figures");
            // What the library draws by itself is left to the style.
            made.getCTTbl().getTblPr().unsetTblBorders();
            made.setWidth(TEXT_WIDTH);
            made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
            List<Integer> widths = widths(table);
            var grid = made.getCTTbl().addNewTblGrid();
            widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
            List<String> heads =
                    table.columns().stream().map(WordTable.Head::heading).toList();
            XWPFTableRow head = made.getRow(0);
            head.setRepeatHeader(true);
            fill(head, heads, table, widths, "TableHead");
            for (int i = 0; i < table.rows().size(); i++) {
                fill(made.getRow(i + 1), table.rows().get(i), table, widths, "TableText");
            }
            XWPFParagraph after = document.createParagraph();
            after.setSpacingAfter(60);
        });
    }

    private static List<Integer> widths(WordTable table) {
        double sum = table.columns().stream().mapToDouble(WordTable.Head::share).sum();
        return table.columns().stream()
                .map(column -> (int) Math.floor(TEXT_WIDTH * column.share() / sum))
                .toList();
    }

    private static void fill(
            XWPFTableRow row, List<String> texts, WordTable table, List<Integer> widths, String style) {
        row.setCantSplitRow(true);
        List<XWPFTableCell> cells = row.getTableCells();
        for (int j = 0; j < texts.size(); j++) {
            XWPFTableCell cell = cells.get(j);
            CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(BigInteger.valueOf(widths.get(j)));
            if (style.equals("TableHead")) {
                cell.setColor("EEF2F6");
            }
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(style);
            if (table.columns().get(j).isNumber()) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            paragraph.createRun().setText(PlainText.line(texts.get(j)));
        }
    }

    /**
     * Adds a picture, made smaller where it does not fit the page.
     *
     * @param drawing the chart
     * @param size its size on the page: 1 for that of the drawing
     * @throws InvalidInputException if {@link Drawing#isPaintable} does not hold
     */
    public void picture(Drawing drawing, double size) {
        double fitting = Math.min(size, Math.min(WIDEST_PIXELS / drawing.width(), HIGHEST_PIXELS / drawing.height()));
        byte[] png = drawing.png(SHARPNESS);
        String alternative = PlainText.line(drawing.title() + ". " + drawing.description());
        blocks.add(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Picture");
            XWPFRun run = paragraph.createRun();
            try {
                run.addPicture(
                        new ByteArrayInputStream(png),
                        PictureType.PNG,
                        "chart.png",
                        (int) (drawing.width() * fitting * PIXEL),
                        (int) (drawing.height() * fitting * PIXEL));
            } catch (InvalidFormatException | IOException e) {
                throw new IllegalStateException(e);
            }
            CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
            inline.getDocPr().setDescr(alternative);
        });
    }

    /**
     * Writes the document, without closing the stream.
     *
     * @param out receives the bytes
     * @throws UncheckedIOException if writing fails
     */
    public void write(OutputStream out) {
        try (XWPFDocument document = new XWPFDocument()) {
            style(document);
            page(document);
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator("Parkgauge");
            blocks.forEach(block -> block.write(document));
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void style(XWPFDocument document) throws IOException {
        try (InputStream styles = resource("styles.xml");
                InputStream numbering = resource("numbering.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        // Word and WPS fill in the numbers of the pages when they open the document.
        document.enforceUpdateFields();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WordDocument.class.getResourceAsStream(name), name);
    }

    private void page(XWPFDocument document) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(footer);
        line.createRun().addTab();
        number(line, "PAGE");
        line.createRun().setText(" / ");
        number(line, "NUMPAGES");
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void number(XWPFParagraph line, String field) {
        field(line.createRun().getCTR(), STFldCharType.BEGIN);
        instruction(line.createRun().getCTR(), field);
        field(line.createRun().getCTR(), STFldCharType.SEPARATE);
        line.createRun().setText("1");
        field(line.createRun().getCTR(), STFldCharType.END);
    }
}
