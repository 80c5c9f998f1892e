package org.parkgauge.text;

/** A language in which Parkgauge speaks to people. */
public enum Language {
    /** Simplified Chinese. */
    ZH,
    /** English. */
    EN;

    /**
     * Reads a language code.
     *
     * @param code {@code zh} or {@code en}, upper or lower case
     * @return the language
     * @throws InvalidInputException if the code is neither
     */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.name().equalsIgnoreCase(code)) {
                return language;
            }
        }
        throw new InvalidInputException("没有名为“" + code + "”的语言。", "There is no language named \"" + code + "\".")
                .maybe("可选 zh 或 en。", "choose zh or en.");
    }
}
