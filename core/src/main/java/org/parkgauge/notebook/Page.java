package org.parkgauge.notebook;

import java.util.List;
import org.parkgauge.internal.Markup;
import org.parkgauge.report.chart.Drawing;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The frame of everything shown, and what the views have in common: tables, cells, names, notes. */
final class Page {

    private static final String FRAME =
            "overflow-x:auto;max-width:100%;font-size:13px;line-height:1.35;font-variant-numeric:tabular-nums";
    private static final String TABLE = "border-collapse:collapse;border:0;margin:.3em 0;table-layout:auto";
    private static final String CELL = "padding:2px 8px;border:0;vertical-align:middle;white-space:nowrap;text-align:";
    private static final String HEADING = ";font-weight:600;border-bottom:1px solid";
    private static final String CUT = ";max-width:22em;overflow:hidden;text-overflow:ellipsis";
    private static final String NOTE = "opacity:.75;margin:.3em 0";

    /** MathJax leaves alone what has these classes: a name such as "$5 to $8" is not mathematics. */
    private static final String NO_MATHEMATICS = "parkgauge tex2jax_ignore mathjax_ignore";

    /** Longer texts are cut, in the cell after so many characters and in the tip after more. */
    private static final int SHOWN = 60;

    private static final int IN_TIP = 500;
    private static final int NEEDS_TIP = 24;
    private static final int ISSUES = 30;

    private final Markup html = new Markup();
    private final Language language;
    private final int rows;

    private Page(Language language, int rows) {
        this.language = language;
        this.rows = rows;
    }

    /** Draws a view. */
    static String of(View view, Language language, int rows) {
        Page page = new Page(language, rows);
        page.html.open(
                "div", "class", NO_MATHEMATICS, "lang", language == Language.ZH ? "zh-CN" : "en", "style", FRAME);
        page.html.element("div", view.caption().in(language), "style", "font-weight:600");
        view.draw(page);
        page.issues(view.issues());
        return page.html.close().finish();
    }

    Markup html() {
        return html;
    }

    Language language() {
        return language;
    }

    /** How many rows are shown at most. */
    int rows() {
        return rows;
    }

    String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    void openTable() {
        html.open("table", "style", TABLE);
    }

    void closeTable() {
        html.close();
    }

    void openRow() {
        html.open("tr", "style", "background:transparent");
    }

    void closeRow() {
        html.close();
    }

    /** The heading of a column of numbers. */
    void numberHeading(String text, String tip) {
        heading(text, tip, "right");
    }

    /** The heading of a column of texts or charts. */
    void textHeading(String text, String tip) {
        heading(text, tip, "left");
    }

    private void heading(String text, String tip, String side) {
        html.open("th", "scope", "col", "style", CELL + side + HEADING + CUT, "title", cut(tip, IN_TIP));
        html.element("bdi", cut(text, SHOWN)).close();
    }

    /** A cell with a number. */
    void number(String text) {
        html.element("td", text, "style", CELL + "right");
    }

    /** A cell with a number on a coloured ground. */
    void number(String text, String ground, boolean bold) {
        html.element("td", text, "style", CELL + "right;background:" + ground + (bold ? ";font-weight:700" : ""));
    }

    /** A cell with a text from outside: isolated, so that its direction stays its own, and cut if it is long. */
    void text(String text) {
        if (text.length() <= NEEDS_TIP) {
            html.open("td", "style", CELL + "left");
        } else {
            html.open("td", "style", CELL + "left" + CUT, "title", cut(text, IN_TIP));
        }
        html.element("bdi", cut(text, SHOWN)).close();
    }

    /** The heading of a row. */
    void rowHeading(String text) {
        html.open("th", "scope", "row", "style", CELL + "left;font-weight:400" + CUT, "title", cut(text, IN_TIP));
        html.element("bdi", cut(text, SHOWN)).close();
    }

    /** A cell with a chart. */
    void chart(Drawing drawing) {
        html.open("td", "style", CELL + "left").embed(drawing.inline()).close();
    }

    /** A line below the table. */
    void note(String text) {
        html.element("div", text, "style", NOTE);
    }

    /** Says how many rows are not shown, if any. */
    void rest(int all) {
        if (all > rows) {
            int more = all - rows;
            note(say("……另有" + more + "行未显示。", "… and " + more + (more == 1 ? " more row." : " more rows.")));
        }
    }

    private void issues(List<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        html.open("details", "style", NOTE);
        html.element("summary", say("注意事项（" + issues.size() + "）", "Notes (" + issues.size() + ")"));
        html.open("ul", "style", "margin:.2em 0;padding-left:1.5em");
        for (Issue issue : issues.subList(0, Math.min(ISSUES, issues.size()))) {
            html.open("li").element("bdi", cut(issue.in(language), IN_TIP)).close();
        }
        if (issues.size() > ISSUES) {
            html.element("li", "…");
        }
        html.close().close();
    }

    /** At most so many characters, none of them cut in two. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
