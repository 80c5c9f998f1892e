package org.parkgauge.data.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.parkgauge.internal.OptionalLibrary;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;

/**
 * The sheets of a workbook.
 *
 * @param name what messages call the file
 * @param sheets the sheets, in order
 */
record WorkbookFile(String name, List<SheetCells> sheets) {

    private static final int MARK = 8;

    static WorkbookFile read(Path path) {
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path + " 是文件夹。", path + " is a directory.")
                    .maybe("给出其中的文件。", "name the file in it.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString());
        } catch (NoSuchFileException e) {
            Path here = Path.of("").toAbsolutePath();
            throw new InvalidInputException("没有文件 " + path + "。", "There is no file " + path + ".")
                    .maybe("路径写错了；当前文件夹是 " + here + "。", "the path is misspelt; the current directory is " + here + ".")
                    .because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }

    static WorkbookFile read(InputStream in, String name) {
        OptionalLibrary.WORKBOOK_READER.require(Text.of("读取工作簿", "Reading a workbook"));
        byte[] bytes;
        try {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": " + e.getMessage(), e);
        }
        refuseOthers(Arrays.copyOf(bytes, MARK), name);
        // Above the bytes in memory only a damaged file can fail, and the library reports it in many ways.
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            List<SheetCells> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(SheetCells.of(sheet));
            }
            return new WorkbookFile(name, List.copyOf(sheets));
        } catch (IOException | RuntimeException e) {
            throw new InvalidInputException(
                            name + "：工作簿已损坏，或不是 .xlsx 格式。",
                            name + ": the workbook is damaged, or it is not an .xlsx file.")
                    .maybe("在表格软件中打开，另存为 .xlsx。", "open it in a spreadsheet program and save it as .xlsx.")
                    .because(e);
        }
    }

    /** The marks at the start of a file say what it is. */
    private static void refuseOthers(byte[] head, String name) {
        if (ReadableWorkbook.isOLE2Header(head)) {
            throw new InvalidInputException(
                            name + " 是旧格式（.xls）的工作簿，或设有密码。",
                            name + " is a workbook of the old format (.xls), or it has a password.")
                    .maybe("在表格软件中另存为 .xlsx，不设密码。", "save it as .xlsx without a password.");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(head)) {
            throw new InvalidInputException(name + " 不是工作簿（.xlsx）。", name + " is not a workbook (.xlsx).")
                    .maybe(
                            "若是 CSV 文件，用 Csv 读取，或另存为 .xlsx。",
                            "if it is a CSV file, read it by Csv, or save it as .xlsx.");
        }
    }

    /** The sheet of a name; without one the only visible sheet with cells, or with a column of the given names. */
    SheetCells choose(@Nullable String wanted, Set<String> columns) {
        if (wanted != null) {
            return sheets.stream()
                    .filter(sheet -> sheet.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                                    name + "：没有名为“" + wanted + "”的工作表。",
                                    name + ": there is no sheet named \"" + wanted + "\".")
                            .maybe("是其中之一：" + zh(sheets) + "。", "it is one of these: " + en(sheets) + "."));
        }
        List<SheetCells> filled = sheets.stream()
                .filter(sheet -> sheet.isVisible() && !sheet.rows().isEmpty())
                .toList();
        if (filled.isEmpty()) {
            throw empty();
        }
        List<SheetCells> fitting = filled.stream()
                .filter(sheet -> HeaderRow.mostNamed(sheet.rows(), columns) >= 0)
                .toList();
        List<SheetCells> candidates = fitting.isEmpty() ? filled : fitting;
        if (candidates.size() > 1) {
            throw new InvalidInputException(
                            name + "：有数据的工作表不止一个：" + zh(candidates) + "。",
                            name + ": several sheets hold data: " + en(candidates) + ".")
                    .maybe(
                            "用 sheet(\"" + candidates.get(0).name() + "\") 指定一个。",
                            "choose one by sheet(\"" + candidates.get(0).name() + "\").")
                    .by(Remedy.SHEET);
        }
        return candidates.get(0);
    }

    private InvalidInputException empty() {
        List<SheetCells> hidden =
                sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        InvalidInputException error =
                new InvalidInputException(name + "：没有一个可见的工作表有数据。", name + ": no visible sheet holds data.");
        return hidden.isEmpty()
                ? error.maybe("导出没有完成，或给错了文件。", "the export was cut short, or it is another file.")
                : error.maybe(
                                "数据在隐藏的工作表中：" + zh(hidden) + "；用 sheet(\"…\") 指定。",
                                "the data stand in a hidden sheet: " + en(hidden) + "; name it by sheet(\"...\").")
                        .by(Remedy.SHEET);
    }

    private static String zh(List<SheetCells> sheets) {
        return String.join("、", sheets.stream().map(SheetCells::name).toList());
    }

    private static String en(List<SheetCells> sheets) {
        return String.join(", ", sheets.stream().map(SheetCells::name).toList());
    }
}
