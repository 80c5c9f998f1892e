package org.parkgauge.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What people call a method, in reports and lists of alternatives. {@link Step#titleOf} reads it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StepTitle {

    /**
     * The Chinese title.
     *
     * @return a few words
     */
    String zh();

    /**
     * The English title.
     *
     * @return a few words, without a capital unless it is a name
     */
    String en();
}
