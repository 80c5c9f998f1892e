package org.parkgauge.text;

/**
 * What would cure a refusal, where a program around the library has a way of its own to do it: an option of a command line
 * rather than a method call. See {@link InvalidInputException#by(Remedy)}.
 */
public enum Remedy {
    /** Read as UTF-8, the default. */
    DEFAULT_CHARSET,
    /** Read as UTF-16. */
    CHARSET_UTF_16,
    /** Read as GBK. */
    CHARSET_GBK,
    /** Name the character between the columns. */
    SEPARATOR,
    /** Name the sheet of a workbook. */
    SHEET,
    /** Name the column that holds the units. */
    UNIT_COLUMN,
    /** Correct cells, or declare what their column holds. */
    CELLS,
    /** Complete or correct the columns. */
    COLUMNS,
    /** Read the file as the definition of an index. */
    READ_SPEC,
    /** Read the file as a fitted index. */
    READ_FITTED,
    /** Choose the profile for all types. */
    PROFILE
}
