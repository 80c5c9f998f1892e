package org.parkgauge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.comparison.Shift;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Profile;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** Makes the rows of a ranking. */
final class Ranking {

    /** The share of draws that an interval covers. */
    static final double SHARE = 0.9;

    private static final String ENGLISH = "name_en";
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");

    private final Report report;
    private final Scores scores;
    private final Map<String, Text> names = new HashMap<>();
    private final Map<String, RankInterval> intervals = new HashMap<>();
    private final Map<String, Integer> bands = new HashMap<>();
    private final Map<String, Shift> changes = new HashMap<>();
    private final Map<String, RankingRow> byUnit = new HashMap<>();
    private final List<RankingRow> rows = new ArrayList<>();

    Ranking(Report report) {
        this.report = report;
        scores = report.scores();
        names();
        if (!report.isTiersOnly()) {
            intervals();
            report.comparison().ifPresent(found -> found.shifts().forEach(shift -> changes.put(shift.unit(), shift)));
        }
        List<double[]> dimensions = scores.index().spec().root().children().stream()
                .map(child -> scores.scores(child.code()))
                .toList();
        Profile reference =
                report.isSum() ? scores.index().zero() : scores.index().best();
        order().forEach(unit -> {
            RankingRow row = row(unit, dimensions, reference);
            rows.add(row);
            byUnit.put(unit, row);
        });
    }

    private void names() {
        Dataset data = scores.data();
        List<String> english = data.hasAttribute(ENGLISH) ? data.attribute(ENGLISH) : List.of();
        for (int i = 0; i < data.size(); i++) {
            String unit = data.units().get(i);
            boolean given = !english.isEmpty() && !english.get(i).isBlank();
            String shown = isolated(unit);
            names.put(unit, given ? Text.of(shown, isolated(english.get(i))) : Text.of(shown));
        }
    }

    /**
     * A name that may stand in a sentence: one that turns the direction of writing, by its script or by marks, is put between
     * marks that keep the rest of the line out of it (Unicode Standard Annex 9).
     */
    private static String isolated(String name) {
        boolean turns = name.chars().anyMatch(Ranking::turns);
        return turns ? FIRST_STRONG_ISOLATE + ISOLATES.matcher(name).replaceAll("") + POP_ISOLATE : name;
    }

    private static boolean turns(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }

    private void intervals() {
        Optional<Robustness> robustness = report.robustness();
        if (robustness.isPresent()) {
            for (UnitRobustness unit : robustness.get().root().units()) {
                if (unit.draws() > 0) {
                    intervals.put(
                            unit.unit(),
                            new RankInterval(
                                    unit.rankRange(SHARE).best(),
                                    unit.rankRange(SHARE).worst()));
                }
            }
            int number = 0;
            for (var band : robustness.get().root().bands(SHARE)) {
                number++;
                for (String unit : band.units()) {
                    bands.put(unit, number);
                }
            }
            return;
        }
        report.rankRanges().ifPresent(found -> {
            found.ranges()
                    .forEach(range ->
                            intervals.put(range.unit(), new RankInterval(range.outerBest(), range.outerWorst())));
            int number = 0;
            for (List<String> band : found.bands()) {
                number++;
                for (String unit : band) {
                    bands.put(unit, number);
                }
            }
        });
    }

    static Text basis(Report report) {
        if (report.isTiersOnly()) {
            return Text.EMPTY;
        }
        if (report.robustness().isPresent()) {
            long draws = report.robustness().get().succeeded();
            return Text.of(
                    "名次区间：在各种说得通的做法下重排 " + draws + " 次，其中 90% 的名次落在区间内；它说明名次取决于选择的程度，不是置信区间。",
                    "Rank interval: of " + draws
                            + " rankings made with other defensible choices, 90% fall inside. It says"
                            + " how far a rank depends on choices; it is no confidence interval.");
        }
        if (report.rankRanges().isPresent()) {
            return Text.of(
                    "名次区间：在所允许的一切权重下可能的名次，得分和数据不变。",
                    "Rank interval: every rank that is possible over the admitted weights, data and scores unchanged.");
        }
        return Text.EMPTY;
    }

    private List<String> order() {
        if (!report.isTiersOnly()) {
            return scores.ranking();
        }
        List<Tiers.Tier> levels = scores.index().spec().tiers().levels();
        List<String> units = new ArrayList<>(scores.units());
        units.sort(Comparator.comparingInt(
                unit -> scores.tier(unit).map(levels::indexOf).orElse(levels.size())));
        return units;
    }

    private RankingRow row(String unit, List<double[]> dimensions, Profile reference) {
        int place = scores.data().place(unit);
        List<Double> values = new ArrayList<>();
        dimensions.forEach(column -> values.add(column[place]));
        boolean hidden = report.isTiersOnly();
        return new RankingRow(
                unit,
                name(unit),
                hidden ? Optional.empty() : scores.rank(unit),
                hidden ? Double.NaN : scores.score(unit),
                hidden ? Range.UNKNOWN : scores.bounds(unit),
                scores.tier(unit),
                scores.isTierLowered(unit),
                Optional.ofNullable(intervals.get(unit)),
                bands.getOrDefault(unit, 0),
                Optional.ofNullable(changes.get(unit)),
                values,
                hidden ? List.of() : parts(unit, reference));
    }

    private List<ScorePart> parts(String unit, Profile reference) {
        if (Double.isNaN(scores.score(unit)) || !Double.isFinite(reference.score())) {
            return List.of();
        }
        Explanation root = scores.profile(unit).against(reference);
        if (root.kind() == Explanation.Kind.NOT_DECOMPOSABLE) {
            return List.of();
        }
        double sign = report.isSum() ? 1 : -1;
        List<ScorePart> parts = new ArrayList<>();
        for (Explanation part : root.parts()) {
            boolean coverage = part.kind() == Explanation.Kind.COVERAGE;
            double points = sign * part.part();
            if (!coverage || points != 0) {
                Text label = coverage ? Text.of("缺失项的影响", "effect of missing children") : part.label();
                parts.add(new ScorePart(part.code(), label, points == 0 ? 0.0 : points));
            }
        }
        return parts;
    }

    Text name(String unit) {
        Text name = names.get(unit);
        if (name == null) {
            throw unknown(unit);
        }
        return name;
    }

    /** The name of a unit that need not be in the result, such as one of the reference set. */
    Text nameOr(String unit) {
        return names.getOrDefault(unit, Text.of(unit));
    }

    RankingRow row(String unit) {
        @Nullable RankingRow row = byUnit.get(unit);
        if (row == null) {
            throw unknown(unit);
        }
        return row;
    }

    private static InvalidInputException unknown(String unit) {
        return new InvalidInputException("结果中没有单元“" + unit + "”。", "The result has no unit \"" + unit + "\".")
                .maybe("检查名称的写法。", "check how the name is written.");
    }

    List<RankingRow> rows() {
        return List.copyOf(rows);
    }

    /** The children of the root that count. */
    static List<Component> core(Report report) {
        List<Component> core = new ArrayList<>();
        for (Component child : report.scores().index().spec().root().children()) {
            if (report.counts(child)) {
                core.add(child);
            }
        }
        return core;
    }
}
