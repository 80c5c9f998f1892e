package org.parkgauge.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;

/** The cells of a file that should be numbers and are not: all are counted, the first are listed. */
final class CsvFaults {

    private static final int LISTED = 20;
    private static final int SHOWN_CHARACTERS = 40;

    /** What is no fault where the column is declared as what it is. */
    private static final Set<CsvNumber.Flaw> DECLARABLE =
            EnumSet.of(CsvNumber.Flaw.NOT_A_NUMBER, CsvNumber.Flaw.CODE, CsvNumber.Flaw.SIGN);

    private final String name;
    private final List<Text> listed = new ArrayList<>();
    private final Map<CsvNumber.Flaw, String> columnOfFlaw = new EnumMap<>(CsvNumber.Flaw.class);
    /** What may help where a format says more of a cell than its text does. */
    private final Set<Text> cures = new LinkedHashSet<>();

    private long count;

    /**
     * No faults yet.
     *
     * @param name the name of the file
     */
    CsvFaults(String name) {
        this.name = name;
    }

    /** A refusal at a line of a file. */
    static InvalidInputException refuse(String name, long line, String zh, String en) {
        return refuse(name, line(line), zh, en);
    }

    /** A refusal at a place of a file. */
    static InvalidInputException refuse(String name, Text place, String zh, String en) {
        return new InvalidInputException(name + " " + place.zh() + "：" + zh, name + ", " + place.en() + ": " + en);
    }

    /** A line of a file as a place. */
    static Text line(long line) {
        return Text.of("第" + line + "行", "line " + line);
    }

    /** A text of the file as a message shows it: on one line and not too long. */
    static String shown(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "…";
    }

    /**
     * Notes a fault.
     *
     * @param place where the cell stands, asked for if it is listed
     * @param column the name of the column
     * @param unit the declared unit of the column, empty if there is none
     * @param cell the text of the cell
     * @param flaw why it is not a number
     */
    void add(Supplier<Text> place, String column, String unit, String cell, CsvNumber.Flaw flaw) {
        columnOfFlaw.putIfAbsent(flaw, column);
        add(place, column, cell, reason(flaw, unit));
    }

    /**
     * Notes a fault that the format of the file tells of.
     *
     * @param place where the cell stands, asked for if it is listed
     * @param column the name of the column
     * @param cell what the cell shows
     * @param value why it is not a number, and what may help
     */
    void add(Supplier<Text> place, String column, String cell, CsvValue value) {
        cures.add(value.cure());
        add(place, column, cell, value.flaw());
    }

    private void add(Supplier<Text> where, String column, String cell, Text reason) {
        count++;
        if (listed.size() < LISTED) {
            String text = shown(cell);
            Text place = where.get();
            listed.add(Text.of(
                    place.zh() + "，“" + column + "”列：“" + text + "”" + reason.zh(),
                    place.en() + ", column \"" + column + "\": \"" + text + "\" " + reason.en()));
        }
    }

    /** Refuses the file if there is a fault. */
    void throwIfAny() {
        if (count == 0) {
            return;
        }
        StringBuilder zh = new StringBuilder(name + "：有" + count + "个单元格不是数。");
        StringBuilder en = new StringBuilder(
                name + (count == 1 ? ": one cell is not a number." : ": " + count + " cells are not numbers."));
        for (Text fault : listed) {
            zh.append('\n').append(fault.zh());
            en.append('\n').append(fault.en());
        }
        if (count > listed.size()) {
            zh.append("\n……另有").append(count - listed.size()).append("个");
            en.append("\n... and ").append(count - listed.size()).append(" more");
        }
        List<Text> advice = new ArrayList<>();
        columnOfFlaw.forEach((flaw, column) -> advice.add(advice(flaw, column)));
        advice.addAll(cures);
        InvalidInputException refusal = new InvalidInputException(zh.toString(), en.toString())
                .maybe(
                        String.join("；", advice.stream().map(Text::zh).toList()) + "。",
                        String.join("; ", advice.stream().map(Text::en).toList()) + ".");
        boolean declarable = cures.isEmpty() && !Collections.disjoint(columnOfFlaw.keySet(), DECLARABLE);
        throw declarable ? refusal.by(Remedy.CELLS) : refusal;
    }

    /** What is wrong with a cell. */
    static Text reason(CsvNumber.Flaw flaw, String unit) {
        return switch (flaw) {
            case NOT_A_NUMBER -> Text.of("不是数", "is not a number");
            case CODE -> Text.of("像是代码", "looks like a code");
            case COMMA -> Text.of("中的逗号不像千位分隔符", "has a comma that does not clearly separate thousands");
            case SIGN ->
                unit.isEmpty()
                        ? Text.of("带百分号，而该列没有声明单位", "has a per cent sign, and the column has no declared unit")
                        : Text.of(
                                "带百分号，而该列声明的单位是“" + unit + "”",
                                "has a per cent sign, and the declared unit of the column is \"" + unit + "\"");
            case SCALE -> Text.of("带有万、亿之类的倍数", "has a multiplier such as 万 or 亿");
            case RANGE -> Text.of("超出数的范围", "is beyond the range of numbers");
        };
    }

    private static Text advice(CsvNumber.Flaw flaw, String column) {
        return switch (flaw) {
            case NOT_A_NUMBER ->
                Text.of(
                        "更正单元格；表示缺失的写法用 missing(...) 声明；文字列用 attributes(\"" + column + "\") 声明",
                        "correct the cell; name a word that means missing by missing(...); declare a column of text by"
                                + " attributes(\"" + column + "\")");
            case CODE ->
                Text.of(
                        "代码列用 attributes(\"" + column + "\") 声明；数不以多余的 0 开头，整数不超过 17 位",
                        "declare the column as an attribute: attributes(\"" + column
                                + "\"); a number has no leading zeros and an integer at most 17 digits");
            case COMMA ->
                Text.of(
                        "小数点写作“.”；千位分隔每三位一节（1,234,567），或不写",
                        "write a decimal point as \".\", and separate thousands in groups of three (1,234,567) or not at"
                                + " all");
            case SIGN ->
                Text.of(
                        "若确为百分数，声明单位：units(Map.of(\"" + column + "\", \"%\"))；否则去掉百分号，写成该列单位下的数",
                        "declare the unit if the values are per cents: units(Map.of(\"" + column
                                + "\", \"%\")); otherwise write the numbers without the sign, in the unit of the column");
            case SCALE ->
                Text.of(
                        "写出完整的数，或把倍数写进该列的单位",
                        "write the full number, or let the unit of the column say the multiplier");
            case RANGE -> Text.of("检查指数", "check the exponent");
        };
    }

    /** What may help, said without the settings of {@link Csv}. */
    static Text cure(CsvNumber.Flaw flaw) {
        return switch (flaw) {
            case NOT_A_NUMBER ->
                Text.of("写一个数；缺失则留空", "write a number, or leave the cell empty if the value is missing");
            case CODE ->
                Text.of("数不以多余的 0 开头，整数不超过 17 位", "a number has no leading zeros and an integer at most 17 digits");
            case COMMA, RANGE -> advice(flaw, "");
            case SIGN -> Text.of("去掉百分号，或把单位写作 %", "leave the sign out, or write % as the unit");
            case SCALE ->
                Text.of("写出完整的数，或把倍数写进单位，如 万元", "write the full number, or let the unit say the multiplier, as in 万元");
        };
    }
}
