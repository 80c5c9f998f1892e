package org.parkgauge.analysis.comparison;

import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;

/** A comparison in words. */
final class ComparisonText {

    private ComparisonText() {}

    static String of(Comparison comparison, int n, Language language) {
        boolean zh = language == Language.ZH;
        String rho = Decimals.rounded(comparison.correlation(Correlations.Kind.SPEARMAN), 3);
        String mean = Decimals.rounded(comparison.meanAbsoluteShift(), 2);
        int units = comparison.shifts().size();
        StringBuilder text = new StringBuilder(
                zh
                        ? "比较" + units + "个单元：斯皮尔曼相关 " + rho + "，平均位次变动 " + mean + "，最大 " + comparison.largestShift()
                        : units + " units compared: Spearman " + rho + ", mean rank shift " + mean + ", largest "
                                + comparison.largestShift());
        for (Shift shift : comparison.biggestMovers(n)) {
            text.append('\n').append(shift.unit()).append(zh ? "：" : ": ").append(move(shift, zh));
        }
        return text.toString();
    }

    /** For example "up 3, from 7 to 4". */
    static String move(Shift shift, boolean zh) {
        int places = Math.abs(shift.rise());
        String from = Integer.toString(shift.rankBefore());
        String to = Integer.toString(shift.rankAfter());
        if (places == 0) {
            return zh ? "位次不变（第" + to + "位）" : "same rank, " + to;
        }
        String way = shift.rise() > 0 ? (zh ? "上升" : "up ") : zh ? "下降" : "down ";
        return zh ? way + places + "位（第" + from + "→第" + to + "位）" : way + places + ", from " + from + " to " + to;
    }
}
