package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/**
 * A correlation in the structure of an index that deserves a look. It is a question to those who know the matter, never by
 * itself a ground to drop an indicator: an index is made of what matters, not of what correlates.
 *
 * @param kind what is remarkable
 * @param indicator the indicator concerned
 * @param other the other indicator, the nearer dimension or the variable of size
 * @param dimension the smallest dimension that holds both indicators, or the indicator; empty where there is no tree
 * @param correlation the indicator's correlation with the other
 * @param own for {@link Kind#NEARER_TO_ANOTHER}, the indicator's correlation with the rest of its own dimension; the same as
 *     {@code correlation} otherwise
 */
public record StructureFlag(
        Kind kind, String indicator, String other, String dimension, CorrelationTest correlation, CorrelationTest own)
        implements Serializable {

    /** What is remarkable. */
    public enum Kind {
        /** Two indicators say nearly the same: it counts twice. */
        COLLINEAR,
        /** Two indicators of one dimension move against each other: a trade-off, a wrong direction, or two dimensions. */
        NEGATIVE,
        /** An indicator is weakly tied to the rest of its dimension and closer to another. */
        NEARER_TO_ANOTHER,
        /** An indicator follows the size of the units, perhaps because it was not divided by it. */
        SIZE
    }

    /**
     * The flag for a person.
     *
     * @return a line
     */
    public Text text() {
        String r = number(correlation);
        String p = Decimals.rounded(correlation.pValue().value(), 3);
        String units = Integer.toString(correlation.pairs());
        Text by = Text.of(
                "（r = " + r + "，p = " + p + "，" + units + "个单元）",
                " (r = " + r + ", p = " + p + ", " + units + " units)");
        Text what = switch (kind) {
            case COLLINEAR ->
                Text.of(
                        indicator + "与" + other + "几乎表示同一内容，可能重复计算",
                        indicator + " and " + other + " say nearly the same and may count twice");
            case NEGATIVE ->
                Text.of(
                        dimension + "中" + indicator + "与" + other + "此消彼长",
                        indicator + " and " + other + " of " + dimension + " move against each other");
            case NEARER_TO_ANOTHER ->
                Text.of(
                        indicator + "与所属维度" + dimension + "其余指标联系弱（r = " + number(own) + "），更接近" + other,
                        indicator + " is weakly tied to the rest of " + dimension + " (r = " + number(own)
                                + ") and nearer to " + other);
            case SIZE ->
                Text.of(indicator + "随规模变量" + other + "变化", indicator + " follows the size of the units, " + other);
        };
        return Text.of(what.zh() + by.zh(), what.en() + by.en());
    }

    private static String number(CorrelationTest test) {
        return Decimals.rounded(test.coefficient().value(), 2);
    }
}
