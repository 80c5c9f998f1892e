package org.parkgauge.examples;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parkgauge.data.CellTable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.excel.Excel;
import org.parkgauge.index.ColumnLabels;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.json.IndexJson;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** Reads what the commands are given. */
final class Tables {

    private Tables() {}

    /** A ready-made index by its name, or the index of a JSON file. */
    static IndexSpec index(String nameOrFile) {
        return nameOrFile.toLowerCase(Locale.ROOT).endsWith(".json")
                ? IndexJson.readSpec(Refusals.path("--index", nameOrFile))
                : IntegrationIndex.named(nameOrFile);
    }

    /**
     * The table of an index: its inputs are numbers, all other columns are text that travels along.
     *
     * @param charset null for UTF-8
     * @param sheet null for the only sheet of a workbook with data
     * @param unit null for the first column
     */
    static Dataset read(Path file, String charset, String sheet, String unit, IndexSpec spec) {
        Csv csv = settings(spec).charset(charset(charset));
        Csv rules = unit == null ? csv : csv.unitColumn(unit);
        if (!isWorkbook(file.toString())) {
            return rules.read(file);
        }
        Excel excel = Excel.standard().rules(rules);
        return (sheet == null ? excel : excel.sheet(sheet)).read(file);
    }

    /** Whether a file is a workbook by its name. */
    static boolean isWorkbook(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm");
    }

    static Csv settings(IndexSpec spec) {
        return ColumnLabels.of(spec).rules();
    }

    /** Which columns of a table were called by a label rather than by their code; nothing where none was. */
    static Text matched(Path file, String charset, String sheet, String unit, IndexSpec spec) {
        Csv csv = settings(spec).charset(charset(charset));
        Csv rules = unit == null ? csv : csv.unitColumn(unit);
        Excel excel = Excel.standard().rules(rules);
        CellTable table = isWorkbook(file.toString())
                ? (sheet == null ? excel : excel.sheet(sheet)).table(file)
                : rules.rows(file);
        Map<String, String> matched = rules.matched(table.header());
        if (matched.isEmpty()) {
            return Text.EMPTY;
        }
        List<String> pairs = new ArrayList<>();
        matched.forEach((label, column) -> pairs.add(label + " → " + column));
        return Text.of(
                "按名称对应的列（" + pairs.size() + "）：" + String.join("；", pairs),
                "Columns matched by name (" + pairs.size() + "): " + String.join("; ", pairs));
    }

    /** How raw tables are read. */
    static Csv csv(String charset) {
        return Csv.standard().charset(charset(charset));
    }

    private static Charset charset(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidInputException("没有名为“" + name + "”的字符集。", "There is no charset named \"" + name + "\".")
                    .maybe("可用 UTF-8 或 GBK。", "use UTF-8 or GBK.")
                    .because(e);
        }
    }
}
