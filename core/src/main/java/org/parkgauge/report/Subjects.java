package org.parkgauge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        String unit = report.units().zh();
        return Text.of(
                "以“" + spec.label().zh() + "”（" + spec.code() + " " + spec.version()
                        + (profile.isEmpty() ? "" : "，" + profile.zh()) + "）为 " + units + " 个" + unit + "打分"
                        + (scored < units ? "，其中 " + scored + " 个有总得分" : "") + "；依据 "
                        + (dimensions > 0 ? dimensions + " 个维度的 " : "") + indicators + " 个指标"
                        + (others > 0 ? "，另有 " + others + " 个参考指标只评分、不计入总分" : "") + "。",
                spec.label().en() + " (" + spec.code() + " " + spec.version()
                        + (profile.isEmpty() ? "" : ", " + profile.en()) + ") of " + units + " "
                        + (units == 1
                                ? report.units().en().replaceAll("s$", "")
                                : report.units().en())
                        + (scored < units ? ", of which " + scored + " have an index score" : "") + "; it rests on "
                        + indicators + (indicators == 1 ? " indicator" : " indicators")
                        + (dimensions > 0 ? " in " + dimensions + (dimensions == 1 ? " dimension" : " dimensions") : "")
                        + (others > 0
                                ? ", beside " + others + " supplementary ones that are scored and do not count"
                                : "")
                        + ".");
    }

    static Text profile(IndexSpec spec) {
        TypeProfile profile = spec.profile().isEmpty() ? null : spec.profile(spec.profile());
        return profile == null ? Text.EMPTY : profile.label();
    }

    static List<Text> method(IndexSpec spec) {
        List<Text> lines = new ArrayList<>();
        lines.add(step("缺失值插补", "Imputation", name(spec.imputation()), Set.of()));
        lines.add(step(
                "极端值处理", "Treatment of outliers", name(spec.treatment()), own(spec, one -> name(one.treatment()))));
        lines.add(
                step("标准化", "Normalization", name(spec.normalization()), own(spec, one -> name(one.normalization()))));
        lines.add(step("赋权", "Weighting", name(spec.weighting()), below(spec, one -> name(one.weighting()))));
        lines.add(step("合成", "Aggregation", name(spec.aggregation()), below(spec, one -> name(one.aggregation()))));
        return lines;
    }

    /** The name of a method; nothing for none of its own. */
    private static String name(@Nullable Step step) {
        return step == null ? "" : Step.nameOf(step.getClass());
    }

    private static Text step(String zh, String en, String usual, Set<String> others) {
        Set<String> rest = new TreeSet<>(others);
        rest.remove(usual);
        rest.remove("");
        return Text.of(
                zh + "：" + usual + (rest.isEmpty() ? "" : "（部分为 " + String.join("、", rest) + "）"),
                en + ": " + usual + (rest.isEmpty() ? "" : " (in places " + String.join(", ", rest) + ")"));
    }

    private static Set<String> own(IndexSpec spec, Function<Indicator, String> name) {
        Set<String> names = new TreeSet<>();
        spec.indicators().forEach(indicator -> names.add(name.apply(indicator)));
        return names;
    }

    private static Set<String> below(IndexSpec spec, Function<Dimension, String> name) {
        Set<String> names = new TreeSet<>();
        spec.components().forEach(component -> {
            if (component instanceof Dimension dimension) {
                names.add(name.apply(dimension));
            }
        });
        return names;
    }
}
