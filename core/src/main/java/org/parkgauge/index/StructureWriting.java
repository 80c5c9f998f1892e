package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.normalization.DistanceToTarget;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.weighting.GivenWeights;

/** A recipe and its data on their way to the tables of an {@link IndicatorTable}. */
final class StructureWriting {

    private static final List<String> HEADER = List.of(
            StructureReading.CODE,
            StructureReading.NAME,
            StructureReading.LEVEL,
            StructureReading.PARENT,
            StructureReading.DIRECTION,
            StructureReading.TYPE,
            StructureReading.WEIGHT,
            StructureReading.MEASURE,
            StructureReading.DENOMINATOR,
            StructureReading.FACTOR,
            StructureReading.LOWER,
            StructureReading.UPPER,
            StructureReading.TARGET);

    private final IndexSpec spec;
    private final Dataset data;
    private final Language language;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    /** The columns of the units, by the name that they get. */
    private final Map<String, String> variables = new LinkedHashMap<>();

    private final Map<String, String> denominators = new LinkedHashMap<>();

    StructureWriting(IndexSpec spec, Dataset data, Language language) {
        this.spec = spec;
        this.data = data;
        this.language = language;
    }

    IndicatorTables write() {
        Inputs.check(spec, data);
        refuse();
        spec.indicators().forEach(indicator -> variables.put(indicator.code(), indicator.variable()));
        component(spec.root(), "");
        for (String attribute : data.attributes()) {
            if (!attribute.equals(StructureReading.UNIT_NAME)) {
                row(attribute, attribute, StructureReading.GROUP);
            }
        }
        denominators.forEach((code, variable) -> {
            if (!variables.containsKey(code)) {
                row(code, variable, StructureReading.DENOMINATOR);
                variables.put(code, variable);
            }
        });
        noteSteps();
        noteRest();
        return new IndicatorTables(new IndicatorTables.Lines(HEADER, rows), units(), issues);
    }

    private void row(String code, String name, String type) {
        List<@Nullable Object> row =
                new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(new Object[HEADER.size()]));
        row.set(0, code);
        row.set(1, name);
        row.set(5, type);
        rows.add(row);
    }

    /** What the tables have no words for, though it changes the scores of an indicator. */
    private void refuse() {
        for (Indicator indicator : spec.indicators()) {
            if (indicator.direction() instanceof Direction.BestRange) {
                throw refused(indicator, "是适度指标", "is best within a range");
            }
            if (indicator.scale() == Scale.LOG) {
                throw refused(indicator, "用对数尺度", "is on a logarithmic scale");
            }
            if (indicator.per().size() > 1) {
                throw refused(indicator, "有多个分母", "has several denominators");
            }
        }
    }

    private static InvalidInputException refused(Indicator indicator, String zh, String en) {
        return new InvalidInputException(
                        "指标" + indicator.code() + zh + "，iMeta 表无法表达。",
                        "Indicator " + indicator.code() + " " + en
                                + ", which a table in the style of iMeta cannot say.")
                .maybe("先算出可直接比较的变量，或用 JSON 保存指数。", "make a variable of it beforehand, or write the index as JSON.");
    }

    private static int level(Component component) {
        return component instanceof Dimension dimension
                ? 1
                        + dimension.children().stream()
                                .mapToInt(StructureWriting::level)
                                .max()
                                .orElse(0)
                : 1;
    }

    private void component(Component component, String parent) {
        List<@Nullable Object> row = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                component.code(),
                component.label().in(language),
                level(component),
                parent.isEmpty() ? null : parent,
                1,
                component instanceof Indicator ? StructureReading.INDICATOR : StructureReading.AGGREGATE,
                component.givenWeight()));
        if (component instanceof Indicator indicator) {
            details(indicator, row);
        }
        while (row.size() < HEADER.size()) {
            row.add(null);
        }
        rows.add(row);
        if (component instanceof Dimension dimension) {
            noteDimension(dimension);
            dimension.children().forEach(child -> component(child, dimension.code()));
        }
    }

    private void details(Indicator indicator, List<@Nullable Object> row) {
        row.add(indicator.unit().in(language));
        if (indicator.per().isEmpty()) {
            row.add(null);
            row.add(null);
        } else {
            Denominator per = indicator.per().get(0);
            String code = codeOf(per.variable());
            denominators.put(code, per.variable());
            row.add(code);
            row.add(per.factor() == 1 ? null : per.factor());
        }
        if (indicator.direction() instanceof Direction.LowerIsBetter lower) {
            row.set(4, -1);
            row.add(lower.best());
            row.add(lower.worst());
        } else if (indicator.direction() instanceof Direction.HigherIsBetter higher) {
            row.add(higher.worst());
            row.add(higher.best());
        }
        if (indicator.normalization() instanceof DistanceToTarget distance) {
            row.add(distance.target());
        }
    }

    /** The name that a denominator gets: its own, unless that is the code of an indicator made of something else. */
    private String codeOf(String variable) {
        String code = variable;
        while (!variables.getOrDefault(code, variable).equals(variable)) {
            code += "_denominator";
        }
        return code;
    }

    private void noteDimension(Dimension dimension) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (!(spec.weightingOf(dimension) instanceof GivenWeights)) {
            zh.add("赋权方法");
            en.add("its weighting");
        }
        if (!(spec.aggregationOf(dimension) instanceof Arithmetic)) {
            zh.add("合成方法");
            en.add("its aggregation");
        }
        if (!Double.isNaN(dimension.minimumCoverage())) {
            zh.add("最低覆盖率");
            en.add("its minimum coverage");
        }
        boolean uneven = dimension.children().stream().anyMatch(child -> level(child) != level(dimension) - 1);
        if (uneven) {
            zh.add("不同深度的下级（COINr 要求上级恰好高一层）");
            en.add("children of different depth (COINr wants a parent to be one level above)");
        }
        add(dimension.code(), zh, en);
    }

    private void noteSteps() {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        check(!(spec.imputation() instanceof NoImputation), "插补", "imputation", zh, en);
        check(!(spec.treatment() instanceof NoTreatment), "极端值处理", "treatment of outliers", zh, en);
        check(!spec.normalization().equals(new MinMax()), "标准化", "normalization", zh, en);
        check(!spec.tiers().isEmpty(), "等级", "tiers", zh, en);
        check(!spec.prerequisites().isEmpty(), "前置条件", "prerequisites", zh, en);
        check(!spec.profiles().isEmpty(), "类型方案", "type profiles", zh, en);
        add(spec.code(), zh, en);
        for (Indicator indicator : spec.indicators()) {
            List<String> ownZh = new ArrayList<>();
            List<String> ownEn = new ArrayList<>();
            boolean target = indicator.normalization() instanceof DistanceToTarget;
            check(indicator.treatment() != null, "自己的极端值处理", "its own treatment", ownZh, ownEn);
            check(
                    indicator.normalization() != null,
                    target ? "到目标的距离（只写出目标值）" : "自己的标准化",
                    target ? "the distance to its target (of which the target is written)" : "its own normalization",
                    ownZh,
                    ownEn);
            boolean described = !indicator.definition().isEmpty()
                    || !indicator.note().isEmpty()
                    || !indicator.source().isEmpty();
            check(described, "定义、备注、来源", "definition, note, source", ownZh, ownEn);
            add(indicator.code(), ownZh, ownEn);
        }
    }

    private static void check(boolean lost, String zh, String en, List<String> allZh, List<String> allEn) {
        if (lost) {
            allZh.add(zh);
            allEn.add(en);
        }
    }

    private void noteRest() {
        Set<String> rest = new LinkedHashSet<>(data.variables());
        rest.removeAll(variables.values());
        if (!rest.isEmpty()) {
            add("", List.of("指数以外的变量 " + String.join("、", rest)), List.of("variables " + String.join(", ", rest)));
        }
    }

    private void add(String code, List<String> zh, List<String> en) {
        if (!zh.isEmpty()) {
            issues.add(Issue.of(
                    Issue.Kind.INDEX,
                    code,
                    Text.of("没有写出：" + String.join("、", zh), "not written: " + String.join(", ", en))));
        }
    }

    private IndicatorTables.Lines units() {
        List<String> header = new ArrayList<>(List.of(StructureReading.UNIT));
        List<String> attributes = new ArrayList<>(data.attributes());
        boolean named = attributes.remove(StructureReading.UNIT_NAME);
        header.add(StructureReading.UNIT_NAME);
        header.addAll(attributes);
        header.addAll(variables.keySet());
        List<String> names = named ? data.attribute(StructureReading.UNIT_NAME) : data.units();
        List<Column> columns = variables.values().stream().map(data::column).toList();
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            List<@Nullable Object> line =
                    new ArrayList<>(Arrays.asList(data.units().get(i), names.get(i)));
            for (String attribute : attributes) {
                line.add(data.attribute(attribute).get(i));
            }
            for (Column column : columns) {
                line.add(column.get(i));
            }
            lines.add(line);
        }
        return new IndicatorTables.Lines(header, lines);
    }
}
