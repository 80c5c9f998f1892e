package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.parkgauge.integration.raw.Amount;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.text.Text;

/**
 * A number with its name and the inputs behind it, or the reason why it is not known.
 *
 * @param name what it is
 * @param value the number in the base unit of its quantity; NaN where it is not known
 * @param unit the unit to show it in
 * @param reason why it is not known; empty where it is
 * @param inputs what it was made of
 * @param notes what a reader should know about it
 * @param isPartial whether rows without a value are left out of the sum, so that it is too low if anything
 */
record Figure(
        Text name, double value, Unit unit, Text reason, List<Input> inputs, List<Text> notes, boolean isPartial) {

    Figure {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    Figure(Text name, double value, Unit unit, Text reason, List<Input> inputs, List<Text> notes) {
        this(name, value, unit, reason, inputs, notes, false);
    }

    /** A single number of the tables, NaN where they lack it. */
    static Figure of(Text name, String place, Amount amount, Unit shown) {
        double value = amount.base();
        Input input = new Input(
                name, place, shown.fromBase(value), shown.label(), amount.isMissing() ? 0 : 1, amount.origin());
        return new Figure(
                name, value, shown, amount.isMissing() ? lacking(name, place) : Text.EMPTY, List.of(input), List.of());
    }

    /** Why a number is not known that the tables do not hold. */
    static Text lacking(Text name, String place) {
        return Text.of("缺少“" + name.zh() + "”（" + place + "）", "lacks \"" + name.en() + "\" (" + place + ")");
    }

    /** A number made of others; not known where one of them is not. */
    static Figure made(Text name, Unit unit, List<Figure> parts, DoubleSupplier value) {
        boolean known = parts.stream().allMatch(Figure::isKnown);
        return new Figure(
                name, known ? value.getAsDouble() : Double.NaN, unit, reasons(parts), inputs(parts), notes(parts));
    }

    /** The sum of some numbers of one quantity. */
    static Figure sum(Text name, List<Figure> parts) {
        return made(
                name,
                parts.get(0).unit,
                parts,
                () -> parts.stream().mapToDouble(Figure::value).sum());
    }

    static Text reasons(List<Figure> figures) {
        return Words.join(
                figures.stream()
                        .filter(figure -> !figure.isKnown())
                        .map(Figure::reason)
                        .distinct()
                        .toList(),
                "；",
                "; ");
    }

    static List<Input> inputs(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.inputs.stream())
                .distinct()
                .toList();
    }

    static List<Text> notes(List<Figure> figures) {
        return figures.stream()
                .flatMap(figure -> figure.notes.stream())
                .distinct()
                .toList();
    }

    boolean isKnown() {
        return !Double.isNaN(value);
    }

    /** The number in the unit to show it in. */
    double shown() {
        return unit.fromBase(value);
    }

    /** The number in another unit of its quantity. */
    double in(Unit other) {
        return other.fromBase(value);
    }

    Figure named(Text other) {
        return new Figure(other, value, unit, reason, inputs, notes, isPartial);
    }

    Figure noting(Text note) {
        List<Text> more = new ArrayList<>(notes);
        more.add(note);
        return new Figure(name, value, unit, reason, inputs, more, isPartial);
    }

    /** The same figure without notes, where another of the same rows has them. */
    Figure withoutNotes() {
        return new Figure(name, value, unit, reason, inputs, List.of(), isPartial);
    }

    /** The same figure, not known for a reason of its own. */
    Figure unknown(Text why) {
        return new Figure(name, Double.NaN, unit, why, inputs, notes);
    }

    /**
     * This figure of a register, or the total where it is not known; a note where both are and differ. A register with
     * gaps adds up to too little, so that a stated total that is no smaller takes its place.
     */
    Figure or(Figure total, double tolerance) {
        if (!isKnown()) {
            return total.isKnown()
                    ? total.insteadOf(this)
                    : new Figure(
                            name,
                            Double.NaN,
                            unit,
                            Words.join(List.of(reason, total.reason), "，也", ", and "),
                            inputs(List.of(this, total)),
                            List.of());
        }
        if (isPartial && total.value >= value * (1 - tolerance)) {
            return total.noting(Text.of(
                    "用合计，因为名录不全，已填的行合计为 " + text().zh() + "（" + notes.get(0).zh() + "）",
                    "the total is used, since the register has gaps and adds up to " + text().en() + " without them ("
                            + notes.get(0).en() + ")"));
        }
        double largest = Math.max(Math.abs(value), Math.abs(total.value));
        return Math.abs(value - total.value) > tolerance * largest
                ? noting(Text.of(
                        "“" + name.zh() + "”按名录为 " + text().zh() + "，按合计为 "
                                + total.text().zh() + "，取名录",
                        "\"" + name.en() + "\" is " + text().en() + " by the register and "
                                + total.text().en() + " by the total; the register counts"))
                : this;
    }

    /** This count; not known where the rows that it was made of stand for too few of all, as those of a sample do. */
    Figure covering(Figure rows, Figure all, double leastShare) {
        if (!isKnown() || !(rows.value < leastShare * all.value)) {
            return this;
        }
        String place = inputs.get(0).place();
        String share = Words.number(100 * rows.value / all.value);
        return unknown(Text.of(
                "“" + name.zh() + "”（" + place + "）：各行合计 " + rows.text().zh() + "，只占"
                        + all.said().zh() + " 的 " + share + " %",
                "\"" + name.en() + "\" (" + place + "): its rows add up to "
                        + rows.text().en() + ", only " + share + " % of "
                        + all.said().en()));
    }

    /** This total with a note, where the register has rows, but too few. */
    Figure insteadOf(Figure register) {
        boolean rows = register.inputs.stream().anyMatch(input -> input.rows() > 0);
        return rows
                ? noting(Text.of(
                        "用合计，因为" + register.reason.zh(), "the total is used: the register " + register.reason.en()))
                : this;
    }

    /** The number with its unit. */
    Text text() {
        String number = Words.number(shown());
        Text label = unit.label();
        boolean plain = unit.code().equals("number") || unit.code().equals("flag");
        String en = unit.code().equals("count") ? "" : " " + label.en();
        return plain ? Text.of(number) : Text.of(number + " " + label.zh(), number + en);
    }

    /** The name and the number with its unit. */
    Text said() {
        return Words.join(List.of(name, text()), " ", " ");
    }
}
