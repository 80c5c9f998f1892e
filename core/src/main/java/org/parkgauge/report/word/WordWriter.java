package org.parkgauge.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
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
import org.parkgauge.internal.PlainText;
import org.parkgauge.report.chart.Drawing;

/** Writes a document by the library for it. */
final class WordWriter {

    /** The width between the margins, in twentieths of a point: 17 cm. */
    private static final int TEXT_WIDTH = 9638;

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;
    private static final int PIXEL = 9525;
    private static final double WIDEST_PIXELS = 642;
    private static final double HIGHEST_PIXELS = 860;
    private static final double SHARPNESS = 2.2;

    private final WordDocument content;
    private final XWPFDocument document = new XWPFDocument();
    private int headings;

    WordWriter(WordDocument content) {
        this.content = content;
    }

    void write(OutputStream out) {
        try (document) {
            style(document);
            page(document);
            document.getProperties().getCoreProperties().setTitle(content.title());
            document.getProperties().getCoreProperties().setCreator("Parkgauge");
            content.blocks().forEach(this::write);
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(WordDocument.Block block) {
        if (block instanceof WordDocument.Paragraph paragraph) {
            paragraph(paragraph.style(), paragraph.text());
        } else if (block instanceof WordDocument.Heading heading) {
            heading(heading);
        } else if (block instanceof WordDocument.Contents contents) {
            contents(contents.heading());
        } else if (block instanceof WordDocument.PageBreak) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingAfter(0);
            paragraph.createRun().addBreak(BreakType.PAGE);
        } else if (block instanceof WordDocument.Table table) {
            table(table.table());
        } else if (block instanceof WordDocument.Picture picture) {
            picture(picture.drawing(), picture.size());
        }
    }

    private void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private void heading(WordDocument.Heading heading) {
        headings++;
        BigInteger number = BigInteger.valueOf(headings);
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(number);
        start.setName(bookmark(headings));
        paragraph.createRun().setText(heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(number);
    }

    private static String bookmark(int number) {
        return "_Toc" + number;
    }

    /** The field of the table of contents, holding links until a program makes its own lines with the numbers of pages. */
    private void contents(String title) {
        paragraph("TOCHeading", title);
        XWPFParagraph paragraph = document.createParagraph();
        field(paragraph.createRun().getCTR(), STFldCharType.BEGIN);
        instruction(paragraph.createRun().getCTR(), "TOC \\o \"1-2\" \\h \\z \\u");
        field(paragraph.createRun().getCTR(), STFldCharType.SEPARATE);
        int number = 0;
        boolean first = true;
        for (WordDocument.Block block : content.blocks()) {
            if (block instanceof WordDocument.Heading heading) {
                number++;
                if (heading.level() <= 2) {
                    entry(first ? paragraph : document.createParagraph(), heading, bookmark(number));
                    first = false;
                }
            }
        }
        field(document.createParagraph().createRun().getCTR(), STFldCharType.END);
    }

    private static void entry(XWPFParagraph paragraph, WordDocument.Heading heading, String bookmark) {
        paragraph.setStyle("TOC" + heading.level());
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark);
        link.addNewR().addNewT().setStringValue(heading.text());
    }

    private static void field(CTR run, STFldCharType.Enum part) {
        run.addNewFldChar().setFldCharType(part);
    }

    private static void instruction(CTR run, String text) {
        run.addNewInstrText().setStringValue(" " + text + " ");
    }

    private void table(WordTable table) {
        XWPFTable made =
                document.createTable(1 + table.rows().size(), table.columns().size());
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
        made.getRow(0).setRepeatHeader(true);
        fill(made.getRow(0), heads, table, widths, "TableHead");
        for (int i = 0; i < table.rows().size(); i++) {
            fill(made.getRow(i + 1), table.rows().get(i), table, widths, "TableText");
        }
        document.createParagraph().setSpacingAfter(60);
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

    private void picture(Drawing drawing, double size) {
        double fitting = Math.min(size, Math.min(WIDEST_PIXELS / drawing.width(), HIGHEST_PIXELS / drawing.height()));
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Picture");
        XWPFRun run = paragraph.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(drawing.png(SHARPNESS)),
                    PictureType.PNG,
                    "chart.png",
                    (int) (drawing.width() * fitting * PIXEL),
                    (int) (drawing.height() * fitting * PIXEL));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(PlainText.line(drawing.title() + ". " + drawing.description()));
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
        return Objects.requireNonNull(WordWriter.class.getResourceAsStream(name), name);
    }

    private void page(XWPFDocument document) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(content.footer());
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
