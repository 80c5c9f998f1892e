package org.parkgauge.data.excel;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.uncertainty.RankRange;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Scores;
import org.parkgauge.index.WeightReport;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The sheets of ranks, weights and robustness. */
final class RankSheets {

    private static final String WHOLE = "0";
    private static final String FOUR = "0.0000";

    private final Workbook workbook;
    private final Scores scores;
    private final Language language;
    private final @Nullable Robustness robustness;
    private final String scoreFormat;

    RankSheets(Workbook workbook, Scores scores, Language language, @Nullable Robustness robustness) {
        this.workbook = workbook;
        this.scores = scores;
        this.language = language;
        this.robustness = robustness;
        scoreFormat = ValueSheets.scoreFormat(scores);
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    void write() {
        ranks();
        weights();
        if (robustness != null) {
            robustness(robustness);
        }
    }

    /** In ranking order: the root, then the other dimensions. */
    private void ranks() {
        List<Component> dimensions = scores.index().spec().components().stream()
                .filter(Dimension.class::isInstance)
                .toList();
        SheetWriter sheet = new SheetWriter(workbook, say("名次", "ranks"));
        List<String> names = new ArrayList<>(List.of(say("单元", "unit"), say("总得分", "score")));
        List<String> codes =
                new ArrayList<>(List.of(say("代码", "code"), scores.nodes().get(0)));
        List<double[]> ranks = new ArrayList<>();
        for (Component dimension : dimensions) {
            names.add(dimension.label().in(language));
            codes.add(dimension.code());
            ranks.add(scores.ranks(dimension.code(), Ties.COMPETITION));
        }
        sheet.header(List.of(names, codes), 1);
        int first = sheet.row();
        for (String unit : scores.ranking()) {
            int place = scores.data().place(unit);
            List<@Nullable Object> line = new ArrayList<>(List.of(unit, scores.score(unit)));
            ranks.forEach(column -> line.add(column[place]));
            sheet.line(line);
        }
        sheet.format(1, first, scoreFormat);
        for (int j = 0; j < dimensions.size(); j++) {
            sheet.format(j + 2, first, WHOLE);
        }
        sheet.finish();
    }

    private void weights() {
        SheetWriter sheet = new SheetWriter(workbook, say("权重", "weights"));
        sheet.header(
                List.of(List.of(
                        say("维度", "dimension"),
                        say("代码", "code"),
                        say("名称", "name"),
                        say("权重", "weight"),
                        say("有效权重", "effective weight"),
                        say("与维度相关", "correlation with dimension"),
                        say("与总分相关", "correlation with index"),
                        say("维度方差份额", "share of its variance"),
                        say("总分方差份额", "share of the index variance"))),
                0);
        int first = sheet.row();
        for (WeightReport.Node node : WeightReport.of(scores).dimensions()) {
            for (WeightReport.Row row : node.children()) {
                sheet.line(List.of(
                        node.code(),
                        row.code(),
                        row.label().in(language),
                        row.weight(),
                        row.effectiveWeight(),
                        row.correlation(),
                        row.rootCorrelation(),
                        row.varianceShare(),
                        row.rootVarianceShare()));
            }
        }
        for (int column = 3; column < 9; column++) {
            sheet.format(column, first, FOUR);
        }
        sheet.finish();
    }

    private void robustness(Robustness found) {
        SheetWriter sheet = new SheetWriter(workbook, say("稳健性", "robustness"));
        sheet.header(
                List.of(List.of(
                        say("单元", "unit"),
                        say("名义名次", "nominal rank"),
                        say("最好名次（90%抽样）", "best rank in 90% of draws"),
                        say("最差名次（90%抽样）", "worst rank in 90% of draws"),
                        say("名次中位数", "median rank"),
                        say("平均名次变动", "mean rank shift"),
                        say("名义得分", "nominal score"),
                        say("得分均值", "mean score"),
                        say("得分标准差", "standard deviation of score"),
                        say("得分第5百分位", "5th percentile of score"),
                        say("得分中位数", "median score"),
                        say("得分第95百分位", "95th percentile of score"),
                        say("有效抽样", "draws with a score"))),
                1);
        int first = sheet.row();
        for (String unit : scores.ranking()) {
            UnitRobustness one = found.root().unit(unit);
            boolean ranked = one.draws() > 0;
            RankRange range = ranked ? one.rankRange() : null;
            sheet.line(List.of(
                    unit,
                    one.nominalRank(),
                    range == null ? Double.NaN : range.best(),
                    range == null ? Double.NaN : range.worst(),
                    one.medianRank(),
                    one.meanRankShift(),
                    one.nominalScore(),
                    one.meanScore(),
                    one.scoreDeviation(),
                    one.scoreQuantile(0.05),
                    one.medianScore(),
                    one.scoreQuantile(0.95),
                    one.draws()));
        }
        List<String> formats = List.of(
                WHOLE,
                WHOLE,
                WHOLE,
                "0.0",
                "0.00",
                scoreFormat,
                scoreFormat,
                scoreFormat,
                scoreFormat,
                scoreFormat,
                scoreFormat,
                WHOLE);
        for (int j = 0; j < formats.size(); j++) {
            sheet.format(j + 1, first, formats.get(j));
        }
        sheet.gap();
        found.issues().forEach(issue -> sheet.note(issue.in(language)));
        sheet.finish();
    }
}
