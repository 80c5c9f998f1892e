package org.parkgauge.integration.derivation;

import java.util.List;
import org.parkgauge.text.Text;

/**
 * A part and its whole, counted on the same rows.
 *
 * @param part the part
 * @param whole the whole
 */
record Portion(Figure part, Figure whole) {

    boolean isKnown() {
        return part.isKnown() && whole.isKnown();
    }

    /** The portion of a register, or that of totals where it is not known; a note where the shares differ. */
    Portion or(Portion totals, double tolerance) {
        if (!isKnown()) {
            return totals.isKnown()
                    ? new Portion(totals.part.insteadOf(part), totals.whole)
                    : new Portion(
                            part.or(totals.part, tolerance),
                            isOneColumn() ? totals.whole : whole.or(totals.whole, tolerance));
        }
        double own = part.value() / whole.value();
        double other = totals.part.value() / totals.whole.value();
        return Math.abs(own - other) > tolerance * Math.max(own, other)
                ? new Portion(
                        part.noting(Text.of(
                                "按名录的比重为 " + Words.number(100 * own) + " %，按合计为 " + Words.number(100 * other)
                                        + " %，取名录",
                                "the share is " + Words.number(100 * own) + " % by the register and "
                                        + Words.number(100 * other) + " % by the totals; the register counts")),
                        whole)
                : this;
    }

    /** This portion, or another where it is not known. */
    Portion orElse(Portion other) {
        return isKnown() ? this : other;
    }

    Outcome share() {
        return Outcome.share(part, whole);
    }

    /** The part in one unit / the whole in another. */
    Outcome ratio(String partUnit, String wholeUnit) {
        return Outcome.ratio(part, partUnit, whole, wholeUnit);
    }

    List<Figure> figures() {
        return List.of(part, whole);
    }

    private boolean isOneColumn() {
        return part.inputs().get(0).place().equals(whole.inputs().get(0).place());
    }
}
