package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Looks for remarkable correlations in the structure of an index. Indicators are taken as normalized, so that directions are
 * settled; sizes against the values after denominators, before any step.
 *
 * <ul>
 *   <li>collinear: |r| of two indicators above the limit;
 *   <li>negative: r of two indicators with the same parent below the limit;
 *   <li>nearer to another: r of an indicator with the rest of its dimension (the weighted mean of the siblings, without
 *       itself, since a part correlates with its whole) below the limit, and below its r with the score of a dimension that
 *       does not hold it;
 *   <li>size: |r| of an indicator with a denominator of the index, or a variable named, above the limit.
 * </ul>
 *
 * <p>All but the third count only where the p-value is at most the significance; a significance of 1 lets every coefficient
 * count, as the limits of COINr do, which compares signed values, so that a strong negative correlation passes as low.
 *
 * @param kind the coefficient
 * @param collinear the largest |r| of two indicators that is not remarkable, 0 to 1
 * @param negative the smallest r within a dimension that is not remarkable, -1 to 1
 * @param weak the smallest r with the rest of its dimension that is strong enough, -1 to 1
 * @param size the largest |r| with a variable of size that is not remarkable, 0 to 1
 * @param significance the largest p-value that counts, 0 to 1
 */
public record StructureCheck(
        Kind kind, double collinear, double negative, double weak, double size, double significance)
        implements Serializable {

    /** Pearson; 0.9, 0, 0.3 and 0.7 at a significance of 0.05. */
    public StructureCheck() {
        this(Kind.PEARSON, 0.9, 0, 0.3, 0.7, 0.05);
    }

    /** Checks the limits. */
    public StructureCheck {
        inRange("collinear", collinear, 0);
        inRange("negative", negative, -1);
        inRange("weak", weak, -1);
        inRange("size", size, 0);
        inRange("significance", significance, 0);
    }

    private static void inRange(String name, double value, double low) {
        if (!(value >= low && value <= 1)) {
            throw new InvalidInputException(
                            "结构检查的界限 " + name + " 须在 " + (int) low + " 到 1 之间，得到" + value + "。",
                            "The limit \"" + name + "\" of a check of the structure lies between " + (int) low
                                    + " and 1, and " + value + " does not.")
                    .maybe("默认值为 0.9、0、0.3、0.7 和 0.05。", "the defaults are 0.9, 0, 0.3, 0.7 and 0.05.");
        }
    }

    /**
     * What was found.
     *
     * @param flags the remarkable correlations, by kind
     * @param issues what limits them: too few units, indicators that could not be looked at
     */
    public record Found(List<StructureFlag> flags, List<Issue> issues) implements Serializable {

        /** Copies the lists. */
        public Found {
            flags = List.copyOf(flags);
            issues = List.copyOf(issues);
        }

        /**
         * The flags of one kind.
         *
         * @param kind the kind
         * @return the flags, in order
         */
        public List<StructureFlag> of(StructureFlag.Kind kind) {
            return flags.stream().filter(flag -> flag.kind() == kind).toList();
        }
    }

    /**
     * Looks at a scored index, with its denominators as the variables of size.
     *
     * @param scores the scores
     * @return what is remarkable
     */
    public Found of(Scores scores) {
        return of(scores, List.of());
    }

    /**
     * Looks at a scored index, with its denominators and some more variables as those of size.
     *
     * @param scores the scores
     * @param sizes names of variables of the scored data, such as population and area
     * @return what is remarkable
     * @throws InvalidInputException if the data have no such variable
     */
    public Found of(Scores scores, Collection<String> sizes) {
        Variables normalized = Variables.of(scores, Level.NORMALIZED);
        List<StructureFlag> flags = new ArrayList<>(collinear(normalized));
        flags.addAll(negative(normalized));
        List<Issue> issues = new ArrayList<>(
                CorrelationTable.of(kind, Rows.PAIRWISE, normalized).issues());
        flags.addAll(new OwnDimension(kind, weak, scores).flags());
        Set<String> all = new LinkedHashSet<>();
        scores.index()
                .spec()
                .indicators()
                .forEach(indicator -> indicator.per().stream()
                        .map(per -> per.variable())
                        .filter(scores.data()::has)
                        .forEach(all::add));
        all.addAll(sizes);
        if (!all.isEmpty()) {
            flags.addAll(size(Variables.of(scores, Level.RAW), Variables.of(scores.data(), all)));
        }
        IndicatorStatistics.of(normalized).stream()
                .filter(one -> one.distinct() < 2)
                .forEach(one -> issues.add(DataConcern.CONSTANT.issue(one.code())));
        return new Found(flags, issues);
    }

    /**
     * Pairs of variables that say nearly the same.
     *
     * @param variables the variables
     * @return the flags, pairwise on the units that have both
     */
    public List<StructureFlag> collinear(Variables variables) {
        List<StructureFlag> flags = new ArrayList<>();
        for (CorrelationTable.Pair pair :
                CorrelationTable.of(kind, Rows.PAIRWISE, variables).pairs()) {
            if (Math.abs(pair.coefficient()) > collinear && pair.test().isSignificant(significance)) {
                String common = common(variables.dimensions(), pair.first(), pair.second());
                flags.add(flag(StructureFlag.Kind.COLLINEAR, pair, common));
            }
        }
        return flags;
    }

    /**
     * Pairs of variables of one dimension that move against each other. Of nested dimensions the smallest that holds both
     * counts, and only if none of its own parts holds one of the two.
     *
     * @param variables the variables, in dimensions, higher is better
     * @return the flags, pairwise on the units that have both
     */
    public List<StructureFlag> negative(Variables variables) {
        List<StructureFlag> flags = new ArrayList<>();
        for (CorrelationTable.Pair pair :
                CorrelationTable.of(kind, Rows.PAIRWISE, variables).pairs()) {
            String parent = parent(variables.dimensions(), pair.first());
            boolean siblings = !parent.isEmpty() && parent.equals(parent(variables.dimensions(), pair.second()));
            if (siblings && pair.coefficient() < negative && pair.test().isSignificant(significance)) {
                flags.add(flag(StructureFlag.Kind.NEGATIVE, pair, parent));
            }
        }
        return flags;
    }

    /**
     * Indicators that follow a variable of size.
     *
     * @param indicators the indicators
     * @param sizes the variables of size, of the same units
     * @return the flags, pairwise on the units that have both
     * @throws InvalidInputException if the units differ
     */
    public List<StructureFlag> size(Variables indicators, Variables sizes) {
        List<StructureFlag> flags = new ArrayList<>();
        for (CorrelationTable.Pair pair :
                CorrelationTable.between(kind, Rows.PAIRWISE, indicators, sizes).pairs()) {
            boolean itself = pair.first().equals(pair.second());
            if (!itself && Math.abs(pair.coefficient()) > size && pair.test().isSignificant(significance)) {
                flags.add(flag(StructureFlag.Kind.SIZE, pair, parent(indicators.dimensions(), pair.first())));
            }
        }
        return flags;
    }

    private static StructureFlag flag(StructureFlag.Kind kind, CorrelationTable.Pair pair, String dimension) {
        return new StructureFlag(kind, pair.first(), pair.second(), dimension, pair.test(), pair.test());
    }

    /** The smallest dimension that holds an indicator; empty if none does. */
    private static String parent(Map<String, List<String>> dimensions, String indicator) {
        return common(dimensions, indicator, indicator);
    }

    /** The smallest dimension that holds both; empty if none does. Of equal ones the last, which is the innermost. */
    private static String common(Map<String, List<String>> dimensions, String first, String second) {
        String smallest = "";
        int size = Integer.MAX_VALUE;
        for (Map.Entry<String, List<String>> dimension : dimensions.entrySet()) {
            List<String> names = dimension.getValue();
            if (names.size() <= size && names.contains(first) && names.contains(second)) {
                smallest = dimension.getKey();
                size = names.size();
            }
        }
        return smallest;
    }
}
