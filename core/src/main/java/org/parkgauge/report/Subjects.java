package org.parkgauge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Step;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.text.Text;

/** What was measured, and how, in short. */
final class Subjects {

    private Subjects() {}

    static Text subject(Report report) {
        Scores scores = report.scores();
        IndexSpec spec = scores.index().spec();
        int units = scores.units().size();
        long scored = scores.units().stream()
                .filter(unit -> !Double.isNaN(scores.score(unit)))
                .count();
        long indicators = spec.indicators().stream().filter(report::counts).count();
        int others = spec.indicators().size() - (int) indicators;
        long dimensions = Ranking.core(report).stream()
                .filter(Dimension.class::isInstance)
                .count();
        Text profile = profile(spec);
        Text data = report.describedData();
        String unit = report.units().zh();
        return Text.of(
                "以“" + spec.label().zh() + "”（" + spec.code() + " " + spec.version()
                        + (profile.isEmpty() ? "" : "，" + profile.zh()) + "）为 " + units + " 个" + unit + "打分"
                        + (scored < units ? "，其中 " + scored + " 个有总得分" : "") + "；依据 "
                        + (dimensions > 0 ? dimensions + " 个维度的 " : "") + indicators + " 个指标"
                        + (others > 0 ? "，另有 " + others + " 个参考指标只评分、不计入总分" : "") + "。" + data.zh(),
                spec.label().en() + " (" + spec.code() + " " + spec.version()
                        + (profile.isEmpty() ? "" : ", " + profile.en()) + ") of " + units + " "
                        + (units == 1 ? report.unit().en() : report.units().en())
                        + (scored < units ? ", of which " + scored + " have an index score" : "") + "; it rests on "
                        + indicators + (indicators == 1 ? " indicator" : " indicators")
                        + (dimensions > 0 ? " in " + dimensions + (dimensions == 1 ? " dimension" : " dimensions") : "")
                        + (others > 0
                                ? ", beside " + others + " supplementary ones that are scored and do not count"
                                : "")
                        + "." + (data.isEmpty() ? "" : " " + data.en()));
    }

    static Text profile(IndexSpec spec) {
        TypeProfile profile = spec.profile().isEmpty() ? null : spec.profile(spec.profile());
        return profile == null ? Text.EMPTY : profile.label();
    }

    static List<Text> method(IndexSpec spec) {
        return List.of(
                step("缺失值插补", "Imputation", spec.imputation(), List.of()),
                step("极端值处理", "Treatment of outliers", spec.treatment(), indicators(spec, Indicator::treatment)),
                step("标准化", "Normalization", spec.normalization(), indicators(spec, Indicator::normalization)),
                step("赋权", "Weighting", spec.weighting(), dimensions(spec, Dimension::weighting)),
                step("合成", "Aggregation", spec.aggregation(), dimensions(spec, Dimension::aggregation)));
    }

    /** A step, its usual method, and the other methods that some nodes name for themselves. */
    private static Text step(String zh, String en, Step usual, List<Step> own) {
        Text name = title(usual);
        List<Text> others = own.stream()
                .map(Subjects::title)
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
        Text rest = Wording.list(others);
        return Text.of(
                zh + "：" + name.zh() + (others.isEmpty() ? "" : "（部分为" + rest.zh() + "）"),
                en + ": " + name.en() + (others.isEmpty() ? "" : " (in places " + rest.en() + ")"));
    }

    /** The title of a method with its parameters, as its configuration names them. */
    private static Text title(Step step) {
        Text title = Step.titleOf(step.getClass());
        String text = step.toString();
        int bracket = text.indexOf('[');
        if (!step.getClass().isRecord() || bracket < 0 || text.endsWith("[]")) {
            return title;
        }
        String parameters = text.substring(bracket + 1, text.length() - 1)
                .replace("=", " = ")
                .replaceAll("\\.0\\b", "");
        return Text.of(title.zh() + "（" + parameters + "）", title.en() + " (" + parameters + ")");
    }

    private static List<Step> indicators(IndexSpec spec, Function<Indicator, @Nullable Step> method) {
        List<Step> own = new ArrayList<>();
        spec.indicators().forEach(indicator -> add(method.apply(indicator), own));
        return own;
    }

    private static List<Step> dimensions(IndexSpec spec, Function<Dimension, @Nullable Step> method) {
        List<Step> own = new ArrayList<>();
        spec.components().forEach(component -> {
            if (component instanceof Dimension dimension) {
                add(method.apply(dimension), own);
            }
        });
        return own;
    }

    private static void add(@Nullable Step step, List<Step> steps) {
        if (step != null) {
            steps.add(step);
        }
    }
}
