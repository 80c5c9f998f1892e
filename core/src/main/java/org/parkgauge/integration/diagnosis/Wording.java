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

    /** A score with one decimal, so that scores stand alike; 0 and 100 are bare. */
    static String score(double value) {
        String text = Decimals.rounded(value, 1);
        return switch (text) {
            case "0.0", "-0.0" -> "0";
            case "100.0" -> "100";
            default -> text;
        };
    }

    /** A share of 0 to 1 in per cent. */
    static String share(double share) {
        return plain(PER_CENT * share, 1) + "%";
    }

    /** A small number such as an inequality index, with three decimals. */
    static String small(double value) {
        return plain(value, 3);
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

    /** By how much a value differs, without a sign. */
    static Text amount(double difference, Text unit) {
        String number = value(Math.abs(difference));
        return unit.en().equals("%")
                ? Text.of(number + " 个百分点", number + (number.equals("1") ? " percentage point" : " percentage points"))
                : Text.of(number);
    }

    /** The values that reach full marks. */
    static String norm(Norm norm, Text unit) {
        String sign = unit.en().equals("%") ? "%" : "";
        if (norm.low() == norm.high() || norm.high() == Double.POSITIVE_INFINITY) {
            return value(norm.low()) + sign;
        }
        return (norm.low() == Double.NEGATIVE_INFINITY
                        ? "≤" + value(norm.high())
                        : value(norm.low()) + "–" + value(norm.high()))
                + sign;
    }

    /** Items in a row; with semicolons where an item has a comma of its own. */
    static Text list(List<Text> items) {
        return Text.of(list(items, Language.ZH), list(items, Language.EN));
    }

    static String list(List<Text> items, Language language) {
        return joined(items.stream().map(item -> item.in(language)).toList(), language);
    }

    static String joined(List<String> items, Language language) {
        String usual = language == Language.ZH ? "、" : ", ";
        String clear = language == Language.ZH ? "；" : "; ";
        return String.join(items.stream().anyMatch(item -> item.contains(usual)) ? clear : usual, items);
    }

    /** On which side of a best range a value lies, with a comma; nothing where the side is plain. */
    private static Text side(IndicatorState state) {
        boolean range = Double.isFinite(state.norm().low())
                && Double.isFinite(state.norm().high());
        double change = state.norm().change(state.value());
        if (!range || !(change != 0)) {
            return Text.EMPTY;
        }
        return change > 0 ? Text.of("偏低，", "too low, ") : Text.of("偏高，", "too high, ");
    }

    /** An indicator with value, score and norm. */
    static Text indicator(IndicatorState state) {
        Text side = side(state);
        String norm = state.norm().isGiven() ? norm(state.norm(), state.unit()) : "";
        return Text.of(
                state.label().zh() + " " + measured(state.value(), state.unit(), Language.ZH) + "（" + side.zh() + "得分 "
                        + score(state.score()) + (norm.isEmpty() ? "" : "，目标值 " + norm) + "）",
                state.label().en() + " " + measured(state.value(), state.unit(), Language.EN) + " (" + side.en()
                        + "score " + score(state.score()) + (norm.isEmpty() ? "" : ", target " + norm) + ")");
    }

    /** A dimension with its score. */
    static Text node(Text label, double score) {
        return Text.of(label.zh() + "（得分 " + score(score) + "）", label.en() + " (score " + score(score) + ")");
    }
}
