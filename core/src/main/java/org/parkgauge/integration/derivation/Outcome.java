package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.Text;

/**
 * What a rule gives for one park.
 *
 * @param value the value in the unit of the indicator, or why there is none
 * @param working the rule with the numbers of the park, without the result; empty where there is none
 * @param inputs the numbers used
 * @param notes what a reader should know
 * @param isSetDerived whether the value depends on the other parks, although the rule need not
 */
record Outcome(Measured value, Text working, List<Input> inputs, List<Text> notes, boolean isSetDerived) {

    /** A part exceeds its whole by rounding only up to this share. */
    private static final double ROUNDING = 1e-6;

    private static final double PERCENT = 100;

    Outcome {
        inputs = List.copyOf(inputs);
        notes = List.copyOf(notes);
    }

    Outcome(Measured value, Text working, List<Input> inputs, List<Text> notes) {
        this(value, working, inputs, notes, false);
    }

    /** A value made of some figures; undefined, naming them, where one of them is not known. */
    static Outcome of(List<Figure> figures, Text working, Supplier<Measured> value) {
        boolean known = figures.stream().allMatch(Figure::isKnown);
        Measured measured = known ? value.get() : new Measured(Double.NaN, Figure.reasons(figures));
        return new Outcome(
                measured, measured.isDefined() ? working : Text.EMPTY, Figure.inputs(figures), Figure.notes(figures));
    }

    /** No value, because some of the figures are not known. */
    static Outcome lacking(List<Figure> figures) {
        return of(figures, Text.EMPTY, () -> {
            throw new IllegalStateException("all figures are known");
        });
    }

    /** The same outcome with another note. */
    Outcome noting(Text note) {
        List<Text> more = new ArrayList<>(notes);
        more.add(note);
        return new Outcome(value, working, inputs, more, isSetDerived);
    }

    /** The same outcome, marked as depending on the other parks of the set. */
    Outcome dependingOnSet() {
        return new Outcome(value, working, inputs, notes, true);
    }

    /** The figure itself, in the unit in which it is shown. */
    static Outcome of(Figure figure) {
        return of(List.of(figure), figure.name(), () -> Measured.of(figure.shown()));
    }

    /** Part / whole in %; undefined without a whole, or where the part is larger. */
    static Outcome share(Figure part, Figure whole) {
        return of(List.of(part, whole), quotient(part, whole), () -> {
            if (part.value() > whole.value() * (1 + ROUNDING)) {
                return larger(part, whole);
            }
            return whole.value() == 0
                    ? nothing(whole)
                    : Measured.of(Math.min(1, part.value() / whole.value()) * PERCENT);
        });
    }

    /** Numerator / denominator in %, for two amounts of one quantity of which neither is a part of the other. */
    static Outcome percent(Figure numerator, Figure denominator) {
        return ratio(numerator, denominator, PERCENT);
    }

    /** Numerator / denominator in base units. */
    static Outcome ratio(Figure numerator, Figure denominator) {
        return ratio(numerator, denominator, 1);
    }

    /** Numerator in one unit / denominator in another. */
    static Outcome ratio(Figure numerator, String numeratorUnit, Figure denominator, String denominatorUnit) {
        Unit above = Unit.of(numeratorUnit);
        Unit below = Unit.of(denominatorUnit);
        return ratio(numerator, denominator, above.over() / above.times() * (below.times() / below.over()));
    }

    private static Outcome ratio(Figure numerator, Figure denominator, double factor) {
        return of(
                List.of(numerator, denominator),
                quotient(numerator, denominator),
                () -> denominator.value() == 0
                        ? nothing(denominator)
                        : Measured.of(numerator.value() / denominator.value() * factor));
    }

    /** The mean of some shares, grades or degrees, times a factor. */
    static Outcome mean(List<Figure> figures, double factor) {
        return mean(figures, Collections.nCopies(figures.size(), 1.0), factor);
    }

    /** The weighted mean of some shares, grades or degrees, times a factor. */
    static Outcome mean(List<Figure> figures, List<Double> weights, double factor) {
        List<Text> terms = new ArrayList<>();
        double sum = 0;
        double all = 0;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            double weight = weights.get(i);
            String number = Words.number(figure.value());
            String term = weight == 1 ? number : Words.number(weight) + " × " + number;
            terms.add(Words.join(List.of(figure.name(), Text.of(term)), " ", " "));
            sum += weight * figure.value();
            all += weight;
        }
        double mean = sum / all;
        String times = Words.number(factor) + " × ";
        Text said = Words.join(terms, " + ", " + ");
        Text working = Text.of(
                times + "（" + said.zh() + "）÷ " + Words.number(all),
                times + "(" + said.en() + ") / " + Words.number(all));
        return of(figures, working, () -> Measured.of(factor * mean));
    }

    static Text quotient(Figure numerator, Figure denominator) {
        return Words.join(List.of(numerator.said(), denominator.said()), " ÷ ", " / ");
    }

    /** Why a quotient by nothing has no value. */
    static Measured nothing(Figure whole) {
        return Measured.undefined(
                "“" + whole.name().zh() + "”为 0，不能作分母", "\"" + whole.name().en() + "\" is 0 and cannot be divided by");
    }

    /** Why a part larger than its whole has no share. */
    static Measured larger(Figure part, Figure whole) {
        return Measured.undefined(
                "“" + part.said().zh() + "”大于“" + whole.said().zh() + "”，部分不可能大于整体",
                "\"" + part.said().en() + "\" is more than \"" + whole.said().en() + "\", of which it is a part");
    }
}
