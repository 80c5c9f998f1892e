package org.parkgauge.text;

import java.io.Serializable;
import java.util.Objects;

/**
 * A text for people in both languages.
 *
 * @param zh the Chinese form
 * @param en the English form
 */
public record Text(String zh, String en) implements Serializable {

    /** The text without words. */
    public static final Text EMPTY = new Text("", "");

    /** Checks that both forms are there. */
    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /**
     * A text that is the same in both languages, such as a unit of measure or a name.
     *
     * @param both the text
     * @return the pair
     */
    public static Text of(String both) {
        return new Text(both, both);
    }

    /**
     * A text in both languages.
     *
     * @param zh the Chinese form
     * @param en the English form
     * @return the pair
     */
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /**
     * The form in one language.
     *
     * @param language the language
     * @return that form
     */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /**
     * Whether there are no words in either language.
     *
     * @return true if both forms are empty
     */
    public boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
