package org.parkgauge.data.tablesaw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parkgauge.data.Range;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import tech.tablesaw.api.Table;

/** What an index says of some units, as tables. A score or rank that is missing is a missing cell. */
public final class ScoreTables {

    private static final String UNIT = DatasetTables.UNIT;

    /** Ends the header of what missing children do to a dimension; codes have no blanks, so no code is such a header. */
    private static final String COVERAGE = " coverage";

    private ScoreTables() {}

    /**
     * The ranking.
     *
     * @param scores the scores
     * @return a row for each unit, highest root score first: {@code rank} (1 for the highest, equal scores share the best),
     *     {@code unit}, score, {@code low} and {@code high} (the bounds of the score, see {@link Scores#bounds}); for an
     *     index with tiers also {@code tier} (its code), {@code tier_zh}, {@code tier_en} and {@code lowered} (whether a
     *     weak core dimension or a veto lowers it)
     */
    public static Table ranking(Scores scores) {
        List<String> units = scores.ranking();
        int n = units.size();
        double[] ranks = new double[n];
        double[] values = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            String unit = units.get(i);
            Range bounds = scores.bounds(unit);
            ranks[i] = scores.rank(unit).map(Integer::doubleValue).orElse(Double.NaN);
            values[i] = scores.score(unit);
            low[i] = finite(bounds.low());
            high[i] = finite(bounds.high());
        }
        Sheet sheet = new Sheet("ranking")
                .integers("rank", ranks)
                .texts(UNIT, units)
                .numbers("score", values)
                .numbers("low", low)
                .numbers("high", high);
        if (!scores.index().spec().tiers().isEmpty()) {
            addTiers(scores, units, sheet);
        }
        return sheet.table();
    }

    private static void addTiers(Scores scores, List<String> units, Sheet sheet) {
        List<String> codes = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        boolean[] lowered = new boolean[units.size()];
        for (int i = 0; i < lowered.length; i++) {
            String unit = units.get(i);
            codes.add(scores.tier(unit).map(Tiers.Tier::code).orElse(""));
            zh.add(scores.tier(unit).map(tier -> tier.label().zh()).orElse(""));
            en.add(scores.tier(unit).map(tier -> tier.label().en()).orElse(""));
            lowered[i] = scores.isTierLowered(unit);
        }
        sheet.texts("tier", codes).texts("tier_zh", zh).texts("tier_en", en).truths("lowered", lowered);
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /**
     * The scores of all nodes.
     *
     * @param scores the scores
     * @return a row for each unit in data order: {@code unit}, then a column for each node from the root down, by its code
     * @throws InvalidInputException if two codes differ in case only, or one is {@code unit}
     */
    public static Table scores(Scores scores) {
        Sheet sheet = new Sheet("scores").texts(UNIT, scores.units());
        scores.nodes().forEach(code -> sheet.numbers(code, scores.scores(code)));
        return sheet.table();
    }

    /**
     * The ranks at all nodes, 1 for the highest score; equal scores share the best.
     *
     * @param scores the scores
     * @return a row for each unit in data order: {@code unit}, then a column for each node from the root down, by its code
     * @throws InvalidInputException if two codes differ in case only, or one is {@code unit}
     */
    public static Table ranks(Scores scores) {
        Sheet sheet = new Sheet("ranks").texts(UNIT, scores.units());
        scores.nodes().forEach(code -> sheet.integers(code, scores.ranks(code, Ties.COMPETITION)));
        return sheet.table();
    }

    /**
     * What accounts for the root score of each unit ({@link Scores#explain(String)}): contributions where every node is an
     * arithmetic mean, so that they sum to the score; else losses against the best, negative, so that they sum to the score
     * less the best.
     *
     * @param scores the scores
     * @return a row for each unit in data order: {@code unit}, score, {@code reference} (0 or the best), {@code gap}
     *     (score less reference), then a column for each part that is not divided further, by its code, in the order of the
     *     tree; the parts of a row sum to its gap. What missing children do to a dimension stands under its code and the word
     *     "coverage". A part that a unit has not, and every part of a unit without a score, is a missing cell
     * @throws InvalidInputException if losses are asked for and the best has no finite score, or two columns would have the
     *     same name
     */
    public static Table contributions(Scores scores) {
        double reference = scores.isArithmetic() ? 0 : scores.index().best().score();
        if (!Double.isFinite(reference)) {
            throw new InvalidInputException(
                            "最优者没有有限的得分（" + reference + "），损失无从算起。",
                            "The best has no finite score (" + reference + "), so there are no losses.")
                    .maybe("给指标设定目标值。", "give the indicators goalposts.");
        }
        int n = scores.units().size();
        double[] values = new double[n];
        double[] references = new double[n];
        double[] gaps = new double[n];
        Map<String, double[]> parts = places(scores, n);
        for (int i = 0; i < n; i++) {
            String unit = scores.units().get(i);
            values[i] = scores.score(unit);
            references[i] = reference;
            gaps[i] = values[i] - reference;
            if (!Double.isNaN(values[i])) {
                for (Explanation leaf : scores.explain(unit).leaves()) {
                    cells(parts, header(leaf), n)[i] = leaf.part();
                }
            }
        }
        Sheet sheet = new Sheet("contributions")
                .texts(UNIT, scores.units())
                .numbers("score", values)
                .numbers("reference", references)
                .numbers("gap", gaps);
        parts.forEach((name, cells) -> {
            if (Arrays.stream(cells).anyMatch(cell -> !Double.isNaN(cell))) {
                sheet.numbers(name, cells);
            }
        });
        return sheet.table();
    }

    /** Empty cells for every part that may come, so that the columns stand in the order of the tree. */
    private static Map<String, double[]> places(Scores scores, int n) {
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (String code : scores.nodes()) {
            cells(parts, code, n);
            cells(parts, code + COVERAGE, n);
        }
        return parts;
    }

    private static double[] cells(Map<String, double[]> parts, String name, int n) {
        return parts.computeIfAbsent(name, key -> {
            double[] missing = new double[n];
            Arrays.fill(missing, Double.NaN);
            return missing;
        });
    }

    private static String header(Explanation leaf) {
        return leaf.kind() == Explanation.Kind.COVERAGE ? leaf.code() + COVERAGE : leaf.code();
    }

    /**
     * One explanation with all its parts, the whole first and each part before what it is divided into.
     *
     * @param explanation the explanation
     * @return a row for each part: {@code level} (0 for the whole), {@code code}, {@code kind} (such as {@code indicator}),
     *     {@code raw}, score, {@code reference}, {@code part}, {@code zh}, {@code en}
     */
    public static Table explanation(Explanation explanation) {
        List<Explanation> parts = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        collect(explanation, 0, parts, levels);
        return new Sheet("explanation")
                .integers("level", levels.stream().mapToDouble(level -> level).toArray())
                .texts("code", parts.stream().map(Explanation::code).toList())
                .texts("kind", parts.stream().map(one -> name(one.kind())).toList())
                .numbers("raw", parts.stream().mapToDouble(Explanation::raw).toArray())
                .numbers("score", parts.stream().mapToDouble(Explanation::score).toArray())
                .numbers(
                        "reference",
                        parts.stream().mapToDouble(Explanation::reference).toArray())
                .numbers("part", parts.stream().mapToDouble(Explanation::part).toArray())
                .texts("zh", parts.stream().map(one -> one.label().zh()).toList())
                .texts("en", parts.stream().map(one -> one.label().en()).toList())
                .table();
    }

    private static void collect(Explanation one, double level, List<Explanation> parts, List<Double> levels) {
        parts.add(one);
        levels.add(level);
        one.parts().forEach(part -> collect(part, level + 1, parts, levels));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The weights, after fitting.
     *
     * @param index the fitted index
     * @return a row for each component from the root down: {@code code}, {@code parent} (missing for the root), {@code weight}
     *     (in the parent, 1 for the root), {@code effective_weight} (the product of the weights from the root down, 0 for
     *     what stays outside the score), {@code zh}, {@code en}
     */
    public static Table weights(FittedIndex index) {
        WeightRows rows = new WeightRows(index.effectiveWeights());
        rows.add(index.root(), "", 1);
        return new Sheet("weights")
                .texts("code", rows.codes)
                .texts("parent", rows.parents)
                .numbers("weight", rows.weights.stream().mapToDouble(w -> w).toArray())
                .numbers(
                        "effective_weight",
                        rows.effective.stream().mapToDouble(w -> w).toArray())
                .texts("zh", rows.zh)
                .texts("en", rows.en)
                .table();
    }

    private static final class WeightRows {
        private final Map<String, Double> ofCode;
        private final List<String> codes = new ArrayList<>();
        private final List<String> parents = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private final List<Double> effective = new ArrayList<>();
        private final List<String> zh = new ArrayList<>();
        private final List<String> en = new ArrayList<>();

        WeightRows(Map<String, Double> ofCode) {
            this.ofCode = ofCode;
        }

        void add(FittedComponent one, String parent, double weight) {
            String code = one.component().code();
            codes.add(code);
            parents.add(parent);
            weights.add(weight);
            effective.add(ofCode.getOrDefault(code, 0.0));
            zh.add(one.component().label().zh());
            en.add(one.component().label().en());
            if (one instanceof FittedDimension dimension) {
                for (int j = 0; j < dimension.children().size(); j++) {
                    add(dimension.children().get(j), code, dimension.weights().get(j));
                }
            }
        }
    }

    /**
     * What a reader of a result should know.
     *
     * @param issues the issues, such as {@link Scores#issues}
     * @return a row for each issue: {@code kind} (such as {@code missing-values}), {@code node}, {@code units} (how many),
     *     {@code names} (of the units, separated by semicolons), {@code zh}, {@code en}
     */
    public static Table issues(List<Issue> issues) {
        return new Sheet("issues")
                .texts("kind", issues.stream().map(one -> name(one.kind())).toList())
                .texts("node", issues.stream().map(Issue::node).toList())
                .integers(
                        "units",
                        issues.stream().mapToDouble(one -> one.units().size()).toArray())
                .texts(
                        "names",
                        issues.stream()
                                .map(one -> String.join("; ", one.units()))
                                .toList())
                .texts("zh", issues.stream().map(one -> one.message().zh()).toList())
                .texts("en", issues.stream().map(one -> one.message().en()).toList())
                .table();
    }
}
