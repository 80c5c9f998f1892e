package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parkgauge.text.Language;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;

/**
 * Something wrong in the raw tables, for which they are refused. What is wrong with the same value of the same column in
 * several rows, such as a code that the table of parks does not know, is one problem with several places.
 *
 * @param table the code of the table; empty if no table in particular
 * @param file the file; empty where the table was made by a program, or the message names it
 * @param places the lines of the file in rising order or, where the table was made by a program, the numbers of the rows,
 *     from 1; empty if none in particular
 * @param column the column as the file writes it; empty if none in particular
 * @param value the text of the cell; empty if none in particular
 * @param message what is wrong
 * @param cure what may help; empty if nothing can be said
 * @param remedy what the cure speaks of, where a program may have a way of its own to do it
 */
public record Problem(
        String table,
        String file,
        List<Long> places,
        String column,
        String value,
        Text message,
        Text cure,
        Optional<Remedy> remedy) {

    private static final int SHOWN_CHARACTERS = 40;

    /** The runs of lines that a description lists. */
    private static final int SHOWN_RUNS = 8;

    /** Copies the list. */
    public Problem {
        places = List.copyOf(places);
    }

    /** A problem with a cure that suits everybody. */
    static Problem of(
            String table, String file, List<Long> places, String column, String value, Text message, Text cure) {
        return new Problem(table, file, places, column, value, message, cure, Optional.empty());
    }

    /** The same problem at other places. */
    Problem at(List<Long> others) {
        return new Problem(table, file, others, column, value, message, cure, remedy);
    }

    /**
     * How many rows have it.
     *
     * @return the number of places, at least 1
     */
    public int count() {
        return Math.max(1, places.size());
    }

    /**
     * One line for a person: place, value, what is wrong, and the cure in brackets. Runs of neighbouring lines are
     * written as such, the first eight of them.
     *
     * @param language the language
     * @return the line
     */
    public String in(Language language) {
        String told = withoutCure(language);
        if (cure.isEmpty()) {
            return told;
        }
        return language == Language.ZH ? told + "（也许：" + cure.zh() + "）" : told + " (maybe " + cure.en() + ")";
    }

    /** The line without the cure. */
    String withoutCure(Language language) {
        boolean chinese = language == Language.ZH;
        StringBuilder text = new StringBuilder(file);
        if (file.isEmpty() && !table.isEmpty()) {
            text.append(chinese ? "表 " : "table ").append(table);
        }
        if (!places.isEmpty()) {
            text.append(chinese ? " " + chinesePlaces() : ", " + englishPlaces());
        }
        if (!column.isEmpty()) {
            text.append(chinese ? "，“" + column + "”列" : ", column \"" + column + "\"");
        }
        if (!text.isEmpty()) {
            text.append(chinese ? "：" : ": ");
        }
        if (!value.isEmpty()) {
            text.append(chinese ? "“" + shown() + "”" : "\"" + shown() + "\" ");
        }
        return text.append(message.in(language)).toString();
    }

    private String chinesePlaces() {
        List<String> runs = runs();
        boolean more = runs.size() > SHOWN_RUNS;
        String shown = String.join("、", runs.subList(0, Math.min(SHOWN_RUNS, runs.size())));
        boolean counted = more || places.size() > runs.size();
        return "第" + shown + (more ? "……" : "") + "行" + (counted ? "（共" + places.size() + "行）" : "");
    }

    private String englishPlaces() {
        List<String> runs = runs();
        boolean more = runs.size() > SHOWN_RUNS;
        String shown = String.join(", ", runs.subList(0, Math.min(SHOWN_RUNS, runs.size())));
        boolean counted = more || places.size() > runs.size();
        String word = file.isEmpty() ? "row" : "line";
        return word
                + (places.size() == 1 ? " " : "s ")
                + shown
                + (more ? " ..." : "")
                + (counted ? " (" + places.size() + " in all)" : "");
    }

    /** Single places, and runs of neighbours such as 902–1051. */
    private List<String> runs() {
        List<String> runs = new ArrayList<>();
        int i = 0;
        while (i < places.size()) {
            int last = i;
            while (last + 1 < places.size() && places.get(last + 1) == places.get(last) + 1) {
                last++;
            }
            runs.add(last == i ? "" + places.get(i) : places.get(i) + "–" + places.get(last));
            i = last + 1;
        }
        return runs;
    }

    private String shown() {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
