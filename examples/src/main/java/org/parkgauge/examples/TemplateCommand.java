package org.parkgauge.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.index.Denominator;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scale;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an empty table for an index, and a second one that explains its columns. */
@Command(
        name = "template",
        description = {
            "Writes an empty CSV with the header of all inputs of an index, and a second file that explains the columns.",
            "写出只有表头的空表，以及逐列说明的第二个文件。"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Main.LibraryVersion.class)
final class TemplateCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Option(
            names = "--index",
            paramLabel = "NAME",
            defaultValue = "icii",
            description = "icii, icii-lite, classic-cn, or a FILE.json; default: icii. 指数。")
    private String index;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where the two files are written; default: here. 输出目录。")
    private Path out;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language. 语言。")
    private String lang;

    private Language language = Language.EN;

    @Override
    public void run() {
        language = lang == null ? Main.defaultLanguage() : Language.of(lang);
        IndexSpec spec = Tables.index(index);
        List<List<Object>> columns = columns(spec);
        List<String> header = columns.stream().map(row -> (String) row.get(0)).toList();
        Path table = out.resolve(spec.code() + "-template.csv");
        Path explained = out.resolve(spec.code() + "-columns.csv");
        Csv csv = Csv.standard().bom(true);
        csv.write(header, List.of(), table);
        csv.write(explanationHeader(), columns, explained);
        command.commandLine()
                .getOut()
                .println((language == Language.ZH ? "已写入 " : "Written: ") + table + ", " + explained);
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private List<String> explanationHeader() {
        return List.of(
                say("列名", "column"),
                say("名称", "name"),
                say("单位", "unit"),
                say("定义", "definition"),
                say("方向", "direction"),
                say("目标值", "goalposts"),
                say("必填", "needed"),
                say("来源", "source"),
                say("备注", "note"));
    }

    private List<List<Object>> columns(IndexSpec spec) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(text("unit", say("单元（园区）名称，每行一个", "name of the unit (park), one a row"), say("是", "yes")));
        Set<String> attributes = new LinkedHashSet<>();
        if (!spec.profiles().isEmpty()) {
            attributes.addAll(List.of("type", "catchment"));
        }
        attributes.addAll(List.of("block", "level", "year", "price_base", "source"));
        spec.prerequisites().stream().map(Prerequisite::attribute).forEach(attributes::add);
        attributes.forEach(attribute -> rows.add(text(attribute, meaning(spec, attribute), say("否", "no"))));
        Set<String> described = new LinkedHashSet<>();
        for (Indicator indicator : spec.indicators()) {
            if (described.add(indicator.variable())) {
                rows.add(row(spec, indicator));
            }
        }
        for (Indicator indicator : spec.indicators()) {
            for (Denominator per : indicator.per()) {
                if (described.add(per.variable())) {
                    rows.add(text(
                            per.variable(),
                            say("分母，用于 ", "denominator of ") + indicator.code(),
                            say("是", "yes")));
                }
            }
        }
        return rows;
    }

    private String meaning(IndexSpec spec, String attribute) {
        return switch (attribute) {
            case "type" -> say("园区类型：", "type of park: ")
                    + spec.profiles().stream()
                            .filter(profile -> !profile.isCommon())
                            .map(profile -> String.join(" / ", profile.types()))
                            .toList();
            case "catchment" -> say(
                    "统计范围：park（园区）或 park+town（园区加所在镇）；全表须一致",
                    "area measured: park, or park+town; the same for all rows");
            case "block" -> say("所属板块", "block of parks");
            case "level" -> say("级别", "level");
            case "year" -> say("数据年份", "year of the data");
            case "price_base" -> say("价格基期", "year of the prices");
            case "source" -> say("数据来源", "source of the data");
            default -> spec.prerequisites().stream()
                    .filter(one -> one.attribute().equals(attribute))
                    .map(one -> one.label().in(language) + say("：是 / 否", ": yes / no"))
                    .findFirst()
                    .orElse("");
        };
    }

    private static List<Object> text(String column, String name, String needed) {
        return List.of(column, name, "", "", "", "", needed, "", "");
    }

    private List<Object> row(IndexSpec spec, Indicator indicator) {
        boolean outside = isOutside(spec, indicator);
        return List.of(
                indicator.variable(),
                indicator.label().in(language),
                indicator.unit().in(language),
                indicator.definition().in(language),
                direction(indicator.direction()) + (indicator.scale() == Scale.LOG ? say("（对数尺度）", " (log scale)") : ""),
                goalposts(indicator.direction()),
                outside ? say("否（权重为 0）", "no (weight 0)") : say("是（缺失留空）", "yes (empty if missing)"),
                indicator.source().in(language),
                indicator.note().in(language));
    }

    private static boolean isOutside(IndexSpec spec, Indicator indicator) {
        return indicator.isOutside()
                || spec.root().children().stream()
                        .anyMatch(child -> child.isOutside()
                                && child instanceof org.parkgauge.index.Dimension dimension
                                && dimension.children().contains(indicator));
    }

    private String direction(Direction direction) {
        if (direction instanceof HigherIsBetter) {
            return say("越大越好", "higher is better");
        }
        return direction instanceof LowerIsBetter ? say("越小越好", "lower is better") : say("适度为好", "best within a range");
    }

    private static String goalposts(Direction direction) {
        if (direction instanceof BestRange range) {
            String band = Decimals.exact(range.low()) + " – " + Decimals.exact(range.high());
            return range.hasGoalposts()
                    ? Decimals.exact(range.outerLow()) + " | " + band + " | " + Decimals.exact(range.outerHigh())
                    : band;
        }
        if (!direction.hasGoalposts()) {
            return "";
        }
        return direction instanceof HigherIsBetter goal
                ? Decimals.exact(goal.worst()) + " → " + Decimals.exact(goal.best())
                : Decimals.exact(((LowerIsBetter) direction).worst()) + " → "
                        + Decimals.exact(((LowerIsBetter) direction).best());
    }
}
