package org.parkgauge.json;

import org.parkgauge.text.InvalidInputException;

/**
 * A place in a document, for messages.
 *
 * @param source what messages call the document, such as the name of its file
 * @param line the line, from 1
 * @param column the column, from 1
 * @param path where the value stands
 */
record Place(String source, int line, int column, JsonPath path) {

    /** A refusal that begins with the place. */
    InvalidInputException refuse(String zh, String en) {
        return locate(new InvalidInputException(zh, en));
    }

    /** The same refusal, the place before its message. */
    InvalidInputException locate(InvalidInputException refusal) {
        boolean top = path.parent() == null;
        return refusal.at(
                source + " 第" + line + "行第" + column + "列" + (top ? "" : "（" + path + "）") + "：",
                source + ", line " + line + ", column " + column + (top ? "" : " (" + path + ")") + ": ");
    }

    /** The refusal of a record's constructor, the place before its message. */
    InvalidInputException locate(IllegalArgumentException refusal) {
        if (refusal instanceof InvalidInputException ours) {
            return locate(ours);
        }
        String message = String.valueOf(refusal.getMessage());
        return refuse(message, message).because(refusal);
    }
}
