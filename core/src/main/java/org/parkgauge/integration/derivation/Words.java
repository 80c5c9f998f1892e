package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/** Texts put together, and numbers as people read them. */
final class Words {

    private static final int SIGNIFICANT = 4;
    private static final int SHOWN_ROWS = 5;

    private Words() {}

    static Text join(List<Text> texts, String zhSeparator, String enSeparator) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Text text : texts) {
            zh.add(text.zh());
            en.add(text.en());
        }
        return Text.of(String.join(zhSeparator, zh), String.join(enSeparator, en));
    }

    /** Texts one after the other. */
    static Text of(Text... texts) {
        return join(List.of(texts), "", "");
    }

    /** At least four significant digits, no trailing zeros after the point, all digits before it. */
    static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Decimals.rounded(value, 0);
        }
        int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        String text = Decimals.rounded(value, Math.max(0, SIGNIFICANT - whole));
        int end = text.length();
        if (text.indexOf('.') >= 0) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            end -= text.charAt(end - 1) == '.' ? 1 : 0;
        }
        return text.substring(0, end);
    }

    /** The first few codes of a list, and how many there are. */
    static Text some(List<String> codes) {
        List<String> first = codes.subList(0, Math.min(SHOWN_ROWS, codes.size()));
        boolean all = first.size() == codes.size();
        return Text.of(
                String.join("、", first) + (all ? "" : "等"), String.join(", ", first) + (all ? "" : " and others"));
    }
}
