package org.parkgauge.analysis.whatif;

import java.util.Comparator;
import java.util.List;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;

/**
 * Why one unit is above another: the gap between their root scores as a tree of parts that sum to it, the largest first, in
 * words. The parts are those of {@link Explanation}: exact for arithmetic and geometric nodes, Shapley values for other
 * methods with up to twelve children, else the node is left whole.
 */
public final class WhyAbove {

    private static final String INDENT = "  ";

    private final Scores scores;
    private final String unit;
    private final String other;
    private final Explanation tree;

    private WhyAbove(Scores scores, String unit, String other, Explanation tree) {
        this.scores = scores;
        this.unit = unit;
        this.other = other;
        this.tree = tree;
    }

    /**
     * Explains the gap between two units.
     *
     * @param scores the scores
     * @param unit a unit
     * @param other the unit to compare with, above or below
     * @return the explanation
     * @throws org.parkgauge.text.InvalidInputException if there is no such unit, or one has no root score
     */
    public static WhyAbove of(Scores scores, String unit, String other) {
        return new WhyAbove(scores, unit, other, sorted(scores.explain(unit, other)));
    }

    private static Explanation sorted(Explanation part) {
        List<Explanation> parts = part.parts().stream()
                .map(WhyAbove::sorted)
                .sorted(Comparator.comparingDouble((Explanation child) -> -Math.abs(child.part())))
                .toList();
        return new Explanation(
                part.code(), part.label(), part.raw(), part.score(), part.reference(), part.part(), part.kind(), parts);
    }

    /**
     * The gap as a tree, the largest parts first on every level.
     *
     * @return the tree; the parts of the children sum to that of their parent, and the root is the gap
     */
    public Explanation tree() {
        return tree;
    }

    /**
     * The gap between the root scores.
     *
     * @return the score of the unit less that of the other, negative where it is below
     */
    public double gap() {
        return tree.part();
    }

    /**
     * The tree in words, a line a part, with what is left of a level in a line of its own, so that the lines of a level sum
     * to the part above them up to rounding.
     *
     * @param most how many parts of a level at most
     * @param language the language
     * @return the lines, without a final line break
     */
    public String text(int most, Language language) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder();
        text.append(standing(unit, tree.score(), zh));
        text.append(zh ? (gap() < 0 ? "低于" : "高于") : gap() < 0 ? " is below " : " is above ");
        text.append(standing(other, tree.reference(), zh));
        text.append(zh ? "，差 " : " by ").append(Decimals.rounded(Math.abs(gap()), 2));
        level(tree, most, INDENT, language, text);
        return text.toString();
    }

    private String standing(String name, double score, boolean zh) {
        int rank = scores.rank(name).orElseThrow();
        String number = Decimals.rounded(score, 2);
        return zh ? name + "（" + number + "，第" + rank + "位）" : name + " (" + number + ", rank " + rank + ")";
    }

    private void level(Explanation part, int most, String indent, Language language, StringBuilder text) {
        boolean zh = language == Language.ZH;
        double rest = 0;
        for (int k = 0; k < part.parts().size(); k++) {
            Explanation child = part.parts().get(k);
            if (k >= most) {
                rest += child.part();
                continue;
            }
            text.append('\n').append(indent).append(Words.signed(child.part())).append(' ');
            if (child.kind() == Explanation.Kind.COVERAGE) {
                text.append(zh ? "缺失项的影响" : "effect of missing parts");
                continue;
            }
            text.append(child.code()).append(' ').append(child.label().in(language));
            text.append(zh ? "：" : ": ").append(sides(child, language));
            if (child.kind() == Explanation.Kind.NOT_DECOMPOSABLE) {
                text.append(zh ? "（不可再分）" : " (cannot be divided)");
            }
            level(child, most, indent + INDENT, language, text);
        }
        if (part.parts().size() > most) {
            int left = part.parts().size() - most;
            text.append('\n').append(indent).append(Words.signed(rest));
            text.append(zh ? " 其余" + left + "项" : " " + left + " more");
        }
    }

    /** The two sides: raw values of an indicator where both are known, else scores. */
    private String sides(Explanation part, Language language) {
        double mine = part.raw();
        double theirs = part.kind() == Explanation.Kind.INDICATOR ? scores.raw(other, part.code()) : Double.NaN;
        String against = language == Language.ZH ? " 对 " : " against ";
        if (Double.isNaN(mine) || Double.isNaN(theirs)) {
            return Decimals.rounded(part.score(), 2) + against + Decimals.rounded(part.reference(), 2);
        }
        org.parkgauge.text.Text measure =
                Situation.indicator(scores, part.code()).unit();
        return Words.value(mine, org.parkgauge.text.Text.EMPTY, language)
                + against
                + Words.value(theirs, measure, language);
    }
}
