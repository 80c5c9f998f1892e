package org.parkgauge.data;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.parkgauge.text.Text;

/**
 * What all methods of an index share: a step is pure configuration (a record), and declares what it needs and gives, so
 * that a chain that cannot work is refused when the index is defined.
 */
public interface Step extends Serializable {

    /**
     * What the method needs of its input and says of its output.
     *
     * @return the traits, none by default
     */
    default Set<Trait> traits() {
        return Set.of();
    }

    /**
     * The fewest reference units with which the method can be fitted.
     *
     * @return the number, 1 by default
     */
    default int minimumUnits() {
        return 1;
    }

    /**
     * The name by which files and messages call a method: that of its {@link StepName}, else that of its class in
     * lower-case words joined by hyphens. A method that is a lambda has no name of its own and is called {@code lambda}.
     *
     * @param type the class of the configuration
     * @return the name
     */
    static String nameOf(Class<? extends Step> type) {
        StepName given = type.getAnnotation(StepName.class);
        if (given != null) {
            return given.value();
        }
        return type.isHidden()
                ? "lambda"
                : type.getSimpleName().replaceAll("(?<=.)(?=\\p{Upper})", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * What people call a method: its {@link StepTitle}, else its name.
     *
     * @param type the class of the configuration
     * @return the title in both languages
     */
    static Text titleOf(Class<? extends Step> type) {
        StepTitle title = type.getAnnotation(StepTitle.class);
        return title == null ? Text.of(nameOf(type)) : Text.of(title.zh(), title.en());
    }

    /** The traits of methods. */
    enum Trait {
        /** The result of a unit depends on the reference set, not on its own values alone. */
        SET_DEPENDENT,
        /** The fitted form holds a copy of the reference values. */
        KEEPS_REFERENCE,
        /** Only units of the reference set can be scored. */
        SET_ONLY,
        /** Input must be positive. */
        NEEDS_POSITIVE,
        /** Input must not be negative. */
        NEEDS_NON_NEGATIVE,
        /** Some reference unit is bound to get a zero or a negative value. */
        GIVES_ZERO,
        /** Some reference unit is bound to get a negative value. */
        GIVES_NEGATIVE,
        /** The method copes with missing values itself; without it, incomplete reference rows are left out of a fit. */
        HANDLES_MISSING,
        /** An output that is an average of its inputs, so that negative inputs can give negative outputs. */
        AVERAGES,
        /** Has a form of its own for an indicator that is best within a range. */
        HONOURS_BEST_RANGE,
        /** Passes values on as they are, so that the direction is still to be honoured. */
        LEAVES_DIRECTION_OPEN,
        /** Honours directions that are still open. */
        HONOURS_DIRECTION,
        /**
         * A treatment that changes the scale of values, so that fixed goalposts no longer lie on it. Without {@link
         * #SET_DEPENDENT} it is one and the same function for any set, and the engine puts the goalposts through it too.
         */
        CHANGES_SCALE,
        /**
         * An imputation that fills the normalized values of the indicators of one dimension, row by row, and learns
         * nothing from the set.
         */
        AFTER_NORMALIZATION,
        /**
         * Holds numbers of its own on the scale of the values, such as a target or cut points, which nothing puts through
         * a logarithm or a treatment.
         */
        HOLDS_VALUES,
        /** A normalization for which values beyond the goalposts, however far, count as the goalposts. */
        CLAMPS_AT_GOALPOSTS,
        /** The method reads the goalposts of the direction and cannot do without. */
        NEEDS_GOALPOSTS,
        /** The weights come from the definition of the index itself. */
        READS_GIVEN_WEIGHTS
    }
}
