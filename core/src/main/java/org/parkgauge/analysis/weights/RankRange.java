package org.parkgauge.analysis.weights;

import java.io.Serializable;
import org.parkgauge.text.Language;

/**
 * Which ranks a unit can have over the admitted weights. The outer range is certain: no admitted weights give a rank outside
 * it. The inner range is witnessed: both its ends are reached at the weights given here. Where the two agree, the best and
 * worst ranks are exact. Ranks are competition ranks: 1 plus the number of units with a higher score. A rank range holds over
 * the stated choices; it is no confidence interval.
 *
 * @param unit the name of the unit
 * @param rank its rank in the scores that were analysed, among the units compared
 * @param outerBest no admitted weights give a better rank
 * @param innerBest the best rank that has been reached
 * @param innerWorst the worst rank that has been reached
 * @param outerWorst no admitted weights give a worse rank
 * @param best weights at which it reaches its inner best
 * @param worst weights at which it reaches its inner worst
 */
public record RankRange(
        String unit,
        int rank,
        int outerBest,
        int innerBest,
        int innerWorst,
        int outerWorst,
        WeightChoice best,
        WeightChoice worst)
        implements Serializable {

    /**
     * Whether both ends are exact.
     *
     * @return true if the outer range is reached
     */
    public boolean isExact() {
        return outerBest == innerBest && outerWorst == innerWorst;
    }

    /**
     * One line for people: the range, over the stated choices; what is certain and what has been reached where they differ.
     *
     * @param language the language
     * @return the line
     */
    public String in(Language language) {
        boolean zh = language == Language.ZH;
        String outer = range(outerBest, outerWorst, zh);
        String inner = range(innerBest, innerWorst, zh);
        String head = zh ? unit + "：在所述各种选择下，位次" : unit + ": over the stated choices, rank ";
        if (isExact()) {
            return head + outer + (zh ? "（均可达到）" : " (both reached)");
        }
        return head + (zh ? "不超出" + outer + "，已达到" + inner : "within " + outer + ", reached " + inner);
    }

    private static String range(int from, int to, boolean zh) {
        if (from == to) {
            return zh ? "第" + from + "位" : Integer.toString(from);
        }
        return zh ? "第" + from + "至" + to + "位" : from + " to " + to;
    }
}
