package org.parkgauge.data.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parkgauge.data.Dataset;

/** A workbook written part by part, so that tests can say exactly what stands in its cells. */
final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>(List.of("General"));
    private String current = "";

    RawWorkbook sheet(String name) {
        sheets.put(name, "");
        current = name;
        return this;
    }

    RawWorkbook hidden(String name) {
        states.put(name, "hidden");
        return sheet(name);
    }

    /** A row at a number, its cells from column A; an empty string leaves one out. */
    RawWorkbook row(int number, String... cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.length; column++) {
            xml.append(cells[column].replace("@", SheetCells.letters(column) + number));
        }
        sheets.merge(current, xml + "</row>", String::concat);
        return this;
    }

    static String text(String text) {
        return "<c r=\"@\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    static String[] texts(String... texts) {
        String[] cells = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = texts[i].isEmpty() ? "" : text(texts[i]);
        }
        return cells;
    }

    static String number(String value) {
        return "<c r=\"@\"><v>" + value + "</v></c>";
    }

    String number(String value, String format) {
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return "<c r=\"@\" s=\"" + formats.indexOf(format) + "\"><v>" + value + "</v></c>";
    }

    static String error(String error) {
        return "<c r=\"@\" t=\"e\"><v>" + error + "</v></c>";
    }

    static String truth(boolean value) {
        return "<c r=\"@\" t=\"b\"><v>" + (value ? 1 : 0) + "</v></c>";
    }

    static String formula(String formula, String type, String value) {
        return "<c r=\"@\" t=\"" + type + "\"><f>" + formula + "</f>" + (value.isEmpty() ? "" : "<v>" + value + "</v>")
                + "</c>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder();
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int number = 1;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                String file = "worksheets/sheet" + number + ".xml";
                types.append("<Override PartName=\"/xl/" + file + "\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.worksheet+xml\"/>");
                String state = states.getOrDefault(sheet.getKey(), "visible");
                list.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" state=\"" + state
                        + "\" r:id=\"rId" + number + "\"/>");
                relations.append("<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS + "/worksheet\" Target=\""
                        + file + "\"/>");
                put(
                        zip,
                        "xl/" + file,
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue()
                                + "</sheetData></worksheet>");
                number++;
            }
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                            + "</Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + list
                            + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "</Relationships>");
            put(zip, "xl/styles.xml", styles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String styles() {
        StringBuilder patterns = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            String format = formats.get(i);
            boolean builtIn = format.startsWith("#id");
            int id = builtIn ? Integer.parseInt(format.substring(3)) : i == 0 ? 0 : 200 + i;
            if (!builtIn && i > 0) {
                patterns.append(
                        "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + format.replace("\"", "&quot;") + "\"/>");
            }
            styles.append("<xf numFmtId=\"" + id + "\"/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + patterns + "</numFmts><cellXfs>" + styles
                + "</cellXfs></styleSheet>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    Dataset read(Excel excel) {
        return excel.read(stream(), "parks.xlsx");
    }

    Path write(Path path) throws IOException {
        return Files.write(path, bytes());
    }
}
