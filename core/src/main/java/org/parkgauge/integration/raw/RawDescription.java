package org.parkgauge.integration.raw;

import java.util.List;
import java.util.stream.Collectors;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The definitions of the raw tables as Markdown. */
final class RawDescription {

    private static final List<String> LISTS =
            List.of("Sector", "FacilityCategory", "Skill", "Dwelling", "DistanceBand", "Catchment");

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private RawDescription(Language language) {
        this.language = language;
    }

    static String of(Language language) {
        RawDescription description = new RawDescription(language);
        description.contents();
        Definitions.tables().forEach(description::table);
        description.words();
        description.units();
        return description.text.toString();
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void header(String... cells) {
        row(cells);
        line("|" + "---|".repeat(cells.length));
    }

    private void contents() {
        line(say("## 各表一览", "## The tables"));
        line("");
        header(say("表", "table"), say("名称", "name"), say("内容", "what it holds"));
        for (TableDefinition table : Definitions.tables()) {
            row(code(table.code()), both(table.label()), table.description().in(language));
        }
        line("");
    }

    private void table(TableDefinition table) {
        line("## " + table.code() + " · " + both(table.label()));
        line("");
        String key = table.key().stream().map(RawDescription::code).collect(Collectors.joining(say("、", ", ")));
        line(table.description().in(language) + say("。标识一行的列：", ". What identifies a row: ") + key + say("。", "."));
        line("");
        header(
                say("列", "column"),
                say("名称", "name"),
                say("内容", "holds"),
                say("单位", "unit"),
                say("必填", "needed"),
                say("含义", "meaning"),
                say("用于指标", "indicators"));
        for (ColumnDefinition column : table.columns()) {
            row(
                    code(column.code()),
                    both(column.label()),
                    kind(column),
                    column.unit().map(unit -> unit.label().in(language)).orElse(""),
                    column.required() ? say("是", "yes") : "",
                    column.description().in(language),
                    String.join(" ", column.indicators()));
        }
        line("");
        if (table.isLong()) {
            items(table);
        }
    }

    private void items(TableDefinition table) {
        line(say("统计项：", "Items:"));
        line("");
        header(
                say("统计项", "item"),
                say("名称", "name"),
                say("默认单位", "default unit"),
                say("含义", "meaning"),
                say("属于", "part of"),
                say("用于指标", "indicators"));
        for (ItemDefinition item : table.items()) {
            row(
                    code(item.code()),
                    both(item.label()),
                    item.units().stream()
                            .map(unit -> unit.label().in(language))
                            .collect(Collectors.joining(say(" 或 ", " or "))),
                    item.description().in(language),
                    item.partOf().isEmpty() ? "" : code(item.partOf()),
                    String.join(" ", item.indicators()));
        }
        line("");
    }

    private void words() {
        line(say("## 可用的词", "## Words"));
        line("");
        line(say("这些列只接受下列的词（代码或任一语言的名称）。", "These columns take only the words listed, by code or by either name."));
        line("");
        header(say("列", "column"), say("词", "words"));
        for (String list : LISTS) {
            String columns = Definitions.tables().stream()
                    .flatMap(table -> table.columns().stream())
                    .filter(column -> column.target().equals(list))
                    .map(column -> code(column.table() + "." + column.code()))
                    .collect(Collectors.joining(say("、", ", ")));
            String words = Term.list(list).stream().map(this::word).collect(Collectors.joining(say("；", "; ")));
            row(columns, words);
        }
        line("");
    }

    private String word(Term term) {
        String counted = "";
        if (term instanceof FacilityCategory category) {
            counted = say("，规模按", ", capacity in ") + category.capacity().in(language) + say("计", "");
        }
        return code(term.code()) + say("（", " (") + term.label().in(language) + counted + say("）", ")");
    }

    private void units() {
        line(say("## 单位", "## Units"));
        line("");
        line(say(
                "只认下列单位。数值乘以系数即为该类的基本单位（系数为 1 的单位），程序内部一律用基本单位。",
                "Only these units are known. A value times the factor is the value in the base unit, the one with the factor"
                        + " 1, in which programs see it."));
        line("");
        header(say("量", "quantity"), say("单位", "unit"), say("也可写作", "also written"), say("系数", "factor"));
        for (Unit unit : Unit.all()) {
            String factor = String.valueOf((long) unit.times()) + (unit.over() == 1 ? "" : "/" + (long) unit.over());
            row(
                    unit.quantity().label().in(language),
                    both(unit.label()),
                    code(unit.code()) + " " + String.join(" ", unit.names()),
                    factor);
        }
    }

    private String kind(ColumnDefinition column) {
        return switch (column.kind()) {
            case KEY -> say("代码，不重复", "code, each once");
            case TEXT -> say("文字", "text");
            case YEAR -> say("年份", "year");
            case COORDINATE -> say("数，可为负", "number, any sign");
            case NUMBER -> say("数，不小于 0", "number, at least 0");
            case QUALITY -> "1, 2, 3";
            case FLAG -> say("是或否", "yes or no");
            case TERM -> say("词，见下", "word, see below");
            case REFERENCE -> say("表 ", "code in ") + column.target() + say(" 的代码", "");
            case REFERENCES -> say("表 ", "codes in ") + column.target() + say(" 的代码，可多个", "");
            case ITEM -> say("统计项", "item");
            case VALUE -> say("数", "number");
            case UNIT -> say("单位", "unit");
        };
    }

    private String both(Text label) {
        if (label.zh().equals(label.en())) {
            return label.zh();
        }
        return language == Language.ZH ? label.zh() + " " + label.en() : label.en() + " " + label.zh();
    }

    private static String code(String code) {
        return "`" + code + "`";
    }
}
