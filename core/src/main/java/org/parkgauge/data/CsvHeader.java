package org.parkgauge.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;

/** The header of a file: the names of its columns and what each holds. */
final class CsvHeader {

    private final Csv settings;
    private final String name;
    private final Text place;
    private final List<String> names;
    private final List<String> columns;
    private final int unit;

    /**
     * Checks a header.
     *
     * @param settings how the file is to be read
     * @param name the name of the file
     * @param place where the header stands
     * @param names the cells, without blanks around them
     * @throws InvalidInputException if a name is blank or appears twice, or there is no column of units
     */
    CsvHeader(Csv settings, String name, Text place, List<String> names) {
        this.settings = settings;
        this.name = name;
        this.place = place;
        this.names = List.copyOf(names);
        columns = names.stream().map(settings::columnOf).toList();
        checkNames();
        checkLabels();
        unit = unitPlace();
        checkUnit();
    }

    /** The place of the column that holds the names of the units. */
    int unit() {
        return unit;
    }

    int size() {
        return names.size();
    }

    /** What the data set calls a column. */
    String get(int column) {
        return columns.get(column);
    }

    /** What the file calls a column. */
    String written(int column) {
        return names.get(column);
    }

    boolean isUnit(int column) {
        return column == unit;
    }

    /** Whether a column holds numbers. */
    boolean isNumeric(int column) {
        return settings.isNumeric(names, column);
    }

    /** The declared unit of a column, empty if there is none. */
    String declaredUnit(int column) {
        return settings.units.getOrDefault(columns.get(column), "");
    }

    /**
     * The header of a file of separated cells. A single column whose name contains another separator is refused: the file
     * is probably separated by that.
     */
    static CsvHeader ofFile(Csv settings, String name, long line, List<String> names) {
        Text place = CsvFaults.line(line);
        String only = names.size() == 1 ? names.get(0) : "";
        for (int i = 0; i < Csv.SEPARATORS.length(); i++) {
            char other = Csv.SEPARATORS.charAt(i);
            if (other != settings.separator && only.indexOf(other) >= 0) {
                String shown = other == '\t' ? "\\t" : String.valueOf(other);
                throw CsvFaults.refuse(
                                name,
                                place,
                                "表头只有一列，其中含有“" + shown + "”：“" + CsvFaults.shown(only) + "”。",
                                "the header has one column, and it contains \"" + shown + "\": \""
                                        + CsvFaults.shown(only) + "\".")
                        .maybe(
                                "文件用该字符分隔：separator('" + shown + "')。",
                                "it separates the columns: separator('" + shown + "').")
                        .by(Remedy.SEPARATOR);
            }
        }
        return new CsvHeader(settings, name, place, names);
    }

    private void checkNames() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw refuse("第" + (i + 1) + "列没有列名。", "column " + (i + 1) + " has no name.")
                        .maybe(
                                "每行末尾多了一个分隔符，或表头上方另有标题行。",
                                "every line ends with a separator too many, or a title stands above the header.");
            }
            Integer before = places.put(names.get(i), i);
            if (before != null) {
                throw refuse(
                                "列名“" + names.get(i) + "”出现两次（第" + (before + 1) + "列和第" + (i + 1) + "列）。",
                                "the column name \"" + names.get(i) + "\" appears twice (columns " + (before + 1)
                                        + " and " + (i + 1) + ").")
                        .maybe("给其中一列另一个名称。", "give one of them another name.");
            }
        }
    }

    /** Refuses a label of several columns, and a column that is there twice by different words. */
    private void checkLabels() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String written = names.get(i);
            List<String> meant = settings.columnsOf(written);
            if (meant.size() > 1) {
                throw refuse(
                                "列名“" + written + "”可指 " + String.join("、", meant) + "，无法确定。",
                                "the column name \"" + written + "\" may mean " + String.join(" or ", meant) + ".")
                        .maybe("改用其中一个代码作列名。", "call the column by one of these codes.");
            }
            Integer before = places.put(columns.get(i), i);
            if (before != null) {
                throw refuse(
                                "“" + names.get(before) + "”和“" + written + "”两列都是 " + columns.get(i) + "。",
                                "the columns \"" + names.get(before) + "\" and \"" + written + "\" both are "
                                        + columns.get(i) + ".")
                        .maybe("删去其中一列。", "delete one of them.");
            }
        }
    }

    private int unitPlace() {
        int place = settings.unitPlace(names);
        if (place < 0) {
            String wanted = settings.unitColumn;
            throw refuse(
                            "没有名为“" + wanted + "”的单元名称列。",
                            "there is no column \"" + wanted + "\" to hold the names of the units.")
                    .maybe(
                            "是其中之一：" + String.join("、", names) + "。",
                            "it is one of these: " + String.join(", ", names) + ".");
        }
        return place;
    }

    private void checkUnit() {
        String column = columns.get(unit);
        Set<String> numbers = settings.numbers;
        if ((numbers != null && numbers.contains(column)) || settings.attributes.contains(column)) {
            throw refuse(
                            "“" + column + "”列存放单元名称，又被声明为" + (numbers == null ? "属性" : "数值") + "列。",
                            "column \"" + column + "\" holds the names of the units and is asked for as "
                                    + (numbers == null ? "an attribute" : "numbers") + " too.")
                    .maybe("单元名称在另一列：unitColumn(\"…\")。", "the names stand in another column: unitColumn(\"...\").")
                    .by(Remedy.UNIT_COLUMN);
        }
    }

    private InvalidInputException refuse(String zh, String en) {
        return CsvFaults.refuse(name, place, zh, en);
    }
}
