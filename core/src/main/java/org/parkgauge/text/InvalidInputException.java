package org.parkgauge.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Input that Parkgauge refuses: a message that names the unit, the indicator, the value and the place, and, on a line of
 * its own that begins with "Maybe", a likely cure. {@link #getMessage()} is English; {@link #in} gives either language.
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Text message;
    private final Text advice;
    private final @Nullable Remedy remedy;

    /**
     * A refusal without advice.
     *
     * @param zh the message in Chinese
     * @param en the message in English
     */
    public InvalidInputException(String zh, String en) {
        this(Text.of(zh, en), Text.EMPTY, null, null);
    }

    private InvalidInputException(Text message, Text advice, @Nullable Remedy remedy, @Nullable Throwable cause) {
        super(join(message, advice, Language.EN), cause);
        this.message = message;
        this.advice = advice;
        this.remedy = remedy;
    }

    /**
     * The same refusal with advice.
     *
     * @param zh what may help, in Chinese, without the leading word
     * @param en what may help, in English, without the leading "Maybe"
     * @return a new exception, to be thrown
     */
    public InvalidInputException maybe(String zh, String en) {
        return new InvalidInputException(message, Text.of(zh, en), remedy, getCause());
    }

    /**
     * The same refusal with a remedy that a program can put in its own words.
     *
     * @param cure the remedy that the advice speaks of
     * @return a new exception, to be thrown
     */
    public InvalidInputException by(Remedy cure) {
        return new InvalidInputException(message, advice, cure, getCause());
    }

    /**
     * The same refusal with the error that led to it.
     *
     * @param cause the underlying error
     * @return a new exception, to be thrown
     */
    public InvalidInputException because(Throwable cause) {
        return new InvalidInputException(message, advice, remedy, cause);
    }

    /**
     * The same refusal, its message preceded by a place such as a file.
     *
     * @param zh the place in Chinese
     * @param en the place in English
     * @return a new exception, to be thrown
     */
    public InvalidInputException at(String zh, String en) {
        Text placed = Text.of(zh + message.zh(), en + message.en());
        return new InvalidInputException(placed, advice, remedy, getCause());
    }

    /**
     * What the advice speaks of, for a program that says it in its own words.
     *
     * @return the remedy, empty where the advice serves everybody
     */
    public Optional<Remedy> remedy() {
        return Optional.ofNullable(remedy);
    }

    /**
     * The advice alone.
     *
     * @return what may help, without the leading word; empty if there is none
     */
    public Text advice() {
        return advice;
    }

    /**
     * Message and advice in one language.
     *
     * @param language the language
     * @return one or two lines or more, without a final line break
     */
    public String in(Language language) {
        return join(message, advice, language);
    }

    private static String join(Text message, Text advice, Language language) {
        if (advice.isEmpty()) {
            return message.in(language);
        }
        String maybe = language == Language.ZH ? "也许：" : "Maybe ";
        return message.in(language) + "\n" + maybe + advice.in(language);
    }
}
