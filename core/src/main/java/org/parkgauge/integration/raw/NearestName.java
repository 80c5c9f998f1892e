package org.parkgauge.integration.raw;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.parkgauge.text.Text;

/** The known name that a mistyped one most likely means. */
final class NearestName {

    private static final int CHARACTERS_PER_SLIP = 3;

    private NearestName() {}

    /**
     * The known name that needs the fewest slips, if there are few enough: one in three characters, at least one. Letter
     * case does not count. Where two names need as few, nobody can tell which is meant.
     */
    static Optional<String> of(String typed, Collection<String> known) {
        String best = null;
        boolean tied = false;
        int fewest = Math.max(1, typed.length() / CHARACTERS_PER_SLIP) + 1;
        for (String name : known) {
            int slips = slips(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (slips < fewest && slips < name.length()) {
                fewest = slips;
                best = name;
                tied = false;
            } else if (slips == fewest
                    && slips < name.length()
                    && best != null
                    && !plain(name).equals(plain(best))) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best);
    }

    /** A name without what only joins its words: living-service and living service are one. */
    private static String plain(String name) {
        return name.replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The advice to write the nearest name, if there is one. */
    static Optional<Text> advice(String typed, Collection<String> known) {
        return of(typed, known).map(name -> Text.of("应为“" + name + "”", "it is to be \"" + name + "\""));
    }

    /** Insertions, deletions, replacements and swaps of neighbours (Damerau 1964), each pair of characters used once. */
    private static int slips(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(last[j], current[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
