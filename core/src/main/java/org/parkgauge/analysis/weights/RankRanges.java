package org.parkgauge.analysis.weights;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parkgauge.text.InvalidInputException;

/**
 * The rank ranges of all units.
 *
 * @param ranges one for each unit with a score, in data order
 */
public record RankRanges(List<RankRange> ranges) implements Serializable {

    /** Copies the list. */
    public RankRanges {
        ranges = List.copyOf(ranges);
    }

    /**
     * The range of a unit.
     *
     * @param unit its name
     * @return the range
     * @throws InvalidInputException if there is no such unit
     */
    public RankRange of(String unit) {
        return ranges.stream()
                .filter(range -> range.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "结果中没有单元“" + unit + "”。", "The result has no unit \"" + unit + "\".")
                        .maybe("检查名称的写法。", "check how the name is written."));
    }

    /**
     * Units whose outer ranges overlap, in one band: the order of units of one band depends on the weights, at least through
     * a chain of others; units of a higher band beat those of a lower one at all admitted weights.
     *
     * @return the names, best band first, within a band by rank
     */
    public List<List<String>> bands() {
        List<RankRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(RankRange::outerBest).thenComparingInt(RankRange::rank));
        List<List<RankRange>> bands = new ArrayList<>();
        int worst = 0;
        for (RankRange range : sorted) {
            if (range.outerBest() > worst) {
                bands.add(new ArrayList<>());
            }
            bands.get(bands.size() - 1).add(range);
            worst = Math.max(worst, range.outerWorst());
        }
        return bands.stream()
                .map(band -> band.stream()
                        .sorted(Comparator.comparingInt(RankRange::rank))
                        .map(RankRange::unit)
                        .toList())
                .toList();
    }
}
