package org.parkgauge.text;

import java.io.Serializable;
import java.util.List;

/**
 * Something that a reader of a result should know: nothing is lost, repaired or imputed without one.
 *
 * @param kind what sort of matter it is
 * @param node the code of the indicator, dimension or index concerned; empty where it concerns none
 * @param units the names of the units concerned, in data order; empty where it concerns none in particular
 * @param message what happened and what it means, without the list of units
 */
public record Issue(Kind kind, String node, List<String> units, Text message) implements Serializable {

    /** The sorts of matter. */
    public enum Kind {
        /** Values are missing; scores are made of the rest, or are missing too. */
        MISSING_VALUES,
        /** A score is missing because too little of its weight is covered. */
        COVERAGE_TOO_LOW,
        /** A score is missing because its method needs every child. */
        INCOMPLETE_ROW,
        /** Reference units were left out when a method was fitted. */
        LEFT_OUT_OF_FIT,
        /** Missing values were replaced. */
        IMPUTED,
        /** A treatment changed values. */
        TREATED,
        /** A denominator is zero, so the indicator is missing. */
        ZERO_DENOMINATOR,
        /** A score lies below the floor of a geometric mean and counts as the floor. */
        FLOOR_BINDS,
        /** Too few units for a method to be trusted. */
        FEW_UNITS,
        /** Weights that deserve a second look. */
        WEIGHTS,
        /** A constant column. */
        CONSTANT,
        /** A prerequisite is not met or not stated. */
        PREREQUISITE,
        /** A judgement does not say what it rests on. */
        EVIDENCE,
        /** The data do not say what they should about themselves (year, type, catchment). */
        DATA,
        /** A change of the index that a reader should know of. */
        INDEX
    }

    /** How many unit names a description shows. */
    private static final int SHOWN = 8;

    /** Copies the list. */
    public Issue {
        units = List.copyOf(units);
    }

    /**
     * An issue about no unit in particular.
     *
     * @param kind the sort of matter
     * @param node the node concerned, or an empty string
     * @param message the message
     * @return the issue
     */
    public static Issue of(Kind kind, String node, Text message) {
        return new Issue(kind, node, List.of(), message);
    }

    /**
     * One line for a person: node, message, units (the first eight by name).
     *
     * @param language the language
     * @return the line
     */
    public String in(Language language) {
        StringBuilder line = new StringBuilder();
        if (!node.isEmpty()) {
            line.append(node).append(language == Language.ZH ? "：" : ": ");
        }
        line.append(message.in(language));
        if (!units.isEmpty()) {
            String separator = language == Language.ZH ? "、" : ", ";
            line.append(language == Language.ZH ? "（" : " (");
            line.append(String.join(separator, units.subList(0, Math.min(SHOWN, units.size()))));
            if (units.size() > SHOWN) {
                int more = units.size() - SHOWN;
                line.append(language == Language.ZH ? "等共" + units.size() + "个" : " and " + more + " more");
            }
            line.append(language == Language.ZH ? "）" : ")");
        }
        return line.toString();
    }
}
