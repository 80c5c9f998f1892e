package org.parkgauge.examples;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.index.Component;
import org.parkgauge.index.Denominator;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scale;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The columns of a table for an index, and what each of them means. */
final class TemplateColumns {

    private final IndexSpec spec;
    private final Language language;
    private final Set<String> counted = new HashSet<>();

    /** By column: the cells that explain it. */
    private final Map<String, List<Object>> explanations = new LinkedHashMap<>();

    TemplateColumns(IndexSpec spec, Language language) {
        this.spec = spec;
        this.language = language;
        count(spec.root());
        Set<String> inputs = Set.copyOf(spec.inputs());
        String unit = Stream.of("unit", "unit_name", "name_of_unit")
                .filter(name -> !inputs.contains(name))
                .findFirst()
                .orElseThrow();
        text(unit, say("单元（园区）名称，每行一个，不可重复", "name of the unit (park), one a row, each once"), say("是", "yes"));
        attributes().forEach((attribute, meaning) -> {
            if (!inputs.contains(attribute)) {
                text(attribute, meaning.in(language), say("否", "no"));
            }
        });
        spec.indicators().forEach(this::indicator);
        spec.indicators().forEach(this::denominators);
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    List<String> header() {
        return List.copyOf(explanations.keySet());
    }

    List<String> explanationHeader() {
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

    Iterable<List<Object>> explanations() {
        return explanations.values();
    }

    /** Notes the indicators that make up the score. */
    private void count(Component component) {
        if (component.isOutside()) {
            return;
        }
        if (component instanceof Dimension dimension) {
            dimension.children().forEach(this::count);
        } else {
            counted.add(component.code());
        }
    }

    private Map<String, Text> attributes() {
        Map<String, Text> attributes = new LinkedHashMap<>();
        attributes.put(UnitNames.ENGLISH, Text.of("英文名称，英文输出中代替单元名称", "English name, shown in English output"));
        attributes.put("block", Text.of("所属板块；给出板块内名次", "block that the unit belongs to; gives a rank within it"));
        if (!spec.profiles().isEmpty()) {
            String types = spec.profiles().stream()
                    .filter(profile -> !profile.isCommon())
                    .map(profile -> String.join("/", profile.types()))
                    .collect(Collectors.joining(", "));
            attributes.put(
                    "type",
                    Text.of("园区类型：" + types + "；给出类型内名次", "type of the unit: " + types + "; gives a rank within it"));
            attributes.put(
                    "catchment",
                    Text.of(
                            "统计范围：park（园区）或 park+town（园区加所在镇），全表一致",
                            "area measured: park, or park+town (park and its host town), the same in all rows"));
        }
        attributes.put("level", Text.of("级别，如国家级、省级", "level, such as national or provincial"));
        attributes.put("year", Text.of("数据年份", "year of the data"));
        attributes.put("price_base", Text.of("价格基期年份", "year of the prices"));
        attributes.put("source", Text.of("数据来源", "source of the data"));
        for (Prerequisite prerequisite : spec.prerequisites()) {
            Text label = prerequisite.label();
            attributes.put(
                    prerequisite.attribute(),
                    Text.of(
                            "前提条件“" + label.zh() + "”是否达标：是或否",
                            "whether the prerequisite \"" + label.en() + "\" is met: yes or no"));
        }
        return attributes;
    }

    private void text(String column, String name, String needed) {
        explanations.putIfAbsent(column, List.of(column, name, "", "", "", "", needed, "", ""));
    }

    private void indicator(Indicator indicator) {
        String scale = indicator.scale() == Scale.LOG ? say("（对数尺度）", " (log scale)") : "";
        explanations.putIfAbsent(
                indicator.variable(),
                List.of(
                        indicator.variable(),
                        indicator.label().in(language),
                        indicator.unit().in(language),
                        indicator.definition().in(language),
                        direction(indicator.direction()) + scale,
                        goalposts(indicator.direction()),
                        needed(indicator),
                        indicator.source().in(language),
                        indicator.note().in(language)));
    }

    private void denominators(Indicator indicator) {
        for (Denominator per : indicator.per()) {
            text(per.variable(), say("分母，用于 ", "denominator of ") + indicator.code(), needed(indicator));
        }
    }

    private String needed(Indicator indicator) {
        return counted.contains(indicator.code())
                ? say("是（缺失留空）", "yes (empty if missing)")
                : say("否（权重为 0）", "no (weight 0)");
    }

    private String direction(Direction direction) {
        if (direction instanceof HigherIsBetter) {
            return say("越大越好", "higher is better");
        }
        return direction instanceof LowerIsBetter ? say("越小越好", "lower is better") : say("适度为好", "best within a range");
    }

    private String goalposts(Direction direction) {
        if (direction instanceof BestRange range) {
            String best = say("最好 ", "best ") + Decimals.exact(range.low()) + "–" + Decimals.exact(range.high());
            if (!range.hasGoalposts()) {
                return best;
            }
            String low = Decimals.exact(range.outerLow());
            String high = Decimals.exact(range.outerHigh());
            return best + say("，最差 ≤" + low + " 或 ≥" + high, ", worst ≤" + low + " or ≥" + high);
        }
        if (!direction.hasGoalposts()) {
            return "";
        }
        return direction instanceof HigherIsBetter goal
                ? ends(goal.worst(), goal.best())
                : ends(((LowerIsBetter) direction).worst(), ((LowerIsBetter) direction).best());
    }

    private String ends(double worst, double best) {
        return say("最差 ", "worst ") + Decimals.exact(worst) + say("，最好 ", ", best ") + Decimals.exact(best);
    }
}
