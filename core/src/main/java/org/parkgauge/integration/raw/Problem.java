package org.parkgauge.integration.raw;

import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Something wrong in the raw tables, for which they are refused.
 *
 * @param file the file; the code of the table where it was made by a program; empty if no table in particular
 * @param line the line of the file; the number of the row, from 1, where the table was made by a program; 0 if no line in
 *     particular
 * @param column the column as the file writes it; empty if none in particular
 * @param value the text of the cell; empty if none in particular
 * @param message what is wrong
 * @param cure what may help; empty if nothing can be said
 */
public record Problem(String file, long line, String column, String value, Text message, Text cure) {

    private static final int SHOWN_CHARACTERS = 40;

    /**
     * One line for a person: place, value, what is wrong, and the cure in brackets.
     *
     * @param language the language
     * @return the line
     */
    public String in(Language language) {
        boolean chinese = language == Language.ZH;
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(chinese ? " 第" + line + "行" : ", line " + line);
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
        text.append(message.in(language));
        if (!cure.isEmpty()) {
            text.append(chinese ? "（也许：" : " (maybe ").append(cure.in(language)).append(chinese ? "）" : ")");
        }
        return text.toString();
    }

    private String shown() {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
