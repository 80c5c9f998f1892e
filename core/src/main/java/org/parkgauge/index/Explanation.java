package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The gap between two profiles as a tree: each part says how much of the gap at the root one component accounts for, and
 * the parts of the children sum to the part of their parent.
 *
 * @param code the code of the component; of a coverage term the code of its dimension
 * @param label the name of the component
 * @param raw the raw value of an indicator, NaN otherwise
 * @param score the score of the component
 * @param reference the score of the component in the profile that it is compared with
 * @param part the share of the gap at the root, in points of the root score
 * @param kind what sort of part it is
 * @param parts the parts of the children that are present in both profiles, and the coverage term where there is one
 */
public record Explanation(
        String code,
        Text label,
        double raw,
        double score,
        double reference,
        double part,
        Kind kind,
        List<Explanation> parts) {

    /** The sorts of parts. */
    public enum Kind {
        /** An indicator. */
        INDICATOR,
        /** A dimension that is divided among its children. */
        DIMENSION,
        /** A dimension of a method that cannot be divided: more than twelve children and no closed form. */
        NOT_DECOMPOSABLE,
        /** What comes of weights that differ because children are missing in one profile and not in the other. */
        COVERAGE
    }

    /** Copies the list. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * All parts that are not divided further: indicators, coverage terms, dimensions that cannot be divided. They sum to
     * the gap.
     *
     * @return the leaves, in the order of the tree
     */
    public List<Explanation> leaves() {
        List<Explanation> leaves = new ArrayList<>();
        collect(leaves);
        return leaves;
    }

    private void collect(List<Explanation> leaves) {
        if (parts.isEmpty()) {
            leaves.add(this);
        }
        parts.forEach(child -> child.collect(leaves));
    }

    /**
     * The largest parts, by size.
     *
     * @param n how many at most
     * @return the leaves with the largest absolute parts, largest first
     */
    public List<Explanation> largest(int n) {
        return leaves().stream()
                .sorted(Comparator.comparingDouble((Explanation leaf) -> -Math.abs(leaf.part()))
                        .thenComparing(Explanation::code))
                .limit(n)
                .toList();
    }

    /**
     * The gap and its largest parts in words, a line each.
     *
     * @param n how many parts at most
     * @param language the language
     * @return the lines, without a final line break
     */
    public String summary(int n, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(code)
                .append(' ')
                .append(Decimals.rounded(score, 2))
                .append(language == Language.ZH ? "，对照 " : " against ")
                .append(Decimals.rounded(reference, 2))
                .append(language == Language.ZH ? "，差 " : ": gap ")
                .append(signed(part));
        for (Explanation leaf : largest(n)) {
            text.append('\n')
                    .append(signed(leaf.part()))
                    .append("  ")
                    .append(leaf.code())
                    .append(' ');
            text.append(
                    leaf.kind() == Kind.COVERAGE
                            ? language == Language.ZH ? "缺失项的影响" : "effect of missing children"
                            : leaf.label().in(language));
        }
        return text.toString();
    }

    private static String signed(double value) {
        String text = Decimals.rounded(value, 2);
        return value > 0 ? "+" + text : text;
    }

    /**
     * How this explanation differs from another of the same index: the parts are subtracted, so that they sum to the
     * difference of the two gaps.
     *
     * @param other the explanation to subtract
     * @return the difference; scores are those of this explanation, references the scores of the other, NaN where a
     *     part is in one of them only
     * @throws InvalidInputException if the two are of different components
     */
    public Explanation diff(Explanation other) {
        if (!code.equals(other.code)) {
            throw new InvalidInputException(
                    "不能比较" + code + "与" + other.code + "的解释。",
                    "Explanations of " + code + " and " + other.code + " cannot be compared.");
        }
        if (kind == Kind.NOT_DECOMPOSABLE || other.kind == Kind.NOT_DECOMPOSABLE) {
            return new Explanation(
                    code, label, raw, score, other.score, part - other.part, Kind.NOT_DECOMPOSABLE, List.of());
        }
        List<Explanation> differences = new ArrayList<>();
        for (Explanation mine : parts) {
            Explanation theirs = other.matching(mine);
            differences.add(theirs == null ? mine.alone() : mine.diff(theirs));
        }
        for (Explanation theirs : other.parts) {
            if (matching(theirs) == null) {
                differences.add(theirs.negated());
            }
        }
        return new Explanation(code, label, raw, score, other.score, part - other.part, kind, differences);
    }

    private @org.jspecify.annotations.Nullable Explanation matching(Explanation wanted) {
        for (Explanation one : parts) {
            if (one.code.equals(wanted.code) && (one.kind == Kind.COVERAGE) == (wanted.kind == Kind.COVERAGE)) {
                return one;
            }
        }
        return null;
    }

    /** This part where the other explanation has none: nothing to refer to. */
    private Explanation alone() {
        return new Explanation(
                code,
                label,
                raw,
                score,
                Double.NaN,
                part,
                kind,
                parts.stream().map(Explanation::alone).toList());
    }

    /** A part of the other explanation that this one has not. */
    private Explanation negated() {
        return new Explanation(
                code,
                label,
                Double.NaN,
                Double.NaN,
                /* reference= */ score,
                -part,
                kind,
                parts.stream().map(Explanation::negated).toList());
    }
}
