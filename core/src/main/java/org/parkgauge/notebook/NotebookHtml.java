package org.parkgauge.notebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/**
 * Results as fragments of HTML with inline SVG, as the kernels show them. Immutable: every setting gives a new instance.
 *
 * <pre>{@code
 * String fragment = NotebookHtml.standard().language(Language.EN).html(scores);
 * }</pre>
 *
 * <p>What is shown: {@link org.parkgauge.index.Scores}, {@link org.parkgauge.index.Explanation}, {@link
 * org.parkgauge.analysis.uncertainty.Robustness}, {@link org.parkgauge.analysis.diagnostics.CorrelationTable}, {@link
 * org.parkgauge.data.Dataset}, and a table of Tablesaw where that library is on the class path.
 *
 * <p>A fragment has no script, no style sheet and no identifier and loads nothing. Every text in it is escaped; control
 * characters and halves of characters become U+FFFD; a text longer than 60 characters is cut in its cell, and after 500 in
 * its tip.
 */
public final class NotebookHtml {

    /** The system property that sets the language: {@code zh} or {@code en}. */
    public static final String LANGUAGE = "parkgauge.language";

    /** The system property that sets how many rows are shown at most. */
    public static final String ROWS = "parkgauge.rows";

    private static final int USUAL_ROWS = 50;

    private final Language language;
    private final int rows;

    private NotebookHtml(Language language, int rows) {
        if (rows < 1) {
            throw new InvalidInputException(
                            "至少显示 1 行，而不是 " + rows + " 行。", "At least 1 row is shown, not " + rows + ".")
                    .maybe("给一个正整数。", "give a positive number.");
        }
        this.language = language;
        this.rows = rows;
    }

    /**
     * The settings of this machine: the language of the system property {@value #LANGUAGE}, else Chinese where the locale of
     * the machine is Chinese and English elsewhere; the rows of the system property {@value #ROWS}, else 50. The properties
     * are read each time, so that a cell of a notebook may set them.
     *
     * @return the settings
     * @throws InvalidInputException if a property is set to something else than it may be
     */
    public static NotebookHtml standard() {
        return of(System.getProperty(LANGUAGE), System.getProperty(ROWS), Locale.getDefault(Locale.Category.DISPLAY));
    }

    static NotebookHtml of(@Nullable String language, @Nullable String rows, Locale locale) {
        Language byLocale = locale.getLanguage().equals("zh") ? Language.ZH : Language.EN;
        return new NotebookHtml(
                language == null ? byLocale : Language.of(language.strip()), rows == null ? USUAL_ROWS : count(rows));
    }

    private static int count(String rows) {
        try {
            return Integer.parseInt(rows.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                            "系统属性 " + ROWS + " 应是整数，而不是“" + rows + "”。",
                            "The system property " + ROWS + " is \"" + rows + "\", not a whole number.")
                    .maybe("例如 50。", "for example 50.")
                    .because(e);
        }
    }

    /**
     * The same in a given language.
     *
     * @param wanted the language
     * @return new settings
     */
    public NotebookHtml language(Language wanted) {
        return new NotebookHtml(wanted, rows);
    }

    /**
     * The same with a given number of rows at most; a line below says how many are not shown.
     *
     * @param most the number, at least 1
     * @return new settings
     * @throws InvalidInputException if it is below 1
     */
    public NotebookHtml rows(int most) {
        return new NotebookHtml(language, most);
    }

    /**
     * A value as HTML.
     *
     * @param value a value of one of the types above
     * @return a fragment: one element {@code div}
     * @throws InvalidInputException if the value is of another type
     */
    public String html(Object value) {
        return Page.of(view(value), language, rows);
    }

    /**
     * What a value is, in one line without markup, for where HTML cannot be shown.
     *
     * @param value a value of one of the types above
     * @return the line
     * @throws InvalidInputException if the value is of another type
     */
    public String line(Object value) {
        return view(value).caption().in(language);
    }

    private static View view(Object value) {
        List<Views.Shown<?>> all = Views.all();
        for (Views.Shown<?> shown : all) {
            if (shown.type().isInstance(value)) {
                return shown.of(value);
            }
        }
        String type = value.getClass().getName();
        String known = all.stream().map(shown -> shown.type().getSimpleName()).collect(Collectors.joining(", "));
        throw new InvalidInputException(type + " 不能显示。", "A " + type + " cannot be shown.")
                .maybe("可显示：" + known + "。", "show one of these: " + known + ".");
    }
}
