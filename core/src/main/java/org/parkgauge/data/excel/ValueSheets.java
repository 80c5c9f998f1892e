package org.parkgauge.data.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The sheets with a row a unit, in data order, and a column a component. */
final class ValueSheets {

    private final Workbook workbook;
    private final Scores scores;
    private final Language language;
    private final List<Component> components;
    private final String scoreFormat;

    ValueSheets(Workbook workbook, Scores scores, Language language) {
        this.workbook = workbook;
        this.scores = scores;
        this.language = language;
        components = scores.index().spec().components();
        scoreFormat = scoreFormat(scores);
    }

    /** Two decimals on a scale of 0 to 100, four on a scale of 0 to 1. */
    static String scoreFormat(Scores scores) {
        Range range = scores.index().root().range();
        boolean small = range.isBounded() && range.high() - range.low() <= 2;
        return "0" + SheetWriter.decimals(small ? 4 : 2);
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    void write() {
        List<Component> indicators =
                components.stream().filter(Indicator.class::isInstance).toList();
        Dataset treated = scores.treated();
        values(say("原始值", "raw"), indicators, this::raw, true, false);
        values(
                say("处理后", "treated"),
                indicators,
                one -> treated.column(one.code()).toArray(),
                true,
                true);
        values(say("标准化", "normalized"), indicators, one -> scores.scores(one.code()), false, false);
        dimensions();
        contributions();
    }

    private double[] raw(Component indicator) {
        return scores.units().stream()
                .mapToDouble(unit -> scores.raw(unit, indicator.code()))
                .toArray();
    }

    private static boolean isSame(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    private void values(
            String name,
            List<Component> columns,
            Function<Component, double[]> source,
            boolean measured,
            boolean marksChanges) {
        SheetWriter sheet = new SheetWriter(workbook, name);
        List<String> names = new ArrayList<>(List.of(say("单元", "unit")));
        List<String> codes = new ArrayList<>(List.of(say("代码", "code")));
        List<String> attributes = measured && !marksChanges ? scores.data().attributes() : List.of();
        for (String attribute : attributes) {
            names.add(attribute);
            codes.add("");
        }
        for (Component column : columns) {
            names.add(measured ? withUnit((Indicator) column) : column.label().in(language));
            codes.add(column.code());
        }
        sheet.header(List.of(names, codes), 1);
        int first = sheet.row();
        List<double[]> values = columns.stream().map(source).toList();
        List<double[]> before = marksChanges ? columns.stream().map(this::raw).toList() : values;
        for (int i = 0; i < scores.units().size(); i++) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(scores.units().get(i));
            for (String attribute : attributes) {
                line.add(scores.data().attribute(attribute).get(i));
            }
            for (int j = 0; j < columns.size(); j++) {
                if (!isSame(before.get(j)[i], values.get(j)[i])) {
                    sheet.mark(line.size());
                }
                line.add(values.get(j)[i]);
            }
            sheet.line(line);
        }
        for (int j = 0; j < columns.size(); j++) {
            String format = measured ? SheetWriter.format(values.get(j)) : scoreFormat;
            sheet.format(1 + attributes.size() + j, first, format);
        }
        sheet.finish();
    }

    private String withUnit(Indicator indicator) {
        String unit = indicator.unit().in(language);
        String name = indicator.label().in(language);
        return unit.isEmpty() ? name : name + say("（" + unit + "）", " (" + unit + ")");
    }

    private void dimensions() {
        List<Component> dimensions =
                components.stream().filter(Dimension.class::isInstance).toList();
        SheetWriter sheet = new SheetWriter(workbook, say("得分", "scores"));
        List<String> names = new ArrayList<>(List.of(say("单元", "unit")));
        List<String> codes = new ArrayList<>(List.of(say("代码", "code")));
        boolean tiered = !scores.index().spec().tiers().isEmpty();
        for (Component dimension : dimensions) {
            names.add(dimension.label().in(language));
            codes.add(dimension.code());
        }
        if (tiered) {
            names.add(say("等级", "tier"));
            codes.add("");
        }
        sheet.header(List.of(names, codes), 1);
        int first = sheet.row();
        for (String unit : scores.units()) {
            List<@Nullable Object> line = new ArrayList<>(List.of(unit));
            for (Component dimension : dimensions) {
                line.add(scores.score(unit, dimension.code()));
            }
            if (tiered) {
                line.add(scores.tier(unit)
                        .map(Tiers.Tier::label)
                        .map(label -> label.in(language))
                        .orElse(""));
            }
            sheet.line(line);
        }
        for (int j = 0; j < dimensions.size(); j++) {
            sheet.format(j + 1, first, scoreFormat);
        }
        sheet.finish();
    }

    /** A part of the score that is not divided further. */
    private record Part(String code, boolean isCoverage) {}

    private void contributions() {
        boolean arithmetic = scores.isArithmetic();
        Map<String, Map<Part, Double>> parts = new LinkedHashMap<>();
        Map<Part, Text> labels = new LinkedHashMap<>();
        for (String unit : scores.units()) {
            Map<Part, Double> own = new LinkedHashMap<>();
            if (!Double.isNaN(scores.score(unit))) {
                for (Explanation leaf : scores.explain(unit).leaves()) {
                    Part part = new Part(leaf.code(), leaf.kind() == Explanation.Kind.COVERAGE);
                    own.put(part, leaf.part());
                    labels.put(part, leaf.label());
                }
            }
            parts.put(unit, own);
        }
        List<Part> columns = components.stream()
                .map(Component::code)
                .flatMap(code -> List.of(new Part(code, false), new Part(code, true)).stream())
                .filter(labels::containsKey)
                .toList();
        SheetWriter sheet = new SheetWriter(workbook, arithmetic ? say("贡献", "contributions") : say("失分", "losses"));
        List<String> names = new ArrayList<>(
                List.of(say("单元", "unit"), say("总得分", "score"), arithmetic ? say("贡献合计", "sum") : say("失分合计", "sum")));
        List<String> codes =
                new ArrayList<>(Arrays.asList(say("代码", "code"), scores.nodes().get(0), ""));
        for (Part part : columns) {
            String label = labels.getOrDefault(part, Text.EMPTY).in(language);
            names.add(part.isCoverage() ? label + say("：缺失项的影响", ": effect of missing children") : label);
            codes.add(part.code());
        }
        sheet.header(List.of(names, codes), 1);
        int first = sheet.row();
        parts.forEach((unit, own) -> {
            List<@Nullable Object> line = new ArrayList<>(List.of(unit, scores.score(unit)));
            boolean scored = !Double.isNaN(scores.score(unit));
            line.add(
                    scored
                            ? own.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum()
                            : Double.NaN);
            columns.forEach(part -> line.add(own.get(part)));
            sheet.line(line);
        });
        for (int j = 1; j < names.size(); j++) {
            sheet.format(j, first, scoreFormat);
        }
        sheet.finish();
    }
}
