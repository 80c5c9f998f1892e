package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Every unit in turn is left out, the index fitted again on the rest and the rest scored: whose presence decides about the
 * others? A shift compares the ranks of the others among themselves, with the unit and without it, so that the place that
 * it leaves free is no shift. n fits; it keeps n x n scores (72 MB for 3,000 units).
 *
 * <p>A fit that is refused, because too few units are left or a column no longer varies, is listed in {@link #failures} with
 * its reason and spoils nothing else.
 */
public final class LeaveOneOut {

    private final List<String> units;
    private final double[] nominal;
    private final double[][] scores;
    private final Map<String, Text> failures;
    private final List<Influence> influences;

    /**
     * What the absence of one unit does to the others.
     *
     * @param unit the unit left out
     * @param largestShift the largest absolute rank shift among the others
     * @param meanAbsoluteShift the mean absolute rank shift
     * @param reversedPairs the pairs of others whose order is the opposite
     * @param largestScoreChange the largest absolute change of a score
     * @param changesFirst whether another unit, or other units, come first among the others
     */
    public record Influence(
            String unit,
            int largestShift,
            double meanAbsoluteShift,
            int reversedPairs,
            double largestScoreChange,
            boolean changesFirst) {}

    /**
     * How far one unit moves when any one of the others is left out.
     *
     * @param unit the unit
     * @param largestRise the most places that it moves up, at least 0
     * @param riseWithout by whose absence; empty where it never moves up
     * @param largestFall the most places that it moves down, at least 0
     * @param fallWithout by whose absence; empty where it never moves down
     * @param lowestScore its lowest score, with everybody or without one of the others
     * @param highestScore its highest score
     */
    public record Stability(
            String unit,
            int largestRise,
            String riseWithout,
            int largestFall,
            String fallWithout,
            double lowestScore,
            double highestScore) {}

    private LeaveOneOut(
            List<String> units,
            double[] nominal,
            double[][] scores,
            Map<String, Text> failures,
            List<Influence> influences) {
        this.units = units;
        this.nominal = nominal;
        this.scores = scores;
        this.failures = Collections.unmodifiableMap(failures);
        this.influences = List.copyOf(influences);
    }

    /**
     * Leaves out every unit in turn.
     *
     * @param spec the recipe
     * @param data the units, at least two
     * @return the effects
     * @throws InvalidInputException if there is one unit only, or the index cannot be fitted on all
     */
    public static LeaveOneOut of(IndexSpec spec, Dataset data) {
        return of(spec, data, ProgressListener.NONE);
    }

    /**
     * Leaves out every unit in turn.
     *
     * @param spec the recipe
     * @param data the units, at least two
     * @param listener hears of every fit
     * @return the effects
     * @throws InvalidInputException if there is one unit only, or the index cannot be fitted on all
     * @throws java.util.concurrent.CancellationException if the listener wants no more
     */
    public static LeaveOneOut of(IndexSpec spec, Dataset data, ProgressListener listener) {
        int n = data.size();
        if (n < 2) {
            throw new InvalidInputException(
                            "只有一个单元，去掉后什么也不剩。", "There is one unit only, and nothing is left without it.")
                    .maybe("给出全部参评单元。", "give the whole set.");
        }
        double[] nominal = Units.scores(spec, data);
        double[][] scores = new double[n][];
        Map<String, Text> failures = new LinkedHashMap<>();
        List<Influence> influences = new ArrayList<>();
        Progress progress = Progress.start(listener, n);
        for (int i = 0; i < n; i++) {
            String unit = data.units().get(i);
            try {
                scores[i] = widened(Units.scores(spec, Units.without(data, i)), i);
                influences.add(influence(unit, compare(data.units(), nominal, scores[i])));
            } catch (InvalidInputException e) {
                failures.put(unit, Text.of(e.in(Language.ZH), e.in(Language.EN)));
            }
            progress.advance(1);
        }
        return new LeaveOneOut(data.units(), nominal, scores, failures, influences);
    }

    /** The scores of the others at their old places, NaN at that of the unit left out. */
    private static double[] widened(double[] rest, int place) {
        double[] all = new double[rest.length + 1];
        System.arraycopy(rest, 0, all, 0, place);
        all[place] = Double.NaN;
        System.arraycopy(rest, place, all, place + 1, rest.length - place);
        return all;
    }

    private static Comparison compare(List<String> units, double[] nominal, double[] scores) {
        return Comparison.of(units, nominal, units, scores);
    }

    private static Influence influence(String unit, Comparison comparison) {
        double largest = 0;
        boolean changesFirst = false;
        for (Shift shift : comparison.shifts()) {
            largest = Math.max(largest, Math.abs(shift.scoreChange()));
            changesFirst |= (shift.rankBefore() == 1) != (shift.rankAfter() == 1);
        }
        return new Influence(
                unit,
                comparison.largestShift(),
                comparison.meanAbsoluteShift(),
                comparison.reversedPairs(),
                largest,
                changesFirst);
    }

    /**
     * What each absence does, in data order.
     *
     * @return the units whose absence could be computed
     */
    public List<Influence> influences() {
        return influences;
    }

    /**
     * The units whose absence moves others most: by the mean absolute rank shift, then by the largest change of a score.
     *
     * @param n how many at most
     * @return those that move somebody, most influential first
     */
    public List<Influence> mostInfluential(int n) {
        return influences.stream()
                .filter(one -> one.largestShift() > 0)
                .sorted(Comparator.comparingDouble((Influence one) -> -one.meanAbsoluteShift())
                        .thenComparingDouble(one -> -one.largestScoreChange())
                        .thenComparing(Influence::unit))
                .limit(n)
                .toList();
    }

    /**
     * The others with a unit and without it.
     *
     * @param unit the unit left out
     * @return the comparison
     * @throws InvalidInputException if there is no such unit, or the index could not be fitted without it
     */
    public Comparison without(String unit) {
        return compare(units, nominal, row(unit));
    }

    private double[] row(String unit) {
        int place = units.indexOf(unit);
        if (place < 0) {
            throw new InvalidInputException("没有名为“" + unit + "”的单元。", "There is no unit named \"" + unit + "\".")
                    .maybe("检查名称的写法。", "check how the name is written.");
        }
        Text failure = failures.get(unit);
        if (failure != null) {
            throw new InvalidInputException(
                    "去掉“" + unit + "”后无法计算：" + failure.zh(), "Without \"" + unit + "\": " + failure.en());
        }
        return scores[place];
    }

    /**
     * How far each unit with a score moves when any one of the others is left out.
     *
     * @return the units in data order
     */
    public List<Stability> stability() {
        Map<String, Track> tracks = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            if (!Double.isNaN(nominal[i])) {
                tracks.put(units.get(i), new Track(units.get(i), nominal[i]));
            }
        }
        for (Influence one : influences) {
            for (Shift shift : without(one.unit()).shifts()) {
                tracks.computeIfPresent(shift.unit(), (name, track) -> track.seen(shift, one.unit()));
            }
        }
        return tracks.values().stream().map(Track::stability).toList();
    }

    /** What has been seen of one unit. */
    private static final class Track {
        private final String unit;
        private int rise;
        private String riseWithout = "";
        private int fall;
        private String fallWithout = "";
        private double lowest;
        private double highest;

        Track(String unit, double score) {
            this.unit = unit;
            lowest = score;
            highest = score;
        }

        Track seen(Shift shift, String without) {
            if (shift.rise() > rise) {
                rise = shift.rise();
                riseWithout = without;
            }
            if (-shift.rise() > fall) {
                fall = -shift.rise();
                fallWithout = without;
            }
            lowest = Math.min(lowest, shift.scoreAfter());
            highest = Math.max(highest, shift.scoreAfter());
            return this;
        }

        Stability stability() {
            return new Stability(unit, rise, riseWithout, fall, fallWithout, lowest, highest);
        }
    }

    /**
     * The units without which the index could not be fitted.
     *
     * @return unit to reason, in data order
     */
    public Map<String, Text> failures() {
        return failures;
    }

    /**
     * Whether no absence moves any other unit by a rank.
     *
     * @return true if something could be computed and every shift is 0
     */
    public boolean isStable() {
        return !influences.isEmpty() && influences.stream().allMatch(one -> one.largestShift() == 0);
    }

    /**
     * What a reader should know.
     *
     * @return the units without which the index could not be fitted
     */
    public List<Issue> issues() {
        return failures.isEmpty()
                ? List.of()
                : List.of(new Issue(
                        Issue.Kind.LEFT_OUT_OF_FIT,
                        "",
                        List.copyOf(failures.keySet()),
                        Text.of(
                                "去掉后指数无法拟合，影响未知",
                                "the index cannot be fitted without it, so its influence is not known")));
    }

    /**
     * The result in words: whether the ranking hangs on single units, and on which, a line each.
     *
     * @param n how many units at most
     * @param language the language
     * @return the lines, without a final line break
     */
    public String summary(int n, Language language) {
        boolean zh = language == Language.ZH;
        int moving =
                (int) influences.stream().filter(one -> one.largestShift() > 0).count();
        String text;
        if (influences.isEmpty()) {
            text = zh ? "去掉任何一个单元后指数都无法拟合" : "the index cannot be fitted without any one of its units";
        } else if (moving == 0) {
            text = zh
                    ? "逐个去掉" + influences.size() + "个单元，其余单元的位次都不变"
                    : "left out one by one, none of " + influences.size() + " units moves the rank of another";
        } else {
            text = zh
                    ? "逐个去掉" + influences.size() + "个单元，其中" + moving + "个会改变其余单元的位次"
                    : "left out one by one, " + moving + " of " + influences.size() + " units move the ranks of others";
        }
        StringBuilder lines = new StringBuilder(text);
        if (!failures.isEmpty() && !influences.isEmpty()) {
            lines.append(
                    zh ? "；另有" + failures.size() + "个无法计算" : "; " + failures.size() + " more could not be computed");
        }
        for (Influence one : mostInfluential(n)) {
            lines.append('\n').append(one.unit());
            lines.append(zh ? "：最大变动" : ": largest shift ").append(one.largestShift());
            lines.append(zh ? "位，逆序" : ", reversed pairs ").append(one.reversedPairs());
            lines.append(zh ? "对" : "");
            if (one.changesFirst()) {
                lines.append(zh ? "，第一名改变" : ", another comes first");
            }
        }
        return lines.toString();
    }
}
