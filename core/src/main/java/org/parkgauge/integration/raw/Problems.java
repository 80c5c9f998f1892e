package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The problems of all tables, in the order in which they are found. */
final class Problems {

    /** How many a refusal lists. */
    static final int LISTED = 50;

    private final List<Problem> all = new ArrayList<>();

    void add(Problem problem) {
        all.add(problem);
    }

    /** Adds what a file was refused for as a whole; the message names the file already. */
    void add(InvalidInputException refusal) {
        all.add(new Problem("", 0, "", "", Text.of(refusal.in(Language.ZH), refusal.in(Language.EN)), Text.EMPTY));
    }

    List<Problem> all() {
        return List.copyOf(all);
    }

    /** The refusal for some problems. */
    static InvalidInputException refusal(List<Problem> problems) {
        int count = problems.size();
        String more = count > LISTED ? "\n……另有" + (count - LISTED) + "处" : "";
        String moreEnglish = count > LISTED ? "\n... and " + (count - LISTED) + " more" : "";
        return new InvalidInputException(
                "原始表有" + count + "处问题。\n" + list(problems, Language.ZH) + more,
                (count == 1 ? "The raw tables have a problem.\n" : "The raw tables have " + count + " problems.\n")
                        + list(problems, Language.EN)
                        + moreEnglish);
    }

    private static String list(List<Problem> problems, Language language) {
        return problems.stream()
                .limit(LISTED)
                .map(problem -> problem.in(language))
                .collect(Collectors.joining("\n"));
    }
}
