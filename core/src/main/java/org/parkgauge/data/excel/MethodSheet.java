package org.parkgauge.data.excel;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Scores;
import org.parkgauge.index.TreatmentReport;
import org.parkgauge.json.IndexJson;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The sheet that says how the scores were made. */
final class MethodSheet {

    private final SheetWriter sheet;
    private final Scores scores;
    private final IndexSpec spec;
    private final Language language;

    MethodSheet(Workbook workbook, Scores scores, Language language) {
        this.scores = scores;
        this.language = language;
        spec = scores.index().spec();
        sheet = new SheetWriter(workbook, say("方法", "method"));
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    void write() {
        provenance();
        tree();
        treatments();
        issues();
        recipe();
        sheet.finish();
    }

    private void provenance() {
        Provenance provenance = scores.provenance();
        sheet.header(List.of(List.of(say("项目", "item"), say("内容", "value"))), 0);
        sheet.line(List.of(say("指数", "index"), spec.label().in(language)));
        sheet.line(List.of(say("代码", "code"), provenance.index()));
        sheet.line(List.of(say("版本", "version"), provenance.version()));
        sheet.line(List.of(say("类型方案", "profile"), provenance.profile()));
        sheet.line(List.of(say("说明", "note"), spec.note().in(language)));
        sheet.line(List.of(say("配方散列", "hash of the recipe"), provenance.specHash()));
        sheet.line(List.of(say("参照数据指纹", "fingerprint of the reference set"), provenance.referenceData()));
        sheet.line(List.of(say("参照单元数", "reference units"), provenance.referenceUnits()));
        sheet.line(List.of(
                say("打分数据指纹", "fingerprint of the scored data"), scores.data().fingerprint()));
        sheet.line(List.of("Parkgauge", provenance.library()));
        sheet.line(
                List.of(say("着色单元格", "shaded cells"), say("插补或处理改动的值", "values that imputation or treatment changed")));
        sheet.gap();
    }

    private void tree() {
        sheet.heading(List.of(
                say("代码", "code"),
                say("名称", "name"),
                say("上级", "parent"),
                say("权重", "weight"),
                say("方向", "direction"),
                say("最差", "worst"),
                say("最好", "best"),
                say("单位", "unit"),
                say("变量", "variable"),
                say("定义", "definition"),
                say("来源", "source"),
                say("备注", "note")));
        add(spec.root(), "");
        sheet.gap();
    }

    private void add(Component component, String parent) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(component.code());
        line.add(component.label().in(language));
        line.add(parent);
        line.add(component.weight());
        if (component instanceof Indicator indicator) {
            direction(indicator, line);
            line.add(indicator.unit().in(language));
            line.add(variable(indicator));
            line.add(indicator.definition().in(language));
            line.add(indicator.source().in(language));
            line.add(indicator.note().in(language));
            sheet.line(line);
        } else if (component instanceof Dimension dimension) {
            for (int i = 0; i < 7; i++) {
                line.add(null);
            }
            line.add(dimension.note().in(language));
            sheet.line(line);
            dimension.children().forEach(child -> add(child, dimension.code()));
        }
    }

    private void direction(Indicator indicator, List<@Nullable Object> line) {
        if (indicator.direction() instanceof Direction.HigherIsBetter higher) {
            line.addAll(List.of(say("越大越好", "higher is better"), higher.worst(), higher.best()));
        } else if (indicator.direction() instanceof Direction.LowerIsBetter lower) {
            line.addAll(List.of(say("越小越好", "lower is better"), lower.worst(), lower.best()));
        } else {
            Direction.BestRange range = (Direction.BestRange) indicator.direction();
            line.add(say("适度", "best within a range"));
            line.add(say("≤ ", "<= ") + shown(range.outerLow()) + say("，≥ ", ", >= ") + shown(range.outerHigh()));
            line.add(shown(range.low()) + "–" + shown(range.high()));
        }
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "–" : Decimals.exact(value);
    }

    private static String variable(Indicator indicator) {
        StringBuilder text = new StringBuilder(indicator.variable());
        indicator.per().forEach(per -> {
            text.append(" / ").append(per.variable());
            if (per.factor() != 1) {
                text.append(" × ").append(shown(per.factor()));
            }
        });
        return text.toString();
    }

    private void treatments() {
        TreatmentReport report = TreatmentReport.of(scores.index(), scores.data());
        if (!report.entries().isEmpty()) {
            sheet.heading(List.of(say("极端值处理", "treatment of outliers")));
            report.entries().forEach(entry -> sheet.note(entry.in(language)));
            sheet.gap();
        }
    }

    private void issues() {
        List<Issue> issues = scores.issues();
        if (!issues.isEmpty()) {
            sheet.heading(List.of(say("须知", "what a reader should know")));
            issues.forEach(issue -> sheet.note(issue.in(language)));
            sheet.gap();
        }
    }

    private void recipe() {
        sheet.heading(List.of(say("配方（JSON）", "recipe (JSON)")));
        StringBuilder json = new StringBuilder();
        try {
            IndexJson.writeSpec(spec, json);
        } catch (InvalidInputException e) {
            // A step that is a lambda has no form in a file.
            sheet.note(e.in(language));
            return;
        }
        json.toString().lines().forEach(line -> sheet.note(line));
    }
}
