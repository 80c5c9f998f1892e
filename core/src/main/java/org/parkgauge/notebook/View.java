package org.parkgauge.notebook;

import java.util.List;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** What one value looks like. */
interface View {

    /** One line that says what it is. */
    Text caption();

    /** Draws it, without the caption and the issues. */
    void draw(Page page);

    /** What a reader should know. */
    default List<Issue> issues() {
        return List.of();
    }
}
