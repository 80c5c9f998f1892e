package org.parkgauge.report;

import java.math.BigDecimal;
import java.util.List;
import org.parkgauge.data.Direction;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Numbers and lists in words. */
final class Wording {

    private static final double LARGE = 100;
    private static final double TINY = 0.01;
    private static final double PER_CENT = 100;

    private Wording() {}

    /** A value for people: one decimal from 100 up, two below, four if it is tiny; no trailing zeros. */
    static String value(double value) {
        double size = Math.abs(value);
        return bare(value, size >= LARGE ? 1 : size >= TINY || size == 0 ? 2 : 4);
    }

    /** A score or points, one decimal. */
    static String score(double value) {
        String text = Decimals.rounded(value, 1);
        return text.equals("-0.0") ? "0.0" : text;
    }

    static String share(double share) {
        return bare(PER_CENT * share, 0) + "%";
    }

    private static String bare(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Decimals.rounded(value, decimals);
        }
        BigDecimal bare = new BigDecimal(Decimals.rounded(value, decimals)).stripTrailingZeros();
        return bare.signum() == 0 ? "0" : bare.toPlainString();
    }

    /** A value with its unit of measure. */
    static String measured(double value, Text unit, Language language) {
        String word = unit.in(language);
        String number = value(value);
        if (word.isEmpty() || Double.isNaN(value)) {
            return number;
        }
        boolean bareUnit =
                List.of("ratio", "coefficient", "points", "grade").stream().anyMatch(unit.en()::startsWith);
        if (bareUnit) {
            return number;
        }
        return word.equals("%") ? number + word : number + (Character.isDigit(word.charAt(0)) ? " × " : " ") + word;
    }

    /** The values that reach full marks. */
    static Text norm(Direction direction) {
        if (direction instanceof Direction.BestRange range) {
            String low = value(range.low());
            String high = value(range.high());
            return Text.of(low.equals(high) ? low : low + "–" + high);
        }
        if (direction instanceof Direction.HigherIsBetter higher && higher.hasGoalposts()) {
            return Text.of("≥ " + value(higher.best()));
        }
        if (direction instanceof Direction.LowerIsBetter lower && lower.hasGoalposts()) {
            return Text.of("≤ " + value(lower.best()));
        }
        return Text.EMPTY;
    }

    static Text list(List<Text> items) {
        return Text.of(
                String.join("、", items.stream().map(Text::zh).toList()),
                String.join(", ", items.stream().map(Text::en).toList()));
    }

    /** The first few, and how many more there are. */
    static Text list(List<Text> items, int shown) {
        if (items.size() <= shown) {
            return list(items);
        }
        Text first = list(items.subList(0, shown));
        int more = items.size() - shown;
        return Text.of(first.zh() + "等 " + items.size() + " 个", first.en() + " and " + more + " more");
    }
}
