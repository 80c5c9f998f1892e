package org.parkgauge.analysis.comparison;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.RankComparison;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Two scorings of the same units side by side: two indices, two years, two versions of a recipe, two nodes of one index.
 * Units are matched by name. Those with a score on both sides are ranked among themselves, so that a unit that came or left
 * moves nobody; the others are listed. What caused the shifts is the question of {@link ChangeCauses}.
 */
public final class Comparison implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FEW = 10;

    private final List<Shift> shifts;
    private final List<String> onlyBefore;
    private final List<String> onlyAfter;

    private Comparison(List<Shift> shifts, List<String> onlyBefore, List<String> onlyAfter) {
        this.shifts = List.copyOf(shifts);
        this.onlyBefore = List.copyOf(onlyBefore);
        this.onlyAfter = List.copyOf(onlyAfter);
    }

    /**
     * Compares the root scores.
     *
     * @param before the first scoring
     * @param after the second
     * @return the comparison
     * @throws InvalidInputException if no unit has a score on both sides
     */
    public static Comparison of(Scores before, Scores after) {
        return of(before, before.nodes().get(0), after, after.nodes().get(0));
    }

    /**
     * Compares the scores of a node with those of another, of the same or of another index.
     *
     * @param before the first scoring
     * @param node the code of a node of its index
     * @param after the second
     * @param otherNode the code of a node of its index
     * @return the comparison
     * @throws InvalidInputException if there is no such node, or no unit has a score on both sides
     */
    public static Comparison of(Scores before, String node, Scores after, String otherNode) {
        return of(before.units(), before.scores(node), after.units(), after.scores(otherNode));
    }

    /** Matches units by name and ranks those with both scores. */
    static Comparison of(List<String> units, double[] before, List<String> otherUnits, double[] after) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < otherUnits.size(); i++) {
            places.put(otherUnits.get(i), i);
        }
        List<String> common = new ArrayList<>();
        List<String> onlyBefore = new ArrayList<>();
        double[] first = new double[units.size()];
        double[] second = new double[units.size()];
        for (int i = 0; i < units.size(); i++) {
            Integer place = places.remove(units.get(i));
            double other = place == null ? Double.NaN : after[place];
            if (Double.isNaN(before[i]) || Double.isNaN(other)) {
                if (!Double.isNaN(before[i])) {
                    onlyBefore.add(units.get(i));
                } else if (!Double.isNaN(other)) {
                    places.put(units.get(i), place);
                }
                continue;
            }
            first[common.size()] = before[i];
            second[common.size()] = other;
            common.add(units.get(i));
        }
        List<String> onlyAfter = otherUnits.stream()
                .filter(unit -> places.containsKey(unit) && !Double.isNaN(after[places.get(unit)]))
                .toList();
        if (common.isEmpty()) {
            throw new InvalidInputException(
                            "没有单元在两边都有得分，无法比较。", "No unit has a score on both sides, so there is nothing to compare.")
                    .maybe("两边的单元名称要一致。", "the units must bear the same names on both sides.");
        }
        int n = common.size();
        double[] ranks = Ranks.descending(java.util.Arrays.copyOf(first, n), Ties.COMPETITION);
        double[] otherRanks = Ranks.descending(java.util.Arrays.copyOf(second, n), Ties.COMPETITION);
        List<Shift> shifts = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            shifts.add(new Shift(common.get(i), first[i], second[i], (int) ranks[i], (int) otherRanks[i]));
        }
        return new Comparison(shifts, onlyBefore, onlyAfter);
    }

    /**
     * The units with a score on both sides.
     *
     * @return their shifts, in the order of the first scoring
     */
    public List<Shift> shifts() {
        return shifts;
    }

    /**
     * The shift of one unit.
     *
     * @param unit its name
     * @return the shift
     * @throws InvalidInputException if it has no score on one of the sides
     */
    public Shift shift(String unit) {
        return shifts.stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "单元“" + unit + "”没有在两边都有得分。", "Unit \"" + unit + "\" has no score on both sides.")
                        .maybe("检查名称的写法，或补齐数据。", "check how the name is written, or complete its data."));
    }

    /**
     * The units with a score on the first side only.
     *
     * @return their names
     */
    public List<String> onlyBefore() {
        return onlyBefore;
    }

    /**
     * The units with a score on the second side only.
     *
     * @return their names
     */
    public List<String> onlyAfter() {
        return onlyAfter;
    }

    /**
     * The units that moved, the farthest first; equal moves by the better rank before, then by name.
     *
     * @param n how many at most
     * @return their shifts
     */
    public List<Shift> biggestMovers(int n) {
        return shifts.stream()
                .filter(shift -> shift.rise() != 0)
                .sorted(Comparator.comparingInt((Shift shift) -> -Math.abs(shift.rise()))
                        .thenComparingInt(Shift::rankBefore)
                        .thenComparing(Shift::unit))
                .limit(n)
                .toList();
    }

    /**
     * The mean of the absolute rank shifts.
     *
     * @return 0 where nobody moved
     */
    public double meanAbsoluteShift() {
        double sum = 0;
        for (Shift shift : shifts) {
            sum += Math.abs(shift.rise());
        }
        return sum / shifts.size();
    }

    /**
     * The largest absolute rank shift.
     *
     * @return 0 where nobody moved
     */
    public int largestShift() {
        int largest = 0;
        for (Shift shift : shifts) {
            largest = Math.max(largest, Math.abs(shift.rise()));
        }
        return largest;
    }

    /**
     * The pairs of units whose order is the opposite. A pair tied on one side is not reversed.
     *
     * @return the number of pairs
     */
    public int reversedPairs() {
        int reversed = 0;
        for (int i = 0; i < shifts.size(); i++) {
            Shift one = shifts.get(i);
            for (int j = 0; j < i; j++) {
                Shift other = shifts.get(j);
                reversed += Math.signum(one.rankBefore() - (double) other.rankBefore())
                                        * Math.signum(one.rankAfter() - (double) other.rankAfter())
                                < 0
                        ? 1
                        : 0;
            }
        }
        return reversed;
    }

    /**
     * A correlation of the two sets of scores.
     *
     * @param kind the coefficient
     * @return -1 to 1; NaN where either side is constant or there are fewer than two units
     */
    public double correlation(Correlations.Kind kind) {
        return Correlations.of(kind, before(), after());
    }

    /**
     * How alike the two rankings are, by the coefficient WS, which counts most what happens at the top of the first.
     *
     * @return above 0, at most 1; NaN for a single unit
     */
    public double similarity() {
        return RankComparison.similarity(ranksBefore(), ranksAfter());
    }

    /**
     * How alike the two rankings are, by the weighted Spearman coefficient.
     *
     * @return -1 to 1; NaN for a single unit
     */
    public double weightedSpearman() {
        return RankComparison.weightedSpearman(ranksBefore(), ranksAfter());
    }

    /**
     * How far apart the two rankings are, by Kemeny's distance as a share of its largest value n (n - 1).
     *
     * @return 0 for equal rankings, 1 for opposite ones; NaN for a single unit
     */
    public double kemenyShare() {
        double n = shifts.size();
        return RankComparison.kemenyDistance(ranksBefore(), ranksAfter()) / (n * (n - 1));
    }

    /**
     * The ranks before, for any other figure of {@link RankComparison}.
     *
     * @return competition ranks in the order of the shifts
     */
    public double[] ranksBefore() {
        return shifts.stream().mapToDouble(Shift::rankBefore).toArray();
    }

    /**
     * The ranks after.
     *
     * @return competition ranks in the order of the shifts
     */
    public double[] ranksAfter() {
        return shifts.stream().mapToDouble(Shift::rankAfter).toArray();
    }

    private double[] before() {
        return shifts.stream().mapToDouble(Shift::scoreBefore).toArray();
    }

    private double[] after() {
        return shifts.stream().mapToDouble(Shift::scoreAfter).toArray();
    }

    /**
     * What a reader should know.
     *
     * @return units with a score on one side only; too few units for a correlation to say much
     */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        if (!onlyBefore.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.DATA,
                    "",
                    onlyBefore,
                    Text.of("只在前一方有得分，不参加比较", "a score on the first side only, so not compared")));
        }
        if (!onlyAfter.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.DATA,
                    "",
                    onlyAfter,
                    Text.of("只在后一方有得分，不参加比较", "a score on the second side only, so not compared")));
        }
        if (shifts.size() < FEW) {
            issues.add(Issue.of(
                    Issue.Kind.FEW_UNITS,
                    "",
                    Text.of(
                            "只有" + shifts.size() + "个单元，相关系数只描述这些单元",
                            "only " + shifts.size() + " units, so a correlation describes these units and no more")));
        }
        return issues;
    }

    /**
     * The comparison in words: how alike the rankings are, and the biggest movers, a line each.
     *
     * @param n how many movers at most
     * @param language the language
     * @return the lines, without a final line break
     */
    public String summary(int n, Language language) {
        return ComparisonText.of(this, n, language);
    }
}
