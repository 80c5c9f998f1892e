package org.parkgauge.integration.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Numbers and lists in words. */
final class Wording {

    private static final double LARGE = 100;
    private static final double PER_CENT = 100;

    /** Units that only say on which scale a bare number is. */
    private static final List<String> SCALES = List.of("ratio", "coefficient", "points", "grade");

    private Wording() {}

    /** A value with at most one decimal from 100 up, else two; no trailing zeros. */
    static String value(double value) {
        return plain(value, Math.abs(value) >= LARGE ? 1 : 2);
    }

    /** A score with at most one decimal. */
    static String score(double value) {
        return plain(value, 1);
    }

    /** A share of 0 to 1 in per cent. */
    static String share(double share) {
        return plain(PER_CENT * share, 1) + "%";
    }

    private static String plain(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Decimals.rounded(value, decimals);
        }
        BigDecimal bare = new BigDecimal(Decimals.rounded(value, decimals)).stripTrailingZeros();
        return bare.signum() == 0 ? "0" : bare.toPlainString();
    }

    /** A value with its unit; ratios, coefficients, points and grades are bare numbers. */
    static String measured(double value, Text unit, Language language) {
        String text = value(value);
        String word = unit.in(language);
        if (word.isEmpty() || SCALES.stream().anyMatch(unit.en()::startsWith)) {
            return text;
        }
        if (word.equals("%")) {
            return text + word;
        }
        return text + (Character.isDigit(word.charAt(0)) ? " × " : " ") + word;
    }

    /** The values that reach full marks. */
    static String norm(Norm norm) {
        if (norm.low() == norm.high()) {
            return value(norm.low());
        }
        if (norm.high() == Double.POSITIVE_INFINITY) {
            return value(norm.low());
        }
        return norm.low() == Double.NEGATIVE_INFINITY
                ? "≤" + value(norm.high())
                : value(norm.low()) + "–" + value(norm.high());
    }

    static Text list(List<Text> items) {
        return Text.of(
                String.join("、", items.stream().map(Text::zh).toList()),
                String.join(", ", items.stream().map(Text::en).toList()));
    }

    /** An indicator with value, score and norm. */
    static Text indicator(IndicatorState state) {
        return Text.of(
                state.label().zh() + " " + measured(state.value(), state.unit(), Language.ZH) + "（得分 "
                        + score(state.score()) + (state.norm().isGiven() ? "，目标 " + norm(state.norm()) : "") + "）",
                state.label().en() + " " + measured(state.value(), state.unit(), Language.EN) + " (score "
                        + score(state.score()) + (state.norm().isGiven() ? ", norm " + norm(state.norm()) : "") + ")");
    }

    /** A dimension with its score. */
    static Text node(Text label, double score) {
        return Text.of(label.zh() + "（得分 " + score(score) + "）", label.en() + " (score " + score(score) + ")");
    }
}
